package dk.almendata.coverage;

/**
 * Whether a database is in step with its source.
 *
 * <p>Decision: never in step when the service listed no delivery at all, or when a due one is missing, held, rejected, failed or
 * not loaded. A due delivery that the service still has in its queue counts as in step for the days of grace.
 */
public enum Verdict {
    /** Everything due is loaded, covered, or in the service's queue within the days of grace. */
    IN_STEP,
    /** Something due is not there. */
    BEHIND,
    /** Something is held, and only a person can go on. */
    DECISION_NEEDED
}
