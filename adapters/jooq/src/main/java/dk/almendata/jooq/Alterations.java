package dk.almendata.jooq;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a crash leaves of H2's {@code ALTER TABLE}, which copies the table, drops it and gives the copy its name, and keeps each of the three by
 * itself: a copy beside the table, or, with all rows in it, in place of the table. The first is dropped, and the alteration done again by whoever
 * began it; the second gets the name. Only the store's own tables are touched. Safe to repeat, and to cut short.
 */
final class Alterations {

    /** H2's name for the copy: the table's, the session's number, and a number. */
    private static final Pattern COPY = Pattern.compile("([A-Za-z0-9_]+)_COPY_[0-9]+_[0-9]+");

    private final Connection connection;

    Alterations(Connection connection) {
        this.connection = connection;
    }

    void finish() throws SQLException {
        Set<String> tables = new TreeSet<>(column("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = CURRENT_SCHEMA AND table_type = 'BASE TABLE'"));
        for (String copy : tables) {
            Matcher form = COPY.matcher(copy);
            if (form.matches() && isOurs(form.group(1), tables)) {
                String table = form.group(1);
                execute(
                        tables.contains(table)
                                ? "DROP TABLE IF EXISTS \"" + copy + "\""
                                : "ALTER TABLE \"" + copy + "\" RENAME TO \"" + table + "\"");
            }
        }
    }

    private boolean isOurs(String table, Set<String> tables) throws SQLException {
        String name = table.toLowerCase(Locale.ROOT);
        if (name.startsWith("sync_")) {
            return true;
        }
        Set<String> ours = new HashSet<>();
        if (tables.stream().anyMatch(SyncTables.TABLE.getName()::equalsIgnoreCase)) {
            column("SELECT table_name FROM sync_table")
                    .forEach(known -> ours.add(Names.rows(known).getName()));
        }
        return ours.contains(name);
    }

    private Set<String> column(String sql) throws SQLException {
        Set<String> values = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
        }
        return values;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
