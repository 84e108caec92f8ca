package dk.almendata.enrichment;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of one own column: what cannot be a value, what a spreadsheet did to it, and its canonical form. Immutable. */
final class ValueReader {

    private static final Set<String> ERROR_CELLS = Set.of(
            "#REF!",
            "#N/A",
            "#NAME?",
            "#DIV/0!",
            "#VALUE!",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#I/T",
            "#NAVN?",
            "#DIVISION/0!",
            "#VÆRDI!",
            "#NUL!",
            "#REFERENCE!",
            "#OVERLØB!");
    private static final Pattern TOO_NARROW = Pattern.compile("#{4,}");
    private static final Pattern SCIENTIFIC = Pattern.compile("-?[0-9][.,]?[0-9]*E\\+[0-9]{1,3}");
    /** What æ, ø, å, Æ, Ø, Å and é look like when their UTF-8 is read as Windows-1252, after the Ã. */
    private static final String AFTER_MANGLED = "\u00a6\u00b8\u00a5\u2020\u02dc\u2026\u00a9\u0086\u0098\u0085";

    private final ValueType type;
    private final @Nullable NumberReader numbers;
    private final int maxLength;

    ValueReader(ValueType type, int maxLength) {
        this.type = type;
        this.numbers = type.isNumber() ? new NumberReader(type) : null;
        this.maxLength = maxLength;
    }

    /** The canonical value of a text without line ends other than line feeds; empty also if a code of an error was told. */
    String read(String raw, CellForm form, NumberReader.Issues issues) {
        boolean number = numbers != null;
        String text = form == CellForm.BARE || number ? Blanks.strip(raw) : raw;
        if (text.length() != raw.length() && form == CellForm.BARE && !text.isEmpty()) {
            issues.tell(EnrichmentCode.BLANKS_STRIPPED, "");
        }
        if (text.isEmpty() || isUnusable(text, issues)) {
            return "";
        }
        if (numbers != null) {
            return numbers.read(text, form, issues);
        }
        if (form == CellForm.NUMBER) {
            issues.tell(EnrichmentCode.NUMBER_AS_TEXT, "");
        }
        lookForDoubts(text, issues);
        return text;
    }

    ValueType type() {
        return type;
    }

    private boolean isUnusable(String text, NumberReader.Issues issues) {
        if (!CellText.isAllowed(text)) {
            issues.tell(EnrichmentCode.CONTROL_CHARACTER, "");
        } else if (isUnreadable(text)) {
            issues.tell(EnrichmentCode.TEXT_ENCODING, "");
        } else if (text.length() > maxLength) {
            issues.tell(EnrichmentCode.VALUE_TOO_LONG, String.valueOf(maxLength));
        } else if (text.charAt(0) == '#' && isErrorCell(text)) {
            issues.tell(EnrichmentCode.VALUE_ERROR_CELL, "");
        } else {
            return false;
        }
        return true;
    }

    private static void lookForDoubts(String text, NumberReader.Issues issues) {
        if (isMangled(text)) {
            issues.tell(EnrichmentCode.TEXT_MANGLED, "");
        }
        char first = text.charAt(0);
        if (FormulaText.isFormula(text)) {
            issues.tell(EnrichmentCode.FORMULA, "");
        } else if ((first == '-' || (first >= '0' && first <= '9'))
                && text.indexOf('E') > 0
                && SCIENTIFIC.matcher(text).matches()) {
            issues.tell(EnrichmentCode.VALUE_DAMAGED, "");
        }
    }

    private static boolean isErrorCell(String text) {
        return ERROR_CELLS.contains(text) || TOO_NARROW.matcher(text).matches();
    }

    /** Whether bytes were lost on the way: the character that stands for them is there. */
    static boolean isUnreadable(String text) {
        return text.indexOf('\ufffd') >= 0;
    }

    static boolean isMangled(String text) {
        int at = text.indexOf('\u00c3');
        return at >= 0 && at + 1 < text.length() && AFTER_MANGLED.indexOf(text.charAt(at + 1)) >= 0;
    }
}
