package dk.almendata.text;

import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the headings of a file: trimmed, in Unicode normal form C, none empty, none twice. */
final class CsvHeader {

    private static final int SHOWN = 40;

    private CsvHeader() {}

    /** The headings, or an empty list if they cannot be used, which is reported. The scanner then stands before the first record. */
    static List<String> read(RecordScanner scanner, CsvDialect dialect, CsvReport report) throws IOException {
        switch (scanner.next()) {
            case END -> report.file(FindingCode.CSV_EMPTY, "found an empty file");
            case REFUSED, BROKEN -> report.fault(scanner, List.of());
            case RECORD -> {
                return headings(scanner, dialect, report);
            }
        }
        return List.of();
    }

    private static List<String> headings(RecordScanner scanner, CsvDialect dialect, CsvReport report) {
        Place place = report.place(scanner.line(), 0);
        if (scanner.isBlank()) {
            report.at(FindingCode.CSV_HEADER_EMPTY, place, "found an empty line");
            return List.of();
        }
        if (scanner.count() > dialect.maxColumns()) {
            report.at(
                    FindingCode.CSV_TOO_LONG,
                    place,
                    "found " + scanner.count() + " columns, more than " + dialect.maxColumns());
            return List.of();
        }
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < scanner.count(); i++) {
            headings.add(normal(Utf8.text(scanner.bytes(), scanner.from(i), scanner.to(i))));
        }
        Optional<Finding> noHeader = HeaderShape.fault(headings, dialect, place);
        noHeader.ifPresent(report::accept);
        return noHeader.isEmpty() && areDistinct(headings, place, report) ? List.copyOf(headings) : List.of();
    }

    private static boolean areDistinct(List<String> headings, Place place, CsvReport report) {
        Map<String, String> seen = new HashMap<>();
        boolean usable = true;
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            String before = seen.putIfAbsent(heading.toLowerCase(Locale.ROOT), heading);
            if (heading.isEmpty()) {
                report.at(FindingCode.CSV_HEADER_EMPTY, place, "found none for column " + (i + 1));
                usable = false;
            } else if (before != null) {
                report.at(
                        FindingCode.CSV_HEADER_DUPLICATE,
                        place.inColumn(shown(heading)),
                        before.equals(heading)
                                ? "found it again as column " + (i + 1)
                                : "found it again in other letter case as column " + (i + 1));
                usable = false;
            }
        }
        return usable;
    }

    /** A heading in the form by which columns are matched. Blanks of every kind around it do not count. */
    static String normal(String heading) {
        String text = Normalizer.normalize(heading, Normalizer.Form.NFC);
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private static String shown(String heading) {
        return heading.length() <= SHOWN ? heading : heading.substring(0, SHOWN) + "…";
    }
}
