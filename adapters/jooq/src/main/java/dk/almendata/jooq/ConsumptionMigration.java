package dk.almendata.jooq;

import dk.almendata.jooq.Database.Session;
import java.sql.SQLException;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Brings the tables of consumption to the newest version. They count their versions apart from the store of deliveries, because either may lie
 * in a database without the other.
 */
final class ConsumptionMigration {

    /** The version that this program makes. */
    static final int NEWEST = 2;

    private static final Table<Record> VERSIONS = DSL.table(DSL.name("consumption_version"));
    private static final Field<Integer> VERSION = DSL.field(DSL.name("version"), SQLDataType.INTEGER.notNull());

    private ConsumptionMigration() {}

    static void run(Session session) throws SQLException {
        session.dialect().lockMigration(session.connection());
        session.sql()
                .createTableIfNotExists(VERSIONS)
                .column(VERSION)
                .constraint(DSL.primaryKey(VERSION))
                .execute();
        Integer newest = session.sql().select(DSL.max(VERSION)).from(VERSIONS).fetchOne(0, Integer.class);
        for (int version = newest == null ? 1 : newest + 1; version <= NEWEST; version++) {
            String script = session.dialect().scripts() + "/consumption/00" + version + ".sql";
            for (String statement : Migration.statements(script)) {
                session.dialect().run(session.connection(), statement);
            }
            session.sql().insertInto(VERSIONS, VERSION).values(version).execute();
        }
    }
}
