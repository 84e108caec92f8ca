package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would have been used in a normal year: {@code corrected = GUF + GAF × GD_normal / GD_period} (energy consultants' handbook 2021,
 * appendix 4.7.1.2), with the degree days, the station and the normal year it was made by.
 *
 * <p>Without degree days there is no result, not zero. Immutable; may be shared between threads.
 *
 * <pre>{@code
 * NormalisedEnergy normalised = NormalisedEnergy.of(Energy.ofMwh("50"), Quality.MEASURED,
 *         Guf.ofShare(new BigDecimal("0.20")), DegreeDays.of("1500"), NormalYear.of(new BigDecimal("3000")));
 * normalised.corrected();  // 90 MWh: 10 fixed and 80 of the weather
 * }</pre>
 */
public final class NormalisedEnergy {

    private final @Nullable Energy fixed;
    private final @Nullable Energy weather;
    private final @Nullable DegreeDays degreeDays;
    private final NormalYear normalYear;
    private final Quality quality;
    private final Set<ConsumptionFlag> flags;

    private NormalisedEnergy(
            @Nullable Energy fixed,
            @Nullable Energy weather,
            @Nullable DegreeDays degreeDays,
            NormalYear normalYear,
            Quality quality,
            Set<ConsumptionFlag> flags) {
        this.fixed = fixed;
        this.weather = weather;
        this.degreeDays = degreeDays;
        this.normalYear = Objects.requireNonNull(normalYear, "normalYear");
        this.quality = quality;
        this.flags = Flags.union(Flags.of(quality), flags);
    }

    /**
     * Normalises the use of a period.
     *
     * @param used what was used
     * @param quality how good that is
     * @param guf how the fixed part is found
     * @param degreeDays those of the period
     * @param normalYear those of a normal period as long
     * @return the result; without amounts if there were no degree days, or the fixed part is larger than the whole
     */
    public static NormalisedEnergy of(
            Energy used, Quality quality, Guf guf, DegreeDays degreeDays, NormalYear normalYear) {
        Energy fixed = guf.fixedPartOf(used);
        Energy weather = used.minus(fixed);
        if (weather.signum() < 0) {
            return without(quality, degreeDays, normalYear, ConsumptionFlag.FIXED_ABOVE_TOTAL);
        }
        if (weather.signum() > 0 && degreeDays.value().signum() == 0) {
            return without(quality, degreeDays, normalYear, ConsumptionFlag.NO_DEGREE_DAYS);
        }
        Energy normal = weather.signum() == 0
                ? Energy.ZERO
                : weather.times(normalYear.degreeDays()).dividedBy(degreeDays.value());
        return new NormalisedEnergy(fixed, normal, degreeDays, normalYear, quality, Set.of());
    }

    /**
     * What there is where the degree days of the period are not known.
     *
     * @param quality how good the use is
     * @param normalYear what would have been normal
     * @return no amounts, and {@link ConsumptionFlag#NO_DEGREE_DAYS}
     */
    public static NormalisedEnergy withoutDegreeDays(Quality quality, NormalYear normalYear) {
        return without(quality, null, normalYear, ConsumptionFlag.NO_DEGREE_DAYS);
    }

    private static NormalisedEnergy without(
            Quality quality, @Nullable DegreeDays degreeDays, NormalYear normalYear, ConsumptionFlag why) {
        return new NormalisedEnergy(null, null, degreeDays, normalYear, quality, Set.of(why));
    }

    /**
     * The mean of several years; years without a result are skipped (consumption, 2.5).
     *
     * @param years the years, one to three
     * @return the mean of their corrected amounts; empty if none has a result
     */
    public static Optional<Energy> mean(List<NormalisedEnergy> years) {
        List<Energy> known =
                years.stream().flatMap(year -> year.corrected().stream()).toList();
        return known.stream().reduce(Energy::plus).map(sum -> sum.dividedBy(BigDecimal.valueOf(known.size())));
    }

    /**
     * The whole.
     *
     * @return fixed and weather part; empty where there is no result
     */
    public Optional<Energy> corrected() {
        return fixed == null || weather == null ? Optional.empty() : Optional.of(fixed.plus(weather));
    }

    /**
     * What does not depend on the weather.
     *
     * @return GUF; empty where there is no result
     */
    public Optional<Energy> fixed() {
        return Optional.ofNullable(fixed);
    }

    /**
     * What does, in a normal year.
     *
     * @return GAF × GD_normal / GD_period; empty where there is no result
     */
    public Optional<Energy> weather() {
        return Optional.ofNullable(weather);
    }

    /**
     * The degree days of the period, with their station.
     *
     * @return empty if they are not known
     */
    public Optional<DegreeDays> degreeDays() {
        return Optional.ofNullable(degreeDays);
    }

    /**
     * What counted as normal.
     *
     * @return the normal year
     */
    public NormalYear normalYear() {
        return normalYear;
    }

    /**
     * How good what went in was.
     *
     * @return the quality
     */
    public Quality quality() {
        return quality;
    }

    /**
     * What a reader should know.
     *
     * @return unmodifiable, in the order of {@link ConsumptionFlag}
     */
    public Set<ConsumptionFlag> flags() {
        return flags;
    }

    /** The amounts, and what they were made by. */
    @Override
    public String toString() {
        return fixed + " + " + weather + " by " + degreeDays + " of " + normalYear + " " + flags;
    }
}
