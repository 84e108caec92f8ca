package dk.almendata.building;

/** How the reading of a code ended. */
public enum BbrOutcome {
    /** The list has the code. */
    KNOWN,
    /** The list has no such code; it is kept as it is written. */
    UNKNOWN,
    /** What was given cannot be a code of the list. */
    INVALID
}
