package dk.almendata.cli;

import dk.almendata.consumption.AfdelingUse;
import dk.almendata.consumption.ConsumptionHistory;
import dk.almendata.consumption.ConsumptionReport;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.ReadingPolicy;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.consumption.ReportedInstallation;
import dk.almendata.consumption.YearUse;
import dk.almendata.jooq.DwellingLink;
import dk.almendata.jooq.JooqConsumptionStore;
import dk.almendata.jooq.StoredSeries;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.table.Severity;
import dk.almendata.text.InstallationsFile;
import dk.almendata.text.InvalidInstallationsException;
import dk.almendata.text.InvalidReadingsException;
import dk.almendata.text.ReadingsCursor;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
            "Reads the file of meter readings that the verb readings reads, or with --db the readings that a database holds, and a list of",
            "installations: a CSV file with the columns installationNumber, afdeling and, as far as it is known, area (m2); without it what the",
            "database says of them. Sums are of annual values; a cooling is of the sums of the periods. The page needs neither network nor",
            "scripts and names nobody. Exit code 1 if any reading is at fault.",
        },
        footer = {
            "",
            "Example:",
            "  almendata consumption-report maalere.csv --installations installationer.csv --html forbrug.html",
            "  almendata consumption-report maalere.csv --html heat.html --language en --format csv",
            "  almendata consumption-report --db jdbc:h2:file:./almendata --html forbrug.html",
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

    @Mixin
    private final OptionalDatabase database = new OptionalDatabase();

    @Parameters(
            paramLabel = "FILE|-",
            arity = "0..1",
            description = "The file with the readings, - for standard input; left out with --db.")
    private @Nullable String file;

    ConsumptionReportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (worst < 0 || worst > MOST_WORST) {
            throw Refusal.usage("--worst: expected a number from 0 to " + MOST_WORST + ", found " + worst + ".");
        }
        if (database.isGiven() == (file != null)) {
            throw Refusal.usage(
                    "Expected either a file with readings or --db, found " + (file == null ? "neither." : "both."));
        }
        PageFile page = PageFile.of(html);
        Optional<InstallationsFile> places = Optional.ofNullable(installations).map(this::installations);
        Found found = file == null ? stored(places) : read(file, places);
        ConsumptionReport report = ConsumptionReport.of(found.installations(), worst, policy());
        page.write(new ConsumptionPage(language.locale())
                .render(report, found.unread(), found.refused(), surroundings().today()));
        print(report);
        int faulty = report.withFaults() + found.refused();
        surroundings()
                .say("The page is " + page + ": "
                        + Counts.of(report.afdelinger().size(), "afdeling", "afdelinger") + ", "
                        + Counts.of(report.installations(), "installation", "installations")
                        + (faulty + found.unread() == 0
                                ? "."
                                : ", and readings at fault; the verb readings tells each."));
        return faulty + found.unread() > 0 ? ExitCode.BEHIND : ExitCode.OK;
    }

    /** Installations, and how many figures or rows, and how many installations, could not be read. */
    private record Found(List<ReportedInstallation> installations, int unread, int refused) {}

    private ReadingPolicy policy() {
        return ReadingPolicy.builder()
                .method(cooling.method())
                .limits(cooling.limits(decimal))
                .build();
    }

    private ReportedInstallation reported(ReadingSeries series) {
        return ReportedInstallation.of(ConsumptionHistory.of(series, policy()));
    }

    /** What a file holds, installation by installation: only what the page is made of stays. */
    private Found read(String name, Optional<InstallationsFile> places) {
        List<ReportedInstallation> found = new ArrayList<>();
        AtomicInteger unread = new AtomicInteger();
        try (RereadableInput input = RereadableInput.of(name, surroundings());
                ReadingsCursor readings = open(input, unread)) {
            Set<InstallationNumber> known = new HashSet<>();
            while (readings.next()) {
                known.add(readings.current().installation());
                found.add(placed(reported(readings.current()), places));
            }
            known.addAll(readings.refusedInstallations());
            unread(known, places).forEach(series -> found.add(placed(reported(series), places)));
            return new Found(found, unread.get(), (int) readings.refused());
        }
    }

    private ReadingsCursor open(RereadableInput input, AtomicInteger unread) {
        try {
            return ReadingsCursor.open(
                    input.toString(),
                    input::open,
                    decimal.form(),
                    finding -> unread.addAndGet(finding.severity() == Severity.ERROR ? 1 : 0));
        } catch (InvalidReadingsException e) {
            throw Refusal.input(input + ": " + Refusal.told(e.faults()));
        }
    }

    /** What a database holds; a list of installations that is given goes before what the database says of them. */
    private Found stored(Optional<InstallationsFile> places) {
        if (database.url().missingFile().isPresent()) {
            throw Refusal.unreachable("There is no database file. Check --db.", null);
        }
        List<ReportedInstallation> found = new ArrayList<>();
        database.examine(surroundings(), source -> {
            JooqConsumptionStore store = JooqConsumptionStore.find(source)
                    .orElseThrow(
                            () -> Refusal.input(
                                    "This database holds no readings. Check --db, or keep some with the verb readings and --db."));
            return store.forEachSeries(series -> found.add(placed(heating(series), places)));
        });
        Set<InstallationNumber> known = new HashSet<>();
        found.forEach(installation -> known.add(installation.number()));
        unread(known, places).forEach(series -> found.add(placed(reported(series), places)));
        return new Found(found, 0, 0);
    }

    private ReportedInstallation heating(StoredSeries stored) {
        ReportedInstallation installation = reported(stored.readings());
        Optional<LbfNumber> afdeling =
                stored.dwelling().flatMap(DwellingLink::lbfNumber).flatMap(LbfNumber::afdeling);
        Optional<BigDecimal> area =
                stored.dwelling().flatMap(DwellingLink::area).filter(squareMetres -> squareMetres.signum() > 0);
        if (afdeling.isPresent()) {
            installation = installation.in(afdeling.get());
        }
        return area.isPresent() ? installation.heating(area.get()) : installation;
    }

    private InstallationsFile installations(String name) {
        InputFile input = InputFile.read(name, surroundings());
        try {
            return InstallationsFile.read(input.bytes(), decimal.form());
        } catch (InvalidInstallationsException e) {
            throw Refusal.input(input + ": " + Refusal.told(e.faults()));
        }
    }

    /** Installations of the list of which there is no reading. */
    private static Stream<ReadingSeries> unread(Set<InstallationNumber> known, Optional<InstallationsFile> places) {
        return places.stream()
                .flatMap(list -> list.installations().stream())
                .filter(number -> !known.contains(number))
                .map(number -> ReadingSeries.of(number, List.of()));
    }

    private static ReportedInstallation placed(ReportedInstallation installation, Optional<InstallationsFile> places) {
        return places.flatMap(list -> list.find(installation.number()))
                .map(entry -> {
                    ReportedInstallation placed = installation.in(entry.afdeling());
                    return entry.area().map(placed::heating).orElse(placed);
                })
                .orElse(installation);
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
