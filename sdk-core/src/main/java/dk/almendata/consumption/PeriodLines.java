package dk.almendata.consumption;

import dk.almendata.table.FindingCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a period into lines at exchanges and price splits, and says what was used in each. For one thread. */
final class PeriodLines {

    private final List<MeterReading> readings;
    private final ReadingCheck check;
    private final ReadingPolicy policy;
    private final Map<Register, RegisterSteps> steps = new EnumMap<>(Register.class);

    PeriodLines(ReadingSeries series, ReadingCheck check, ReadingPolicy policy) {
        this.readings = series.readings();
        this.check = check;
        this.policy = policy;
        for (Register register : Register.values()) {
            steps.put(register, new RegisterSteps(register, readings, check, policy));
        }
    }

    /** What was counted from one reading to another, both of which have a day. */
    record Amounts(Consumption consumption, @Nullable MeanTemperatures temperatures, Set<ConsumptionFlag> flags) {

        MeanCooling cooling(ReadingPolicy policy) {
            return temperatures == null
                    ? policy.limits().judged(MeanCooling.of(policy.method(), consumption), consumption)
                    : policy.limits()
                            .judged(
                                    MeanCooling.of(policy.method(), consumption, temperatures),
                                    consumption,
                                    temperatures);
        }
    }

    List<ConsumptionLine> lines(int from, int to) {
        List<ConsumptionLine> lines = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || isCut(i, from, to)) {
                Amounts amounts = amounts(start, i);
                LocalDate first = day(check.isExchange(start) && start > from ? start + 1 : start);
                lines.add(new ConsumptionLine(
                        new ConsumptionPeriod(first, day(i)),
                        amounts.consumption(),
                        amounts.temperatures(),
                        amounts.cooling(policy),
                        amounts.flags()));
                start = i;
            }
        }
        return lines;
    }

    private LocalDate day(int index) {
        return Objects.requireNonNull(check.date(index), "date");
    }

    /** A line ends at the last reading of an old part or where the price changes, if every register of the period was read there. */
    private boolean isCut(int index, int from, int to) {
        boolean priceSplit = readings.get(index).isPriceSplit();
        if (!priceSplit && !check.isExchange(index)) {
            return false;
        }
        boolean whole = true;
        for (Register register : Register.values()) {
            RegisterSteps counted = steps(register);
            if (counted.reaches(from, to) && !(counted.reaches(from, index) && counted.reaches(index, to))) {
                whole = false;
                if (priceSplit && !readings.get(index).isUnreadable(register)) {
                    check.report(
                            index,
                            FindingCode.READING_MISSING,
                            register.heading(),
                            null,
                            "found none at a price split");
                }
            }
        }
        return whole;
    }

    /** Figures that are missing at the ends of a period, if the register was read at all. */
    void reportMissing(int from, int to) {
        for (Register register : List.of(Register.ENERGY, Register.VOLUME)) {
            boolean first = readings.get(from).value(register).isPresent();
            boolean last = readings.get(to).value(register).isPresent();
            int missing = first ? to : from;
            if (first != last && !readings.get(missing).isUnreadable(register)) {
                check.report(missing, FindingCode.READING_MISSING, register.heading(), null, "found none");
            }
        }
    }

    Amounts amounts(int from, int to) {
        Optional<RegisterSteps.Sum> energy = steps(Register.ENERGY).sum(from, to);
        Optional<RegisterSteps.Sum> volume = steps(Register.VOLUME).sum(from, to);
        Set<ConsumptionFlag> flags = EnumSet.noneOf(ConsumptionFlag.class);
        Quality quality = quality(from, to);
        for (Optional<RegisterSteps.Sum> sum : List.of(energy, volume)) {
            if (sum.isPresent()) {
                flags.addAll(sum.get().flags());
                quality = sum.get().corrected() ? quality.with(Quality.CORRECTED) : quality;
                if (sum.get().amount().signum() < 0) {
                    flags.add(ConsumptionFlag.NEGATIVE_USE);
                }
            }
        }
        Consumption consumption = Consumption.ofNullable(
                volume.map(sum -> Volume.of(sum.amount())).orElse(null),
                energy.map(sum -> Energy.of(sum.amount(), EnergyUnit.JOULE)).orElse(null),
                quality);
        return new Amounts(consumption, temperatures(from, to, volume, flags), flags);
    }

    private @Nullable MeanTemperatures temperatures(
            int from, int to, Optional<RegisterSteps.Sum> volume, Set<ConsumptionFlag> flags) {
        Optional<RegisterSteps.Sum> supply = steps(Register.SUPPLY_PRODUCT).sum(from, to);
        Optional<RegisterSteps.Sum> returned = steps(Register.RETURN_PRODUCT).sum(from, to);
        if (supply.isEmpty()
                || returned.isEmpty()
                || volume.isEmpty()
                || volume.get().amount().signum() == 0) {
            return null;
        }
        flags.addAll(supply.get().flags());
        flags.addAll(returned.get().flags());
        BigDecimal cubicMetres = volume.get().amount();
        return new MeanTemperatures(
                Temperature.of(NumericPolicy.divide(supply.get().amount(), cubicMetres)),
                Temperature.of(NumericPolicy.divide(returned.get().amount(), cubicMetres)));
    }

    /** Readings in between cancel out; those at the ends and those of exchanges do not. */
    private Quality quality(int from, int to) {
        int first = check.isExchange(from) ? from + 1 : from;
        Quality quality = readings.get(first).quality().with(readings.get(to).quality());
        for (int i = first; i < to; i++) {
            if (check.isExchange(i)) {
                quality = quality.with(readings.get(i).quality())
                        .with(readings.get(i + 1).quality());
            }
        }
        return quality;
    }

    private RegisterSteps steps(Register register) {
        return Objects.requireNonNull(steps.get(register), "steps");
    }
}
