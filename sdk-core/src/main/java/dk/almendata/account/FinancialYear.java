package dk.almendata.account;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A {@code regnskabsår}: a number and its first and last day, because not every one is a calendar year (1 July to 30 June and others exist).
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param number the year as files call it; unknown: whether it is that of the first or the last day
 * @param start the first day
 * @param end the last day, included
 */
public record FinancialYear(int number, LocalDate start, LocalDate end) implements Comparable<FinancialYear> {

    private static final int MONTHS_TO_REPORT = 5;

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if the last day does not follow the first, or neither lies in the year of the number
     */
    public FinancialYear {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException(
                    "Expected the last day of a financial year after the first, found " + start + " and " + end);
        }
        if (number != start.getYear() && number != end.getYear()) {
            throw new IllegalArgumentException(
                    "Expected a day of the financial year " + number + " in it, found " + start + " to " + end);
        }
    }

    /**
     * A calendar year.
     *
     * @param year the year
     * @return 1 January to 31 December
     */
    public static FinancialYear calendar(int year) {
        return new FinancialYear(year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * The day by which the accounts must be reported to LBF: five months after the end.
     *
     * @return the last day
     */
    public LocalDate reportedBy() {
        return end.plusMonths(MONTHS_TO_REPORT);
    }

    /**
     * Whether a day lies in it.
     *
     * @param day the day
     * @return true from the first to the last day
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** By the first day, then by the last. */
    @Override
    public int compareTo(FinancialYear other) {
        int byStart = start.compareTo(other.start);
        int byEnd = byStart != 0 ? byStart : end.compareTo(other.end);
        return byEnd != 0 ? byEnd : Integer.compare(number, other.number);
    }

    /** Such as {@code 2024 (2024-07-01 to 2025-06-30)}. */
    @Override
    public String toString() {
        return number + " (" + start + " to " + end + ")";
    }
}
