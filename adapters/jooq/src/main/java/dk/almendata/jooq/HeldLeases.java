package dk.almendata.jooq;

import dk.almendata.jooq.Database.Session;
import dk.almendata.jooq.LeaseRow.Content;
import dk.almendata.sync.Lease;
import dk.almendata.sync.Leases;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.StoreException;
import dk.almendata.sync.StoreException.Reason;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The leases that one store has claimed, each a row of {@code sync_lease}. Not thread-safe, as its store. */
final class HeldLeases implements Leases {

    /** Tells this process from every other, also from one that had its number before. */
    private static final String PROCESS = UUID.randomUUID().toString();

    private static final AtomicLong STORES = new AtomicLong();

    /** A lease is renewed when this part of it is over. */
    private static final int PART = 3;

    private final Database database;
    private final String holder = PROCESS + "/" + STORES.incrementAndGet();
    private final Map<SourceId, Held> held = new HashMap<>();

    HeldLeases(Database database) {
        this.database = database;
    }

    /** Whether somebody has the lease who may be alive. On a file that one process has open, the others are not. */
    static boolean isLive(Session session, Content content) throws SQLException {
        if (content.holder().equals(LeaseRow.NOBODY)
                || !new LeaseRow(session, content.lease().source())
                        .now()
                        .isBefore(content.lease().until())) {
            return false;
        }
        return content.holder().startsWith(PROCESS) || !session.dialect().belongsToOneProcess(session.connection());
    }

    @Override
    public Optional<Lease> claim(SourceId source, String owner, Duration length) {
        return database.surelyInTransaction(session -> {
            LeaseRow row = new LeaseRow(session, source);
            row.make();
            Content found = row.lock().orElseThrow();
            if (!found.holder().equals(holder) && isLive(session, found)) {
                return Optional.of(found.lease());
            }
            long fence = found.lease().fence() + 1;
            row.take(named(owner), holder, fence, length);
            held.put(source, new Held(fence, length));
            return Optional.<Lease>empty();
        });
    }

    private static String named(String owner) {
        String process = "process " + ProcessHandle.current().pid();
        return owner.isBlank() ? process : owner + " (" + process + ")";
    }

    @Override
    public void renew(SourceId source) {
        Held lease = held.get(source);
        if (lease == null || !lease.isDue()) {
            return;
        }
        lease.renewed();
        Optional<Lease> successor;
        try {
            successor = database.inTransaction(session -> {
                LeaseRow row = new LeaseRow(session, source);
                return row.extend(lease.fence, lease.length)
                        ? Optional.empty()
                        : row.read().map(Content::lease);
            });
        } catch (StoreException unreachable) {
            // The next write meets the same fault, or the fence decides.
            return;
        }
        if (successor.isPresent()) {
            throw Fence.takenOver(source, successor);
        }
    }

    @Override
    public void release(SourceId source) {
        Held lease = held.remove(source);
        if (lease != null) {
            database.surelyInTransaction(session -> {
                new LeaseRow(session, source).free(lease.fence);
                return true;
            });
        }
    }

    /** The fence of what is written for a source. */
    Fence fence(SourceId source) {
        Held lease = held.get(source);
        return new Fence(source, lease == null ? OptionalLong.empty() : OptionalLong.of(lease.fence));
    }

    /**
     * Runs a piece of work for a source. Who was taken over may fail on what the other one wrote before the fence is reached; then the fence is
     * why.
     */
    <T> T explaining(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException fault) {
            throw takenOver().orElse(fault);
        }
    }

    private Optional<StoreException> takenOver() {
        try {
            database.surelyInTransaction(session -> {
                look(session);
                return true;
            });
            return Optional.empty();
        } catch (StoreException other) {
            return Optional.of(other).filter(fault -> fault.reason() == Reason.SOURCE_TAKEN);
        }
    }

    /** Looks whether every lease of this store still stands. */
    void look(Session session) throws SQLException {
        for (SourceId source : held.keySet()) {
            fence(source).look(session);
        }
    }

    /** Makes sure that every lease of this store still stands, and does until the transaction ends. */
    void hold(Session session) throws SQLException {
        for (SourceId source : held.keySet()) {
            fence(source).hold(session);
        }
    }

    /** A claimed lease, and when it was last renewed. Measured here, because asking the database at every step would cost too much. */
    private static final class Held {
        private final long fence;
        private final Duration length;
        private final long dueAfterNanos;
        private long renewedAt = System.nanoTime();

        Held(long fence, Duration length) {
            this.fence = fence;
            this.length = length;
            this.dueAfterNanos = length.toNanos() / PART;
        }

        /** Asked with every block and every few thousand rows. */
        boolean isDue() {
            return System.nanoTime() - renewedAt >= dueAfterNanos;
        }

        void renewed() {
            renewedAt = System.nanoTime();
        }
    }
}
