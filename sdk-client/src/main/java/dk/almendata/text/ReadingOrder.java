package dk.almendata.text;

import dk.almendata.consumption.InstallationNumber;
import dk.almendata.text.internal.HeadedRows;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** In which order the installations of a file of readings stand. For one use. */
final class ReadingOrder {

    private static final String INSTALLATION = "installationNumber";

    private final CsvFile.Source source;

    ReadingOrder(CsvFile.Source source) {
        this.source = source;
    }

    static HeadedRows rows(CsvFile.Source source) throws IOException {
        return HeadedRows.open(source.open(), ReadingRow.REQUIRED, ReadingRow.OPTIONAL);
    }

    /** The installations that stand in more than one piece, with how many; reads the file to its end. */
    Map<Long, Integer> pieces() throws IOException {
        return rise() ? Map.of() : counted();
    }

    private boolean rise() throws IOException {
        boolean rise = true;
        long last = 0;
        try (HeadedRows rows = rows(source)) {
            while (rows.next()) {
                long number = number(rows, last);
                rise &= number >= last;
                last = number;
            }
        }
        return rise;
    }

    private Map<Long, Integer> counted() throws IOException {
        Map<Long, Integer> pieces = new HashMap<>();
        NumberSet seen = new NumberSet();
        long last = 0;
        try (HeadedRows rows = rows(source)) {
            while (rows.next()) {
                long number = number(rows, last);
                if (number != last && !seen.add(number)) {
                    pieces.merge(number, 2, (known, two) -> known + 1);
                }
                last = number;
            }
        }
        return pieces;
    }

    /** The number of a row; one that cannot be read ends nothing. */
    private static long number(HeadedRows rows, long last) {
        String text = rows.row().field(INSTALLATION);
        return InstallationNumber.isReadable(text)
                ? InstallationNumber.parse(text).value()
                : last;
    }
}
