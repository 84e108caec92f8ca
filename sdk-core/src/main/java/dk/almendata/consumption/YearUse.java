package dk.almendata.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What several installations used in one of their years, as sums of those whose use is known. Their years need not be the same days. Immutable;
 * may be shared between threads.
 */
public final class YearUse {

    private final int yearsBack;
    private final int installations;
    private final int withoutUse;
    private final @Nullable LocalDate start;
    private final @Nullable LocalDate end;
    private final Consumption annual;
    private final MeanCooling cooling;
    private final @Nullable BigDecimal kwhPerSquareMetre;

    private YearUse(int yearsBack, Sums sums, ReadingPolicy policy) {
        this.yearsBack = yearsBack;
        this.installations = sums.installations;
        this.withoutUse = sums.withoutUse;
        this.start = sums.start;
        this.end = sums.end;
        this.annual = Consumption.ofNullable(sums.volume, sums.energy, sums.quality);
        this.cooling = sums.cooling(policy);
        this.kwhPerSquareMetre = sums.area.signum() == 0
                ? null
                : sums.energyOfArea.dividedBy(sums.area).in(EnergyUnit.KILOWATT_HOUR);
    }

    /** The years of each installation that lie as many years before the latest day of all, so that no two calendar years are one sum. */
    static YearUse of(
            int yearsBack, Iterable<ReportedInstallation> installations, LocalDate latest, ReadingPolicy policy) {
        Sums sums = new Sums(policy.method().needsTemperatures());
        for (ReportedInstallation installation : installations) {
            installation
                    .year(yearsBack - installation.yearsBehind(latest))
                    .ifPresent(period -> sums.add(installation, period));
            if (yearsBack == 0 && !installation.isRead()) {
                sums.addUnread();
            }
        }
        return new YearUse(yearsBack, sums, policy);
    }

    /**
     * How many years it lies before the latest one of the whole report.
     *
     * @return 0 for the latest
     */
    public int yearsBack() {
        return yearsBack;
    }

    /**
     * How many installations have such a year; in the latest one those without any reading are counted too.
     *
     * @return 0 or more
     */
    public int installations() {
        return installations;
    }

    /**
     * How many of these have no energy that can be told, because of their readings or for want of any; they are in no sum.
     *
     * @return 0 or more
     */
    public int withoutUse() {
        return withoutUse;
    }

    /**
     * The earliest day on which one of the years begins.
     *
     * @return empty without installations
     */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(start);
    }

    /**
     * The latest day on which one of the years ends.
     *
     * @return empty without installations
     */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(end);
    }

    /**
     * The annual values, each the sum of those that are known.
     *
     * @return an amount that no installation knows is absent
     */
    public Consumption annual() {
        return annual;
    }

    /**
     * The mean cooling, of the sums of the periods whose volume and energy are both known; by a method that needs temperatures, of those whose
     * temperatures are known too, weighted by volume.
     *
     * @return the cooling by the method of the report
     */
    public MeanCooling cooling() {
        return cooling;
    }

    /**
     * Energy a year for each square metre, of the installations whose energy and area are both known.
     *
     * @return kWh; empty if there is none
     */
    public Optional<BigDecimal> kwhPerSquareMetre() {
        return Optional.ofNullable(kwhPerSquareMetre);
    }

    /** What is summed up. */
    private static final class Sums {

        private int installations;
        private int withoutUse;
        private @Nullable LocalDate start;
        private @Nullable LocalDate end;
        private @Nullable Volume volume;
        private @Nullable Energy energy;
        private Quality quality = Quality.MEASURED;
        private Consumption used = Consumption.ofNullable(null, null, Quality.MEASURED);
        private Energy energyOfArea = Energy.ZERO;
        private BigDecimal area = BigDecimal.ZERO;
        private final boolean byTemperatures;
        private BigDecimal supplied = BigDecimal.ZERO;
        private BigDecimal returned = BigDecimal.ZERO;

        Sums(boolean byTemperatures) {
            this.byTemperatures = byTemperatures;
        }

        void addUnread() {
            installations++;
            withoutUse++;
        }

        void add(ReportedInstallation installation, PeriodConsumption period) {
            installations++;
            period.start().ifPresent(day -> start = start == null || day.isBefore(start) ? day : start);
            period.end().ifPresent(day -> end = end == null || day.isAfter(end) ? day : end);
            Optional<Consumption> year = period.annual();
            Optional<Energy> heat = year.flatMap(Consumption::energy);
            withoutUse += heat.isPresent() ? 0 : 1;
            year.ifPresent(known -> quality = quality.with(known.quality()));
            year.flatMap(Consumption::volume).ifPresent(m3 -> volume = volume == null ? m3 : volume.plus(m3));
            heat.ifPresent(mwh -> energy = energy == null ? mwh : energy.plus(mwh));
            if (heat.isPresent() && installation.squareMetres().isPresent()) {
                energyOfArea = energyOfArea.plus(heat.get());
                area = area.add(installation.squareMetres().get());
            }
            Consumption ofPeriod = period.consumption();
            if (ofPeriod.volume().isPresent() && ofPeriod.energy().isPresent()) {
                use(ofPeriod, ofPeriod.volume().get(), period.temperatures().filter(MeanTemperatures::arePlausible));
            }
        }

        private void use(Consumption ofPeriod, Volume water, Optional<MeanTemperatures> temperatures) {
            if (byTemperatures && temperatures.isEmpty()) {
                return;
            }
            used = used.volume().isEmpty() ? ofPeriod : used.plus(ofPeriod);
            temperatures.ifPresent(means -> {
                supplied = supplied.add(means.supply().celsius().multiply(water.cubicMetres()));
                returned = returned.add(means.returned().celsius().multiply(water.cubicMetres()));
            });
        }

        MeanCooling cooling(ReadingPolicy policy) {
            CoolingLimits limits = policy.limits();
            Optional<BigDecimal> water = used.volume().map(Volume::cubicMetres).filter(m3 -> m3.signum() > 0);
            if (!byTemperatures || water.isEmpty()) {
                return limits.judged(MeanCooling.of(policy.method(), used), used);
            }
            MeanTemperatures means = new MeanTemperatures(
                    Temperature.of(NumericPolicy.divide(supplied, water.get())),
                    Temperature.of(NumericPolicy.divide(returned, water.get())));
            return limits.judged(MeanCooling.of(policy.method(), used, means), used, means);
        }
    }

    /** Year and annual values. */
    @Override
    public String toString() {
        return "year " + -yearsBack + ": " + Objects.toString(annual);
    }
}
