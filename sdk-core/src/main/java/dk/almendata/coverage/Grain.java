package dk.almendata.coverage;

/** How fine the columns of a {@link CoverageMatrix} are. */
public enum Grain {
    /** A column for each month. */
    MONTH,
    /** A column for each calendar year. */
    YEAR,
    /** One column for all of it. */
    WHOLE
}
