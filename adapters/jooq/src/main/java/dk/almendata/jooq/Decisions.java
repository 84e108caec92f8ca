package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DECISION;
import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.EVENT;
import static dk.almendata.jooq.SyncTables.FILE;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.jooq.Database.Session;
import dk.almendata.sync.Decision;
import dk.almendata.sync.Decision.Verdict;
import dk.almendata.sync.DecisionReceipt;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.SourceId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about deliveries, and what follows from it.
 *
 * <p>A decision is written down first and then takes effect: {@link #wanted} says what the state of a delivery must be under its decisions,
 * so one that was cut short in between is finished when the store is next opened.
 */
final class Decisions {

    private final Session session;
    private final DSLContext sql;
    private final Ledger ledger;

    Decisions(Session session) {
        this.session = session;
        this.sql = session.sql();
        this.ledger = new Ledger(sql);
    }

    /** Everything that was ever decided, for each delivery in its order. */
    Map<DeliveryId, List<Decision>> all(SourceId source) {
        Map<DeliveryId, List<Decision>> all = new LinkedHashMap<>();
        sql.selectFrom(DECISION)
                .where(DECISION.sourceId.eq(source.text()))
                .orderBy(DECISION.deliveryId, DECISION.decisionNo)
                .forEach(
                        row -> all.computeIfAbsent(DeliveryId.of(row.get(DECISION.deliveryId)), id -> new ArrayList<>())
                                .add(decision(row)));
        return all;
    }

    DecisionReceipt decide(SourceId source, DeliveryId delivery, Decision decision) throws SQLException {
        new Sweep(session).run();
        // A load of this delivery is visible now or will look for the decision before it is.
        session.dialect().lockRuling(session.connection());
        Record row = ledger.find(source, delivery);
        if (row == null) {
            throw new IllegalArgumentException("Delivery " + delivery + " is not known");
        }
        sql.insertInto(DECISION)
                .set(DECISION.decisionNo, ledger.nextKey())
                .set(DECISION.sourceId, source.text())
                .set(DECISION.deliveryId, delivery.value())
                .set(DECISION.verdict, decision.verdict().text())
                .set(DECISION.reason, decision.reason())
                .set(DECISION.decidedAt, decision.at())
                .set(DECISION.afterSeq, new Events(sql).newest())
                .execute();
        session.keep();
        List<Decision> decisions = all(source).getOrDefault(delivery, List.of());
        DecisionReceipt receipt =
                Ledger.hasRows(row) ? settle(row, decisions, decision.at()) : withoutRows(row, decisions);
        session.commit();
        session.dialect().force(session.connection());
        return receipt;
    }

    /** Gives effect to decisions that were cut short before they had any. */
    void finish() throws SQLException {
        List<String> sources =
                sql.selectDistinct(DECISION.sourceId).from(DECISION).fetch(DECISION.sourceId);
        for (SourceId source : sources.stream().map(SourceId::new).toList()) {
            for (Map.Entry<DeliveryId, List<Decision>> entry : all(source).entrySet()) {
                Record row = ledger.find(source, entry.getKey());
                if (row != null && Ledger.hasRows(row)) {
                    List<Decision> decisions = entry.getValue();
                    settle(row, decisions, decisions.get(decisions.size() - 1).at());
                }
            }
        }
    }

    /** Whether somebody rejected a delivery and nobody took it back. */
    boolean isRejected(SourceId source, DeliveryId delivery) {
        return Decision.standing(all(source).getOrDefault(delivery, List.of()))
                .filter(Decision::isRejection)
                .isPresent();
    }

    private DecisionReceipt withoutRows(Record row, List<Decision> decisions) {
        Optional<Decision> standing = Decision.standing(decisions);
        boolean rejected = standing.filter(Decision::isRejection).isPresent();
        DeliveryState had = row.get(DELIVERY.archiveSha256) == null ? DeliveryState.LISTED : DeliveryState.DOWNLOADED;
        write(
                row,
                rejected ? DeliveryState.REJECTED : had,
                standing.map(Decision::sentence).orElse(""),
                null);
        return DecisionReceipt.NOTHING;
    }

    /** The state that a delivery with rows must have. */
    private DeliveryState wanted(Record row, List<Decision> decisions) {
        return Decision.standing(decisions)
                .map(standing -> standing.isRejection() ? DeliveryState.REJECTED : DeliveryState.LOADED)
                .orElseGet(() -> cameInByAcceptance(row) ? DeliveryState.HELD : DeliveryState.LOADED);
    }

    /** Whether an acceptance stood when the delivery was loaded; then it is what let it in. */
    private boolean cameInByAcceptance(Record row) {
        String standing = sql.select(DECISION.verdict)
                .from(DECISION)
                .where(DECISION.sourceId.eq(row.get(DELIVERY.sourceId)))
                .and(DECISION.deliveryId.eq(row.get(DELIVERY.deliveryId)))
                .and(DECISION.afterSeq.lt(DSL.field(DSL.select(DSL.max(EVENT.seq))
                        .from(EVENT)
                        .where(EVENT.deliveryKey.eq(row.get(DELIVERY.deliveryKey)))
                        .and(EVENT.kind.eq(Events.Kind.LOADED.name())))))
                .orderBy(DECISION.decisionNo.desc())
                .limit(1)
                .fetchOne(DECISION.verdict);
        return Verdict.ACCEPT.text().equals(standing);
    }

    private DecisionReceipt settle(Record row, List<Decision> decisions, Instant at) throws SQLException {
        DeliveryState state = wanted(row, decisions);
        boolean counts = state == DeliveryState.LOADED;
        String sentence = counts ? "" : decisions.get(decisions.size() - 1).sentence();
        if (counts == Ledger.isLoaded(row)) {
            if (!counts) {
                write(row, state, sentence, null);
            }
            return DecisionReceipt.NOTHING;
        }
        long key = row.get(DELIVERY.deliveryKey);
        session.dialect().lockRuling(session.connection());
        long sequence = new Events(sql).begin(key, counts ? Events.Kind.RESTORED : Events.Kind.SET_ASIDE, at);
        Ruling ruling = new Ruling(sql, new SourceId(row.get(DELIVERY.sourceId)), key, counts, sequence);
        for (String table : tables(key)) {
            Merging merging = new Pins(sql).merging(new Schemas(sql).find(table).orElseThrow());
            ruling.end(merging);
            ruling.reopen(merging);
        }
        DecisionReceipt receipt = new DecisionReceipt(
                true,
                RowCounts.of(sql, CELL.ruledAgain.eq(sequence)),
                RowCounts.of(sql, CELL.ruledUntil.eq(sequence).and(CELL.ruledSince.lt(sequence))));
        session.keep();
        write(row, state, sentence, sequence);
        return receipt;
    }

    private void write(Record row, DeliveryState state, String message, @Nullable Long sequence) {
        sql.update(DELIVERY)
                .set(DELIVERY.state, state.name())
                .set(DELIVERY.message, message)
                .set(DELIVERY.loadSeq, sequence == null ? row.get(DELIVERY.loadSeq) : sequence)
                .where(DELIVERY.deliveryKey.eq(row.get(DELIVERY.deliveryKey)))
                .execute();
    }

    private Set<String> tables(long key) {
        return new TreeSet<>(sql.select(FILE.tableName)
                .from(FILE)
                .where(FILE.deliveryKey.eq(key))
                .fetch(FILE.tableName));
    }

    private static Decision decision(Record row) {
        return new Decision(
                Verdict.of(row.get(DECISION.verdict)), row.get(DECISION.reason), row.get(DECISION.decidedAt));
    }
}
