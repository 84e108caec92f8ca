package dk.almendata.jooq;

import dk.almendata.sync.SourceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Everything that a database holds of one source, but keys, times and the numbers of loads: what two runs that did the same have in common. */
final class SourceContent {

    private static final Map<String, String> QUERIES = Map.of(
            "what is current",
            "SELECT afdelingidentifikator, bogfoeringsdato, beloeb, bilag, tekst, from_delivery, from_file, from_row"
                    + " FROM finanspostering WHERE from_source = ?",
            "ledger",
            "SELECT delivery_id, state, archive_sha256, content_sha256, row_count, load_seq IS NULL, message"
                    + " FROM sync_delivery WHERE source_id = ?",
            "files",
            "SELECT d.delivery_id, f.file_no, f.entry_name, f.table_name, f.rows_in_file, f.rows_landed"
                    + " FROM sync_file f JOIN sync_delivery d ON d.delivery_key = f.delivery_key WHERE d.source_id = ?",
            "cells",
            "SELECT delivery_id, organisation, cell_month, row_count, is_offered, ruled_until = 9223372036854775807"
                    + " FROM sync_cell WHERE source_id = ?",
            "offers",
            "SELECT d.delivery_id, o.organisation, o.first_month, o.last_month"
                    + " FROM sync_offer o JOIN sync_delivery d ON d.delivery_key = o.delivery_key WHERE d.source_id = ?",
            "changes",
            "SELECT d.delivery_id, c.file_no, c.rows_replaced, c.rows_inserted, c.rows_updated, c.rows_deleted"
                    + " FROM sync_change c JOIN sync_delivery d ON d.delivery_key = c.delivery_key WHERE d.source_id = ?",
            "rows kept",
            "SELECT c.delivery_id, COUNT(*) FROM finanspostering_rows r JOIN sync_cell c ON c.cell_id = r.cell_id"
                    + " WHERE c.source_id = ? GROUP BY c.delivery_id");

    private SourceContent() {}

    static Map<String, List<String>> of(DataSource database, SourceId source) throws SQLException {
        Map<String, List<String>> content = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            for (Map.Entry<String, String> query : QUERIES.entrySet()) {
                content.put(query.getKey(), lines(connection, query.getValue(), source));
            }
        }
        return content;
    }

    /** Rows that belong to no load. */
    static long strayRows(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT COUNT(*) FROM finanspostering_rows r"
                        + " WHERE NOT EXISTS (SELECT 1 FROM sync_cell c JOIN sync_delivery d"
                        + " ON d.delivery_key = c.delivery_key WHERE c.cell_id = r.cell_id AND d.state = 'LOADED')");
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    private static List<String> lines(Connection connection, String sql, SourceId source) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, source.text());
            try (ResultSet found = statement.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    List<String> values = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        values.add(String.valueOf(found.getString(column)));
                    }
                    lines.add(String.join("|", values));
                }
            }
        }
        lines.sort(null);
        return lines;
    }
}
