package dk.almendata.enrichment;

/**
 * One record of an inbox. Its reader may use the same object for the next one, so nothing of it is kept but the texts.
 */
public interface InboxRecord {

    /**
     * Where it stands.
     *
     * @return the physical line on which it starts, from 1; of a spreadsheet the row
     */
    long line();

    /**
     * How many cells it has.
     *
     * @return 0 for an empty line
     */
    int size();

    /**
     * A cell.
     *
     * @param position from 0, below the size
     * @return its text with quotes resolved; not yet stripped of blanks
     */
    String cell(int position);

    /**
     * How a cell came.
     *
     * @param position from 0, below the size
     * @return its form
     */
    CellForm form(int position);
}
