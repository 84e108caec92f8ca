package dk.almendata.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which number an account has in a year, across changes of the chart: steps with a day from which they hold, as data. It renames and never
 * moves money between accounts; where content changed, {@link SeriesBreak} says so.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class DatedMapping {

    private final List<Step> steps;

    private DatedMapping(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * One account gets another number.
     *
     * @param from the number before
     * @param to the number after; empty if the account is gone
     * @param firstStart financial years that start on this day or later have the number after
     */
    public record Step(AccountNumber from, Optional<AccountNumber> to, LocalDate firstStart) {

        /** Checks that no part is missing. */
        public Step {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(firstStart, "firstStart");
        }
    }

    /**
     * A mapping.
     *
     * @param steps the changes, in any order
     * @return the mapping
     */
    public static DatedMapping of(List<Step> steps) {
        List<Step> sorted = new ArrayList<>(steps);
        sorted.sort(Comparator.comparing(Step::firstStart));
        return new DatedMapping(List.copyOf(sorted));
    }

    /**
     * The changes.
     *
     * @return in the order of their days, unmodifiable
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * The number that an account of an earlier year has in a later one.
     *
     * @param number the number in the earlier year
     * @param earlier the earlier year
     * @param later the later year
     * @return the number; empty if the account is gone by then
     */
    public Optional<AccountNumber> carry(AccountNumber number, FinancialYear earlier, FinancialYear later) {
        AccountNumber current = number;
        for (Step step : steps) {
            boolean between = earlier.start().isBefore(step.firstStart())
                    && !later.start().isBefore(step.firstStart());
            if (between && step.from().equals(current)) {
                if (step.to().isEmpty()) {
                    return Optional.empty();
                }
                current = step.to().get();
            }
        }
        return Optional.of(current);
    }
}
