package dk.almendata.cli;

import dk.almendata.sync.Attempt;
import dk.almendata.sync.DeliveryStore;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verb {@code runs}: when {@code sync} ran, and what came of it. */
@Command(
        name = "runs",
        header = "Say when sync ran on a source, and what each run came to.",
        description = {
            "",
            "The newest first. A run without an end is at work, or was killed; the next sync goes on where it was.",
            "Exit code 0 if there was a run, 1 if there was none.",
        },
        footer = {
            "",
            "Example:",
            "  almendata runs --db jdbc:h2:file:./almendata",
        })
final class RunsCommand extends Verb {

    private static final List<String> COLUMNS = List.of("source", "started", "ended", "owner", "message");

    private static final Layout LAYOUT = new Layout(COLUMNS, COLUMNS);

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DatabaseOption database = new RequiredDatabase();

    @Mixin
    private final SourceOption source = new SourceOption();

    RunsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        return database.look(surroundings(), this::show);
    }

    private int show(DeliveryStore store) {
        List<Attempt> attempts = store.attempts(source.id());
        try (Printer printer = format.open(LAYOUT, surroundings())) {
            attempts.forEach(attempt -> printer.row(new Row()
                    .with("source", source.id())
                    .with("started", attempt.started())
                    .with("ended", attempt.ended())
                    .with("owner", attempt.owner())
                    .with("message", attempt.message())));
        }
        if (attempts.isEmpty()) {
            surroundings().say("No run on " + source.id() + " yet; check --source.");
        }
        return attempts.isEmpty() ? ExitCode.BEHIND : ExitCode.OK;
    }
}
