package dk.almendata.consumption;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a period as a bill prints it: what one meter counted at one price. A total is the sum of its lines.
 *
 * <p>A new line begins where a part of the meter was exchanged and where the price changed; each has its own cooling (consumption, 3).
 * Immutable; may be shared between threads.
 */
public final class ConsumptionLine {

    private final ConsumptionPeriod period;
    private final Consumption consumption;
    private final @Nullable MeanTemperatures temperatures;
    private final MeanCooling cooling;
    private final Set<ConsumptionFlag> flags;

    ConsumptionLine(
            ConsumptionPeriod period,
            Consumption consumption,
            @Nullable MeanTemperatures temperatures,
            MeanCooling cooling,
            Set<ConsumptionFlag> flags) {
        this.period = Objects.requireNonNull(period, "period");
        this.consumption = Objects.requireNonNull(consumption, "consumption");
        this.temperatures = temperatures;
        this.cooling = Objects.requireNonNull(cooling, "cooling");
        this.flags = Flags.union(flags, cooling.flags());
    }

    /**
     * From which reading to which.
     *
     * @return the period
     */
    public ConsumptionPeriod period() {
        return period;
    }

    /**
     * What was used.
     *
     * @return the amounts; one that is not known is absent
     */
    public Consumption consumption() {
        return consumption;
    }

    /**
     * What the temperature registers tell.
     *
     * @return empty if they were not read, or no water ran
     */
    public Optional<MeanTemperatures> temperatures() {
        return Optional.ofNullable(temperatures);
    }

    /**
     * The mean cooling.
     *
     * @return the cooling by the method of the policy
     */
    public MeanCooling cooling() {
        return cooling;
    }

    /**
     * What a reader should know.
     *
     * @return unmodifiable, in the order of {@link ConsumptionFlag}
     */
    public Set<ConsumptionFlag> flags() {
        return flags;
    }

    /** Period, amounts and flags. */
    @Override
    public String toString() {
        return period + ": " + consumption + " " + flags;
    }
}
