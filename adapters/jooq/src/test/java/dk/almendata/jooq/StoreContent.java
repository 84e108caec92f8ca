package dk.almendata.jooq;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/** All that a database holds, as text that two databases can be compared by. */
final class StoreContent {

    /** Keys come from sequences, which have gaps after a crash; nothing else may differ. */
    private static final Set<String> KEYS =
            Set.of("delivery_key", "file_key", "cell_id", "row_id", "first_row_id", "decision_no");

    private StoreContent() {}

    /** What a user can read: the rows of every view, sorted. A value that is missing and a column that is missing look alike. */
    static Map<String, List<String>> seen(DataSource database) throws SQLException {
        Map<String, List<String>> seen = new TreeMap<>();
        read(database, "VIEW", (table, rows) -> {
            if (!rows.isEmpty()) {
                seen.put(table, rows);
            }
        });
        return seen;
    }

    /**
     * Everything but the keys, but who claimed the source how often and which runs there were, and but the remark that a column is new: a load
     * that was killed after it had added the column leaves it behind, and for the next load the column is no news.
     */
    static Map<String, List<String>> of(DataSource database) throws SQLException {
        Map<String, List<String>> content = new TreeMap<>();
        read(database, "VIEW", content::put);
        read(database, "BASE TABLE", content::put);
        content.remove("sync_lease");
        content.remove("sync_attempt");
        return content;
    }

    private static void read(DataSource database, String type, BiConsumer<String, List<String>> taker)
            throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement, connection.getSchema(), type)) {
                taker.accept(table, rows(statement, table));
            }
        }
    }

    private static List<String> tables(Statement statement, String schema, String type) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = '" + schema + "' AND table_type = '" + type + "'")) {
            while (found.next()) {
                names.add(found.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = found.getMetaData();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String name = columns.getColumnName(i).toLowerCase(Locale.ROOT);
                    String value = found.getString(i);
                    if (value != null && !KEYS.contains(name)) {
                        row.append(name).append('=').append(value).append(' ');
                    }
                }
                rows.add(row.toString());
            }
        }
        rows.removeIf(row -> table.equals("sync_finding") && row.contains("code=COLUMN_NEW"));
        Collections.sort(rows);
        return rows;
    }
}
