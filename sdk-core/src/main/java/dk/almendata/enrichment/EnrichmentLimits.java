package dk.almendata.enrichment;

/**
 * How much an enrichment may hold. The guide says only that a greatest number of columns is checked (3.2.2); the numbers here are
 * <em>assumed</em> and can be changed.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param maxColumns the most columns, the key columns among them; assumed 100
 * @param maxHeadingLength the most characters of a heading; assumed 128
 * @param maxValueLength the most characters of a value; 32,767 is what a cell of a spreadsheet can hold
 */
public record EnrichmentLimits(int maxColumns, int maxHeadingLength, int maxValueLength) {

    private static final EnrichmentLimits ASSUMED = new EnrichmentLimits(100, 128, 32_767);

    /** Checks that every limit lets something through. */
    public EnrichmentLimits {
        if (maxColumns < 2 || maxHeadingLength < 1 || maxValueLength < 1) {
            throw new IllegalArgumentException("Expected limits of at least 2 columns and 1 character, found "
                    + maxColumns + ", " + maxHeadingLength + " and " + maxValueLength);
        }
    }

    /**
     * The assumed limits.
     *
     * @return the limits
     */
    public static EnrichmentLimits assumed() {
        return ASSUMED;
    }

    /**
     * The same limits with another number of columns.
     *
     * @param columns the most columns, the key columns among them, at least 2
     * @return the limits
     */
    public EnrichmentLimits withMaxColumns(int columns) {
        return new EnrichmentLimits(columns, maxHeadingLength, maxValueLength);
    }
}
