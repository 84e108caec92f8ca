package dk.almendata.jooq;

import dk.almendata.consumption.ConsumerSource;
import dk.almendata.consumption.FilePlace;
import java.time.Instant;
import java.util.Objects;

/**
 * What is said of a load of consumers: where it comes from, where its consumers are, and what it replaces. Immutable; may be shared between
 * threads.
 *
 * @param origin a name for the file or database, the same each time; up to 200 characters, without secrets
 * @param source what kind of source it is
 * @param place municipality, postcode and town of all consumers, as far as they were set
 * @param mode what becomes of earlier loads of the same origin
 * @param at when
 */
public record ConsumerLoad(String origin, ConsumerSource source, FilePlace place, LoadMode mode, Instant at) {

    private static final int LONGEST = 200;

    /** Checks that no part is missing. */
    public ConsumerLoad {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(at, "at");
        if (origin.isBlank() || origin.length() > LONGEST) {
            throw new IllegalArgumentException("Expected a name of 1 to " + LONGEST + " characters for the origin, found "
                    + origin.length());
        }
    }
}
