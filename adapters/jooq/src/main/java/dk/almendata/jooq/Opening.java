package dk.almendata.jooq;

/** What is done before a store is used: its tables made or upgraded, what was cut short on them finished, what loads left removed. */
final class Opening {

    private Opening() {}

    static void of(Database database) {
        upgrade(database);
        finishTables(database);
        sweep(database);
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
