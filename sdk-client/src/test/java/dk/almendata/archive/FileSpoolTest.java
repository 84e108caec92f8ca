package dk.almendata.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Sha256;
import dk.almendata.sync.ArchiveVersion;
import dk.almendata.sync.DeliveryArchive;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.PartialArchive;
import dk.almendata.sync.SourceException;
import dk.almendata.sync.SpoolException;
import dk.almendata.sync.SpooledArchive;
import dk.almendata.text.CsvDialect;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileSpoolTest {

    private static final DeliveryId ID = DeliveryId.of(12);
    private static final DatapakkeName BBR = DatapakkeName.of("Bbr_Fuld");
    private static final byte[] ZIP = Zips.of("a.csv", "a;b\n1;2\n");

    @TempDir
    private Path temp;

    @Test
    void receive_givesTheFileItsDigestAsName() throws Exception {
        FileSpool spool = FileSpool.of(temp.resolve("new/spool"));
        SpooledArchive archive = fill(spool, ZIP, OptionalLong.of(ZIP.length));
        assertThat(archive.bytes()).isEqualTo(ZIP.length);
        assertThat(archive.digest())
                .isEqualTo(Sha256.of(MessageDigest.getInstance("SHA-256").digest(ZIP)));
        assertThat(names(temp.resolve("new/spool"))).containsExactly(archive.digest() + ".zip");
        assertThat(spool.find(archive.digest())).contains(archive);
        try (DeliveryArchive content = spool.open(archive, BBR)) {
            assertThat(content.entries()).hasSize(1);
        }
    }

    @Test
    void receive_removesWhatAKilledRunLeft_andNeverReadsIt() throws Exception {
        Files.write(temp.resolve("12." + deadProcess() + "-1.part"), new byte[100_000]);
        Path silent = Files.write(temp.resolve("12.1-1.part"), new byte[10]);
        Files.setLastModifiedTime(silent, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
        FileSpool spool = FileSpool.of(temp);
        SpooledArchive archive = fill(spool, ZIP, OptionalLong.empty());
        assertThat(names(temp)).containsExactly(archive.digest() + ".zip");
        assertThat(Files.readAllBytes(temp.resolve(archive.digest() + ".zip"))).isEqualTo(ZIP);
    }

    private static final ArchiveVersion VERSION = new ArchiveVersion(Sha256.of(new byte[32]), "\"v1\"", ZIP.length);

    private static String note(long whole, long held) {
        return "almendata-part 1\naddress " + VERSION.address() + "\nvalidator \"v1\"\nwhole " + whole + "\nheld "
                + held + "\nend\n";
    }

    @Test
    void receive_goesOnWhereAnEarlierTryEnded() throws IOException {
        FileSpool spool = FileSpool.of(temp);
        try (Incoming incoming = spool.receive(ID)) {
            assertThat(incoming.partial()).isEmpty();
            incoming.restart(VERSION);
            incoming.write(ZIP, 0, 50);
            assertThat(incoming.partial()).contains(new PartialArchive(VERSION, 50));
        }
        assertThat(names(temp)).hasSize(2).allMatch(name -> name.matches("12\\.\\d+-1\\.kept\\.part(\\.note)?"));
        try (Incoming incoming = spool.receive(ID)) {
            assertThat(incoming.partial()).contains(new PartialArchive(VERSION, 50));
        }
        try (Incoming incoming = spool.receive(ID)) {
            assertThat(incoming.partial()).contains(new PartialArchive(VERSION, 50));
            incoming.resume();
            incoming.write(ZIP, 50, ZIP.length - 50);
            SpooledArchive whole = incoming.complete(OptionalLong.of(ZIP.length));
            assertThat(spool.find(whole.digest())).contains(whole);
            assertThat(names(temp)).containsExactly(whole.digest() + ".zip");
            assertThat(Files.readAllBytes(temp.resolve(whole.digest() + ".zip")))
                    .isEqualTo(ZIP);
        }
    }

    @Test
    void receive_dropsAnEarlierTry_whereNobodySaysThatItIsTheSame() throws IOException {
        FileSpool spool = FileSpool.of(temp);
        try (Incoming incoming = spool.receive(ID)) {
            incoming.restart(VERSION);
            incoming.write(new byte[50], 0, 50);
        }
        SpooledArchive whole = fill(spool, ZIP, OptionalLong.of(ZIP.length));
        assertThat(Files.readAllBytes(temp.resolve(whole.digest() + ".zip"))).isEqualTo(ZIP);
        assertThat(names(temp)).hasSize(1);
    }

    @Test
    void receive_goesOnAfterAKilledProcess_asFarAsItsNoteGoes() throws Exception {
        long killed = deadProcess();
        byte[] torn = Arrays.copyOf(ZIP, 90);
        Arrays.fill(torn, 60, 90, (byte) 0); // written, but never forced to disk
        Files.write(temp.resolve("12." + killed + "-1.part"), torn);
        Files.writeString(temp.resolve("12." + killed + "-1.part.note"), note(ZIP.length, 60));
        FileSpool spool = FileSpool.of(temp);
        try (Incoming incoming = spool.receive(ID)) {
            assertThat(incoming.partial()).contains(new PartialArchive(VERSION, 60));
            incoming.resume();
            incoming.write(ZIP, 60, ZIP.length - 60);
            SpooledArchive whole = incoming.complete(OptionalLong.of(ZIP.length));
            assertThat(spool.find(whole.digest())).isPresent();
        }
        assertThat(names(temp)).hasSize(1);
    }

    @Test
    void receive_believesNoNoteThatIsTornOrPromisesTooMuch() throws Exception {
        long killed = deadProcess();
        String good = note(ZIP.length, 60);
        List<String> notes = new ArrayList<>();
        for (int cut = 0; cut < good.length(); cut++) {
            notes.add(good.substring(0, cut));
        }
        notes.add(note(ZIP.length, 91));
        notes.add(note(50, 60));
        notes.add(note(0, 0));
        notes.add(good.replace("part 1", "part 2"));
        notes.add(good + "x".repeat(10_000));
        for (String note : notes) {
            Files.write(temp.resolve("12." + killed + "-1.part"), new byte[90]);
            Files.writeString(temp.resolve("12." + killed + "-1.part.note"), note);
            try (Incoming incoming = FileSpool.of(temp).receive(ID)) {
                assertThat(incoming.partial()).as(note).isEmpty();
            }
            assertThat(names(temp)).isEmpty();
        }
    }

    @Test
    void receive_givesABeginningToOneOfTwo() throws IOException {
        FileSpool spool = FileSpool.of(temp);
        try (Incoming incoming = spool.receive(ID)) {
            incoming.restart(VERSION);
            incoming.write(ZIP, 0, 50);
        }
        try (Incoming one = spool.receive(ID);
                Incoming two = spool.receive(ID)) {
            assertThat(one.partial()).isPresent();
            assertThat(two.partial()).isEmpty();
            assertThatThrownBy(two::resume).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void receive_takesTheLongestBeginning_andRemovesWhatNobodyCameBackTo() throws Exception {
        long killed = deadProcess();
        for (int held : new int[] {10, 60, 30}) {
            String name = "12." + killed + "-" + held + ".part";
            Files.write(temp.resolve(name), Arrays.copyOf(ZIP, held));
            Files.writeString(temp.resolve(name + ".note"), note(ZIP.length, held));
        }
        Path old = Files.write(temp.resolve("7." + killed + "-1.kept.part"), new byte[10]);
        Files.writeString(temp.resolve("7." + killed + "-1.kept.part.note"), note(ZIP.length, 10));
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
        Files.write(temp.resolve("8." + killed + "-1.kept.part"), new byte[10]);
        try (Incoming incoming = FileSpool.of(temp).receive(ID)) {
            assertThat(incoming.partial().orElseThrow().bytes()).isEqualTo(60);
        }
        assertThat(names(temp)).hasSize(3).contains("8." + killed + "-1.kept.part");
    }

    @Test
    void digest_isOfEverythingHeld() throws Exception {
        try (Incoming incoming = FileSpool.of(temp).receive(ID)) {
            incoming.write(ZIP, 0, 50);
            assertThat(incoming.digest())
                    .isEqualTo(Sha256.of(MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(ZIP, 50))));
            incoming.write(ZIP, 50, ZIP.length - 50);
            assertThat(incoming.digest())
                    .isEqualTo(incoming.complete(OptionalLong.empty()).digest());
        }
    }

    private static long deadProcess() throws Exception {
        Process process = new ProcessBuilder(javaCommand(), "-version").start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.pid();
    }

    @Test
    void receive_leavesTheFilesOfOthersAlone() throws IOException {
        long alive = ProcessHandle.current().pid();
        List<String> others = List.of("12." + alive + "-7.part", "112." + alive + "-1.part", "12.part", "12.x-1.part");
        for (String other : others) {
            Files.write(temp.resolve(other), new byte[10]);
        }
        SpooledArchive archive = fill(FileSpool.of(temp), ZIP, OptionalLong.empty());
        List<String> expected = new ArrayList<>(others);
        expected.add(archive.digest() + ".zip");
        assertThat(names(temp)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void receive_keepsTwoThatFetchTheSameDeliveryApart() {
        byte[] other = Zips.of("a.csv", "a;b\n3;4\n");
        FileSpool one = FileSpool.of(temp);
        FileSpool two = FileSpool.of(temp);
        try (Incoming first = one.receive(ID);
                Incoming second = two.receive(ID)) {
            first.write(ZIP, 0, ZIP.length);
            second.write(other, 0, other.length);
            SpooledArchive whole = first.complete(OptionalLong.of(ZIP.length));
            SpooledArchive wholeToo = second.complete(OptionalLong.of(other.length));
            assertThat(one.find(whole.digest())).contains(whole);
            assertThat(one.find(wholeToo.digest())).contains(wholeToo);
        }
    }

    @Test
    void find_takesOutWhatIsNoLongerWhatItWas() throws IOException {
        FileSpool spool = FileSpool.of(temp);
        for (byte[] changed :
                List.of(Zips.of("a.csv", "a;b\n9;9\n"), new byte[0], Arrays.copyOf(ZIP, ZIP.length - 1))) {
            SpooledArchive archive = fill(spool, ZIP, OptionalLong.empty());
            Files.write(temp.resolve(archive.digest() + ".zip"), changed);
            assertThat(spool.find(archive.digest())).isEmpty();
            assertThat(names(temp)).isEmpty();
        }
    }

    @Test
    void complete_refusesAnotherLength_andKeepsNothing() throws IOException {
        FileSpool spool = FileSpool.of(temp);
        for (long expected : new long[] {0, ZIP.length - 1, ZIP.length + 1}) {
            assertThatThrownBy(() -> fill(spool, ZIP, OptionalLong.of(expected)))
                    .isInstanceOfSatisfying(
                            SourceException.class,
                            fault -> assertThat(fault.reason()).isEqualTo(SourceException.Reason.INCOMPLETE))
                    .hasMessageContaining(Integer.toString(ZIP.length));
            assertThat(names(temp)).isEmpty();
        }
    }

    @Test
    void close_givesUpWhatWasNotCompleted() throws IOException {
        Incoming incoming = FileSpool.of(temp).receive(ID);
        incoming.write(ZIP, 0, 10);
        assertThat(names(temp)).singleElement().asString().startsWith("12.").endsWith(".part");
        incoming.close();
        incoming.close();
        assertThat(names(temp)).isEmpty();
    }

    @Test
    void receive_sameBytesTwice_isOneFile() throws IOException {
        FileSpool spool = FileSpool.of(temp);
        SpooledArchive first = fill(spool, ZIP, OptionalLong.empty());
        assertThat(fill(spool, ZIP, OptionalLong.empty())).isEqualTo(first);
        assertThat(names(temp)).hasSize(1);
    }

    @Test
    void discard_removes_andForgivesWhatIsGone() {
        FileSpool spool = FileSpool.of(temp);
        SpooledArchive archive = fill(spool, ZIP, OptionalLong.empty());
        spool.discard(archive.digest());
        spool.discard(archive.digest());
        assertThat(spool.find(archive.digest())).isEmpty();
        assertThatThrownBy(() -> spool.open(archive, BBR)).isInstanceOf(SpoolException.class);
    }

    @Test
    void receive_namesTheFileThatIsInTheWay() throws IOException {
        Path file = Files.write(temp.resolve("file"), new byte[1]);
        for (Path folder : List.of(file, file.resolve("spool"), file.resolve("deep/spool"))) {
            assertThatThrownBy(() -> FileSpool.of(folder).receive(ID))
                    .isInstanceOf(SpoolException.class)
                    .hasMessageContaining("cannot be written")
                    .hasMessageContaining(file + " is a file, not a folder");
            assertThat(FileSpool.of(folder).find(Sha256.of(new byte[32]))).isEmpty();
        }
    }

    /** Where a full disk may show. */
    enum FullAt {
        CREATE,
        WRITE,
        FORCE,
        MOVE
    }

    @ParameterizedTest
    @EnumSource
    void receive_saysThatTheDiskIsFull_andLeavesNoHalfFile(FullAt where) throws IOException {
        FileSpool spool =
                new FileSpool(temp, datapakke -> CsvDialect.standard(), ArchiveLimits.standard(), new FullDisk(where));
        assertThatThrownBy(() -> fill(spool, ZIP, OptionalLong.of(ZIP.length)))
                .isInstanceOf(SpoolException.class)
                .hasMessageContaining(temp.toString())
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("run again");
        assertThat(names(temp)).isEmpty();
        assertThat(fill(FileSpool.of(temp), ZIP, OptionalLong.of(ZIP.length)).bytes())
                .isEqualTo(ZIP.length);
    }

    private static final class FullDisk extends Disk {

        private final FullAt where;

        private FullDisk(FullAt where) {
            this.where = where;
        }

        @Override
        void create(Path file) throws IOException {
            fail(FullAt.CREATE, file);
            super.create(file);
        }

        @Override
        void write(FileChannel channel, ByteBuffer bytes) throws IOException {
            ByteBuffer half = bytes.duplicate();
            half.limit(half.limit() / 2);
            super.write(channel, half);
            fail(FullAt.WRITE, null);
            bytes.position(half.limit());
            super.write(channel, bytes);
        }

        @Override
        void force(FileChannel channel) throws IOException {
            fail(FullAt.FORCE, null);
            super.force(channel);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            fail(FullAt.MOVE, to);
            super.move(from, to);
        }

        private void fail(FullAt at, Path file) throws IOException {
            if (at == where) {
                throw file == null
                        ? new IOException("No space left on device")
                        : new FileSystemException(file.toString(), null, "No space left on device");
            }
        }
    }

    @Test
    void receive_failsCleanly_underALimitOfTheSystem() throws Exception {
        Assumptions.assumeTrue(new File("/bin/bash").canExecute(), "needs bash and ulimit");
        Path spool = temp.resolve("spool");
        Path log = temp.resolve("log");
        // One block of ulimit is 1 KiB in bash; the JVM itself writes no file in the process's name (no perf data).
        String command = "ulimit -f 64; exec \"$0\" -XX:-UsePerfData -Xint -cp \"$1\" \"$2\" \"$3\"";
        Process child = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        command,
                        javaCommand(),
                        System.getProperty("java.class.path"),
                        FillingSpool.class.getName(),
                        spool.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String output = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(output)
                .contains("SpoolException")
                .containsPattern("12\\.[0-9]+-1\\.part cannot be written")
                .contains("run again");
        assertThat(names(spool)).isEmpty();
    }

    /** Fills a spool in a process of its own. */
    static final class FillingSpool {

        private FillingSpool() {}

        public static void main(String[] arguments) {
            try (Incoming incoming = FileSpool.of(Path.of(arguments[0])).receive(ID)) {
                byte[] block = new byte[8192];
                for (int i = 0; i < 100; i++) {
                    incoming.write(block, 0, block.length);
                }
                System.out.println("complete " + incoming.complete(OptionalLong.empty()));
            } catch (SpoolException e) {
                System.out.println(e);
            }
        }
    }

    @Test
    void incomingFile_replacesItsTarget_onlyWhenComplete() throws IOException {
        Path target = Files.write(temp.resolve("delivery.zip"), new byte[] {1});
        try (IncomingFile incoming = IncomingFile.to(target)) {
            incoming.write(ZIP, 0, ZIP.length);
            assertThat(names(temp))
                    .hasSize(2)
                    .contains("delivery.zip")
                    .allMatch(name -> name.startsWith("delivery.zip"));
            assertThat(Files.readAllBytes(target)).hasSize(1);
            incoming.complete(OptionalLong.of(ZIP.length));
        }
        assertThat(names(temp)).containsExactly("delivery.zip");
        assertThat(Files.readAllBytes(target)).isEqualTo(ZIP);
    }

    private static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static SpooledArchive fill(FileSpool spool, byte[] bytes, OptionalLong expected) {
        try (Incoming incoming = spool.receive(ID)) {
            incoming.write(bytes, 0, 3);
            incoming.write(bytes, 3, bytes.length - 3);
            return incoming.complete(expected);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
