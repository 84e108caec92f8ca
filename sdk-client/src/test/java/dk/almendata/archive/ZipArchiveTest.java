package dk.almendata.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.almendata.sync.ArchiveEntry;
import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.sync.SpoolException;
import dk.almendata.table.Finding;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import dk.almendata.text.CsvDialect;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipArchiveTest {

    private static final String CSV = "LBF-nr.;Navn\n0240;Æblehaven\n0397;Åparken\n";

    @TempDir
    private Path folder;

    @Test
    void open_givesTheFilesSortedByName_withTheirTables() {
        try (ZipArchive archive = open(Zips.of("Stam/Bolig_Fuld_2024-12-31.csv", CSV, "Stam/Afdeling.CSV", CSV))) {
            assertThat(archive.entries())
                    .extracting(ArchiveEntry::name)
                    .containsExactly("Stam/Afdeling.CSV", "Stam/Bolig_Fuld_2024-12-31.csv");
            assertThat(archive.entries()).extracting(ArchiveEntry::table).containsExactly("afdeling", "bolig");
            assertThat(archive.entries())
                    .allMatch(entry -> entry.bytes() == CSV.getBytes(StandardCharsets.UTF_8).length);
            assertThat(archive.findings()).isEmpty();
        }
    }

    @Test
    void open_readsRows() {
        try (ZipArchive archive = open(Zips.of("a.csv", CSV))) {
            ArchiveEntry entry = archive.entries().get(0);
            assertThat(archive.header(entry, f -> {})).containsExactly("LBF-nr.", "Navn");
            TableSchema schema = archive.survey(entry, f -> {}).orElseThrow().schema();
            try (RowCursor rows = archive.open(entry, schema, f -> {})) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.next()).isTrue();
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void content_doesNotDependOnHowItWasPacked() {
        Zips stored = new Zips();
        stored.add("b.csv", "x\n").stored();
        stored.add("a.csv", CSV).stored();
        try (ZipArchive one = open(Zips.of("a.csv", CSV, "b.csv", "x\n"));
                ZipArchive other = open(stored.bytes(), "other.zip");
                ZipArchive third = open(Zips.of("a.csv", CSV, "b.csv", "y\n"), "third.zip")) {
            assertThat(one.verified().content())
                    .isEqualTo(other.verified().content())
                    .isNotEqualTo(third.verified().content());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | ARCHIVE_NOT_A_ZIP | empty file",
                "<!DOCTYPE html><html>       | ARCHIVE_NOT_A_ZIP | web page",
                "<HTML><body>Log på          | ARCHIVE_NOT_A_ZIP | web page",
                "'{\"fejl\": \"nøgle\"}'      | ARCHIVE_NOT_A_ZIP | JSON",
                "a;b                         | ARCHIVE_NOT_A_ZIP | other content",
                "PK                          | ARCHIVE_DAMAGED   | first 2 bytes",
            })
    void open_tellsApartWhatIsNoZip(String content, String code, String detail) {
        ArchiveRefusedException refused = refused(content.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().name()).isEqualTo(code);
            assertThat(finding.detail()).contains(detail);
        });
    }

    @Test
    void open_hintsAtTheKey_whenAWebPageCame() {
        assertThat(refused("<html>".getBytes(StandardCharsets.UTF_8))).hasMessageContaining("API key");
    }

    @Test
    void open_refusesAZipCutAtAnyByte() {
        byte[] whole = Zips.of("a.csv", CSV, "mappe/b.csv", "x;y\n1;2\n");
        for (int length = 0; length < whole.length; length++) {
            assertThat(codes(Arrays.copyOf(whole, length)))
                    .as("cut at %d", length)
                    .containsExactly(length == 0 ? "ARCHIVE_NOT_A_ZIP" : "ARCHIVE_DAMAGED");
        }
    }

    @Test
    void open_acceptsNoZipWithAByteChanged_thatHoldsOtherContent() {
        byte[] whole = Zips.of("a.csv", CSV);
        try (ZipArchive good = open(whole)) {
            for (int at = 0; at < whole.length; at++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= 0x55;
                List<Finding> findings = List.of();
                try (ZipArchive archive = open(damaged, "damaged.zip")) {
                    ArchiveEntry entry = archive.entries().get(0);
                    assertThat(archive.verified().of(entry))
                            .as("changed at %d", at)
                            .isEqualTo(good.verified().of(good.entries().get(0)));
                } catch (ArchiveRefusedException expected) {
                    findings = expected.findings();
                    assertThat(findings).isNotEmpty();
                }
                assertThat(foundByReading(folder.resolve("damaged.zip")))
                        .as("changed at %d", at)
                        .isEqualTo(findings);
            }
        }
    }

    /** Whose end the JDK takes for the archive's, or trips over: the same archive in the comment of the first, with a comment of its own. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99})
    void open_refusesASecondDirectoryBehindTheFirst(int commentOfTheSecond) {
        byte[] first = Zips.of("a.csv", CSV);
        byte[] second = first.clone();
        ByteBuffer both = ByteBuffer.allocate(first.length + second.length + 1).order(ByteOrder.LITTLE_ENDIAN);
        both.put(first).put(second);
        both.putShort(first.length - 2, (short) (second.length + 1));
        both.putShort(first.length + second.length - 2, (short) commentOfTheSecond);

        assertThat(codes(both.array())).containsExactly("ARCHIVE_DAMAGED");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void open_refusesAWrongChecksum(boolean stored) {
        Zips zips = new Zips();
        Zips.Entry entry = zips.add("a.csv", CSV).wrongCrc();
        if (stored) {
            entry.stored();
        }
        assertThat(codes(zips.bytes())).containsExactly("ARCHIVE_CHECKSUM");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 1000})
    void open_refusesAForgedSize(int by) {
        Zips zips = new Zips();
        zips.add("a.csv", CSV).wrongSize(by);
        assertThat(codes(zips.bytes())).containsExactly("ARCHIVE_SIZE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.csv",
                "../../etc/a.csv",
                "m/../../a.csv",
                "/a.csv",
                "C:/a.csv",
                "c:a.csv",
                "..\\a.csv",
                "m\\a.csv",
                "a\u0000.csv",
                "a\n.csv",
                "m//a.csv",
                "./a.csv",
                "CON.csv",
                "m/nul",
                "com1.csv",
                "aux .csv",
                "a?.csv",
                "a:b.csv",
                "a. /b.csv",
                "a\u202ecsv.csv"
            })
    void open_refusesHostileNames(String name) {
        Zips zips = new Zips();
        zips.add("good.csv", CSV);
        zips.add(name, "x\n");
        assertThat(codes(zips.bytes())).contains("ARCHIVE_ENTRY_NAME");
        assertThat(folder.toFile().list()).containsExactly("a.zip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"console.csv", "m/common.csv", "Lån (1).csv", "a.b.csv", "FællesDataark_Fuld.csv", "..a.csv"})
    void open_acceptsHonestNames(String name) {
        try (ZipArchive archive = open(Zips.of(name, CSV))) {
            assertThat(archive.entries()).extracting(ArchiveEntry::name).containsExactly(name);
        }
    }

    @Test
    void open_refusesASymbolicLink() {
        Zips zips = new Zips();
        zips.add("good.csv", CSV);
        zips.add("link.csv", "/etc/passwd").symbolicLink().stored();
        assertThat(codes(zips.bytes())).containsExactly("ARCHIVE_ENTRY_NAME");
    }

    @ParameterizedTest
    @CsvSource({"a.csv,a.csv", "a.csv,A.CSV", "bl\u00e5.csv,bla\u030a.csv", "m/a.csv,M/a.csv"})
    void open_refusesTwoEntriesOfOneName(String one, String other) {
        assertThat(codes(Zips.of(one, CSV, other, CSV, "good.csv", CSV))).containsExactly("ARCHIVE_DUPLICATE_ENTRY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inner.zip", "m/inner.7Z", "inner.tar", "inner.gz"})
    void open_refusesAnArchiveInside(String name) {
        assertThat(codes(Zips.of("a.csv", CSV, name, "x"))).containsExactly("ARCHIVE_NESTED");
    }

    @Test
    void open_refusesAnArchiveInside_thatIsNamedAsCsv() {
        Zips zips = new Zips();
        zips.add("a.csv".getBytes(StandardCharsets.UTF_8), Zips.of("b.csv", CSV));
        assertThat(codes(zips.bytes())).containsExactly("ARCHIVE_NESTED");
    }

    @Test
    void open_refusesABomb() {
        Zips zips = new Zips();
        zips.add("a.csv".getBytes(StandardCharsets.UTF_8), new byte[8 << 20]);
        assertThat(codes(zips.bytes())).containsExactly("ARCHIVE_LIMIT");
    }

    @Test
    void open_countsWhatIsReallyUnpacked() {
        Zips zips = new Zips();
        zips.add("a.csv".getBytes(StandardCharsets.UTF_8), new byte[8 << 20]).wrongSize(-(8 << 20) + 10);
        assertThat(codes(zips.bytes())).containsExactly("ARCHIVE_LIMIT");
    }

    /** The ratio counts against the packed length, so that one which the directory invents would hide a bomb. */
    @Test
    void open_refusesABomb_whosePackedLengthIsForged() {
        Zips zips = new Zips();
        zips.add("a.csv".getBytes(StandardCharsets.UTF_8), new byte[8 << 20]).wrongPacked(8 << 20);
        assertThat(codes(zips.bytes())).containsExactly("ARCHIVE_SIZE");
    }

    @Test
    void open_refusesEntriesThatShareBytes() {
        Zips zips = new Zips();
        zips.add("a.csv", CSV);
        zips.add("b.csv", CSV).sharing();
        zips.add("c.csv", CSV).sharing();
        ArchiveRefusedException refused = refused(zips.bytes());
        assertThat(refused.findings()).extracting(f -> f.code().name()).containsExactly("ARCHIVE_SIZE", "ARCHIVE_SIZE");
        assertThat(refused.findings())
                .extracting(f -> f.place().file().orElse(""))
                .containsExactly("a.csv", "b.csv");
    }

    @Test
    void open_readsLengthsOfZip64_andRefusesForgedOnes() {
        Zips good = new Zips();
        good.add("a.csv", CSV).zip64();
        good.add("b.csv", CSV).stored().zip64();
        try (ZipArchive archive = open(good.bytes(), "good.zip")) {
            assertThat(archive.entries()).extracting(ArchiveEntry::bytes).containsOnly((long)
                    CSV.getBytes(StandardCharsets.UTF_8).length);
        }
        Zips forged = new Zips();
        forged.add("a.csv", CSV).zip64().wrongSize(1);
        assertThat(codes(forged.bytes())).containsExactly("ARCHIVE_SIZE");
        Zips reaching = new Zips();
        reaching.add("a.csv", CSV).zip64().wrongPacked(1_000);
        assertThat(codes(reaching.bytes())).containsExactly("ARCHIVE_SIZE");
    }

    /** Decision: the defaults of the design's advice on archives. */
    @Test
    void limits_haveTheAdvisedDefaults() {
        ArchiveLimits limits = ArchiveLimits.standard();
        assertThat(limits.entries()).isEqualTo(1_000);
        assertThat(limits.entryBytes()).isEqualTo(2L * 1024 * 1024 * 1024);
        assertThat(limits.totalBytes()).isEqualTo(4L * 1024 * 1024 * 1024);
        assertThat(limits.ratio()).isEqualTo(200);
        assertThat(limits.ratioFromBytes()).isEqualTo(1024 * 1024);
        assertThat(limits.toBuilder().build()).isEqualTo(limits);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void open_keepsEveryLimit(ArchiveLimits limits) {
        byte[] zip = Zips.of("a.csv", CSV, "b.csv", CSV, "c.csv", CSV);
        Path file = Zips.write(folder.resolve("a.zip"), zip);
        ArchiveRefusedException refused = catchThrowableOfType(
                ArchiveRefusedException.class, () -> ZipArchive.open(file, CsvDialect.standard(), limits));
        assertThat(refused.findings()).extracting(f -> f.code().name()).contains("ARCHIVE_LIMIT");
    }

    static List<ArchiveLimits> limits() {
        return List.of(
                ArchiveLimits.builder().entries(2).build(),
                ArchiveLimits.builder().entryBytes(20).build(),
                ArchiveLimits.builder().totalBytes(100).build(),
                ArchiveLimits.builder()
                        .ratio(1)
                        .ratioFromBytes(1)
                        .entryBytes(30)
                        .build());
    }

    @Test
    void open_refusesEncryptedEntriesAndUnknownMethods_allAtOnce() {
        Zips zips = new Zips();
        zips.add("a.csv", CSV).encrypted();
        zips.add("b.csv", CSV).method(12);
        zips.add("../c.csv", CSV);
        assertThat(codes(zips.bytes()))
                .containsExactlyInAnyOrder(
                        "ARCHIVE_UNREADABLE_ENTRY", "ARCHIVE_UNREADABLE_ENTRY", "ARCHIVE_ENTRY_NAME");
    }

    @Test
    void open_collectsEverything() {
        Zips zips = new Zips();
        zips.add("a.csv", CSV).wrongCrc();
        zips.add("b.csv", CSV).stored().wrongCrc();
        zips.add("../c.csv", CSV);
        zips.add("m/a_Delvis.csv", CSV);
        assertThat(codes(zips.bytes()))
                .containsExactlyInAnyOrder("ARCHIVE_CHECKSUM", "ARCHIVE_CHECKSUM", "ARCHIVE_ENTRY_NAME", "TABLE_TWICE");
    }

    @Test
    void open_passesOverWhatTheMacAdds_andLeavesOtherFilesAside() {
        Zips zips = new Zips();
        zips.add("m/", "").stored();
        zips.add("m/a.csv", CSV);
        zips.add("__MACOSX/m/._a.csv", "x");
        zips.add("m/.DS_Store", "x");
        zips.add("læs mig.txt", "x");
        try (ZipArchive archive = open(zips.bytes())) {
            assertThat(archive.entries()).extracting(ArchiveEntry::name).containsExactly("m/a.csv");
            assertThat(archive.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code().name()).isEqualTo("ARCHIVE_OTHER_FILE");
                assertThat(finding.place().file()).contains("læs mig.txt");
            });
        }
    }

    @Test
    void open_refusesAnArchiveWithoutCsv() {
        assertThat(codes(new Zips().bytes())).containsExactly("ARCHIVE_WITHOUT_CSV");
        assertThat(codes(Zips.of("a.txt", "x"))).containsExactly("ARCHIVE_WITHOUT_CSV");
    }

    @ParameterizedTest
    @CsvSource({"IBM850,Lånøgle_Æ.csv", "IBM437,Lån_Æblé.csv", "UTF-8,Lånøgle.csv"})
    void open_readsNamesOfOldZips(String charset, String name) {
        Zips zips = new Zips();
        zips.add(name, Charset.forName(charset), CSV);
        try (ZipArchive archive = open(zips.bytes())) {
            assertThat(archive.entries()).extracting(ArchiveEntry::name).containsExactly(name);
            assertThat(archive.header(archive.entries().get(0), f -> {})).hasSize(2);
        }
    }

    @Test
    void open_readsNamesMarkedAsUtf8_besideOthers() {
        Zips zips = new Zips();
        zips.add("blå.csv", CSV).utf8Flag();
        zips.add("rød.csv", Charset.forName("IBM850"), CSV);
        try (ZipArchive archive = open(zips.bytes())) {
            assertThat(archive.entries()).extracting(ArchiveEntry::name).containsExactly("blå.csv", "rød.csv");
        }
    }

    @Test
    void open_bringsNamesToNormalFormC() {
        try (ZipArchive archive = open(Zips.of("bla\u030a.csv", CSV))) {
            assertThat(archive.entries()).extracting(ArchiveEntry::name).containsExactly("bl\u00e5.csv");
            assertThat(archive.entries()).extracting(ArchiveEntry::table).containsExactly("blaa");
            assertThat(archive.header(archive.entries().get(0), f -> {})).hasSize(2);
        }
    }

    @Test
    void open_readsZip64() throws IOException {
        Path file = folder.resolve("many.zip");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 66_000; i++) {
                zip.putNextEntry(new ZipEntry("m/" + i + (i == 7 ? ".csv" : ".txt")));
                if (i == 7) {
                    zip.write(CSV.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        ArchiveLimits limits = ArchiveLimits.builder().entries(100_000).build();
        try (ZipArchive archive = ZipArchive.open(file, CsvDialect.standard(), limits)) {
            assertThat(archive.entries()).hasSize(1);
        }
        assertThat(codes(Files.readAllBytes(file))).containsExactly("ARCHIVE_LIMIT");
    }

    @Test
    void open_saysWhichFileCannotBeRead() {
        SpoolException fault =
                catchThrowableOfType(SpoolException.class, () -> ZipArchive.open(folder.resolve("gone.zip")));
        assertThat(fault).hasMessageContaining("gone.zip").hasMessageContaining("does not exist");
    }

    private ZipArchive open(byte[] zip) {
        return open(zip, "a.zip");
    }

    /** What is found is the same whether entries are verified before they are read or by being read. */
    private ZipArchive open(byte[] zip, String name) {
        Path file = Zips.write(folder.resolve(name), zip);
        ZipArchive archive = ZipArchive.open(file);
        try (ZipArchive other = read(file)) {
            assertThat(other.entries()).isEqualTo(archive.entries());
            assertThat(other.findings()).isEqualTo(archive.findings());
            assertThat(other.verified()).isEqualTo(archive.verified());
        }
        return archive;
    }

    private static ZipArchive read(Path file) {
        ZipArchive archive = ZipArchive.begin(file, CsvDialect.standard(), ArchiveLimits.standard());
        try {
            archive.entries().forEach(entry -> archive.survey(entry, finding -> {}));
            return archive;
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static List<Finding> foundByReading(Path file) {
        try (ZipArchive archive = read(file)) {
            archive.verified();
            return List.of();
        } catch (ArchiveRefusedException refused) {
            return refused.findings();
        }
    }

    private ArchiveRefusedException refused(byte[] zip) {
        ArchiveRefusedException refused = catchThrowableOfType(
                ArchiveRefusedException.class, () -> open(zip).close());
        assertThat(refused).isNotNull();
        assertThat(foundByReading(folder.resolve("a.zip"))).isEqualTo(refused.findings());
        return refused;
    }

    private List<String> codes(byte[] zip) {
        List<String> codes = new ArrayList<>();
        refused(zip).findings().forEach(finding -> codes.add(finding.code().name()));
        return codes;
    }
}
