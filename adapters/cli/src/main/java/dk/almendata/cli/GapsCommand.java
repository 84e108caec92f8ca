package dk.almendata.cli;

import dk.almendata.coverage.Coverage;
import dk.almendata.coverage.CoverageRow;
import java.util.List;
import picocli.CommandLine.Command;

/** The verb {@code gaps}: what is due and not there. */
@Command(
        name = "gaps",
        header = "Say which deliveries are due and not loaded, why, and what to do.",
        description = {
            "",
            "Reads the database and nothing else. Exit code 0 in step, 1 behind, 2 a decision is needed.",
        },
        footer = {
            "",
            "Example:",
            "  almendata gaps --db jdbc:h2:file:./almendata",
            "  almendata gaps --db jdbc:h2:file:./almendata --on 2025-04-15 --format csv",
            "  almendata gaps --config almendata.json",
        })
final class GapsCommand extends CoverageVerb {

    GapsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    List<CoverageRow> chosen(Coverage coverage) {
        return coverage.gaps();
    }
}
