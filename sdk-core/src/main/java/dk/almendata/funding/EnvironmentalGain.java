package dk.almendata.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * What the environment gains by a project, to be set against its size and cost (Administrationsgrundlag, point 5).
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param tonnesOfCo2 tonnes of CO2 a year, from 0 on
 * @param squareMetres the area that the project is about, above 0; empty if unknown
 */
public record EnvironmentalGain(BigDecimal tonnesOfCo2, Optional<BigDecimal> squareMetres) {

    private static final int DECIMALS = 3;
    private static final int MOST_DECIMALS = 100;
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if the gain is negative, the area is not above 0, or either is above a thousand million or has more than
     *     a hundred decimals
     */
    public EnvironmentalGain {
        Objects.requireNonNull(tonnesOfCo2, "tonnesOfCo2");
        Objects.requireNonNull(squareMetres, "squareMetres");
        if (tonnesOfCo2.signum() < 0 || isBeyond(tonnesOfCo2)) {
            throw new IllegalArgumentException("Expected tonnes of CO2 a year from 0 to " + MOST.toPlainString()
                    + " with at most " + MOST_DECIMALS + " decimals");
        }
        if (squareMetres.filter(area -> area.signum() <= 0 || isBeyond(area)).isPresent()) {
            throw new IllegalArgumentException("Expected square metres above 0 up to " + MOST.toPlainString()
                    + " with at most " + MOST_DECIMALS + " decimals");
        }
    }

    private static boolean isBeyond(BigDecimal number) {
        return number.compareTo(MOST) > 0 || number.scale() > MOST_DECIMALS;
    }

    /**
     * The gain against the cost.
     *
     * @param cost the cost of the project, kroner above 0.00
     * @return tonnes a year for each million kroner, three decimals
     */
    public BigDecimal perMillionKroner(BigDecimal cost) {
        return tonnesOfCo2.multiply(MILLION).divide(cost, DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * The gain against the size.
     *
     * @return tonnes a year for each thousand square metres, three decimals; empty if the area is unknown
     */
    public Optional<BigDecimal> perThousandSquareMetres() {
        return squareMetres.map(area -> tonnesOfCo2.multiply(THOUSAND).divide(area, DECIMALS, RoundingMode.HALF_UP));
    }
}
