package dk.almendata.datapakke;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The period a delivery states: {@code PeriodeStartDato} and {@code PeriodeSlutDato}, both inclusive, either of them
 * possibly blank.
 *
 * <p>Source: guide 3.3.4. The dates are kept as the service states them, so that a listing can always be read; whether a
 * datapakke may state such a period is asked with {@link Datapakke#checkPeriod(DeliveryPeriod)}. A blank start means "from
 * the beginning"; a period without any date belongs to whole tables. Calendar dates only, no time zone.
 *
 * <p>Example: {@code ofMonth(YearMonth.of(2024, 2))} is {@code 2024-02-01..2024-02-29}, {@code until(2024-12-31)} is
 * {@code ..2024-12-31} and {@code none()} is {@code ..}. Periods are ordered by end, then start, a blank one first.
 * Immutable; instances may be shared between threads.
 */
public final class DeliveryPeriod implements Comparable<DeliveryPeriod> {

    private static final DeliveryPeriod NONE = new DeliveryPeriod(null, null);

    private static final Comparator<@Nullable LocalDate> BLANK_FIRST =
            (a, b) -> a == null ? (b == null ? 0 : -1) : b == null ? 1 : a.compareTo(b);

    private final @Nullable LocalDate start;
    private final @Nullable LocalDate end;

    private DeliveryPeriod(@Nullable LocalDate start, @Nullable LocalDate end) {
        this.start = start;
        this.end = end;
    }

    /**
     * A period with both dates.
     *
     * @param startInclusive first day
     * @param endInclusive last day; may lie before the start, as a service may state it (see {@link Datapakke#checkPeriod})
     * @return the period
     */
    public static DeliveryPeriod of(LocalDate startInclusive, LocalDate endInclusive) {
        return new DeliveryPeriod(
                Objects.requireNonNull(startInclusive, "startInclusive"),
                Objects.requireNonNull(endInclusive, "endInclusive"));
    }

    /**
     * A period from what a service or a store holds, where a blank date is null.
     *
     * @param startInclusive first day, or null where it is blank
     * @param endInclusive last day, or null where it is blank
     * @return the period
     */
    public static DeliveryPeriod ofNullable(@Nullable LocalDate startInclusive, @Nullable LocalDate endInclusive) {
        return startInclusive == null && endInclusive == null ? NONE : new DeliveryPeriod(startInclusive, endInclusive);
    }

    /**
     * A calendar month.
     *
     * @param month the month
     * @return its first to its last day
     */
    public static DeliveryPeriod ofMonth(YearMonth month) {
        return new DeliveryPeriod(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * A calendar year.
     *
     * @param year the year, four digits
     * @return 1 January to 31 December
     */
    public static DeliveryPeriod ofYear(int year) {
        return new DeliveryPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * Everything until a day: the start is blank ("Fra start").
     *
     * @param endInclusive last day
     * @return the period
     */
    public static DeliveryPeriod until(LocalDate endInclusive) {
        return new DeliveryPeriod(null, Objects.requireNonNull(endInclusive, "endInclusive"));
    }

    /**
     * No dates at all, as for whole tables.
     *
     * @return the period without dates
     */
    public static DeliveryPeriod none() {
        return NONE;
    }

    /**
     * Reads the canonical text.
     *
     * @param text {@code 2025-01-01..2025-01-31}; either date may be missing
     * @return the period
     * @throws IllegalArgumentException if the text has no {@code ..} or a part is not an ISO date
     */
    public static DeliveryPeriod parse(String text) {
        int dots = text.indexOf("..");
        if (dots >= 0) {
            try {
                return ofNullable(date(text.substring(0, dots)), date(text.substring(dots + 2)));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(expected(text), e);
            }
        }
        throw new IllegalArgumentException(expected(text));
    }

    private static String expected(String text) {
        return "A delivery period: expected two ISO dates such as '2025-01-01..2025-01-31', found '" + text + "'";
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /**
     * The first day.
     *
     * @return the day, or empty where it is blank
     */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(start);
    }

    /**
     * The last day.
     *
     * @return the day, or empty where it is blank
     */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(end);
    }

    /**
     * Whether neither date is stated.
     *
     * @return true for whole tables
     */
    public boolean isNone() {
        return start == null && end == null;
    }

    /**
     * Whether every stated date is the edge of a calendar month: a start on the 1st, an end on a last day.
     *
     * @return true also where dates are blank
     */
    public boolean isWholeMonths() {
        return (start == null || start.getDayOfMonth() == 1)
                && (end == null || end.getDayOfMonth() == end.lengthOfMonth());
    }

    /**
     * The whole months inside the period, in order.
     *
     * @return the months; empty where a date is blank or the end lies before the start
     */
    public List<YearMonth> months() {
        if (start == null || end == null) {
            return List.of();
        }
        YearMonth first = YearMonth.from(start.minusDays(1)).plusMonths(1);
        YearMonth last = YearMonth.from(end.plusDays(1)).minusMonths(1);
        return first.isAfter(last)
                ? List.of()
                : Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .toList();
    }

    /**
     * Whether every day of a month lies inside. A blank start reaches back without limit; a blank end reaches nowhere, so a
     * period without dates covers no month.
     *
     * @param month the month asked about
     * @return true if it is covered whole
     */
    public boolean covers(YearMonth month) {
        return covers(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * Whether every day of another period lies inside. Nothing covers a period without an end.
     *
     * @param other the period asked about
     * @return true if it is covered whole
     */
    public boolean covers(DeliveryPeriod other) {
        return other.end != null && covers(other.start, other.end);
    }

    /**
     * Whether the last day lies after a month.
     *
     * @param month the month asked about
     * @return false where the end is blank, as for whole tables
     */
    public boolean endsAfter(YearMonth month) {
        return end != null && end.isAfter(month.atEndOfMonth());
    }

    private boolean covers(@Nullable LocalDate first, LocalDate last) {
        boolean fromThere = start == null || (first != null && !first.isBefore(start));
        return end != null && fromThere && !last.isAfter(end);
    }

    @Override
    public int compareTo(DeliveryPeriod other) {
        if (this == other) {
            return 0;
        }
        int byEnd = BLANK_FIRST.compare(end, other.end);
        return byEnd != 0 ? byEnd : BLANK_FIRST.compare(start, other.start);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof DeliveryPeriod other
                && Objects.equals(start, other.start)
                && Objects.equals(end, other.end);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end);
    }

    /** The canonical text, readable by {@link #parse(String)}; a blank date is empty. */
    @Override
    public String toString() {
        return (start == null ? "" : start) + ".." + (end == null ? "" : end);
    }
}
