package dk.almendata.text;

import dk.almendata.enrichment.CellForm;
import dk.almendata.enrichment.InboxRecord;
import java.util.Arrays;

/** The cells of one record of an inbox; used again for the next one. For one thread. */
final class InboxCells implements InboxRecord {

    private String[] cells = new String[16];
    private boolean[] quoted = new boolean[16];
    private int size;
    private long line;

    void begin(long atLine) {
        size = 0;
        line = atLine;
    }

    void add(String cell, boolean inQuotes) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, size * 2);
            quoted = Arrays.copyOf(quoted, size * 2);
        }
        cells[size] = cell;
        quoted[size++] = inQuotes;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String cell(int position) {
        return cells[position];
    }

    @Override
    public CellForm form(int position) {
        return quoted[position] ? CellForm.EXACT : CellForm.BARE;
    }
}
