package dk.almendata.text;

import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.Meter;
import dk.almendata.consumption.NumberForm;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.table.Finding;
import dk.almendata.text.internal.HeadedCsv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Meter readings as CSV, one reading a row, read whole; {@link ReadingsCursor} reads the same installation by installation.
 *
 * <pre>
 * installationNumber,readingNumber,date,kind,energy,volume,flowMeter,electronicMeter
 * 1,1,2022-05-08,annual,1200,10000,F1,E1
 * 1,2,2022-09-01,exchange-out,1234.5,11000,F1,E1
 * 1,3,2022-09-01,exchange-in,3.2,5,F2,E2
 * 1,4,2023-05-11,annual,50.7,1505,F2,E2
 * </pre>
 *
 * <p>UTF-8 with or without byte order mark, commas or semicolons, columns and rows in any order, letter case of headings free. An empty field is
 * nothing. Required are {@code installationNumber} (positive), {@code readingNumber} (0 or more; readings are taken in its order), {@code date}
 * ({@code 2022-05-08}) and {@code kind}: {@code annual}, {@code intermediate}, {@code move-in}, {@code move-out}, {@code exchange-out},
 * {@code exchange-in}, or {@code expected} for a row that says in {@code energy} and {@code volume} what is expected in a normal year. May be
 * there:
 *
 * <ul>
 *   <li>{@code energy}, {@code volume} (m3), {@code supplyRegister} (E8), {@code returnRegister} (E9): figures as displayed, in the declared form;
 *   <li>{@code energyUnit}: kWh, MWh (which it is without the column), GJ, MJ, J or Gcal;
 *   <li>{@code yearMark}: the year it is billed in;
 *   <li>{@code method}: the number of the reading method;
 *   <li>{@code quality}: measured (default), corrected, smoothed or estimated;
 *   <li>{@code flowMeter}, {@code electronicMeter}, {@code otherMeter}: the serial numbers of the parts;
 *   <li>{@code energyFormat}, {@code volumeFormat}, {@code supplyFormat}, {@code returnFormat}: the digits of the registers, such as
 *       {@code ####0.00};
 *   <li>{@code volumePart}: the part the volume lies on, flow (default), electronic or other;
 *   <li>{@code factor}: what every difference is multiplied by, 1 without it;
 *   <li>{@code energyCorrection}, {@code volumeCorrection}: added to the use that ends with the reading;
 *   <li>{@code priceSplit}: yes if the price changes with the reading.
 * </ul>
 *
 * <p>A row is a line: a quote that is not closed there is a fault of that row, and the next line is read as a row again. A row that is no reading leaves its installation without an answer, because it cannot be told what is missing; all others stand. A figure
 * that cannot be read is taken as not read. Everything is told as findings with line and column. Immutable; may be shared between threads.
 */
public final class ReadingsFile {

    private final List<ReadingSeries> series;
    private final Set<InstallationNumber> refused;
    private final List<Finding> findings;

    private ReadingsFile(List<ReadingSeries> series, Set<InstallationNumber> refused, List<Finding> findings) {
        this.series = List.copyOf(series);
        this.refused = Set.copyOf(refused);
        this.findings = List.copyOf(findings);
    }

    /**
     * Reads a file.
     *
     * @param csv its bytes
     * @param form how its numbers are written
     * @return what it holds
     * @throws InvalidReadingsException if it has another encoding or another header; carries every fault
     */
    public static ReadingsFile read(byte[] csv, NumberForm form) {
        List<String> faults = new ArrayList<>();
        HeadedCsv file = HeadedCsv.read(csv, ReadingRow.REQUIRED, ReadingRow.OPTIONAL, faults);
        if (!faults.isEmpty()) {
            throw new InvalidReadingsException(faults);
        }
        List<Finding> findings = new ArrayList<>();
        if (file.records().isEmpty()) {
            findings.add(ReadingRow.none());
        }
        Map<InstallationNumber, InstallationRows> installations = new LinkedHashMap<>();
        Map<Meter, Meter> meters = new HashMap<>();
        for (HeadedCsv.Row record : file.records()) {
            ReadingRow row = new ReadingRow(record, form, findings::add);
            row.installation()
                    .ifPresent(number -> installations
                            .computeIfAbsent(number, none -> new InstallationRows(number, meters))
                            .add(row));
        }
        List<ReadingSeries> series = new ArrayList<>();
        Set<InstallationNumber> refused = new LinkedHashSet<>();
        installations.values().forEach(own -> {
            if (own.isRefused()) {
                refused.add(own.installation());
            } else {
                series.add(own.series());
            }
        });
        return new ReadingsFile(series, refused, findings);
    }

    /**
     * The readings of each installation.
     *
     * @return unmodifiable, in the order in which installations first stand in the file; without those refused
     */
    public List<ReadingSeries> series() {
        return series;
    }

    /**
     * The installations of which a row could not be read.
     *
     * @return unmodifiable
     */
    public Set<InstallationNumber> refused() {
        return refused;
    }

    /**
     * What is wrong with rows and figures.
     *
     * @return unmodifiable, in the order of the file
     */
    public List<Finding> findings() {
        return findings;
    }
}
