package dk.almendata.enrichment;

/**
 * How decimals are written in a column: declared, never guessed, because {@code 1.234} is one thousand or one and a bit.
 *
 * <p>Immutable; may be shared between threads.
 */
public enum NumberNotation {
    /** Decimal comma, points between thousands: {@code 1.234,50}. */
    DANISH(',', '.'),
    /** Decimal point, commas between thousands: {@code 1,234.50}. */
    INTERNATIONAL('.', ',');

    private final char decimalMark;
    private final char thousandsMark;

    NumberNotation(char decimalMark, char thousandsMark) {
        this.decimalMark = decimalMark;
        this.thousandsMark = thousandsMark;
    }

    /**
     * The mark before decimals.
     *
     * @return comma or point
     */
    public char decimalMark() {
        return decimalMark;
    }

    /** The mark between groups of three digits. */
    char thousandsMark() {
        return thousandsMark;
    }

    /** The other one. */
    NumberNotation other() {
        return this == DANISH ? INTERNATIONAL : DANISH;
    }
}
