package dk.almendata.condition;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One year of what is set aside: {@code closing = opening + provision − need}.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param year the year
 * @param opening the balance before it, kroner; empty, as the next two, if what is set aside is not known
 * @param provision what is set aside in it, kroner; may be empty
 * @param need what is planned in it, at the prices of the year, kroner
 * @param closing the balance after it, kroner; may be empty
 * @param sufficiency how it stands at its end
 */
public record ProvisionYear(
        int year,
        Optional<BigDecimal> opening,
        Optional<BigDecimal> provision,
        BigDecimal need,
        Optional<BigDecimal> closing,
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
