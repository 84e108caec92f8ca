package dk.almendata.jooq;

import dk.almendata.jooq.Database.Session;
import dk.almendata.jooq.LeaseRow.Content;
import dk.almendata.sync.Lease;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.StoreException;
import dk.almendata.sync.StoreException.Reason;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What must still be true of a source's lease when a transaction that writes for the source commits: it is the one under which the work was
 * begun, or, for work without a lease, nobody has one.
 *
 * <p>It is looked at first without a lock, so that work which is lost anyhow is not begun, and locked last, so that a writer which is paused
 * stands in nobody's way until then. From {@link #hold} to the commit nobody can take the source over.
 */
final class Fence {

    private final SourceId source;
    private final OptionalLong held;

    Fence(SourceId source, OptionalLong held) {
        this.source = source;
        this.held = held;
    }

    /** Looks, without waiting for anybody. */
    void look(Session session) throws SQLException {
        check(session, new LeaseRow(session, source).read());
    }

    /** Looks, and lets nobody change it until the transaction ends. */
    void hold(Session session) throws SQLException {
        check(session, new LeaseRow(session, source).lock());
    }

    /** Waits until no transaction holds this fence any longer. */
    void await(Session session) {
        new LeaseRow(session, source).lock();
    }

    /** Runs a short piece of work between the two looks. That it fails because another has done it already is told as such. */
    boolean around(Session session, Runnable work) throws SQLException {
        look(session);
        try {
            work.run();
        } catch (IllegalArgumentException contradicted) {
            hold(session);
            throw contradicted;
        }
        hold(session);
        return true;
    }

    private void check(Session session, Optional<Content> content) throws SQLException {
        if (held.isPresent()) {
            if (content.isEmpty() || content.get().lease().fence() != held.getAsLong()) {
                throw takenOver(source, content.map(Content::lease));
            }
        } else if (content.isPresent() && HeldLeases.isLive(session, content.get())) {
            throw new StoreException(
                    Reason.SOURCE_TAKEN,
                    "Source " + source + " is being worked on by "
                            + content.get().lease().owner() + ", at the latest until "
                            + content.get().lease().until() + ". Try again when that has ended.",
                    null);
        }
    }

    /** The fault of a run whose source is no longer its own. */
    static StoreException takenOver(SourceId source, Optional<Lease> successor) {
        String by = successor
                .map(Lease::owner)
                .filter(owner -> !owner.isEmpty())
                .map(owner -> " by " + owner)
                .orElse("");
        return new StoreException(
                Reason.SOURCE_TAKEN,
                "Source " + source + " was taken over" + by
                        + " while this run made no progress for longer than its lease lasts."
                        + " Nothing that it had not finished is visible; the next run goes on.",
                null);
    }
}
