package dk.almendata.cli;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.sync.DeliverySource;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.Listing;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SpooledArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A full delivery, two months, the second month again with other rows, a month with a column more and one no longer empty, and one that is no zip: everything that
 * a load can do, small enough to be killed many times.
 *
 * @param folder where the zips lie, each named by its delivery
 * @param listed how many of the deliveries are listed
 */
record FewDeliveries(Path folder, int listed) implements DeliverySource {

    static final List<Delivery> ALL = List.of(
            delivery(1, "Finanspostering_Fuld", DeliveryPeriod.until(LocalDate.of(2024, 12, 31))),
            month(2, 1),
            month(3, 2),
            month(4, 2),
            month(5, 3),
            month(6, 3));

    static final int COUNT = ALL.size();

    /** The one that is no zip. */
    static final DeliveryId NO_ZIP = DeliveryId.of(5);

    /** Writes the zips. */
    static void writeTo(Path folder) throws IOException {
        zip(folder, 1, rows(2024, 1, 2_400, 1, ""), "Konto_Fuld.csv", "Konto;Navn\n201;Leje\n110;Forsikring\n");
        zip(folder, 2, rows(2025, 1, 1_100, 1, ""));
        zip(folder, 3, rows(2025, 2, 1_050, 1, ""));
        zip(folder, 4, rows(2025, 2, 1_040, 2, ""));
        Files.writeString(folder.resolve("5.zip"), "<html>Log ind</html>");
        zip(folder, 6, rows(2025, 3, 1_010, 1, ";Momskode"));
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

    private static void zip(Path folder, int id, String postings, String... others) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(id + ".zip")))) {
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

    private static Delivery month(long id, int month) {
        return delivery(id, "Finanspostering_Delvis", DeliveryPeriod.ofMonth(YearMonth.of(2025, month)));
    }

    private static Delivery delivery(long id, String datapakke, DeliveryPeriod period) {
        return Delivery.builder(DeliveryId.of(id), DatapakkeName.of(datapakke), DeliveryStatus.SUCCES)
                .period(period)
                .build();
    }

    @Override
    public SourceId id() {
        return new SourceId("data-ud");
    }

    @Override
    public Listing list() {
        return new Listing(List.of(), ALL.subList(0, listed));
    }

    @Override
    public SpooledArchive fetch(Delivery delivery, Incoming incoming) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(delivery.id() + ".zip"));
            int half = bytes.length / 2;
            incoming.write(bytes, 0, half);
            incoming.write(bytes, half, bytes.length - half);
            return incoming.complete(OptionalLong.of(bytes.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
