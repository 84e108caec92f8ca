package dk.almendata.cli;

import dk.almendata.account.AccountRow;
import dk.almendata.condition.AfdelingFacts;
import dk.almendata.condition.Benchmark;
import dk.almendata.condition.BuildingPart;
import dk.almendata.condition.ConditionMark;
import dk.almendata.condition.ConditionScale;
import dk.almendata.condition.MaintenanceMoney;
import dk.almendata.condition.MaintenancePlan;
import dk.almendata.condition.PlanItem;
import dk.almendata.condition.ProvisionForecast;
import dk.almendata.condition.ReviewCycle;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.sync.DeliveryArchive;
import dk.almendata.text.AccountsCsv;
import dk.almendata.text.AfdelingFactsCsv;
import dk.almendata.text.BuildingPartsCsv;
import dk.almendata.text.ConditionScaleJson;
import dk.almendata.text.CsvFile;
import dk.almendata.text.CsvReading;
import dk.almendata.text.InvalidScaleException;
import dk.almendata.text.MaintenancePlanCsv;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code condition}: maintenance plans against what is set aside, condition marks, comparisons, and a report. */
@Command(
        name = "condition",
        header = "Reckon the condition of buildings: plans against provisions, condition marks, alike afdelinger.",
        description = {
            "",
            "plan       what each afdeling needs against what is set aside (--plan)",
            "mark       score and mark of each afdeling, part by part, and when it must be reviewed (--parts)",
            "benchmark  each afdeling among alike ones (--facts with --parts or --plan)",
            "report     all of it as a page in Danish (--html)",
            "",
            "Files are CSV or workbooks (.xlsx) as the areas Dcab and Regnskab deliver them (forms in",
            "docs/condition-and-accounts.md); --dcab takes a delivery as it came. The scale of the marks is",
            "illustrative unless --scale gives one. Place 1 of a benchmark is the best: the highest score, the lowest need.",
            "Exit code 1 if a provision breaks or a review is overdue, in a report too.",
        },
        footer = {
            "",
            "Example:",
            "  almendata condition plan --plan Vedligeholdelsesplan.csv --yearly 900000 --years 20 --index 2",
            "  almendata condition mark --dcab Dcab_Fuld.zip --lbf 0240001",
            "  almendata condition report --parts Bygningsdel.csv --plan Vedligeholdelsesplan.csv --html tilstand.html",
        })
final class ConditionCommand extends Verb {

    private static final String SCORE = "score";

    @Parameters(index = "0", paramLabel = "plan|mark|benchmark|report", description = "What to do.")
    private Action action = Action.PLAN;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DayOption on = new DayOption();

    @Option(names = "--plan", paramLabel = "FILE|-", description = "Maintenance plans (CSV or .xlsx).")
    private @Nullable String plan;

    @Option(names = "--parts", paramLabel = "FILE|-", description = "Building parts as reviewed (CSV or .xlsx).")
    private @Nullable String parts;

    @Option(names = "--dcab", paramLabel = "ZIP", description = "A delivery of Dcab, for both --plan and --parts.")
    private @Nullable String dcab;

    @Option(names = "--accounts", paramLabel = "FILE|-", description = "Accounts (CSV or .xlsx).")
    private @Nullable String accounts;

    @Option(names = "--facts", paramLabel = "FILE|-", description = "Kind, age and size of afdelinger (CSV or .xlsx).")
    private @Nullable String facts;

    @Option(names = "--scale", paramLabel = "FILE", description = "The scale of the marks (JSON).")
    private @Nullable String scale;

    @Option(names = "--lbf", paramLabel = "LBF", description = "Only this afdeling, or those within this organisation.")
    private @Nullable String lbf;

    @Mixin
    private final ProvisionOption provision = new ProvisionOption();

    @Option(names = "--html", paramLabel = "FILE", description = "For report: the page.")
    private @Nullable Path html;

    private List<PlanItem> notRenewed = List.of();

    ConditionCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** What can be done. */
    private enum Action {
        PLAN,
        MARK,
        BENCHMARK,
        REPORT
    }

    @Override
    public Integer call() {
        if ((html != null) != (action == Action.REPORT)) {
            throw Refusal.usage("--html goes with report, which needs it.");
        }
        return switch (action) {
            case PLAN -> plan();
            case MARK -> mark();
            case BENCHMARK -> benchmark();
            case REPORT -> report(PageFile.of(Optional.ofNullable(html).orElseThrow()));
        };
    }

    private int plan() {
        boolean broken = false;
        try (Printer printer = format.open(ConditionRows.PLAN, surroundings())) {
            MaintenancePlan current = currentPlan(true);
            List<AccountRow> rows = accountRows();
            for (LbfNumber afdeling : chosen(current.afdelinger())) {
                ProvisionForecast forecast = forecast(afdeling, current, rows);
                broken |= forecast.breakingYear().isPresent();
                tellBefore(afdeling, forecast);
                printer.row(ConditionRows.forecast(afdeling, current.levels(afdeling), forecast));
            }
            current.suspectedSums()
                    .forEach(item -> surroundings()
                            .say(item.place() + ", " + item.year() + ", "
                                    + item.amount().toPlainString()
                                    + " kr.: perhaps the sum of items within it; all of them are counted."));
        }
        return broken ? ExitCode.BEHIND : ExitCode.OK;
    }

    private int mark() {
        boolean overdue = false;
        ConditionScale used = scale();
        List<BuildingPart> all = buildingParts(true);
        try (Printer printer = format.open(ConditionRows.MARK, surroundings())) {
            for (LbfNumber afdeling : chosen(afdelinger(all))) {
                ConditionMark mark = ConditionMark.of(afdeling, all, used);
                Optional<LocalDate> last = lastReview(afdeling, all);
                ReviewCycle.Due due = ReviewCycle.STANDARD.due(last, on.day(surroundings()));
                overdue |= due.standing() == ReviewCycle.Standing.OVERDUE;
                tellBelow(mark);
                printer.row(ConditionRows.mark(mark, last, due));
            }
        }
        return overdue ? ExitCode.BEHIND : ExitCode.OK;
    }

    private int benchmark() {
        if (facts == null || (parts == null && plan == null && dcab == null)) {
            throw Refusal.usage("benchmark: expected --facts, and --parts, --plan or --dcab.");
        }
        List<AfdelingFacts> all = InputFile.read(facts, surroundings()).rows(surroundings(), AfdelingFactsCsv::read);
        LbfNumber within = LbfOption.parse(lbf);
        try (Printer printer = format.open(ConditionRows.BENCHMARK, surroundings())) {
            figures(all)
                    .forEach((name, figures) -> Benchmark.of(all, figures, best(name)).stream()
                            .filter(each -> within == null || each.afdeling().isWithin(within))
                            .forEach(each -> printer.row(ConditionRows.benchmark(name, each))));
        }
        return ExitCode.OK;
    }

    private Map<String, Map<LbfNumber, BigDecimal>> figures(List<AfdelingFacts> all) {
        Map<String, Map<LbfNumber, BigDecimal>> figures = new TreeMap<>();
        if (parts != null || dcab != null) {
            List<BuildingPart> reviewed = buildingParts(true);
            ConditionScale used = scale();
            Map<LbfNumber, BigDecimal> scores = new HashMap<>();
            all.forEach(each -> ConditionMark.of(each.afdeling(), reviewed, used)
                    .score()
                    .ifPresent(score -> scores.put(each.afdeling(), score)));
            figures.put(SCORE, scores);
        }
        if (plan != null || dcab != null) {
            MaintenancePlan current = currentPlan(true);
            Map<LbfNumber, BigDecimal> needs = new HashMap<>();
            all.stream()
                    .filter(each -> current.afdelinger().contains(each.afdeling()))
                    .forEach(each -> needs.put(
                            each.afdeling(),
                            current.total(each.afdeling())
                                    .divide(BigDecimal.valueOf(each.dwellings()), 2, RoundingMode.HALF_UP)));
            figures.put("needPerDwelling", needs);
        }
        return figures;
    }

    /** Of scores the highest is the best, of needs the lowest. */
    private static Benchmark.Best best(String figure) {
        return figure.equals(SCORE) ? Benchmark.Best.HIGHEST : Benchmark.Best.LOWEST;
    }

    private void tellBefore(LbfNumber afdeling, ProvisionForecast forecast) {
        if (forecast.plannedBefore().signum() != 0) {
            surroundings()
                    .say(afdeling + ": " + forecast.plannedBefore().toPlainString() + " kr. are planned before "
                            + forecast.terms().firstYear()
                            + " and are in no balance. Was it done? If not, --first-year takes it in.");
        }
    }

    private void tellBelow(ConditionMark mark) {
        if (mark.score().isPresent() && mark.mark().isEmpty()) {
            surroundings()
                    .say(mark.place() + ": the score " + mark.score().get().toPlainString()
                            + " lies below every class of the scale "
                            + mark.scale().name()
                            + ", so it has no mark. Give the scale a class with a lower bound.");
        }
    }

    private int report(PageFile page) {
        MaintenancePlan current = currentPlan(false);
        List<BuildingPart> all = buildingParts(false);
        List<AccountRow> rows = accountRows();
        ConditionScale used = scale();
        LocalDate day = on.day(surroundings());
        NavigableSet<LbfNumber> afdelinger = new TreeSet<>(afdelinger(all));
        afdelinger.addAll(current.afdelinger());
        List<AfdelingReport> reports = new ArrayList<>();
        boolean behind = false;
        for (LbfNumber afdeling : chosen(afdelinger)) {
            Optional<LocalDate> last = lastReview(afdeling, all);
            AfdelingReport report = new AfdelingReport(
                    afdeling,
                    ConditionMark.of(afdeling, all, used),
                    last,
                    ReviewCycle.STANDARD.due(last, day),
                    current.levels(afdeling),
                    forecast(afdeling, current, rows),
                    MaintenanceMoney.of(afdeling, current, rows),
                    notRenewed.stream()
                            .filter(item -> item.place().isWithin(afdeling))
                            .toList());
            tellBefore(afdeling, report.forecast());
            tellBelow(report.mark());
            behind |= report.forecast().breakingYear().isPresent()
                    || report.due().standing() == ReviewCycle.Standing.OVERDUE;
            reports.add(report);
        }
        page.write(new ConditionPage(day).render(reports));
        surroundings().say("The page is in " + page + ".");
        return behind ? ExitCode.BEHIND : ExitCode.OK;
    }

    private ProvisionForecast forecast(LbfNumber afdeling, MaintenancePlan current, List<AccountRow> rows) {
        return ProvisionForecast.of(
                current.needs(afdeling), provision.terms(afdeling, rows, on.day(surroundings()), surroundings()));
    }

    private MaintenancePlan currentPlan(boolean needed) {
        List<PlanItem> items = rows(plan, "plan", needed, MaintenancePlanCsv::read, MaintenancePlanCsv::read);
        LocalDate day = on.day(surroundings());
        notRenewed = MaintenancePlan.notRenewed(items, day);
        notRenewed.forEach(item -> surroundings()
                .say(item.place() + (item.building().isEmpty() ? "" : ", building " + item.building()) + ": "
                        + item.amount().toPlainString() + " kr. for " + item.year() + " in the plan of " + item.made()
                        + " do not count, because the afdeling has a newer plan, which says nothing of the place."));
        return MaintenancePlan.latest(items, day);
    }

    private List<BuildingPart> buildingParts(boolean needed) {
        LocalDate day = on.day(surroundings());
        return rows(parts, "parts", needed, BuildingPartsCsv::read, BuildingPartsCsv::read).stream()
                .filter(part -> !part.reviewed().isAfter(day))
                .toList();
    }

    /** The rows of a file of their own, or of the delivery. */
    private <T> List<T> rows(
            @Nullable String file,
            String option,
            boolean needed,
            BiFunction<String, CsvFile.Source, CsvReading<T>> ofFile,
            Function<DeliveryArchive, CsvReading<T>> ofDelivery) {
        if (file != null) {
            return InputFile.read(file, surroundings()).rows(surroundings(), ofFile);
        }
        if (dcab != null) {
            return InputDelivery.rows(dcab, surroundings(), ofDelivery);
        }
        if (needed) {
            throw Refusal.usage("--" + option + " is missing: a CSV file or workbook, or --dcab with a delivery.");
        }
        return List.of();
    }

    private List<AccountRow> accountRows() {
        return accounts == null
                ? List.of()
                : InputFile.read(accounts, surroundings()).rows(surroundings(), AccountsCsv::read);
    }

    private ConditionScale scale() {
        if (scale == null) {
            return ConditionScale.illustrative();
        }
        InputFile given = InputFile.read(scale, surroundings());
        try {
            return ConditionScaleJson.read(given.bytes());
        } catch (InvalidScaleException e) {
            throw Refusal.configuration(given + ": " + Refusal.told(e.faults()));
        }
    }

    private List<LbfNumber> chosen(Iterable<LbfNumber> afdelinger) {
        LbfNumber within = LbfOption.parse(lbf);
        List<LbfNumber> chosen = new ArrayList<>();
        for (LbfNumber afdeling : afdelinger) {
            if (within == null || afdeling.isWithin(within)) {
                chosen.add(afdeling);
            }
        }
        if (chosen.isEmpty()) {
            surroundings()
                    .say("Nothing in the files is " + (within == null ? "of an afdeling." : "within " + within + "."));
        }
        return chosen;
    }

    private static NavigableSet<LbfNumber> afdelinger(List<BuildingPart> parts) {
        NavigableSet<LbfNumber> afdelinger = new TreeSet<>();
        parts.forEach(part -> part.place().afdeling().ifPresent(afdelinger::add));
        return afdelinger;
    }

    private static Optional<LocalDate> lastReview(LbfNumber afdeling, List<BuildingPart> parts) {
        return parts.stream()
                .filter(part -> part.place().isWithin(afdeling))
                .map(BuildingPart::reviewed)
                .max(LocalDate::compareTo);
    }
}
