package dk.almendata.cli;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Runs a person's query as somebody who may only read tables, because a SELECT can call functions that read and write the files of the machine.
 *
 * <p>H2 lets administrators alone call those ({@code FILE_READ}, {@code FILE_WRITE}, {@code CSVREAD}, {@code CSVWRITE}, {@code LINK_SCHEMA}), so a
 * user without rights but SELECT is made for the query and dropped after it; one that a killed run left is dropped before the next. PostgreSQL
 * lets superusers and the members of three roles, who are refused. The transaction is read-only there.
 */
final class ReadingUser {

    private static final String NAME = "ALMENDATA_QUERY";
    private static final String MAY_USE_FILES =
            "SELECT rolsuper OR pg_has_role(rolname, 'pg_read_server_files', 'MEMBER')"
                    + " OR pg_has_role(rolname, 'pg_write_server_files', 'MEMBER')"
                    + " OR pg_has_role(rolname, 'pg_execute_server_program', 'MEMBER') FROM pg_roles WHERE rolname = current_user";

    private ReadingUser() {}

    /** Works on an H2 database that is open, and whose address is this one; it has no settings, which only an administrator may state. */
    static <T> T onH2(DataSource open, String address, Function<DataSource, T> work) {
        String password = UUID.randomUUID().toString();
        try (Connection connection = open.getConnection();
                Statement statement = connection.createStatement()) {
            make(statement, password);
            try {
                JdbcDataSource reading = new JdbcDataSource();
                reading.setURL(address);
                reading.setUser(NAME);
                reading.setPassword(password);
                return work.apply(reading);
            } finally {
                statement.execute("DROP USER IF EXISTS " + NAME);
            }
        } catch (SQLException e) {
            throw Refusal.unreachable(
                    "The database cannot make the user that may only read, which a query runs as (SQL state "
                            + e.getSQLState() + "). Check that its file can be written.",
                    e);
        }
    }

    private static void make(Statement statement, String password) throws SQLException {
        statement.execute("DROP USER IF EXISTS " + NAME);
        statement.execute("CREATE USER " + NAME + " PASSWORD '" + password + "'");
        List<String> schemas = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT QUOTE_IDENT(schema_name) FROM information_schema.schemata"
                + " WHERE schema_name <> 'INFORMATION_SCHEMA'")) {
            while (found.next()) {
                schemas.add(found.getString(1));
            }
        }
        for (String schema : schemas) {
            statement.execute("GRANT SELECT ON SCHEMA " + schema + " TO " + NAME);
        }
    }

    /** Refuses a user of PostgreSQL who may use the files of the server. */
    static <T> T onPostgresql(DataSource database, Function<DataSource, T> work) {
        boolean files;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(MAY_USE_FILES)) {
            files = answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            throw Refusal.unreachable("The database cannot be reached (SQL state " + e.getSQLState() + ").", e);
        }
        if (files) {
            throw Refusal.usage("--db-user: this user of PostgreSQL may read and write files of the server, which a"
                    + " query could do. Give one who may only read the tables.");
        }
        return work.apply(database);
    }
}
