package dk.almendata.delivery;

import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest: of an archive's bytes, or of the content of a delivery.
 *
 * <p>The content of a delivery is the digest over the sorted (entry name, size, digest of the bytes), so that a server which packs the same
 * files again with other timestamps delivers the same content. Immutable; may be shared between threads.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** Checks the form. */
    public Sha256 {
        Objects.requireNonNull(hex, "hex");
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("A SHA-256 digest has 64 lower-case hexadecimal digits");
        }
    }

    /**
     * The digest that a message digest has computed.
     *
     * @param digest 32 bytes
     * @return the digest
     */
    public static Sha256 of(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /** The canonical text: 64 hexadecimal digits. */
    @Override
    public String toString() {
        return hex;
    }
}
