package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.LEASE;

import dk.almendata.jooq.Database.Session;
import dk.almendata.jooq.Dialect.TextForm;
import dk.almendata.jooq.LeaseRow.Content;
import dk.almendata.sync.Lease;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.StoreException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What a database shows before a store is opened in it: whether it can be worked with, and what stands in the way. Changes nothing.
 *
 * <pre>{@code
 * StoreExamination found = StoreExamination.of(dataSource); // PostgreSQL 17.2, schema public, version 4 of 4
 * StoreExamination.tryRights(dataSource);
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param database the product and its version, such as {@code PostgreSQL 17.2}
 * @param schema the schema in which tables are made; empty if there is none
 * @param encoding how a PostgreSQL database encodes texts, such as {@code UTF8}; empty on H2
 * @param collation by which rules a PostgreSQL database sorts texts; empty on H2
 * @param storeVersion the version of the store's own tables; empty if there is no store
 * @param newestVersion the version that this program makes; {@link JooqDeliveryStore#open} upgrades an older one
 * @param leases who works on which source now, by source; empty also where the store is older
 */
public record StoreExamination(
        String database,
        Optional<String> schema,
        Optional<String> encoding,
        Optional<String> collation,
        OptionalInt storeVersion,
        int newestVersion,
        List<Lease> leases) {

    private static final Field<Integer> HELD = DSL.field(DSL.name("held"), SQLDataType.INTEGER);

    /** Copies the leases. */
    public StoreExamination {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(collation, "collation");
        Objects.requireNonNull(storeVersion, "storeVersion");
        leases = List.copyOf(leases);
    }

    /**
     * Looks at a database.
     *
     * @param dataSource an H2 file or PostgreSQL database; stays the host's
     * @return what it shows
     * @throws StoreException if it cannot be reached, refuses, or is of another kind
     */
    public static StoreExamination of(DataSource dataSource) {
        return database(dataSource).inTransaction(StoreExamination::examined);
    }

    private static StoreExamination examined(Session session) throws SQLException {
        DatabaseMetaData product = session.connection().getMetaData();
        Optional<TextForm> text = session.dialect().textForm(session.connection());
        OptionalInt version = Migration.DELIVERIES.version(session);
        return new StoreExamination(
                product.getDatabaseProductName() + " "
                        + product.getDatabaseProductVersion().split(" ", 2)[0],
                Optional.ofNullable(session.connection().getSchema()),
                text.map(TextForm::encoding),
                text.map(TextForm::collation),
                version,
                Migration.DELIVERIES.newest(),
                version.orElse(0) >= Migration.DELIVERIES.newest() ? liveLeases(session) : List.of());
    }

    private static List<Lease> liveLeases(Session session) throws SQLException {
        List<Lease> live = new ArrayList<>();
        for (String source : session.sql().select(LEASE.sourceId).from(LEASE).fetch(LEASE.sourceId)) {
            Optional<Content> row = new LeaseRow(session, new SourceId(source)).read();
            if (row.isPresent() && HeldLeases.isLive(session, row.get())) {
                live.add(row.get().lease());
            }
        }
        live.sort(Comparator.comparing(lease -> lease.source().text()));
        return live;
    }

    /**
     * Tries whether the user may make what the store makes: a table, a view and a sequence, under names that nobody else has. All three are taken
     * back.
     *
     * @param dataSource an H2 file or PostgreSQL database; stays the host's
     * @throws StoreException if the user may not; says what to do
     */
    public static void tryRights(DataSource dataSource) {
        database(dataSource).onConnection(session -> {
            String start = "almendata_trial_" + UUID.randomUUID().toString().replace("-", "");
            makeAndDrop(session, DSL.name(start), DSL.name(start + "_view"), DSL.name(start + "_seq"));
            return true;
        });
    }

    /** What is not dropped goes with the transaction, which nobody commits; after a fault in it nothing could be dropped. */
    private static void makeAndDrop(Session session, Name table, Name view, Name sequence) {
        DSLContext sql = session.sql();
        try {
            sql.createTable(table).column(HELD).execute();
            sql.createView(view).as(DSL.select(HELD).from(DSL.table(table))).execute();
            sql.createSequence(sequence).execute();
        } finally {
            if (!session.dialect().rollsBackTables()) {
                sql.dropSequenceIfExists(sequence).execute();
                sql.dropViewIfExists(view).execute();
                sql.dropTableIfExists(table).execute();
            }
        }
    }

    /**
     * Tries whether so many connections can be had at the same time. A sync takes two.
     *
     * @param dataSource an H2 file or PostgreSQL database; stays the host's
     * @param count how many
     * @throws StoreException if they cannot; all that were had are given back
     */
    public static void tryConnections(DataSource dataSource, int count) {
        List<Connection> had = new ArrayList<>();
        try {
            while (had.size() < count) {
                had.add(dataSource.getConnection());
            }
        } catch (SQLException e) {
            throw new StoreException(
                    "Expected " + count + " connections at the same time, got " + had.size()
                            + ". Let the pool or the server give more.",
                    Faults.withoutValues(e));
        } finally {
            had.forEach(StoreExamination::giveBack);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException broken) {
            // It was not used, and there is nothing to lose.
        }
    }

    private static Database database(DataSource dataSource) {
        return Database.of(Objects.requireNonNull(dataSource, "dataSource"), StoreTimeouts.ofDefaults());
    }
}
