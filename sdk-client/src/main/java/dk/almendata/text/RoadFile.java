package dk.almendata.text;

import dk.almendata.address.RoadDirectory;
import dk.almendata.sync.SpoolException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a road directory from a CSV file: one row for each stretch of a road.
 *
 * <pre>
 * municipalityCode;roadCode;roadName;addressingName;side;from;to;postcode
 * 0461;9725;Østre Stationsvej;;ODD;1;999Z;5000
 * 0846;1097;Nordre Kajgade;Ndr. Kajgade;EVEN;;998Z;9500
 * </pre>
 *
 * <p>UTF-8 with or without byte order mark, a header, fields parted by {@code ;}, comma or tab as the header shows, quotes where needed. Columns in
 * any order, others are passed over; a heading may be written with blanks, hyphens or underscores, in any letter case, and in Danish:
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><th>Column</th><th>In Danish</th><th>Holds</th></tr>
 * <tr><td>municipalityCode</td><td>kommunekode, kommunenr</td><td>three or four digits</td></tr>
 * <tr><td>roadCode</td><td>vejkode</td><td>1 to 9999</td></tr>
 * <tr><td>roadName</td><td>vejnavn, navn</td><td>the name, the same in all rows of a road</td></tr>
 * <tr><td>addressingName</td><td>adresseringsnavn, vejadresseringsnavn</td><td>at most 20 characters; may be empty or missing</td></tr>
 * <tr><td>side</td><td>vejside</td><td>{@code EVEN}, {@code L} or {@code lige}; {@code ODD}, {@code U} or {@code ulige}; empty or missing for both</td></tr>
 * <tr><td>from, to</td><td>husnrfra, husnrtil</td><td>house numbers, with or without zeros in front; empty for no bound; may be missing</td></tr>
 * <tr><td>postcode</td><td>postnr, postnummer</td><td>three or four digits; empty, 0 or 9999 for none; may be missing</td></tr>
 * </table>
 *
 * <p>The directory is held in memory, about 10 MB for 110,000 roads and 240,000 stretches, is immutable and may be shared between threads.
 */
public final class RoadFile {

    /** How many faults are told at most. */
    static final int MOST_FAULTS = 50;

    private static final int HEADER_BYTES = 4_096;

    private final String name;
    private final List<String> faults = new ArrayList<>();
    private final RoadTableBuilder table = new RoadTableBuilder();

    private RoadFile(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * Reads a directory.
     *
     * @param name the file's name, for faults
     * @param in its bytes, read to the end; the caller closes them
     * @return the directory
     * @throws InvalidRoadFileException if the file is not of this form; carries the faults
     * @throws SpoolException if the bytes cannot be read
     */
    public static RoadDirectory read(String name, InputStream in) {
        RoadFile file = new RoadFile(name);
        try {
            file.readAll(new BufferedInputStream(in, HEADER_BYTES));
        } catch (IOException e) {
            throw CsvFile.unreadable(name, e);
        }
        if (!file.faults.isEmpty()) {
            throw new InvalidRoadFileException(file.faults);
        }
        return file.table.build();
    }

    private void readAll(BufferedInputStream in) throws IOException {
        CsvDialect dialect = CsvDialect.builder().separator(separator(in)).build();
        RecordScanner scanner = new RecordScanner(in, dialect);
        CsvReport report = new CsvReport(name, finding -> fault(finding.message()));
        List<String> headings = CsvHeader.read(scanner, dialect, report);
        if (headings.isEmpty()) {
            return;
        }
        RoadColumns columns = RoadColumns.of(headings, this::fault);
        while (faults.isEmpty() || faults.size() < MOST_FAULTS) {
            switch (scanner.next()) {
                case END -> {
                    return;
                }
                case BROKEN -> {
                    report.fault(scanner, headings);
                    return;
                }
                case REFUSED -> report.fault(scanner, headings);
                case RECORD -> row(scanner, columns, headings.size());
            }
        }
    }

    private void row(RecordScanner scanner, RoadColumns columns, int width) {
        if (scanner.count() != width) {
            fault("line " + scanner.line() + ": expected " + width + " fields, found " + scanner.count());
        } else if (columns.areComplete()) {
            @Nullable String fault = table.add(scanner, columns);
            if (fault != null) {
                fault("line " + scanner.line() + ": " + fault);
            }
        }
    }

    private void fault(String fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /** The mark that stands most often in the first line. */
    private static char separator(BufferedInputStream in) throws IOException {
        in.mark(HEADER_BYTES);
        byte[] start = in.readNBytes(HEADER_BYTES - 1);
        in.reset();
        String line =
                new String(start, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        char best = ';';
        for (char mark : new char[] {';', ',', '\t'}) {
            best = count(line, mark) > count(line, best) ? mark : best;
        }
        return best;
    }

    private static long count(String line, char mark) {
        return line.chars().filter(c -> c == mark).count();
    }

    /** A heading without blanks, hyphens, underscores and letter case. */
    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
