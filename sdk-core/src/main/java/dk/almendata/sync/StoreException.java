package dk.almendata.sync;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The database cannot be reached, refuses, or failed while rows were loaded. Nothing half-loaded is visible. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    private final Reason reason;

    /**
     * Makes the exception for a fault that only a person can mend.
     *
     * @param message what went wrong and what to do
     * @param cause what lies below, may be null
     */
    public StoreException(String message, @Nullable Throwable cause) {
        this(Reason.FAILED, message, cause);
    }

    /**
     * Makes the exception.
     *
     * @param reason what went wrong, for callers
     * @param message what went wrong and what to do, for people
     * @param cause what lies below, may be null
     */
    public StoreException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * What went wrong.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /** What a caller may act upon. */
    public enum Reason {
        /** Anything that the same call would meet again. */
        FAILED(1),
        /** The work stood in the way of somebody else's: a lock that was not had in time, a deadlock, transactions that cannot be put in order. */
        CONFLICT(3),
        /** The connection was refused or broke off. */
        DISCONNECTED(2),
        /** Another run holds the source, or has taken it over meanwhile: the work is done there. */
        SOURCE_TAKEN(1);

        private final int tries;

        Reason(int tries) {
            this.tries = tries;
        }

        /**
         * How often a delivery is tried in one run that meets this and nothing else, at once and as a whole.
         *
         * @return 1 where trying again cannot help
         */
        public int tries() {
            return tries;
        }
    }
}
