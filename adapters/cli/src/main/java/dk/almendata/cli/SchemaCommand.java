package dk.almendata.cli;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.PinRefusedException;
import dk.almendata.table.Column;
import dk.almendata.table.MergeMode;
import dk.almendata.table.PinFault;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import dk.almendata.text.InvalidTableSchemaException;
import dk.almendata.text.PinnedSchemas;
import dk.almendata.text.TableSchemaJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code schema}: shows the columns and types of the tables, and takes them back as a user wants them. */
@Command(
        name = "schema",
        header = "Show the columns and types of the tables, or pin them as edited.",
        description = {
            "",
            "show gives a data package with a Table Schema for each table, which verify --schema reads too. pin takes one",
            "back: wider types, required columns, a key, how deliveries are merged, frozen tables, and tables that are to",
            "come. A pinned table never changes its types by itself. A pin that would lose stored values is refused with",
            "every fault; exit code 65.",
        },
        footer = {
            "",
            "Example:",
            "  almendata schema show --db jdbc:h2:file:./almendata --to schemas.json",
            "  almendata schema pin schemas.json --db jdbc:h2:file:./almendata",
        })
final class SchemaCommand extends Verb {

    private static final List<String> COLUMNS = List.of(
            "table",
            "column",
            "name",
            "type",
            "lbfLevel",
            "integerDigits",
            "decimals",
            "role",
            "required",
            "key",
            "drift",
            "merge");

    private static final Layout LAYOUT = new Layout(COLUMNS, COLUMNS);

    @Parameters(index = "0", paramLabel = "show|pin", description = "What to do.")
    private Action action = Action.SHOW;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "For pin: the data package (JSON).")
    private @Nullable Path file;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DatabaseOption database = new RequiredDatabase();

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "The table. Default: every table. For pin it names the table of a schema that names none.")
    private @Nullable String table;

    @Option(names = "--to", paramLabel = "FILE", description = "For show: write a file to edit, which must not exist.")
    private @Nullable Path to;

    SchemaCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** What can be done. */
    private enum Action {
        SHOW,
        PIN
    }

    @Override
    public Integer call() {
        if ((action == Action.PIN) != (file != null)) {
            throw Refusal.usage(
                    action == Action.PIN ? "pin: expected a FILE to pin." : "show: expected no FILE; see --to.");
        }
        if (file == null) {
            requireNew(to);
            return database.look(surroundings(), this::show);
        }
        if (to != null) {
            throw Refusal.usage("--to goes with show alone.");
        }
        List<SchemaPin> pins = pins(file);
        return database.open(surroundings(), store -> pin(store, pins));
    }

    // show

    private static void requireNew(@Nullable Path target) {
        if (target != null && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw Refusal.file(target + " exists. Give the name of a new file.", null);
        }
    }

    private int show(DeliveryStore store) {
        List<SchemaPin> pins = new ArrayList<>();
        for (String name : store.tables()) {
            if (table == null || table.equals(name)) {
                store.pin(name).or(() -> store.schema(name).map(SchemaPin::of)).ifPresent(pins::add);
            }
        }
        if (table != null && pins.isEmpty()) {
            throw Refusal.usage("--table: there is no table '" + table + "'. Known are: "
                    + String.join(", ", store.tables()) + ".");
        }
        if (to != null) {
            write(to, TableSchemaJson.write(pins));
            surroundings().say("Written to " + to + ". Edit it, then: schema pin " + to + " --db …");
        } else if (format.isJson()) {
            format.open(LAYOUT, surroundings()).document(TableSchemaJson.line(pins));
        } else {
            try (Printer printer = format.open(LAYOUT, surroundings())) {
                pins.forEach(
                        pin -> rows(pin, store.pin(pin.table()).isPresent()).forEach(printer::row));
            }
        }
        return ExitCode.OK;
    }

    private static void write(Path target, byte[] bytes) {
        try {
            WholeFile.write(target.toAbsolutePath(), bytes);
        } catch (IOException e) {
            throw Refusal.file("The file " + target + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static List<Row> rows(SchemaPin pin, boolean pinned) {
        TableSchema schema = pin.schema();
        return schema.columns().stream()
                .map(column -> new Row()
                        .with("table", pin.table())
                        .with("column", column.header())
                        .with("name", column.name())
                        .with("type", type(column))
                        .with("lbfLevel", column.type().lbfLevel().map(SchemaCommand::word))
                        .with(
                                "integerDigits",
                                column.type().isNumber() ? column.type().integerDigits() : null)
                        .with(
                                "decimals",
                                column.type().isNumber() ? column.type().scale() : null)
                        .with("role", role(schema, column.header()))
                        .with("required", pin.required().contains(column.header()))
                        .with("key", pin.key().contains(column.header()))
                        .with("drift", pinned ? pin.drift().text() : null)
                        .with("merge", pin.merge().map(MergeMode::text)))
                .toList();
    }

    private static String type(Column column) {
        return switch (column.type().kind()) {
            case INTEGER -> "integer";
            case DECIMAL -> "number";
            case DATE -> "date";
            case UNDETERMINED -> "any";
            case TEXT, LBF_ORGANISATION, LBF_AFDELING, LBF_BYGGEAFSNIT -> "string";
        };
    }

    private static String word(LbfLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String role(TableSchema schema, String header) {
        return schema.lbfHeader().equals(Optional.of(header))
                ? "lbfColumn"
                : schema.periodHeader().equals(Optional.of(header)) ? "periodColumn" : null;
    }

    // pin

    private List<SchemaPin> pins(Path path) {
        try {
            PinnedSchemas schemas = TableSchemaJson.read(Files.readAllBytes(path));
            List<SchemaPin> pins = schemas.pins();
            if (!pins.isEmpty()) {
                return table == null
                        ? pins
                        : pins.stream().filter(pin -> pin.table().equals(table)).toList();
            }
            if (table == null) {
                throw Refusal.usage("The schema in " + path + " names no table. Say which one it is of: --table NAME.");
            }
            return schemas.pin(table).stream().toList();
        } catch (InvalidTableSchemaException e) {
            throw Refusal.configuration(path + ": " + Refusal.told(e.faults()));
        } catch (IOException e) {
            throw Refusal.file("The schema " + path + " cannot be read. Check the path.", e);
        }
    }

    private int pin(DeliveryStore store, List<SchemaPin> pins) {
        try {
            store.pin(pins);
        } catch (PinRefusedException e) {
            throw Refusal.configuration(file + ": "
                    + Refusal.told(e.faults().stream().map(PinFault::message).toList()) + " Nothing was pinned.");
        } catch (IllegalArgumentException e) {
            throw Refusal.configuration(file + ": " + Refusal.ended(e.getMessage()));
        }
        try (Printer printer = format.open(LAYOUT, surroundings())) {
            for (SchemaPin pin : pins) {
                store.pin(pin.table()).ifPresent(kept -> rows(kept, true).forEach(printer::row));
            }
        }
        surroundings().say("Pinned: " + pins.size() + (pins.size() == 1 ? " table." : " tables."));
        return ExitCode.OK;
    }
}
