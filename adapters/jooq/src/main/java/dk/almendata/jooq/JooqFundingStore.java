package dk.almendata.jooq;

import static dk.almendata.jooq.PoolTables.DOCUMENT;
import static dk.almendata.jooq.PoolTables.ENTRY;
import static dk.almendata.jooq.PoolTables.POOL;

import dk.almendata.funding.EntryOutcome;
import dk.almendata.funding.EntryType;
import dk.almendata.funding.FundKind;
import dk.almendata.funding.FundingDocument;
import dk.almendata.funding.FundingStore;
import dk.almendata.funding.Pool;
import dk.almendata.funding.PoolEntry;
import dk.almendata.funding.PoolLedger;
import dk.almendata.funding.RecordedEntry;
import dk.almendata.sync.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Ledgers, applications and agreements of pools in an H2 file or a PostgreSQL database, beside a store of deliveries or alone.
 *
 * <p>The tables are {@code sync_pool}, {@code sync_pool_entry} and {@code sync_pool_document}; all may be read with plain SQL, none should be
 * written. A batch of entries counts as a whole or not at all, also after a crash: the number of entries that count is written last.
 *
 * <p>The host owns the data source: connections are taken for each call and given back. May be used by several threads and, on PostgreSQL, by
 * any number of processes; an H2 file belongs to one process.
 */
public final class JooqFundingStore implements FundingStore {

    private final Database database;
    private final Counted counted;

    private JooqFundingStore(Database database) {
        this.database = database;
        this.counted = new Counted(database, POOL.poolId, POOL.entries);
    }

    /**
     * Opens the store and makes its tables where they are missing.
     *
     * @param dataSource an H2 file or PostgreSQL database; stays the host's
     * @return the store
     * @throws StoreException if the database cannot be used
     */
    public static JooqFundingStore open(DataSource dataSource) {
        Database database = Database.of(Objects.requireNonNull(dataSource, "dataSource"), StoreTimeouts.ofDefaults());
        Migration.POOLS.run(database);
        return new JooqFundingStore(database);
    }

    @Override
    public List<EntryOutcome> append(Pool pool, List<PoolEntry> entries, String by, String why, Instant at) {
        if (by.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("Expected who adds entries to a ledger, and why");
        }
        Objects.requireNonNull(at, "at");
        return counted.inTurn(pool.id(), (session, before) -> {
            List<EntryOutcome> outcomes = PoolLedger.of(pool, entries(history(session.sql(), pool, before)))
                    .check(entries);
            if (outcomes.stream().noneMatch(EntryOutcome::isRefused) && !entries.isEmpty()) {
                write(session.sql(), pool, before, entries, by, why, at);
                counted.count(session, pool.id(), before + entries.size());
            }
            return outcomes;
        });
    }

    private static void write(
            DSLContext sql, Pool pool, int before, List<PoolEntry> entries, String by, String why, Instant at) {
        // What a batch left that was cut short.
        sql.deleteFrom(ENTRY)
                .where(ENTRY.poolId.eq(pool.id()).and(ENTRY.entryNo.gt(before)))
                .execute();
        for (int i = 0; i < entries.size(); i++) {
            PoolEntry entry = entries.get(i);
            sql.insertInto(ENTRY)
                    .set(ENTRY.poolId, pool.id())
                    .set(ENTRY.entryNo, before + i + 1)
                    .set(ENTRY.entryDate, entry.date())
                    .set(ENTRY.kind, entry.kind().name())
                    .set(ENTRY.entryType, entry.type().name())
                    .set(ENTRY.amount, entry.amount())
                    .set(ENTRY.reference, entry.reference())
                    .set(ENTRY.need, entry.need())
                    .set(ENTRY.recordedBy, by)
                    .set(ENTRY.recordedAt, at)
                    .set(ENTRY.reason, why)
                    .execute();
        }
    }

    @Override
    public PoolLedger ledger(Pool pool) {
        return PoolLedger.of(pool, entries(history(pool)));
    }

    private static List<PoolEntry> entries(List<RecordedEntry> history) {
        return history.stream().map(RecordedEntry::entry).toList();
    }

    @Override
    public List<RecordedEntry> history(Pool pool) {
        int now = counted.of(pool.id());
        return database.inTransaction(session -> history(session.sql(), pool, now));
    }

    private static List<RecordedEntry> history(DSLContext sql, Pool pool, int counted) {
        return sql.selectFrom(ENTRY)
                .where(ENTRY.poolId.eq(pool.id()).and(ENTRY.entryNo.le(counted)))
                .orderBy(ENTRY.entryNo)
                .fetch(JooqFundingStore::recorded);
    }

    private static RecordedEntry recorded(Record row) {
        return new RecordedEntry(
                row.get(ENTRY.entryNo),
                new PoolEntry(
                        row.get(ENTRY.entryDate),
                        FundKind.valueOf(row.get(ENTRY.kind)),
                        EntryType.valueOf(row.get(ENTRY.entryType)),
                        row.get(ENTRY.amount),
                        row.get(ENTRY.reference),
                        row.get(ENTRY.need)),
                row.get(ENTRY.recordedBy),
                row.get(ENTRY.recordedAt),
                row.get(ENTRY.reason));
    }

    @Override
    public synchronized boolean save(FundingDocument document) {
        return database.inTransaction(session -> {
            Integer newest = session.sql()
                    .select(DSL.max(DOCUMENT.version))
                    .from(DOCUMENT)
                    .where(DOCUMENT.poolId.eq(document.pool()).and(is(document.kind(), document.id())))
                    .fetchOne(0, Integer.class);
            int next = newest == null ? 1 : newest + 1;
            if (document.version() > next) {
                throw new IllegalArgumentException(
                        "Expected version " + next + " of " + document.id() + ", found " + document.version());
            }
            return session.sql()
                            .insertInto(DOCUMENT)
                            .set(DOCUMENT.poolId, document.pool())
                            .set(DOCUMENT.kind, document.kind().name())
                            .set(DOCUMENT.documentId, document.id())
                            .set(DOCUMENT.version, document.version())
                            .set(DOCUMENT.body, document.body())
                            .set(DOCUMENT.savedBy, document.by())
                            .set(DOCUMENT.savedAt, document.at())
                            .onConflict(DOCUMENT.poolId, DOCUMENT.kind, DOCUMENT.documentId, DOCUMENT.version)
                            .doNothing()
                            .execute()
                    == 1;
        });
    }

    private static Condition is(FundingDocument.Kind kind, String id) {
        return DOCUMENT.kind.eq(kind.name()).and(DOCUMENT.documentId.eq(id));
    }

    @Override
    public Optional<FundingDocument> find(Pool pool, FundingDocument.Kind kind, String id) {
        List<FundingDocument> versions = versions(pool, kind, id);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    @Override
    public List<FundingDocument> documents(Pool pool, FundingDocument.Kind kind) {
        List<FundingDocument> newest = new ArrayList<>();
        for (FundingDocument each : fetch(pool, DOCUMENT.kind.eq(kind.name()))) {
            if (!newest.isEmpty() && newest.get(newest.size() - 1).id().equals(each.id())) {
                newest.remove(newest.size() - 1);
            }
            newest.add(each);
        }
        return List.copyOf(newest);
    }

    @Override
    public List<FundingDocument> versions(Pool pool, FundingDocument.Kind kind, String id) {
        return fetch(pool, is(kind, id));
    }

    private List<FundingDocument> fetch(Pool pool, Condition chosen) {
        return database.inTransaction(session -> session.sql()
                .selectFrom(DOCUMENT)
                .where(DOCUMENT.poolId.eq(pool.id()).and(chosen))
                .orderBy(DOCUMENT.documentId, DOCUMENT.version)
                .fetch(row -> new FundingDocument(
                        row.get(DOCUMENT.poolId),
                        FundingDocument.Kind.valueOf(row.get(DOCUMENT.kind)),
                        row.get(DOCUMENT.documentId),
                        row.get(DOCUMENT.version),
                        row.get(DOCUMENT.body),
                        row.get(DOCUMENT.savedBy),
                        row.get(DOCUMENT.savedAt))));
    }
}
