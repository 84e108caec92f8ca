package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.FINDING;
import static dk.almendata.jooq.SyncTables.SOURCE;
import static dk.almendata.jooq.SyncTables.SUBSCRIPTION;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Sha256;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.LedgerEntry;
import dk.almendata.sync.Listing;
import dk.almendata.sync.RowPlaces;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SpooledArchive;
import dk.almendata.table.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Sequence;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Sources, subscriptions, deliveries and what was found about them: the tables that hold no rows of files. */
final class Ledger {

    /** Numbers deliveries and files of loads. */
    private static final Sequence<Long> KEYS = DSL.sequence(DSL.name("sync_key"), SQLDataType.BIGINT);

    private static final int FIRST_REVISION = 1;
    private static final int WRITES_AT_ONCE = 1_000;

    private final DSLContext sql;

    Ledger(DSLContext sql) {
        this.sql = sql;
    }

    long nextKey() {
        return sql.nextval(KEYS);
    }

    // Listings

    void record(SourceId source, Listing listing, Instant now) {
        Instant at = afterTheListingBefore(source, now);
        int known = sql.update(SOURCE)
                .set(SOURCE.listedAt, at)
                .where(SOURCE.sourceId.eq(source.text()))
                .execute();
        if (known == 0) {
            sql.insertInto(SOURCE)
                    .set(SOURCE.sourceId, source.text())
                    .set(SOURCE.firstSeen, at)
                    .set(SOURCE.listedAt, at)
                    .execute();
        }
        List<Query> writes = new ArrayList<>();
        Map<SubscriptionId, Subscription> subscriptions = subscriptions(source, DSL.trueCondition());
        listing.subscriptions().forEach(subscription -> {
            Map<Field<?>, @Nullable Object> values = DeliveryRows.of(subscription);
            values.put(SUBSCRIPTION.seenAt, at);
            if (subscriptions.containsKey(subscription.id())) {
                writes.add(sql.update(SUBSCRIPTION)
                        .set(values)
                        .where(SUBSCRIPTION.sourceId.eq(source.text()))
                        .and(SUBSCRIPTION.subscriptionId.eq(subscription.id().text())));
            } else {
                values.put(SUBSCRIPTION.sourceId, source.text());
                values.put(SUBSCRIPTION.subscriptionId, subscription.id().text());
                writes.add(sql.insertInto(SUBSCRIPTION).set(values));
            }
        });
        Set<DeliveryId> loaded = loaded(source);
        Map<DeliveryId, Delivery> deliveries = new LinkedHashMap<>();
        deliveries(source).forEach(delivery -> deliveries.put(delivery.id(), delivery));
        for (Delivery delivery : listing.deliveries()) {
            Delivery before = deliveries.get(delivery.id());
            if (before == null) {
                writes.add(insertion(source, delivery, at));
            } else if (!before.equals(delivery)) {
                boolean relabelled = loaded.contains(delivery.id())
                        && !before.offersTheSameAs(delivery)
                        && !isFilterOfAFile(source, before, delivery);
                writes.add(sql.update(DELIVERY)
                        .set(DeliveryRows.of(relabelled ? withLabelOf(before, delivery) : delivery))
                        .where(DELIVERY.sourceId.eq(source.text()))
                        .and(DELIVERY.deliveryId.eq(delivery.id().value())));
            }
            if (writes.size() >= WRITES_AT_ONCE) {
                sql.batch(writes).execute();
                writes.clear();
            }
        }
        sql.batch(writes).execute();
        sql.update(DELIVERY)
                .set(DELIVERY.seenAt, at)
                .where(DELIVERY.sourceId.eq(source.text()))
                .and(DELIVERY.deliveryId.in(listing.deliveries().stream()
                        .map(delivery -> delivery.id().value())
                        .toList()))
                .execute();
    }

    /** What is newest is told by this time, so it never goes back, also where the machine's clock does. */
    private Instant afterTheListingBefore(SourceId source, Instant now) {
        Instant before = sql.select(SOURCE.listedAt)
                .from(SOURCE)
                .where(SOURCE.sourceId.eq(source.text()))
                .fetchOne(SOURCE.listedAt);
        return before == null || !now.isBefore(before) ? now : before.plusMillis(1);
    }

    /**
     * A file tells no filter, so a delivery that came as one counts as one for all. The filter is taken over once the service lists it,
     * unless there are rows that it would not have let through.
     */
    private boolean isFilterOfAFile(SourceId source, Delivery file, Delivery listed) {
        if (file.recipient().isPresent() || !file.scope().isAll()) {
            return false;
        }
        Delivery withFilter = file.toBuilder().scope(listed.scope()).build();
        Set<String> organisations = new TreeSet<>(sql.selectDistinct(CELL.organisation)
                .from(CELL)
                .where(CELL.sourceId.eq(source.text()))
                .and(CELL.deliveryId.eq(file.id().value()))
                .and(CELL.organisation.ne(RowPlaces.NONE))
                .fetch(CELL.organisation));
        listed.scope().organisations().forEach(number -> organisations.remove(number.toString()));
        return withFilter.offersTheSameAs(listed) && organisations.isEmpty();
    }

    private Set<DeliveryId> loaded(SourceId source) {
        return sql.select(DELIVERY.deliveryId)
                .from(DELIVERY)
                .where(DELIVERY.sourceId.eq(source.text()))
                .and(DELIVERY.loadSeq.isNotNull())
                .fetchSet(row -> DeliveryId.of(row.value1()));
    }

    /** The rows that are loaded are those of the label under which they came. */
    private static Delivery withLabelOf(Delivery loaded, Delivery listed) {
        return listed.toBuilder()
                .datapakke(loaded.datapakke())
                .period(loaded.period())
                .scope(loaded.scope())
                .build();
    }

    List<SourceId> sources() {
        return sql.select(SOURCE.sourceId)
                .from(SOURCE)
                .orderBy(SOURCE.sourceId)
                .fetch(row -> new SourceId(row.value1()));
    }

    Listing listing(SourceId source) {
        return new Listing(List.copyOf(subscriptions(source, newest(source)).values()), deliveries(source));
    }

    boolean isNewestListingEmpty(SourceId source) {
        return !sql.fetchExists(DSL.selectOne()
                .from(DELIVERY)
                .join(SOURCE)
                .on(SOURCE.sourceId.eq(DELIVERY.sourceId))
                .where(SOURCE.sourceId.eq(source.text()))
                .and(DELIVERY.seenAt.eq(SOURCE.listedAt)));
    }

    /** A listing without subscriptions (a folder of files knows none) leaves those of the listing before. */
    private static Condition newest(SourceId source) {
        return SUBSCRIPTION.seenAt.eq(DSL.select(DSL.max(SUBSCRIPTION.seenAt))
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.sourceId.eq(source.text())));
    }

    private Map<SubscriptionId, Subscription> subscriptions(SourceId source, Condition condition) {
        Map<SubscriptionId, Subscription> found = new LinkedHashMap<>();
        sql.selectFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.sourceId.eq(source.text()))
                .and(condition)
                .orderBy(SUBSCRIPTION.subscriptionId)
                .forEach(row -> {
                    Subscription subscription = DeliveryRows.subscription(row);
                    found.put(subscription.id(), subscription);
                });
        return found;
    }

    private List<Delivery> deliveries(SourceId source) {
        return sql.selectFrom(DELIVERY)
                .where(DELIVERY.sourceId.eq(source.text()))
                .orderBy(DELIVERY.deliveryId)
                .fetch(DeliveryRows::delivery);
    }

    // The ledger

    Map<DeliveryId, LedgerEntry> entries(SourceId source) {
        Map<DeliveryId, LedgerEntry> entries = new LinkedHashMap<>();
        sql.selectFrom(DELIVERY)
                .where(DELIVERY.sourceId.eq(source.text()))
                .orderBy(DELIVERY.deliveryId)
                .forEach(row -> {
                    LedgerEntry entry = entry(row);
                    entries.put(entry.delivery(), entry);
                });
        return entries;
    }

    static LedgerEntry entry(Record row) {
        return new LedgerEntry(
                DeliveryId.of(row.get(DELIVERY.deliveryId)),
                DeliveryState.valueOf(row.get(DELIVERY.state)),
                row.get(DELIVERY.firstSeen),
                Optional.ofNullable(row.get(DELIVERY.archiveSha256)).map(Sha256::new),
                Optional.ofNullable(row.get(DELIVERY.contentSha256)).map(Sha256::new),
                row.get(DELIVERY.rowCount),
                Optional.ofNullable(row.get(DELIVERY.loadedAt)),
                row.get(DELIVERY.message));
    }

    /** The ledger row of a delivery, made if it is new. */
    Record row(SourceId source, Delivery delivery, Instant at) {
        Record row = find(source, delivery.id());
        if (row == null) {
            insertion(source, delivery, at).execute();
            row = find(source, delivery.id());
        }
        if (row == null) {
            throw new IllegalStateException("Delivery " + delivery.id() + " is not in the ledger after it was written");
        }
        return row;
    }

    @Nullable
    Record find(SourceId source, DeliveryId delivery) {
        return sql.selectFrom(DELIVERY)
                .where(DELIVERY.sourceId.eq(source.text()))
                .and(DELIVERY.deliveryId.eq(delivery.value()))
                .fetchOne();
    }

    private Query insertion(SourceId source, Delivery delivery, Instant at) {
        Map<Field<?>, @Nullable Object> values = DeliveryRows.of(delivery);
        values.put(DELIVERY.deliveryKey, nextKey());
        values.put(DELIVERY.sourceId, source.text());
        values.put(DELIVERY.deliveryId, delivery.id().value());
        values.put(DELIVERY.revision, FIRST_REVISION);
        values.put(DELIVERY.state, DeliveryState.LISTED.name());
        values.put(DELIVERY.firstSeen, at);
        values.put(DELIVERY.seenAt, at);
        values.put(DELIVERY.rowCount, 0L);
        values.put(DELIVERY.message, "");
        return sql.insertInto(DELIVERY).set(values);
    }

    void recordDownload(SourceId source, Delivery delivery, SpooledArchive archive, Instant at) {
        Record row = row(source, delivery, at);
        boolean stays = hasRows(row);
        sql.update(DELIVERY)
                .set(DELIVERY.archiveSha256, archive.digest().hex())
                .set(DELIVERY.archiveBytes, archive.bytes())
                .set(DELIVERY.state, stays ? row.get(DELIVERY.state) : DeliveryState.DOWNLOADED.name())
                .set(DELIVERY.message, stays ? row.get(DELIVERY.message) : "")
                .where(DELIVERY.deliveryKey.eq(row.get(DELIVERY.deliveryKey)))
                .execute();
    }

    void recordRefusal(
            SourceId source,
            Delivery delivery,
            DeliveryState state,
            String message,
            List<Finding> findings,
            Instant at) {
        if (state != DeliveryState.HELD && state != DeliveryState.REJECTED) {
            throw new IllegalArgumentException("A refused delivery is held or rejected, not " + state);
        }
        Record row = row(source, delivery, at);
        if (hasRows(row)) {
            throw new IllegalArgumentException("Delivery " + delivery.id() + " is loaded and can no longer be refused");
        }
        long key = row.get(DELIVERY.deliveryKey);
        sql.update(DELIVERY)
                .set(DELIVERY.state, state.name())
                .set(DELIVERY.message, message)
                .where(DELIVERY.deliveryKey.eq(key))
                .execute();
        replaceFindings(key, findings);
    }

    /** Whether its rows are in the tables, seen or set aside. */
    static boolean hasRows(Record row) {
        return row.get(DELIVERY.loadSeq) != null;
    }

    static boolean isLoaded(Record row) {
        return row.get(DELIVERY.state).equals(DeliveryState.LOADED.name());
    }

    // Findings

    List<Finding> findings(SourceId source, DeliveryId delivery) {
        return sql.select(FINDING.fields())
                .from(FINDING)
                .join(DELIVERY)
                .on(DELIVERY.deliveryKey.eq(FINDING.deliveryKey))
                .where(DELIVERY.sourceId.eq(source.text()))
                .and(DELIVERY.deliveryId.eq(delivery.value()))
                .orderBy(FINDING.findingNo)
                .fetch(DeliveryRows::finding);
    }

    void replaceFindings(long deliveryKey, List<Finding> findings) {
        sql.deleteFrom(FINDING).where(FINDING.deliveryKey.eq(deliveryKey)).execute();
        List<Query> writes = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            writes.add(sql.insertInto(FINDING)
                    .set(DeliveryRows.of(findings.get(i)))
                    .set(FINDING.deliveryKey, deliveryKey)
                    .set(FINDING.findingNo, i + 1));
        }
        sql.batch(writes).execute();
    }
}
