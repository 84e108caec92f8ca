package dk.almendata.jooq;

import dk.almendata.consumption.Consumption;
import dk.almendata.consumption.Energy;
import dk.almendata.consumption.EnergyUnit;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.InstalledPart;
import dk.almendata.consumption.Meter;
import dk.almendata.consumption.MeterControl;
import dk.almendata.consumption.MeterPart;
import dk.almendata.consumption.MeterReading;
import dk.almendata.consumption.Quality;
import dk.almendata.consumption.ReadingKind;
import dk.almendata.consumption.ReadingMethod;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.consumption.Register;
import dk.almendata.consumption.RegisterFormat;
import dk.almendata.consumption.UtilityField;
import dk.almendata.consumption.UtilityTable;
import dk.almendata.consumption.Volume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes series of readings of the rows of parts, readings and expected use. A row that is no reading leaves its installation without a series,
 * because it cannot be told what is missing, as in a file of readings; a figure that cannot be read is taken as not read. For one use.
 */
final class ExtractedMeters {

    private static final Map<MeterPart, UtilityField> SERIALS = Map.of(
            MeterPart.FLOW, UtilityField.FLOW_METER,
            MeterPart.ELECTRONIC, UtilityField.ELECTRONIC_METER,
            MeterPart.OTHER, UtilityField.OTHER_METER);
    private static final Map<Register, UtilityField> VALUES = Map.of(
            Register.ENERGY, UtilityField.ENERGY,
            Register.VOLUME, UtilityField.VOLUME,
            Register.SUPPLY_PRODUCT, UtilityField.SUPPLY_REGISTER,
            Register.RETURN_PRODUCT, UtilityField.RETURN_REGISTER);
    private static final Map<Register, UtilityField> CORRECTIONS = Map.of(
            Register.ENERGY, UtilityField.ENERGY_CORRECTION,
            Register.VOLUME, UtilityField.VOLUME_CORRECTION,
            Register.SUPPLY_PRODUCT, UtilityField.SUPPLY_CORRECTION,
            Register.RETURN_PRODUCT, UtilityField.RETURN_CORRECTION);
    private static final Map<Register, UtilityField> FORMATS = Map.of(
            Register.ENERGY, UtilityField.ENERGY_FORMAT,
            Register.VOLUME, UtilityField.VOLUME_FORMAT,
            Register.SUPPLY_PRODUCT, UtilityField.SUPPLY_FORMAT,
            Register.RETURN_PRODUCT, UtilityField.RETURN_FORMAT);

    private final ExtractedRows rows;
    private final Map<PartKey, KnownPart> parts = new HashMap<>();
    private final Map<Meter, Meter> meters = new HashMap<>();
    private final Map<Long, List<MeterReading>> readings = new TreeMap<>();
    private final Map<Long, Consumption> expected = new HashMap<>();
    private final Set<Long> refused = new HashSet<>();

    ExtractedMeters(ExtractedRows rows) {
        this.rows = rows;
    }

    private record PartKey(long installation, MeterPart part, String serial) {}

    private record KnownPart(
            InstalledPart installed, @Nullable MeterControl control) {}

    void part(UtilityRow row) {
        String serial = row.text(UtilityField.SERIAL_NUMBER).orElse("");
        Optional<MeterPart> which = row.text(UtilityField.METER_PART).map(MeterPart::valueOf);
        if (which.isEmpty() || serial.isEmpty()) {
            rows.leaveOut(
                    UtilityTable.PARTS, row, serial.isEmpty() ? UtilityField.SERIAL_NUMBER : UtilityField.METER_PART);
            return;
        }
        InstalledPart.Builder part = InstalledPart.builder(serial);
        row.text(UtilityField.TYPE_NUMBER).ifPresent(part::typeNumber);
        row.text(UtilityField.METER_TEXT).ifPresent(part::description);
        row.text(UtilityField.MAKE).ifPresent(part::make);
        row.date(UtilityField.MOUNTED_ON).ifPresent(part::mounted);
        row.date(UtilityField.FIRST_MOUNTED_ON).ifPresent(part::firstMounted);
        row.date(UtilityField.BATTERY_CHANGED_ON).ifPresent(part::batteryChanged);
        MeterControl control = row.text(UtilityField.CONTROL_LOT)
                .map(lot -> MeterControl.of(
                        lot,
                        row.date(UtilityField.CONTROL_TAKEN_OUT_ON).orElse(null),
                        row.text(UtilityField.CONTROL_SAMPLE).orElse(null)))
                .orElse(null);
        InstalledPart built = part.build();
        KnownPart other = parts.put(new PartKey(installation(row), which.get(), serial), new KnownPart(built, control));
        if (other != null && !other.installed().equals(built)) {
            rows.fault(
                    UtilityTable.PARTS,
                    row,
                    UtilityField.SERIAL_NUMBER,
                    "an earlier row tells something else of this part; this row counts");
        }
    }

    void reading(UtilityRow row) {
        long installation = installation(row);
        List<MeterReading> own = readings.computeIfAbsent(installation, none -> new ArrayList<>());
        Optional<Integer> number = row.small(UtilityField.READING_NUMBER);
        Optional<ReadingKind> kind = row.text(UtilityField.READING_KIND).map(ReadingKind::valueOf);
        Optional<UtilityField> fault = fault(row);
        if (number.isEmpty() || kind.isEmpty() || fault.isPresent()) {
            UtilityField missing = number.isEmpty() ? UtilityField.READING_NUMBER : UtilityField.READING_KIND;
            refuse(row, fault.orElse(missing));
            return;
        }
        MeterReading.Builder reading = MeterReading.builder(number.get(), kind.get(), meter(row, installation));
        row.date(UtilityField.READ_ON).ifPresent(reading::date);
        row.small(UtilityField.YEAR_MARK).ifPresent(reading::yearMark);
        row.small(UtilityField.READING_METHOD).map(ReadingMethod::of).ifPresent(reading::method);
        row.text(UtilityField.QUALITY).map(Quality::valueOf).ifPresent(reading::quality);
        row.text(UtilityField.PRICE_SPLIT).ifPresent(split -> reading.priceSplit(split.equals("YES")));
        for (Register register : Register.values()) {
            row.decimal(field(VALUES, register)).ifPresent(value -> reading.value(register, value));
            row.decimal(field(CORRECTIONS, register)).ifPresent(value -> reading.correction(register, value));
        }
        if (own.stream().anyMatch(other -> other.number() == number.get())) {
            refuse(row, UtilityField.READING_NUMBER);
            return;
        }
        own.add(reading.build());
    }

    /** A field without which the reading would mean something else: any that cannot be read, the figures of registers apart. */
    private static Optional<UtilityField> fault(UtilityRow row) {
        for (UtilityField field : row.unreadable()) {
            if (!VALUES.containsValue(field)) {
                return Optional.of(field);
            }
        }
        return Stream.of(UtilityField.READING_NUMBER, UtilityField.YEAR_MARK, UtilityField.READING_METHOD)
                .filter(field -> row.has(field) && row.small(field).isEmpty())
                .findFirst();
    }

    private Meter meter(UtilityRow row, long installation) {
        Meter.Builder meter = Meter.builder().energyUnit(unit(UtilityTable.READINGS, row));
        for (MeterPart part : MeterPart.values()) {
            row.text(field(SERIALS, part)).ifPresent(serial -> {
                KnownPart known = parts.get(new PartKey(installation, part, serial));
                meter.part(part, known == null ? InstalledPart.of(serial) : known.installed());
                if (known != null && known.control() != null) {
                    meter.control(known.control());
                }
            });
        }
        for (Register register : Register.values()) {
            known(UtilityTable.READINGS, row, field(FORMATS, register), RegisterFormat::find)
                    .ifPresent(format -> meter.format(register, format));
        }
        row.text(UtilityField.VOLUME_PART).map(MeterPart::valueOf).ifPresent(part -> meter.on(Register.VOLUME, part));
        row.decimal(UtilityField.METER_FACTOR).ifPresent(factor -> {
            if (factor.signum() > 0) {
                meter.factor(factor);
            } else {
                refuse(row, UtilityField.METER_FACTOR);
            }
        });
        Meter made = meter.build();
        return meters.computeIfAbsent(made, same -> same);
    }

    void expected(UtilityRow row) {
        EnergyUnit unit = unit(UtilityTable.EXPECTED, row);
        expected.put(
                installation(row),
                Consumption.ofNullable(
                        row.decimal(UtilityField.VOLUME).map(Volume::of).orElse(null),
                        row.decimal(UtilityField.ENERGY)
                                .map(amount -> Energy.of(amount, unit))
                                .orElse(null),
                        Quality.ESTIMATED));
    }

    /** What counts the energy; MWh where nothing is said. A unit that nobody knows leaves the installation without an answer. */
    private EnergyUnit unit(UtilityTable table, UtilityRow row) {
        return known(table, row, UtilityField.ENERGY_UNIT, EnergyUnit::find).orElse(EnergyUnit.MEGAWATT_HOUR);
    }

    private <T> Optional<T> known(
            UtilityTable table, UtilityRow row, UtilityField field, Function<String, Optional<T>> reader) {
        Optional<String> text = row.text(field);
        Optional<T> value = text.flatMap(reader);
        if (text.isPresent() && value.isEmpty()) {
            refused.add(installation(row));
            rows.fault(table, row, field, "it is not known here; the installation is left without an answer");
        }
        return value;
    }

    private void refuse(UtilityRow row, UtilityField field) {
        refused.add(installation(row));
        rows.fault(
                UtilityTable.READINGS,
                row,
                field,
                "expected a value that makes it a reading; the installation is left without an answer");
    }

    private static <K> UtilityField field(Map<K, UtilityField> fields, K of) {
        return Objects.requireNonNull(fields.get(of));
    }

    private static long installation(UtilityRow row) {
        return row.number(UtilityField.INSTALLATION_NUMBER).orElseThrow();
    }

    /** The series of all installations of which every row could be read, by installation. */
    Map<Long, ReadingSeries> series() {
        expected.keySet().forEach(number -> readings.computeIfAbsent(number, none -> List.of()));
        Map<Long, ReadingSeries> series = new TreeMap<>();
        readings.forEach((number, own) -> {
            if (!refused.contains(number)) {
                ReadingSeries all = ReadingSeries.of(new InstallationNumber(number), own);
                Consumption usual = expected.get(number);
                series.put(number, usual == null ? all : all.withExpected(usual));
            }
        });
        return series;
    }
}
