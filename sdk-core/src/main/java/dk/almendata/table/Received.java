package dk.almendata.table;

import java.time.Instant;
import java.util.Objects;

/**
 * From where, by whom and when something was taken in that is kept.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param origin what it came from, such as {@code Dcab_Delvis 2024, Bygningsdel.csv}
 * @param by who took it in: a function or system, no private person
 * @param at when, by the host's clock
 */
public record Received(String origin, String by, Instant at) {

    /**
     * Checks every part.
     *
     * @throws IllegalArgumentException if origin or by is blank
     */
    public Received {
        Objects.requireNonNull(at, "at");
        if (Objects.requireNonNull(origin, "origin").isBlank()
                || Objects.requireNonNull(by, "by").isBlank()) {
            throw new IllegalArgumentException("Expected where something came from, and who took it in");
        }
    }
}
