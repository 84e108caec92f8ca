package dk.almendata.cli;

import dk.almendata.client.KeySource;
import dk.almendata.client.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keys and passwords, from an environment variable or a file and from nowhere else. None ever stands in a message. */
final class Secrets {

    private static final int MAX_PASSWORD_BYTES = 8_192;

    private Secrets() {}

    /** Where the API key comes from; one of the two is given, and holds a key now. A file is read anew when the key is refused. */
    static KeySource apiKey(@Nullable String variable, @Nullable Path file, Surroundings surroundings) {
        if ((variable == null) == (file == null)) {
            throw Refusal.usage("Expected one of --api-key-env and --api-key-file with --url, found "
                    + (variable == null ? "neither" : "both") + ".");
        }
        try {
            if (variable != null) {
                Secret key = Secret.fromEnvironment(surroundings.environment(), variable);
                return () -> key;
            }
            Path given = Objects.requireNonNull(file, "file");
            requireThere(given, "the API key");
            KeySource source = KeySource.file(given);
            source.key();
            warnIfOthersMayRead(given, surroundings);
            return source;
        } catch (IllegalArgumentException e) {
            throw Refusal.configuration(e.getMessage() + ".");
        }
    }

    /** The password of the database, null where none is given. */
    static @Nullable String password(@Nullable String variable, @Nullable Path file, Surroundings surroundings) {
        if (variable != null && file != null) {
            throw Refusal.usage("Expected one of --db-password-env and --db-password-file, found both.");
        }
        if (variable != null) {
            return surroundings
                    .variable(variable)
                    .orElseThrow(() -> Refusal.configuration("Environment variable " + variable
                            + " is not set: expected the password of the database there."));
        }
        return file == null ? null : passwordIn(file, surroundings);
    }

    /** What is not there may be a key that somebody gave in place of its file, so only the folder is shown. */
    private static void requireThere(Path file, String what) {
        Path folder = file.getParent();
        if (folder != null && Files.isDirectory(folder) && !Files.exists(file)) {
            throw Refusal.configuration("There is no such file in " + folder
                    + ": expected the path of a file that holds " + what + ", never the secret itself.");
        }
    }

    /** The file's first line, without its end. */
    private static String passwordIn(Path file, Surroundings surroundings) {
        requireThere(file, "the password of the database");
        try {
            String text = read(file);
            warnIfOthersMayRead(file, surroundings);
            return text.lines().findFirst().orElse("");
        } catch (CharacterCodingException e) {
            throw Refusal.configuration("File " + file + ": expected the password of the database in UTF-8.");
        } catch (IOException e) {
            throw Refusal.configuration(
                    "File " + file + " cannot be read: expected the password of the database there.");
        }
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_PASSWORD_BYTES + 1);
            if (bytes.length > MAX_PASSWORD_BYTES) {
                throw Refusal.configuration("File " + file + " is too large for a password.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }

    private static void warnIfOthersMayRead(Path file, Surroundings surroundings) {
        if (Secret.othersMayRead(file)) {
            surroundings.say("Warning: others on this machine may read " + file + ". Make it yours alone: chmod 600.");
        }
    }
}
