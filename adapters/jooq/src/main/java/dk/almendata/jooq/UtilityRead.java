package dk.almendata.jooq;

import dk.almendata.consumption.UtilityField;
import dk.almendata.jooq.UtilityMapping.Join;
import dk.almendata.sync.StoreException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One short read of a utility's database: a plain SELECT, which any database with a driver understands, on a connection that is read-only and
 * given back as it came. For one use.
 */
final class UtilityRead {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int MOST_DIGITS = 18;

    private final DataSource utility;
    private final UtilityMapping mapping;
    private final List<UtilityField> fields;
    private final List<Map<UtilityField, Object>> rows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    UtilityRead(DataSource utility, UtilityMapping mapping) {
        this.utility = Objects.requireNonNull(utility, "utility");
        this.mapping = Objects.requireNonNull(mapping, "mapping");
        this.fields = mapping.fields();
    }

    UtilityExtract run() {
        try (Connection connection = utility.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            boolean readOnly = connection.isReadOnly();
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                select(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
                connection.setReadOnly(readOnly);
            }
        } catch (SQLException e) {
            throw new StoreException(
                    "The utility's database cannot be read (SQL state " + e.getSQLState() + ", code " + e.getErrorCode()
                            + "). Check the mapping, and that the user may read its tables.",
                    Faults.withoutValues(e));
        }
        return new UtilityExtract(rows, faults);
    }

    /** Every name in it has passed {@link UtilityMapping}. */
    private String statement() {
        StringBuilder sql = new StringBuilder("SELECT ")
                .append(fields.stream().map(mapping::column).collect(Collectors.joining(", ")))
                .append(" FROM ")
                .append(mapping.from());
        for (Join join : mapping.joins()) {
            sql.append(" LEFT OUTER JOIN ")
                    .append(join.table())
                    .append(" ON ")
                    .append(join.left())
                    .append(" = ")
                    .append(join.right());
        }
        return sql.toString();
    }

    private void select(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(statement())) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
        }
    }

    private Map<UtilityField, Object> row(ResultSet found) throws SQLException {
        Map<UtilityField, Object> row = new EnumMap<>(UtilityField.class);
        for (int i = 0; i < fields.size(); i++) {
            UtilityField field = fields.get(i);
            @Nullable Object value = found.getObject(i + 1);
            if (value == null || value.toString().isBlank()) {
                continue;
            }
            @Nullable Object read = read(field, value);
            if (read == null) {
                faults.add("row " + (rows.size() + 1) + ", " + field + ": expected " + expectation(field));
            } else {
                row.put(field, read);
            }
        }
        return row;
    }

    /** The value as the field has it; null if it cannot be one. */
    private static @Nullable Object read(UtilityField field, Object value) {
        return switch (field.kind()) {
            case WHOLE_NUMBER -> whole(value);
            case DECIMAL -> decimal(value);
            case DATE -> date(value);
            case TEXT, SENSITIVE -> value.toString().strip();
        };
    }

    private static @Nullable Long whole(Object value) {
        @Nullable BigDecimal number = decimal(value);
        try {
            return number == null || number.precision() - number.scale() > MOST_DIGITS || number.signum() < 0
                    ? null
                    : number.longValueExact();
        } catch (ArithmeticException fraction) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(Object value) {
        try {
            return new BigDecimal(value.toString().strip());
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static @Nullable LocalDate date(Object value) {
        if (value instanceof Date day) {
            return day.toLocalDate();
        }
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime().toLocalDate();
        }
        if (value instanceof LocalDateTime moment) {
            return moment.toLocalDate();
        }
        return value instanceof LocalDate day ? day : null;
    }

    private static String expectation(UtilityField field) {
        return switch (field.kind()) {
            case WHOLE_NUMBER -> "a whole number of at most 18 digits";
            case DECIMAL -> "a number";
            case DATE -> "a date";
            case TEXT, SENSITIVE -> "a text";
        };
    }
}
