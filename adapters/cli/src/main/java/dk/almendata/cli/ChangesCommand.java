package dk.almendata.cli;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.LoadMark;
import dk.almendata.sync.RowChange;
import dk.almendata.sync.RowOrigin;
import dk.almendata.sync.StoreReader;
import dk.almendata.table.TableSchema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code changes}: which rows came and went since a mark. */
@Command(
        name = "changes",
        header = "Show row by row what came and went in the tables since a mark, so that it can be posted once.",
        description = {
            "",
            "A row that was replaced by an equal one is not shown; one that changed was deleted as it was and inserted as",
            "it is. The last row says the mark to begin with the next time. Reads the database and changes nothing.",
        },
        footer = {
            "",
            "Example:",
            "  almendata changes --since 0 --db jdbc:h2:file:./almendata --format json",
            "  almendata changes --since 12 --table finanspostering --db jdbc:h2:file:./almendata --format csv",
        })
final class ChangesCommand extends Verb {

    private static final List<String> PEOPLE = List.of("table", "change", "deliveryId", "values");
    private static final List<String> OWN =
            List.of("change", "deliveryId", "source", "fromDelivery", "fromFile", "fromRow");

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DatabaseOption database = new RequiredDatabase();

    @Option(
            names = "--since",
            paramLabel = "MARK",
            description =
                    "The mark that changes or export gave the last time; 0 for everything. This or --since-delivery.")
    private @Nullable Long since;

    @Option(
            names = "--since-delivery",
            paramLabel = "ID",
            description = "Instead of --since: a loaded delivery; what it brought itself is not shown.")
    private @Nullable Long sinceDelivery;

    @Mixin
    private final SourceOption source = new SourceOption();

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description =
                    "A table; may be repeated. Default: every table. csv takes exactly one, because its columns are"
                            + " those of the table.")
    private @Nullable List<String> tables;

    ChangesCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if ((since == null) == (sinceDelivery == null)) {
            throw Refusal.usage("Expected one of --since and --since-delivery, found "
                    + (since == null ? "neither" : "both") + ".");
        }
        if (since != null && since < 0) {
            throw Refusal.usage("--since: expected zero or more, found " + since + ".");
        }
        if (format.isCsv() && (tables == null || tables.size() != 1)) {
            throw Refusal.usage("--format csv: expected one --table, because the columns are those of the table.");
        }
        return database.read(surroundings(), this::show);
    }

    private int show(StoreReader reader) {
        LoadMark begin = begin(reader);
        List<String> asked = tables == null ? List.copyOf(reader.tables()) : tables;
        TableNames.requireKnown(reader, asked);
        Map<RowChange.Kind, Long> counts = new EnumMap<>(RowChange.Kind.class);
        try (Printer printer = format.open(layout(reader, asked), surroundings())) {
            for (String table : asked) {
                TableSchema schema = reader.schema(table).orElseThrow();
                try {
                    reader.changes(table, begin, change -> {
                        counts.merge(change.kind(), 1L, Long::sum);
                        printer.row(format.isCsv() ? flat(schema, change) : nested(schema, change));
                    });
                } catch (IllegalArgumentException tooEarly) {
                    throw Refusal.usage(Refusal.ended(tooEarly.getMessage()));
                }
            }
            close(printer, reader.mark(), counts);
        }
        return ExitCode.OK;
    }

    private LoadMark begin(StoreReader reader) {
        if (sinceDelivery != null) {
            DeliveryId delivery = DeliveryId.of(sinceDelivery);
            return reader.markOf(source.id(), delivery)
                    .orElseThrow(() -> Refusal.usage("--since-delivery: delivery " + delivery + " of " + source.id()
                            + " is not loaded in this database."));
        }
        LoadMark mark = new LoadMark(since == null ? 0 : since);
        if (mark.compareTo(reader.mark()) > 0) {
            throw Refusal.usage("--since: the newest mark of this database is " + reader.mark() + ", found " + mark
                    + ". A mark is of one database alone; check --db.");
        }
        return mark;
    }

    private void close(Printer printer, LoadMark mark, Map<RowChange.Kind, Long> counts) {
        long inserted = counts.getOrDefault(RowChange.Kind.INSERTED, 0L);
        long deleted = counts.getOrDefault(RowChange.Kind.DELETED, 0L);
        String sentence = inserted + " rows came, " + deleted + " went. The next time: changes --since " + mark + ".";
        if (format.isCsv()) {
            surroundings().say(sentence);
            return;
        }
        printer.closing(
                new Row()
                        .with("kind", "summary")
                        .with("inserted", inserted)
                        .with("deleted", deleted)
                        .with("mark", mark.number())
                        .with("message", sentence),
                sentence);
    }

    private Layout layout(StoreReader reader, List<String> asked) {
        List<String> csv = new ArrayList<>(OWN);
        if (format.isCsv()) {
            csv.addAll(headings(reader.schema(asked.get(0)).orElseThrow()));
        }
        return new Layout(PEOPLE, csv);
    }

    /** A file may have a column that is headed like one of ours. */
    private static List<String> headings(TableSchema schema) {
        Set<String> own = Set.copyOf(OWN);
        return schema.columns().stream()
                .map(column -> own.contains(column.header()) ? column.header() + "_2" : column.header())
                .toList();
    }

    private static Row nested(TableSchema schema, RowChange change) {
        Row values = new Row();
        for (int i = 0; i < schema.columns().size(); i++) {
            values.with(schema.columns().get(i).header(), change.row().value(i));
        }
        return own(new Row().with("kind", "row").with("table", schema.table()), change)
                .with("values", values);
    }

    private static Row flat(TableSchema schema, RowChange change) {
        Row row = own(new Row(), change);
        List<String> headings = headings(schema);
        for (int i = 0; i < headings.size(); i++) {
            row.with(headings.get(i), change.row().value(i));
        }
        return row;
    }

    private static Row own(Row row, RowChange change) {
        RowOrigin origin = change.row().origin();
        return row.with("change", change.kind().name().toLowerCase(Locale.ROOT))
                .with("deliveryId", change.cause().map(DeliveryId::value))
                .with("source", origin.source())
                .with("fromDelivery", origin.delivery().value())
                .with("fromFile", origin.file())
                .with("fromRow", origin.record());
    }
}
