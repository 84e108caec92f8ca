package dk.almendata.cli;

import dk.almendata.sync.Decision;
import dk.almendata.sync.Decision.Verdict;
import dk.almendata.sync.DecisionReceipt;
import dk.almendata.sync.DeliveryLife;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.SourceId;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Severity;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code accept} and {@code reject} have in common: one delivery, a reason, and the way back. */
abstract class DecisionVerb extends Verb {

    private static final List<String> PROPERTIES =
            List.of("source", "deliveryId", "decision", "reason", "state", "rowsCame", "rowsWent", "message");

    @Mixin
    private final DeliveryParameter delivery = new DeliveryParameter();

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; kept with the delivery and shown by explain.")
    private String reason = "";

    @Option(names = "--undo", description = "Take the decision back that stands.")
    private boolean undo;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Mixin
    private final DatabaseOption database = new OptionalDatabase();

    @Mixin
    private final SourceOption source = new SourceOption();

    DecisionVerb(Surroundings surroundings) {
        super(surroundings);
    }

    /** What the verb decides. */
    abstract Verdict verdict();

    @Override
    public Integer call() {
        delivery.id();
        Decision decision = decision();
        StoredSource stored = config.one(source, database);
        return stored.database().look(surroundings(), looked -> {
                            check(looked, stored.id());
                            return ExitCode.OK;
                        })
                        == ExitCode.OK
                ? stored.database().open(surroundings(), store -> decide(store, stored.id(), decision))
                : ExitCode.BEHIND;
    }

    private Decision decision() {
        try {
            return new Decision(
                    undo ? Verdict.UNDO : verdict(),
                    reason,
                    surroundings().clock().instant());
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--reason: expected one line of text, found '" + reason.strip() + "'.");
        }
    }

    private void check(DeliveryStore store, SourceId id) {
        DeliveryLife life = delivery.life(store, id);
        Optional<Decision> standing = Decision.standing(life.decisions());
        boolean same = standing.filter(before -> before.verdict() == verdict()).isPresent();
        if (undo && !same) {
            throw Refusal.input("Delivery " + delivery.id() + ": no decision to "
                    + verdict().text() + " it stands"
                    + standing.map(before -> "; what stands is: " + before.sentence())
                            .orElse("") + ".");
        }
        if (!undo && same) {
            throw Refusal.input("Delivery " + delivery.id() + ": that stands already. "
                    + standing.get().sentence());
        }
        boolean loaded = life.entry().state() == DeliveryState.LOADED;
        if (!undo && verdict() == Verdict.ACCEPT && loaded && standing.isEmpty()) {
            throw Refusal.input("Delivery " + delivery.id() + " is loaded; there is nothing to accept.");
        }
    }

    private int decide(DeliveryStore store, SourceId id, Decision decision) {
        DecisionReceipt receipt = store.decide(id, delivery.id(), decision);
        DeliveryLife life = delivery.life(store, id);
        String message = message(life, decision, receipt);
        try (Printer printer = format.open(new Layout(PROPERTIES, PROPERTIES), surroundings())) {
            printer.row(new Row()
                    .with("source", id)
                    .with("deliveryId", delivery.id().value())
                    .with("decision", decision.verdict().text())
                    .with("reason", decision.reason())
                    .with("state", life.entry().state().text())
                    .with("rowsCame", receipt.rowsCame())
                    .with("rowsWent", receipt.rowsWent())
                    .with("message", message));
        }
        return ExitCode.OK;
    }

    private String message(DeliveryLife life, Decision decision, DecisionReceipt receipt) {
        if (receipt.tookEffect()) {
            return receipt.rowsCame() + " rows are current again, " + receipt.rowsWent() + " no longer are.";
        }
        return switch (decision.verdict()) {
            case ACCEPT ->
                "The next sync loads it."
                        + (life.findings().stream().anyMatch(finding -> !isHold(finding.code()))
                                ? " Its file has faults, which accepting does not mend; explain " + delivery.id()
                                        + " lists them."
                                : "");
            case REJECT -> "It stays out of the tables.";
            case UNDO -> "The next sync decides by the rules again.";
        };
    }

    private static boolean isHold(FindingCode code) {
        return switch (code) {
            case ROWS_VANISHED, ROWS_DROPPED, BASE_MISSING, FILE_MISSING, TEST_DATAPAKKE -> true;
            default -> code.severity() != Severity.ERROR;
        };
    }
}
