package dk.almendata.account;

import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One line of a voucher, as the area Finanspostering delivers it.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param owner the organisation or afdeling
 * @param year the financial year, by its number
 * @param date the day it is posted on
 * @param voucher the number of the voucher, whose lines add up to zero
 * @param number the account
 * @param amount kroner, positive in debit
 */
public record Posting(
        LbfNumber owner, int year, LocalDate date, String voucher, AccountNumber number, BigDecimal amount) {

    /** Checks that no part is missing. */
    public Posting {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(amount, "amount");
    }
}
