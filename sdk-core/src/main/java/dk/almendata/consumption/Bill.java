package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.List;

/**
 * Lines of money and their sums, rounded as the vendor's bills are: each line half up to øre, VAT on the sum of the rounded lines, and totals
 * as sums of what is printed (decision on numbers).
 *
 * <p>Immutable; may be shared between threads.
 *
 * <p>Example: lines of 2388.07, 2237.09 and 1156.29 kr come to 5781.45 kr.
 *
 * @param lines the lines in kroner, each rounded to øre
 * @param vatRate the rate of VAT, 0 or more, such as 0.25; 0 for lines that have it in them
 */
public record Bill(List<BigDecimal> lines, BigDecimal vatRate) {

    /** Digits after the decimal mark: kroner and øre. */
    static final int DECIMALS = 2;

    /** Rounds the lines, and checks the rate. */
    public Bill {
        lines = lines.stream().map(Bill::rounded).toList();
        if (vatRate.signum() < 0) {
            throw new IllegalArgumentException("Expected a rate of VAT of 0 or more, found " + vatRate);
        }
    }

    /**
     * An amount as a line prints it.
     *
     * @param kroner the amount
     * @return the amount, half up to øre
     */
    public static BigDecimal rounded(BigDecimal kroner) {
        return NumericPolicy.presented(kroner, DECIMALS);
    }

    /**
     * The sum of the lines.
     *
     * @return kroner, before VAT
     */
    public BigDecimal subtotal() {
        return lines.stream().reduce(rounded(BigDecimal.ZERO), BigDecimal::add);
    }

    /**
     * The VAT on that sum.
     *
     * @return kroner, rounded to øre
     */
    public BigDecimal vat() {
        return rounded(subtotal().multiply(vatRate));
    }

    /**
     * What is to be paid.
     *
     * @return the sum of the lines and the VAT
     */
    public BigDecimal total() {
        return subtotal().add(vat());
    }

    /**
     * What is left after payments on account.
     *
     * @param paid kroner that were paid
     * @return what is left; negative for money back
     */
    public BigDecimal due(BigDecimal paid) {
        return total().subtract(rounded(paid));
    }
}
