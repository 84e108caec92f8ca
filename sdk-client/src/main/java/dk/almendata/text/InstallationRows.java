package dk.almendata.text;

import dk.almendata.consumption.Consumption;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.Meter;
import dk.almendata.consumption.MeterReading;
import dk.almendata.consumption.ReadingSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one installation, as they come. For one thread. */
final class InstallationRows {

    private final InstallationNumber installation;
    private final Map<Meter, Meter> meters;
    private final List<MeterReading> readings = new ArrayList<>();
    private @Nullable Consumption expected;
    private long expectedLine;
    private boolean expectedTwice;
    private boolean toldZeros;
    private boolean refused;

    /** Nothing yet; equal meters are one object of the map. */
    InstallationRows(InstallationNumber installation, Map<Meter, Meter> meters) {
        this.installation = installation;
        this.meters = meters;
    }

    InstallationNumber installation() {
        return installation;
    }

    /** Takes a row, whose installation it is. */
    void add(ReadingRow row) {
        toldZeros = toldZeros || row.tellsZeros();
        if (row.isExpected()) {
            expect(row);
        } else if (!row.isRefused()) {
            readings.add(row.reading(meters));
        }
        refused |= row.isRefused();
    }

    /** Which of two rows holds cannot be told, so neither does. */
    private void expect(ReadingRow row) {
        Consumption stated = row.expected();
        if (expectedLine > 0) {
            expectedTwice = true;
            row.tellSecondExpected(expectedLine);
            return;
        }
        expected = stated;
        expectedLine = row.line();
    }

    /** Whether a row could not be read, so that it cannot be told what is missing. */
    boolean isRefused() {
        return refused;
    }

    ReadingSeries series() {
        ReadingSeries all = ReadingSeries.of(installation, readings);
        return expected == null || expectedTwice ? all : all.withExpected(expected);
    }
}
