package dk.almendata.cli;

import dk.almendata.sync.Decision.Verdict;
import picocli.CommandLine.Command;

/** The verb {@code reject}: a delivery does not count, loaded or not. */
@Command(
        name = "reject",
        header = "Keep a delivery out, also one that is loaded: what it had replaced is current again.",
        description = {
            "",
            "The rows of a loaded delivery are kept but no longer seen, so a bad re-run is undone in a moment. One that",
            "is not loaded stays out. The reason is kept; --undo takes the decision back.",
        },
        footer = {
            "",
            "Example:",
            "  almendata reject 1207 --reason \"Kørt med forkert filter\" --db jdbc:h2:file:./almendata",
            "  almendata reject 1207 --undo --reason \"Filteret var rigtigt\" --db jdbc:h2:file:./almendata",
        })
final class RejectCommand extends DecisionVerb {

    RejectCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Verdict verdict() {
        return Verdict.REJECT;
    }
}
