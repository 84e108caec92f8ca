package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.enrichment.CellForm;
import dk.almendata.enrichment.CheckReport;
import dk.almendata.enrichment.DataPoint;
import dk.almendata.enrichment.EnrichmentCheck;
import dk.almendata.enrichment.EnrichmentCode;
import dk.almendata.enrichment.EnrichmentColumn;
import dk.almendata.enrichment.EnrichmentDefinition;
import dk.almendata.enrichment.EnrichmentFinding;
import dk.almendata.enrichment.EnrichmentLevel;
import dk.almendata.enrichment.EnrichmentReading;
import dk.almendata.enrichment.EnrichmentSet;
import dk.almendata.enrichment.InboxRecord;
import dk.almendata.enrichment.InboxSeparator;
import dk.almendata.enrichment.InboxSink;
import dk.almendata.enrichment.InboxWriter;
import dk.almendata.enrichment.KnownNumbers;
import dk.almendata.enrichment.NumberNotation;
import dk.almendata.enrichment.ValueType;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboxTextTest {

    private static final LbfNumber ORGANISATION = LbfNumber.of(LbfLevel.ORGANISATION, "0240");

    /** Each record as {@code line:cell|cell}; quoted cells in brackets. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
            a\\tb\\n1\\t2\\n            # TAB       # 1:a|b 2:1|2
            a,b\\n1,2                   # COMMA     # 1:a|b 2:1|2
            a;b\\n1;2                   # SEMICOLON # 1:a|b 2:1|2
            a;b,c\\n1;2                 # SEMICOLON # 1:a|b,c 2:1|2
            a,b;c\\n1,2                 # COMMA     # 1:a|b;c 2:1|2
            a,b\\tc\\n1\\t2             # TAB       # 1:a,b|c 2:1|2
            "a\\tb";c\\n1;2             # SEMICOLON # 1:[a\\tb]|c 2:1|2
            a\\n1\\n                    # COMMA     # 1:a 2:1
            a\\tb\\r\\n1\\t2\\r\\n      # TAB       # 1:a|b 2:1|2
            a\\tb\\r1\\t2\\r            # TAB       # 1:a|b 2:1|2
            a\\tb\\n\\n1\\t2\\n\\n\\n   # TAB       # 1:a|b 2: 3:1|2
            \\n\\na,b\\n                # COMMA     # 1: 2: 3:a|b
            a,"b""c",""\\n              # COMMA     # 1:a|[b"c]|[]
            a,"x\\ny"\\n1,2\\n          # COMMA     # 1:a|[x\\ny] 3:1|2
            a,"x\\r\\ny"\\n1,2\\n       # COMMA     # 1:a|[x\\r\\ny] 3:1|2
            a,12" rør\\n                # COMMA     # 1:a|12" rør
            a, "b"\\n                   # COMMA     # 1:a| "b"
            a,b,\\n                     # COMMA     # 1:a|b|
            ,\\n                        # COMMA     # 1:|
            sep=;\\na;b\\n              # SEMICOLON # !1:separator-line 2:a|b
            a,"b"c\\n1,2\\n             # COMMA     # !1:quote-text-after 2:1|2
            a,"b\\n1,2\\n               # COMMA     # !1:quote-open
            """)
    void read_splitsAsPeopleWrite(String text, InboxSeparator separator, String expected) throws IOException {
        Recorder recorder = new Recorder();
        InboxText.read(new StringReader(unescaped(text)), recorder);

        assertThat(recorder.separator).isEqualTo(separator);
        assertThat(String.join(" ", recorder.records)).isEqualTo(unescaped(expected));
    }

    /** However the characters come: a reader that gives one at a time must make no difference. */
    @Test
    void read_doesNotDependOnHowTheCharactersCome() throws IOException {
        Random random = new Random(13);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                text.append("ab,;\t\"\n\r ø".charAt(random.nextInt(10)));
            }
            Recorder whole = new Recorder();
            Recorder drops = new Recorder();
            InboxText.read(new StringReader(text.toString()), whole);
            InboxText.read(new Drops(text.toString()), drops);

            assertThat(drops.records).isEqualTo(whole.records);
        }
    }

    @Test
    void read_acrossTheBlocksOfItsBuffer() throws IOException {
        StringBuilder text = new StringBuilder("LBF-nr.\tNote\n");
        for (int i = 0; i < 30_000; i++) {
            text.append("024000")
                    .append(i % 10)
                    .append("\t\"")
                    .append("x".repeat(i % 40))
                    .append("\"\n");
        }
        Recorder recorder = new Recorder();

        InboxText.read(new StringReader(text.toString()), recorder);

        assertThat(recorder.records).hasSize(30_001);
        assertThat(recorder.records.get(30_000)).isEqualTo("30001:0240009|[" + "x".repeat(39) + "]");
    }

    @Test
    void read_endsAtACellWithoutEnd() throws IOException {
        Recorder recorder = new Recorder();

        InboxText.read(new StringReader("a\n" + "x".repeat(3 << 20) + "\tb\nc"), recorder);

        assertThat(recorder.records).containsExactly("1:a", "!2:value-too-long", "3:c");
    }

    /** A property over Unicode: every set is read back from its paste text and from CSV, in each notation and level. */
    @Test
    void sets_comeBackFromTheirText() throws IOException {
        Random random = new Random(324);
        for (int round = 0; round < 400; round++) {
            EnrichmentSet set = set(random);
            List<EnrichmentFinding> findings = new ArrayList<>();

            assertThat(read(set.definition(), InboxWriter.paste(set), findings)).isEqualTo(set);
            assertThat(findings.stream().map(EnrichmentFinding::code))
                    .isSubsetOf(
                            EnrichmentCode.QUOTED_CELLS,
                            EnrichmentCode.FORMULA,
                            EnrichmentCode.NO_ROWS,
                            EnrichmentCode.NUMBER_TOO_LONG,
                            EnrichmentCode.TEXT_MANGLED,
                            EnrichmentCode.CPR_POSSIBLE,
                            EnrichmentCode.CPR_NUMBER,
                            EnrichmentCode.PERSONAL_DATA_POSSIBLE);
            for (InboxSeparator separator :
                    List.of(InboxSeparator.TAB, InboxSeparator.COMMA, InboxSeparator.SEMICOLON)) {
                assertThat(read(set.definition(), InboxWriter.csv(set, separator, false), findings))
                        .isEqualTo(set);
            }
        }
    }

    /** Tab when any value holds a comma (decision). */
    @Test
    void paste_choosesTabForACommaAnywhere() {
        EnrichmentDefinition text = definition(List.of(new EnrichmentColumn("Note", ValueType.text())));
        EnrichmentDefinition number =
                definition(List.of(new EnrichmentColumn("Areal", ValueType.number(NumberNotation.DANISH, 1))));
        EnrichmentDefinition heading = definition(List.of(new EnrichmentColumn("Areal, m2", ValueType.text())));
        DataPoint point = DataPoint.of(EnrichmentLevel.AFDELING, LbfNumber.of(LbfLevel.AFDELING, "0240001"));

        assertThat(InboxWriter.paste(EnrichmentSet.of(text, Map.of(point, List.of("a b")))))
                .isEqualTo("LBF-nr.,Note\n0240001,a b\n");
        assertThat(InboxWriter.paste(EnrichmentSet.of(text, Map.of(point, List.of("a, b")))))
                .isEqualTo("LBF-nr.\tNote\n0240001\ta, b\n");
        assertThat(InboxWriter.paste(EnrichmentSet.of(number, Map.of(point, List.of("1.5")))))
                .isEqualTo("LBF-nr.\tAreal\n0240001\t1,5\n");
        assertThat(InboxWriter.paste(EnrichmentSet.of(heading, Map.of(point, List.of("x")))))
                .isEqualTo("LBF-nr.\tAreal, m2\n0240001\tx\n");
    }

    /** Harmless on export only; what is kept is unchanged. */
    @Test
    void csv_makesFormulasHarmless() {
        EnrichmentDefinition text = definition(List.of(new EnrichmentColumn("=Note", ValueType.text())));
        DataPoint point = DataPoint.of(EnrichmentLevel.AFDELING, LbfNumber.of(LbfLevel.AFDELING, "0240001"));
        EnrichmentSet set = EnrichmentSet.of(text, Map.of(point, List.of("=1+1")));

        assertThat(InboxWriter.csv(set, InboxSeparator.SEMICOLON, true)).isEqualTo("LBF-nr.;'=Note\n0240001;'=1+1\n");
        assertThat(set.rows().get(point)).containsExactly("=1+1");
    }

    /**
     * 200,000 rows of 30 columns against 20,000 data points: the bytes are made as they are read, nothing of them is kept, and what stays on the
     * heap is what the data points need.
     */
    @Test
    void check_ofALongInbox_needsConstantMemory() throws IOException {
        EnrichmentCheck check = EnrichmentCheck.builder(EnrichmentLevel.AFDELINGSREGNSKAB)
                .masterData(known(20_000))
                .build();
        Map<EnrichmentCode, Integer> codes = new EnumMap<>(EnrichmentCode.class);
        EnrichmentReading reading = check.begin(finding -> codes.merge(finding.code(), 1, Integer::sum));
        LongInbox inbox = new LongInbox(200_000, 30);

        InboxText.read(inbox, reading);
        CheckReport report = reading.end();

        assertThat(report.rows()).isEqualTo(200_000);
        assertThat(report.accepted()).isEqualTo(200_000);
        assertThat(codes).isEmpty();
        assertThat(inbox.bytes).isGreaterThan(30_000_000);
        // The check itself: what it needs per data point, not per cell. The rows alone would be several hundred
        // megabytes.
        assertThat(inbox.usedAtFirst).isPositive();
        assertThat(inbox.mostUsed - inbox.usedAtFirst).isLessThan(48L << 20);
    }

    private static KnownNumbers known(int count) {
        KnownNumbers.Builder known = KnownNumbers.builder();
        for (int i = 0; i < count; i++) {
            known.current(LbfNumber.ofPacked(LbfLevel.AFDELING, 240_000L + i));
        }
        return known.build();
    }

    private static EnrichmentSet set(Random random) {
        NumberNotation notation = NumberNotation.values()[random.nextInt(2)];
        List<EnrichmentColumn> columns = List.of(
                new EnrichmentColumn(random.nextBoolean() ? "Tekst" : "Tekst, \"m2\"; x", ValueType.text()),
                new EnrichmentColumn("Tal", ValueType.number(notation, random.nextInt(4))));
        Map<DataPoint, List<String>> rows = new HashMap<>();
        for (int n = random.nextInt(8); n > 0; n--) {
            LbfNumber afdeling = LbfNumber.ofPacked(LbfLevel.AFDELING, 240_000L + random.nextInt(1_000));
            String number = random.nextInt(4) == 0
                    ? ""
                    : new java.math.BigDecimal(random.nextInt())
                            .setScale(columns.get(1).type().decimals(), java.math.RoundingMode.UNNECESSARY)
                            .toPlainString();
            rows.put(
                    DataPoint.ofAccount(
                            EnrichmentLevel.AFDELINGSREGNSKAB,
                            afdeling,
                            2000 + random.nextInt(25),
                            random.nextBoolean() ? "" : String.valueOf(random.nextInt(9_999))),
                    List.of(text(random), number));
        }
        return EnrichmentSet.of(
                new EnrichmentDefinition(ORGANISATION, EnrichmentLevel.AFDELINGSREGNSKAB, "x", columns), rows);
    }

    /** Any Unicode text that can be a value, with every character that matters to the form often in it. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) {
            int c = switch (random.nextInt(4)) {
                case 0 -> "\t\n\"',; \u00a0\ufeff=".charAt(random.nextInt(10));
                case 1 -> random.nextInt(0x10000);
                case 2 -> 0x10000 + random.nextInt(0x100000);
                default -> 'a' + random.nextInt(26);
            };
            boolean control = (c < ' ' && c != '\t' && c != '\n') || (c >= 0x7f && c <= 0x9f);
            if (!control && (c < 0xd800 || c > 0xdfff) && c != 0xfffd && c != 0xfffe && c != 0xffff) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    private static EnrichmentDefinition definition(List<EnrichmentColumn> columns) {
        return new EnrichmentDefinition(ORGANISATION, EnrichmentLevel.AFDELING, "", columns);
    }

    private static EnrichmentSet read(EnrichmentDefinition definition, String text, List<EnrichmentFinding> findings)
            throws IOException {
        EnrichmentCheck.Builder check =
                EnrichmentCheck.builder(definition.level()).organisation(ORGANISATION);
        definition.columns().forEach(column -> check.type(column.heading(), column.type()));
        Map<DataPoint, List<String>> rows = new HashMap<>();
        EnrichmentReading reading = check.build().begin(findings::add, rows::put);
        InboxText.read(new StringReader(text), reading);
        return EnrichmentSet.of(
                new EnrichmentDefinition(
                        definition.organisation(),
                        definition.level(),
                        definition.description(),
                        reading.end().columns()),
                rows);
    }

    private static String unescaped(String text) {
        return text.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r");
    }

    private static final class Recorder implements InboxSink {
        private final List<String> records = new ArrayList<>();
        private InboxSeparator separator = InboxSeparator.CELLS;

        @Override
        public void separator(InboxSeparator value) {
            separator = value;
        }

        @Override
        public void record(InboxRecord record) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < record.size(); i++) {
                cells.add(record.form(i) == CellForm.EXACT ? "[" + record.cell(i) + "]" : record.cell(i));
            }
            records.add(record.line() + ":" + String.join("|", cells));
        }

        @Override
        public void finding(EnrichmentFinding finding) {
            records.add("!" + finding.line().getAsLong() + ":"
                    + finding.code().text().substring("enrichment-".length()));
        }
    }

    private static final class Drops extends Reader {
        private final String text;
        private int at;

        Drops(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] target, int from, int length) {
            if (at == text.length()) {
                return -1;
            }
            target[from] = text.charAt(at++);
            return 1;
        }

        @Override
        public void close() {}
    }

    /** Makes its rows as they are read, and looks now and then at how much of the heap is in use after a collection. */
    private static final class LongInbox extends InputStream {
        private final int rows;
        private final int columns;
        private byte[] line = {};
        private int at;
        private int row = -1;
        private long bytes;
        private long usedAtFirst;
        private long mostUsed;

        LongInbox(int rows, int columns) {
            this.rows = rows;
            this.columns = columns;
        }

        @Override
        public int read() {
            throw new IllegalStateException("read in blocks");
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (at == line.length && !next()) {
                return -1;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, target, from, count);
            at += count;
            bytes += count;
            return count;
        }

        private boolean next() {
            if (row == rows) {
                return false;
            }
            StringBuilder text = new StringBuilder();
            text.append(
                    row < 0
                            ? "LBF-nr.\tRegnskabsår\tKontonr."
                            : String.format(
                                    Locale.ROOT, "%07d\t%d\t%d", 240_000 + row % 20_000, 2015 + row / 20_000, 1000));
            for (int i = 3; i < columns; i++) {
                text.append('\t').append(row < 0 ? "Kolonne " + i : "v" + (row * 31L + i) % 9_973);
            }
            line = text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
            at = 0;
            row++;
            if (row % 50_000 == 1_000) {
                look();
            }
            return true;
        }

        private void look() {
            System.gc();
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            usedAtFirst = usedAtFirst == 0 ? used : usedAtFirst;
            mostUsed = Math.max(mostUsed, used);
        }
    }
}
