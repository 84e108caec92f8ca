package dk.almendata.cli;

import dk.almendata.consumption.ConsumptionPeriod;
import dk.almendata.consumption.DegreeDayTable;
import dk.almendata.consumption.DegreeDays;
import dk.almendata.consumption.Energy;
import dk.almendata.consumption.Guf;
import dk.almendata.consumption.NormalYear;
import dk.almendata.consumption.NormalisedEnergy;
import dk.almendata.consumption.Quality;
import dk.almendata.consumption.WeatherStation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code normalise}: what would have been used in a normal year. */
@Command(
        name = "normalise",
        header = "Correct a use of heat to the weather of a normal year, by degree days.",
        description = {
            "",
            "corrected = GUF + GAF x normal / degree days: the fixed part stays, the rest is scaled. The fixed part is a share, that of a kind of",
            "building, or an amount. Degree days are a number, or come from a file for a period whose last day does not count. Exit code 1",
            "if there is no result, because degree days are missing or the fixed part is larger than the whole.",
        },
        footer = {
            "",
            "Example:",
            "  almendata normalise --energy 50MWh --guf-share 0.20 --degree-days 1500 --normal 3000",
            "  almendata normalise --energy 50MWh --use dwelling --degree-day-file graddage.csv --start 2024-01-01 --end 2025-01-01 --normal 3112",
        })
final class NormaliseCommand extends Verb {

    private static final List<String> PROPERTIES =
            List.of("correctedMWh", "fixedMWh", "weatherMWh", "degreeDays", "station", "normalYear", "flags");

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DecimalOption decimal = new DecimalOption();

    @Mixin
    private final DegreeDayOption degreeDayFile = new DegreeDayOption();

    @Mixin
    private final GufOption guf = new GufOption();

    @Option(names = "--energy", required = true, paramLabel = "AMOUNT", description = "What was used, such as 50MWh.")
    private String energy = "";

    @Option(names = "--degree-days", paramLabel = "N", description = "The degree days of the period.")
    private @Nullable String degreeDays;

    @Option(names = "--start", paramLabel = "DATE", description = "With a file: the first day of the period.")
    private @Nullable LocalDate start;

    @Option(names = "--end", paramLabel = "DATE", description = "With a file: the day after its last.")
    private @Nullable LocalDate end;

    @Option(
            names = "--normal",
            required = true,
            paramLabel = "N",
            description = "The degree days of the normal year, such as 3112, 3037 or 2552.")
    private String normal = "";

    NormaliseCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Energy used = decimal.energy("--energy", energy);
        if (used.signum() < 0) {
            throw Refusal.usage("--energy: expected 0 or more.");
        }
        Guf fixed = guf.required(decimal);
        NormalYear year = normalYear();
        Optional<DegreeDayTable> table = degreeDayFile.table(decimal.form(), surroundings());
        Optional<WeatherStation> asked = table.map(DegreeDayTable::station);
        NormalisedEnergy result = degreeDays(table)
                .map(known -> NormalisedEnergy.of(used, Quality.MEASURED, fixed, known, year))
                .orElseGet(() -> NormalisedEnergy.withoutDegreeDays(Quality.MEASURED, year));
        Decimals decimals = new Decimals(format.isForPeople());
        @Nullable BigDecimal whole = decimals.energy(result.corrected());
        @Nullable BigDecimal base = decimals.within(whole, result.fixed().map(Energy::mwh));
        try (Printer printer = format.open(new Layout(PROPERTIES, PROPERTIES), surroundings())) {
            printer.row(new Row()
                    .withNumber("correctedMWh", whole)
                    .withNumber("fixedMWh", base)
                    .withNumber("weatherMWh", decimals.rest(whole, base))
                    .withNumber("degreeDays", decimals.shown(result.degreeDays().map(DegreeDays::value), 1))
                    .with(
                            "station",
                            result.degreeDays().flatMap(DegreeDays::station).or(() -> asked))
                    .withNumber("normalYear", year.degreeDays())
                    .with("flags", result.flags().stream().map(Codes::hyphened).toList()));
        }
        return result.corrected().isPresent() ? ExitCode.OK : ExitCode.BEHIND;
    }

    private NormalYear normalYear() {
        BigDecimal value = decimal.number("--normal", normal);
        if (value.signum() <= 0) {
            throw Refusal.usage("--normal: expected degree days above 0.");
        }
        return NormalYear.of(value);
    }

    /** Empty if the file does not know every day. */
    private Optional<DegreeDays> degreeDays(Optional<DegreeDayTable> table) {
        if (table.isPresent() == (degreeDays != null)) {
            throw Refusal.usage("Give --degree-days, or --degree-day-file with --start and --end.");
        }
        if (degreeDays != null) {
            if (start != null || end != null) {
                throw Refusal.usage(
                        "--start and --end go with --degree-day-file; --degree-days are those of the whole period.");
            }
            BigDecimal value = decimal.number("--degree-days", degreeDays);
            if (value.signum() < 0) {
                throw Refusal.usage("--degree-days: expected 0 or more.");
            }
            return Optional.of(DegreeDays.of(value));
        }
        if (start == null || end == null) {
            throw Refusal.usage("--degree-day-file needs --start and --end, the period.");
        }
        ConsumptionPeriod period = Arguments.period(start, end);
        Optional<DegreeDays> known = table.orElseThrow().between(period.start(), period.end());
        if (known.isEmpty()) {
            surroundings().say(DegreeDayOption.missing(table.get(), period));
        }
        return known;
    }
}
