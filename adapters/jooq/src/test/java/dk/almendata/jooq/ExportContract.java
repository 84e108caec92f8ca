package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.NOW;
import static dk.almendata.jooq.Deliveries.full;
import static dk.almendata.jooq.Deliveries.month;
import static dk.almendata.jooq.Deliveries.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.archive.OpenImport;
import dk.almendata.delivery.Delivery;
import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.Listing;
import dk.almendata.sync.LoadReceipt;
import dk.almendata.sync.RowSelection;
import dk.almendata.sync.SpoolException;
import dk.almendata.sync.StoredRow;
import dk.almendata.table.ColumnType;
import dk.almendata.table.FindingCode;
import dk.almendata.table.TableSchema;
import dk.almendata.text.ExportForm;
import dk.almendata.text.InvalidTableSchemaException;
import dk.almendata.text.OpenExport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is written from one database and read into another is equal, whatever the database. The files are compared with golden ones, so that
 * both databases write the same bytes.
 */
abstract class ExportContract {

    private static final LocalDate END_2024 = LocalDate.parse("2024-12-31");

    private static final TableSchema MIXED = TableSchema.propose(
            "blandet",
            List.of(
                    "AfdelingIdentifikator",
                    "Posteringsdato",
                    "Beløb",
                    "Antal",
                    "Tekst; med \"tegn\"",
                    "Tom",
                    "from_row"),
            List.of(
                    ColumnType.TEXT,
                    ColumnType.DATE,
                    ColumnType.decimal(9, 2),
                    ColumnType.integer(18),
                    ColumnType.TEXT,
                    ColumnType.UNDETERMINED,
                    ColumnType.TEXT));

    private static final TableSchema SINGLE = TableSchema.propose("satser", List.of("Sats"), List.of(ColumnType.TEXT));

    @TempDir
    private Path folder;

    private DataSource database;
    private DeliveryStore store;

    /** Two empty databases, the same ones until the test ends. */
    abstract DataSource database(int number) throws Exception;

    @BeforeEach
    void load() throws Exception {
        database = database(1);
        store = JooqDeliveryStore.open(database);
        store.prepare(MIXED);
        store.prepare(SINGLE);
        load(
                month(9, YearMonth.of(2025, 1), "0240"),
                MIXED,
                row("0240002", "2025-01-31", "-0.05", 7L, "næste\nlinje\r\nog \"citat\"", "1"));
        load(
                full(3, END_2024, "0240"),
                MIXED,
                row("0240001", "2024-02-29", "1250.00", 123_456_789_012_345_678L, "Rep. \"hoveddør\"; 2 stk.", ""),
                row("0240001", "2024-03-01", "0.00", -1L, "", null),
                row("0240001", null, null, null, null, " blanke "),
                row("0240001", null, null, null, null, " blanke "),
                row(null, "2024-03-02", "999999999.99", 0L, "=1+1 🏠", "0240"));
        load(full(4, END_2024), SINGLE, new Object[] {"a"}, new Object[] {""}, new Object[] {null});
    }

    @Test
    void files_areAsTheGoldenOnes() throws Exception {
        Path zip = export(OpenExport.builder());

        assertThat(text(zip, "blandet.csv")).isEqualTo(golden("blandet.csv"));
        assertThat(text(zip, "satser.csv")).isEqualTo(golden("satser.csv"));
        assertThat(text(zip, "datapackage.json")).isEqualTo(golden("datapackage.json"));
    }

    @Test
    void excel_isAsTheGoldenOne() throws Exception {
        Path zip = export(OpenExport.builder().form(ExportForm.EXCEL).tables(List.of("blandet")));

        assertThat(text(zip, "blandet.csv")).isEqualTo(golden("blandet-excel.csv"));
        assertThat(text(zip, "datapackage.json")).contains("almendata-export-excel", "\"decimalChar\" : \",\"");
    }

    @Test
    void sameRows_giveTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(export(OpenExport.builder()));
        load(month(2, YearMonth.of(2024, 5), "0240"), MIXED);

        assertThat(Files.readAllBytes(export(OpenExport.builder()))).isEqualTo(first);
    }

    @Test
    void import_givesEqualTables() throws Exception {
        Path zip = export(OpenExport.builder());
        DataSource other = database(2);
        DeliveryStore copy = JooqDeliveryStore.open(other);

        LoadReceipt receipt = OpenImport.load(zip, copy, NOW);

        assertThat(receipt.alreadyLoaded()).isFalse();
        for (TableSchema schema : List.of(MIXED, SINGLE)) {
            assertThat(copy.schema(schema.table())).contains(schema);
            assertThat(values(other, schema))
                    .isEqualTo(values(database, schema))
                    .isNotEmpty();
        }
        assertThat(OpenImport.load(zip, copy, NOW).alreadyLoaded()).isTrue();
    }

    @Test
    void exportOfAnImport_isTheSameExport() throws Exception {
        Path zip = export(OpenExport.builder().provenance(true));
        DataSource other = database(2);
        OpenImport.load(zip, JooqDeliveryStore.open(other), NOW);
        Path again = folder.resolve("again.zip");

        JooqStoreReader.read(other, reader -> OpenExport.builder().build().write(reader, again));

        assertThat(text(again, "blandet.csv")).isEqualTo(golden("blandet.csv"));
    }

    @Test
    void provenance_saysWhereARowCameFromBesideAColumnOfThatName() throws Exception {
        Path zip = export(OpenExport.builder().provenance(true));

        assertThat(text(zip, "blandet.csv").lines().findFirst().orElseThrow())
                .endsWith(";from_row;from_delivery;from_file;from_row_2;from_source");
        assertThat(text(zip, "blandet.csv").lines().skip(1).findFirst().orElseThrow())
                .endsWith(";\"\";3;Finans/blandet.csv;1;data-ud");
    }

    @Test
    void import_besideOtherDeliveries_isRefused() throws Exception {
        Path zip = export(OpenExport.builder());
        store.recordListing(Deliveries.SOURCE, new Listing(List.of(), List.of(full(3, END_2024, "0240"))), NOW);

        assertThat(OpenImport.isRoomIn(store)).isFalse();
        assertThatThrownBy(() -> OpenImport.load(zip, store, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void import_ofAFileThatSomebodyChanged_isRefused() throws Exception {
        Path zip = export(OpenExport.builder());
        DeliveryStore copy = JooqDeliveryStore.open(database(2));

        assertThatThrownBy(() -> OpenImport.load(rewritten(zip, "blandet.csv", "satser.csv"), copy, NOW))
                .isInstanceOfSatisfying(
                        ArchiveRefusedException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(finding -> finding.code() + " " + finding.detail())
                                .containsExactly(FindingCode.EXPORT_CHANGED + " found other bytes"));
        assertThatThrownBy(() -> OpenImport.load(rewritten(zip, "satser.csv", ""), copy, NOW))
                .hasMessageContaining("found no such file");
        assertThatThrownBy(() -> OpenImport.load(rewritten(zip, "datapackage.json", ""), copy, NOW))
                .hasMessageContaining("this is no export");
        assertThat(copy.tables()).isEmpty();
    }

    @Test
    void import_ofAnExportForExcel_saysWhatToDo() throws Exception {
        Path zip = export(OpenExport.builder().form(ExportForm.EXCEL));
        DeliveryStore copy = JooqDeliveryStore.open(database(2));

        assertThatThrownBy(() -> OpenImport.load(zip, copy, NOW))
                .isInstanceOf(InvalidTableSchemaException.class)
                .hasMessageContaining("export again without --excel");
    }

    @Test
    void fileThatCannotBeWritten_leavesNothingBehind() throws Exception {
        Path target =
                Files.createDirectory(folder.resolve("there")).resolve("no").resolve("a.zip");

        assertThatThrownBy(() -> JooqStoreReader.read(
                        database, reader -> OpenExport.builder().build().write(reader, target)))
                .isInstanceOf(SpoolException.class)
                .hasMessageContaining("cannot be written");
        assertThat(folder.resolve("there")).isEmptyDirectory();
    }

    @Test
    void isExport_knowsItsOwn() throws Exception {
        assertThat(OpenExport.isExport(export(OpenExport.builder()))).isTrue();
        assertThat(OpenExport.isExport(export(OpenExport.builder().form(ExportForm.EXCEL))))
                .isTrue();
        assertThat(OpenExport.isExport(Files.writeString(folder.resolve("x.zip"), "x")))
                .isFalse();
        assertThat(OpenExport.isExport(rewritten(export(OpenExport.builder()), "datapackage.json", "")))
                .isFalse();
    }

    private void load(Delivery delivery, TableSchema schema, Object[]... rows) {
        store.load(order(delivery, schema, Arrays.asList(rows)));
    }

    private static Object[] row(
            @Nullable String afdeling,
            @Nullable String date,
            @Nullable String amount,
            @Nullable Long number,
            @Nullable String text,
            @Nullable String last) {
        return new Object[] {afdeling, date == null ? null : LocalDate.parse(date), amount, number, text, null, last};
    }

    private Path export(OpenExport.Builder builder) {
        Path zip = folder.resolve("export.zip");
        JooqStoreReader.read(database, reader -> builder.build().write(reader, zip));
        return zip;
    }

    private static List<List<@Nullable String>> values(DataSource from, TableSchema schema) {
        return JooqStoreReader.read(from, reader -> {
                    List<List<@Nullable String>> rows = new ArrayList<>();
                    reader.current(schema.table(), RowSelection.all(), row -> rows.add(values(row)));
                    return rows;
                })
                .orElseThrow();
    }

    private static List<@Nullable String> values(StoredRow row) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < row.width(); i++) {
            values.add(row.value(i).orElse(null));
        }
        return values;
    }

    /** The zip with one entry in the place of another's bytes, or without it. */
    private Path rewritten(Path zip, String entry, String from) throws IOException {
        Path target = folder.resolve("rewritten.zip");
        try (ZipFile in = new ZipFile(zip.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target), StandardCharsets.UTF_8)) {
            for (ZipEntry each : in.stream().map(ZipEntry.class::cast).toList()) {
                if (!each.getName().equals(entry) || !from.isEmpty()) {
                    out.putNextEntry(new ZipEntry(each.getName()));
                    out.write(bytes(in, each.getName().equals(entry) ? from : each.getName()));
                    out.closeEntry();
                }
            }
        }
        return target;
    }

    private static String text(Path zip, String entry) throws IOException {
        try (ZipFile in = new ZipFile(zip.toFile())) {
            return new String(bytes(in, entry), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes(ZipFile zip, String entry) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return in.readAllBytes();
        }
    }

    private static String golden(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ExportContract.class.getResourceAsStream("export/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
