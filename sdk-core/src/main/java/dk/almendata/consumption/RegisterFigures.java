package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the registers of an installation showed, reading by reading, and which figures may be compared. Immutable. */
final class RegisterFigures {

    private final List<MeterReading> readings;
    private final BigDecimal rolloverEdge;

    /** The edge is how near its last figure a register must stand, and how near nothing after, to have rolled over: a share of its range. */
    RegisterFigures(List<MeterReading> readings, BigDecimal rolloverEdge) {
        this.readings = readings;
        this.rolloverEdge = rolloverEdge;
    }

    /** Whether a register lies on the same part at two readings. */
    enum Change {
        NONE,
        PART,
        UNPAIRED
    }

    /** The figure, empty where there is none, it stands for none, or the register cannot show it. */
    Optional<BigDecimal> value(Register register, int index) {
        MeterReading reading = readings.get(index);
        return reading.value(register).filter(value -> !Sentinel.is(value) && isPossible(reading, register, value));
    }

    private static boolean isPossible(MeterReading reading, Register register, BigDecimal value) {
        return value.signum() >= 0
                && reading.meter()
                        .format(register)
                        .filter(format -> value.compareTo(format.wrap()) >= 0)
                        .isEmpty();
    }

    /** The correction, empty where there is none or it stands for none. */
    Optional<BigDecimal> correction(Register register, int index) {
        return readings.get(index).correction(register).filter(correction -> !Sentinel.is(correction));
    }

    /** Whether the part the register lies on is another one; where its numbers are not known, every exchange counts. */
    Change change(Register register, int from, int to) {
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

    /** What a figure of a meter stands for; empty for a temperature register whose volume is counted in steps that no meter has. */
    Optional<BigDecimal> inUnit(Register register, Meter meter, BigDecimal counted) {
        BigDecimal figures = counted.multiply(meter.factor());
        return switch (register) {
            case ENERGY -> Optional.of(figures.multiply(meter.energyUnit().joule()));
            case VOLUME -> Optional.of(figures);
            case SUPPLY_PRODUCT, RETURN_PRODUCT ->
                resolution(meter).map(resolution -> NumericPolicy.divide(figures, resolution.registerFactor()));
        };
    }

    /** The step in which a meter counts volume; where its format does not tell, it is taken from how its volumes are written. */
    private Optional<VolumeResolution> resolution(Meter meter) {
        if (!isResolutionAssumed(meter)) {
            return meter.volumeResolution();
        }
        return VolumeResolution.ofDecimals(readings.stream()
                .filter(reading -> reading.meter().equals(meter))
                .flatMap(reading -> reading.value(Register.VOLUME).stream())
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(-1));
    }

    /** Whether the step of the volume is taken from how the volumes are written. */
    static boolean isResolutionAssumed(Meter meter) {
        return meter.format(Register.VOLUME).isEmpty();
    }

    /** By how much a register rose on one and the same part, in its unit; empty where that cannot be told of the two figures alone. */
    Optional<BigDecimal> rise(Register register, int from, int to) {
        Optional<BigDecimal> start = value(register, from);
        Optional<BigDecimal> end = value(register, to);
        Meter meter = readings.get(to).meter();
        if (start.isEmpty()
                || end.isEmpty()
                || end.get().compareTo(start.get()) < 0
                || change(register, from, to) != Change.NONE
                || !readings.get(from).meter().countsLike(meter, register)) {
            return Optional.empty();
        }
        return inUnit(register, meter, end.get().subtract(start.get()));
    }

    /**
     * What a register that fell counted if it rolled over.
     *
     * @param counted as displayed
     * @param edge the share of its range that tells nearness, as displayed
     */
    record Rollover(BigDecimal counted, BigDecimal edge) {}

    /**
     * What a register counted that may have rolled over: it fell, its part is known to be the same, its digits are known, it stood near the top
     * before and near nothing after; empty otherwise. Whether so much can be is another question.
     */
    Optional<Rollover> rollover(Register register, int from, int to) {
        Optional<BigDecimal> start = value(register, from);
        Optional<BigDecimal> end = value(register, to);
        Optional<BigDecimal> wrap = wrap(register, from, to);
        if (start.isEmpty() || end.isEmpty() || wrap.isEmpty() || end.get().compareTo(start.get()) >= 0) {
            return Optional.empty();
        }
        BigDecimal edge = wrap.get().multiply(rolloverEdge);
        boolean near = start.get().compareTo(wrap.get().subtract(edge)) >= 0
                && end.get().compareTo(edge) < 0;
        BigDecimal counted = end.get().add(wrap.get()).subtract(start.get());
        return near ? Optional.of(new Rollover(counted, edge)) : Optional.empty();
    }

    /** The same in the unit of the register. */
    Optional<BigDecimal> rolledOver(Register register, int from, int to) {
        return rollover(register, from, to)
                .flatMap(rollover -> inUnit(register, readings.get(to).meter(), rollover.counted()));
    }

    /** The range of the register; empty if it is not known, or not known to be that of one and the same part. */
    private Optional<BigDecimal> wrap(Register register, int from, int to) {
        Meter before = readings.get(from).meter();
        Meter after = readings.get(to).meter();
        boolean same = before.serialNumberOf(register).isPresent()
                && before.serialNumberOf(register).equals(after.serialNumberOf(register))
                && before.countsLike(after, register);
        return same
                ? after.format(register).or(() -> before.format(register)).map(RegisterFormat::wrap)
                : Optional.empty();
    }
}
