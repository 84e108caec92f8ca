package dk.almendata.cli;

import dk.almendata.enrichment.CellForm;
import dk.almendata.enrichment.EnrichmentCheck;
import dk.almendata.enrichment.EnrichmentReading;
import dk.almendata.enrichment.FindingTaker;
import dk.almendata.enrichment.InboxRecord;
import dk.almendata.enrichment.InboxSeparator;
import dk.almendata.enrichment.KeyColumn;
import dk.almendata.enrichment.NumberNotation;
import dk.almendata.enrichment.RowTaker;
import dk.almendata.enrichment.ValueType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a query as an inbox: its labels are the headings, of which those that stand for key columns get the spelling of the guide, and
 * its numbers are numbers. The transaction is read-only and rolled back, and {@link ReadingUser} says who asks.
 */
final class QueryInbox {

    private static final int FETCH = 1_000;
    private static final int MAX_DESCRIPTION = 200;

    private QueryInbox() {}

    /** A query told from others that begin as it does; the same on every day. */
    static String named(String query) {
        String name = "Forespørgsel " + Integer.toHexString(query.hashCode()) + ": " + query;
        return name.length() <= MAX_DESCRIPTION
                ? name
                : name.substring(0, MAX_DESCRIPTION - 1).strip() + "…";
    }

    /** Reads the answer of a query, checked so. */
    static EnrichmentReading read(
            DataSource database, String sql, EnrichmentCheck.Builder check, FindingTaker findings, RowTaker taker) {
        String query = sql.strip().replaceFirst(";$", "");
        if (query.indexOf(';') >= 0 || !query.matches("(?is)(select|with|values|table)\\b.*")) {
            throw Refusal.usage("--sql: expected one query that begins with SELECT, WITH, VALUES or TABLE.");
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCH);
                try (ResultSet rows = statement.executeQuery(query)) {
                    return read(rows, check, findings, taker);
                }
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw Refusal.input("The database refuses the query (SQL state " + e.getSQLState() + ")" + cause(e)
                    + ". Check it in a database tool; only reading is allowed.");
        }
    }

    /** What is wrong with the query itself; not what is wrong with data, whose values a message of the database may repeat. */
    private static String cause(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String message = e.getMessage() == null ? "" : e.getMessage();
        if (!state.matches("(?:42|90|25).*")) {
            return "";
        }
        String first = message.lines().findFirst().orElse("").replaceFirst("; SQL statement:.*", "");
        return first.isEmpty() ? "" : ": " + first.replaceFirst("\\.$", "");
    }

    private static EnrichmentReading read(
            ResultSet rows, EnrichmentCheck.Builder check, FindingTaker findings, RowTaker taker) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        int size = columns.getColumnCount();
        String[] headings = new String[size];
        boolean[] numbers = new boolean[size];
        for (int i = 0; i < size; i++) {
            String label = columns.getColumnLabel(i + 1);
            headings[i] = KeyColumn.find(label).map(KeyColumn::heading).orElse(label);
            numbers[i] = KeyColumn.find(label).isEmpty() && isNumber(columns.getColumnType(i + 1));
            if (numbers[i]) {
                int scale = Math.min(Math.max(columns.getScale(i + 1), 0), ValueType.MAX_DECIMALS);
                check.type(label, ValueType.number(NumberNotation.DANISH, scale));
            }
        }
        EnrichmentReading sink = check.build().begin(findings, taker);
        sink.separator(InboxSeparator.CELLS);
        long line = 1;
        sink.record(new Cells(line, headings, new boolean[size]));
        while (rows.next()) {
            String[] texts = new String[size];
            for (int i = 0; i < size; i++) {
                texts[i] = numbers[i] ? number(rows.getBigDecimal(i + 1)) : text(rows.getString(i + 1));
            }
            sink.record(new Cells(++line, texts, numbers));
        }
        return sink;
    }

    private static boolean isNumber(int type) {
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT, Types.NUMERIC, Types.DECIMAL -> true;
            default -> false;
        };
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** One row of the answer; the headings are row 1. */
    private static final class Cells implements InboxRecord {

        private final long line;
        private final String[] texts;
        private final boolean[] numbers;

        Cells(long line, String[] texts, boolean[] numbers) {
            this.line = line;
            this.texts = texts;
            this.numbers = numbers;
        }

        @Override
        public long line() {
            return line;
        }

        @Override
        public int size() {
            return texts.length;
        }

        @Override
        public String cell(int position) {
            return texts[position];
        }

        @Override
        public CellForm form(int position) {
            return numbers[position] && !texts[position].isEmpty() ? CellForm.NUMBER : CellForm.EXACT;
        }
    }
}
