package dk.almendata.funding;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When a frame takes applications, and the months around a deadline.
 *
 * <p>Months are calendar months, counted as {@link LocalDate#minusMonths} and {@link LocalDate#plusMonths} do (decision on month arithmetic):
 * with three and two months, a deadline of 31 May 2023 must be announced by 28 February 2023 and one of 31 December 2023 be distributed by 29
 * February 2024. Immutable; may be shared between threads.
 *
 * @param perYear rounds in a year; 0 if applications are taken all year round
 * @param announcedMonthsBefore at least so many months before the deadline a round is announced
 * @param distributedMonthsAfter at most so many months after the deadline the money is distributed
 */
public record RoundRules(int perYear, int announcedMonthsBefore, int distributedMonthsAfter) {

    private static final int MOST_ROUNDS = 366;
    private static final int MOST_MONTHS = 120;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative, there are more rounds than days, or more months than ten years have
     */
    public RoundRules {
        if (perYear < 0 || perYear > MOST_ROUNDS) {
            throw new IllegalArgumentException("Expected 0 to " + MOST_ROUNDS + " rounds a year, found " + perYear);
        }
        if (!isMonths(announcedMonthsBefore) || !isMonths(distributedMonthsAfter)) {
            throw new IllegalArgumentException("Expected 0 to " + MOST_MONTHS
                    + " months before and after a deadline, found " + announcedMonthsBefore + " and "
                    + distributedMonthsAfter);
        }
    }

    private static boolean isMonths(int number) {
        return number >= 0 && number <= MOST_MONTHS;
    }

    /**
     * Applications are taken all year round.
     *
     * @return rules without rounds
     */
    public static RoundRules allYear() {
        return new RoundRules(0, 0, 0);
    }

    /**
     * Whether applications are taken all year round.
     *
     * @return true without rounds
     */
    public boolean isAllYear() {
        return perYear == 0;
    }

    /**
     * The last day on which a round can be announced.
     *
     * @param deadline the last day for applications
     * @return the day, included
     */
    public LocalDate announcedBy(LocalDate deadline) {
        return Objects.requireNonNull(deadline, "deadline").minusMonths(announcedMonthsBefore);
    }

    /**
     * The last day on which the money of a round can be distributed.
     *
     * @param deadline the last day for applications
     * @return the day, included
     */
    public LocalDate distributedBy(LocalDate deadline) {
        return Objects.requireNonNull(deadline, "deadline").plusMonths(distributedMonthsAfter);
    }
}
