package dk.almendata.text;

import dk.almendata.text.DialectProposal.Choice;
import dk.almendata.text.DialectProposal.DateForm;
import dk.almendata.text.DialectProposal.Sureness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A sample read under one separator and one quote, leniently, for its counts alone. A record is kept no longer than it takes to count it;
 * of the first one it is remembered which fields look like values.
 */
final class DialectReading {

    /** Of ten records so many must have the usual number of columns. */
    private static final int MOST = 9;

    /** With thousands or without, so that the mark is the last one. */
    private static final Pattern DECIMAL =
            Pattern.compile("-?[0-9]+[.,][0-9]+|-?[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+|-?[0-9]{1,3}(,[0-9]{3})+\\.[0-9]+");

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
    private static final Map<DateForm, Pattern> DATES = Map.of(
            DateForm.YEAR_FIRST, Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"),
            DateForm.DAY_FIRST_HYPHENS, Pattern.compile("(0[1-9]|[12][0-9]|3[01])-(0[1-9]|1[0-2])-[0-9]{4}"),
            DateForm.DAY_FIRST_POINTS, Pattern.compile("(0[1-9]|[12][0-9]|3[01])\\.(0[1-9]|1[0-2])\\.[0-9]{4}"));

    private final char separator;
    private final char quote;

    private final Map<Integer, Long> widths = new HashMap<>();
    private final Map<Character, Long> quotes = new TreeMap<>();
    private final Map<DecimalMark, Long> marks = new EnumMap<>(DecimalMark.class);
    private final Map<DateForm, Long> dates = new EnumMap<>(DateForm.class);
    /** Characters outside quotes and decimal numbers that could be separators. */
    private final Set<Character> unexplained = new HashSet<>();

    private final List<String> fields = new ArrayList<>();
    private final List<Boolean> fieldsQuoted = new ArrayList<>();
    private final List<Boolean> firstAreValues = new ArrayList<>();
    private final Set<Integer> columnsWithText = new HashSet<>();
    private final Set<Integer> columnsWithValues = new HashSet<>();
    private boolean firstIsDistinct;
    private int firstWidth;
    private long records;
    private long blanks;
    private long quoted;
    private long faults;
    private long linesNotDecimal;

    private DialectReading(char separator, char quote) {
        this.separator = separator;
        this.quote = quote;
    }

    static DialectReading of(String text, char separator, char quote, boolean whole) {
        DialectReading reading = new DialectReading(separator, quote);
        reading.read(text, whole);
        return reading;
    }

    private void read(String text, boolean whole) {
        int at = 0;
        int recordStart = 0;
        while (at < text.length()) {
            boolean inQuotes = text.charAt(at) == quote;
            int end = inQuotes ? closing(text, at) : plainEnd(text, at);
            if (inQuotes && end < 0) {
                faults++;
                inQuotes = false;
                end = plainEnd(text, at);
            }
            fields.add(inQuotes ? text.substring(at + 1, end - 1) : text.substring(at, end));
            fieldsQuoted.add(inQuotes);
            if (end == text.length()) {
                if (whole) {
                    record(text.substring(recordStart, end));
                }
                return;
            }
            at = end + 1;
            if (text.charAt(end) != separator) {
                record(text.substring(recordStart, end));
                if (text.charAt(end) == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                recordStart = at;
            } else if (at == text.length() && whole) {
                fields.add("");
                fieldsQuoted.add(false);
                record(text.substring(recordStart, at));
            }
        }
    }

    private int plainEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !endsField(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The position after the quote that closes the one here, if a field may end there; otherwise -1. */
    private int closing(String text, int from) {
        int at = from + 1;
        while (at < text.length()) {
            if (text.charAt(at) == quote) {
                boolean last = at + 1 == text.length();
                if (last || endsField(text.charAt(at + 1))) {
                    return at + 1;
                }
                if (text.charAt(at + 1) != quote) {
                    return -1;
                }
                at++;
            }
            at++;
        }
        return -1;
    }

    private boolean endsField(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private void record(String line) {
        boolean blank = fields.size() == 1 && fields.get(0).isEmpty();
        if (blank) {
            blanks++;
        } else {
            records += blanks + 1;
            if (blanks > 0) {
                widths.merge(1, blanks, Long::sum);
            }
            blanks = 0;
            widths.merge(fields.size(), 1L, Long::sum);
            if (!DECIMAL.matcher(line).matches()) {
                linesNotDecimal++;
            }
            count();
        }
        fields.clear();
        fieldsQuoted.clear();
    }

    private void count() {
        boolean first = firstWidth == 0;
        firstWidth = first ? fields.size() : firstWidth;
        firstIsDistinct = first ? new HashSet<>(fields).size() == fields.size() : firstIsDistinct;
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            if (fieldsQuoted.get(i)) {
                quoted++;
                quotes.merge(quote, 1L, Long::sum);
            } else {
                char other = quote == '"' ? '\'' : '"';
                if (field.length() > 1 && field.charAt(0) == other && field.charAt(field.length() - 1) == other) {
                    quotes.merge(other, 1L, Long::sum);
                }
            }
            boolean value = isValue(field);
            if (first) {
                firstAreValues.add(value || field.isEmpty());
            } else if (value) {
                columnsWithValues.add(i);
            } else if (!field.isEmpty()) {
                columnsWithText.add(i);
            }
            if (!fieldsQuoted.get(i) && !DECIMAL.matcher(field).matches()) {
                field.chars().filter(c -> ";,\t|".indexOf(c) >= 0).forEach(c -> unexplained.add((char) c));
            }
        }
    }

    private boolean isValue(String field) {
        for (Map.Entry<DateForm, Pattern> form : DATES.entrySet()) {
            if (form.getValue().matcher(field).matches()) {
                dates.merge(form.getKey(), 1L, Long::sum);
                return true;
            }
        }
        if (DECIMAL.matcher(field).matches()) {
            boolean comma = field.lastIndexOf(',') > field.lastIndexOf('.');
            marks.merge(comma ? DecimalMark.COMMA : DecimalMark.POINT, 1L, Long::sum);
            return true;
        }
        return INTEGER.matcher(field).matches();
    }

    char separator() {
        return separator;
    }

    /** Whether the usual width is that of the first record and of nearly all, and at least two. */
    boolean fits() {
        return columns() > 1 && firstWidth == columns() && usual() * 10 >= records * MOST;
    }

    /** The number of columns that most records have. */
    int columns() {
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** How many records have the usual number of columns. */
    long usual() {
        return widths.getOrDefault(columns(), 0L);
    }

    long records() {
        return records;
    }

    long quoted() {
        return quoted;
    }

    long faults() {
        return faults;
    }

    Map<Character, Long> quotes() {
        return quotes;
    }

    Map<DecimalMark, Long> marks() {
        return marks;
    }

    Map<DateForm, Long> dates() {
        return dates;
    }

    /** Whether another character stands only where it does not separate: in quotes, or as a decimal mark. */
    boolean explains(char other) {
        return !unexplained.contains(other);
    }

    /** Whether every line is one decimal number, so that its mark could be taken for a separator. */
    boolean isOneColumnOfDecimals() {
        return linesNotDecimal == 0;
    }

    /** Headings are distinct and no values; sure if a column holds nothing but values below. */
    Choice<Boolean> headings() {
        long values = firstAreValues.stream().filter(Boolean::booleanValue).count();
        if (records == 0) {
            return Choice.unseen();
        }
        Map<Boolean, Long> evidence = new TreeMap<>();
        evidence.put(false, values);
        evidence.put(true, firstWidth - values);
        evidence.values().removeIf(count -> count == 0);
        if (values == 0 && firstIsDistinct) {
            boolean contrast = columnsWithValues.stream().anyMatch(column -> !columnsWithText.contains(column));
            return Choice.of(contrast ? Sureness.SURE : Sureness.LIKELY, true, evidence);
        }
        return values * 2 > firstWidth
                ? Choice.of(Sureness.LIKELY, false, evidence)
                : Choice.open(Sureness.AMBIGUOUS, evidence);
    }
}
