package dk.almendata.cli;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code sync}: brings a database in step with Data ud, or with zips that somebody fetched in the browser. */
@Command(
        name = "sync",
        header = "Bring a database in step with the deliveries of Data ud, or with zips fetched in the browser.",
        description = {
            "",
            "Every delivery is loaded once, whole or not at all; the same command goes on after an interruption.",
            "Where another sync is at work on the same source, this one does nothing, names it, and ends with 1.",
            "Needs --db and one of --url and --from, or a file that says it all for one or more sources: --config. Then each is",
            "brought in step, one after the other, whatever becomes of the others, and the gravest exit code is that of the run.",
            "Exit code 0 only if everything that is due is there; 1 behind, 2 a decision is needed, 3 service or",
            "database, 74 file or disk.",
        },
        footer = {
            "",
            "Example:",
            "  almendata sync --url https://host/api --api-key-env ALMENDATA_API_KEY --db jdbc:h2:file:./almendata",
            "  almendata sync --from Downloads --db jdbc:h2:file:./almendata --format json",
            "  almendata sync --url https://host/api --api-key-env ALMENDATA_API_KEY --db jdbc:h2:file:./almendata --until 2025-03",
            "  almendata sync --config almendata.json",
        })
class SyncCommand extends Verb {

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Mixin
    private final SourceSettings settings = new SourceSettings();

    @Mixin
    private final DayOption on = new DayOption();

    @Mixin
    private final GraceOption grace = new GraceOption();

    @Option(
            names = "--until",
            paramLabel = "MONTH",
            description =
                    "The last month to load, such as 2025-03: what ends later is not touched, and the exit code is that of what"
                            + " ends by then. Default: everything.")
    private @Nullable String untilMonth;

    SyncCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Horizon horizon = new Horizon(on.day(surroundings()), grace.days(), MonthOption.month("--until", untilMonth));
        if (config.isGiven()) {
            return new SeveralSyncs(config.sources(), horizon, isPlan(), surroundings(), isDebug()).run(format);
        }
        boolean fromFolder = settings.folder().isPresent();
        if (fromFolder
                ? settings.service().isUrlTyped()
                : settings.service().url().isEmpty()) {
            throw Refusal.usage("Expected one of --url and --from, found " + (fromFolder ? "both" : "neither") + ".");
        }
        try (Sections sections = new Sections(format, SyncRows.LAYOUT, surroundings())) {
            SyncSummary summary =
                    new SourceSync(settings, horizon, isPlan(), Set.of(), sections::begin, surroundings()).run();
            Optional<RuntimeException> fault = summary.report().fault();
            if (fault.isPresent()) {
                throw fault.get();
            }
            return summary.exitCode();
        }
    }

    /** Whether nothing is to be loaded. */
    boolean isPlan() {
        return false;
    }
}
