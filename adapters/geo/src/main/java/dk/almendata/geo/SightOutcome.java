package dk.almendata.geo;

/** What a sight line comes to. Immutable; may be shared between threads. */
public enum SightOutcome {
    /** Every point of the profile is known and lies below the line. */
    FREE,
    /** At least one known point touches the line or stands above it. */
    BLOCKED,
    /** No known point is in the way, but not every point is known. */
    UNKNOWN
}
