package dk.almendata.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Postings of ten years, the same in every run: as a CSV file, as a zip with that file, and as the {@code SELECT} with which H2 makes the
 * same values itself.
 *
 * <p>Row {@code i} (from 1) follows from {@code i} alone: 12 organisations with 59 afdelinger each, dates that rise with the running number
 * from 2015 to 2024, one LBF number in ten without its leading zeros, 5 % of the texts empty, 8 % with a separator in quotes, 3 % with
 * doubled quotes.
 */
final class Postings {

    /** The file's name, which also names its table. */
    static final String FILE = "Finanspostering_Fuld.csv";

    /** The last day of a posting. */
    static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final long DAYS = LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay() + 1;

    private static final String HEADER =
            "BoligorganisationIdentifikator;Regnskabsår;AfdelingIdentifikator;Kontonr.;Løbenr.;Bilagsnr.;Posteringsdato;"
                    + "Tekst;Beløb;Momskode\n";

    /** The columns of the store's table of rows, as the store would make them. */
    private static final List<String> COLUMNS = List.of(
            "row_id BIGINT NOT NULL PRIMARY KEY",
            "cell_id BIGINT NOT NULL",
            "row_hash BIGINT NOT NULL",
            "boligorganisationidentifikator VARCHAR(4)",
            "regnskabsaar BIGINT",
            "afdelingidentifikator VARCHAR(7)",
            "kontonr BIGINT",
            "loebenr BIGINT",
            "bilagsnr VARCHAR",
            "posteringsdato DATE",
            "tekst VARCHAR",
            "beloeb NUMERIC(18, 2)",
            "momskode VARCHAR");

    private final long rows;

    Postings(long rows) {
        this.rows = rows;
    }

    /** Makes the plain table of the limits. */
    static String table(String name) {
        return "CREATE TABLE " + name + " (" + String.join(", ", COLUMNS) + ")";
    }

    /** Writes the file, and a zip that holds it. */
    void write(Path csv, Path zip) throws IOException {
        try (OutputStream plain = new BufferedOutputStream(Files.newOutputStream(csv));
                ZipOutputStream packed = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            packed.putNextEntry(new ZipEntry(FILE));
            write(packed, plain);
            packed.closeEntry();
        }
    }

    /** Writes a zip with some files of these postings. */
    void write(Path zip, List<String> files) throws IOException {
        try (ZipOutputStream packed = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            for (String file : files) {
                packed.putNextEntry(new ZipEntry(file));
                write(packed);
                packed.closeEntry();
            }
        }
    }

    private void write(OutputStream... targets) throws IOException {
        StringBuilder lines = new StringBuilder(HEADER);
        for (long row = 1; row <= rows; row++) {
            append(lines, row);
            if (lines.length() > 64 * 1024 || row == rows) {
                byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                for (OutputStream target : targets) {
                    target.write(bytes);
                }
                lines.setLength(0);
            }
        }
    }

    private void append(StringBuilder line, long row) {
        LocalDate day = FIRST_DAY.plusDays((row - 1) * DAYS / rows);
        String organisation = Long.toString(100 + row % 12 * 75);
        String afdeling = Long.toString(1001 + row % 59).substring(1);
        String zero = row % 10 == 3 ? "" : "0";
        String voucher = "B" + (100_000 + row / 4);
        line.append(zero).append(organisation).append(';').append(year(row)).append(';');
        line.append(zero).append(organisation).append(afdeling).append(';');
        line.append(100 + row * 13 % 400).append(';').append(row).append(';');
        line.append(voucher).append(';').append(day).append(';');
        long text = row % 100;
        if (text >= 16) {
            line.append("Tømrerarbejde, køkken og gang, opgave ").append(row);
        } else if (text >= 13) {
            line.append("\"Rep. \"\"hoveddør\"\" nr. ").append(row % 1_000).append('"');
        } else if (text >= 5) {
            line.append("\"Faktura ").append(voucher).append("; rest af ordre\"");
        }
        line.append(';');
        long cents = row * 7_919 % 2_000_003 - 1_000_001;
        line.append(cents < 0 ? "-" : "").append(Math.abs(cents) / 100).append('.');
        line.append(Long.toString(Math.abs(cents) % 100 + 100), 1, 3).append(';');
        line.append(
                switch ((int) (row % 4)) {
                    case 1 -> "I25";
                    case 2 -> "U25";
                    case 3 -> "M0";
                    default -> "";
                });
        line.append('\n');
    }

    /** The accounting year, which is not always that of the date. */
    private long year(long row) {
        return 2015 + (row - 1) * 10 / rows;
    }

    /**
     * What H2 selects to make the rows itself, in expressions as cheap as these values allow: what they cost is no part of the limit. The
     * first three columns are of the size that the store's are.
     *
     * @param first the first row
     * @param last the last row
     */
    String fromRange(long first, long last) {
        String organisation = "(100 + MOD(x, 12) * 75)";
        String voucher = "'B' || (100000 + x / 4)";
        return "SELECT 4294967296 + x, 16777216 + MOD(x, 1440), x * 4294967291, "
                + "'0' || " + organisation + ", 2015 + (x - 1) * 10 / " + rows + ", "
                + "'0' || (" + organisation + " * 1000 + 1 + MOD(x, 59)), "
                + "100 + MOD(x * 13, 400), x, " + voucher + ", "
                + "DATEADD(DAY, (x - 1) * " + DAYS + " / " + rows + ", DATE '" + FIRST_DAY + "'), "
                + "CASE WHEN MOD(x, 100) >= 16 THEN 'Tømrerarbejde, køkken og gang, opgave ' || x"
                + " WHEN MOD(x, 100) >= 13 THEN 'Rep. \"hoveddør\" nr. ' || MOD(x, 1000)"
                + " WHEN MOD(x, 100) >= 5 THEN 'Faktura ' || " + voucher + " || '; rest af ordre' END, "
                + "(MOD(x * 7919, 2000003) - 1000001) * 0.01, "
                + "CASE MOD(x, 4) WHEN 1 THEN 'I25' WHEN 2 THEN 'U25' WHEN 3 THEN 'M0' END"
                + " FROM SYSTEM_RANGE(" + first + ", " + last + ")";
    }

    /** What H2 selects to read the file. It neither checks nor converts more than the types of the table demand. */
    String fromCsv(Path csv) {
        return "SELECT 4294967296 + CAST(\"Løbenr.\" AS BIGINT), 16777216 + MOD(CAST(\"Løbenr.\" AS BIGINT), 1440), "
                + "CAST(\"Løbenr.\" AS BIGINT) * 4294967291, "
                + "LPAD(\"BoligorganisationIdentifikator\", 4, '0'), \"Regnskabsår\", "
                + "LPAD(\"AfdelingIdentifikator\", 7, '0'), \"Kontonr.\", \"Løbenr.\", \"Bilagsnr.\", \"Posteringsdato\", "
                + "\"Tekst\", \"Beløb\", \"Momskode\" FROM CSVREAD('"
                + csv.toString().replace("'", "''")
                + "', NULL, 'charset=UTF-8 fieldSeparator=; caseSensitiveColumnNames=true')";
    }

    /** What tells whether a table holds the rows: how many, the sum of amounts, and the size of the texts. */
    static String check(String table) {
        return "SELECT COUNT(*), SUM(beloeb), SUM(CHAR_LENGTH(tekst)), COUNT(tekst), COUNT(momskode),"
                + " SUM(CAST(afdelingidentifikator AS BIGINT)), MIN(posteringsdato), MAX(posteringsdato) FROM " + table;
    }
}
