package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The floor area a benchmark is made by: the sum of the property factors that are configured ({@code Bolig m2}; utility text, 3.4, field
 * BBR boligareal), named in the result.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param squareMetres the area, above 0
 * @param factorNumbers the numbers of the factors that were added, at least one
 */
public record FloorArea(BigDecimal squareMetres, List<Integer> factorNumbers) {

    /** Factor 602, the whole dwelling area, which holds where nothing else is configured (decision). */
    public static final List<Integer> STANDARD_FACTORS = List.of(602);

    /** Checks the area and copies the numbers. */
    public FloorArea {
        factorNumbers = List.copyOf(factorNumbers);
        if (squareMetres.signum() <= 0) {
            throw new IllegalArgumentException("Expected an area above 0 m2, found " + squareMetres);
        }
        if (factorNumbers.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one factor number, found none");
        }
    }

    /**
     * The area of a property by its factors.
     *
     * @param values the values of its factors by number
     * @param configured which of them make the area
     * @return their sum; empty if the property has none of them, or they are 0
     */
    public static Optional<FloorArea> of(Map<Integer, BigDecimal> values, List<Integer> configured) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Integer factor : configured) {
            sum = sum.add(values.getOrDefault(factor, BigDecimal.ZERO));
        }
        return sum.signum() > 0 ? Optional.of(new FloorArea(sum, configured)) : Optional.empty();
    }
}
