package dk.almendata.client;

import dk.almendata.delivery.Sha256;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;

/**
 * The SHA-256 that a service may give of what it sends, in {@code Repr-Digest} (RFC 9530) or the older {@code Digest} (RFC 3230). It is of
 * the whole, also where only a part is sent.
 */
final class ReprDigest {

    private static final Pattern NEW =
            Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):", Pattern.CASE_INSENSITIVE);
    private static final Pattern OLD =
            Pattern.compile("(?:^|,)\\s*sha-256=([A-Za-z0-9+/]{43}=)", Pattern.CASE_INSENSITIVE);

    private ReprDigest() {}

    /** The digest; empty where none is given that can be read. */
    static Optional<Sha256> sha256(Headers headers) {
        return find(NEW, headers.get("Repr-Digest")).or(() -> find(OLD, headers.get("Digest")));
    }

    private static Optional<Sha256> find(Pattern form, @org.jspecify.annotations.Nullable String text) {
        Matcher digest = form.matcher(text == null ? "" : text);
        return digest.find() ? Optional.of(Sha256.of(Base64.getDecoder().decode(digest.group(1)))) : Optional.empty();
    }
}
