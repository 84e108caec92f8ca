package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount of heat, held exactly in joule, so that kWh, MWh, GJ and Gcal all come in without a remainder. A part of it that does not end in
 * joule is held as the quotient it is, and rounded once when it is asked for.
 *
 * <p>May be negative, as a difference or a correction is. Equal by value, whatever the unit or the number of decimals it was made of
 * (decision on numbers). Out again in a unit it is divided with 34 digits. Immutable; may be shared between threads.
 *
 * <p>Example: {@code Energy.parse("42.42 GJ", NumberForm.POINT).in(EnergyUnit.KILOWATT_HOUR)} is 11783.333…
 */
public final class Energy implements Comparable<Energy> {

    /** No energy. */
    public static final Energy ZERO = new Energy(Fraction.ZERO);

    private final Fraction joule;

    private Energy(Fraction joule) {
        this.joule = joule;
    }

    /**
     * An amount in a unit.
     *
     * @param amount how many
     * @param unit of what
     * @return the energy, exact
     */
    public static Energy of(BigDecimal amount, EnergyUnit unit) {
        return new Energy(Fraction.of(amount.multiply(unit.joule())));
    }

    /**
     * An amount in megawatt-hours, the unit of bills.
     *
     * @param amount a number with decimal point, such as {@code 30.9}
     * @return the energy, exact
     * @throws NumberFormatException if it is no number
     */
    public static Energy ofMwh(String amount) {
        return of(new BigDecimal(amount), EnergyUnit.MEGAWATT_HOUR);
    }

    /**
     * Reads a number with its unit, with or without a blank between them.
     *
     * @param text for example {@code 30.9MWh}
     * @param form how the number is written
     * @return the energy, exact
     * @throws InvalidQuantityException if {@link #check} finds a fault
     */
    public static Energy parse(String text, NumberForm form) {
        Optional<QuantityFault> fault = check(text, form);
        if (fault.isPresent()) {
            throw new InvalidQuantityException("energy such as 30.9 MWh", text, fault.get());
        }
        QuantityText parts = QuantityText.of(text);
        return of(form.parse(parts.number()), EnergyUnit.find(parts.unit()).orElseThrow());
    }

    /**
     * What {@link #parse} would say.
     *
     * @param text a number with its unit
     * @param form how the number is written
     * @return what is wrong, empty if it can be read
     */
    public static Optional<QuantityFault> check(String text, NumberForm form) {
        QuantityText parts = QuantityText.of(text);
        if (parts.number().isEmpty() && !parts.unit().isEmpty()) {
            return Optional.of(QuantityFault.NOT_A_NUMBER);
        }
        Optional<QuantityFault> fault = form.check(parts.number());
        if (fault.isPresent()) {
            return fault;
        }
        if (parts.unit().isEmpty()) {
            return Optional.of(QuantityFault.NO_UNIT);
        }
        return EnergyUnit.find(parts.unit()).isPresent() ? Optional.empty() : Optional.of(QuantityFault.UNKNOWN_UNIT);
    }

    /**
     * The amount in a unit.
     *
     * @param unit the unit
     * @return the amount, with 34 digits where it does not end
     */
    public BigDecimal in(EnergyUnit unit) {
        return joule.decimalOver(unit.joule());
    }

    /**
     * The amount in megawatt-hours.
     *
     * @return the amount, with 34 digits where it does not end
     */
    public BigDecimal mwh() {
        return in(EnergyUnit.MEGAWATT_HOUR);
    }

    /**
     * The amount in joule.
     *
     * @return the amount, exact; with 34 digits where it was divided and does not end
     */
    public BigDecimal joule() {
        return joule.decimal();
    }

    /** The amount in joule, never rounded. */
    Fraction exact() {
        return joule;
    }

    /**
     * A sum.
     *
     * @param other what is added
     * @return the sum, exact; of quotients whose common divisor has more than 34 digits it has 34
     */
    public Energy plus(Energy other) {
        return new Energy(joule.plus(other.joule));
    }

    /**
     * A difference.
     *
     * @param other what is taken away
     * @return the difference, as exact as a sum; may be negative
     */
    public Energy minus(Energy other) {
        return new Energy(joule.minus(other.joule));
    }

    /**
     * A multiple.
     *
     * @param factor by what
     * @return the product, exact
     */
    public Energy times(BigDecimal factor) {
        return new Energy(joule.times(factor));
    }

    /**
     * A part.
     *
     * @param divisor by what; not zero
     * @return the quotient, exact
     * @throws ArithmeticException if the divisor is zero
     */
    public Energy dividedBy(BigDecimal divisor) {
        return new Energy(joule.dividedBy(divisor));
    }

    /**
     * Whether it is above, at or below nothing.
     *
     * @return 1, 0 or -1
     */
    public int signum() {
        return joule.signum();
    }

    @Override
    public int compareTo(Energy other) {
        return joule.compareTo(other.joule);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Energy other && joule.equals(other.joule);
    }

    @Override
    public int hashCode() {
        return joule.hashCode();
    }

    /** The canonical text, in joule, with 34 digits for a quotient that does not end; readable by {@link #parse} with {@link NumberForm#POINT}. */
    @Override
    public String toString() {
        return joule.signum() == 0 ? "0 J" : joule().stripTrailingZeros().toPlainString() + " J";
    }
}
