package dk.almendata.account;

import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of an account, as the area Regnskab delivers it: what came, and what was budgeted.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param owner the organisation or afdeling
 * @param year the financial year
 * @param number the account
 * @param text what the account is; may be empty
 * @param amount what came, kroner, positive in debit; empty if nothing is stated, as for an account that has a budget alone
 * @param budget what was budgeted, kroner, positive in debit; empty if nothing is stated, which is another thing than 0
 */
public record AccountRow(
        LbfNumber owner,
        FinancialYear year,
        AccountNumber number,
        String text,
        Optional<BigDecimal> amount,
        Optional<BigDecimal> budget) {

    /**
     * Checks that no part is missing.
     *
     * @throws IllegalArgumentException if neither an amount nor a budget is stated
     */
    public AccountRow {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(budget, "budget");
        if (amount.isEmpty() && budget.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected an amount or a budget for account " + number + ", found neither");
        }
    }
}
