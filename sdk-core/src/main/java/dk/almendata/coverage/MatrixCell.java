package dk.almendata.coverage;

import dk.almendata.delivery.DeliveryId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one organisation of a datapakke stands in one column of a {@link CoverageMatrix}.
 *
 * <p>Immutable; instances may be shared between threads.
 */
public final class MatrixCell {

    /** Shown where nothing is owed: no subscription asks for it. */
    public static final char NOTHING_OWED = '-';

    static final MatrixCell NOTHING = new MatrixCell(null, CoverageCause.NONE, 0, 0);

    private final @Nullable CoverageRow row;
    private final CoverageCause cause;
    private final int gaps;
    private final int periods;

    private MatrixCell(@Nullable CoverageRow row, CoverageCause cause, int gaps, int periods) {
        this.row = row;
        this.cause = cause;
        this.gaps = gaps;
        this.periods = periods;
    }

    /** A cell with one period; the cause may be another than the row's, for a row that covers the cell from elsewhere. */
    static MatrixCell of(CoverageRow row, CoverageCause cause) {
        return new MatrixCell(row, cause, row.cause() == cause && row.isGap() ? 1 : 0, 1);
    }

    /** This cell, standing for several. */
    MatrixCell counting(int allGaps, int allPeriods) {
        return new MatrixCell(row, cause, allGaps, allPeriods);
    }

    @Nullable
    CoverageRow row() {
        return row;
    }

    /**
     * The sign to show.
     *
     * @return that of the state, or {@link #NOTHING_OWED}
     */
    public char sign() {
        return row == null ? NOTHING_OWED : cause.state().sign();
    }

    /**
     * The word to show.
     *
     * @return that of the state, such as {@code loaded}, or {@code nothing}
     */
    public String word() {
        return row == null ? "nothing" : cause.state().text();
    }

    /**
     * How it stands: of several periods as the one that calls most for attention.
     *
     * @return the state, or empty where nothing is owed
     */
    public Optional<CoverageState> state() {
        return row == null ? Optional.empty() : Optional.of(cause.state());
    }

    /**
     * Why it stands so.
     *
     * @return the cause of the state, or empty where nothing is owed
     */
    public Optional<CoverageCause> cause() {
        return row == null ? Optional.empty() : Optional.of(cause);
    }

    /**
     * The row that decides, with everything else that is known.
     *
     * @return the row; that of the full delivery where one holds the cell from elsewhere; empty where nothing is owed
     */
    public Optional<CoverageRow> decides() {
        return Optional.ofNullable(row);
    }

    /**
     * The delivery that decides.
     *
     * @return its id, or empty if there is none
     */
    public Optional<DeliveryId> delivery() {
        return decides().flatMap(CoverageRow::delivery);
    }

    /**
     * The generation of that delivery, see {@link CoverageRow#generation()}.
     *
     * @return from 1, and 0 if there is no delivery
     */
    public int generation() {
        return row == null ? 0 : row.generation();
    }

    /**
     * How many other deliveries state the same: duplicates by re-run.
     *
     * @return zero or more
     */
    public int others() {
        return row == null ? 0 : row.others().size();
    }

    /**
     * The day on which the delivery is or was due.
     *
     * @return the day, or empty where nothing is owed or the day is not known
     */
    public Optional<LocalDate> due() {
        return decides().flatMap(CoverageRow::due);
    }

    /**
     * How many different periods the cell stands for.
     *
     * @return 12 for a year of a monthly package, 1 for a month, 0 where nothing is owed
     */
    public int periods() {
        return periods;
    }

    /**
     * How many of them are gaps.
     *
     * @return zero or more
     */
    public int gaps() {
        return gaps;
    }

    /**
     * The story of the row that decides, for people.
     *
     * @return one line, empty where nothing is owed
     */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /**
     * The story of the row that decides, for a reader.
     *
     * @param locale Danish gives Danish, every other language English; see {@link CoverageRow#message(Locale)}
     * @return one line, empty where nothing is owed
     */
    public String message(Locale locale) {
        if (row == null) {
            return "";
        }
        return row.cause() == cause
                ? row.message(locale)
                : cause.sentence(locale) + (CoverageCause.isDanish(locale) ? " Leverance " : " Delivery ")
                        + delivery().orElseThrow() + ", " + row.datapakke() + " " + row.period() + ".";
    }

    /** The sign. */
    @Override
    public String toString() {
        return Character.toString(sign());
    }
}
