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

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public RoundRules {
        if (perYear < 0 || announcedMonthsBefore < 0 || distributedMonthsAfter < 0) {
            throw new IllegalArgumentException("Expected numbers from 0 on for rounds and months, found " + perYear
                    + ", " + announcedMonthsBefore + ", " + distributedMonthsAfter);
        }
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
