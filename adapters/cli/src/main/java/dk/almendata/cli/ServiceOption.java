package dk.almendata.cli;

import dk.almendata.client.DataUdClient;
import dk.almendata.client.DataUdClientBuilder;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the service is, and the key to it. */
final class ServiceOption {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the service is; the key goes there and nowhere else.")
    private @Nullable String url;

    @Option(
            names = "--api-key-env",
            paramLabel = "NAME",
            description = "The environment variable that holds the API key.")
    private @Nullable String keyVariable;

    @Option(names = "--api-key-file", paramLabel = "FILE", description = "The file that holds the API key.")
    private @Nullable Path keyFile;

    Optional<String> url() {
        return Optional.ofNullable(url);
    }

    boolean hasKey() {
        return keyVariable != null || keyFile != null;
    }

    /** A client of the service; the caller closes it. */
    DataUdClient client(Surroundings surroundings) {
        DataUdClientBuilder builder = DataUdClient.builder().apiKey(Secrets.apiKey(keyVariable, keyFile, surroundings));
        try {
            return builder.baseUrl(url().orElse("")).build();
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--url: " + e.getMessage() + ".");
        }
    }
}
