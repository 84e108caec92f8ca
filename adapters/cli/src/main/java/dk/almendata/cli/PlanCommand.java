package dk.almendata.cli;

import picocli.CommandLine.Command;

/** The verb {@code plan}: what {@code sync} would do, by the same code. */
@Command(
        name = "plan",
        header = "Say what sync would do: every delivery fetched, read and checked, and nothing loaded.",
        description = {
            "",
            "Takes the options of sync. Each delivery is told with the outcome that it would have, on top of those before it.",
            "No table is made or changed; what the service lists is noted, and archives stay in the spool for the sync that",
            "follows. Rows are counted and not compared: those of a delivery all count as inserted, and those that it would",
            "take the place of as deleted.",
            "Exit code 0 if there is nothing to do, 1 if there is something to load or something refused, 2 if a decision",
            "would be needed, 3 service or database, 74 file or disk.",
        },
        footer = {
            "",
            "Example:",
            "  almendata plan --url https://host/api --api-key-env ALMENDATA_API_KEY --db jdbc:h2:file:./almendata",
            "  almendata plan --from Downloads --db jdbc:h2:file:./almendata --format json",
        })
final class PlanCommand extends SyncCommand {

    PlanCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isPlan() {
        return true;
    }
}
