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
 * Brings the store's own tables to the newest version.
 *
 * <p>Scripts are numbered resources for each database, {@code h2/001.sql}. Every statement may run twice, so a migration that was killed is
 * simply run again; the version is written after its script. Statements end with a semicolon at the end of a line.
 */
final class Migration {

    /** The version that this program makes. */
    static final int NEWEST = 8;

    private static final Table<Record> SYNC_VERSION = DSL.table(DSL.name("sync_version"));
    private static final Field<Integer> VERSION = DSL.field(DSL.name("version"), SQLDataType.INTEGER.notNull());

    private static final Table<Record> TABLES = DSL.table(DSL.name("information_schema", "tables"));
    private static final Field<String> TABLE_NAME = DSL.field(DSL.name("table_name"), SQLDataType.VARCHAR);
    private static final Field<String> TABLE_SCHEMA = DSL.field(DSL.name("table_schema"), SQLDataType.VARCHAR);

    private Migration() {}

    /** Whether the database has the store's tables. Changes nothing. */
    static boolean isDone(Session session) throws SQLException {
        return version(session).orElse(0) >= NEWEST;
    }

    /** The version of the store that the database has, empty if it has none. Changes nothing. */
    static OptionalInt version(Session session) throws SQLException {
        return hasTable(session, SYNC_VERSION.getName()) ? OptionalInt.of(newest(session.sql())) : OptionalInt.empty();
    }

    /** Whether the connection's schema has a table. */
    static boolean hasTable(Session session, String name) throws SQLException {
        // Not lower(): H2 folds by the locale of the machine, and a Turkish one has another small I.
        return session.sql()
                .fetchExists(
                        TABLES,
                        TABLE_NAME
                                .in(name, name.toUpperCase(Locale.ROOT))
                                .and(TABLE_SCHEMA.eq(session.connection().getSchema())));
    }

    private static int newest(DSLContext sql) {
        Integer newest = sql.select(DSL.max(VERSION)).from(SYNC_VERSION).fetchOne(0, Integer.class);
        return newest == null ? 0 : newest;
    }

    static void run(Session session) throws SQLException {
        session.dialect().lockMigration(session.connection());
        session.sql()
                .createTableIfNotExists(SYNC_VERSION)
                .column(VERSION)
                .constraint(DSL.primaryKey(VERSION))
                .execute();
        for (int version = newest(session.sql()) + 1; version <= NEWEST; version++) {
            for (String statement : statements(session.dialect().scripts(), version)) {
                session.dialect().run(session.connection(), statement);
            }
            session.sql().insertInto(SYNC_VERSION, VERSION).values(version).execute();
        }
    }

    /** The statements of a numbered script of a database. */
    static String[] statements(String folder, int version) {
        return statements(folder + String.format(Locale.ROOT, "/%03d.sql", version));
    }

    /** The statements of a script, in their order. */
    static String[] statements(String name) {
        try (InputStream script = Objects.requireNonNull(Migration.class.getResourceAsStream(name), name)) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return text.strip().split(";\\s*\\n|;$");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
