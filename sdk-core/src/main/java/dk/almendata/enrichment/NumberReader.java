package dk.almendata.enrichment;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers of one column, in the notation that it declares and in no other. Immutable. */
final class NumberReader {

    private static final int DIGITS_OF_A_SPREADSHEET = 15;
    private static final String BETWEEN = " \\u00a0\\u202f\\u2009";
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9]+(?:[.,][0-9]+)?[Ee][+-]?[0-9]+");
    private static final Pattern DANISH = pattern(NumberNotation.DANISH);
    private static final Pattern INTERNATIONAL = pattern(NumberNotation.INTERNATIONAL);

    private final ValueType type;

    NumberReader(ValueType type) {
        this.type = type;
    }

    /** The canonical value; empty if a code of an error was told. */
    String read(String text, CellForm form, Issues issues) {
        BigDecimal value;
        if (form == CellForm.NUMBER) {
            value = new BigDecimal(text);
        } else {
            Matcher number = pattern(type.notation() == NumberNotation.DANISH).matcher(text);
            if (!number.matches()) {
                refuse(text, issues);
                return "";
            }
            value = value(number, issues);
        }
        return fitting(value, issues);
    }

    /** A number as a person would write it in this column. */
    String sample() {
        return type.decimals() == 0 ? "1234" : "1234" + type.notation().decimalMark() + "5".repeat(type.decimals());
    }

    private void refuse(String text, Issues issues) {
        boolean other = pattern(type.notation().other() == NumberNotation.DANISH)
                .matcher(text)
                .matches();
        EnrichmentCode code = SCIENTIFIC.matcher(text).matches()
                ? EnrichmentCode.NUMBER_SCIENTIFIC
                : other ? EnrichmentCode.NUMBER_NOTATION : EnrichmentCode.NUMBER_REFUSED;
        issues.tell(code, sample());
    }

    private static BigDecimal value(Matcher number, Issues issues) {
        String sign = number.group(1);
        String whole = number.group(2);
        String decimals = number.group(4);
        String digits = whole.chars().allMatch(c -> c >= '0' && c <= '9') ? whole : whole.replaceAll("[^0-9]", "");
        if (digits.length() != whole.length() || sign.equals("\u2212")) {
            issues.tell(EnrichmentCode.NUMBER_REPAIRED, "");
        }
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            issues.tell(EnrichmentCode.NUMBER_LEADING_ZEROS, "");
        }
        return new BigDecimal((sign.isEmpty() ? "" : "-") + digits + (decimals == null ? "" : "." + decimals));
    }

    private String fitting(BigDecimal value, Issues issues) {
        BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (bare.scale() > type.decimals()) {
            issues.tell(EnrichmentCode.NUMBER_DECIMALS, String.valueOf(type.decimals()));
            return "";
        }
        String canonical = type.canonical(bare);
        if (bare.precision() > DIGITS_OF_A_SPREADSHEET) {
            issues.tell(EnrichmentCode.NUMBER_TOO_LONG, "");
        }
        return canonical;
    }

    private static Pattern pattern(boolean danish) {
        return danish ? DANISH : INTERNATIONAL;
    }

    private static Pattern pattern(NumberNotation notation) {
        String group = "[" + Pattern.quote(String.valueOf(notation.thousandsMark())) + BETWEEN + "]";
        String mark = Pattern.quote(String.valueOf(notation.decimalMark()));
        return Pattern.compile(
                "([-\\u2212]?)([0-9]+|[0-9]{1,3}(" + group + ")[0-9]{3}(?:\\3[0-9]{3})*)(?:" + mark + "([0-9]+))?");
    }

    /** Takes what is found in one value. */
    interface Issues {
        void tell(EnrichmentCode code, String detail);
    }
}
