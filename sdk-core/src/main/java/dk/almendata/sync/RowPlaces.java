package dk.almendata.sync;

import dk.almendata.delivery.CellMonth;
import dk.almendata.delivery.CellRule;
import dk.almendata.delivery.CellRule.Offer;
import dk.almendata.delivery.Scope;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of one file belong: counts them by cell (organisation × month) as they pass, and says what is odd about their places.
 *
 * <p>For whoever writes a store: every store must place rows alike. Makes no object per row. Not thread-safe.
 *
 * <pre>{@code
 * RowPlaces places = new RowPlaces(file);
 * while (rows.next()) {
 *     int cell = places.add(rows);
 *     // write the row with its cell
 * }
 * }</pre>
 */
public final class RowPlaces {

    /** The organisation of rows without an LBF number, and the month of rows without one. */
    public static final String NONE = Cells.organisationText(Cells.NO_ORGANISATION);

    private final FileLoad load;
    private final TableSchema schema;
    private final CellRule rule;
    private final LbfColumns lbf;
    private final int periodColumn;
    private final long firstDay;
    private final long lastDay;
    private final Cells cells = new Cells();
    private long outside;
    private @Nullable Place firstOutside;

    /**
     * Begins without a row.
     *
     * @param load the file; its rows are not opened here
     */
    public RowPlaces(FileLoad load) {
        this.load = load;
        this.schema = load.schema();
        this.rule = load.cells();
        this.lbf = LbfColumns.of(schema);
        this.periodColumn = schema.periodColumn().orElse(-1);
        this.firstDay = rule.firstDay().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        this.lastDay = rule.lastDay().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    /**
     * Counts a row.
     *
     * @param row a cursor of the file's schema, on the row
     * @return the number of its cell, from 0 in the order in which cells are first seen
     */
    public int add(RowCursor row) {
        return cells.count(lbf.organisationOf(row), monthOf(row));
    }

    private int monthOf(RowCursor row) {
        if (periodColumn < 0 || row.isNull(periodColumn)) {
            return rule.month();
        }
        long day = row.epochDayAt(periodColumn);
        if (day < firstDay || day > lastDay) {
            if (firstOutside == null) {
                firstOutside = Place.ofRecord(load.entry().name(), row.line(), row.record())
                        .inColumn(schema.columns().get(periodColumn).header());
            }
            outside++;
        }
        return rule.byRowDate() ? CellMonth.ofEpochDay(day) : rule.month();
    }

    /**
     * Takes rows out of the count again.
     *
     * @param cell the number of their cell
     * @param rows how many
     */
    public void remove(int cell, long rows) {
        cells.uncount(cell, rows);
    }

    /**
     * How many cells were seen.
     *
     * @return the number; cells are numbered from 0
     */
    public int size() {
        return cells.size();
    }

    /**
     * The organisation of a cell.
     *
     * @param cell its number
     * @return four digits, or {@link #NONE}
     */
    public String organisation(int cell) {
        return cells.organisation(cell);
    }

    /**
     * The month of a cell.
     *
     * @param cell its number
     * @return the text of {@link CellMonth}
     */
    public String month(int cell) {
        return cells.month(cell);
    }

    /**
     * The rows of a cell.
     *
     * @param cell its number
     * @return how many
     */
    public long rows(int cell) {
        return cells.rows(cell);
    }

    /**
     * The organisations seen in rows.
     *
     * @return their four digits, sorted, {@link #NONE} among them where rows have no number
     */
    public SortedSet<String> organisations() {
        return cells.organisations();
    }

    /**
     * The organisations for which the file's delivery offers to rule its months.
     *
     * <p>Decision: those of its scope; where that is {@code all}, those seen in rows, so that an organisation which is absent under an empty
     * filter is never deleted. {@link #NONE} always, because a number may be filled in later.
     *
     * @param scope the delivery's scope
     * @return their four digits and {@link #NONE}
     */
    public SortedSet<String> offered(Scope scope) {
        SortedSet<String> offered = new TreeSet<>(List.of(NONE));
        if (schema.lbfColumn().isPresent()) {
            if (scope.isAll()) {
                offered.addAll(organisations());
            }
            scope.organisations().forEach(number -> offered.add(number.toString()));
        }
        return offered;
    }

    /**
     * Whether a cell is among those that the file's delivery offers to rule.
     *
     * @param cell its number
     * @param offered what {@link #offered} gave
     * @return false for a row whose date lies outside the delivery's period, or whose organisation outside its scope
     */
    public boolean isOffered(int cell, SortedSet<String> offered) {
        return offered.contains(organisation(cell)) && isInOffers(month(cell), rule.offers());
    }

    /**
     * Whether a month lies in one of some offers.
     *
     * @param month the text of {@link CellMonth}
     * @param offers the offers
     * @return true if one holds it
     */
    static boolean isInOffers(String month, List<Offer> offers) {
        return offers.stream()
                .anyMatch(offer -> offer.first().compareTo(month) <= 0 && month.compareTo(offer.last()) <= 0);
    }

    /**
     * What is worth saying about the places of the rows seen.
     *
     * @param scope the delivery's scope
     * @return one finding for each kind; empty if all is well
     */
    public List<Finding> findings(Scope scope) {
        return Stream.of(
                        lbf.contradiction(load.entry().name()),
                        outsidePeriod(),
                        outsideFilter(scope),
                        withoutNumber(scope))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> outsideFilter(Scope scope) {
        SortedSet<String> others = new TreeSet<>(organisations().headSet(NONE));
        scope.organisations().forEach(number -> others.remove(number.toString()));
        return scope.isAll() || others.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        FindingCode.LBF_OUTSIDE_FILTER,
                        inLbfColumn(),
                        "found rows of " + String.join(", ", others) + ", and the filter is " + scope));
    }

    private Optional<Finding> withoutNumber(Scope scope) {
        long blank = cells.rowsOf(Cells.NO_ORGANISATION);
        return scope.isAll() || blank == 0 || schema.lbfColumn().isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        FindingCode.LBF_MISSING,
                        inLbfColumn(),
                        "found " + blank + (blank == 1 ? " row" : " rows") + " without one in a delivery for "
                                + scope));
    }

    private Place inLbfColumn() {
        return Place.ofFile(load.entry().name()).inColumn(schema.lbfHeader().orElseThrow());
    }

    private Optional<Finding> outsidePeriod() {
        return Optional.ofNullable(firstOutside)
                .map(place -> Finding.of(
                        FindingCode.PERIOD_OUTSIDE,
                        place,
                        "found " + outside + (outside == 1 ? " row" : " rows, of which this is the first,")
                                + " dated outside " + day(rule.firstDay()) + ".." + day(rule.lastDay())));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
