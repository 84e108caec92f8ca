package dk.almendata.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * One account in two columns: two years, or what came against the budget.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param number the account, as the later column has it
 * @param text what it is; may be empty
 * @param before the amount of the first column, kroner; empty if it has none
 * @param after the amount of the second, kroner; empty if it has none
 * @param seriesBreak why the two do not compare as they stand; empty if they do
 */
public record ComparedAccount(
        AccountNumber number,
        String text,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after,
        Optional<SeriesBreak> seriesBreak) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Checks that no part is missing. */
    public ComparedAccount {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(seriesBreak, "seriesBreak");
    }

    /**
     * What changed.
     *
     * @return the second less the first, kroner; empty if one is missing
     */
    public Optional<BigDecimal> change() {
        return before.flatMap(one -> after.map(other -> other.subtract(one)));
    }

    /**
     * What changed in proportion.
     *
     * @return percent of the first with one decimal; empty if one is missing or the first is 0
     */
    public Optional<BigDecimal> changePercent() {
        return change().filter(change -> before.orElseThrow().signum() != 0)
                .map(change ->
                        change.multiply(HUNDRED).divide(before.orElseThrow().abs(), 1, RoundingMode.HALF_UP));
    }
}
