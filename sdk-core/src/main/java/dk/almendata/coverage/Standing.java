package dk.almendata.coverage;

import org.jspecify.annotations.Nullable;

/**
 * How a period stands, before anybody asks whose it is.
 *
 * @param known the delivery that decides, null where there is none
 * @param detail what is known beyond cause and delivery, empty if nothing
 */
record Standing(CoverageCause cause, @Nullable Known known, String detail, boolean inGrace) {

    static final Standing NOT_DUE = new Standing(CoverageCause.NOT_DUE_YET, null, "", false);

    static Standing of(CoverageCause cause, @Nullable Known known, String detail) {
        return new Standing(cause, known, detail, false);
    }

    /** Whether a full delivery may still hold the period: nothing of its own is here, and nothing waits for a person. */
    boolean isOpen() {
        return switch (cause) {
            case NEVER_LISTED,
                    SUBSCRIPTION_STOPPED,
                    SUBSCRIPTION_INVALID,
                    ACCESS_ENDED,
                    ORGANISATION_NOT_IN_FILTER,
                    FAILED_AT_LBF,
                    QUEUED,
                    RUNNING,
                    STUCK,
                    UNKNOWN_STATUS -> true;
            case NONE,
                    NOT_DUE_YET,
                    NOT_LOADED_YET,
                    TEST_PACKAGE,
                    FAILED_HERE,
                    HELD_HERE,
                    REJECTED_HERE,
                    COVERED_BY_FULL,
                    NO_DELVIS -> false;
        };
    }
}
