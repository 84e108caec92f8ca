package dk.almendata.text;

import dk.almendata.table.Column;
import dk.almendata.table.FindingCode;

/** How many LBF numbers of one column were repaired or are doubtful, and where the first of them stands: one finding each, not thousands. */
final class LbfTally {

    private final Count repaired = new Count();
    private final Count doubtful = new Count();

    void countRepaired(RecordScanner scanner) {
        repaired.add(scanner);
    }

    void countDoubtful(RecordScanner scanner) {
        doubtful.add(scanner);
    }

    void report(CsvReport report, Column column) {
        repaired.report(FindingCode.LBF_REPAIRED, "repaired", report, column);
        doubtful.report(FindingCode.LBF_DOUBTFUL, "of organisation 0000", report, column);
    }

    private static final class Count {

        private long number;
        private long firstLine;
        private long firstRecord;

        private void add(RecordScanner scanner) {
            if (number++ == 0) {
                firstLine = scanner.line();
                firstRecord = scanner.record();
            }
        }

        private void report(FindingCode code, String what, CsvReport report, Column column) {
            if (number > 0) {
                report.at(
                        code,
                        report.place(firstLine, firstRecord).inColumn(column.header()),
                        "found " + number + " " + what + (number == 1 ? "" : ", the first here"));
            }
        }
    }
}
