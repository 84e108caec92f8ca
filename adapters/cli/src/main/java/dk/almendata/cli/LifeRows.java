package dk.almendata.cli;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.DeliveryLife;
import dk.almendata.sync.DeliveryLife.FileLife;
import dk.almendata.sync.SourceId;
import dk.almendata.table.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows that tell the life of one delivery: one for each thing that happened, in its order. */
final class LifeRows {

    static final Layout LAYOUT =
            new Layout(List.of("at", "event", "text"), List.of("source", "deliveryId", "at", "event", "text"));

    private final SourceId source;
    private final DeliveryLife life;

    private LifeRows(SourceId source, DeliveryLife life) {
        this.source = source;
        this.life = life;
    }

    static List<Row> of(SourceId source, DeliveryLife life) {
        return new LifeRows(source, life).rows();
    }

    private List<Row> rows() {
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
        rows.add(row(null, "now", now()));
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

    private String now() {
        String message = life.entry().message();
        String why = message.isEmpty() ? "" : ": " + message;
        return switch (life.entry().state()) {
            case LISTED -> "not fetched yet; the next sync takes it once the service has finished it" + why;
            case DOWNLOADED -> "in the spool, not in the tables; the next sync loads it" + why;
            case LOADED -> "its rows are in the tables; nothing to do" + why;
            case HELD -> "held until somebody decides (accept, reject)" + why;
            case REJECTED -> "kept out of the tables" + why;
            case PRUNED -> "its rows were removed; the next sync fetches it again if no newer run stands for it" + why;
        };
    }

    private Row row(@Nullable Instant at, String event, String text) {
        return new Row()
                .with("source", source)
                .with("deliveryId", life.delivery().id().value())
                .with("at", at)
                .with("event", event)
                .with("text", text);
    }
}
