package dk.almendata.consumption;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user of a remotely read meter is told every month: the use, that of the same month a year before, and that corrected to this
 * year's weather (Directive 2018/2002, annex VIIa).
 *
 * <p>Last year's fixed part stays, the rest is scaled by the degree days of this month over those of last year's. Of a month that used no more
 * than the fixed part, nothing is scaled. Immutable; may be shared between threads.
 */
public final class MonthlyInformation {

    private final YearMonth month;
    private final Consumption used;
    private final @Nullable Consumption lastYear;
    private final @Nullable Energy corrected;
    private final @Nullable WeatherStation station;
    private final Set<ConsumptionFlag> flags;

    private MonthlyInformation(
            YearMonth month,
            Consumption used,
            @Nullable Consumption lastYear,
            @Nullable Energy corrected,
            @Nullable WeatherStation station,
            Set<ConsumptionFlag> flags) {
        this.month = Objects.requireNonNull(month, "month");
        this.used = Objects.requireNonNull(used, "used");
        this.lastYear = lastYear;
        this.corrected = corrected;
        this.station = station;
        this.flags = Flags.copy(flags);
    }

    /**
     * The information where there was nobody a year before.
     *
     * @param month the month
     * @param used what was used in it
     * @return the information
     */
    public static MonthlyInformation of(YearMonth month, Consumption used) {
        return new MonthlyInformation(month, used, null, null, null, Flags.of(used.quality()));
    }

    /**
     * The information with the same month of last year.
     *
     * @param month the month
     * @param used what was used in it
     * @param lastYear what was used in the same month a year before
     * @param fixedPerMonth what does not depend on the weather, a month
     * @param degreeDays those of a station, day by day
     * @return the information; without a corrected amount where degree days are missing
     */
    public static MonthlyInformation of(
            YearMonth month, Consumption used, Consumption lastYear, Energy fixedPerMonth, DegreeDayTable degreeDays) {
        Quality quality = used.quality().with(lastYear.quality());
        Optional<DegreeDays> now = degreeDays.of(month);
        Optional<DegreeDays> then = degreeDays.of(month.minusYears(1));
        Optional<Energy> before = lastYear.energy();
        Optional<Energy> corrected = before.isEmpty() || now.isEmpty() || then.isEmpty()
                ? Optional.empty()
                : corrected(before.get(), fixedPerMonth, now.get(), then.get());
        Set<ConsumptionFlag> why = corrected.isPresent()
                ? Set.of()
                : Set.of(before.isEmpty() ? ConsumptionFlag.AMOUNT_MISSING : ConsumptionFlag.NO_DEGREE_DAYS);
        return new MonthlyInformation(
                month,
                used,
                lastYear,
                corrected.orElse(null),
                degreeDays.station(),
                Flags.union(Flags.of(quality), why));
    }

    private static Optional<Energy> corrected(Energy lastYear, Energy fixed, DegreeDays now, DegreeDays then) {
        Energy weather = lastYear.minus(fixed);
        if (weather.signum() <= 0) {
            return Optional.of(lastYear);
        }
        return then.value().signum() == 0
                ? Optional.empty()
                : Optional.of(fixed.plus(weather.times(now.value()).dividedBy(then.value())));
    }

    /**
     * The month.
     *
     * @return the month
     */
    public YearMonth month() {
        return month;
    }

    /**
     * What was used in it.
     *
     * @return the amounts
     */
    public Consumption used() {
        return used;
    }

    /**
     * What was used in the same month a year before.
     *
     * @return empty if it is not known
     */
    public Optional<Consumption> lastYear() {
        return Optional.ofNullable(lastYear);
    }

    /**
     * What would have been used a year before in this year's weather.
     *
     * @return empty if last year's use or degree days are not known
     */
    public Optional<Energy> lastYearCorrected() {
        return Optional.ofNullable(corrected);
    }

    /**
     * Where the degree days were measured.
     *
     * @return empty where none were used
     */
    public Optional<WeatherStation> station() {
        return Optional.ofNullable(station);
    }

    /**
     * What a reader should know.
     *
     * @return unmodifiable, in the order of {@link ConsumptionFlag}
     */
    public Set<ConsumptionFlag> flags() {
        return flags;
    }
}
