package dk.almendata.cli;

import dk.almendata.cli.Check.Outcome;
import java.util.ArrayList;
import java.util.List;
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
            "  almendata doctor --url https://host/api --api-key-env ALMENDATA_API_KEY --db jdbc:h2:file:./almendata",
        })
final class DoctorCommand extends Verb {

    private static final Layout LAYOUT = new Layout(
            List.of("check", "outcome", "message"),
            List.of("kind", "source", "check", "outcome", "message", "ok", "warnings", "faults", "skipped", "exitCode"),
            new Row().with("check", "connections").with("outcome", "warning"));

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final ServiceOption service = new ServiceOption();

    @Mixin
    private final DatabaseOption database = new OptionalDatabase();

    @Mixin
    private final SpoolOption spool = new SpoolOption();

    @Mixin
    private final CatalogueOption catalogue = new CatalogueOption();

    DoctorCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        try (Printer printer = format.open(LAYOUT, surroundings())) {
            List<Check> checks = new ArrayList<>(MachineChecks.all());
            checks.addAll(new SourceChecks(service, database, spool, catalogue, surroundings()).all());
            checks.forEach(check -> printer.row(row(check)));
            int exitCode = checks.stream().map(Check::exitCode).reduce(ExitCode.OK, ExitCode::worse);
            printer.closing(summary(checks, exitCode), sentence(checks));
            return exitCode;
        }
    }

    private static Row row(Check check) {
        return new Row()
                .with("kind", "check")
                .with("source", null)
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
