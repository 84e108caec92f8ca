package dk.almendata.funding;

import java.time.Instant;
import java.util.Objects;

/**
 * An entry of a ledger as it was added: who, when and why.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param number its number in the ledger of the pool, from 1
 * @param entry the entry
 * @param by who added it
 * @param at when
 * @param why why
 */
public record RecordedEntry(int number, PoolEntry entry, String by, Instant at, String why) {

    /** Checks that no part is missing. */
    public RecordedEntry {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(why, "why");
    }
}
