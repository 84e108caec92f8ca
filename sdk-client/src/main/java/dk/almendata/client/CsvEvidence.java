package dk.almendata.client;

import dk.almendata.text.CsvDialect;
import dk.almendata.text.DecimalMark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What the beginning of a CSV file shows of its form: counts alone, never a heading or a value. Immutable. */
final class CsvEvidence {

    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final char[] QUOTES = {'"', '\''};
    private static final int MAX_LINES = 2_000;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+[.,][0-9]+");

    private final char separator;
    private final int columns;
    private final int lines;
    private final int linesThatFit;
    private final Map<Character, Integer> quotes = new TreeMap<>();
    private final Map<Character, Integer> marks = new TreeMap<>();

    private CsvEvidence(List<String> rows) {
        char best = 0;
        int fitting = 0;
        int width = 0;
        for (char candidate : SEPARATORS) {
            int count = rows.isEmpty() ? 0 : split(rows.get(0), candidate).size();
            int same = (int) rows.stream()
                    .filter(row -> split(row, candidate).size() == count)
                    .count();
            if (count > 1 && (same > fitting || (same == fitting && count > width))) {
                best = candidate;
                fitting = same;
                width = count;
            }
        }
        this.separator = best;
        this.columns = width;
        this.lines = rows.size();
        this.linesThatFit = fitting;
        if (best != 0) {
            rows.forEach(row -> split(row, separator).forEach(this::count));
        }
    }

    /**
     * Looks at the first bytes of a file.
     *
     * @param sample the bytes
     * @param whole whether they are all; otherwise the last line is left aside
     */
    static CsvEvidence of(byte[] sample, boolean whole) {
        List<String> rows = new ArrayList<>();
        new String(sample, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .limit(MAX_LINES)
                .filter(line -> !line.isBlank())
                .forEach(rows::add);
        if (!whole && rows.size() > 1 && rows.size() < MAX_LINES) {
            rows.remove(rows.size() - 1);
        }
        return new CsvEvidence(rows);
    }

    /** The fields of a line, their quotes kept. Either quote counts where it begins a field. */
    private static List<String> split(String line, char separator) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        char open = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i == line.length() ? separator : line.charAt(i);
            if (i == line.length() || (open == 0 && c == separator)) {
                fields.add(line.substring(start, i));
                start = i + 1;
            } else if (open == 0 && i == start && (c == QUOTES[0] || c == QUOTES[1])) {
                open = c;
            } else if (open != 0 && c == open) {
                open = 0;
            }
        }
        return fields;
    }

    private void count(String field) {
        String bare = field;
        for (char quote : QUOTES) {
            if (field.length() > 1 && field.charAt(0) == quote && field.charAt(field.length() - 1) == quote) {
                quotes.merge(quote, 1, Integer::sum);
                bare = field.substring(1, field.length() - 1);
            }
        }
        if (DECIMAL.matcher(bare).matches()) {
            marks.merge(bare.indexOf(',') >= 0 ? ',' : '.', 1, Integer::sum);
        }
    }

    /** Whether a separator was seen. */
    boolean isReadable() {
        return separator != 0;
    }

    /** Whether nothing speaks against what is proposed. */
    boolean isClear() {
        return isReadable() && linesThatFit * 10 >= lines * 9 && quotes.size() < 2 && marks.size() < 2;
    }

    boolean sawQuotes() {
        return !quotes.isEmpty();
    }

    boolean sawDecimals() {
        return !marks.isEmpty();
    }

    /** The dialect that was seen; what was not is as the given one has it. */
    CsvDialect dialect(CsvDialect usual) {
        if (!isReadable()) {
            return usual;
        }
        CsvDialect.Builder dialect = usual.toBuilder().separator(separator);
        signs(dialect, usual, quotes, marks);
        return dialect.build();
    }

    /** The dialect of most of some files; what none of them shows is as the given one has it. */
    static CsvDialect usual(Collection<CsvEvidence> files, CsvDialect before) {
        Map<Character, Integer> separators = new TreeMap<>();
        files.stream()
                .filter(CsvEvidence::isReadable)
                .forEach(file -> separators.merge(file.separator, 1, Integer::sum));
        if (separators.isEmpty()) {
            return before;
        }
        CsvDialect.Builder dialect = before.toBuilder();
        char[] most = {before.separator()};
        most(separators, before.separator(), separator -> most[0] = separator);
        Map<Character, Integer> quotes = new TreeMap<>();
        Map<Character, Integer> marks = new TreeMap<>();
        files.stream().filter(file -> file.separator == most[0]).forEach(file -> {
            file.quotes.forEach((sign, count) -> quotes.merge(sign, count, Integer::sum));
            file.marks.forEach((sign, count) -> marks.merge(sign, count, Integer::sum));
        });
        dialect.separator(most[0]);
        signs(dialect, before, quotes, marks);
        return dialect.build();
    }

    private static void signs(
            CsvDialect.Builder dialect,
            CsvDialect before,
            Map<Character, Integer> quotes,
            Map<Character, Integer> marks) {
        most(quotes, before.quote(), dialect::quote);
        most(
                marks,
                before.decimalMark().character(),
                mark -> dialect.decimalMark(mark == ',' ? DecimalMark.COMMA : DecimalMark.POINT));
    }

    private static void most(Map<Character, Integer> counts, char usual, Consumer<Character> taker) {
        taker.accept(counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(usual));
    }

    /** One line for people. */
    String summary() {
        return isReadable()
                ? "separator " + name(separator) + " (" + columns + " columns in " + linesThatFit + " of " + lines
                        + " lines), quotes " + counts(quotes) + ", decimal marks " + counts(marks)
                : "no separator seen in " + lines + " lines";
    }

    private static String counts(Map<Character, Integer> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((sign, count) -> parts.add(name(sign) + " in " + count + " fields"));
        return parts.isEmpty() ? "not seen" : String.join(" and ", parts);
    }

    /** A character as a table can show it. */
    static String name(char sign) {
        return switch (sign) {
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> "'" + sign + "'";
        };
    }
}
