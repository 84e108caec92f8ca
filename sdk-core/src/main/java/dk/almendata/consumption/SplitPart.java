package dk.almendata.consumption;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of a split period. Immutable; may be shared between threads.
 */
public final class SplitPart {

    private final ConsumptionPeriod period;
    private final Consumption consumption;
    private final SplitMethod method;
    private final @Nullable DegreeDays degreeDays;

    SplitPart(ConsumptionPeriod period, Consumption consumption, SplitMethod method, @Nullable DegreeDays degreeDays) {
        this.period = Objects.requireNonNull(period, "period");
        this.consumption = Objects.requireNonNull(consumption, "consumption");
        this.method = Objects.requireNonNull(method, "method");
        this.degreeDays = degreeDays;
    }

    /**
     * From when to when; the last day is the first of the next part.
     *
     * @return the period
     */
    public ConsumptionPeriod period() {
        return period;
    }

    /**
     * What is taken to have been used: estimated, because nobody read the meter.
     *
     * @return the amounts; absent where the whole's are
     */
    public Consumption consumption() {
        return consumption;
    }

    /**
     * How it was computed.
     *
     * @return the method
     */
    public SplitMethod method() {
        return method;
    }

    /**
     * The degree days of the part, with their station.
     *
     * @return empty for methods that use none
     */
    public Optional<DegreeDays> degreeDays() {
        return Optional.ofNullable(degreeDays);
    }

    /** Period and amounts. */
    @Override
    public String toString() {
        return period + ": " + consumption + " " + method;
    }
}
