package dk.almendata.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.Listing;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SpoolException;
import dk.almendata.sync.SpooledArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFolderTest {

    private static final SourceId SOURCE = new SourceId("data-ud");
    private static final byte[] ZIP = Zips.of("Bolig.csv", "a\n1\n");

    @TempDir
    private Path root;

    private Path folder;

    @BeforeEach
    void makeFolder() throws Exception {
        folder = Files.createDirectory(root.resolve("zips"));
    }

    /** The name is assumed: the Content-Disposition of the contract; what browsers and file managers add is forgiven. */
    @ParameterizedTest
    @CsvSource({
        "Huslejedata_Delvis_12_2025-01-01_2025-01-31.zip,12 Huslejedata_Delvis 2025-01-01..2025-01-31 Succes",
        "Huslejedata_Delvis_12_2025-01-01_2025-01-31 (1).zip,12 Huslejedata_Delvis 2025-01-01..2025-01-31 Succes",
        "Huslejedata_Delvis_12_2025-01-01_2025-01-31(2).zip,12 Huslejedata_Delvis 2025-01-01..2025-01-31 Succes",
        "Huslejedata_Delvis_12_2025-01-01_2025-01-31-2.zip,12 Huslejedata_Delvis 2025-01-01..2025-01-31 Succes",
        "Huslejedata_Delvis_12_2025-01-01_2025-01-31 2.zip,12 Huslejedata_Delvis 2025-01-01..2025-01-31 Succes",
        "Huslejedata_Delvis_12_2025-01-01_2025-01-31 - Kopi.zip,12 Huslejedata_Delvis 2025-01-01..2025-01-31 Succes",
        "Huslejedata_Delvis_12_2025-01-01_2025-01-31 - Copy (3).ZIP,12 Huslejedata_Delvis 2025-01-01..2025-01-31 Succes",
        "Bbr_Fuld_7_-_2024-12-31.Zip,7 Bbr_Fuld ..2024-12-31 Succes",
        "Almenstyringsdialog_9_-_-.zip,9 Almenstyringsdialog .. Succes",
        "Almenstyringsdialog_9_-_--1.zip,9 Almenstyringsdialog .. Succes",
        "Grunddata_Fuld_test_3_-_-.zip,3 Grunddata_Fuld_test .. Succes",
        "La\u030an_Fuld_4_-_-.zip,4 L\u00e5n_Fuld .. Succes",
    })
    void name_isRead(String name, String delivery) {
        add(name, ZIP);

        ArchiveFolder source = ArchiveFolder.of(SOURCE, folder);

        assertThat(source.list().deliveries()).extracting(Delivery::toString).containsExactly(delivery);
        assertThat(source.refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Huslejedata.zip",
                "Huslejedata_Delvis_2025-01-01_2025-01-31.zip",
                "Huslejedata_Delvis_12_2025-02-01_2025-02-30.zip",
                "Huslejedata_Delvis_0_2025-01-01_2025-01-31.zip",
                "Huslejedata_Delvis_99999999999999999999_-_-.zip",
                "Huslejedata_Delvis_12_2025-01-01.zip",
                "Kopi af Huslejedata_Delvis_12_2025-01-01_2025-01-31.zip",
                "_12_-_-.zip",
                "L\uFFFD\uFFFDn_Fuld_4_-_-.zip",
            })
    void name_thatCannotBeRead_isReportedAndTheOthersAreOffered(String name) {
        add("Bbr_Fuld_7_-_2024-12-31.zip", ZIP);
        add(name, ZIP);

        ArchiveFolder source = ArchiveFolder.of(SOURCE, folder);

        assertThat(ids(source)).containsExactly(7L);
        assertThat(source.refused()).hasSize(1).first().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo(name);
            assertThat(refused.delivery()).isEmpty();
            assertThat(refused.message())
                    .contains(ArchiveName.EXAMPLE, "'" + name + "'", name.contains("\uFFFD") ? "LC_ALL" : "Rename");
        });
    }

    @Test
    void singleFile_isOfferedByItsNameToo() {
        Path zip = add("Bbr_Fuld_7_-_2024-12-31.zip", ZIP);
        Path other = add("levering.zip", ZIP);

        assertThat(ids(ArchiveFolder.of(SOURCE, zip))).containsExactly(7L);
        assertThat(ArchiveFolder.of(SOURCE, other).refused()).hasSize(1);
    }

    @Test
    void sameDeliveryTwice_isOneIfTheBytesAreTheSame() {
        add("Bbr_Fuld_7_-_2024-12-31.zip", ZIP);
        add("Bbr_Fuld_7_-_2024-12-31 (1).zip", ZIP);

        ArchiveFolder source = ArchiveFolder.of(SOURCE, folder);

        assertThat(ids(source)).containsExactly(7L);
        assertThat(source.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Bbr_Fuld_7_-_2024-12-31 (1).zip, Other.csv",
        "Bbr_Fuld_7_-_2023-12-31.zip, Bolig.csv",
        "Dcab_Fuld_7_-_2024-12-31.zip, Bolig.csv"
    })
    void sameIdTwice_isRefusedTwiceIfTheFilesDiffer(String second, String entry) {
        add("Bbr_Fuld_7_-_2024-12-31.zip", ZIP);
        add("Bbr_Fuld_8_-_2024-12-31.zip", ZIP);
        add(second, Zips.of(entry, "a\n1\n"));

        ArchiveFolder source = ArchiveFolder.of(SOURCE, folder);

        assertThat(ids(source)).containsExactly(8L);
        assertThat(source.refused())
                .extracting(RefusedFile::file)
                .containsExactlyInAnyOrder("Bbr_Fuld_7_-_2024-12-31.zip", second);
        assertThat(source.refused())
                .allSatisfy(refused -> assertThat(refused.message())
                        .contains("Bbr_Fuld_7_-_2024-12-31.zip", second, "Keep the right one"));
    }

    @Test
    void otherFilesAndFolders_areLeftAloneAndCounted() throws Exception {
        add("readme.txt", ZIP);
        add("Bbr_Fuld_7_-_2024-12-31.zip.part", ZIP);
        add("._Bbr_Fuld_7_-_2024-12-31.zip", ZIP);
        Files.createDirectory(folder.resolve("older.zip"));

        ArchiveFolder source = ArchiveFolder.of(SOURCE, folder);

        assertThat(source.list()).isEqualTo(new Listing(List.of(), List.of()));
        assertThat(source.refused()).isEmpty();
        assertThat(source.otherFiles()).isEqualTo(3);
        assertThat(source.folders()).isEqualTo(1);
    }

    @Test
    void missingPath_isSaid() {
        assertThatThrownBy(() -> ArchiveFolder.of(SOURCE, root.resolve("none")))
                .isInstanceOf(SpoolException.class)
                .hasMessageContaining("none")
                .hasMessageContaining("does not exist");
    }

    /** A name tells neither recipient, scope nor subscription; what the service said of them stays. */
    @Test
    void knowing_keepsWhatTheServiceSaid() {
        add("Bbr_Delvis_7_2025-01-01_2025-01-31.zip", ZIP);
        Delivery known = known(7, "Bbr_Delvis", "2025-01-01..2025-01-31");

        ArchiveFolder source = ArchiveFolder.of(SOURCE, folder)
                .knowing(new Listing(List.of(), List.of(known, known(8, "Bbr_Delvis", "2025-02-01..2025-02-28"))));

        assertThat(source.list().deliveries())
                .containsExactly(known.toBuilder().status(DeliveryStatus.SUCCES).build());
    }

    @ParameterizedTest
    @CsvSource({"Dcab_Delvis,2025-01-01..2025-01-31", "Bbr_Delvis,2025-02-01..2025-02-28"})
    void knowing_refusesAnotherDeliveryUnderAKnownId(String datapakke, String period) {
        add("Bbr_Delvis_7_2025-01-01_2025-01-31.zip", ZIP);

        ArchiveFolder source =
                ArchiveFolder.of(SOURCE, folder).knowing(new Listing(List.of(), List.of(known(7, datapakke, period))));

        assertThat(source.list().deliveries()).isEmpty();
        assertThat(source.refused())
                .hasSize(1)
                .first()
                .extracting(RefusedFile::message)
                .asString()
                .contains("delivery 7", datapakke + " " + period, "Bbr_Delvis_7_2025-01-01_2025-01-31.zip");
    }

    @Test
    void fetch_copiesAndLeavesTheFileAlone() throws Exception {
        Path zip = add("Bbr_Fuld_7_-_2024-12-31.zip", ZIP);
        FileSpool spool = FileSpool.of(root.resolve("spool"));
        ArchiveFolder source = ArchiveFolder.of(SOURCE, folder);

        SpooledArchive archive;
        try (Incoming incoming = spool.receive(DeliveryId.of(7))) {
            archive = source.fetch(source.list().deliveries().get(0), incoming);
        }

        assertThat(spool.find(archive.digest())).contains(archive);
        assertThat(zip).hasBinaryContent(ZIP);
    }

    @Test
    void fetch_ofAFileThatHasGone_isSaid() throws Exception {
        Path zip = add("Bbr_Fuld_7_-_2024-12-31.zip", ZIP);
        FileSpool spool = FileSpool.of(root.resolve("spool"));
        ArchiveFolder source = ArchiveFolder.of(SOURCE, folder);
        Delivery delivery = source.list().deliveries().get(0);
        Files.delete(zip);

        try (Incoming incoming = spool.receive(DeliveryId.of(7))) {
            assertThatThrownBy(() -> source.fetch(delivery, incoming))
                    .isInstanceOf(SpoolException.class)
                    .hasMessageContaining("Bbr_Fuld_7_-_2024-12-31.zip");
        }
    }

    private Path add(String name, byte[] zip) {
        return Zips.write(folder.resolve(name), zip);
    }

    private static List<Long> ids(ArchiveFolder source) {
        return source.list().deliveries().stream()
                .map(delivery -> delivery.id().value())
                .toList();
    }

    private static Delivery known(long id, String datapakke, String period) {
        return Delivery.builder(DeliveryId.of(id), DatapakkeName.of(datapakke), DeliveryStatus.EKSEKVERER)
                .period(DeliveryPeriod.parse(period))
                .recipient(RecipientId.of("4711"))
                .scope(Scope.parse("0240"))
                .createdBy("ab")
                .subscription(SubscriptionId.of("12"))
                .build();
    }
}
