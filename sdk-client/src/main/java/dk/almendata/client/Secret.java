package dk.almendata.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An API key that never prints itself.
 *
 * <p>{@link #toString()} is {@code ***}, two secrets are equal only if they are the same object, and there is no way to serialise one. A
 * secret remembers where it came from, so that a refusal can say which key to renew. Immutable; may be shared between threads.
 */
public final class Secret {

    private static final int MIN_LENGTH = 6; // a shorter one would be masked in ordinary words
    private static final int MAX_LENGTH = 4_096;

    private static final Logger LOG = LoggerFactory.getLogger(Secret.class);

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /** What may be the name of a variable and hardly a key. */
    private static final Pattern NAME = Pattern.compile("[A-Z_][A-Z0-9_]{0,60}");

    private final String value;
    private final String origin;

    private Secret(String value, String origin) {
        this.value = checked(value, origin);
        this.origin = origin;
    }

    /**
     * A key that the program holds.
     *
     * @param value the key: visible ASCII, no blanks around it
     * @return the secret
     * @throws IllegalArgumentException if it is empty or cannot stand in a header; the message does not hold the value
     */
    public static Secret of(String value) {
        return new Secret(Objects.requireNonNull(value, "value"), "the API key");
    }

    /**
     * The key in an environment variable of this process.
     *
     * @param name the variable's name
     * @return the secret
     * @throws IllegalArgumentException if the variable is not set, or its value is no key
     */
    public static Secret fromEnvironment(String name) {
        return fromEnvironment(System.getenv(), name);
    }

    /**
     * The key in an environment variable.
     *
     * @param environment the variables
     * @param name the variable's name
     * @return the secret
     * @throws IllegalArgumentException if the variable is not set, or its value is no key
     */
    public static Secret fromEnvironment(Map<String, String> environment, String name) {
        String value = environment.get(Objects.requireNonNull(name, "name"));
        if (value == null) {
            throw new IllegalArgumentException(
                    NAME.matcher(name).matches()
                            ? "Environment variable " + name
                                    + " is not set: expected the API key there, fetch one in the portal"
                            : "No environment variable of the given name is set: expected the name of the variable that"
                                    + " holds the API key, never the key itself");
        }
        return new Secret(value, "the API key in environment variable " + name);
    }

    /**
     * The key in a file: its only line, in UTF-8. Blanks and line ends around it are dropped. A file that others may read is warned of in
     * the log.
     *
     * @param file the file
     * @return the secret
     * @throws IllegalArgumentException if the file cannot be read, or holds no key
     */
    public static Secret fromFile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(2 * MAX_LENGTH + 1);
            if (bytes.length > 2 * MAX_LENGTH) {
                throw new IllegalArgumentException("File " + file + " is too large for an API key");
            }
            Secret secret =
                    new Secret(new String(bytes, StandardCharsets.UTF_8).strip(), "the API key in file " + file);
            if (othersMayRead(file)) {
                LOG.warn("Others on this machine may read the API key in {}; make the file yours alone", file);
            }
            return secret;
        } catch (IOException e) {
            // The path may be the key itself, which belongs into the file; what lies in no folder that exists is not
            // repeated.
            Path folder = file.getParent();
            boolean shown = Files.exists(file) || (folder != null && Files.isDirectory(folder));
            throw new IllegalArgumentException(
                    shown
                            ? "File " + file + " cannot be read: expected the API key there"
                            : "The file of the API key does not exist: expected the path of a file that holds the key, never"
                                    + " the key itself",
                    shown ? e : null);
        }
    }

    /**
     * Whether others than its owner may read or change a file, where the file system can tell (POSIX permissions).
     *
     * @param file the file
     * @return false where it cannot be told, as on Windows
     */
    public static boolean othersMayRead(Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            return view != null && !Collections.disjoint(view.readAttributes().permissions(), OTHERS);
        } catch (IOException unknown) {
            return false;
        }
    }

    private static String checked(String value, String origin) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("Empty: " + origin + "; fetch a key in the portal");
        }
        if (value.length() < MIN_LENGTH) {
            throw new IllegalArgumentException(
                    "Too short: " + origin + ", expected at least " + MIN_LENGTH + " characters");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "Too long: " + origin + ", expected at most " + MAX_LENGTH + " characters");
        }
        if (!value.strip().equals(value)) {
            throw new IllegalArgumentException(
                    "Blanks or line ends before or after " + origin + ": copy it again without them");
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
                throw new IllegalArgumentException("Position " + (i + 1) + " of " + origin
                        + " is a line end, a control character or not ASCII: copy it again from the portal");
            }
        }
        return value;
    }

    /** The key, for the header alone. */
    String reveal() {
        return value;
    }

    /** Where it came from, as the subject of a sentence. */
    String origin() {
        return origin;
    }

    /** Whether two secrets hold the same key. */
    boolean hasValueOf(Secret other) {
        return value.equals(other.value);
    }

    /** Whether a text gives the key away. */
    boolean isIn(String text) {
        return text.contains(value);
    }

    /** Always {@code ***}. */
    @Override
    public String toString() {
        return "***";
    }
}
