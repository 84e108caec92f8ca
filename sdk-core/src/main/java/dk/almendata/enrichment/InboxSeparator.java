package dk.almendata.enrichment;

/** What stands between the cells of an inbox. The portal takes comma and Tab, nothing else (guide 3.2.3). */
public enum InboxSeparator {
    /** What Excel puts on the clipboard. */
    TAB('\t'),
    /** A comma. */
    COMMA(','),
    /** What an Excel with Danish settings writes as CSV; read by us, not by the portal (decision). */
    SEMICOLON(';'),
    /** Cells of a spreadsheet, which need none. */
    CELLS('\t');

    private final char mark;

    InboxSeparator(char mark) {
        this.mark = mark;
    }

    /**
     * The character.
     *
     * @return the character; for cells the Tab with which they are copied
     */
    public char mark() {
        return mark;
    }
}
