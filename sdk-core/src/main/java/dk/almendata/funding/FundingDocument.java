package dk.almendata.funding;

import java.time.Instant;
import java.util.Objects;

/**
 * An application or agreement as it is kept: the text that the host writes and reads, such as the JSON form of an application.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param pool the short name of the pool
 * @param kind what it is
 * @param id its number
 * @param version from 1
 * @param body the text
 * @param by who saved it: a function or system, no private person
 * @param at when
 */
public record FundingDocument(String pool, Kind kind, String id, int version, String body, String by, Instant at) {

    /** What a document is. */
    public enum Kind {
        /** An application. */
        APPLICATION,
        /** The agreement on a commitment. */
        AGREEMENT
    }

    /**
     * Checks every part.
     *
     * @throws IllegalArgumentException if the pool, the number or who saved it is blank, or the version is not from 1 on
     */
    public FundingDocument {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(at, "at");
        if (Objects.requireNonNull(pool, "pool").isBlank()
                || Objects.requireNonNull(id, "id").isBlank()
                || Objects.requireNonNull(by, "by").isBlank()
                || version < 1) {
            throw new IllegalArgumentException(
                    "Expected a pool, a number, who saved it, and a version from 1 on, found version " + version);
        }
    }
}
