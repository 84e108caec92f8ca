package dk.almendata.cli;

import dk.almendata.cli.Check.Outcome;
import dk.almendata.sync.SourceId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verb {@code doctor}: looks at everything that a sync needs, before it is missed. */
@Command(
        name = "doctor",
        header = "Look at everything that a sync needs, and say of each whether it is as it should be, or what to do.",
        description = {
            "",
            "Takes the options of sync and changes nothing: it makes no file and no store, and what it tries in the database it takes",
            "back. The service gets one call. Without --url or --db what belongs to them is skipped. Exit code 0 no fault, 3 service or",
            "database, 64 options that cannot be, 65 configuration, 74 file or disk; a warning is no fault.",
        },
        footer = {
            "",
            "Example:",
            "  almendata doctor",
            "  almendata doctor --config almendata.json",
            "  almendata doctor --url https://host/api --api-key-env ALMENDATA_API_KEY --db jdbc:h2:file:./almendata",
        })
final class DoctorCommand extends Verb {

    private static final List<String> PROPERTIES =
            List.of("kind", "source", "check", "outcome", "message", "ok", "warnings", "faults", "skipped", "exitCode");
    private static final Layout LAYOUT = new Layout(List.of("check", "outcome", "message"), PROPERTIES);
    private static final Layout LAYOUT_OF_SEVERAL =
            new Layout(List.of("source", "check", "outcome", "message"), PROPERTIES);

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Mixin
    private final SourceSettings settings = new SourceSettings();

    DoctorCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        boolean several = config.isGiven();
        List<SourceSettings> sources = several ? config.sources() : List.of(settings);
        try (Printer printer = format.open(several ? LAYOUT_OF_SEVERAL : LAYOUT, surroundings())) {
            List<Check> checks = new ArrayList<>(MachineChecks.all());
            checks.forEach(check -> printer.row(row(null, check)));
            for (SourceSettings source : sources) {
                List<Check> own = new SourceChecks(source, surroundings()).all();
                own.forEach(check -> printer.row(row(several ? source.source().id() : null, check)));
                checks.addAll(own);
            }
            int exitCode = checks.stream().map(Check::exitCode).reduce(ExitCode.OK, ExitCode::worse);
            printer.closing(summary(checks, exitCode), sentence(checks));
            return exitCode;
        }
    }

    private static Row row(@Nullable SourceId source, Check check) {
        return new Row()
                .with("kind", "check")
                .with("source", source)
                .with("check", check.name())
                .with("outcome", check.outcome().text())
                .with("message", check.message());
    }

    private static Row summary(List<Check> checks, int exitCode) {
        return new Row()
                .with("kind", "summary")
                .with("ok", count(checks, Outcome.OK))
                .with("warnings", count(checks, Outcome.WARNING))
                .with("faults", count(checks, Outcome.FAULT))
                .with("skipped", count(checks, Outcome.SKIPPED))
                .with("exitCode", exitCode)
                .with("message", sentence(checks));
    }

    private static long count(List<Check> checks, Outcome outcome) {
        return checks.stream().filter(check -> check.outcome() == outcome).count();
    }

    private static String sentence(List<Check> checks) {
        long faults = count(checks, Outcome.FAULT);
        long warnings = count(checks, Outcome.WARNING);
        return (faults == 0 ? "No fault" : "Faults: " + faults) + (warnings == 0 ? "" : ", warnings: " + warnings)
                + ".";
    }
}
