package dk.almendata.condition;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One year of what is set aside: {@code closing = opening + provision − need}.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param year the year
 * @param opening the balance before it, kroner
 * @param provision what is set aside in it, kroner
 * @param need what is planned in it, at the prices of the year, kroner
 * @param closing the balance after it, kroner
 * @param sufficiency how it stands at its end
 */
public record ProvisionYear(
        int year,
        BigDecimal opening,
        BigDecimal provision,
        BigDecimal need,
        BigDecimal closing,
        Sufficiency sufficiency) {

    /** Checks that no part is missing. */
    public ProvisionYear {
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(closing, "closing");
        Objects.requireNonNull(sufficiency, "sufficiency");
    }
}
