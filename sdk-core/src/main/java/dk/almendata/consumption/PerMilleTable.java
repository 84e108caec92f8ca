package dk.almendata.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/**
 * How a year's heat falls on its days where no degree days are at hand: per mille a month, the table of VDI 2067 (consumption, 2.6).
 *
 * <p>Jan 170, Feb 150, Mar 130, Apr 80, May 40, June to August 40 together, Sep 30, Oct 80, Nov 120, Dec 160; the same for every day of a
 * month, so a day in February is 150/28 or 150/29.
 */
public enum PerMilleTable {
    /** June to August are 40 together, the same for each of their 92 days. */
    SUMMER_TOGETHER(),
    /** June is 14, July 13 and August 13. */
    SUMMER_BY_MONTH(14, 13, 13);

    private static final int[] MONTHS = {170, 150, 130, 80, 40, 0, 0, 0, 30, 80, 120, 160};
    private static final int SUMMER = 40;
    private static final int SUMMER_DAYS = 92;

    private final int[] summer;

    PerMilleTable(int... summer) {
        this.summer = summer;
    }

    /**
     * The part of a year's heat that falls between two readings: the first day counts and the last does not.
     *
     * @param start the first day
     * @param endExclusive the day after the last; not before the first
     * @return per mille, with 34 digits
     */
    public BigDecimal between(LocalDate start, LocalDate endExclusive) {
        BigDecimal sum = BigDecimal.ZERO;
        for (YearMonth month = YearMonth.from(start);
                !month.atDay(1).isAfter(endExclusive);
                month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1).isBefore(start) ? start : month.atDay(1);
            LocalDate next = month.plusMonths(1).atDay(1);
            LocalDate last = next.isAfter(endExclusive) ? endExclusive : next;
            sum = sum.add(part(month, DayCount.EXCLUSIVE.days(first, last)));
        }
        return sum;
    }

    private BigDecimal part(YearMonth month, long days) {
        boolean isSummer =
                month.getMonth().compareTo(Month.JUNE) >= 0 && month.getMonth().compareTo(Month.AUGUST) <= 0;
        int index = month.getMonthValue() - 1;
        if (isSummer && this == SUMMER_TOGETHER) {
            return share(SUMMER, days, SUMMER_DAYS);
        }
        int value = isSummer ? summer[index - (Month.JUNE.getValue() - 1)] : MONTHS[index];
        return share(value, days, month.lengthOfMonth());
    }

    private static BigDecimal share(int value, long days, int of) {
        return NumericPolicy.divide(BigDecimal.valueOf(value * days), BigDecimal.valueOf(of));
    }
}
