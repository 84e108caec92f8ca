package dk.almendata.coverage;

import dk.almendata.delivery.DeliveryId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What is had here of one delivery that the service has listed.
 *
 * <p>Immutable; instances may be shared between threads.
 *
 * @param delivery the delivery's id
 * @param state what is had of it
 * @param firstSeen the day on which it was first listed, as counted in Copenhagen; empty where it was not written down. The days
 *     of grace of a queued delivery count from here, or from the day it was due if that is later
 * @param message why it is held, rejected or failed, for people; otherwise empty
 */
public record Holding(DeliveryId delivery, State state, Optional<LocalDate> firstSeen, String message) {

    /**
     * Checks that no part is missing.
     *
     * @param delivery the delivery's id
     * @param state what is had of it
     * @param firstSeen the day on which it was first listed
     * @param message why it is held, rejected or failed
     */
    public Holding {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(firstSeen, "firstSeen");
        Objects.requireNonNull(message, "message");
    }

    /**
     * A holding of which no more than the state is known.
     *
     * @param delivery the delivery's id
     * @param state what is had of it
     * @return the holding
     */
    public static Holding of(DeliveryId delivery, State state) {
        return new Holding(delivery, state, Optional.empty(), "");
    }

    /** What is had here of a delivery. */
    public enum State {
        /** Nothing that is in the tables: listed or downloaded only. The service's status tells more. */
        NOT_LOADED,
        /** Its rows are in the tables. */
        LOADED,
        /** Kept out of the tables until somebody decides. */
        HELD,
        /** Refused by the checks. */
        REJECTED,
        /** The last try to fetch or load it failed; the next run tries again. */
        FAILED
    }
}
