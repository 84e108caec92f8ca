package dk.almendata.archive;

import dk.almendata.delivery.Sha256;
import dk.almendata.sync.SpooledArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java platform has. */
final class Digests {

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must support SHA-256", e);
        }
    }

    /** The digest of what was put in so far; more may follow. */
    static byte[] soFar(MessageDigest digest) {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's SHA-256 must be able to be copied", e);
        }
    }

    /** A digest that holds the first bytes of a file. */
    static MessageDigest ofBeginning(Path file, long bytes) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long missing = bytes;
            while (missing > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, missing));
                if (read < 0) {
                    throw new IOException("the file ends " + missing + " bytes too early");
                }
                digest.update(buffer, 0, read);
                missing -= read;
            }
        }
        return digest;
    }

    /** What a file holds now. */
    static SpooledArchive ofFile(Path file) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new SpooledArchive(Sha256.of(digest.digest()), bytes);
    }
}
