package dk.almendata.jooq;

import dk.almendata.delivery.Scope;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.sync.RowPlaces;
import dk.almendata.table.Finding;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of one file once its rows are in the database.
 *
 * @param key the key of the file in this load
 * @param number its place in the order, from 1
 * @param load the file
 * @param places the cells of its rows
 * @param rowsInFile the records read, refused ones counted
 * @param landed the rows stored
 * @param noticed what was noticed about the rows as a whole, beside their places
 */
record FileRows(
        long key, int number, FileLoad load, RowPlaces places, long rowsInFile, long landed, List<Finding> noticed) {

    /** A file has room for this many records; the ids of its rows follow from the file's key and the record. */
    static final long RECORDS_PER_FILE = 1L << 32;

    private static final long CELLS_PER_FILE = 1L << 24;

    static long firstRowId(long fileKey) {
        return fileKey * RECORDS_PER_FILE + 1;
    }

    static long lastRowId(long fileKey) {
        return fileKey * RECORDS_PER_FILE + RECORDS_PER_FILE - 1;
    }

    static long cellId(long fileKey, int cell) {
        return fileKey * CELLS_PER_FILE + cell;
    }

    /** The number of a cell in its file. */
    static int cellNumber(long cellId) {
        return (int) (cellId % CELLS_PER_FILE);
    }

    /** The same file once some of its rows were taken out again. */
    FileRows checked(long removed, List<Finding> found) {
        return new FileRows(key, number, load, places, rowsInFile, landed - removed, found);
    }

    String table() {
        return load.schema().table();
    }

    /** How many rows lie in cells that the delivery, of this scope, offers to rule. */
    long offered(Scope scope) {
        SortedSet<String> organisations = places.offered(scope);
        return IntStream.range(0, places.size())
                .filter(cell -> places.isOffered(cell, organisations))
                .mapToLong(places::rows)
                .sum();
    }

    /** What is worth saying about the rows. */
    List<Finding> findings(Scope scope) {
        return Stream.concat(noticed.stream(), places.findings(scope).stream()).toList();
    }
}
