package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How much each criterion counts, as data. The basis of a pool gives no weights, so every set of them is somebody's choice and stands in the
 * ranking.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class Weights {

    private final Map<String, BigDecimal> byCriterion;

    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal MOST = new BigDecimal("1000000");

    private Weights(Map<String, BigDecimal> byCriterion) {
        this.byCriterion = byCriterion;
    }

    /**
     * Every criterion counts alike.
     *
     * @param criteria the criteria of a frame
     * @return a weight of 1 for each
     */
    public static Weights equal(List<Criterion> criteria) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        criteria.forEach(criterion -> weights.put(criterion.id(), BigDecimal.ONE));
        return new Weights(Map.copyOf(weights));
    }

    /**
     * The weights that somebody chose.
     *
     * @param criteria the criteria of a frame
     * @param weights a weight from 0 on for each of them, by id
     * @return the weights
     * @throws IllegalArgumentException if a criterion has none, a weight belongs to none, or one is negative, above a million or has more than
     *     six decimals
     */
    public static Weights of(List<Criterion> criteria, Map<String, BigDecimal> weights) {
        Set<String> ids = new HashSet<>();
        criteria.forEach(criterion -> ids.add(criterion.id()));
        if (!ids.equals(weights.keySet())) {
            throw new IllegalArgumentException(
                    "Expected one weight for each of " + ids.stream().sorted().toList() + ", found weights for "
                            + weights.keySet().stream().sorted().toList());
        }
        weights.forEach((id, weight) -> {
            if (weight.signum() < 0 || weight.compareTo(MOST) > 0 || weight.scale() > MOST_DECIMALS) {
                throw new IllegalArgumentException("Expected a weight from 0 to " + MOST.toPlainString()
                        + " with at most " + MOST_DECIMALS + " decimals for '" + id + "'");
            }
        });
        return new Weights(Map.copyOf(weights));
    }

    /**
     * The weight of a criterion.
     *
     * @param criterion a criterion of the frame
     * @return from 0 on
     * @throws IllegalArgumentException if it is none of the frame
     */
    public BigDecimal of(Criterion criterion) {
        return Objects.requireNonNullElseGet(byCriterion.get(criterion.id()), () -> {
            throw new IllegalArgumentException("There is no weight for '" + criterion.id() + "'");
        });
    }
}
