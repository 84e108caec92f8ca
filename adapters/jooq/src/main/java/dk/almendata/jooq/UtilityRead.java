package dk.almendata.jooq;

import dk.almendata.consumption.UtilityField;
import dk.almendata.consumption.UtilityTable;
import dk.almendata.jooq.MappedTable.Join;
import dk.almendata.sync.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * One short read of a utility's database: plain SELECTs, which any database with a driver understands, of one moment where the database can do
 * that, on a connection that is read-only and given back as it came. For one use.
 */
final class UtilityRead {

    private static final int ROWS_AT_ONCE = 1_000;

    /** Plain names, as the database folds them. */
    private static final Settings PLAIN_NAMES = new Settings()
            .withRenderQuotedNames(RenderQuotedNames.NEVER)
            .withRenderNameCase(RenderNameCase.AS_IS);

    private final DataSource utility;
    private final UtilityMapping mapping;
    private final ExtractedRows rows = new ExtractedRows();

    UtilityRead(DataSource utility, UtilityMapping mapping) {
        this.utility = Objects.requireNonNull(utility, "utility");
        this.mapping = Objects.requireNonNull(mapping, "mapping");
    }

    UtilityExtract run() {
        try (Connection connection = utility.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            boolean readOnly = connection.isReadOnly();
            int isolation = connection.getTransactionIsolation();
            connection.setReadOnly(true);
            if (connection.getMetaData().supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ)) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            connection.setAutoCommit(false);
            try {
                selectAll(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
                connection.setTransactionIsolation(isolation);
                connection.setReadOnly(readOnly);
            }
        } catch (SQLException e) {
            throw new StoreException(
                    "The utility's database cannot be read (SQL state " + e.getSQLState() + ", code " + e.getErrorCode()
                            + "). Check the mapping, and that the user may read its tables.",
                    Faults.withoutValues(e));
        }
        return rows.extract(mapping);
    }

    /** In the order of {@link UtilityTable}, so that parts are known before the readings that name them. */
    private void selectAll(Connection connection) throws SQLException {
        for (UtilityTable table : UtilityTable.values()) {
            MappedTable mapped = mapping.find(table).orElse(MappedTable.NONE);
            if (!mapped.columns().isEmpty()) {
                select(connection, table, mapped, rows.sink(table));
            }
        }
    }

    private void select(Connection connection, UtilityTable table, MappedTable mapped, Consumer<UtilityRow> sink)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(statement(mapped))) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet found = statement.executeQuery()) {
                for (int number = 1; found.next(); number++) {
                    UtilityRow row = new UtilityRow(table, number);
                    if (fill(row, table, mapped, found)) {
                        sink.accept(row);
                    }
                }
            }
        }
    }

    private static String statement(MappedTable mapped) {
        Table<?> tables = table(mapped.from());
        for (Join join : mapped.joins()) {
            List<Condition> conditions = join.conditions().stream()
                    .<Condition>map(
                            equal -> column(equal.left()).eq(column(equal.right())))
                    .toList();
            tables = tables.leftOuterJoin(table(join.table())).on(DSL.and(conditions));
        }
        List<Field<Object>> columns = new ArrayList<>();
        mapped.columns().values().forEach(column -> columns.add(column(column)));
        mapped.passive().values().forEach(column -> columns.add(column(column)));
        return DSL.using(SQLDialect.DEFAULT, PLAIN_NAMES)
                .render(DSL.select(columns).from(tables));
    }

    private static Table<?> table(String path) {
        return DSL.table(DSL.name(path.split("\\.", -1)));
    }

    private static Field<Object> column(String path) {
        return DSL.field(DSL.name(path.split("\\.", -1)));
    }

    /** Fills a row in the order of the statement; whether it can be told whom it is about. */
    private boolean fill(UtilityRow row, UtilityTable table, MappedTable mapped, ResultSet found) throws SQLException {
        int position = 1;
        boolean belongs = true;
        for (UtilityField field : mapped.columns().keySet()) {
            boolean readable = take(row, table, field, mapped, found.getObject(position++));
            if (table.keys().contains(field) && !row.has(field)
                    || table == UtilityTable.CONSUMERS && field == UtilityField.INSTALLATION_NUMBER && !readable) {
                rows.fault(table, row, field, "it cannot be told whom the row is about; it is left out");
                belongs = false;
            }
        }
        boolean isPassive = !row.has(UtilityField.INSTALLATION_NUMBER);
        for (UtilityField field : mapped.passive().keySet()) {
            @Nullable Object value = found.getObject(position++);
            if (isPassive) {
                take(row, table, field, mapped, value);
            }
        }
        return belongs;
    }

    /** Takes a value; whether it can be read, as nothing can. */
    private boolean take(
            UtilityRow row, UtilityTable table, UtilityField field, MappedTable mapped, @Nullable Object value)
            throws SQLException {
        row.set(field, null);
        @Nullable Object plain = UtilityValues.plain(value);
        if (plain == null || plain.toString().isBlank()) {
            return true;
        }
        @Nullable Object read = UtilityValues.read(field, plain, mapped.codes().getOrDefault(field, Map.of()));
        if (read == null) {
            row.setUnreadable(field);
            rows.fault(table, row, field, "expected " + UtilityValues.expectation(field));
            return false;
        }
        if (!isNoNumber(field, read)) {
            row.set(field, read);
        }
        return true;
    }

    /** Whether it says that there is no consumer or installation, as 0 does. */
    private static boolean isNoNumber(UtilityField field, Object value) {
        return (field == UtilityField.INSTALLATION_NUMBER || field == UtilityField.CONSUMER_NUMBER)
                && value.equals(0L);
    }
}
