package dk.almendata.cli;

import dk.almendata.consumption.Consumption;
import dk.almendata.consumption.ConsumptionFlag;
import dk.almendata.consumption.ConsumptionPeriod;
import dk.almendata.consumption.DayCount;
import dk.almendata.consumption.DegreeDayTable;
import dk.almendata.consumption.DegreeDays;
import dk.almendata.consumption.Energy;
import dk.almendata.consumption.Guf;
import dk.almendata.consumption.PerMilleTable;
import dk.almendata.consumption.PeriodSplit;
import dk.almendata.consumption.Quality;
import dk.almendata.consumption.SplitMethod;
import dk.almendata.consumption.SplitPart;
import dk.almendata.consumption.Volume;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code split}: what was used before and after days on which nobody read the meter. */
@Command(
        name = "split",
        header = "Split what was used in a period on days when nobody read the meter; the parts add up exactly.",
        description = {
            "",
            "The last day of a part is the first of the next. Exit code 1 if there are no degree days for the whole period, or the fixed part is",
            "larger than the whole.",
        },
        footer = {
            "",
            "Example:",
            "  almendata split --energy 30.9MWh --start 2002-05-08 --end 2003-05-11 --at 2003-01-01",
            "  almendata split --energy 30.9MWh --start 2024-05-01 --end 2025-05-01 --at 2025-01-01 --by base-and-weather --guf-share 0.3 \\",
            "      --degree-day-file graddage.csv",
        })
final class SplitCommand extends Verb {

    private static final List<String> PROPERTIES =
            List.of("start", "end", "days", "energyMWh", "volumeM3", "method", "degreeDays", "station", "quality");

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DecimalOption decimal = new DecimalOption();

    @Mixin
    private final DegreeDayOption degreeDayFile = new DegreeDayOption();

    @Mixin
    private final GufOption guf = new GufOption();

    @Option(names = "--energy", paramLabel = "AMOUNT", description = "The heat, such as 30.9MWh.")
    private @Nullable String energy;

    @Option(names = "--volume", paramLabel = "AMOUNT", description = "The water, such as 901.4m3; it follows the heat.")
    private @Nullable String volume;

    @Option(names = "--start", required = true, paramLabel = "DATE", description = "The first day.")
    private LocalDate start = LocalDate.EPOCH;

    @Option(names = "--end", required = true, paramLabel = "DATE", description = "The day of the last reading.")
    private LocalDate end = LocalDate.EPOCH;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "The first day of a later part; may be given several times.")
    private List<LocalDate> at = List.of();

    @Option(
            names = "--by",
            paramLabel = "days|degree-days|base-and-weather|per-mille",
            defaultValue = "days",
            description =
                    "How: every day the same, by degree days, the fixed part by days and the rest by degree days, or by the table of VDI 2067.")
    private String by = "days";

    SplitCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (energy == null && volume == null) {
            throw Refusal.usage("Give --energy, --volume or both.");
        }
        @Nullable Energy heat = energy == null ? null : decimal.energy("--energy", energy);
        if (heat != null && heat.signum() < 0) {
            throw Refusal.usage("--energy: expected 0 or more.");
        }
        @Nullable Volume water = volume == null ? null : decimal.volume("--volume", volume);
        if (water != null && water.signum() < 0) {
            throw Refusal.usage("--volume: expected 0 or more.");
        }
        Consumption whole = Consumption.ofNullable(water, heat, Quality.MEASURED);
        List<SplitPart> parts = parts(whole, Arguments.period(start, end));
        Decimals decimals = new Decimals(format.isForPeople());
        try (Printer printer = format.open(new Layout(PROPERTIES, PROPERTIES), surroundings())) {
            List<Consumption> amounts =
                    parts.stream().map(SplitPart::consumption).toList();
            List<@Nullable BigDecimal> energies = decimals.energies(amounts);
            List<@Nullable BigDecimal> volumes = decimals.volumes(amounts);
            for (int i = 0; i < parts.size(); i++) {
                SplitPart part = parts.get(i);
                printer.row(new Row()
                        .with("start", part.period().start())
                        .with("end", part.period().end())
                        .with("days", part.period().days(DayCount.EXCLUSIVE))
                        .withNumber("energyMWh", energies.get(i))
                        .withNumber("volumeM3", volumes.get(i))
                        .with("method", part.method().name())
                        .withNumber(
                                "degreeDays", decimals.shown(part.degreeDays().map(DegreeDays::value), 1))
                        .with("station", part.degreeDays().flatMap(DegreeDays::station))
                        .with("quality", Codes.hyphened(part.consumption().quality())));
            }
        }
        return ExitCode.OK;
    }

    private List<SplitPart> parts(Consumption whole, ConsumptionPeriod period) {
        Optional<DegreeDayTable> table = degreeDayFile.table(decimal.form(), surroundings());
        PeriodSplit split = split(table);
        try {
            return split.split(whole, period, at.stream().sorted().toList())
                    .orElseThrow(() -> Refusal.input("There is no result. "
                            + obstacle(split.obstacle(whole, period).orElseThrow(), table, period)));
        } catch (IllegalArgumentException outside) {
            throw Refusal.usage("--at: " + Refusal.ended(outside.getMessage()));
        }
    }

    private static String obstacle(ConsumptionFlag cause, Optional<DegreeDayTable> table, ConsumptionPeriod period) {
        return switch (cause) {
            case AMOUNT_MISSING ->
                "The fixed part is given as an amount of energy, so --energy is needed too; for a volume alone give --guf-share or --use.";
            case NO_DEGREE_DAYS ->
                table.filter(known ->
                                !known.missing(period.start(), period.end()).isEmpty())
                        .map(known -> DegreeDayOption.missing(known, period))
                        .orElse(
                                "All degree days of the period are 0, so there is nothing to share the weather part out by.");
            default -> "The fixed part is larger than the whole use.";
        };
    }

    private PeriodSplit split(Optional<DegreeDayTable> table) {
        Optional<Guf> fixed = guf.find(decimal);
        SplitMethod method = method();
        boolean needsTable = method == SplitMethod.BY_DEGREE_DAYS || method == SplitMethod.BASE_AND_WEATHER;
        if (needsTable != table.isPresent()) {
            throw Refusal.usage(
                    needsTable
                            ? "--degree-day-file is missing: --by " + by + " needs the degree days of every day."
                            : "--degree-day-file goes with --by degree-days and --by base-and-weather.");
        }
        boolean needsFixed = method == SplitMethod.BASE_AND_WEATHER;
        if (needsFixed != fixed.isPresent()) {
            throw Refusal.usage(
                    needsFixed
                            ? "The fixed part is missing: --by base-and-weather needs --guf-share, --use or --guf."
                            : "--guf-share, --use and --guf go with --by base-and-weather.");
        }
        return switch (method) {
            case BY_DAYS -> PeriodSplit.byDays();
            case BY_DEGREE_DAYS -> PeriodSplit.byDegreeDays(table.orElseThrow());
            case BASE_AND_WEATHER -> PeriodSplit.baseAndWeather(fixed.orElseThrow(), table.orElseThrow());
            case BY_PER_MILLE -> PeriodSplit.byPerMille(PerMilleTable.SUMMER_TOGETHER);
        };
    }

    private SplitMethod method() {
        return switch (by) {
            case "days" -> SplitMethod.BY_DAYS;
            case "degree-days" -> SplitMethod.BY_DEGREE_DAYS;
            case "base-and-weather" -> SplitMethod.BASE_AND_WEATHER;
            case "per-mille" -> SplitMethod.BY_PER_MILLE;
            default -> throw Refusal.usage("--by: expected days, degree-days, base-and-weather or per-mille.");
        };
    }
}
