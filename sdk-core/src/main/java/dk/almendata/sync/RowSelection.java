package dk.almendata.sync;

import dk.almendata.delivery.Scope;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * Which of the current rows are meant.
 *
 * <p>Decision: a row belongs to the organisation and month of its <em>cell</em>, as the store placed it. Where there is nothing to choose by,
 * nothing is left out: a row that belongs to no month is of every period, and a table without LBF numbers is of every organisation. In a
 * table with LBF numbers a row without one is of no organisation that is named, because it may be somebody else's. Immutable; may be shared
 * between threads.
 *
 * @param scope the organisations; {@link Scope#all} for every row
 * @param from the first month, empty for no bound
 * @param until the last month, included; empty for no bound
 */
public record RowSelection(Scope scope, Optional<YearMonth> from, Optional<YearMonth> until) {

    private static final RowSelection ALL = new RowSelection(Scope.all(), Optional.empty(), Optional.empty());
    private static final int YEAR_LENGTH = 4;

    /**
     * Checks the order of the months.
     *
     * @throws IllegalArgumentException if the last month is before the first
     */
    public RowSelection {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("A period ends before it begins: " + from.get() + " to " + until.get());
        }
    }

    /**
     * Every current row.
     *
     * @return the selection that leaves nothing out
     */
    public static RowSelection all() {
        return ALL;
    }

    /**
     * Whether rows of a month are meant.
     *
     * @param cellMonth the text of {@link dk.almendata.delivery.CellMonth}: {@code 2025-03}, {@code 2025} for rows that belong to a whole
     *     year, {@code none}
     * @return true for a month between the bounds, for a year that has one, and for {@code none}
     */
    public boolean isOfPeriod(String cellMonth) {
        if (!Character.isDigit(cellMonth.charAt(0))) {
            return true;
        }
        boolean year = cellMonth.length() == YEAR_LENGTH;
        YearMonth first = YearMonth.parse(year ? cellMonth + "-01" : cellMonth);
        YearMonth last = year ? first.withMonth(12) : first;
        return from.map(bound -> !last.isBefore(bound)).orElse(true)
                && until.map(bound -> !first.isAfter(bound)).orElse(true);
    }
}
