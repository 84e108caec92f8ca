package dk.almendata.cli;

import java.util.List;

/**
 * Which properties of its rows a verb shows as columns.
 *
 * @param table the columns for people
 * @param csv the columns for spreadsheets: every property of every kind of row, and those of rows inside rows
 */
record Layout(List<String> table, List<String> csv) {}
