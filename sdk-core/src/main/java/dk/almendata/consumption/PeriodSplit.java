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
     * Splits. Volume follows energy, by the same parts where there is no energy to split into fixed and weather part.
     *
     * @param whole what was used
     * @param period when; half-open, as between readings
     * @param cuts the first days of the later parts, rising, inside the period
     * @return the parts in order of time, one more than there are cuts; empty if there are no degree days for the whole period, or the fixed
     *     part is larger than the whole
     * @throws IllegalArgumentException if a cut does not lie inside, or they do not rise
     */
    public Optional<List<SplitPart>> split(Consumption whole, ConsumptionPeriod period, List<LocalDate> cuts) {
        List<ConsumptionPeriod> parts = parts(period, cuts);
        List<BigDecimal> days = parts.stream()
                .map(part -> BigDecimal.valueOf(part.days(DayCount.EXCLUSIVE)))
                .toList();
        List<DegreeDays> weather = new ArrayList<>();
        if (degreeDays != null) {
            for (ConsumptionPeriod part : parts) {
                degreeDays.between(part.start(), part.end()).ifPresent(weather::add);
            }
            if (weather.size() < parts.size()) {
                return Optional.empty();
            }
        }
        List<BigDecimal> weights = method == SplitMethod.BY_PER_MILLE
                ? parts.stream()
                        .map(part -> perMille.between(part.start(), part.end()))
                        .toList()
                : weather.stream().map(DegreeDays::value).toList();
        Optional<List<BigDecimal>> shares = shares(whole, days, weights);
        return shares.map(known -> assemble(whole, parts, known, weather));
    }

    /** What each part is of the whole, as weights of one kind. */
    private Optional<List<BigDecimal>> shares(Consumption whole, List<BigDecimal> days, List<BigDecimal> weather) {
        if (method == SplitMethod.BY_DAYS) {
            return Optional.of(days);
        }
        Energy energy = whole.energy().orElse(Energy.ofMwh("1"));
        Energy fixed = guf.fixedPartOf(energy);
        Energy rest = energy.minus(fixed);
        boolean noWeather = weather.stream().allMatch(weight -> weight.signum() == 0);
        if (fixed.compareTo(energy) > 0 || (noWeather && rest.signum() != 0)) {
            return Optional.empty();
        }
        List<BigDecimal> base = Apportionment.exact(fixed.joule(), days);
        if (noWeather) {
            return Optional.of(base);
        }
        List<BigDecimal> moving = Apportionment.exact(rest.joule(), weather);
        List<BigDecimal> shares = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            shares.add(base.get(i).add(moving.get(i)));
        }
        return Optional.of(shares);
    }

    private List<SplitPart> assemble(
            Consumption whole, List<ConsumptionPeriod> parts, List<BigDecimal> shares, List<DegreeDays> weather) {
        boolean nothing = shares.stream().allMatch(share -> share.signum() == 0);
        List<BigDecimal> weights =
                nothing ? shares.stream().map(share -> BigDecimal.ONE).toList() : shares;
        Optional<List<BigDecimal>> energy = whole.energy().map(all -> Apportionment.exact(all.joule(), weights));
        Optional<List<BigDecimal>> volume = whole.volume().map(all -> Apportionment.exact(all.cubicMetres(), weights));
        List<SplitPart> result = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int index = i;
            Consumption consumption = Consumption.ofNullable(
                    volume.map(list -> Volume.of(list.get(index))).orElse(null),
                    energy.map(list -> Energy.of(list.get(index), EnergyUnit.JOULE))
                            .orElse(null),
                    whole.quality().with(parts.size() == 1 ? Quality.MEASURED : Quality.ESTIMATED));
            result.add(new SplitPart(parts.get(i), consumption, method, weather.isEmpty() ? null : weather.get(i)));
        }
        return List.copyOf(result);
    }

    private static List<ConsumptionPeriod> parts(ConsumptionPeriod period, List<LocalDate> cuts) {
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
