package dk.almendata.jooq;

import dk.almendata.jooq.Database.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Brings the own tables of a store to the newest version. Each store counts its versions apart, because any of them may lie in a database
 * without the others.
 *
 * <p>Scripts are numbered resources for each database, {@code h2/001.sql} and {@code h2/pools/001.sql}. Every statement may run twice, so a
 * migration that was killed is simply run again; the version is written after its script. Statements end with a semicolon at the end of a line.
 */
final class Migration {

    /** Deliveries, and the enrichments beside them. */
    static final Migration DELIVERIES = new Migration("sync_version", "", 8);

    /** Consumers, meters and readings. */
    static final Migration CONSUMPTION = new Migration("consumption_version", "consumption/", 1);

    /** Pools. Their first tables were made without a version, which is written the next time. */
    static final Migration POOLS = new Migration("sync_pool_version", "pools/", 1);

    /** Building parts and maintenance plans. */
    static final Migration CONDITION = new Migration("condition_version", "condition/", 1);

    /** Charts of accounts. */
    static final Migration ACCOUNTS = new Migration("account_version", "accounts/", 1);

    private static final Field<Integer> VERSION = DSL.field(DSL.name("version"), SQLDataType.INTEGER.notNull());

    private final Table<Record> versions;
    private final String folder;
    private final int newest;

    private Migration(String versions, String folder, int newest) {
        this.versions = DSL.table(DSL.name(versions));
        this.folder = folder;
        this.newest = newest;
    }

    /** The version that this program makes. */
    int newest() {
        return newest;
    }

    /** Whether the database has the store's tables. Changes nothing. */
    boolean isDone(Session session) throws SQLException {
        return version(session).orElse(0) >= newest;
    }

    /** The version of the store that the database has, empty if it has none. Changes nothing. */
    OptionalInt version(Session session) throws SQLException {
        boolean begun = Names.exists(session.sql(), versions);
        return begun ? OptionalInt.of(made(session.sql())) : OptionalInt.empty();
    }

    private int made(DSLContext sql) {
        Integer made = sql.select(DSL.max(VERSION)).from(versions).fetchOne(0, Integer.class);
        return made == null ? 0 : made;
    }

    /** Makes what is missing of the tables, while no other process does. */
    void run(Session session) throws SQLException {
        session.dialect().lockMigration(session.connection());
        session.sql()
                .createTableIfNotExists(versions)
                .column(VERSION)
                .constraint(DSL.primaryKey(VERSION))
                .execute();
        for (int version = made(session.sql()) + 1; version <= newest; version++) {
            String script =
                    session.dialect().scripts() + "/" + folder + String.format(Locale.ROOT, "%03d.sql", version);
            for (String statement : statements(script)) {
                session.dialect().run(session.connection(), statement);
            }
            session.sql().insertInto(versions, VERSION).values(version).execute();
        }
    }

    /** Prepares the database and makes what is missing of the tables, for a store that needs nothing else done when it is opened. */
    void run(Database database) {
        database.inTransaction(session -> {
            database.dialect().setUp(session.connection());
            run(session);
            return true;
        });
    }

    /** The statements of a script, in their order. */
    private static String[] statements(String name) {
        try (InputStream script = Objects.requireNonNull(Migration.class.getResourceAsStream(name), name)) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return text.strip().split(";\\s*\\n|;$");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
