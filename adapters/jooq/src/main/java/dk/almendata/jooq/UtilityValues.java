package dk.almendata.jooq;

import dk.almendata.consumption.UtilityField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a driver gives, as the field has it. */
final class UtilityValues {

    /** As many as the store keeps; more are the noise of columns that count in binary. */
    private static final int DECIMALS = 9;

    private static final int MOST_WHOLE_DIGITS = 15;
    private static final int MOST_DIGITS = 18;
    private static final long LONGEST_TEXT = 100_000;

    private UtilityValues() {}

    /** The value without what is tied to the connection: long texts are read, and nothing else than a text is made of bytes. */
    static @Nullable Object plain(@Nullable Object value) throws SQLException {
        if (value instanceof Clob text) {
            return text.getSubString(1, (int) Math.min(text.length(), LONGEST_TEXT));
        }
        return value;
    }

    /** The value as the field has it; null if it cannot be one. */
    static @Nullable Object read(UtilityField field, Object value, Map<String, String> codes) {
        if (value instanceof byte[] || value instanceof Blob) {
            return null;
        }
        String text = value.toString().strip();
        return switch (field.kind()) {
            case WHOLE_NUMBER -> whole(text);
            case DECIMAL -> decimal(text);
            case DATE -> date(value);
            case CODE -> name(field, text, codes);
            case TEXT, SENSITIVE -> text;
        };
    }

    private static @Nullable Long whole(String text) {
        @Nullable BigDecimal number = number(text);
        try {
            return number == null || number.precision() - number.scale() > MOST_DIGITS || number.signum() < 0
                    ? null
                    : number.longValueExact();
        } catch (ArithmeticException fraction) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(String text) {
        @Nullable BigDecimal number = number(text);
        if (number == null || number.precision() - number.scale() > MOST_WHOLE_DIGITS) {
            return null;
        }
        return number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
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

    private static @Nullable String name(UtilityField field, String code, Map<String, String> codes) {
        if (!codes.isEmpty()) {
            return codes.get(code);
        }
        return field.names().contains(code) ? code : null;
    }

    /** What a value that cannot be read should have been. */
    static String expectation(UtilityField field) {
        return switch (field.kind()) {
            case WHOLE_NUMBER -> "a whole number of at most 18 digits";
            case DECIMAL -> "a number of at most 15 whole digits, with decimal point";
            case DATE -> "a date";
            case CODE -> "a code that the mapping knows";
            case TEXT, SENSITIVE -> "a text";
        };
    }
}
