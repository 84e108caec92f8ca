package dk.almendata.funding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cost of a project, and who pays it.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param part what it is for; null if not stated
 * @param pool what the pool pays, kroner; null counts as 0.00
 * @param own what the applicant pays, kroner; null counts as 0.00
 */
public record BudgetLine(
        @Nullable String part,
        @Nullable BigDecimal pool,
        @Nullable BigDecimal own) {

    BigDecimal poolShare() {
        return pool == null ? BigDecimal.ZERO : pool;
    }

    BigDecimal ownShare() {
        return own == null ? BigDecimal.ZERO : own;
    }
}
