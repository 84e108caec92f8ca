package dk.almendata.jooq;

import dk.almendata.jooq.Database.Session;
import java.sql.SQLException;
import org.jooq.DSLContext;

/** What is done before a store is used: its tables made or upgraded, what was cut short on them finished, what loads left removed. */
final class Opening {

    private Opening() {}

    static void of(Database database) {
        if (database.inTransaction(Opening::isAtRest)) {
            return;
        }
        upgrade(database);
        finishTables(database);
        sweep(database);
    }

    /**
     * Whether there is nothing to do, looked at without a lock. Enrichments and decisions are gone through wherever there are any. Where loads
     * commit as they go, what an event left is only found by taking it back.
     */
    private static boolean isAtRest(Session session) throws SQLException {
        if (session.dialect().commitsAsItGoes() || !Migration.DELIVERIES.isDone(session)) {
            return false;
        }
        DSLContext sql = session.sql();
        return new Schemas(sql).unready().isEmpty()
                && !sql.fetchExists(EnrichmentTables.VERSION)
                && !new Sweep(session).hasWork()
                && !sql.fetchExists(SyncTables.DECISION);
    }

    private static void upgrade(Database database) {
        database.inTransaction(session -> {
            database.dialect().setUp(session.connection());
            Migration.DELIVERIES.run(session);
            return true;
        });
    }

    private static void finishTables(Database database) {
        database.inTransaction(session -> {
            database.dialect().lockShapes(session.connection());
            Schemas schemas = new Schemas(session.sql());
            for (String table : schemas.unready()) {
                new Shape(session, schemas.find(table).orElseThrow()).make();
                schemas.markReady(table);
            }
            new EnrichedDimensions(session.sql()).makeMissing();
            return true;
        });
    }

    private static void sweep(Database database) {
        database.inTransaction(session -> {
            new Sweep(session).run();
            new Decisions(session).finish();
            session.commit();
            database.dialect().force(session.connection());
            return true;
        });
    }
}
