package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.DELIVERY;

import dk.almendata.jooq.Load.Committing;
import dk.almendata.sync.LoadOrder;
import dk.almendata.sync.LoadReceipt;
import dk.almendata.sync.StoreException;
import dk.almendata.sync.StoreException.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a load whose connection may break at any moment, and leaves no doubt what came of it. When that happens after the commit was sent,
 * the ledger is read on another connection. The load locked its source's lease last, so once that lock can be had here, the server is done with
 * it, either way. For one load.
 */
final class DecidedLoad {

    private final Database database;
    private final Fence fence;
    private @Nullable Load load;

    DecidedLoad(Database database, Fence fence) {
        this.database = database;
        this.fence = fence;
    }

    LoadReceipt run(LoadOrder order) {
        try {
            return database.onConnection(session -> {
                Load started = new Load(session, order, fence);
                load = started;
                return started.run();
            });
        } catch (StoreException fault) {
            return committed(fault).orElseThrow(() -> fault);
        }
    }

    private Optional<LoadReceipt> committed(StoreException fault) {
        return fault.reason() == Reason.DISCONNECTED && load != null
                ? load.committing().filter(this::isVisible).map(Committing::receipt)
                : Optional.empty();
    }

    private boolean isVisible(Committing sent) {
        return database.surelyInTransaction(session -> {
            fence.await(session);
            return session.sql()
                    .fetchExists(
                            DELIVERY,
                            DELIVERY.deliveryKey.eq(sent.deliveryKey()).and(DELIVERY.loadSeq.eq(sent.sequence())));
        });
    }
}
