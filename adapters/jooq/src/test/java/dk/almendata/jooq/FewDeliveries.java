package dk.almendata.jooq;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A full delivery, two months, the second month again with other rows, one that is no zip, and a month with a column more and one no longer
 * empty: everything that a load can do, small enough to be killed many times.
 */
final class FewDeliveries {

    /** How many there are; they are numbered from 1. */
    static final int COUNT = 6;

    /** The number of the one that is no zip. */
    static final long NO_ZIP = 5;

    private static final List<String> NAMES = List.of(
            "Finanspostering_Fuld_1_-_2024-12-31.zip",
            "Finanspostering_Delvis_2_2025-01-01_2025-01-31.zip",
            "Finanspostering_Delvis_3_2025-02-01_2025-02-28.zip",
            "Finanspostering_Delvis_4_2025-02-01_2025-02-28.zip",
            "Finanspostering_Delvis_5_2025-03-01_2025-03-31.zip",
            "Finanspostering_Delvis_6_2025-03-01_2025-03-31.zip");

    private FewDeliveries() {}

    /** Writes the first so many of them into a folder, the full one with so many rows. */
    static Path writeTo(Path folder, int count, int rows) throws IOException {
        for (int id = 1; id <= count; id++) {
            Path file = folder.resolve(NAMES.get(id - 1));
            switch (id) {
                case 1 ->
                    zip(file, rows(2024, 1, rows, 1, ""), "Konto_Fuld.csv", "Konto;Navn\n201;Leje\n110;Forsikring\n");
                case 2 -> zip(file, rows(2025, 1, 110, 1, ""));
                case 3 -> zip(file, rows(2025, 2, 105, 1, ""));
                case 4 -> zip(file, rows(2025, 2, 104, 2, ""));
                case 5 -> Files.writeString(file, "<html>Log ind</html>");
                default -> zip(file, rows(2025, 3, 101, 1, ";Momskode"));
            }
        }
        return folder;
    }

    /** Postings in a month; the amounts are multiples of the factor. */
    private static String rows(int year, int month, int count, int factor, String more) {
        StringBuilder csv = new StringBuilder("AfdelingIdentifikator;Posteringsdato;Beløb;Tekst;Rettet" + more + "\n");
        for (int i = 1; i <= count; i++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "0240%03d;%d-%02d-%02d;%d.25;\"Løn; \"\"%d\"\"\";%s\n",
                    i % 7 + 1,
                    year,
                    month,
                    i % 28 + 1,
                    i * factor,
                    i,
                    more.isEmpty() ? "" : "2025-04-01;M"));
        }
        return csv.toString();
    }

    private static void zip(Path file, String postings, String... others) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "Finanspostering.csv", postings);
            for (int i = 0; i < others.length; i += 2) {
                entry(zip, others[i], others[i + 1]);
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
