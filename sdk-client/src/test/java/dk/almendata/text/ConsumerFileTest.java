package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.address.HouseNumber;
import dk.almendata.address.RoadCode;
import dk.almendata.consumption.AddressCounts;
import dk.almendata.consumption.ConsumerLine;
import dk.almendata.consumption.ConsumerLineFault;
import dk.almendata.consumption.ConsumerLineIssue;
import dk.almendata.consumption.ConsumerNumber;
import dk.almendata.consumption.Consumption;
import dk.almendata.consumption.ConsumptionPeriod;
import dk.almendata.consumption.Energy;
import dk.almendata.consumption.FieldSeparator;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.InstallationPlace;
import dk.almendata.consumption.LineEncoding;
import dk.almendata.consumption.Quality;
import dk.almendata.consumption.Volume;
import dk.almendata.sync.SpoolException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumerFileTest {

    private static final String ACTIVE = "Doe,12345678,1,3423,12,A,stuen,901.4,30.9,08-05-2002,11-05-2003";
    private static final String POTENTIAL = "Doe,0,0,3423,12,A,stuen,901.4,30.9,01-01-2007,31-12-2007";

    private final List<ConsumerLineIssue> issues = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsAnySystemEndsThem(String end) {
        String bad = ACTIVE.replace("3423", "x");
        String text = String.join(end, ACTIVE, bad, POTENTIAL, "", ACTIVE);

        assertThat(read(file(text + end))).containsExactly(1L, 3L, 5L);
        assertThat(lines()).containsExactly("2 WHOLE_NUMBER", "4 LINE_EMPTY");
        issues.clear();
        assertThat(read(file(text))).containsExactly(1L, 3L, 5L);
        assertThat(lines()).containsExactly("2 WHOLE_NUMBER", "4 LINE_EMPTY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,1,1,1,1,,,1,1,01-01-2007,01-01-2008               |COMMA
            a;1;1;1;1;;;1;1;01-01-2007;01-01-2008               |SEMICOLON
            a, b;1;1;1;1;;;1,5;1,5;01-01-2007;01-01-2008        |SEMICOLON
            "a;b;c;d;e;f;g;h;i;j;k",1,1,1,1,,,1,1,01-01-2007,01-01-2008 |COMMA
            a;b;c                                               |SEMICOLON
            abc                                                 |COMMA
            """)
    void separator_isThatWhichGivesElevenFields(String line, FieldSeparator separator) {
        try (ConsumerCursor rows = file(line).open(issues::add)) {
            assertThat(rows.separator()).isEqualTo(separator);
        }
    }

    /** Decision on dialects: one for the whole file, so a line in the other one is a fault that says so. */
    @Test
    void lineWithTheOtherSeparator_isRefusedWithWhatItHas() {
        assertThat(read(file(ACTIVE + "\n" + POTENTIAL + "\n" + ACTIVE.replace(',', ';'))))
                .containsExactly(1L, 2L);
        assertThat(issues)
                .singleElement()
                .satisfies(issue -> assertThat(issue.message())
                        .contains("Line 3", "1 field, and ten of the separator that the file does not have"));
        issues.clear();
        assertThat(read(file(ACTIVE.replace(',', ';') + "\n" + ACTIVE).separator(FieldSeparator.COMMA)))
                .containsExactly(2L);
    }

    @Test
    void addresses_areCountedOverTheLinesThatAreRead() {
        AddressCounts counts = file(String.join("\n", ACTIVE, ACTIVE, POTENTIAL, ACTIVE.replace(",A,", ",B,"), "x"))
                .countAddresses();

        assertThat(counts.at(new InstallationPlace(RoadCode.of(3423), HouseNumber.of(12, 'A'))))
                .isEqualTo(3);
        assertThat(counts.at(new InstallationPlace(RoadCode.of(3423), HouseNumber.of(12, 'B'))))
                .isEqualTo(1);
        assertThat(counts.addresses()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "efbbbf, UTF_8,        true",
        "efbbbf, CP850,        false",
        "fffe,   UTF_8,        false",
        "feff,   WINDOWS_1252, false",
    })
    void byteOrderMark_isPassedOverOrContradicts(String hex, LineEncoding encoding, boolean read) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(java.util.HexFormat.of().parseHex(hex));
        bytes.writeBytes((ACTIVE + "\n" + ACTIVE).getBytes(StandardCharsets.US_ASCII));

        assertThat(read(file(bytes.toByteArray()).encoding(encoding))).hasSize(read ? 2 : 0);
        assertThat(lines()).containsExactly(read ? new String[0] : new String[] {"1 ENCODING"});
    }

    @Test
    void endMarkOfDos_isPassedOver() {
        assertThat(read(file(ACTIVE + "\r\n\u001a"))).containsExactly(1L);
        assertThat(read(file(ACTIVE + "\u001a"))).containsExactly(1L);
        assertThat(issues).isEmpty();
    }

    @Test
    void lineThatIsTooLong_isRefusedOnceAndTheNextIsRead() {
        String name = "x".repeat(ConsumerFile.LONGEST_LINE + 1 - ACTIVE.length() + 3);
        String long1 = name + ACTIVE.substring(3);
        String long2 = "y".repeat(300_000);

        assertThat(read(file(String.join("\n", ACTIVE, long1, ACTIVE, long2, ACTIVE))))
                .containsExactly(1L, 3L, 5L);
        assertThat(lines()).containsExactly("2 LINE_TOO_LONG", "4 LINE_TOO_LONG");
        issues.clear();
        assertThat(read(file(String.join("\r\n", long2, ACTIVE, long2)))).containsExactly(2L);
        assertThat(lines()).containsExactly("1 LINE_TOO_LONG", "3 LINE_TOO_LONG");
        issues.clear();
        assertThat(read(file(long1.substring(1)))).containsExactly(1L);
    }

    @Test
    void emptyFile_isTold() {
        assertThat(read(file(""))).isEmpty();
        assertThat(issues).extracting(ConsumerLineIssue::fault).containsExactly(ConsumerLineFault.NO_LINES);
        assertThat(issues.get(0).message())
                .isEqualTo(
                        "Line 1: expected at least one line of eleven fields, found an empty file. Look if the file was cut off,"
                                + " or made before there were any data.");
    }

    @Test
    void bytesThatCannotBeRead_areAFaultOfTheFile() {
        ConsumerFile file = ConsumerFile.of("forbrug.txt", () -> {
            throw new IOException("gone");
        });

        assertThatThrownBy(file::countAddresses)
                .isInstanceOf(SpoolException.class)
                .hasMessageContaining("forbrug.txt cannot be read: gone");
    }

    /** However the stream gives its bytes, and wherever the blocks end. */
    @Test
    void everyLine_isReadOrToldOnce_whateverTheBlocks() {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        List<Long> good = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (long line = 1; line <= 20_000; line++) {
            if (random.nextInt(100) == 0) {
                int kind = random.nextInt(3);
                text.append(kind == 0 ? "x" : kind == 1 ? ACTIVE.replace("901.4", "9x") : "z".repeat(5_000));
                faults.add(line + (kind == 0 ? " FIELD_COUNT" : kind == 1 ? " AMOUNT" : " LINE_TOO_LONG"));
            } else {
                text.append("N".repeat(random.nextInt(40))).append(ACTIVE.substring(3));
                good.add(line);
            }
            text.append(random.nextInt(3) == 0 ? "\r\n" : random.nextInt(3) == 0 ? "\r" : "\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        ConsumerFile file = ConsumerFile.of("dryp", () -> new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, 1 + random.nextInt(9_000)));
            }
        });

        assertThat(read(file)).isEqualTo(good);
        assertThat(lines()).isEqualTo(faults);
    }

    @ParameterizedTest
    @EnumSource(LineEncoding.class)
    void written_isReadBackEqual(LineEncoding encoding) throws IOException {
        Random random = new Random(9);
        for (FieldSeparator separator : FieldSeparator.values()) {
            List<ConsumerLine> lines = new ArrayList<>();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ConsumerFileWriter writer = new ConsumerFileWriter(out, encoding, separator);
            for (int i = 0; i < 2_000; i++) {
                ConsumerLine line = line(random);
                lines.add(line);
                writer.write(line);
            }
            List<ConsumerLine> read = new ArrayList<>();
            try (ConsumerCursor rows =
                    file(out.toByteArray()).encoding(encoding).open(issues::add)) {
                while (rows.next()) {
                    read.add(rows.current().line());
                }
                assertThat(rows.separator()).isEqualTo(separator);
            }

            assertThat(read).isEqualTo(lines);
            assertThat(issues).isEmpty();
        }
    }

    @Test
    void writer_writesTheExampleOfTheUtilityText_andRefusesWhatItCannotWrite() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsumerFileWriter writer = new ConsumerFileWriter(out, LineEncoding.CP850, FieldSeparator.COMMA);
        try (ConsumerCursor rows = file(ACTIVE).open(issues::add)) {
            rows.next();
            writer.write(rows.current().line());
            ConsumerLine other = rows.current().line().withName("Ľubica");
            assertThatThrownBy(() -> writer.write(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cp850")
                    .hasMessageNotContaining("ubica");
        }

        assertThat(out).hasToString(ACTIVE + "\r\n");
    }

    private static ConsumerLine line(Random random) {
        HouseNumber house = HouseNumber.parse(1 + random.nextInt(999) + (random.nextBoolean() ? "" : "J"));
        InstallationPlace place = new InstallationPlace(RoadCode.of(1 + random.nextInt(9_999)), house);
        Volume volume = random.nextInt(4) == 0
                ? null
                : Volume.of(BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4)));
        Energy energy = volume != null && random.nextInt(4) == 0
                ? null
                : Energy.ofMwh(BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4))
                        .toPlainString());
        Consumption consumption = Consumption.ofNullable(volume, energy, Quality.MEASURED);
        LocalDate start = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(3_000));
        ConsumptionPeriod period = new ConsumptionPeriod(start, start.plusDays(1 + random.nextInt(400)));
        ConsumerLine line = random.nextInt(5) == 0
                ? ConsumerLine.potential(place, consumption, period)
                : ConsumerLine.active(
                        new ConsumerNumber(1 + random.nextInt(99_999_999)),
                        new InstallationNumber(1 + random.nextInt(9)),
                        place,
                        consumption,
                        period);
        String[] names = {
            "", "Doe", "Doe, Jane", "\"Doe\"", "Ærø; Å", "Doe \"JD\", J;", "Navn på over tredive tegn i feltet"
        };
        return line.withName(names[random.nextInt(names.length)])
                .withUnitText(random.nextBoolean() ? "st. th" : "kl, tv");
    }

    private static ConsumerFile file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerFile file(byte[] bytes) {
        return ConsumerFile.of("forbrug.txt", () -> (InputStream) new ByteArrayInputStream(bytes));
    }

    private List<Long> read(ConsumerFile file) {
        List<Long> read = new ArrayList<>();
        try (ConsumerCursor rows = file.open(issues::add)) {
            while (rows.next()) {
                read.add(rows.line());
            }
            assertThat(rows.rows()).isEqualTo(read.size());
            assertThat(rows.refused())
                    .isEqualTo(issues.stream()
                            .filter(issue -> issue.fault() != ConsumerLineFault.LINE_EMPTY)
                            .map(ConsumerLineIssue::line)
                            .distinct()
                            .count());
        }
        return read;
    }

    private List<String> lines() {
        return issues.stream().map(issue -> issue.line() + " " + issue.fault()).toList();
    }
}
