package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How finely a meter counts volume, and with it the factor f of its temperature registers (consumption, 2.2).
 *
 * <p>The registers E8 and E9 hold the sums of volume × temperature in a step that follows the volume's: with 0.01 m3 the factor is 1.
 * Forgetting it gives temperatures 10 to 100 times wrong.
 */
public enum VolumeResolution {
    /** 1 m3, f = 0.01. */
    ONE("1", "0.01"),
    /** 0.1 m3, f = 0.1. */
    TENTH("0.1", "0.1"),
    /** 0.01 m3, f = 1. */
    HUNDREDTH("0.01", "1"),
    /** 0.001 m3, f = 10. */
    THOUSANDTH("0.001", "10");

    private final BigDecimal cubicMetres;
    private final BigDecimal registerFactor;

    VolumeResolution(String cubicMetres, String registerFactor) {
        this.cubicMetres = new BigDecimal(cubicMetres);
        this.registerFactor = new BigDecimal(registerFactor);
    }

    /**
     * The resolution of a register that shows so many decimals.
     *
     * @param decimals digits after the decimal mark
     * @return the resolution, empty for more than three
     */
    public static Optional<VolumeResolution> ofDecimals(int decimals) {
        return decimals < 0 || decimals >= values().length ? Optional.empty() : Optional.of(values()[decimals]);
    }

    /**
     * The resolution by its step.
     *
     * @param cubicMetres 1, 0.1, 0.01 or 0.001
     * @return the resolution, empty for any other step
     */
    public static Optional<VolumeResolution> find(BigDecimal cubicMetres) {
        for (VolumeResolution resolution : values()) {
            if (resolution.cubicMetres.compareTo(cubicMetres) == 0) {
                return Optional.of(resolution);
            }
        }
        return Optional.empty();
    }

    /**
     * The step.
     *
     * @return cubic metres
     */
    public BigDecimal cubicMetres() {
        return cubicMetres;
    }

    /**
     * The factor f.
     *
     * @return cubic metres times degrees are register ÷ f
     */
    public BigDecimal registerFactor() {
        return registerFactor;
    }
}
