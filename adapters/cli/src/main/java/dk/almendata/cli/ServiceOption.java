package dk.almendata.cli;

import dk.almendata.client.Attempt;
import dk.almendata.client.ClientObserver;
import dk.almendata.client.DataUdClient;
import dk.almendata.client.DataUdClientBuilder;
import dk.almendata.client.Probe;
import dk.almendata.client.RetryPolicy;
import dk.almendata.client.ServiceContact;
import dk.almendata.client.WireProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the service is, how it is spoken to, and the key to it. */
final class ServiceOption {

    /** A wait that makes a person wonder. */
    private static final Duration WORTH_SAYING = Duration.ofSeconds(3);

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the service is; the key goes there and nowhere else.")
    private @Nullable String url;

    @Mixin
    private final ProfileOption profile;

    @Option(
            names = "--api-key-env",
            paramLabel = "NAME",
            description = "The environment variable that holds the API key.")
    private @Nullable String keyVariable;

    @Option(names = "--api-key-file", paramLabel = "FILE", description = "The file that holds the API key.")
    private @Nullable Path keyFile;

    ServiceOption() {
        this(new ProfileOption());
    }

    private ServiceOption(ProfileOption profile) {
        this.profile = profile;
    }

    /** A service that was named elsewhere than on the command line. */
    static ServiceOption of(
            @Nullable String url, ProfileOption profile, @Nullable String keyVariable, @Nullable Path keyFile) {
        ServiceOption service = new ServiceOption(profile);
        service.url = url;
        service.keyVariable = keyVariable;
        service.keyFile = keyFile;
        return service;
    }

    /** Where the service is: as typed, else as the profile says. */
    Optional<String> url() {
        return isUrlTyped() ? Optional.ofNullable(url) : profile().baseUrl();
    }

    boolean isUrlTyped() {
        return url != null;
    }

    WireProfile profile() {
        return profile.profile();
    }

    boolean isProfileGiven() {
        return profile.isGiven();
    }

    boolean hasKey() {
        return keyVariable != null || keyFile != null;
    }

    /** A client of the service; the caller closes it. */
    DataUdClient client(Surroundings surroundings) {
        return builder(surroundings).build();
    }

    /** One call of the service, which is not repeated: somebody waits for what comes of it. */
    ServiceContact contact(Surroundings surroundings) {
        try (DataUdClient client =
                builder(surroundings).retryPolicy(RetryPolicy.none()).build()) {
            return client.contact();
        }
    }

    /** A careful look at the service. */
    Probe probe(Surroundings surroundings) {
        return builder(surroundings).probe();
    }

    private DataUdClientBuilder builder(Surroundings surroundings) {
        WireProfile wire = profile();
        DataUdClientBuilder builder = DataUdClient.builder()
                .apiKey(Secrets.apiKey(keyVariable, keyFile, surroundings))
                .observer(new ClientObserver() {
                    @Override
                    public void waiting(Attempt failed, Duration wait) {
                        if (wait.compareTo(WORTH_SAYING) >= 0) {
                            surroundings.say(failed + "; next attempt in " + wait.toSeconds() + " s");
                        }
                    }
                });
        try {
            return builder.wireProfile(wire).baseUrl(url().orElse(""));
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--url: " + e.getMessage() + ".");
        }
    }
}
