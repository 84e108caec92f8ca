package dk.almendata.sync;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One run on a source, as it was written down: when it began, and what it came to. Nothing depends on it; it is for people who ask when the
 * last run was.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param owner who ran, perhaps empty
 * @param started when it began
 * @param ended when it ended; empty while it is at work, and for ever if it was killed
 * @param message what it came to, a sentence; empty until it has ended
 */
public record Attempt(String owner, Instant started, Optional<Instant> ended, String message) {

    /** Checks that no part is missing. */
    public Attempt {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(ended, "ended");
        Objects.requireNonNull(message, "message");
    }
}
