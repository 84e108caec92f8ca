package dk.almendata.consumption;

/** What stands between the fields of a consumer file (utility text, 3.1: comma or semicolon). One for the whole file. */
public enum FieldSeparator {
    /** {@code ,}: a name that holds one must stand in quotes. */
    COMMA(','),
    /** {@code ;}. */
    SEMICOLON(';');

    private final char character;

    FieldSeparator(char character) {
        this.character = character;
    }

    /**
     * The separator itself.
     *
     * @return a comma or a semicolon
     */
    public char character() {
        return character;
    }

    /**
     * The other one.
     *
     * @return the other one
     */
    public FieldSeparator other() {
        return this == COMMA ? SEMICOLON : COMMA;
    }
}
