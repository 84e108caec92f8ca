package dk.almendata.consumption;

import dk.almendata.table.FindingCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one register counted from each reading of it to the next: exchanges cut, rollovers counted on, corrections added. A sum of steps is
 * what was used; outer readings are never subtracted (decision on exchange). For one thread.
 */
final class RegisterSteps {

    /** A step of at least a week is compared, for one coarse figure more or less on a single day is no jump. */
    private static final long COMPARED_DAYS = 7;

    /** Fewer days than these of other readings say nothing about a rate. */
    private static final long TELLING_DAYS = 30;

    private final Register register;
    private final List<MeterReading> readings;
    private final ReadingCheck check;
    private final ReadingPolicy policy;
    private final @Nullable Step[] endingAt;
    private BigDecimal totalAmount = BigDecimal.ZERO;
    private long totalDays;

    RegisterSteps(Register register, List<MeterReading> readings, ReadingCheck check, ReadingPolicy policy) {
        this.register = register;
        this.readings = readings;
        this.check = check;
        this.policy = policy;
        this.endingAt = new @Nullable Step[readings.size()];
        List<Step> steps = steps();
        total(steps);
        for (Step step : steps) {
            judge(step);
            endingAt[step.to] = step;
        }
    }

    /** From one reading of the register to the next. */
    private static final class Step {
        final int from;
        final int to;
        final long days;

        @Nullable
        BigDecimal counted;

        boolean falls;
        boolean corrected;
        final Set<ConsumptionFlag> flags = EnumSet.noneOf(ConsumptionFlag.class);

        Step(int from, int to, long days) {
            this.from = from;
            this.to = to;
            this.days = days;
        }
    }

    /** What a part of the readings counted, in joule, cubic metres, or cubic metres times degrees. */
    record Sum(BigDecimal amount, boolean corrected, Set<ConsumptionFlag> flags) {}

    /** Whether the register was read at both and at no reading between them in a way that hides one of the two. */
    boolean reaches(int from, int to) {
        int at = to;
        while (at > from) {
            Step step = endingAt[at];
            if (step == null) {
                return false;
            }
            at = step.from;
        }
        return at == from && value(from).isPresent();
    }

    /** What was counted from one reading to another; empty if a figure is missing or at fault. */
    Optional<Sum> sum(int from, int to) {
        BigDecimal amount = BigDecimal.ZERO;
        boolean corrected = false;
        Set<ConsumptionFlag> flags = EnumSet.noneOf(ConsumptionFlag.class);
        int at = to;
        while (at > from) {
            Step step = endingAt[at];
            BigDecimal counted = step == null ? null : step.counted;
            if (step == null || counted == null) {
                return Optional.empty();
            }
            Optional<BigDecimal> inUnit = inUnit(step, counted);
            if (inUnit.isEmpty()) {
                return Optional.empty();
            }
            amount = amount.add(inUnit.get());
            corrected |= step.corrected;
            flags.addAll(step.flags);
            at = step.from;
        }
        return at == from ? Optional.of(new Sum(amount, corrected, flags)) : Optional.empty();
    }

    /** Empty for a temperature register whose volume is counted in steps that are not known. */
    private Optional<BigDecimal> inUnit(Step step, BigDecimal counted) {
        Meter meter = readings.get(step.to).meter();
        BigDecimal figures = counted.multiply(meter.factor());
        return switch (register) {
            case ENERGY -> Optional.of(figures.multiply(meter.energyUnit().joule()));
            case VOLUME -> Optional.of(figures);
            case SUPPLY_PRODUCT, RETURN_PRODUCT ->
                meter.volumeResolution().map(resolution -> NumericPolicy.divide(figures, resolution.registerFactor()));
        };
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < readings.size(); i++) {
            Optional<BigDecimal> value = value(i);
            report(i, value);
            if (value.isPresent()) {
                if (last >= 0) {
                    steps.add(step(last, i));
                }
                last = i;
            }
        }
        return steps;
    }

    /** The figure, empty where there is none, it stands for none, or the register cannot show it. */
    private Optional<BigDecimal> value(int index) {
        MeterReading reading = readings.get(index);
        return reading.value(register).filter(value -> !Sentinel.is(value) && isPossible(reading, value));
    }

    private boolean isPossible(MeterReading reading, BigDecimal value) {
        return value.signum() >= 0
                && reading.meter()
                        .format(register)
                        .filter(format -> value.compareTo(format.wrap()) >= 0)
                        .isEmpty();
    }

    private void report(int index, Optional<BigDecimal> usable) {
        Optional<BigDecimal> stated = readings.get(index).value(register);
        if (usable.isPresent() || stated.isEmpty()) {
            return;
        }
        BigDecimal value = stated.get();
        FindingCode code = Sentinel.is(value) ? FindingCode.READING_SENTINEL : FindingCode.READING_IMPOSSIBLE;
        check.report(index, code, register, value, "found " + value.toPlainString());
    }

    private Step step(int from, int to) {
        LocalDate start = check.date(from);
        LocalDate end = check.date(to);
        Step step = new Step(from, to, start == null || end == null ? 0 : ChronoUnit.DAYS.between(start, end));
        MeterReading first = readings.get(from);
        MeterReading last = readings.get(to);
        BigDecimal counted = value(to).orElseThrow().subtract(value(from).orElseThrow());
        Change change = change(from, to);
        if (change != Change.NONE) {
            if (to != from + 1 || !check.isExchange(from)) {
                check.report(
                        to,
                        FindingCode.READING_METER,
                        register,
                        last.value(register).orElseThrow(),
                        change == Change.PART ? "found another part without one" : "found one reading of the two only");
                return step;
            }
            step.flags.add(ConsumptionFlag.EXCHANGE);
            if (step.days != 0) {
                step.flags.add(ConsumptionFlag.EXCHANGE_GAP);
            }
            step.counted = BigDecimal.ZERO;
        } else if (!first.meter().countsLike(last.meter(), register)) {
            check.report(
                    to,
                    FindingCode.READING_UNIT,
                    register,
                    last.value(register).orElseThrow(),
                    "found another one than in reading " + first.number());
            return step;
        } else {
            step.falls = counted.signum() < 0;
            step.counted = step.falls ? null : counted;
        }
        last.correction(register).ifPresent(correction -> correct(step, correction));
        return step;
    }

    private void correct(Step step, BigDecimal correction) {
        BigDecimal added = policy.correctionSign() == CorrectionSign.ADDED ? correction : correction.negate();
        if (step.counted != null) {
            step.counted = step.counted.add(added);
            step.corrected = true;
        }
    }

    private enum Change {
        NONE,
        PART,
        UNPAIRED
    }

    /** Whether the part the register lies on is another one; where its numbers are not known, every exchange counts. */
    private Change change(int from, int to) {
        Optional<String> before = readings.get(from).meter().serialNumberOf(register);
        Optional<String> after = readings.get(to).meter().serialNumberOf(register);
        if (before.isPresent() && after.isPresent()) {
            return before.equals(after) ? Change.NONE : Change.PART;
        }
        for (int i = from; i <= to; i++) {
            boolean leaves = i < to && readings.get(i).kind() == ReadingKind.EXCHANGE_OUT;
            boolean arrives = i > from && readings.get(i).kind() == ReadingKind.EXCHANGE_IN;
            if (leaves || arrives) {
                return Change.UNPAIRED;
            }
        }
        return Change.NONE;
    }

    /** What all steps that are not in doubt counted, in one unit, and in how many days. */
    private void total(List<Step> steps) {
        for (Step step : steps) {
            Optional<BigDecimal> amount = ofUsualStep(step);
            if (amount.isPresent()) {
                totalAmount = totalAmount.add(amount.get());
                totalDays += step.days;
            }
        }
    }

    private Optional<BigDecimal> ofUsualStep(Step step) {
        BigDecimal counted = step.counted;
        return counted != null && isTelling(step) ? inUnit(step, counted) : Optional.empty();
    }

    /** Whether a step has a rate: it takes time, by dates that nothing contradicts, and is no exchange. */
    private boolean isTelling(Step step) {
        return step.days > 0 && !check.isDoubtful(step.from, step.to) && !step.flags.contains(ConsumptionFlag.EXCHANGE);
    }

    private void judge(Step step) {
        BigDecimal counted = step.counted;
        if (step.falls) {
            rollOver(step);
        } else if (counted != null
                && (register == Register.ENERGY || register == Register.VOLUME)
                && isTelling(step)
                && isJump(step, counted)) {
            step.flags.add(ConsumptionFlag.JUMP);
            String found = "found " + counted.toPlainString() + " more in " + step.days + " days";
            check.report(
                    step.to, FindingCode.READING_JUMP, register, value(step.to).orElseThrow(), found);
        }
    }

    /**
     * Counted on only if the part is known to be the same, its digits are known, it stood near the top before and near nothing after, and the
     * rate is not that of a jump (decision on rollover).
     */
    private void rollOver(Step step) {
        BigDecimal start = value(step.from).orElseThrow();
        BigDecimal end = value(step.to).orElseThrow();
        String found = "found " + end.toPlainString() + " after " + start.toPlainString();
        Optional<BigDecimal> wrap = wrap(step);
        if (wrap.isPresent()) {
            BigDecimal edge = wrap.get().multiply(policy.rolloverEdge());
            BigDecimal counted = end.add(wrap.get()).subtract(start);
            boolean near = start.compareTo(wrap.get().subtract(edge)) >= 0 && end.compareTo(edge) <= 0;
            if (near && !isJump(step, counted)) {
                step.counted = counted;
                step.flags.add(ConsumptionFlag.ROLLOVER);
                readings.get(step.to).correction(register).ifPresent(correction -> correct(step, correction));
                check.report(step.to, FindingCode.READING_ROLLOVER, register, end, found);
                return;
            }
        }
        check.report(step.to, FindingCode.READING_FALLS, register, end, found);
    }

    /** The range of the register; empty if it is not known, or not known to be that of one and the same part. */
    private Optional<BigDecimal> wrap(Step step) {
        Meter before = readings.get(step.from).meter();
        Meter after = readings.get(step.to).meter();
        boolean known = before.serialNumberOf(register).isPresent()
                && after.serialNumberOf(register).isPresent();
        return known
                ? after.format(register).or(() -> before.format(register)).map(RegisterFormat::wrap)
                : Optional.empty();
    }

    /** Whether a step counted far more a day than the others did; never where these say too little. */
    private boolean isJump(Step step, BigDecimal counted) {
        Optional<BigDecimal> own = ofUsualStep(step);
        BigDecimal others = own.isPresent() ? totalAmount.subtract(own.get()) : totalAmount;
        long days = own.isPresent() ? totalDays - step.days : totalDays;
        Optional<BigDecimal> amount = inUnit(step, counted);
        if (days < TELLING_DAYS || others.signum() <= 0 || amount.isEmpty()) {
            return false;
        }
        BigDecimal most =
                others.multiply(policy.jumpFactor()).multiply(BigDecimal.valueOf(Math.max(step.days, COMPARED_DAYS)));
        return amount.get().multiply(BigDecimal.valueOf(days)).compareTo(most) > 0;
    }
}
