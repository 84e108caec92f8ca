package dk.almendata.enrichment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a set as text: what is pasted into the portal's inbox, and CSV for programs and people.
 *
 * <p>Headings are spelled as the guide spells them, the key columns first, LBF numbers with their zeros, numbers in the notation that their
 * column declares and without thousands separators. Tab stands between cells if any of them holds a comma, otherwise a comma (decision). A cell
 * is put in quotes if it holds the separator, a quote or a line break, or has blanks around it that reading would strip; whether the portal
 * resolves quotes is not known. Reading the text back with the same types gives the same set. Lines end with a line feed. Stateless; may be
 * shared between threads.
 */
public final class InboxWriter {

    private InboxWriter() {}

    /**
     * The text to paste.
     *
     * @param set the full set
     * @return headings and one line for each row
     */
    public static String paste(EnrichmentSet set) {
        return text(set, separatorOf(set), false);
    }

    /**
     * CSV for people with a spreadsheet and for programs.
     *
     * @param set the set
     * @param separator comma, semicolon or Tab
     * @param harmless whether an apostrophe is put before text that a spreadsheet would run; the text then reads back with it
     * @return headings and one line for each row
     */
    public static String csv(EnrichmentSet set, InboxSeparator separator, boolean harmless) {
        return text(set, separator, harmless);
    }

    /**
     * What to put between cells.
     *
     * @param set the set
     * @return {@link InboxSeparator#TAB} if a cell holds a comma, otherwise {@link InboxSeparator#COMMA}
     */
    public static InboxSeparator separatorOf(EnrichmentSet set) {
        boolean comma = headings(set).anyMatch(InboxWriter::hasComma)
                || set.rows().entrySet().stream()
                        .anyMatch(
                                row -> cells(set, row.getKey(), row.getValue()).anyMatch(InboxWriter::hasComma));
        return comma ? InboxSeparator.TAB : InboxSeparator.COMMA;
    }

    private static boolean hasComma(String cell) {
        return cell.indexOf(',') >= 0;
    }

    private static String text(EnrichmentSet set, InboxSeparator separator, boolean harmless) {
        StringBuilder text = new StringBuilder();
        line(text, headings(set), separator, harmless);
        for (Map.Entry<DataPoint, List<String>> row : set.rows().entrySet()) {
            line(text, cells(set, row.getKey(), row.getValue()), separator, harmless);
        }
        return text.toString();
    }

    private static Stream<String> headings(EnrichmentSet set) {
        return Stream.concat(
                set.definition().level().keyColumns().stream().map(KeyColumn::heading),
                set.definition().columns().stream().map(EnrichmentColumn::heading));
    }

    private static Stream<String> cells(EnrichmentSet set, DataPoint point, List<String> values) {
        List<EnrichmentColumn> columns = set.definition().columns();
        Stream.Builder<String> own = Stream.builder();
        for (int i = 0; i < values.size(); i++) {
            own.add(columns.get(i).type().written(values.get(i)));
        }
        return Stream.concat(set.definition().level().keyColumns().stream().map(point::text), own.build());
    }

    private static void line(StringBuilder text, Stream<String> cells, InboxSeparator separator, boolean harmless) {
        int start = text.length();
        cells.forEach(cell -> {
            if (text.length() > start) {
                text.append(separator.mark());
            }
            write(text, harmless ? FormulaText.harmless(cell) : cell, separator.mark());
        });
        text.append('\n');
    }

    private static void write(StringBuilder text, String cell, char separator) {
        boolean quoted = Blanks.isAround(cell)
                || cell.indexOf(separator) >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0;
        if (quoted) {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            text.append(cell);
        }
    }
}
