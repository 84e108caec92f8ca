package dk.almendata.condition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a condition becomes points and points become a mark, as data: the points of each condition word, weights of parts, and classes with lower
 * bounds, best first.
 *
 * <p>The scale and the thresholds of the tilstandsmærke are unknown. {@link #illustrative} is made up and says so. Immutable; may be shared between
 * threads.
 */
public final class ConditionScale {

    private static final ConditionScale ILLUSTRATIVE = new ConditionScale(
            "illustrative",
            true,
            Map.of("god", new BigDecimal("100"), "middel", new BigDecimal("60"), "dårlig", new BigDecimal("20")),
            Map.of(),
            List.of(
                    new MarkClass("god stand", new BigDecimal("80")),
                    new MarkClass("middel stand", new BigDecimal("60")),
                    new MarkClass("mindre god stand", new BigDecimal("40")),
                    new MarkClass("dårlig stand", BigDecimal.ZERO)));

    private final String name;
    private final boolean illustrative;
    private final Map<String, BigDecimal> points;
    private final Map<String, BigDecimal> weights;
    private final List<MarkClass> classes;

    private ConditionScale(
            String name,
            boolean illustrative,
            Map<String, BigDecimal> points,
            Map<String, BigDecimal> weights,
            List<MarkClass> classes) {
        this.name = name;
        this.illustrative = illustrative;
        this.points = points;
        this.weights = weights;
        this.classes = classes;
    }

    /**
     * A class of marks.
     *
     * @param mark what it is called
     * @param lowerBound the smallest score that has it
     */
    public record MarkClass(String mark, BigDecimal lowerBound) {

        /** Checks that no part is missing. */
        public MarkClass {
            Objects.requireNonNull(mark, "mark");
            Objects.requireNonNull(lowerBound, "lowerBound");
        }
    }

    /**
     * A made-up scale to try things with: God 100, Middel 60, Dårlig 20 points, every part alike, four classes.
     *
     * @return the scale, marked as illustrative
     */
    public static ConditionScale illustrative() {
        return ILLUSTRATIVE;
    }

    /**
     * A scale.
     *
     * @param name what it is called
     * @param points the points of each condition word, letter case aside
     * @param weights the weights of building parts by type, letter case aside, above 0; a part that is not named has 1
     * @param classes the classes, best first, their lower bounds falling
     * @return the scale
     * @throws IllegalArgumentException if there is no point or class, a weight is not above 0, or the bounds do not fall
     */
    public static ConditionScale of(
            String name, Map<String, BigDecimal> points, Map<String, BigDecimal> weights, List<MarkClass> classes) {
        Objects.requireNonNull(name, "name");
        if (points.isEmpty() || classes.isEmpty()) {
            throw new IllegalArgumentException("Expected points and classes for the scale " + name + ", found none");
        }
        weights.forEach((part, weight) -> {
            if (weight.signum() <= 0) {
                throw new IllegalArgumentException("Expected a weight above 0, found " + weight.toPlainString());
            }
        });
        for (int i = 1; i < classes.size(); i++) {
            if (classes.get(i).lowerBound().compareTo(classes.get(i - 1).lowerBound()) >= 0) {
                throw new IllegalArgumentException("Expected classes whose lower bounds fall, found "
                        + classes.get(i).lowerBound().toPlainString() + " after "
                        + classes.get(i - 1).lowerBound().toPlainString());
            }
        }
        return new ConditionScale(name, false, folded(points), folded(weights), List.copyOf(classes));
    }

    private static Map<String, BigDecimal> folded(Map<String, BigDecimal> values) {
        Map<String, BigDecimal> folded = new HashMap<>();
        values.forEach((word, value) -> folded.put(folded(word), value));
        return Map.copyOf(folded);
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * What it is called.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Whether it is made up, so that no mark by it means anything.
     *
     * @return true for {@link #illustrative} alone
     */
    public boolean isIllustrative() {
        return illustrative;
    }

    /**
     * The points of a condition.
     *
     * @param condition the word of a review
     * @return the points; empty for a word that the scale does not have
     */
    public Optional<BigDecimal> points(String condition) {
        return Optional.ofNullable(points.get(folded(condition)));
    }

    /**
     * The weight of a building part.
     *
     * @param type what the part is
     * @return above 0; 1 if the scale does not name it
     */
    public BigDecimal weight(String type) {
        return weights.getOrDefault(folded(type), BigDecimal.ONE);
    }

    /**
     * The mark of a score.
     *
     * @param score the score
     * @return the best class whose lower bound it reaches; empty if it reaches none
     */
    public Optional<String> mark(BigDecimal score) {
        return classes.stream()
                .filter(each -> score.compareTo(each.lowerBound()) >= 0)
                .map(MarkClass::mark)
                .findFirst();
    }

    /**
     * The classes.
     *
     * @return best first, unmodifiable
     */
    public List<MarkClass> classes() {
        return classes;
    }
}
