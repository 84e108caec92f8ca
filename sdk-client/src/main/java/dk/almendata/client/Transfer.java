package dk.almendata.client;

import dk.almendata.delivery.Sha256;
import dk.almendata.sync.ArchiveVersion;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.PartialArchive;
import dk.almendata.sync.SpooledArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Carries the bytes of one download over, counts them while they come, and refuses what is no zip.
 *
 * <p>Where an earlier attempt left the beginning of a version, only the rest is asked for, on the condition that the service still has that
 * version ({@code Range} with {@code If-Range}, RFC 9110, 13.1.5 and 14.2). Everything else than exactly that rest begins anew.
 */
final class Transfer {

    /** The answer to a range that lies beyond the end: there may be nothing left to fetch. */
    static final Set<Integer> NOTHING_LEFT = Set.of(416);

    private static final int BUFFER = 64 * 1024;

    private final Faults faults;
    private final long maxBytes;
    private final MinimumRate rate;

    Transfer(Faults faults, long maxBytes, MinimumRate rate) {
        this.faults = faults;
        this.maxBytes = maxBytes;
        this.rate = rate;
    }

    /** What to ask for: the whole, or the rest of what is held. */
    Request request(Request whole, Incoming incoming) {
        PartialArchive held = heldOf(whole, incoming);
        return held == null
                ? whole
                : whole.newBuilder()
                        .header("Range", "bytes=" + held.bytes() + "-")
                        .header("If-Range", held.version().validator())
                        .build();
    }

    private static @Nullable PartialArchive heldOf(Request request, Incoming incoming) {
        return incoming.partial()
                .filter(held -> held.bytes() > 0 && held.version().address().equals(addressOf(request)))
                .orElse(null);
    }

    SpooledArchive carry(String call, Response response, Incoming incoming) throws IOException {
        PartialArchive held = response.request().header("Range") == null ? null : heldOf(response.request(), incoming);
        return switch (response.code()) {
            case 200 -> whole(call, response, incoming);
            case 206 -> rest(call, response, incoming, held);
            case 416 -> nothingLeft(call, response, incoming, held);
            default ->
                throw faults.contract(
                        call, response, "expected status 200 with the whole zip, found " + response.code());
        };
    }

    private SpooledArchive whole(String call, Response response, Incoming incoming) throws IOException {
        checkHeaders(call, response);
        long announced = response.body().contentLength();
        if (announced > maxBytes) {
            throw tooLarge(call, response);
        }
        Optional<ArchiveVersion> version = versionOf(response, announced);
        version.ifPresentOrElse(incoming::restart, incoming::restart);
        return read(call, response, incoming, 0, announced);
    }

    private SpooledArchive rest(String call, Response response, Incoming incoming, @Nullable PartialArchive held)
            throws IOException {
        if (held == null) {
            throw faults.contract(call, response, "expected status 200 with the whole zip, found 206 without asking");
        }
        checkHeaders(call, response);
        long length = held.version().bytes();
        boolean continues = ContentRange.parse(response.header("Content-Range", ""))
                .filter(range -> range.isRestOf(held.bytes(), length))
                .isPresent();
        if (!continues || !sameVersion(response, held.version())) {
            incoming.restart();
            throw faults.bytes(call, response, "expected the rest of the zip, found another part of it or of another");
        }
        incoming.resume();
        return read(call, response, incoming, held.bytes(), length);
    }

    private SpooledArchive nothingLeft(
            String call, Response response, Incoming incoming, @Nullable PartialArchive held) {
        if (held == null || !isWhole(response, held)) {
            incoming.restart();
            throw faults.bytes(call, response, "the service has another zip now than the one whose beginning is held");
        }
        incoming.resume();
        return incoming.complete(OptionalLong.of(held.bytes()));
    }

    private static boolean isWhole(Response response, PartialArchive held) {
        return held.bytes() == held.version().bytes()
                && sameVersion(response, held.version())
                && ContentRange.parse(response.header("Content-Range", ""))
                        .filter(range -> range.first() < 0 && range.whole() == held.bytes())
                        .isPresent();
    }

    /** A service that does not say its validator again was asked on the condition that it is the same. */
    private static boolean sameVersion(Response response, ArchiveVersion version) {
        String tag = response.header("ETag");
        return tag == null || tag.equals(version.validator());
    }

    private SpooledArchive read(String call, Response response, Incoming incoming, long held, long announced)
            throws IOException {
        long count = held;
        byte[] buffer = new byte[BUFFER];
        MinimumRate.Watch watch = rate.watch();
        try (InputStream body = response.body().byteStream()) {
            int length = held == 0 ? body.readNBytes(buffer, 0, 4) : body.read(buffer, 0, buffer.length);
            if (held == 0) {
                checkStart(call, response, buffer, length);
            }
            while (length > 0) {
                count += length;
                if (announced >= 0 && count > announced) {
                    incoming.restart();
                    throw faults.bytes(
                            call, response, "expected the " + announced + " bytes that were announced, found more");
                }
                if (count > maxBytes) {
                    throw tooLarge(call, response);
                }
                incoming.write(buffer, 0, length);
                if (watch.isTooSlow(length)) {
                    throw faults.bytes(call, response, "the bytes come too slowly, fewer than " + rate);
                }
                length = body.read(buffer, 0, buffer.length);
            }
        }
        if (announced >= 0 && count < announced) {
            throw faults.bytes(
                    call, response, "expected the " + announced + " bytes that were announced, found " + count);
        }
        checkDigest(call, response, incoming);
        return incoming.complete(announced < 0 ? OptionalLong.empty() : OptionalLong.of(announced));
    }

    private void checkDigest(String call, Response response, Incoming incoming) {
        Optional<Sha256> expected = ReprDigest.sha256(response.headers());
        if (expected.isPresent() && !expected.get().equals(incoming.digest())) {
            incoming.restart();
            throw faults.bytes(call, response, "expected the digest that the service gives, found another");
        }
    }

    private void checkHeaders(String call, Response response) {
        if (JsonAnswers.isHtml(response)) {
            throw faults.html(call, response, "a zip");
        }
        MediaType type = response.body().contentType();
        if (type != null && type.subtype().endsWith("json")) {
            throw faults.contract(call, response, "expected a zip, found JSON");
        }
        String encoding = response.header("Content-Encoding", "identity");
        if (!"identity".equalsIgnoreCase(encoding)) {
            throw faults.contract(call, response, "expected the zip as it is, found it in another content encoding");
        }
    }

    private void checkStart(String call, Response response, byte[] start, int length) {
        if (JsonAnswers.beginsWithTag(start)) {
            throw faults.html(call, response, "a zip");
        }
        if (length < 2 || start[0] != 'P' || start[1] != 'K') {
            throw faults.contract(
                    call,
                    response,
                    length == 0 ? "expected a zip, found no bytes" : "expected a zip, found something else");
        }
    }

    private RuntimeException tooLarge(String call, Response response) {
        return faults.contract(call, response, "expected a zip of at most " + maxBytes + " bytes, found more");
    }

    /** What can be continued later: bytes of a known length under a validator that is strong. */
    private Optional<ArchiveVersion> versionOf(Response response, long length) {
        String tag = response.header("ETag", "");
        boolean strong = tag.length() >= 2 && tag.startsWith("\"") && tag.endsWith("\"");
        try {
            return strong && length > 0 && !faults.holdsKey(tag)
                    ? Optional.of(new ArchiveVersion(addressOf(response.request()), tag, length))
                    : Optional.empty();
        } catch (IllegalArgumentException longOrNoAscii) {
            return Optional.empty();
        }
    }

    private static Sha256 addressOf(Request request) {
        try {
            byte[] url = request.url().toString().getBytes(StandardCharsets.UTF_8);
            return Sha256.of(MessageDigest.getInstance("SHA-256").digest(url));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must support SHA-256", e);
        }
    }
}
