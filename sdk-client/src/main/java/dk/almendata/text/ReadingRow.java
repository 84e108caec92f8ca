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
import dk.almendata.consumption.Sentinel;
import dk.almendata.consumption.Volume;
import dk.almendata.table.ColumnType;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import dk.almendata.text.internal.HeadedCsv;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

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
            "supplyFormat",
            "returnFormat",
            "volumePart",
            "factor",
            "energyCorrection",
            "volumeCorrection",
            "priceSplit");

    private static final ColumnType NUMBER = ColumnType.decimal(12, 6);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final String EXPECTED = "expected";
    private static final String UNITS =
            Arrays.stream(EnergyUnit.values()).map(EnergyUnit::symbol).collect(Collectors.joining(", "));

    private final HeadedCsv.Row row;
    private final NumberForm form;
    private final Consumer<Finding> findings;
    private boolean refused;

    ReadingRow(HeadedCsv.Row row, NumberForm form, Consumer<Finding> findings) {
        this.row = row;
        this.form = form;
        this.findings = findings;
        this.refused = row.fault().isPresent();
        if (row.brokenQuote().isPresent()) {
            findings.accept(Finding.of(
                    FindingCode.READING_QUOTE,
                    place().inColumn(row.brokenQuote().get()),
                    "found a quote that is not closed at the end of the field"));
        } else if (refused) {
            findings.accept(Finding.of(
                    FindingCode.READING_ROW, place(), "found " + row.found() + " fields instead of " + row.expected()));
        }
    }

    /** What is told of a file without a row. */
    static Finding none() {
        Place headings = new Place(Optional.empty(), OptionalLong.of(1), OptionalLong.empty(), Optional.empty());
        return Finding.of(FindingCode.READING_NONE, headings, "found the headings alone");
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
        if (!refused) {
            refuse("installationNumber", NUMBER, "a positive whole number");
        }
        return Optional.empty();
    }

    /** Tells that zeros in front of the number were dropped, if there are any; whether there are. */
    boolean tellsZeros() {
        String text = row.field("installationNumber").strip();
        boolean zeros = text.startsWith("0");
        if (zeros) {
            findings.accept(new Finding(
                    FindingCode.READING_ZEROS,
                    place().inColumn("installationNumber"),
                    Optional.of(Finding.shown(NUMBER, text)),
                    "found " + Finding.shown(NUMBER, text) + ", read as " + InstallationNumber.parse(text)));
        }
        return zeros;
    }

    /** Tells that the row says again what is expected. */
    void tellSecondExpected(long first) {
        findings.accept(Finding.of(
                FindingCode.READING_EXPECTED,
                place().inColumn("kind"),
                "found a second one; the first is in line " + first));
    }

    /** Where it stands in the file. */
    long line() {
        return row.line();
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
            if (isUnreadable(register.heading())) {
                reading.unreadable(register);
            }
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
        format(meter, "supplyFormat", Register.SUPPLY_PRODUCT);
        format(meter, "returnFormat", Register.RETURN_PRODUCT);
        constant("volumePart", MeterPart.class).ifPresent(part -> meter.on(Register.VOLUME, part));
        if (!row.field("factor").isEmpty()) {
            Optional<BigDecimal> factor = form.check(row.field("factor")).isEmpty()
                    ? Optional.of(form.parse(row.field("factor")))
                    : Optional.empty();
            factor.filter(value -> value.signum() > 0)
                    .ifPresentOrElse(meter::factor, () -> refuse("factor", NUMBER, "a number above 0"));
        }
        return meter.build();
    }

    private void part(Meter.Builder meter, String column, MeterPart part) {
        if (!row.field(column).isEmpty()) {
            meter.part(part, InstalledPart.of(row.field(column)));
        }
    }

    private void format(Meter.Builder meter, String column, Register register) {
        known(column, "digits such as ######0.000", RegisterFormat::find)
                .ifPresent(format -> meter.format(register, format));
    }

    private EnergyUnit unit() {
        return known("energyUnit", UNITS, EnergyUnit::find).orElse(EnergyUnit.MEGAWATT_HOUR);
    }

    private ReadingKind kind() {
        if (row.field("kind").isEmpty()) {
            refuse("kind", ColumnType.TEXT, names(ReadingKind.class) + ", " + EXPECTED);
        }
        return constant("kind", ReadingKind.class, ", " + EXPECTED).orElse(ReadingKind.INTERMEDIATE);
    }

    private Optional<LocalDate> date() {
        return known("date", "a day such as 2022-05-08, of the years 1900 to 2100", text -> {
            try {
                return Optional.of(LocalDate.parse(text))
                        .filter(day -> Sentinel.is(day) || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR));
            } catch (DateTimeException wrong) {
                return Optional.empty();
            }
        });
    }

    private boolean priceSplit() {
        return known("priceSplit", "yes, true, 1, no, false or 0", text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "yes", "true", "1" -> Optional.of(true);
                    case "no", "false", "0" -> Optional.of(false);
                    default -> Optional.empty();
                })
                .orElse(false);
    }

    /** A constant by its name, in any case and with hyphens. */
    private <E extends Enum<E>> Optional<E> constant(String column, Class<E> type) {
        return constant(column, type, "");
    }

    /** The same in a column that may hold something else too. */
    private <E extends Enum<E>> Optional<E> constant(String column, Class<E> type, String others) {
        return known(column, names(type) + others, text -> {
            String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return Optional.of(constant);
                }
            }
            return Optional.empty();
        });
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    private <T> Optional<T> known(String column, String allowed, Function<String, Optional<T>> reader) {
        String text = row.field(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            refuse(column, column.equals("date") ? ColumnType.DATE : ColumnType.TEXT, allowed);
        }
        return value;
    }

    private Optional<Integer> whole(String column) {
        String text = row.field(column);
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            refuse(column, NUMBER, "a whole number of at most 9 digits");
        }
        return digits ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /** A figure of a register; one that cannot be read is told, and the register is taken as not read. */
    private Optional<BigDecimal> figure(String column) {
        String text = row.field(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (isUnreadable(column)) {
            findings.accept(
                    Finding.ofValue(FindingCode.READING_NUMBER, place().inColumn(column), shownAs(NUMBER, text), text));
            return Optional.empty();
        }
        return Optional.of(form.parse(text));
    }

    private boolean isUnreadable(String column) {
        String text = row.field(column);
        return !text.isEmpty() && form.check(text).isPresent();
    }

    /** Refuses the row because of a column, and says what may stand in it. */
    private void refuse(String column, ColumnType type, String allowed) {
        refused = true;
        Optional<String> shown = Optional.of(row.field(column))
                .filter(text -> !text.isEmpty())
                .map(text -> Finding.shown(shownAs(type, text), text));
        findings.accept(new Finding(
                FindingCode.READING_ROW,
                place().inColumn(column),
                shown,
                "found " + shown.orElse("nothing") + " where this stands: " + allowed));
    }

    /** A word in a column of numbers is no number that was written wrongly: a name may have strayed there. */
    private static ColumnType shownAs(ColumnType type, String text) {
        return text.codePoints().filter(Character::isLetter).count() > 1 ? ColumnType.TEXT : type;
    }

    private Place place() {
        return new Place(Optional.empty(), OptionalLong.of(row.line()), OptionalLong.empty(), Optional.empty());
    }
}
