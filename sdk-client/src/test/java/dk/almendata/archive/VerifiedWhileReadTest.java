package dk.almendata.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.almendata.sync.ArchiveEntry;
import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.table.ColumnType;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import dk.almendata.text.CsvDialect;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive whose bytes are verified on an executor while its rows are read, in whichever order the two get to them. */
class VerifiedWhileReadTest {

    private static final String HEAD = "LBF-nr.;Navn\n";

    @TempDir
    private Path folder;

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /** Runs what it was given when the test says so. */
    private final Executor later = waiting::add;

    @Test
    void rowsCanBeRead_beforeTheBytesAreVerified_andTheWaitVerifiesThem() {
        try (ZipArchive archive = open(Zips.of("a.csv", HEAD + "0240;Æblehaven\n", "b.csv", HEAD), later)) {
            assertThat(read(archive, archive.entries().get(0), new ArrayList<>()))
                    .isEqualTo(1);
            assertThat(waiting).hasSize(2);

            assertThat(archive.verified().files()).containsOnlyKeys("a.csv", "b.csv");
        }
        // An executor that comes too late does nothing.
        waiting.forEach(Runnable::run);
    }

    /** The rows are those of the damaged bytes; that they are is what the wait says. */
    @Test
    void anotherChecksum_isToldByTheWait() {
        Zips zips = new Zips();
        zips.add("a.csv", HEAD + "0240;Æblehaven\n").stored().wrongCrc();
        try (ZipArchive archive = open(zips.bytes(), later)) {
            assertThat(read(archive, archive.entries().get(0), new ArrayList<>()))
                    .isEqualTo(1);

            assertRefused(archive, FindingCode.ARCHIVE_CHECKSUM);
            assertRefused(archive, FindingCode.ARCHIVE_CHECKSUM);
        }
    }

    /** The reader meets them first and says the same. */
    @Test
    void bytesThatCannotBeUnpacked_areToldAsDamageByTheReader() {
        byte[] zip = Zips.of("a.csv", HEAD + lines(20_000));
        for (int at = 400; at < 500; at++) {
            zip[at] ^= 0x55;
        }
        try (ZipArchive archive = open(zip, later)) {
            ArchiveEntry entry = archive.entries().get(0);
            ArchiveRefusedException refused =
                    catchThrowableOfType(ArchiveRefusedException.class, () -> read(archive, entry, new ArrayList<>()));
            assertThat(refused.findings())
                    .extracting(Finding::code)
                    .isSubsetOf(FindingCode.ARCHIVE_DAMAGED, FindingCode.ARCHIVE_SIZE, FindingCode.ARCHIVE_CHECKSUM)
                    .isNotEmpty();
        }
    }

    /** What the check has refused is not unpacked any further by the reader. */
    @Test
    void bomb_endsTheReadingOnceTheCheckHasMetIt() {
        byte[] zip = Zips.of("a.csv", HEAD + "0240;Æblehaven\n".repeat(400_000));
        ArchiveLimits limits = ArchiveLimits.builder().ratio(10).build();
        try (ZipArchive archive =
                ZipArchive.open(Zips.write(folder.resolve("a.zip"), zip), CsvDialect.standard(), limits, later)) {
            ArchiveEntry entry = archive.entries().get(0);
            TableSchema schema = schema(archive, entry);
            try (RowCursor rows = archive.open(entry, schema, new ArrayList<Finding>()::add)) {
                assertThat(rows.next()).isTrue();
                waiting.forEach(Runnable::run);

                assertThatThrownBy(() -> {
                            while (rows.next()) {
                                assertThat(rows.records()).isLessThan(100_000);
                            }
                        })
                        .isInstanceOf(ArchiveRefusedException.class);
            }
            assertRefused(archive, FindingCode.ARCHIVE_LIMIT);
        }
    }

    /** A fault of the directory is told when the archive is opened, together with those of the content, as without an executor. */
    @Test
    void faultsOfTheDirectory_areToldAtOnceWithThoseOfTheContent() {
        Zips zips = new Zips();
        zips.add("a.csv", HEAD).stored().wrongCrc();
        zips.add("../b.csv", HEAD).stored();
        ArchiveRefusedException refused =
                catchThrowableOfType(ArchiveRefusedException.class, () -> open(zips.bytes(), later));

        assertThat(refused.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ARCHIVE_ENTRY_NAME, FindingCode.ARCHIVE_CHECKSUM);
    }

    @Test
    void executorThatTakesNothing_stopsNobody() {
        Executor full = task -> {
            throw new RejectedExecutionException("full");
        };
        try (ZipArchive archive = open(Zips.of("a.csv", HEAD), full)) {
            assertThat(archive.verified().files()).containsOnlyKeys("a.csv");
        }
    }

    /** Also where the one who waits is its only thread. */
    @Test
    void executorOfTheOneWhoWaits_stopsNobody() throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor();
        try {
            assertThat(single.submit(() -> {
                                try (ZipArchive archive = open(Zips.of("a.csv", HEAD, "b.csv", HEAD), single)) {
                                    return archive.verified().files().keySet();
                                }
                            })
                            .get())
                    .containsExactlyInAnyOrder("a.csv", "b.csv");
        } finally {
            single.shutdown();
        }
    }

    /** Nobody waits for the rest of a large archive that is given up. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void close_endsTheVerification(boolean interrupted) {
        ZipArchive archive = open(Zips.of("a.csv", HEAD + lines(50_000)), later);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        archive.close();

        assertThat(Thread.interrupted()).isEqualTo(interrupted);
        waiting.forEach(Runnable::run);
    }

    private ZipArchive open(byte[] zip, Executor executor) {
        return ZipArchive.open(
                Zips.write(folder.resolve("a.zip"), zip), CsvDialect.standard(), ArchiveLimits.standard(), executor);
    }

    private static void assertRefused(ZipArchive archive, FindingCode code) {
        ArchiveRefusedException refused = catchThrowableOfType(ArchiveRefusedException.class, archive::verified);
        assertThat(refused.findings()).extracting(Finding::code).containsExactly(code);
    }

    private static TableSchema schema(ZipArchive archive, ArchiveEntry entry) {
        List<Finding> findings = new ArrayList<>();
        List<String> headings = archive.header(entry, findings::add);
        return TableSchema.propose(
                entry.table(),
                headings,
                headings.stream().map(heading -> ColumnType.TEXT).toList());
    }

    private static long read(ZipArchive archive, ArchiveEntry entry, List<Finding> findings) {
        try (RowCursor rows = archive.open(entry, schema(archive, entry), findings::add)) {
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
