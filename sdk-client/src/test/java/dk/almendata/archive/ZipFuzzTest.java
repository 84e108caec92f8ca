package dk.almendata.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.almendata.sync.ArchiveDigests;
import dk.almendata.sync.ArchiveEntry;
import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.table.Finding;
import dk.almendata.table.RowCursor;
import dk.almendata.table.Severity;
import dk.almendata.text.CsvDialect;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes in place of a zip: entries that can be read to their end, or findings; never more bytes than the limits allow. */
class ZipFuzzTest {

    private static final ArchiveLimits LIMITS = ArchiveLimits.builder()
            .entries(20)
            .entryBytes(64 << 10)
            .totalBytes(128 << 10)
            .ratio(50)
            .ratioFromBytes(4 << 10)
            .build();

    private static final Path FILE = temporary();

    /** The JDK finds another entry under a name of the directory than the directory has there, and cannot decode its name. */
    private static final String TWO_DIRECTORIES =
            "UEsDBBQAAAAIAAAAIQAeCOpGBAAAAAIAAAAIAAAALi4vYS5jc3ar4AIAUEsDBBQAAAAIAAAAIQAfCOpGBAAAAAkAAAAFAAAAYS5jc3ar4AIAUE"
                    + "sDBBQAAAAIAAAAIQAfCOpGBAAAAAIAAAAFAAAAYi5jc3ar4AIAUEsDBBQAAQAIAAAAIQAfCOpGBAAAAAIAAAAFAAAAYy5jc3ar4AIAUEsBAhQA"
                    + "FAAAAAgAAAAhAB4I6kYEAAAAAgAAAAgAAAAAAAAAAAAAAAAAAAAAAC4uL2EuY3N2UEsBAhQAFAAAAAgAAAAhAB8I6kYEAAAACQAAAAUAAAAAAA"
                    + "AAAAAAAAAAKgAAAGEuY3N2UEsBAhQDFAAAAAgAAAAhAB8I6kYEAAAAAgAAAAAAAAAFAAAAAAAAAP+hUQAAAGIu43N2UEsBAhQAAAgUAQAAAAAh"
                    + "AB8I6kYEAAAAAgAAAAUAAAAAAAAAAAAAAAAAeAAAAGMuY3N2UEsFBgAAAAAEAAQAzwAAAJ8AAAAAAA==";

    static Stream<byte[]> seeds() {
        byte[] plain = Zips.of("m/A_Fuld.csv", "a;b\n1;2\n", "B.csv", "x\n", "l\u00e6s.txt", "x");
        Zips stored = new Zips();
        stored.add("a.csv", "a;b\n1;2\n").stored();
        stored.add("bl\u00e5.csv", Charset.forName("IBM850"), "x\n1\n");
        stored.add("__MACOSX/._a.csv", "x");
        Zips hostile = new Zips();
        hostile.add("../a.csv", "x\n").wrongCrc();
        hostile.add("a.csv", "x\n").wrongSize(7);
        hostile.add("b.csv", "x\n").symbolicLink();
        hostile.add("c.csv", "x\n").encrypted();
        Zips bomb = new Zips();
        bomb.add("a.csv".getBytes(StandardCharsets.UTF_8), new byte[80 << 10]);
        return Stream.of(
                new byte[0],
                "<html>".getBytes(StandardCharsets.UTF_8),
                plain,
                Arrays.copyOf(plain, plain.length - 30),
                stored.bytes(),
                hostile.bytes(),
                bomb.bytes(),
                new Zips().bytes(),
                Base64.getDecoder().decode(TWO_DIRECTORIES));
    }

    @MethodSource("seeds")
    @FuzzTest
    void entries(byte[] zip) throws IOException {
        Files.write(FILE, zip);
        Optional<ArchiveDigests> verified = Optional.empty();
        try (ZipArchive archive = ZipArchive.open(FILE, CsvDialect.standard(), LIMITS)) {
            assertThat(archive.entries()).isNotEmpty();
            assertThat(archive.entries().stream().mapToLong(ArchiveEntry::bytes).sum())
                    .isLessThanOrEqualTo(LIMITS.totalBytes());
            archive.entries().forEach(entry -> read(archive, entry));
            assertThat(archive.findings()).allMatch(finding -> finding.severity() != Severity.ERROR);
            verified = Optional.of(archive.verified());
        } catch (ArchiveRefusedException e) {
            List<Finding> findings = e.findings();
            assertThat(findings).isNotEmpty().allMatch(finding -> finding.severity() == Severity.ERROR);
            assertThat(findings)
                    .allSatisfy(finding -> assertThat(finding.message().chars()).noneMatch(Character::isISOControl));
        }
        assertThat(verifiedAsItIsRead()).isEqualTo(verified);
    }

    private static Optional<ArchiveDigests> verifiedAsItIsRead() {
        try (ZipArchive archive = ZipArchive.begin(FILE, CsvDialect.standard(), LIMITS)) {
            archive.entries().forEach(entry -> read(archive, entry));
            return Optional.of(archive.verified());
        } catch (ArchiveRefusedException e) {
            return Optional.empty();
        }
    }

    private static void read(ZipArchive archive, ArchiveEntry entry) {
        archive.survey(entry, finding -> {}).ifPresent(survey -> {
            long rows = 0;
            try (RowCursor cursor = archive.open(entry, survey.schema(), finding -> {})) {
                while (cursor.next()) {
                    rows++;
                }
                assertThat(rows).isLessThanOrEqualTo(entry.bytes());
            }
        });
    }

    private static Path temporary() {
        try {
            Path file = Files.createTempFile("almendata-fuzz", ".zip");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
