package dk.almendata.cli;

import dk.almendata.consumption.Consumption;
import dk.almendata.consumption.ConsumptionHistory;
import dk.almendata.consumption.ConsumptionLine;
import dk.almendata.consumption.CorrectionSign;
import dk.almendata.consumption.DayCount;
import dk.almendata.consumption.PeriodConsumption;
import dk.almendata.consumption.ReadingPolicy;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.jooq.JooqConsumptionStore;
import dk.almendata.table.Finding;
import dk.almendata.table.Place;
import dk.almendata.table.Severity;
import dk.almendata.text.InvalidReadingsException;
import dk.almendata.text.ReadingsCursor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code readings}: what every installation of a file of meter readings used in its five years and since. */
@Command(
        name = "readings",
        header = "Compute five years of use, and the time since, of a file of meter readings.",
        description = {
            "",
            "A CSV file with the columns installationNumber, readingNumber, date and kind (annual, intermediate, move-in, move-out, exchange-out,",
            "exchange-in, expected), and as far as there are any energy, volume, supplyRegister, returnRegister, energyUnit, yearMark, method,",
            "quality, flowMeter, electronicMeter, otherMeter, energyFormat, volumeFormat, supplyFormat, returnFormat, volumePart, factor,",
            "energyCorrection, volumeCorrection and priceSplit; docs/consumption.md has the whole form. Faults go to standard error as one JSON object each;",
            "explain CODE tells more. An installation is answered when its last row has been read; where their numbers rise, memory does not grow",
            "with the file. With --db the readings are kept in a database as well, in place of those it has of the same installations. Exit code 1",
            "if any reading is at fault.",
        },
        footer = {
            "",
            "Example:",
            "  almendata readings maalere.csv",
            "  almendata readings --decimal comma --format json maalere.csv",
            "  almendata readings --db jdbc:h2:file:./almendata maalere.csv",
        })
final class ReadingsCommand extends Verb {

    private static final List<String> PROPERTIES = List.of(
            "installationNumber",
            "period",
            "yearsBack",
            "periodStart",
            "periodEnd",
            "days",
            "intermediateReadings",
            "volumeM3",
            "energyMWh",
            "annualVolumeM3",
            "annualEnergyMWh",
            "meanCoolingC",
            "method",
            "flags");

    private static final String PART = "part";

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DecimalOption decimal = new DecimalOption();

    @Mixin
    private final CoolingOption cooling = new CoolingOption();

    @Option(
            names = "--corrections",
            paramLabel = "added|subtracted",
            defaultValue = "added",
            description = "What a correction of a register does to the use.")
    private CorrectionSign corrections = CorrectionSign.ADDED;

    @Option(
            names = "--days",
            paramLabel = "exclusive|inclusive",
            defaultValue = "exclusive",
            description = "How the days between two readings are counted: without or with the last one.")
    private DayCount days = DayCount.EXCLUSIVE;

    @Mixin
    private final OptionalDatabase database = new OptionalDatabase();

    @Option(
            names = "--parts",
            description =
                    "After each period that an exchange or a change of price cuts, a row for each of its parts, with its own cooling.")
    private boolean parts;

    @Parameters(paramLabel = "FILE|-", description = "The file with the readings, - for standard input.")
    private String file = "-";

    /** Whether anything that was told is an error. */
    private boolean fault;

    ReadingsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        ReadingPolicy policy = ReadingPolicy.builder()
                .method(cooling.method())
                .limits(cooling.limits(decimal))
                .correctionSign(corrections)
                .dayCount(days)
                .build();
        try (RereadableInput input = RereadableInput.of(file, surroundings());
                ReadingsCursor readings = open(input)) {
            if (database.isGiven()) {
                database.openSource(surroundings(), source -> {
                    KeptReadings kept = new KeptReadings(JooqConsumptionStore.open(source), name(), surroundings());
                    answer(readings, policy, kept::add);
                    kept.finish(policy);
                    return true;
                });
            } else {
                answer(readings, policy, series -> {});
            }
        }
        return fault ? ExitCode.BEHIND : ExitCode.OK;
    }

    private void answer(ReadingsCursor readings, ReadingPolicy policy, Consumer<ReadingSeries> keeping) {
        Decimals decimals = new Decimals(format.isForPeople());
        try (Printer printer = format.open(layout(), surroundings())) {
            while (readings.next()) {
                keeping.accept(readings.current());
                ConsumptionHistory history = ConsumptionHistory.of(readings.current(), policy);
                history.findings().forEach(this::tell);
                for (PeriodConsumption period : history.periods()) {
                    Row whole = row(history, period, decimals);
                    printer.row(parts ? whole.with(PART, null) : whole);
                    if (parts && period.lines().size() > 1) {
                        parts(history, period, decimals).forEach(printer::row);
                    }
                }
            }
        }
    }

    private ReadingsCursor open(RereadableInput input) {
        try {
            return ReadingsCursor.open(name(), input::open, decimal.form(), this::tell);
        } catch (InvalidReadingsException e) {
            throw Refusal.input(name() + ": " + Refusal.told(e.faults()));
        }
    }

    private String name() {
        return file.equals("-") ? "standard input" : file;
    }

    private Layout layout() {
        List<String> properties =
                parts ? Stream.concat(PROPERTIES.stream(), Stream.of(PART)).toList() : PROPERTIES;
        return new Layout(properties, properties);
    }

    /** The parts of a period, counted from 1; as they are read they add up to it. */
    private List<Row> parts(ConsumptionHistory history, PeriodConsumption period, Decimals decimals) {
        List<Consumption> amounts =
                period.lines().stream().map(ConsumptionLine::consumption).toList();
        List<@Nullable BigDecimal> energies = decimals.energies(amounts);
        List<@Nullable BigDecimal> volumes = decimals.volumes(amounts);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            ConsumptionLine line = period.lines().get(i);
            DayCount count = i == amounts.size() - 1 ? days : DayCount.EXCLUSIVE;
            rows.add(new Row()
                    .with("installationNumber", history.installation().value())
                    .with("period", period.kind().name())
                    .with("yearsBack", number(period.yearsBack()))
                    .with("periodStart", line.period().start())
                    .with("periodEnd", line.period().end())
                    .with("days", line.period().days(count))
                    .with("intermediateReadings", null)
                    .withNumber("volumeM3", volumes.get(i))
                    .withNumber("energyMWh", energies.get(i))
                    .with("annualVolumeM3", null)
                    .with("annualEnergyMWh", null)
                    .withNumber("meanCoolingC", decimals.cooling(line.cooling()))
                    .with("method", line.cooling().method().name())
                    .with("flags", line.flags().stream().map(Codes::hyphened).toList())
                    .with(PART, i + 1));
        }
        return rows;
    }

    private static Row row(ConsumptionHistory history, PeriodConsumption period, Decimals decimals) {
        return new Row()
                .with("installationNumber", history.installation().value())
                .with("period", period.kind().name())
                .with("yearsBack", number(period.yearsBack()))
                .with("periodStart", period.start())
                .with("periodEnd", period.end())
                .with("days", period.days().isPresent() ? period.days().getAsLong() : null)
                .with("intermediateReadings", number(period.intermediateReadings()))
                .withNumber("volumeM3", decimals.volume(period.consumption()))
                .withNumber("energyMWh", decimals.energy(period.consumption()))
                .withNumber("annualVolumeM3", annual(period, decimals::volume))
                .withNumber("annualEnergyMWh", annual(period, decimals::energy))
                .withNumber("meanCoolingC", decimals.cooling(period.cooling()))
                .with("method", period.cooling().method().name())
                .with("flags", period.flags().stream().map(Codes::hyphened).toList());
    }

    private static @Nullable BigDecimal annual(
            PeriodConsumption period, Function<Consumption, @Nullable BigDecimal> amount) {
        return period.annual().isPresent() ? amount.apply(period.annual().get()) : null;
    }

    private static @Nullable Integer number(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    /** Tells what was found on standard error, as one JSON object. */
    private void tell(Finding finding) {
        Place at = finding.place();
        Finding located = new Finding(
                finding.code(),
                new Place(Optional.of(name()), at.line(), at.record(), at.column()),
                finding.value(),
                finding.detail());
        surroundings()
                .say(JsonPrinter.text(new Row()
                        .with("line", at.line().isPresent() ? at.line().getAsLong() : null)
                        .with("column", at.column())
                        .with("code", finding.code().text())
                        .with("value", finding.value().map(ReadingsCommand::unquoted))
                        .with("message", located.message())));
        fault |= finding.severity() == Severity.ERROR;
    }

    private static String unquoted(String shown) {
        return shown.startsWith("'") && shown.endsWith("'") ? shown.substring(1, shown.length() - 1) : shown;
    }
}
