package dk.almendata.jooq;

import dk.almendata.delivery.Scope;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is known of one file once its rows are in the database.
 *
 * @param key the key of the file in this load
 * @param number its place in the order, from 1
 * @param load the file
 * @param cells the cells of its rows
 * @param rowsInFile the records read, refused ones counted
 * @param landed the rows stored
 * @param outside rows dated outside the delivery's period
 * @param firstOutside the first of them
 * @param noticed what was noticed on the way, such as LBF numbers that contradict one another
 */
record FileRows(
        long key,
        int number,
        FileLoad load,
        Cells cells,
        long rowsInFile,
        long landed,
        long outside,
        Optional<Place> firstOutside,
        List<Finding> noticed) {

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
        List<Finding> all = new ArrayList<>(noticed);
        all.addAll(found);
        return new FileRows(key, number, load, cells, rowsInFile, landed - removed, outside, firstOutside, all);
    }

    String table() {
        return load.schema().table();
    }

    /** What is worth saying about the rows. */
    List<Finding> findings(Scope scope) {
        return Stream.concat(
                        noticed.stream(),
                        Stream.of(outsidePeriod(), outsideFilter(scope), withoutNumber(scope))
                                .flatMap(Optional::stream))
                .toList();
    }

    private Optional<Finding> outsideFilter(Scope scope) {
        SortedSet<String> others =
                new TreeSet<>(cells.organisations().headSet(Cells.organisationText(Cells.NO_ORGANISATION)));
        scope.organisations().forEach(number -> others.remove(number.toString()));
        return scope.isAll() || others.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        FindingCode.LBF_OUTSIDE_FILTER,
                        Place.ofFile(load.entry().name())
                                .inColumn(load.schema().lbfHeader().orElseThrow()),
                        "found rows of " + String.join(", ", others) + ", and the filter is " + scope));
    }

    private Optional<Finding> withoutNumber(Scope scope) {
        long blank = cells.rowsOf(Cells.NO_ORGANISATION);
        return scope.isAll() || blank == 0 || load.schema().lbfColumn().isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        FindingCode.LBF_MISSING,
                        Place.ofFile(load.entry().name())
                                .inColumn(load.schema().lbfHeader().orElseThrow()),
                        "found " + blank + (blank == 1 ? " row" : " rows") + " without one in a delivery for "
                                + scope));
    }

    private Optional<Finding> outsidePeriod() {
        return firstOutside.map(place -> Finding.of(
                FindingCode.PERIOD_OUTSIDE,
                place,
                "found " + outside + (outside == 1 ? " row" : " rows, of which this is the first,") + " dated outside "
                        + day(load.cells().firstDay()) + ".." + day(load.cells().lastDay())));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
