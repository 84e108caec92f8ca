package dk.almendata.cli;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.RebuildReceipt;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code rebuild}: works out anew what is current, from the accepted deliveries and the decisions. */
@Command(
        name = "rebuild",
        header = "Work out anew which rows are current, from the deliveries that are here.",
        description = {
            "",
            "Nothing is fetched or read again: the rows of every delivery are in the database, and which of them are current",
            "follows from the accepted deliveries and the decisions. A sound database is left as it is, and the columns rowsCame",
            "and rowsWent say 0. Useful after somebody wrote into the tables of the store, or dropped a view.",
        },
        footer = {
            "",
            "Example:",
            "  almendata rebuild Finanspostering --db jdbc:h2:file:./almendata",
        })
final class RebuildCommand extends Verb {

    private static final List<String> COLUMNS = List.of("table", "rowsCame", "rowsWent");

    private static final Layout LAYOUT = new Layout(COLUMNS, COLUMNS);

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TABLE|AREA",
            description = "A table, or a data area such as Finanspostering. Default: everything.")
    private @Nullable String name;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DatabaseOption database = new RequiredDatabase();

    RebuildCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        return database.open(surroundings(), this::rebuild);
    }

    private int rebuild(DeliveryStore store) {
        TreeSet<String> tables = new TreeSet<>(store.tables());
        if (name != null) {
            tables.removeIf(table -> !isMeant(store, table, name));
            if (tables.isEmpty()) {
                throw Refusal.usage("There is no table or data area '" + name + "'. Tables are: "
                        + String.join(", ", new TreeSet<>(store.tables())) + ".");
            }
        }
        boolean changed = false;
        try (Printer printer = format.open(LAYOUT, surroundings())) {
            for (String table : tables) {
                RebuildReceipt receipt = store.rebuild(table);
                changed |= receipt.changesAnything();
                printer.row(new Row()
                        .with("table", table)
                        .with("rowsCame", receipt.rowsCame())
                        .with("rowsWent", receipt.rowsWent()));
            }
        }
        surroundings()
                .say(
                        changed
                                ? "What is current is others than before; see the columns."
                                : "Everything was as the deliveries and decisions say.");
        return ExitCode.OK;
    }

    private static boolean isMeant(DeliveryStore store, String table, String name) {
        return table.equals(name)
                || store.datapakker(table).stream()
                        .map(DatapakkeName::text)
                        .anyMatch(datapakke -> datapakke.equalsIgnoreCase(name)
                                || datapakke.equalsIgnoreCase(name + "_Fuld")
                                || datapakke.equalsIgnoreCase(name + "_Delvis"));
    }
}
