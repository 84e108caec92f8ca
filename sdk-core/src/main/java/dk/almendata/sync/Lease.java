package dk.almendata.sync;

import java.time.Instant;
import java.util.Objects;

/**
 * Who may work on a source, and until when. Two processes that keep one database in step from one source take turns by it.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param source the source
 * @param owner who holds it, for people, such as {@code nightly job (process 4711)}
 * @param fence how often the source was claimed; whoever holds a lower one has been succeeded
 * @param until when it runs out unless it is renewed, by the clock of the database
 */
public record Lease(SourceId source, String owner, long fence, Instant until) {

    /** Checks that no part is missing. */
    public Lease {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(until, "until");
    }
}
