package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What one criterion contributes to a place, so that a reader can check the sum.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param criterion the criterion
 * @param score how it was judged; empty if it was not
 * @param weight how much it counts
 */
public record ScorePart(Criterion criterion, Optional<Score> score, BigDecimal weight) {

    /** Checks that no part is missing. */
    public ScorePart {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(weight, "weight");
    }

    /**
     * What it adds.
     *
     * @return points times weight; 0 where it was not judged
     */
    public BigDecimal contribution() {
        return score.map(found -> weight.multiply(BigDecimal.valueOf(found.points())))
                .orElse(BigDecimal.ZERO);
    }

    /** Whether it must be judged before there is a place. */
    boolean isMissing() {
        return score.isEmpty() && !criterion.bonus();
    }
}
