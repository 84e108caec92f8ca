package dk.almendata.consumption;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shares a whole out by weights so that the parts add up exactly to it. Which weights are lawful inside a building is left to the caller
 * (decision on allocation: BEK 563/2014 and its keys are not coded here).
 *
 * <p>Stateless; safe for use by several threads.
 *
 * <p>Example: {@code largestRemainder(100.00, 2, [1, 1, 1])} is 33.34, 33.33, 33.33.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Unrounded parts: each the difference of two running shares, so that they add up to the last digit. All have the decimals with which the
     * whole has 34 digits, so that no part has more.
     *
     * @param whole what is shared
     * @param weights 0 or more each, not all 0
     * @return unmodifiable, in the order of the weights
     * @throws IllegalArgumentException if there is no weight above 0, or one below
     */
    public static List<BigDecimal> exact(BigDecimal whole, List<BigDecimal> weights) {
        BigDecimal total = total(weights);
        int decimals = Math.max(whole.scale(), NumericPolicy.DIGITS - (whole.precision() - whole.scale()));
        List<BigDecimal> parts = new ArrayList<>(weights.size());
        BigDecimal running = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            running = running.add(weight);
            BigDecimal until = running.compareTo(total) == 0
                    ? whole
                    : whole.multiply(running).divide(total, decimals, RoundingMode.HALF_UP);
            parts.add(until.subtract(given));
            given = until;
        }
        return List.copyOf(parts);
    }

    /**
     * Rounded parts by the method of the largest remainder: each part is its share cut off, and what is left goes one step each to the parts
     * that lost most, the earlier of two that lost the same.
     *
     * @param whole what is shared; without more decimals than the parts shall have
     * @param decimals digits after the decimal mark, 0 or more
     * @param weights 0 or more each, not all 0
     * @return unmodifiable, in the order of the weights; adds up to the whole
     * @throws IllegalArgumentException if the whole has more decimals, there is no weight above 0, or one below
     */
    public static List<BigDecimal> largestRemainder(BigDecimal whole, int decimals, List<BigDecimal> weights) {
        BigDecimal total = total(weights);
        if (whole.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(
                    "Expected a whole with at most " + decimals + " decimals, found " + whole.toPlainString());
        }
        BigInteger steps = whole.abs().movePointRight(decimals).toBigIntegerExact();
        List<BigInteger> given = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        BigInteger left = steps;
        for (BigDecimal weight : weights) {
            BigDecimal product = new BigDecimal(steps).multiply(weight);
            BigInteger part = product.divide(total, 0, RoundingMode.DOWN).toBigInteger();
            given.add(part);
            lost.add(product.subtract(total.multiply(new BigDecimal(part))));
            left = left.subtract(part);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> lost.get(i)).reversed());
        for (int i = 0; i < left.intValueExact(); i++) {
            given.set(order.get(i), given.get(order.get(i)).add(BigInteger.ONE));
        }
        return given.stream()
                .map(part -> new BigDecimal(whole.signum() < 0 ? part.negate() : part, decimals))
                .toList();
    }

    private static BigDecimal total(List<BigDecimal> weights) {
        BigDecimal total = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("Expected weights of 0 or more, found " + weight);
            }
            total = total.add(weight);
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException("Expected a weight above 0, found none");
        }
        return total;
    }
}
