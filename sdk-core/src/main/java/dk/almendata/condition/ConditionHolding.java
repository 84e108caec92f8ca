package dk.almendata.condition;

import dk.almendata.lbf.LbfNumber;
import dk.almendata.table.Received;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A review or a plan that a store holds or held.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param kind what it is
 * @param of the afdeling; the organisation for what is of no afdeling
 * @param date the day of the review, or the day the plan was made
 * @param rows how many building parts or items it has
 * @param received where it came from
 * @param counts whether it is what is held; false if it was taken in again later
 */
public record ConditionHolding(Kind kind, LbfNumber of, LocalDate date, int rows, Received received, boolean counts) {

    /** What is held. */
    public enum Kind {
        /** The building parts of a review. */
        REVIEW,
        /** The items of a maintenance plan. */
        PLAN
    }

    /** Checks that no part is missing. */
    public ConditionHolding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(received, "received");
    }
}
