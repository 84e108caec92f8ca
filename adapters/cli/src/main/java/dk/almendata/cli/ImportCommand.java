package dk.almendata.cli;

import dk.almendata.archive.OpenImport;
import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.LoadAbandonedException;
import dk.almendata.sync.LoadReceipt;
import dk.almendata.sync.TableChange;
import dk.almendata.text.InvalidTableSchemaException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code import}: an export as a database again. */
@Command(
        name = "import",
        header = "Load what export wrote into a database of its own.",
        description = {
            "",
            "Gives the same tables, types and rows. For reading, not for keeping in step: the rows stand under the source",
            "'export', and a database that holds deliveries is left alone. Exit code 1 if the file is refused.",
        },
        footer = {
            "",
            "Example:",
            "  almendata import almendata.zip --db jdbc:h2:file:./from-export",
        })
final class ImportCommand extends Verb {

    private static final Layout LAYOUT = new Layout(
            List.of("table", "file", "rows"), List.of("kind", "table", "file", "rows", "tables", "outcome", "message"));

    @Mixin
    private final FormatOption format = new FormatOption();

    @Parameters(paramLabel = "ZIP", description = "The zip that export wrote, not one for Excel.")
    private Path zip = Path.of("");

    @Mixin
    private final DatabaseOption database = new RequiredDatabase();

    ImportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        return database.open(surroundings(), this::load);
    }

    private int load(DeliveryStore store) {
        if (!OpenImport.isRoomIn(store)) {
            throw Refusal.usage("This database holds deliveries of " + store.sources()
                    + ", and an export would stand beside them. Give --db a new database.");
        }
        try {
            show(OpenImport.load(zip, store, surroundings().clock().instant()));
            return ExitCode.OK;
        } catch (InvalidTableSchemaException e) {
            throw Refusal.configuration(zip + ": " + Refusal.told(e.faults()));
        } catch (ArchiveRefusedException | LoadAbandonedException e) {
            throw Refusal.refused(zip + ": " + Refusal.ended(e.getMessage()), e);
        }
    }

    private void show(LoadReceipt receipt) {
        try (Printer printer = format.open(LAYOUT, surroundings())) {
            for (TableChange change : receipt.changes()) {
                printer.row(new Row()
                        .with("kind", "table")
                        .with("table", change.table())
                        .with("file", change.file())
                        .with("rows", change.rowsLanded()));
            }
            String sentence = receipt.alreadyLoaded()
                    ? "Loaded before; nothing to do."
                    : "Loaded: tables " + receipt.changes().size() + ", rows "
                            + receipt.changes().stream()
                                    .mapToLong(TableChange::rowsLanded)
                                    .sum()
                            + ".";
            printer.closing(
                    new Row()
                            .with("kind", "summary")
                            .with("file", zip)
                            .with("tables", receipt.changes().size())
                            .with("outcome", receipt.alreadyLoaded() ? "unchanged" : "loaded")
                            .with("message", sentence),
                    sentence);
        }
    }
}
