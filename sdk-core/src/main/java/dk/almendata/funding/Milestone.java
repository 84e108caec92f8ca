package dk.almendata.funding;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a strategy means to reach by a day.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param point what
 * @param by the last day; where a strategy names a time, such as "mid 2022", the last day of it (decision)
 */
public record Milestone(StrategyPoint point, LocalDate by) {

    /** Checks that no part is missing. */
    public Milestone {
        Objects.requireNonNull(point, "point");
        Objects.requireNonNull(by, "by");
    }
}
