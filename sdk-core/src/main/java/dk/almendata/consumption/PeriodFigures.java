package dk.almendata.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The result of a period as a store keeps it: amounts with {@value #DECIMALS} decimals, rounded half up, so that a result that is computed again
 * is equal or has changed. Equal by value. Immutable; may be shared between threads.
 *
 * @param kind which readings delimit it
 * @param yearsBack 0 for the latest year and for {@link PeriodKind#SM}
 * @param start the day of the first reading, or null
 * @param end the day of the last reading, or null
 * @param days how long it is, or null
 * @param intermediateReadings how many lie in it, or null
 * @param volumeM3 the volume, or null
 * @param energyMwh the energy, or null
 * @param annualVolumeM3 the volume of 365 days, or null
 * @param annualEnergyMwh the energy of 365 days, or null
 * @param meanCoolingC the mean cooling, or null
 * @param method how the cooling was computed
 * @param quality how good what went in was
 * @param flags what a reader should know, codes with blanks between them
 */
public record PeriodFigures(
        PeriodKind kind,
        int yearsBack,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Long days,
        @Nullable Integer intermediateReadings,
        @Nullable BigDecimal volumeM3,
        @Nullable BigDecimal energyMwh,
        @Nullable BigDecimal annualVolumeM3,
        @Nullable BigDecimal annualEnergyMwh,
        @Nullable BigDecimal meanCoolingC,
        CoolingMethod method,
        Quality quality,
        String flags) {

    /** Digits after the decimal mark. */
    public static final int DECIMALS = 9;

    /** Brings all amounts to the same number of decimals. */
    public PeriodFigures {
        volumeM3 = rounded(volumeM3);
        energyMwh = rounded(energyMwh);
        annualVolumeM3 = rounded(annualVolumeM3);
        annualEnergyMwh = rounded(annualEnergyMwh);
        meanCoolingC = rounded(meanCoolingC);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
        return value == null ? null : NumericPolicy.presented(value, DECIMALS);
    }

    /**
     * The figures of a period.
     *
     * @param period the period
     * @return its figures
     */
    public static PeriodFigures of(PeriodConsumption period) {
        Optional<Consumption> annual = period.annual();
        return new PeriodFigures(
                period.kind(),
                period.yearsBack().orElse(0),
                period.start().orElse(null),
                period.end().orElse(null),
                number(period.days()),
                number(period.intermediateReadings()),
                period.consumption().volume().map(Volume::cubicMetres).orElse(null),
                period.consumption().energy().map(Energy::mwh).orElse(null),
                annual.flatMap(Consumption::volume).map(Volume::cubicMetres).orElse(null),
                annual.flatMap(Consumption::energy).map(Energy::mwh).orElse(null),
                period.cooling().difference().map(TemperatureDifference::kelvin).orElse(null),
                period.cooling().method(),
                period.consumption().quality(),
                period.flags().stream()
                        .map(flag -> flag.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(" ")));
    }

    private static @Nullable Long number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static @Nullable Integer number(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
