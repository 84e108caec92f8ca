package dk.almendata.cli;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.SourceId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code prune}: removes the rows of deliveries that were run again. */
@Command(
        name = "prune",
        header = "Remove the rows of deliveries that newer runs stand for.",
        description = {
            "",
            "Every delivery keeps its rows, so that a bad re-run can be taken back with reject at once. Where that takes too",
            "much room, this removes the rows of all but the newest run of each datapakke, filter and period, and of as many",
            "earlier ones as --keep says. What is current does not change. A delivery whose rows are gone is fetched again",
            "by itself should the newer ones be rejected; changes can no longer be told since a mark before them.",
        },
        footer = {
            "",
            "Example:",
            "  almendata prune --keep 2 --db jdbc:h2:file:./almendata",
        })
final class PruneCommand extends Verb {

    private static final List<String> COLUMNS = List.of("source", "deliveryId");

    private static final Layout LAYOUT = new Layout(COLUMNS, COLUMNS);

    @Option(
            names = "--keep",
            required = true,
            paramLabel = "N",
            description = "How many earlier runs keep their rows besides the newest.")
    private int keep;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DatabaseOption database = new RequiredDatabase();

    @Mixin
    private final SourceOption source = new SourceOption();

    PruneCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (keep < 0) {
            throw Refusal.usage("--keep: expected zero or more, found " + keep + ".");
        }
        return database.open(surroundings(), this::prune);
    }

    private int prune(DeliveryStore store) {
        SourceId of = source.id();
        if (!store.sources().contains(of)) {
            throw Refusal.usage("--source: there is no source '" + of + "' in this database. Known are: "
                    + String.join(
                            ", ", store.sources().stream().map(SourceId::text).toList()) + ".");
        }
        List<DeliveryId> pruned = store.prune(of, keep);
        try (Printer printer = format.open(LAYOUT, surroundings())) {
            pruned.forEach(delivery -> printer.row(new Row().with("source", of).with("deliveryId", delivery.value())));
        }
        surroundings().say("Removed the rows of deliveries: " + pruned.size() + ".");
        return ExitCode.OK;
    }
}
