package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.LEASE;

import dk.almendata.jooq.Database.Session;
import dk.almendata.sync.Lease;
import dk.almendata.sync.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** The row of {@code sync_lease} that says who works on a source, seen from one transaction. */
final class LeaseRow {

    /** The holder of a lease that nobody holds. */
    static final String NOBODY = "";

    private final Session session;
    private final SourceId source;

    LeaseRow(Session session, SourceId source) {
        this.session = session;
        this.source = source;
    }

    /** Makes the row of a source that was never claimed. Where another process does the same, one of them does nothing. */
    void make() {
        session.sql()
                .insertInto(LEASE)
                .set(LEASE.sourceId, source.text())
                .set(LEASE.owner, NOBODY)
                .set(LEASE.holder, NOBODY)
                .set(LEASE.fence, 0L)
                .set(LEASE.expiresAt, Instant.EPOCH)
                .onConflict(LEASE.sourceId)
                .doNothing()
                .execute();
    }

    /** What it says, empty if the source was never claimed. */
    Optional<Content> read() {
        return content(selection().fetchOne());
    }

    /** What it says, after everybody else who changes or locks it has ended; they wait for this transaction. */
    Optional<Content> lock() {
        return content(selection().forUpdate().fetchOne());
    }

    private SelectConditionStep<Record> selection() {
        return session.sql().selectFrom(LEASE).where(LEASE.sourceId.eq(source.text()));
    }

    private Optional<Content> content(@Nullable Record row) {
        return Optional.ofNullable(row)
                .map(found -> new Content(
                        found.get(LEASE.holder),
                        new Lease(source, found.get(LEASE.owner), found.get(LEASE.fence), found.get(LEASE.expiresAt))));
    }

    /** The time by the database. */
    Instant now() {
        return Objects.requireNonNull(
                session.sql().select(session.dialect().clock()).fetchSingle().value1());
    }

    /** Writes the row; it is locked, or the fence names who may. */
    void take(String owner, String holder, long fence, Duration length) {
        session.sql()
                .update(LEASE)
                .set(LEASE.owner, owner)
                .set(LEASE.holder, holder)
                .set(LEASE.fence, fence)
                .set(LEASE.expiresAt, now().plus(length))
                .where(LEASE.sourceId.eq(source.text()))
                .execute();
    }

    /** Lets the lease last until a length from now. False if it is no longer whose this fence is. */
    boolean extend(long fence, Duration length) {
        return session.sql()
                        .update(LEASE)
                        .set(LEASE.expiresAt, now().plus(length))
                        .where(LEASE.sourceId.eq(source.text()))
                        .and(LEASE.fence.eq(fence))
                        .execute()
                > 0;
    }

    /** Frees the source, unless it is no longer whose this fence is. */
    void free(long fence) {
        session.sql()
                .update(LEASE)
                .set(LEASE.owner, NOBODY)
                .set(LEASE.holder, NOBODY)
                .set(LEASE.expiresAt, now())
                .where(LEASE.sourceId.eq(source.text()))
                .and(LEASE.fence.eq(fence))
                .execute();
    }

    /**
     * What the row says.
     *
     * @param holder the store that holds it; nobody if it was given back
     * @param lease the lease, also when it has run out
     */
    record Content(String holder, Lease lease) {}
}
