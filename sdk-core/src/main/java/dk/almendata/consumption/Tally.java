package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Consumers counted over chosen fields ({@code optælling}): for each combination of values how many there are, what they use in a year, and how
 * much that is for each square metre of dwelling (utility text, 3.4).
 *
 * <p>All kinds of consumer count, passive ones too. A sum is of those whose amount is known, and says how many that are; use for each square
 * metre is of those whose amount and area are both known. The area is the sum of the configured property factors, which the tally names.
 * Immutable; may be shared between threads.
 *
 * <pre>{@code
 * Tally tally = Tally.of(consumers, List.of(TallyField.ENERGY_DISTRICT, TallyField.KIND), FloorArea.STANDARD_FACTORS);
 * }</pre>
 */
public final class Tally {

    private final List<TallyField> fields;
    private final List<Integer> areaFactors;
    private final List<Line> lines;

    private Tally(List<TallyField> fields, List<Integer> areaFactors, List<Line> lines) {
        this.fields = fields;
        this.areaFactors = areaFactors;
        this.lines = lines;
    }

    /**
     * Counts.
     *
     * @param consumers who; each counts once
     * @param fields by what, in this order; none gives one line for all
     * @param areaFactors the numbers of the property factors that make up the dwelling area, such as 602
     * @return the tally
     */
    public static Tally of(Collection<Consumer> consumers, List<TallyField> fields, List<Integer> areaFactors) {
        Map<List<String>, Sums> sums = new LinkedHashMap<>();
        for (Consumer consumer : consumers) {
            List<String> values =
                    fields.stream().map(field -> field.valueOf(consumer)).toList();
            sums.computeIfAbsent(values, key -> new Sums())
                    .add(
                            consumer,
                            consumer.area(areaFactors)
                                    .map(FloorArea::squareMetres)
                                    .orElse(null));
        }
        List<Line> lines = new ArrayList<>();
        sums.forEach((values, sum) -> lines.add(sum.line(values)));
        lines.sort(Comparator.comparing(Line::values, Tally::inOrder));
        return new Tally(List.copyOf(fields), List.copyOf(areaFactors), List.copyOf(lines));
    }

    private static int inOrder(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /**
     * By what it was counted.
     *
     * @return unmodifiable
     */
    public List<TallyField> fields() {
        return fields;
    }

    /**
     * Which property factors make up the dwelling area.
     *
     * @return unmodifiable, the numbers
     */
    public List<Integer> areaFactors() {
        return areaFactors;
    }

    /**
     * The lines, in the order of their values.
     *
     * @return unmodifiable; empty if there were no consumers
     */
    public List<Line> lines() {
        return lines;
    }

    /**
     * One combination of values.
     *
     * @param values the values in the order of the fields; an empty one where a consumer has none
     * @param consumers how many consumers have them
     * @param volume what they use in a year, of those whose volume is known
     * @param withVolume how many these are
     * @param energy what they use in a year, of those whose energy is known
     * @param withEnergy how many these are
     * @param squareMetres their dwelling area, of those whose area is known
     * @param withArea how many these are
     * @param volumePerSquareMetre m3 a year for each m2; empty if no consumer has both
     * @param kwhPerSquareMetre kWh a year for each m2; empty if no consumer has both
     */
    public record Line(
            List<String> values,
            long consumers,
            Volume volume,
            long withVolume,
            Energy energy,
            long withEnergy,
            BigDecimal squareMetres,
            long withArea,
            Optional<BigDecimal> volumePerSquareMetre,
            Optional<BigDecimal> kwhPerSquareMetre) {

        /** Copies the values. */
        public Line {
            values = List.copyOf(values);
        }
    }

    /** What is summed up. */
    private static final class Sums {

        private long consumers;
        private Volume volume = Volume.ZERO;
        private long withVolume;
        private Energy energy = Energy.ZERO;
        private long withEnergy;
        private BigDecimal area = BigDecimal.ZERO;
        private long withArea;
        private BigDecimal volumeOfArea = BigDecimal.ZERO;
        private BigDecimal areaOfVolume = BigDecimal.ZERO;
        private Energy energyOfArea = Energy.ZERO;
        private BigDecimal areaOfEnergy = BigDecimal.ZERO;

        void add(Consumer consumer, @Nullable BigDecimal squareMetres) {
            consumers++;
            if (squareMetres != null) {
                area = area.add(squareMetres);
                withArea++;
            }
            consumer.annual().volume().ifPresent(amount -> {
                volume = volume.plus(amount);
                withVolume++;
                if (squareMetres != null) {
                    volumeOfArea = volumeOfArea.add(amount.cubicMetres());
                    areaOfVolume = areaOfVolume.add(squareMetres);
                }
            });
            consumer.annual().energy().ifPresent(amount -> {
                energy = energy.plus(amount);
                withEnergy++;
                if (squareMetres != null) {
                    energyOfArea = energyOfArea.plus(amount);
                    areaOfEnergy = areaOfEnergy.add(squareMetres);
                }
            });
        }

        Line line(List<String> values) {
            return new Line(
                    values,
                    consumers,
                    volume,
                    withVolume,
                    energy,
                    withEnergy,
                    area,
                    withArea,
                    ratio(volumeOfArea, areaOfVolume),
                    areaOfEnergy.signum() == 0
                            ? Optional.empty()
                            : Optional.of(energyOfArea.dividedBy(areaOfEnergy).in(EnergyUnit.KILOWATT_HOUR)));
        }

        private static Optional<BigDecimal> ratio(BigDecimal amount, BigDecimal squareMetres) {
            return squareMetres.signum() == 0
                    ? Optional.empty()
                    : Optional.of(NumericPolicy.divide(amount, squareMetres));
        }
    }
}
