package dk.almendata.jooq;

import dk.almendata.consumption.ReadingSeries;
import java.util.Objects;
import java.util.Optional;

/**
 * What is stored of an installation: its readings, and the dwelling it heats. Immutable; may be shared between threads.
 *
 * @param readings the readings, with what is expected in a normal year
 * @param dwelling the dwelling; empty if nobody said which
 */
public record StoredSeries(ReadingSeries readings, Optional<DwellingLink> dwelling) {

    /** Checks that no part is missing. */
    public StoredSeries {
        Objects.requireNonNull(readings, "readings");
        Objects.requireNonNull(dwelling, "dwelling");
    }
}
