package dk.almendata.sync;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source cannot be reached, refuses us, or answers what cannot be understood.
 *
 * <p>The message never holds a key.
 */
public class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    private final Reason reason;

    /**
     * Makes the exception.
     *
     * @param reason what went wrong, for callers
     * @param message what went wrong and what to do, for people
     * @param cause what lies below, may be null
     */
    public SourceException(Reason reason, String message, @Nullable Throwable cause) {
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
        /** No answer, or a broken connection. Trying again later may help. */
        UNREACHABLE(true),
        /** The key is missing, wrong or no longer valid (401): fetch a new one. */
        KEY_REFUSED(true),
        /** The key is known but may not see this (403): an access was taken away or has reached its end date. */
        ACCESS_ENDED(true),
        /** The thing asked for does not exist or no longer (404, 410). */
        NOT_FOUND(false),
        /** Too many calls (429). Trying again helps, at the moment the service names where it names one. */
        RATE_LIMITED(true),
        /** The service is down or in trouble (408, 425, 5xx). Trying again later may help. */
        SERVICE_DOWN(true),
        /** What was asked for is not in a state that allows it (409, 422); the message says what the service says. */
        STATE(false),
        /** The service does not offer what was asked for, as the wire profile says. */
        NOT_OFFERED(true),
        /** The answer is not what the wire profile expects. */
        CONTRACT(false),
        /** Fewer or more bytes came than announced, or other ones. Trying again may help. */
        INCOMPLETE(false);

        private final boolean endsRun;

        Reason(boolean endsRun) {
            this.endsRun = endsRun;
        }

        /**
         * Whether the next delivery would meet the same fault, so that a run stops.
         *
         * @return true for faults of the whole source, false for faults of one delivery
         */
        public boolean endsRun() {
            return endsRun;
        }
    }
}
