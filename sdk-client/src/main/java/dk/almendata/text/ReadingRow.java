package dk.almendata.text;

import dk.almendata.consumption.Consumption;
import dk.almendata.consumption.Energy;
import dk.almendata.consumption.EnergyUnit;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.InstalledPart;
import dk.almendata.consumption.Meter;
import dk.almendata.consumption.MeterPart;
import dk.almendata.consumption.MeterReading;
import dk.almendata.consumption.NumberForm;
import dk.almendata.consumption.Quality;
import dk.almendata.consumption.ReadingKind;
import dk.almendata.consumption.ReadingMethod;
import dk.almendata.consumption.Register;
import dk.almendata.consumption.RegisterFormat;
import dk.almendata.consumption.Volume;
import dk.almendata.table.ColumnType;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import dk.almendata.text.internal.HeadedCsv;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads one row of a file of readings. For one thread. */
final class ReadingRow {

    static final List<String> REQUIRED = List.of("installationNumber", "readingNumber", "date", "kind");
    static final List<String> OPTIONAL = List.of(
            "energy",
            "volume",
            "supplyRegister",
            "returnRegister",
            "energyUnit",
            "yearMark",
            "method",
            "quality",
            "flowMeter",
            "electronicMeter",
            "otherMeter",
            "energyFormat",
            "volumeFormat",
            "volumePart",
            "factor",
            "energyCorrection",
            "volumeCorrection",
            "priceSplit");

    private static final ColumnType NUMBER = ColumnType.decimal(12, 6);
    private static final String EXPECTED = "expected";

    private final HeadedCsv.Row row;
    private final NumberForm form;
    private final Consumer<Finding> findings;
    private boolean refused;

    ReadingRow(HeadedCsv.Row row, NumberForm form, Consumer<Finding> findings) {
        this.row = row;
        this.form = form;
        this.findings = findings;
        if (!row.whole()) {
            refused = true;
            findings.accept(Finding.of(
                    FindingCode.READING_ROW, place(), "found " + row.found() + " fields instead of " + row.expected()));
        }
    }

    /** Whether nothing can be made of the row. */
    boolean isRefused() {
        return refused;
    }

    Optional<InstallationNumber> installation() {
        String text = row.field("installationNumber");
        if (InstallationNumber.isReadable(text)) {
            return Optional.of(InstallationNumber.parse(text));
        }
        refuse("installationNumber", NUMBER);
        return Optional.empty();
    }

    /** Whether the row says what is expected in a normal year, and is no reading. */
    boolean isExpected() {
        return row.field("kind").toLowerCase(Locale.ROOT).equals(EXPECTED);
    }

    Consumption expected() {
        EnergyUnit unit = unit();
        return Consumption.ofNullable(
                figure("volume").map(Volume::of).orElse(null),
                figure("energy").map(amount -> Energy.of(amount, unit)).orElse(null),
                Quality.ESTIMATED);
    }

    /** The reading; without meaning if the row is then refused. */
    MeterReading reading(Map<Meter, Meter> meters) {
        int number = whole("readingNumber").orElse(0);
        Meter meter = meter();
        MeterReading.Builder reading = MeterReading.builder(number, kind(), meters.computeIfAbsent(meter, same -> same))
                .line(row.line());
        date().ifPresent(reading::date);
        if (!row.field("yearMark").isEmpty()) {
            whole("yearMark").ifPresent(reading::yearMark);
        }
        if (!row.field("method").isEmpty()) {
            whole("method").map(ReadingMethod::of).ifPresent(reading::method);
        }
        reading.quality(constant("quality", Quality.class).orElse(Quality.MEASURED));
        reading.priceSplit(priceSplit());
        for (Register register : Register.values()) {
            figure(register.heading()).ifPresent(value -> reading.value(register, value));
        }
        figure("energyCorrection").ifPresent(value -> reading.correction(Register.ENERGY, value));
        figure("volumeCorrection").ifPresent(value -> reading.correction(Register.VOLUME, value));
        return reading.build();
    }

    private Meter meter() {
        Meter.Builder meter = Meter.builder().energyUnit(unit());
        part(meter, "flowMeter", MeterPart.FLOW);
        part(meter, "electronicMeter", MeterPart.ELECTRONIC);
        part(meter, "otherMeter", MeterPart.OTHER);
        format(meter, "energyFormat", Register.ENERGY);
        format(meter, "volumeFormat", Register.VOLUME);
        constant("volumePart", MeterPart.class).ifPresent(part -> meter.on(Register.VOLUME, part));
        if (!row.field("factor").isEmpty()) {
            Optional<BigDecimal> factor = form.check(row.field("factor")).isEmpty()
                    ? Optional.of(form.parse(row.field("factor")))
                    : Optional.empty();
            factor.filter(value -> value.signum() > 0).ifPresentOrElse(meter::factor, () -> refuse("factor", NUMBER));
        }
        return meter.build();
    }

    private void part(Meter.Builder meter, String column, MeterPart part) {
        if (!row.field(column).isEmpty()) {
            meter.part(part, InstalledPart.of(row.field(column)));
        }
    }

    private void format(Meter.Builder meter, String column, Register register) {
        known(column, RegisterFormat::find).ifPresent(format -> meter.format(register, format));
    }

    private EnergyUnit unit() {
        return known("energyUnit", EnergyUnit::find).orElse(EnergyUnit.MEGAWATT_HOUR);
    }

    private ReadingKind kind() {
        if (row.field("kind").isEmpty()) {
            refuse("kind", ColumnType.TEXT);
        }
        return constant("kind", ReadingKind.class).orElse(ReadingKind.INTERMEDIATE);
    }

    private Optional<LocalDate> date() {
        return known("date", text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException wrong) {
                return Optional.empty();
            }
        });
    }

    private boolean priceSplit() {
        return known("priceSplit", text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "yes", "true", "1" -> Optional.of(true);
                    case "no", "false", "0" -> Optional.of(false);
                    default -> Optional.empty();
                })
                .orElse(false);
    }

    /** A constant by its name, in any case and with hyphens. */
    private <E extends Enum<E>> Optional<E> constant(String column, Class<E> type) {
        return known(column, text -> {
            String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return Optional.of(constant);
                }
            }
            return Optional.empty();
        });
    }

    private <T> Optional<T> known(String column, Function<String, Optional<T>> reader) {
        String text = row.field(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            refuse(column, column.equals("date") ? ColumnType.DATE : ColumnType.TEXT);
        }
        return value;
    }

    private Optional<Integer> whole(String column) {
        String text = row.field(column);
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            refuse(column, NUMBER);
        }
        return digits ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /** A figure of a register; one that cannot be read is told, and the register is taken as not read. */
    private Optional<BigDecimal> figure(String column) {
        String text = row.field(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (form.check(text).isPresent()) {
            findings.accept(Finding.ofValue(FindingCode.READING_NUMBER, place().inColumn(column), NUMBER, text));
            return Optional.empty();
        }
        return Optional.of(form.parse(text));
    }

    private void refuse(String column, ColumnType type) {
        refused = true;
        Place place = place().inColumn(column);
        findings.accept(
                row.field(column).isEmpty()
                        ? Finding.of(FindingCode.READING_ROW, place, "found nothing")
                        : Finding.ofValue(FindingCode.READING_ROW, place, type, row.field(column)));
    }

    private Place place() {
        return new Place(Optional.empty(), OptionalLong.of(row.line()), OptionalLong.empty(), Optional.empty());
    }
}
