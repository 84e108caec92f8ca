package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.consumption.ConsumptionHistory;
import dk.almendata.consumption.NumberForm;
import dk.almendata.consumption.PeriodFigures;
import dk.almendata.consumption.ReadingPolicy;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.sync.SpoolException;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsCursorTest {

    private static final String HEADER = "installationNumber,readingNumber,date,kind,energy,volume\n";

    /** An installation is answered when its last row has been read, wherever its rows stand. */
    @ParameterizedTest
    @CsvSource({
        "1 1 2 2 3,     1:2 2:2 3:1",
        "3 3 1 2 2,     3:2 1:1 2:2",
        "1 2 1 3,       2:1 1:2 3:1",
        "1 2 1 2 1,     2:2 1:3",
        "2 1 1 2 3 2,   1:2 3:1 2:3",
        "1 x 1 2,       1:2 2:1",
        "x,             ''",
        "5,             5:1",
    })
    void installations_areWholeInWhateverOrderTheyStand(String rows, String expected) {
        List<String> found = new ArrayList<>();
        for (ReadingSeries series : series(file(rows.split(" ")), new ArrayList<>())) {
            found.add(series.installation() + ":" + series.readings().size());
        }

        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    /** The oracle: the same file read whole. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyOrder_givesWhatTheWholeFileGives(long seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int installation = 1; installation <= 300; installation++) {
            for (int year = 0; year < 4; year++) {
                rows.add(installation + "," + year + ",20" + (10 + year) + "-01-01,"
                        + (year == 2 && seed == 4 && installation % 9 == 0 ? "sometimes" : "annual") + ","
                        + year * installation + "," + 30 * year * installation);
            }
            if (random.nextInt(4) == 0) {
                rows.add(installation + ",9,,expected,7,210");
            }
        }
        if (seed > 1) {
            Collections.shuffle(rows, random);
        }
        String csv = HEADER + String.join("\n", rows) + "\n";

        List<Finding> findings = new ArrayList<>();
        Map<Long, List<PeriodFigures>> streamed = new TreeMap<>();
        series(csv, findings)
                .forEach(series -> streamed.put(series.installation().value(), figures(series)));
        ReadingsFile whole = ReadingsFile.read(csv.getBytes(StandardCharsets.UTF_8), NumberForm.POINT);
        Map<Long, List<PeriodFigures>> oracle = new TreeMap<>();
        whole.series().forEach(series -> oracle.put(series.installation().value(), figures(series)));

        assertThat(streamed).isEqualTo(oracle).hasSize(seed == 4 ? 300 - 33 : 300);
        assertThat(findings).isEqualTo(whole.findings());
    }

    @Test
    void installationOfWhichARowCannotBeRead_isPassedOverAndCounted() {
        List<Finding> findings = new ArrayList<>();
        try (ReadingsCursor cursor = open(
                HEADER
                        + "1,1,2021-01-01,annual,1,1\n2,1,2021-01-01,yearly,1,1\n3,1,2021-01-01,annual,1,1\n1,2,x,annual,2,2\n",
                findings)) {
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.current().installation()).hasToString("3");
            assertThat(cursor.next()).isFalse();
            assertThat(cursor.refused()).isEqualTo(2);
            assertThatThrownBy(cursor::current).isInstanceOf(NoSuchElementException.class);
        }
        assertThat(findings).hasSize(2);
        assertThat(findings.get(1).place().line()).hasValue(5);
    }

    /** What follows a quote that is not closed is there, also where the installations do not rise. */
    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,2022-01-01,annual,2,2\n"})
    void quoteThatIsNotClosed_takesItsInstallationAlone(String last) {
        List<Finding> findings = new ArrayList<>();
        List<ReadingSeries> series = series(
                HEADER + "1,1,2021-01-01,annual,1,1\n2,1,2021-01-01,\"annual,1,1\n3,1,2021-01-01,annual,1,1\n" + last,
                findings);

        assertThat(series).extracting(one -> one.installation().value()).containsExactlyInAnyOrder(1L, 3L);
        assertThat(findings).singleElement().satisfies(told -> {
            assertThat(told.code()).isEqualTo(FindingCode.READING_QUOTE);
            assertThat(told.place().line()).hasValue(3);
            assertThat(told.place().column()).contains("kind");
        });
    }

    /** What is wrong at the end of a file is said before the first answer, not after half of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b\\n | the column installationNumber is missing",
                "'' | found an empty file",
                "installationNumber,\"readingNumber\\n | line 1, column 2: expected quotes around the whole field",
                "H1,1,2021-01-01,annual,1,1\\n2,1,2021-01-01,\u00e5rlig,1,1\\n | expected UTF-8",
            })
    void fileThatIsNone_isRefusedAtOnce(String csv, String told) {
        String text = csv.replace("\\n", "\n").replace("H", HEADER);
        byte[] bytes = text.getBytes(text.contains("\u00e5") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);

        assertThatExceptionOfType(InvalidReadingsException.class)
                .isThrownBy(() -> ReadingsCursor.open(
                        "f.csv", () -> new ByteArrayInputStream(bytes), NumberForm.POINT, finding -> {}))
                .withMessageContaining(told);
    }

    @Test
    void bytesThatCannotBeHad_areAFaultOfReading() {
        assertThatThrownBy(() -> ReadingsCursor.open(
                        "f.csv",
                        () -> {
                            throw new IOException("gone");
                        },
                        NumberForm.POINT,
                        finding -> {}))
                .isInstanceOf(SpoolException.class)
                .hasMessageContaining("f.csv");
    }

    @Test
    void fileThatLosesRowsWhileItIsRead_isAFault() {
        Deque<String> versions = new ArrayDeque<>(List.of(file("1", "2", "1"), file("1", "2", "1"), file("1", "2")));
        try (ReadingsCursor cursor = ReadingsCursor.open(
                "f.csv",
                () -> new ByteArrayInputStream(versions.remove().getBytes(StandardCharsets.UTF_8)),
                NumberForm.POINT,
                finding -> {})) {
            assertThatThrownBy(() -> {
                        while (cursor.next()) {
                            assertThat(cursor.current().installation()).hasToString("2");
                        }
                    })
                    .isInstanceOf(SpoolException.class)
                    .hasMessageContaining("became another file");
        }
    }

    /** Where numbers rise, what is held does not grow with the file: the readings of 60,000 installations, of which one is kept. */
    @Test
    void risingFile_isNotHeld() {
        long installations = 60_000;
        AtomicLong answered = new AtomicLong();
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        long held = 0;
        try (ReadingsCursor cursor = ReadingsCursor.open(
                "rising.csv", () -> new RisingRows(installations), NumberForm.POINT, finding -> {})) {
            while (cursor.next()) {
                if (answered.incrementAndGet() == installations - 1) {
                    runtime.gc();
                    held = runtime.totalMemory() - runtime.freeMemory() - before;
                }
            }
        }

        assertThat(answered).hasValue(installations);
        assertThat(held).isLessThan(4_000_000L);
    }

    /** Rows of installations 1, 2, 3 … that are made as they are read. */
    private static final class RisingRows extends InputStream {

        private final long installations;
        private long next = 1;
        private byte[] line = HEADER.getBytes(StandardCharsets.US_ASCII);
        private int position;

        RisingRows(long installations) {
            this.installations = installations;
        }

        @Override
        public int read() {
            if (position == line.length) {
                if (next > installations) {
                    return -1;
                }
                line = (next + ",1,2021-01-01,annual,1,1\n").getBytes(StandardCharsets.US_ASCII);
                next++;
                position = 0;
            }
            return line[position++];
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int count = 0;
            int next = count < most ? read() : -1;
            while (next >= 0) {
                into[from + count] = (byte) next;
                count++;
                next = count < most ? read() : -1;
            }
            return count == 0 ? -1 : count;
        }
    }

    private static List<PeriodFigures> figures(ReadingSeries series) {
        return ConsumptionHistory.of(series, ReadingPolicy.standard()).periods().stream()
                .map(PeriodFigures::of)
                .toList();
    }

    private static List<ReadingSeries> series(String csv, List<Finding> findings) {
        List<ReadingSeries> all = new ArrayList<>();
        try (ReadingsCursor cursor = open(csv, findings)) {
            while (cursor.next()) {
                all.add(cursor.current());
            }
        }
        return all;
    }

    private static ReadingsCursor open(String csv, List<Finding> findings) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        return ReadingsCursor.open("f.csv", () -> new ByteArrayInputStream(bytes), NumberForm.POINT, findings::add);
    }

    private static String file(String... installations) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < installations.length; i++) {
            csv.append(installations[i]).append(',').append(i).append(",2021-01-01,annual,1,1\n");
        }
        return csv.toString();
    }
}
