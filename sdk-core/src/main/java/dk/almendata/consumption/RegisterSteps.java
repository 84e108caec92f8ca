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
    private final RegisterFigures figures;
    private final @Nullable Step[] endingAt;
    private BigDecimal totalAmount = BigDecimal.ZERO;
    private long totalDays;

    RegisterSteps(Register register, List<MeterReading> readings, ReadingCheck check, ReadingPolicy policy) {
        this.register = register;
        this.readings = readings;
        this.check = check;
        this.policy = policy;
        this.figures = new RegisterFigures(readings, policy.rolloverEdge());
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
            if (isOfTemperatures()
                    && RegisterFigures.isResolutionAssumed(readings.get(step.to).meter())) {
                flags.add(ConsumptionFlag.RESOLUTION_ASSUMED);
            }
            corrected |= step.corrected;
            flags.addAll(step.flags);
            at = step.from;
        }
        return at == from ? Optional.of(new Sum(amount, corrected, flags)) : Optional.empty();
    }

    private boolean isOfTemperatures() {
        return register == Register.SUPPLY_PRODUCT || register == Register.RETURN_PRODUCT;
    }

    private Optional<BigDecimal> inUnit(Step step, BigDecimal counted) {
        return figures.inUnit(register, readings.get(step.to).meter(), counted);
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

    private Optional<BigDecimal> value(int index) {
        return figures.value(register, index);
    }

    private void report(int index, Optional<BigDecimal> usable) {
        readings.get(index)
                .correction(register)
                .filter(Sentinel::is)
                .ifPresent(none -> check.report(
                        index,
                        FindingCode.READING_SENTINEL,
                        register.correctionHeading(),
                        none.toPlainString(),
                        "found " + none.toPlainString()));
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
        RegisterFigures.Change change = figures.change(register, from, to);
        if (change != RegisterFigures.Change.NONE) {
            if (to != from + 1 || !check.isExchange(from)) {
                if (!tellsExchange(from, to)) {
                    check.report(
                            to,
                            FindingCode.READING_METER,
                            register,
                            last.value(register).orElseThrow(),
                            change == RegisterFigures.Change.PART
                                    ? "found another part without one"
                                    : "found one reading of the two only");
                }
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
        correct(step);
        return step;
    }

    /** Tells which figures the exchanges of the part between two readings lack; whether there is such an exchange. */
    private boolean tellsExchange(int from, int to) {
        boolean exchanged = false;
        for (int i = from; i < to; i++) {
            if (check.isExchange(i) && figures.change(register, i, i + 1) != RegisterFigures.Change.NONE) {
                exchanged = true;
                tellMissing(i, "found no figure of the old part");
                tellMissing(i + 1, "found no figure of the new part");
            }
        }
        return exchanged;
    }

    /** One that cannot be used has been told by itself. */
    private void tellMissing(int index, String detail) {
        MeterReading reading = readings.get(index);
        if (reading.value(register).isEmpty() && !reading.isUnreadable(register)) {
            check.report(index, FindingCode.READING_EXCHANGE, register.heading(), null, detail);
        }
    }

    /**
     * Adds the corrections of every reading after the first one. A reading without a figure has its correction in the use that ends with the
     * next figure, for that is the use in which its own lies.
     */
    private void correct(Step step) {
        for (int i = step.from + 1; i <= step.to; i++) {
            Optional<BigDecimal> correction = figures.correction(register, i);
            BigDecimal counted = step.counted;
            if (counted == null || correction.isEmpty()) {
                continue;
            }
            if (!readings.get(i).meter().countsLike(readings.get(step.to).meter(), register)) {
                check.report(
                        i,
                        FindingCode.READING_UNIT,
                        register.correctionHeading(),
                        correction.get().toPlainString(),
                        "found another one than in reading "
                                + readings.get(step.to).number());
                step.counted = null;
                return;
            }
            step.counted = policy.correctionSign() == CorrectionSign.ADDED
                    ? counted.add(correction.get())
                    : counted.subtract(correction.get());
            step.corrected = true;
        }
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
     * result is plausible (decision on rollover).
     */
    private void rollOver(Step step) {
        BigDecimal start = value(step.from).orElseThrow();
        BigDecimal end = value(step.to).orElseThrow();
        String found = "found " + end.toPlainString() + " after " + start.toPlainString();
        Optional<RegisterFigures.Rollover> rollover = figures.rollover(register, step.from, step.to);
        if (rollover.filter(known -> isPlausible(step, known)).isPresent()) {
            step.counted = rollover.get().counted();
            step.flags.add(ConsumptionFlag.ROLLOVER);
            correct(step);
            check.report(step.to, FindingCode.READING_ROLLOVER, register, end, found);
            return;
        }
        check.report(step.to, FindingCode.READING_FALLS, register, end, found);
    }

    /**
     * Whether a rollover can have counted so much: by the rate of the other readings; where these say too little, by what energy and volume say
     * of each other; where that is not known either, it must be at most a share of the register's range, or hardly anything would be refused.
     */
    private boolean isPlausible(Step step, RegisterFigures.Rollover rollover) {
        if (others(step).isPresent() && inUnit(step, rollover.counted()).isPresent()) {
            return !isJump(step, rollover.counted());
        }
        return inUnit(step, rollover.counted())
                .flatMap(amount ->
                        new RolloverEvidence(figures, policy.limits()).isPossible(register, amount, step.from, step.to))
                .orElseGet(() -> rollover.counted().compareTo(rollover.edge()) <= 0);
    }

    /** What other steps counted, and in how many days. */
    private record Others(BigDecimal amount, long days) {}

    /** What the other steps say of a rate; empty if too little. */
    private Optional<Others> others(Step step) {
        Optional<BigDecimal> own = ofUsualStep(step);
        BigDecimal amount = own.isPresent() ? totalAmount.subtract(own.get()) : totalAmount;
        long days = own.isPresent() ? totalDays - step.days : totalDays;
        return days < TELLING_DAYS || amount.signum() <= 0 ? Optional.empty() : Optional.of(new Others(amount, days));
    }

    /** Whether a step counted far more a day than the others did; never where these say too little. */
    private boolean isJump(Step step, BigDecimal counted) {
        Optional<Others> others = others(step);
        Optional<BigDecimal> amount = inUnit(step, counted);
        if (others.isEmpty() || amount.isEmpty()) {
            return false;
        }
        BigDecimal most = others.get()
                .amount()
                .multiply(policy.jumpFactor())
                .multiply(BigDecimal.valueOf(Math.max(step.days, COMPARED_DAYS)));
        return amount.get().multiply(BigDecimal.valueOf(others.get().days())).compareTo(most) > 0;
    }
}
