package dk.almendata.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.almendata.delivery.Sha256;
import dk.almendata.sync.ArchiveEntry;
import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.table.ColumnType;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import dk.almendata.text.BuildingPartsCsv;
import dk.almendata.text.CsvDialect;
import dk.almendata.text.MaintenancePlanCsv;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive of a spool, whose files are verified by the first reading that comes to their end. */
class VerifiedWhileReadTest {

    private static final String HEAD = "LBF-nr.;Navn\n";

    private static final TableSchema SCHEMA =
            TableSchema.propose("a", List.of("LBF-nr.", "Navn"), List.of(ColumnType.TEXT, ColumnType.TEXT));

    @TempDir
    private Path folder;

    /** Bytes that are damaged on the disk afterwards tell whether they are read again. */
    @Test
    void fileThatWasReadToItsEnd_isNotReadAgainToBeVerified() throws IOException {
        byte[] zip = Zips.of("a.csv", HEAD + lines(5_000), "b.csv", HEAD);
        Sha256 content;
        try (ZipArchive whole = open(zip)) {
            content = whole.verified().content();
        }
        try (ZipArchive archive = open(zip)) {
            assertThat(read(archive, archive.entries().get(0), new ArrayList<>()))
                    .isEqualTo(5_000);
            damage(1_000);

            assertThat(archive.verified().content()).isEqualTo(content);
            assertThat(archive.verified().files()).containsOnlyKeys("a.csv", "b.csv");
        }
    }

    /** So that what is loaded is what was verified, also where a file is read for its types before. */
    @Test
    void fileThatIsReadOnceMore_isHeldAgainstItsChecksumAgain() throws IOException {
        Zips zips = new Zips();
        zips.add("a.csv", HEAD + lines(20_000)).stored();
        try (ZipArchive archive =
                open(zips.bytes(), ArchiveLimits.builder().totalBytes(500_000).build())) {
            ArchiveEntry entry = archive.entries().get(0);
            assertThat(read(archive, entry, new ArrayList<>())).isEqualTo(20_000);
            assertThat(read(archive, entry, new ArrayList<>())).isEqualTo(20_000);
            assertThat(archive.verified().files()).containsOnlyKeys("a.csv");
            try (FileChannel file = FileChannel.open(folder.resolve("a.zip"), StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap("x".getBytes(StandardCharsets.UTF_8)), 200_001);
            }

            assertThatThrownBy(() -> read(archive, entry, new ArrayList<>()))
                    .isInstanceOf(ArchiveRefusedException.class);
            assertRefused(archive, FindingCode.ARCHIVE_CHECKSUM);
        }
    }

    /** Its headings tell nothing about the rest. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fileThatWasNotReadToItsEnd_isVerifiedWhenAsked(boolean headings) throws IOException {
        try (ZipArchive archive = open(Zips.of("a.csv", HEAD + lines(50_000)))) {
            ArchiveEntry entry = archive.entries().get(0);
            if (headings) {
                assertThat(archive.header(entry, new ArrayList<Finding>()::add)).hasSize(2);
            }
            damage(300_000);

            ArchiveRefusedException refused = catchThrowableOfType(ArchiveRefusedException.class, archive::verified);
            assertThat(refused.findings())
                    .extracting(Finding::code)
                    .isSubsetOf(FindingCode.ARCHIVE_DAMAGED, FindingCode.ARCHIVE_SIZE, FindingCode.ARCHIVE_CHECKSUM)
                    .isNotEmpty();
        }
    }

    /** The rows are those of the damaged bytes; that they are is what their end says, and whoever asks later. */
    @Test
    void anotherChecksum_isToldWhereTheFileEnds() {
        Zips zips = new Zips();
        zips.add("a.csv", HEAD + "0240;Æblehaven\n").stored().wrongCrc();
        try (ZipArchive archive = open(zips.bytes())) {
            ArchiveEntry entry = archive.entries().get(0);
            assertThatThrownBy(() -> read(archive, entry, new ArrayList<>()))
                    .isInstanceOf(ArchiveRefusedException.class);

            assertRefused(archive, FindingCode.ARCHIVE_CHECKSUM);
            assertRefused(archive, FindingCode.ARCHIVE_CHECKSUM);
            assertThatThrownBy(() -> archive.open(entry, SCHEMA, new ArrayList<Finding>()::add))
                    .isInstanceOf(ArchiveRefusedException.class);
        }
    }

    /** The reader meets them and tells with them what is wrong with the others. */
    @Test
    void bytesThatCannotBeUnpacked_areToldAsDamageByTheReader() {
        Zips zips = new Zips();
        zips.add("a.csv", HEAD + lines(20_000));
        zips.add("b.csv", HEAD).wrongCrc();
        byte[] zip = zips.bytes();
        for (int at = 400; at < 500; at++) {
            zip[at] ^= 0x55;
        }
        try (ZipArchive archive = open(zip)) {
            ArchiveEntry entry = archive.entries().get(0);
            ArchiveRefusedException refused =
                    catchThrowableOfType(ArchiveRefusedException.class, () -> read(archive, entry, new ArrayList<>()));
            assertThat(refused.findings())
                    .extracting(finding -> finding.place().file().orElse(""))
                    .containsExactly("a.csv", "b.csv");
            assertThat(refused.findings().get(0).code())
                    .isIn(FindingCode.ARCHIVE_DAMAGED, FindingCode.ARCHIVE_SIZE, FindingCode.ARCHIVE_CHECKSUM);
        }
    }

    @Test
    void bomb_endsTheReadingWhereItPassesTheLimit() {
        byte[] zip = Zips.of("a.csv", HEAD + "0240;Æblehaven\n".repeat(400_000));
        try (ZipArchive archive = open(zip, ArchiveLimits.builder().ratio(10).build())) {
            assertThat(readUntilRefused(archive, archive.entries().get(0))).hasMessageContaining("times as many bytes");
            assertRefused(archive, FindingCode.ARCHIVE_LIMIT);
        }
    }

    /** Each file has room, all together have not: the second ends at its first block too many. */
    @Test
    void filesThatUnpackToTooMuchTogether_endTheReading() {
        byte[] zip = Zips.of("a.csv", HEAD + lines(20_000), "b.csv", HEAD + lines(200_000));
        try (ZipArchive archive =
                open(zip, ArchiveLimits.builder().totalBytes(1 << 20).build())) {
            ArchiveEntry first = archive.entries().get(0);
            ArchiveEntry second = archive.entries().get(1);
            assertThat(read(archive, first, new ArrayList<>())).isEqualTo(20_000);
            assertThat(readUntilRefused(archive, second)).hasMessageContaining("more than 1048576 bytes in all");
        }
    }

    /** However few bytes the reader asks for at once. */
    @Test
    void archiveNamedAsCsv_isFoundByTheReader() throws IOException {
        Zips zips = new Zips();
        zips.add("a.csv".getBytes(StandardCharsets.UTF_8), Zips.of("b.csv", HEAD));
        Path file = Zips.write(folder.resolve("a.zip"), zips.bytes());
        try (FileChannel channel = FileChannel.open(file);
                ZipFile zip = new ZipFile(file.toFile())) {
            CentralDirectory.Item item =
                    CentralDirectory.read(channel, 10).entries().get(0);
            EntryCheck check = EntryCheck.first(ArchiveLimits.standard(), 1_000, item);
            ContentCheck content = new ContentCheck(zip, List.of(item), ArchiveLimits.standard(), List.of());
            try (InputStream bytes = new CheckedStream(zip.getInputStream(zip.getEntry("a.csv")), check, content)) {
                assertThat(List.of(bytes.read(), bytes.read(), bytes.read())).containsExactly(0x50, 0x4b, 3);
                ArchiveRefusedException refused = catchThrowableOfType(ArchiveRefusedException.class, bytes::read);
                assertThat(refused.findings()).extracting(Finding::code).containsExactly(FindingCode.ARCHIVE_NESTED);
                assertThat(bytes.read()).isEqualTo(-1);
            }
        }
    }

    /** A fault of the directory is told when the archive is opened, together with those of the content. */
    @Test
    void faultsOfTheDirectory_areToldAtOnceWithThoseOfTheContent() {
        Zips zips = new Zips();
        zips.add("a.csv", HEAD).stored().wrongCrc();
        zips.add("../b.csv", HEAD).stored();
        ArchiveRefusedException refused = catchThrowableOfType(ArchiveRefusedException.class, () -> open(zips.bytes()));

        assertThat(refused.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ARCHIVE_ENTRY_NAME, FindingCode.ARCHIVE_CHECKSUM);
    }

    /** Nobody reads it, so it is verified at once. */
    @Test
    void faultOfAFileThatIsLeftAside_isToldAtOnce() {
        Zips zips = new Zips();
        zips.add("a.csv", HEAD);
        zips.add("læs mig.txt", "x").wrongCrc();
        ArchiveRefusedException refused = catchThrowableOfType(ArchiveRefusedException.class, () -> open(zips.bytes()));

        assertThat(refused.findings()).extracting(Finding::code).containsExactly(FindingCode.ARCHIVE_CHECKSUM);
    }

    /** What a person's form takes from it, also where no file has its columns. */
    @Test
    void valuesOfADamagedArchive_areNotGiven() {
        Zips zips = new Zips();
        zips.add("a.csv", HEAD).wrongCrc();
        try (ZipArchive archive = open(zips.bytes())) {
            assertThatThrownBy(() -> BuildingPartsCsv.read(archive)).isInstanceOf(ArchiveRefusedException.class);
            assertThatThrownBy(() -> MaintenancePlanCsv.read(archive)).isInstanceOf(ArchiveRefusedException.class);
        }
    }

    private ZipArchive open(byte[] zip) {
        return open(zip, ArchiveLimits.standard());
    }

    private ZipArchive open(byte[] zip, ArchiveLimits limits) {
        return ZipArchive.begin(Zips.write(folder.resolve("a.zip"), zip), CsvDialect.standard(), limits);
    }

    /** Other bytes in the file, here on the disk. */
    private void damage(long at) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve("a.zip"), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[100]), at);
        }
    }

    private static void assertRefused(ZipArchive archive, FindingCode code) {
        ArchiveRefusedException refused = catchThrowableOfType(ArchiveRefusedException.class, archive::verified);
        assertThat(refused.findings()).extracting(Finding::code).containsExactly(code);
    }

    /** Ends long before the end of the file. */
    private static ArchiveRefusedException readUntilRefused(ZipArchive archive, ArchiveEntry entry) {
        try (RowCursor rows = archive.open(entry, SCHEMA, new ArrayList<Finding>()::add)) {
            assertThat(rows.next()).isTrue();
            return catchThrowableOfType(ArchiveRefusedException.class, () -> {
                while (rows.next()) {
                    assertThat(rows.records()).isLessThan(100_000);
                }
            });
        }
    }

    private static long read(ZipArchive archive, ArchiveEntry entry, List<Finding> findings) {
        try (RowCursor rows = archive.open(entry, SCHEMA, findings::add)) {
            while (rows.next()) {
                // Reads.
            }
            return rows.records();
        }
    }

    /** Lines that do not pack well. */
    private static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        long number = 17;
        for (int line = 0; line < count; line++) {
            number = number * 6364136223846793005L + 1442695040888963407L;
            lines.append("0240;")
                    .append(Long.toString(number, Character.MAX_RADIX))
                    .append('\n');
        }
        return lines.toString();
    }
}
