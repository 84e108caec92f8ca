package dk.almendata.cli;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.DeliveryLife;
import dk.almendata.sync.DeliveryLife.FileLife;
import dk.almendata.table.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verb {@code explain}: the life of one delivery in plain words. */
@Command(
        name = "explain",
        header =
                "Tell the life of one delivery in plain words: what came, what of it is current, and what was decided.",
        description = {
            "",
            "Reads the database and nothing else. One line for each thing that happened, in its order.",
        },
        footer = {
            "",
            "Example:",
            "  almendata explain 1207 --db jdbc:h2:file:./almendata",
        })
final class ExplainCommand extends Verb {

    private static final List<String> PROPERTIES = List.of("source", "deliveryId", "at", "event", "text");

    @Mixin
    private final DeliveryParameter delivery = new DeliveryParameter();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    @Mixin
    private final SourceOption source = new SourceOption();

    ExplainCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        delivery.id();
        return database.look(surroundings(), store -> {
            DeliveryLife life = delivery.life(store, source.id());
            try (Printer printer =
                    format.open(new Layout(List.of("at", "event", "text"), PROPERTIES), surroundings())) {
                rows(life).forEach(printer::row);
            }
            return ExitCode.OK;
        });
    }

    private List<Row> rows(DeliveryLife life) {
        Delivery listed = life.delivery();
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                life.entry().firstSeen(),
                "listed",
                listed.datapakke() + " " + listed.period() + ", filter " + listed.scope() + "; the service says "
                        + listed.status()
                        + listed.subscription()
                                .map(of -> ", subscription " + of)
                                .orElse("")));
        life.entry()
                .archive()
                .ifPresent(digest -> rows.add(row(null, "downloaded", "archive sha-256 " + digest.hex())));
        life.entry()
                .loadedAt()
                .ifPresent(at -> rows.add(row(
                        at,
                        "loaded",
                        life.entry().rows() + " rows in " + life.files().size() + " files")));
        life.files().forEach(file -> rows.add(row(null, "file", text(file))));
        for (Finding finding : life.findings()) {
            rows.add(row(null, "found", finding.code().text() + ": " + finding.message()));
        }
        life.decisions().forEach(decision -> rows.add(row(decision.at(), "decided", decision.sentence())));
        rows.add(row(null, "now", now(life)));
        return rows;
    }

    private static String text(FileLife file) {
        String rulers = file.ruledBy().isEmpty()
                ? ""
                : "; the places of the others are ruled by "
                        + file.ruledBy().stream().map(DeliveryId::toString).collect(Collectors.joining(", "));
        return file.file() + " into " + file.table() + ": " + file.rowsInFile() + " rows in the file, "
                + file.rowsLanded() + " stored, " + file.rowsReplaced() + " replaced then, " + file.rowsCurrent()
                + " current now" + rulers;
    }

    private static String now(DeliveryLife life) {
        String message = life.entry().message();
        String why = message.isEmpty() ? "" : ": " + message;
        return switch (life.entry().state()) {
            case LISTED -> "not fetched yet; the next sync takes it once the service has finished it" + why;
            case DOWNLOADED -> "in the spool, not in the tables; the next sync loads it" + why;
            case LOADED -> "its rows are in the tables; nothing to do" + why;
            case HELD -> "held until somebody decides (accept, reject)" + why;
            case REJECTED -> "kept out of the tables" + why;
        };
    }

    private Row row(@Nullable Instant at, String event, String text) {
        return new Row()
                .with("source", source.id())
                .with("deliveryId", delivery.id().value())
                .with("at", at)
                .with("event", event)
                .with("text", text);
    }
}
