package dk.almendata.text;

import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.FindingSink;
import dk.almendata.table.Place;
import java.util.List;

/** Makes the findings of one file, each with its place. */
final class CsvReport {

    private final String file;
    private final FindingSink sink;

    CsvReport(String file, FindingSink sink) {
        this.file = file;
        this.sink = sink;
    }

    Place place(long line, long record) {
        return Place.ofRecord(file, line, record);
    }

    void accept(Finding finding) {
        sink.accept(finding);
    }

    void file(FindingCode code, String detail) {
        sink.accept(Finding.of(code, Place.ofFile(file), detail));
    }

    void at(FindingCode code, Place place, String detail) {
        sink.accept(Finding.of(code, place, detail));
    }

    /** The fault that made the scanner refuse a record or stop, in the column it stands in. */
    void fault(RecordScanner scanner, List<String> headings) {
        Place place = place(scanner.faultLine(), scanner.record());
        int field = scanner.faultField();
        at(
                scanner.faultCode(),
                field < headings.size() ? place.inColumn(headings.get(field)) : place,
                scanner.faultDetail());
    }

    /** A record with more or fewer fields than there are columns. */
    void count(RecordScanner scanner, int columns) {
        String found = scanner.isBlank() ? "found an empty line" : "found " + fields(scanner.count());
        at(FindingCode.CSV_COLUMN_COUNT, place(scanner.line(), scanner.record()), found + " instead of " + columns);
    }

    private static String fields(int count) {
        return count == 1 ? "1 field" : count + " fields";
    }
}
