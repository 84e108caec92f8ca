package dk.almendata.text;

import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a line of headings from what may stand in its place: a line of values, which could be a person's data and is therefore never shown,
 * or a line in another dialect.
 */
final class HeaderShape {

    /** Separators that a file may have been written with. */
    private static final String SEPARATORS = ";,\t|";

    /** No heading looks like this: five digits together, a number with leading zero or decimals, a date, a mail address. */
    private static final Pattern VALUE = Pattern.compile(
            ".*[0-9]{5}.*|-?0[0-9]+|-?[0-9]+[.,][0-9]+|[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}|.*[0-9]{6}-[0-9]{4}.*|.*@.*",
            Pattern.DOTALL);

    private HeaderShape() {}

    /** What stands in place of the headings, if anything does. */
    static Optional<Finding> fault(List<String> headings, CsvDialect dialect, Place place) {
        String first = headings.get(0);
        if (first.startsWith("<")) {
            return Optional.of(Finding.of(FindingCode.CSV_SEPARATOR, place, "found the beginning of a web page"));
        }
        if (headings.size() == 1 && holdsOtherSeparator(first, dialect.separator())) {
            return Optional.of(Finding.of(
                    FindingCode.CSV_SEPARATOR,
                    place,
                    "found one column, whose heading holds separators of another dialect"));
        }
        for (int i = 0; i < headings.size(); i++) {
            if (VALUE.matcher(headings.get(i)).matches()) {
                return Optional.of(Finding.of(
                        FindingCode.CSV_HEADER_MISSING,
                        place,
                        "found a value in place of the heading of column " + (i + 1)));
            }
        }
        return Optional.empty();
    }

    private static boolean holdsOtherSeparator(String heading, char separator) {
        return heading.chars().anyMatch(c -> c != separator && SEPARATORS.indexOf(c) >= 0);
    }
}
