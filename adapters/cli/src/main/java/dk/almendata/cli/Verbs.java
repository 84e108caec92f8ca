package dk.almendata.cli;

import java.util.List;

/** The verbs of the command line, in the order in which help lists them. */
final class Verbs {

    /** Their names. */
    static final List<String> NAMES = List.of(
            "demo",
            "sandbox",
            "doctor",
            "plan",
            "sync",
            "runs",
            "status",
            "gaps",
            "coverage",
            "explain",
            "accept",
            "reject",
            "reconcile",
            "subscriptions",
            "probe",
            "access",
            "forecast",
            "export",
            "import",
            "changes",
            "schema",
            "rebuild",
            "prune",
            "verify",
            "lbf",
            "bbr",
            "address",
            "address-key",
            "address-match",
            "consumption",
            "readings",
            "consumption-report",
            "cooling",
            "normalise",
            "split",
            "tariff",
            "enrichment",
            "calendar");
            "calendar",
            "pool",
            "condition",
            "accounts");

    private Verbs() {}

    static List<Verb> all(Surroundings surroundings) {
        return List.of(
                new DemoCommand(surroundings),
                new SandboxCommand(surroundings),
                new DoctorCommand(surroundings),
                new PlanCommand(surroundings),
                new SyncCommand(surroundings),
                new RunsCommand(surroundings),
                new StatusCommand(surroundings),
                new GapsCommand(surroundings),
                new CoverageCommand(surroundings),
                new ExplainCommand(surroundings),
                new AcceptCommand(surroundings),
                new RejectCommand(surroundings),
                new ReconcileCommand(surroundings),
                new SubscriptionsCommand(surroundings),
                new ProbeCommand(surroundings),
                new AccessCommand(surroundings),
                new ForecastCommand(surroundings),
                new ExportCommand(surroundings),
                new ImportCommand(surroundings),
                new ChangesCommand(surroundings),
                new SchemaCommand(surroundings),
                new RebuildCommand(surroundings),
                new PruneCommand(surroundings),
                new VerifyCommand(surroundings),
                new LbfCommand(surroundings),
                new BbrCommand(surroundings),
                new AddressCommand(surroundings),
                new AddressKeyCommand(surroundings),
                new AddressMatchCommand(surroundings),
                new ConsumptionCommand(surroundings),
                new ReadingsCommand(surroundings),
                new ConsumptionReportCommand(surroundings),
                new CoolingCommand(surroundings),
                new NormaliseCommand(surroundings),
                new SplitCommand(surroundings),
                new TariffCommand(surroundings),
                new EnrichmentCommand(surroundings),
                new CalendarCommand(surroundings));
                new CalendarCommand(surroundings),
                new PoolCommand(surroundings),
                new ConditionCommand(surroundings),
                new AccountsCommand(surroundings));
    }
}
