package dk.almendata.building;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the values of property factors are written: dates and numbers as the utility's files have them. */
final class FactorText {

    private static final DateTimeFormatter DANISH_DAY =
            DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern AREA = Pattern.compile("[0-9]{1,9}(?:[.,][0-9]{1,3})?");
    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");
    private static final Pattern NOTICE = Pattern.compile("[01]");

    private FactorText() {}

    /** What is wrong with a value of a kind, if anything is. */
    static @Nullable FactorFault fault(FactorKind kind, String text) {
        if (kind == FactorKind.OWN) {
            return null;
        }
        if (kind == FactorKind.HEADING) {
            return FactorFault.HEADING;
        }
        String value = text.strip();
        if (value.isEmpty()) {
            return FactorFault.EMPTY;
        }
        return switch (kind) {
            case MEASURE_DATE -> date(value) == null ? FactorFault.NOT_A_DATE : null;
            case AREA -> AREA.matcher(value).matches() ? null : FactorFault.NOT_AN_AREA;
            case YEAR -> YEAR.matcher(value).matches() ? null : FactorFault.NOT_A_YEAR;
            case NOTICE -> NOTICE.matcher(value).matches() ? null : FactorFault.NOT_A_NOTICE;
            case OWN, HEADING, CODE -> null;
        };
    }

    static @Nullable LocalDate date(String text) {
        LocalDate danish = date(DANISH_DAY, text.strip());
        return danish == null ? date(DateTimeFormatter.ISO_LOCAL_DATE, text.strip()) : danish;
    }

    private static @Nullable LocalDate date(DateTimeFormatter format, String text) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text.strip().replace(',', '.'));
    }
}
