package dk.almendata.cli;

import dk.almendata.sync.Decision.Verdict;
import picocli.CommandLine.Command;

/** The verb {@code accept}: a delivery counts although a guard holds it. */
@Command(
        name = "accept",
        header = "Let a delivery in that is held, or one back in that was rejected.",
        description = {
            "",
            "A delivery that is held because rows or files went, because it differs from the months that it replaces,",
            "because no full delivery lies under it, or because it is a test is loaded by the next sync. One whose rows",
            "are here already counts again at once. What cannot be read stays out. The reason is kept; --undo takes the",
            "decision back.",
        },
        footer = {
            "",
            "Example:",
            "  almendata accept 1207 --reason \"Afdelingen er solgt\" --db jdbc:h2:file:./almendata",
            "  almendata accept 1207 --undo --reason \"Alligevel ikke\" --db jdbc:h2:file:./almendata",
        })
final class AcceptCommand extends DecisionVerb {

    AcceptCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Verdict verdict() {
        return Verdict.ACCEPT;
    }
}
