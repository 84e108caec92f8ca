package dk.almendata.consumption;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What is computed of a line of a consumer file: its days, the amounts of a year, and the mean cooling of the period (utility text, 3.2).
 *
 * <p>Amounts of an active consumer are brought to 365 days. Those of a potential one are annual values already and stay as they stand, and its
 * days are always counted with both ends, which only decides the flag (decision on potential rows). Immutable; may be shared between threads.
 *
 * <p>Example: 901.4 m3 and 30.9 MWh from 08-05-2002 to 11-05-2003, counted exclusively, are 368 days, 894.0516 m3 and 30.6481 MWh a year, and
 * 29.4808 °C.
 *
 * @param days how long the period is
 * @param annual the amounts of a year
 * @param cooling the mean cooling of the sums of the period
 * @param flags what a reader should know of the figures; unmodifiable
 */
public record ConsumerFigures(long days, Consumption annual, MeanCooling cooling, Set<ConsumptionFlag> flags) {

    /** Checks that no part is missing. */
    public ConsumerFigures {
        Objects.requireNonNull(annual, "annual");
        Objects.requireNonNull(cooling, "cooling");
        flags = Flags.copy(flags);
    }

    /**
     * Computes them by the standard limits.
     *
     * @param line the line
     * @param count how the days of an active consumer are counted
     * @return the figures
     */
    public static ConsumerFigures of(ConsumerLine line, DayCount count) {
        return of(line, count, Annualisation.STANDARD, CoolingLimits.standard());
    }

    /**
     * Computes them.
     *
     * @param line the line
     * @param count how the days of an active consumer are counted
     * @param annualisation how far from a year a period may be without a flag
     * @param limits when a cooling is low, implausible or not shown
     * @return the figures
     */
    public static ConsumerFigures of(
            ConsumerLine line, DayCount count, Annualisation annualisation, CoolingLimits limits) {
        boolean active = line.kind().isActive();
        long days = line.period().days(active ? count : DayCount.INCLUSIVE);
        Consumption annual = active ? annualisation.annual(line.consumption(), days) : line.consumption();
        MeanCooling cooling = limits.judged(MeanCooling.of(line.consumption()), line.consumption());
        Set<ConsumptionFlag> flags = EnumSet.noneOf(ConsumptionFlag.class);
        flags.addAll(cooling.flags());
        if (active) {
            flags.addAll(annualisation.flags(days));
        }
        return new ConsumerFigures(days, annual, cooling, flags);
    }
}
