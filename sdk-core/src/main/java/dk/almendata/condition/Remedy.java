package dk.almendata.condition;

import dk.almendata.account.AccountNumber;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What is to be done about a building part.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param what what is to be done
 * @param year when
 * @param cost kroner from 0 on
 * @param account the account that bears it, 115 or 116
 * @param group its group in Forvaltningsklassifikation, as text; may be empty
 */
public record Remedy(String what, int year, BigDecimal cost, AccountNumber account, String group) {

    /**
     * Checks every part.
     *
     * @throws IllegalArgumentException if the cost is negative
     */
    public Remedy {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(group, "group");
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("Expected a cost from 0 on, found " + cost.toPlainString());
        }
    }
}
