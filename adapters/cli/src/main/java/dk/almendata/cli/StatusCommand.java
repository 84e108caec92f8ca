package dk.almendata.cli;

import dk.almendata.coverage.Coverage;
import dk.almendata.coverage.CoverageRow;
import java.util.List;
import picocli.CommandLine.Command;

/** The verb {@code status}: every period of every subscription, and how it stands. */
@Command(
        name = "status",
        header = "Say for every period of every subscription whether it is there, and if not, why.",
        description = {
            "",
            "Reads the database and nothing else. Exit code 0 in step, 1 behind, 2 a decision is needed.",
        },
        footer = {
            "",
            "Example:",
            "  almendata status --db jdbc:h2:file:./almendata",
            "  almendata status --db jdbc:h2:file:./almendata --on 2025-04-15 --format json",
            "  almendata status --config almendata.json",
        })
final class StatusCommand extends CoverageVerb {

    StatusCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    List<CoverageRow> chosen(Coverage coverage) {
        return coverage.rows();
    }
}
