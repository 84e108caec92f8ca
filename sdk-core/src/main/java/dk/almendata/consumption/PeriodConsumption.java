package dk.almendata.consumption;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an installation used in one of its years, or since the latest: volume, energy, annual values, mean cooling, and the lines they are the
 * sum of.
 *
 * <p>Where there are not two annual readings yet, year 0 has no dates and shows what is expected in a normal year, if anything. Where the
 * readings contradict each other it has dates but no amounts. Immutable; may be shared between threads.
 */
public final class PeriodConsumption {

    private final PeriodKind kind;
    private final @Nullable Integer yearsBack;
    private final @Nullable LocalDate start;
    private final @Nullable LocalDate end;
    private final @Nullable Long days;
    private final @Nullable Integer intermediateReadings;
    private final Consumption consumption;
    private final @Nullable Consumption annual;
    private final @Nullable MeanTemperatures temperatures;
    private final MeanCooling cooling;
    private final List<ConsumptionLine> lines;
    private final Set<ConsumptionFlag> flags;

    private PeriodConsumption(Builder builder) {
        this.kind = builder.kind;
        this.yearsBack = builder.yearsBack;
        this.start = builder.start;
        this.end = builder.end;
        this.days = builder.days;
        this.intermediateReadings = builder.intermediateReadings;
        this.consumption = builder.consumption;
        this.annual = builder.annual;
        this.temperatures = builder.temperatures;
        this.cooling = builder.cooling;
        this.lines = List.copyOf(builder.lines);
        this.flags = Flags.union(builder.flags, cooling.flags());
    }

    /**
     * Which readings delimit it.
     *
     * @return a year, or the time since the latest
     */
    public PeriodKind kind() {
        return kind;
    }

    /**
     * How many years it lies back.
     *
     * @return 0 for the latest year to 4; empty for {@link PeriodKind#SM}
     */
    public OptionalInt yearsBack() {
        return yearsBack == null ? OptionalInt.empty() : OptionalInt.of(yearsBack);
    }

    /**
     * The day of the first reading.
     *
     * @return empty if there are not two annual readings, or it is not known
     */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(start);
    }

    /**
     * The day of the last reading.
     *
     * @return empty if there are not two annual readings, or it is not known
     */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(end);
    }

    /**
     * How long it is by the day count of the policy.
     *
     * @return empty if a date is not known or the readings contradict each other
     */
    public OptionalLong days() {
        return days == null ? OptionalLong.empty() : OptionalLong.of(days);
    }

    /**
     * How many intermediate readings lie in it, one at its end included.
     *
     * @return empty if there are not two annual readings
     */
    public OptionalInt intermediateReadings() {
        return intermediateReadings == null ? OptionalInt.empty() : OptionalInt.of(intermediateReadings);
    }

    /**
     * What was used: the sum of the lines.
     *
     * @return the amounts; one that is not known is absent
     */
    public Consumption consumption() {
        return consumption;
    }

    /**
     * What would have been used in 365 days.
     *
     * @return empty for {@link PeriodKind#SM} and for a period without days
     */
    public Optional<Consumption> annual() {
        return Optional.ofNullable(annual);
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
     * The mean cooling, of the sums.
     *
     * @return the cooling by the method of the policy
     */
    public MeanCooling cooling() {
        return cooling;
    }

    /**
     * What it is the sum of.
     *
     * @return unmodifiable, in order of time; empty if nothing could be computed of readings
     */
    public List<ConsumptionLine> lines() {
        return lines;
    }

    /**
     * What a reader should know.
     *
     * @return unmodifiable, in the order of {@link ConsumptionFlag}
     */
    public Set<ConsumptionFlag> flags() {
        return flags;
    }

    /** Kind, period, amounts and flags. */
    @Override
    public String toString() {
        return kind + " " + (yearsBack == null ? "" : yearsBack) + " " + start + ".." + end + ": " + consumption + " "
                + flags;
    }

    /** Collects what is known of a period. */
    static final class Builder {

        private final PeriodKind kind;
        private final @Nullable Integer yearsBack;
        private final MeanCooling cooling;
        private final Consumption consumption;
        private @Nullable LocalDate start;
        private @Nullable LocalDate end;
        private @Nullable Long days;
        private @Nullable Integer intermediateReadings;
        private @Nullable Consumption annual;
        private @Nullable MeanTemperatures temperatures;
        private List<ConsumptionLine> lines = List.of();
        private Set<ConsumptionFlag> flags = Set.of();

        Builder(PeriodKind kind, @Nullable Integer yearsBack, Consumption consumption, MeanCooling cooling) {
            this.kind = kind;
            this.yearsBack = yearsBack;
            this.consumption = Objects.requireNonNull(consumption, "consumption");
            this.cooling = Objects.requireNonNull(cooling, "cooling");
        }

        Builder dates(@Nullable LocalDate first, @Nullable LocalDate last) {
            this.start = first;
            this.end = last;
            return this;
        }

        Builder days(long count) {
            this.days = count;
            return this;
        }

        Builder intermediateReadings(int count) {
            this.intermediateReadings = count;
            return this;
        }

        Builder annual(Consumption values) {
            this.annual = values;
            return this;
        }

        Builder temperatures(@Nullable MeanTemperatures means) {
            this.temperatures = means;
            return this;
        }

        Builder lines(List<ConsumptionLine> parts) {
            this.lines = parts;
            return this;
        }

        Builder flags(Set<ConsumptionFlag> known) {
            this.flags = known;
            return this;
        }

        PeriodConsumption build() {
            return new PeriodConsumption(this);
        }
    }
}
