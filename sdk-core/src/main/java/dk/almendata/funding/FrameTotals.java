package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * All years of a frame against its total, kroner with two decimals: {@code total = committed − freed + lapsed + remaining}.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param total all the money, less what was used before the ledger began; empty where the frame has no total of its own
 * @param committed what was committed in all years
 * @param freed what was cancelled and returned while the pool was open
 * @param lapsed what earlier years left unused in a frame that carries nothing over; 0.00 where it carries over
 * @param remaining what can and must still be committed before the end; empty where the total is
 */
public record FrameTotals(
        Optional<BigDecimal> total,
        BigDecimal committed,
        BigDecimal freed,
        BigDecimal lapsed,
        Optional<BigDecimal> remaining) {

    /**
     * Checks that the totals agree.
     *
     * @throws IllegalArgumentException if they do not
     */
    public FrameTotals {
        Objects.requireNonNull(total, "total");
        committed = Kroner.notNegative(committed, "committed");
        freed = Kroner.notNegative(freed, "freed");
        lapsed = Kroner.notNegative(lapsed, "lapsed");
        remaining = remaining.map(rest -> Kroner.notNegative(rest, "remaining"));
        BigDecimal used = committed.subtract(freed).add(lapsed);
        if (!remaining.map(used::add).equals(total.map(all -> Kroner.exact(all, "total")))) {
            throw new IllegalArgumentException("The years do not agree with the total: " + used.toPlainString()
                    + " used and lapsed, " + told(remaining) + " remaining, " + told(total) + " in all");
        }
    }

    private static String told(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse("nothing known");
    }
}
