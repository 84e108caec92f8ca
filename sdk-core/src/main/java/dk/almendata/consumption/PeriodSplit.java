package dk.almendata.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits what was used in a period on days when nobody read the meter, as a change of price or of tenant needs. The parts add up exactly to
 * the whole.
 *
 * <p>Immutable; may be shared between threads.
 *
 * <pre>{@code
 * PeriodSplit.byDays().split(consumption, period, List.of(LocalDate.of(2003, 1, 1)));
 * // 30.9 MWh from 08-05-2002 to 11-05-2003: 19.9842 and 10.9158 MWh
 * }</pre>
 */
public final class PeriodSplit {

    private final SplitMethod method;
    private final Guf guf;
    private final @Nullable DegreeDayTable degreeDays;
    private final PerMilleTable perMille;

    private PeriodSplit(SplitMethod method, Guf guf, @Nullable DegreeDayTable degreeDays, PerMilleTable perMille) {
        this.method = method;
        this.guf = guf;
        this.degreeDays = degreeDays;
        this.perMille = perMille;
    }

    /**
     * Every day the same.
     *
     * @return the rule
     */
    public static PeriodSplit byDays() {
        return new PeriodSplit(SplitMethod.BY_DAYS, Guf.ofShare(BigDecimal.ONE), null, PerMilleTable.SUMMER_TOGETHER);
    }

    /**
     * By degree days.
     *
     * @param degreeDays those of a station, day by day
     * @return the rule
     */
    public static PeriodSplit byDegreeDays(DegreeDayTable degreeDays) {
        return new PeriodSplit(
                SplitMethod.BY_DEGREE_DAYS,
                Guf.ofShare(BigDecimal.ZERO),
                Objects.requireNonNull(degreeDays, "degreeDays"),
                PerMilleTable.SUMMER_TOGETHER);
    }

    /**
     * The fixed part by days, the rest by degree days.
     *
     * @param guf how the fixed part of the period is found
     * @param degreeDays those of a station, day by day
     * @return the rule
     */
    public static PeriodSplit baseAndWeather(Guf guf, DegreeDayTable degreeDays) {
        return new PeriodSplit(
                SplitMethod.BASE_AND_WEATHER,
                Objects.requireNonNull(guf, "guf"),
                Objects.requireNonNull(degreeDays, "degreeDays"),
                PerMilleTable.SUMMER_TOGETHER);
    }

    /**
     * By the per-mille table.
     *
     * @param table which variant of it
     * @return the rule
     */
    public static PeriodSplit byPerMille(PerMilleTable table) {
        return new PeriodSplit(
                SplitMethod.BY_PER_MILLE, Guf.ofShare(BigDecimal.ZERO), null, Objects.requireNonNull(table, "table"));
    }

    /**
     * Splits. Volume follows energy, by the same parts where there is no energy to split into fixed and weather part. Parts of an energy that
     * ends in MWh end there too, so that they add up in the unit of bills.
     *
     * @param whole what was used
     * @param period when; half-open, as between readings
     * @param cuts the first days of the later parts, rising, inside the period
     * @return the parts in order of time, one more than there are cuts; empty if {@link #obstacle} says why
     * @throws IllegalArgumentException if the period has no day, a cut does not lie inside, or they do not rise
     */
    public Optional<List<SplitPart>> split(Consumption whole, ConsumptionPeriod period, List<LocalDate> cuts) {
        List<ConsumptionPeriod> parts = parts(period, cuts);
        if (obstacle(whole, period).isPresent()) {
            return Optional.empty();
        }
        List<DegreeDays> weather = new ArrayList<>();
        if (degreeDays != null) {
            for (ConsumptionPeriod part : parts) {
                weather.add(degreeDays.between(part.start(), part.end()).orElseThrow());
            }
        }
        return Optional.of(assemble(whole, parts, weights(whole, parts, weather), weather));
    }

    /**
     * Why a use cannot be split.
     *
     * @param whole what was used
     * @param period when
     * @return {@link ConsumptionFlag#NO_DEGREE_DAYS} where a day of the period is not known or there is no weather to share a weather part out
     *     by, {@link ConsumptionFlag#AMOUNT_MISSING} where the fixed part is an amount and there is no energy to compare it with,
     *     {@link ConsumptionFlag#FIXED_ABOVE_TOTAL} where it is larger than the whole; empty if there is no obstacle
     */
    public Optional<ConsumptionFlag> obstacle(Consumption whole, ConsumptionPeriod period) {
        Optional<Energy> known = whole.energy();
        if (!guf.isShare() && known.isEmpty()) {
            return Optional.of(ConsumptionFlag.AMOUNT_MISSING);
        }
        if (!guf.isShare()
                && known.filter(energy -> guf.fixedPartOf(energy).compareTo(energy) > 0)
                        .isPresent()) {
            return Optional.of(ConsumptionFlag.FIXED_ABOVE_TOTAL);
        }
        if (degreeDays == null) {
            return Optional.empty();
        }
        Optional<DegreeDays> all = degreeDays.between(period.start(), period.end());
        Energy energy = energyOf(whole);
        boolean hasWeatherPart = guf.fixedPartOf(energy).compareTo(energy) < 0;
        return all.isEmpty() || (hasWeatherPart && all.get().value().signum() == 0)
                ? Optional.of(ConsumptionFlag.NO_DEGREE_DAYS)
                : Optional.empty();
    }

    /** What the shares are of: by a share of the whole they are the same of any amount. */
    private Energy energyOf(Consumption whole) {
        return whole.energy()
                .filter(energy -> !guf.isShare() && energy.signum() != 0)
                .orElse(Energy.ofMwh("1"));
    }

    /** What each part is of the whole: without a division, so that each amount is divided once. */
    private List<BigDecimal> weights(Consumption whole, List<ConsumptionPeriod> parts, List<DegreeDays> weather) {
        List<BigDecimal> days = parts.stream()
                .map(part -> BigDecimal.valueOf(part.days(DayCount.EXCLUSIVE)))
                .toList();
        return switch (method) {
            case BY_DAYS -> days;
            case BY_DEGREE_DAYS -> weather.stream().map(DegreeDays::value).toList();
            case BY_PER_MILLE ->
                parts.stream()
                        .map(part -> perMille.between(part.start(), part.end()))
                        .toList();
            case BASE_AND_WEATHER ->
                mixed(
                        energyOf(whole),
                        days,
                        weather.stream().map(DegreeDays::value).toList());
        };
    }

    /** fixed × days / all days + rest × degree days / all degree days, multiplied by all days and all degree days. */
    private List<BigDecimal> mixed(Energy energy, List<BigDecimal> days, List<BigDecimal> weather) {
        Energy fixed = guf.fixedPartOf(energy);
        BigDecimal allDays = days.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal allWeather = weather.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (allWeather.signum() == 0) {
            return days;
        }
        BigDecimal base = fixed.joule().multiply(allWeather);
        BigDecimal moving = energy.minus(fixed).joule().multiply(allDays);
        List<BigDecimal> weights = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            weights.add(base.multiply(days.get(i)).add(moving.multiply(weather.get(i))));
        }
        return weights;
    }

    private List<SplitPart> assemble(
            Consumption whole, List<ConsumptionPeriod> parts, List<BigDecimal> weights, List<DegreeDays> weather) {
        Optional<List<Energy>> energy = whole.energy().map(all -> energies(all, weights));
        Optional<List<BigDecimal>> volume = whole.volume().map(all -> Apportionment.exact(all.cubicMetres(), weights));
        List<SplitPart> result = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int index = i;
            Consumption consumption = Consumption.ofNullable(
                    volume.map(list -> Volume.of(list.get(index))).orElse(null),
                    energy.map(list -> list.get(index)).orElse(null),
                    whole.quality().with(parts.size() == 1 ? Quality.MEASURED : Quality.ESTIMATED));
            result.add(new SplitPart(parts.get(i), consumption, method, weather.isEmpty() ? null : weather.get(i)));
        }
        return List.copyOf(result);
    }

    private static List<Energy> energies(Energy whole, List<BigDecimal> weights) {
        EnergyUnit unit = Energy.of(whole.mwh(), EnergyUnit.MEGAWATT_HOUR).equals(whole)
                ? EnergyUnit.MEGAWATT_HOUR
                : EnergyUnit.JOULE;
        return Apportionment.exact(whole.in(unit), weights).stream()
                .map(part -> Energy.of(part, unit))
                .toList();
    }

    private static List<ConsumptionPeriod> parts(ConsumptionPeriod period, List<LocalDate> cuts) {
        if (!period.end().isAfter(period.start())) {
            throw new IllegalArgumentException("Expected a period of one day or more, found " + period);
        }
        List<ConsumptionPeriod> parts = new ArrayList<>();
        LocalDate start = period.start();
        for (LocalDate cut : cuts) {
            if (!cut.isAfter(start) || !cut.isBefore(period.end())) {
                throw new IllegalArgumentException("Expected cuts that rise inside " + period + ", found " + cut);
            }
            parts.add(new ConsumptionPeriod(start, cut));
            start = cut;
        }
        parts.add(new ConsumptionPeriod(start, period.end()));
        return parts;
    }
}
