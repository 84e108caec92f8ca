package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * All years of a frame against its total, kroner with two decimals: {@code total = committed − freed + remaining}.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param total all the money, less what was used before the ledger began
 * @param committed what was committed in all years
 * @param freed what was cancelled and returned while the pool was open
 * @param remaining what must still be committed before the end
 */
public record FrameTotals(BigDecimal total, BigDecimal committed, BigDecimal freed, BigDecimal remaining) {

    /**
     * Checks that the totals agree.
     *
     * @throws IllegalArgumentException if they do not
     */
    public FrameTotals {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(committed, "committed");
        Objects.requireNonNull(freed, "freed");
        remaining = Kroner.notNegative(remaining, "remaining");
        if (committed.subtract(freed).add(remaining).compareTo(total) != 0) {
            throw new IllegalArgumentException("The years do not agree with the total: " + committed.toPlainString()
                    + " − " + freed.toPlainString() + " + " + remaining.toPlainString() + " is not "
                    + total.toPlainString());
        }
    }
}
