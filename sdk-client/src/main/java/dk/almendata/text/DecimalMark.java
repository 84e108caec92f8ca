package dk.almendata.text;

/** The character between the whole and the fractional digits of a decimal number. */
public enum DecimalMark {
    /** {@code 12.50}. */
    POINT('.'),
    /** {@code 12,50}, as Danish spreadsheets write it. */
    COMMA(',');

    private final char character;

    DecimalMark(char character) {
        this.character = character;
    }

    /**
     * The mark itself.
     *
     * @return a point or a comma
     */
    public char character() {
        return character;
    }
}
