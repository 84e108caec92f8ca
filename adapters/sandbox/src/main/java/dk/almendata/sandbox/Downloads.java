package dk.almendata.sandbox;

import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Answers for the zip of a delivery: whole, a range of it, or that it has not changed.
 *
 * <p>Preconditions are weighed in the order of RFC 9110, 13.2.2: {@code If-None-Match} first, then {@code Range} with {@code If-Range}.
 */
final class Downloads {

    private final Payloads payloads;
    private final SandboxWire wire;

    Downloads(Payloads payloads, SandboxWire wire) {
        this.payloads = payloads;
        this.wire = wire;
    }

    Answer answer(Call call, DataUd.Downloadable found) throws IOException {
        Delivery delivery = found.delivery();
        if (!found.isAccessible()) {
            throw new ProblemException(403, Besked.noAccess(delivery));
        }
        if (!delivery.status().isDownloadable()) {
            throw new ProblemException(409, Besked.notReady(delivery));
        }
        Payload payload = payloads.of(found);
        if (wire.etags() != SandboxETags.ABSENT
                && call.header("If-None-Match")
                        .filter(tags -> matches(tags, payload.etag()))
                        .isPresent()) {
            return tagged(Answer.notModified(), payload);
        }
        Optional<ByteRange> asked = range(call, payload);
        if (asked.isPresent() && !asked.get().isSatisfiable()) {
            return Answer.problem(416, Besked.behindTheEnd(payload.length()))
                    .with("Content-Range", "bytes */" + payload.length());
        }
        Answer answer = asked.map(range -> part(payload, range))
                .orElseGet(() -> Answer.bytes(200, payload, 0, payload.length()));
        if (wire.honoursRanges()) {
            answer.with("Accept-Ranges", "bytes");
        }
        if (!wire.sendsLengths()) {
            answer.withoutLength();
        }
        return tagged(answer, payload).with("Content-Disposition", disposition(delivery));
    }

    private Answer tagged(Answer answer, Payload payload) {
        return switch (wire.etags()) {
            case STRONG -> answer.with("ETag", payload.etag());
            case WEAK -> answer.with("ETag", "W/" + payload.etag());
            case ABSENT -> answer;
        };
    }

    /** The range to answer; only a GET has one, and only as long as the file is the one that the client has a part of. */
    private Optional<ByteRange> range(Call call, Payload payload) {
        // A weak tag never equals another here (RFC 9110, 13.1.5), and an absent one has nothing to equal.
        boolean unchanged = call.header("If-Range")
                .map(tag -> wire.etags() == SandboxETags.STRONG && tag.equals(payload.etag()))
                .orElse(true);
        return wire.honoursRanges() && call.method().equals("GET") && unchanged
                ? call.header("Range").flatMap(header -> ByteRange.parse(header, payload.length()))
                : Optional.empty();
    }

    private static Answer part(Payload payload, ByteRange range) {
        return Answer.bytes(206, payload, range.first(), range.count())
                .with("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + payload.length());
    }

    /** The comparison of {@code If-None-Match} is the weak one: a {@code W/} before a tag does not count. */
    private static boolean matches(String tags, String etag) {
        return tags.strip().equals("*")
                || Arrays.stream(tags.split(",", -1))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(etag::equals);
    }

    private static String disposition(Delivery delivery) {
        DeliveryPeriod period = delivery.period();
        String name = delivery.datapakke() + "_" + delivery.id() + "_" + date(period.start()) + "_" + date(period.end())
                + ".zip";
        return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("-");
    }

    /** For clients that do not know {@code filename*}: Danish letters written out, whatever else no ASCII name has as a low line. */
    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replace("Æ", "Ae")
                .replace("Ø", "Oe")
                .replace("Å", "Aa")
                .replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** As RFC 8187 has it. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
