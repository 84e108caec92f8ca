package dk.almendata.text;

/** Whom an export is written for. */
public enum ExportForm {
    /**
     * Programs, and people in twenty years: {@link CsvDialect#standard}. A missing value is an empty field, an empty text is {@code ""}. Reads
     * back without loss.
     */
    OPEN,
    /**
     * Excel with Danish settings: a byte order mark, decimal comma, lines ended by CRLF. A text that Excel would take for a number, a date or
     * a formula stands as {@code ="0240"}, which shows the text itself and stays text; of a number of more than 15 digits the same, because
     * Excel would round it. Not made to be read back: a missing value and an empty text look alike.
     */
    EXCEL
}
