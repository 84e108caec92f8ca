package dk.almendata.consumption;

import java.util.Objects;

/**
 * How good a value is, from the best to the weakest. Every value has one, and what is computed has the weakest of all that went in, so that
 * an estimate stays visible to the last total (decision: every value carries a quality).
 *
 * <p>The utility's service marks such lines as {@code Fiktiv}, {@code OprettetAfUdjaevningen} and {@code VarKorrigeret} (consumption, 2.6).
 */
public enum Quality {
    /** Read from a meter. */
    MEASURED,
    /** Read from a meter and then corrected by the utility. */
    CORRECTED,
    /** Evened out over a gap between readings. */
    SMOOTHED,
    /** Computed, because there was no reading or nobody could believe it. */
    ESTIMATED;

    /**
     * The quality of what is computed of two values.
     *
     * @param other the quality of the other value
     * @return the weaker of the two
     */
    public Quality with(Quality other) {
        return compareTo(Objects.requireNonNull(other, "other")) >= 0 ? this : other;
    }
}
