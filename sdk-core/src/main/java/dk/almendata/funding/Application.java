package dk.almendata.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * An application that is whole and agrees with itself, as ranking and distribution need it.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param id the number by which lists refer to it
 * @param kind the frame that is applied to
 * @param title what the project is called; may be empty
 * @param amount what is applied for, kroner above 0.00
 * @param ownFinancing what the applicant pays, kroner
 * @param gain what the environment gains; empty if not stated
 */
public record Application(
        String id,
        FundKind kind,
        String title,
        BigDecimal amount,
        BigDecimal ownFinancing,
        Optional<EnvironmentalGain> gain) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Checks every part.
     *
     * @throws IllegalArgumentException if the id is blank, or an amount cannot be
     */
    public Application {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(gain, "gain");
        amount = Kroner.notNegative(amount, "amount");
        ownFinancing = Kroner.notNegative(ownFinancing, "ownFinancing");
        if (id.isBlank() || amount.signum() == 0) {
            throw new IllegalArgumentException("Expected an id and an amount above 0.00 for an application");
        }
    }

    /**
     * What the project costs.
     *
     * @return both shares, kroner
     */
    public BigDecimal cost() {
        return amount.add(ownFinancing);
    }

    /**
     * What the applicant pays of the cost.
     *
     * @return percent with one decimal
     */
    public BigDecimal ownPercent() {
        return ownFinancing.multiply(HUNDRED).divide(cost(), 1, RoundingMode.HALF_UP);
    }
}
