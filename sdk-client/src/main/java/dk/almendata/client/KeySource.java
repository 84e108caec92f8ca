package dk.almendata.client;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the client gets its API key: once at the start, and anew whenever the service refuses the one it has (401). If another key comes
 * then, the call is made once more with it; so a key that is renewed in its file or its vault needs no restart.
 *
 * <pre>{@code
 * DataUdClient.builder().apiKey(KeySource.file(Path.of("/etc/almendata/key")))
 * DataUdClient.builder().apiKey(() -> Secret.of(vault.read("lbf-key")))
 * }</pre>
 *
 * <p>Called by any thread that uses the client, by one at a time.
 */
@FunctionalInterface
public interface KeySource {

    /**
     * The key that is valid now.
     *
     * @return the key
     * @throws IllegalArgumentException if there is none; at the start it reaches the caller, later the refusal of the service does
     */
    Secret key();

    /**
     * A key in a file, read anew each time, as {@link Secret#fromFile}.
     *
     * @param file the file
     * @return the source
     */
    static KeySource file(Path file) {
        Objects.requireNonNull(file, "file");
        return () -> Secret.fromFile(file);
    }
}
