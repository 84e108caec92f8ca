package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the weather-independent part of a use of heat is found ({@code graddageuafhængigt forbrug}, GUF); the rest is GAF.
 *
 * <p>As a share of the whole, by {@link BuildingUse} or a figure of one's own, or as an amount, which the summer months tell. Immutable; may be
 * shared between threads.
 *
 * <p>Example: {@code Guf.ofShare(new BigDecimal("0.2")).fixedPartOf(Energy.ofMwh("50"))} is 10 MWh.
 */
public final class Guf {

    private static final BigDecimal MONTHS_FOR_A_YEAR_OF_SUMMERS = new BigDecimal("4");

    private final @Nullable BigDecimal share;
    private final @Nullable Energy amount;

    private Guf(@Nullable BigDecimal share, @Nullable Energy amount) {
        this.share = share;
        this.amount = amount;
    }

    /**
     * A share of the whole.
     *
     * @param share from 0 to 1
     * @return the rule
     * @throws IllegalArgumentException if it is out of these bounds
     */
    public static Guf ofShare(BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("Expected a share from 0 to 1, found " + share);
        }
        return new Guf(share, null);
    }

    /**
     * An amount, whatever the whole.
     *
     * @param energy the fixed part of the period, 0 or more
     * @return the rule
     * @throws IllegalArgumentException if it is negative
     */
    public static Guf ofAmount(Energy energy) {
        if (energy.signum() < 0) {
            throw new IllegalArgumentException("Expected a fixed part of 0 or more, found " + energy);
        }
        return new Guf(null, energy);
    }

    /**
     * What the summer tells of a year: (June + July + August) / 3 × 12 (consumption, 2.5).
     *
     * @param june what was used in June
     * @param july in July
     * @param august in August
     * @return the rule, for whole years
     * @throws IllegalArgumentException if they are negative together
     */
    public static Guf ofSummer(Energy june, Energy july, Energy august) {
        return ofAmount(june.plus(july).plus(august).times(MONTHS_FOR_A_YEAR_OF_SUMMERS));
    }

    /**
     * The fixed part of a use.
     *
     * @param whole the whole use
     * @return GUF; may be larger than the whole where it is an amount
     */
    public Energy fixedPartOf(Energy whole) {
        return share != null ? whole.times(share) : Objects.requireNonNull(amount, "amount");
    }

    /** Whether it is a share, so that the fixed part of an amount that is not known has a size all the same. */
    boolean isShare() {
        return share != null;
    }

    /** The share or the amount. */
    @Override
    public String toString() {
        return share != null ? share.toPlainString() : String.valueOf(amount);
    }
}
