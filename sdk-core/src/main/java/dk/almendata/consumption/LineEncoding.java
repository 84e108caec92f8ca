package dk.almendata.consumption;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The encodings in which consumer files are written. The utility's text says "ASCII" and its names hold æ, ø and å, so it is declared and
 * never guessed; bytes that the declared one does not have are refused (decision).
 */
public enum LineEncoding {
    /** UTF-8, with or without byte order mark. */
    UTF_8("utf-8", StandardCharsets.UTF_8),
    /** Windows-1252, as programs of Windows write it. */
    WINDOWS_1252("windows-1252", Charset.forName("windows-1252")),
    /** Code page 850, as programs of DOS and the older databases write it. */
    CP850("cp850", Charset.forName("IBM850"));

    private final String text;
    private final Charset charset;

    LineEncoding(String text, Charset charset) {
        this.text = text;
        this.charset = charset;
    }

    /**
     * The encoding of a name.
     *
     * @param name for example {@code cp850}; letter case does not matter
     * @return empty if it is none of the three
     */
    public static Optional<LineEncoding> find(String name) {
        for (LineEncoding encoding : values()) {
            if (encoding.text.equals(name.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    /**
     * How the JDK reads it.
     *
     * @return the charset
     */
    public Charset charset() {
        return charset;
    }

    /** The name, for example {@code windows-1252}. */
    @Override
    public String toString() {
        return text;
    }
}
