package dk.almendata.enrichment;

/** How a cell of an inbox came to us, which decides what of it is content. */
public enum CellForm {
    /** Bare text: blanks around it are none of its content. */
    BARE,
    /** Text in quotes, or a text cell of a spreadsheet: every character is content. */
    EXACT,
    /** A number cell of a spreadsheet: plain digits with a decimal point, whatever notation the column declares. */
    NUMBER
}
