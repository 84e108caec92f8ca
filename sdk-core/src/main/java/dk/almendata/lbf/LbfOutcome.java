package dk.almendata.lbf;

/**
 * How the reading of a text as an LBF number ended. The constants stand in the order of their weight: where several apply, the later one is
 * the outcome (decision on outcomes: refused, warning, repaired, ok).
 *
 * <p>Immutable; may be shared between threads.
 */
public enum LbfOutcome {
    /** The text was canonical. */
    OK,
    /** The text was not canonical; the number is certain and what was mended is told. */
    REPAIRED,
    /** There is a number, but somebody should look at it. */
    WARNING,
    /** There is no number. */
    REFUSED
}
