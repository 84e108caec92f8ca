package dk.almendata.cli;

import java.util.List;

/**
 * Which properties of its rows a verb shows as columns.
 *
 * @param table the columns for people
 * @param csv the columns for spreadsheets: every property of every kind of row, and those of rows inside rows
 * @param typical values as wide as they usually get, so that columns stay straight where rows are shown as they come
 */
record Layout(List<String> table, List<String> csv, Row typical) {

    /** A layout whose widths follow from the rows alone. */
    Layout(List<String> table, List<String> csv) {
        this(table, csv, new Row());
    }
}
