package dk.almendata.condition;

import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The condition of an afdeling or byggeafsnit as one score and mark, explained part by part.
 *
 * <p>The score is the mean of the points of its parts, each with its weight, rounded to one decimal. A part whose word the scale does not have
 * is shown and does not count; without any part that counts there is no score. Immutable; may be shared between threads.
 *
 * @param place the afdeling or byggeafsnit
 * @param scale the scale it rests on
 * @param parts every part, counted or not
 * @param score from the points of the scale; empty if no part counts
 * @param mark the class of the score; empty if there is no score, or it reaches no class
 */
public record ConditionMark(
        LbfNumber place,
        ConditionScale scale,
        List<PartScore> parts,
        Optional<BigDecimal> score,
        Optional<String> mark) {

    /** Copies the list. */
    public ConditionMark {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(mark, "mark");
        parts = List.copyOf(parts);
    }

    /**
     * What a part adds.
     *
     * @param part the part
     * @param points its points; empty if the scale does not have its condition
     * @param weight how much it counts
     */
    public record PartScore(BuildingPart part, Optional<BigDecimal> points, BigDecimal weight) {

        /** Checks that no part is missing. */
        public PartScore {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(weight, "weight");
        }
    }

    /**
     * Marks a place by the parts within it. Of a part that was reviewed several times, the newest review counts.
     *
     * @param place an organisation, afdeling or byggeafsnit
     * @param parts the parts of any places
     * @param scale the scale
     * @return the mark
     */
    public static ConditionMark of(LbfNumber place, List<BuildingPart> parts, ConditionScale scale) {
        List<PartScore> scores = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (BuildingPart part : newest(place, parts)) {
            PartScore score = new PartScore(part, scale.points(part.condition()), scale.weight(part.type()));
            scores.add(score);
            if (score.points().isPresent()) {
                sum = sum.add(score.points().get().multiply(score.weight()));
                weights = weights.add(score.weight());
            }
        }
        Optional<BigDecimal> mean =
                weights.signum() == 0 ? Optional.empty() : Optional.of(sum.divide(weights, 1, RoundingMode.HALF_UP));
        return new ConditionMark(place, scale, scores, mean, mean.flatMap(scale::mark));
    }

    private static List<BuildingPart> newest(LbfNumber place, List<BuildingPart> parts) {
        record Which(LbfNumber place, int number, String type) {}
        Map<Which, BuildingPart> newest = new HashMap<>();
        for (BuildingPart part : parts) {
            if (part.place().isWithin(place)) {
                newest.merge(
                        new Which(part.place(), part.number(), part.type()),
                        part,
                        (one, other) -> other.reviewed().isAfter(one.reviewed()) ? other : one);
            }
        }
        List<BuildingPart> sorted = new ArrayList<>(newest.values());
        sorted.sort(Comparator.comparing(BuildingPart::place)
                .thenComparing(BuildingPart::number)
                .thenComparing(BuildingPart::type));
        return sorted;
    }

    /**
     * How many parts count.
     *
     * @return the number of parts with points
     */
    public int counted() {
        return (int) parts.stream().filter(part -> part.points().isPresent()).count();
    }
}
