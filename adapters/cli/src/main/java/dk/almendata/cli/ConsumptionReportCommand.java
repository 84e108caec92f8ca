package dk.almendata.cli;

import dk.almendata.consumption.AfdelingUse;
import dk.almendata.consumption.ConsumptionHistory;
import dk.almendata.consumption.ConsumptionReport;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.ReadingPolicy;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.consumption.ReportedInstallation;
import dk.almendata.consumption.YearUse;
import dk.almendata.table.Severity;
import dk.almendata.text.InstallationsFile;
import dk.almendata.text.InvalidInstallationsException;
import dk.almendata.text.InvalidReadingsException;
import dk.almendata.text.ReadingsFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code consumption-report}: five years of heat by afdeling as one HTML page, and the same figures as rows. */
@Command(
        name = "consumption-report",
        header =
                "Write five years of heat by afdeling as one HTML page: MWh, m3, cooling, kWh/m2, and what is doubtful.",
        description = {
            "",
            "Reads the file of meter readings that the verb readings reads, and a list of installations: a CSV file with the columns",
            "installationNumber, afdeling and, as far as it is known, area (m2). Sums are of annual values; a cooling is of the sums of the",
            "periods. The page needs neither network nor scripts and names nobody. Exit code 1 if any reading is at fault.",
        },
        footer = {
            "",
            "Example:",
            "  almendata consumption-report maalere.csv --installations installationer.csv --html forbrug.html",
            "  almendata consumption-report maalere.csv --html heat.html --language en --format csv",
        })
final class ConsumptionReportCommand extends Verb {

    private static final int MOST_WORST = 1_000;

    private static final List<String> PROPERTIES = List.of(
            "afdeling",
            "yearsBack",
            "periodStart",
            "periodEnd",
            "installations",
            "withoutUse",
            "energyMWh",
            "volumeM3",
            "meanCoolingC",
            "kwhPerM2",
            "method");

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DecimalOption decimal = new DecimalOption();

    @Mixin
    private final CoolingOption cooling = new CoolingOption();

    @Option(
            names = "--installations",
            paramLabel = "FILE",
            description = "Which afdeling each installation belongs to, and its area. Default: none is known.")
    private @Nullable String installations;

    @Option(
            names = "--html",
            required = true,
            paramLabel = "FILE",
            description = "The page: a new file or an older page of its own; it needs neither network nor scripts.")
    private Path html = Path.of("");

    @Option(
            names = "--language",
            paramLabel = "en|da",
            defaultValue = "da",
            description = "The language of the page. Default: da.")
    private Language language = Language.DA;

    @Option(
            names = "--worst",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of the installations that cool least are named. Default: 10.")
    private int worst = 10;

    @Parameters(paramLabel = "FILE|-", description = "The file with the readings, - for standard input.")
    private String file = "-";

    ConsumptionReportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (worst < 0 || worst > MOST_WORST) {
            throw Refusal.usage("--worst: expected a number from 0 to " + MOST_WORST + ", found " + worst + ".");
        }
        PageFile page = PageFile.of(html);
        ReadingsFile readings = readings();
        Optional<InstallationsFile> places = Optional.ofNullable(installations).map(this::installations);
        ReadingPolicy policy = ReadingPolicy.builder()
                .method(cooling.method())
                .limits(cooling.limits(decimal))
                .build();
        List<ReportedInstallation> reported = Stream.concat(readings.series().stream(), unread(readings, places))
                .map(series -> reported(ConsumptionHistory.of(series, policy), places))
                .toList();
        ConsumptionReport report = ConsumptionReport.of(reported, worst, policy);
        int unread = (int) readings.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        page.write(new ConsumptionPage(language.locale())
                .render(
                        report,
                        unread,
                        readings.refused().size(),
                        surroundings().today()));
        print(report);
        int faulty = report.withFaults() + readings.refused().size();
        surroundings()
                .say("The page is " + page + ": " + report.afdelinger().size() + " afdelinger, "
                        + report.installations() + " installations"
                        + (faulty + unread == 0 ? "." : ", and readings at fault; the verb readings tells each."));
        return faulty + unread > 0 ? ExitCode.BEHIND : ExitCode.OK;
    }

    private ReadingsFile readings() {
        WholeInput input = WholeInput.read(file, surroundings());
        try {
            return ReadingsFile.read(input.bytes(), decimal.form());
        } catch (InvalidReadingsException e) {
            throw Refusal.input(input.name() + ": " + Refusal.told(e.faults()));
        }
    }

    private InstallationsFile installations(String name) {
        WholeInput input = WholeInput.read(name, surroundings());
        try {
            return InstallationsFile.read(input.bytes(), decimal.form());
        } catch (InvalidInstallationsException e) {
            throw Refusal.input(input.name() + ": " + Refusal.told(e.faults()));
        }
    }

    /** Installations of the list of which the file has no row. */
    private static Stream<ReadingSeries> unread(ReadingsFile readings, Optional<InstallationsFile> places) {
        Set<InstallationNumber> known = new HashSet<>(readings.refused());
        readings.series().forEach(series -> known.add(series.installation()));
        return places.stream()
                .flatMap(file -> file.installations().stream())
                .filter(number -> !known.contains(number))
                .map(number -> ReadingSeries.of(number, List.of()));
    }

    private static ReportedInstallation reported(ConsumptionHistory history, Optional<InstallationsFile> places) {
        ReportedInstallation plain = ReportedInstallation.of(history);
        return places.flatMap(file -> file.find(history.installation()))
                .map(entry -> {
                    ReportedInstallation placed = plain.in(entry.afdeling());
                    return entry.area().map(placed::heating).orElse(placed);
                })
                .orElse(plain);
    }

    private void print(ConsumptionReport report) {
        Decimals decimals = new Decimals(format.isForPeople());
        try (Printer printer = format.open(new Layout(PROPERTIES, PROPERTIES), surroundings())) {
            for (AfdelingUse afdeling : report.afdelinger()) {
                for (YearUse year : afdeling.years()) {
                    if (year.installations() > 0) {
                        printer.row(new Row()
                                .with("afdeling", afdeling.afdeling())
                                .with("yearsBack", year.yearsBack())
                                .with("periodStart", year.start())
                                .with("periodEnd", year.end())
                                .with("installations", year.installations())
                                .with("withoutUse", year.withoutUse())
                                .withNumber("energyMWh", decimals.energy(year.annual()))
                                .withNumber("volumeM3", decimals.volume(year.annual()))
                                .withNumber("meanCoolingC", decimals.cooling(year.cooling()))
                                .withNumber("kwhPerM2", decimals.shown(year.kwhPerSquareMetre(), 1))
                                .with("method", report.method().name()));
                    }
                }
            }
        }
    }
}
