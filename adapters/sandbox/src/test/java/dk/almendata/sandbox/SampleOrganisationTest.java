package dk.almendata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dk.almendata.archive.ZipArchive;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.Extent;
import dk.almendata.datapakke.Repetition;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.sandbox.DeliveryContents.DeliveryFile;
import dk.almendata.sync.ArchiveEntry;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.RowCursor;
import dk.almendata.table.Survey;
import dk.almendata.table.TableSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleOrganisationTest {

    private static final LocalDate ON = LocalDate.of(2025, 4, 15);
    private static final SampleOrganisations SAMPLE = SampleOrganisations.of(1, 42, 1);
    private static final Pattern LIKE_CPR =
            Pattern.compile("(?<!\\d)(\\d\\d)(\\d\\d)(\\d\\d)[-\\u00a0 ]?(\\d)\\d{3}(?!\\d)");

    @TempDir
    private Path folder;

    /** Every datapakke of the catalogue, with the period it has on the day. */
    record Order(DatapakkeName datapakke, DeliveryPeriod period) {

        static Order of(Datapakke datapakke) {
            boolean partial = datapakke.extent() == Extent.PARTIAL;
            DeliveryPeriod period = datapakke.repetition() == Repetition.INITIAL
                    ? DeliveryPeriod.until(LocalDate.of(2024, 12, 31))
                    : datapakke.repetition() == Repetition.MONTHLY
                            ? DeliveryPeriod.ofMonth(YearMonth.of(2025, 3))
                            : partial ? DeliveryPeriod.ofYear(2024) : DeliveryPeriod.none();
            return new Order(datapakke.name(), period);
        }

        List<DeliveryFile> from(SampleOrganisations organisation, Scope scope) {
            return organisation.filesOf(datapakke, period, scope, ON);
        }
    }

    static Stream<Order> orders() {
        return Catalogue.standard().all().stream().map(Order::of);
    }

    @Test
    void organisations_areTheGuidesExample() {
        assertThat(SAMPLE.organisations()).extracting(LbfNumber::toString).containsExactly("0240");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void files_areNamedAfterTableAndExtent(Order order) {
        String text = order.datapakke().text();
        String suffix = text.contains("_Delvis") ? "_Delvis.csv" : text.contains("_Fuld") ? "_Fuld.csv" : ".csv";

        assertThat(order.from(SAMPLE, Scope.all()))
                .isNotEmpty()
                .extracting(DeliveryFile::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.endsWith(suffix));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void bytes_followFromTheSeed(Order order) {
        String once = text(order, SAMPLE, Scope.all());

        assertThat(text(order, SampleOrganisations.of(1, 42, 1), Scope.all())).isEqualTo(once);
        boolean national = order.datapakke().text().equals("Satser_Fuld");
        assertThat(text(order, SampleOrganisations.of(1, 43, 1), Scope.all()).equals(once))
                .isEqualTo(national);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void otherScope_getsHeadersOnly(Order order) {
        Scope other = Scope.parse("0397");
        List<DeliveryFile> all = order.from(SAMPLE, Scope.parse("0240,0397"));
        List<DeliveryFile> none = order.from(SAMPLE, other);

        assertThat(none)
                .extracting(DeliveryFile::name)
                .isEqualTo(all.stream().map(DeliveryFile::name).toList());
        for (int i = 0; i < none.size(); i++) {
            List<String> lines = Shelf.text(all.get(i)).lines().toList();
            assertThat(Shelf.text(none.get(i))).isEqualTo(lines.get(0) + "\n");
            assertThat(lines).hasSizeGreaterThan(1);
        }
    }

    @Test
    void unknownArea_isRefused() {
        assertThatThrownBy(
                        () -> SAMPLE.filesOf(DatapakkeName.of("Energi_Delvis"), DeliveryPeriod.none(), Scope.all(), ON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Energi_Delvis")
                .hasMessageContaining("Stamdata");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void impossibleSize_isRefused(int size) {
        assertThatThrownBy(() -> SampleOrganisations.of(1, 1, size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 10000, found " + size);
    }

    @Test
    void size_multipliesDwellingsAndPostings() {
        Order rents = Order.of(Catalogue.standard().get(DatapakkeName.of("Huslejedata_Delvis")));
        Order postings = Order.of(Catalogue.standard().get(DatapakkeName.of("Finanspostering_Delvis")));

        assertThat(text(rents, SampleOrganisations.of(1, 42, 10), Scope.all())
                        .lines()
                        .count())
                .isCloseTo(10 * text(rents, SAMPLE, Scope.all()).lines().count(), Percentage.withPercentage(10));
        long more = text(postings, SampleOrganisations.of(1, 42, 20), Scope.all())
                        .lines()
                        .count()
                - text(postings, SampleOrganisations.of(1, 42, 10), Scope.all())
                        .lines()
                        .count();
        assertThat(more).isBetween(6_000L, 9_000L);
    }

    @Test
    void fields_holdWhatReadersStumbleOver() {
        String postings = text(
                Order.of(Catalogue.standard().get(DatapakkeName.of("Finanspostering_Delvis"))), SAMPLE, Scope.all());

        assertThat(postings)
                .contains(";\"Rep. af \"\"hoveddør\"\"; 2 stk.\";")
                .contains("Græsslåning på fællesarealer")
                .contains(";-")
                .doesNotContain("\r");
        assertThat(postings.lines()).anyMatch(line -> line.endsWith(";"));
    }

    @Test
    void lbfNumbers_areValid_andSomeOfOneColumnLostTheirZeros() {
        List<String> repaired = new ArrayList<>();
        orders().forEach(order -> order.from(SAMPLE, Scope.all()).forEach(file -> {
            for (CSVRecord row : Shelf.parse(Shelf.text(file))) {
                checkLbf(row, Area.ORGANISATION, LbfLevel.ORGANISATION, file, repaired);
                checkLbf(row, Area.AFDELING, LbfLevel.AFDELING, file, repaired);
                checkLbf(row, Area.BYGGEAFSNIT, LbfLevel.BYGGEAFSNIT, file, repaired);
            }
        }));
        assertThat(repaired).isNotEmpty().containsOnly("Ledigbolig_Fuld.csv AfdelingIdentifikator");
    }

    private static void checkLbf(
            CSVRecord row, String column, LbfLevel level, DeliveryFile file, List<String> repaired) {
        if (row.isMapped(column) && !row.get(column).isEmpty()) {
            LbfNumber number = LbfNumber.parse(level, row.get(column));
            assertThat(SmallContents.FIRST.contains(number))
                    .as("%s %s", file.name(), number)
                    .isTrue();
            if (!number.toString().equals(row.get(column))) {
                repaired.add(file.name() + " " + column);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void nothing_looksLikeACprNumber(Order order) {
        assertThat(LIKE_CPR.matcher("vær. 0101654321").results().filter(SampleOrganisationTest::isDate))
                .hasSize(1);
        assertThat(LIKE_CPR.matcher(text(order, SAMPLE, Scope.all()))
                        .results()
                        .filter(SampleOrganisationTest::isDate)
                        .map(MatchResult::group))
                .isEmpty();
    }

    /** A UUID of plain chance does, about once in two thousand. */
    @Test
    void keysOfDwellings_neverLookLikeCprNumbers() {
        for (int key = 0; key < 50_000; key++) {
            String uuid = Dwelling.uuid(key);
            assertThat(LIKE_CPR.matcher(uuid).find()).as(uuid).isFalse();
            assertThat(UUID.fromString(uuid).version()).isEqualTo(4);
            assertThat(UUID.fromString(uuid).variant()).isEqualTo(2);
        }
    }

    private static boolean isDate(MatchResult match) {
        try {
            LocalDate.of(
                    2000 + Integer.parseInt(match.group(3)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(1)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Test
    void addresses_areDistinct() {
        Order units = Order.of(Catalogue.standard().get(DatapakkeName.of("Bbr_Delvis")));
        List<CSVRecord> rows =
                Shelf.parse(Shelf.text(units.from(SAMPLE, Scope.all()).get(1)));

        assertThat(rows)
                .extracting(row -> Shelf.key(row, "VejnavnTekst", "Husnummer", "Etage", "Dør", "Postnummer"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void archive_isReadWithoutAFinding_savesTheLostZeros(Order order) throws IOException {
        List<Finding> findings = new ArrayList<>();
        long rows = 0;
        try (ZipArchive archive = ZipArchive.open(zip(order))) {
            for (ArchiveEntry entry : archive.entries()) {
                Survey survey = archive.survey(entry, findings::add).orElseThrow();
                try (RowCursor cursor = archive.open(entry, survey.schema(), findings::add)) {
                    while (cursor.next()) {
                        rows++;
                    }
                }
                assertThat(survey.rows()).isPositive();
            }
            assertThat(archive.findings()).isEmpty();
        }
        assertThat(rows).isPositive();
        assertThat(findings.stream().map(Finding::code).toList())
                .isEqualTo(
                        order.datapakke().text().equals("Ledigbolig_Fuld")
                                ? List.of(FindingCode.LBF_REPAIRED)
                                : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stamdata", "Huslejedata", "Bbr", "Finanspostering", "Dcab"})
    void partial_fitsTheTablesOfTheFull(String area) throws IOException {
        Map<String, TableSchema> full = schemas(area + "_Fuld");
        Map<String, TableSchema> partial = schemas(area + "_Delvis");

        assertThat(partial.keySet()).isEqualTo(full.keySet());
        partial.forEach((table, schema) -> {
            assertThat(schema.columns())
                    .extracting(Column::header)
                    .isEqualTo(full.get(table).columns().stream()
                            .map(Column::header)
                            .toList());
            assertThat(full.get(table).lossesTo(full.get(table).join(schema))).isEmpty();
            assertThat(schema.lossesTo(full.get(table).join(schema))).isEmpty();
        });
    }

    @Test
    void columns_areRecognised() throws IOException {
        Map<String, ColumnType.Kind> seen = new HashMap<>();
        for (String datapakke : List.of("Stamdata_Fuld", "Huslejedata_Fuld", "Bbr_Fuld", "Finanspostering_Fuld")) {
            schemas(datapakke).forEach((table, schema) -> {
                assertThat(schema.lbfHeader()).contains(Area.ORGANISATION);
                assertThat(schema.periodHeader())
                        .contains(table.equals("finanspostering") ? "Posteringsdato" : Area.AS_OF);
                schema.columns()
                        .forEach(column -> seen.put(
                                table + "." + column.name(), column.type().kind()));
            });
        }
        assertThat(seen)
                .containsEntry("afdeling.kommunekode", ColumnType.Kind.TEXT)
                .containsEntry("afdeling.lejemaalsenhederkvantitet", ColumnType.Kind.DECIMAL)
                .containsEntry("byggeafsnit.byggeafsnitidentifikator", ColumnType.Kind.LBF_BYGGEAFSNIT)
                .containsEntry("bolig.aktueltindskudbeloeb", ColumnType.Kind.DECIMAL)
                .containsEntry("bolig.buildingunituniversalidentifier", ColumnType.Kind.TEXT)
                .containsEntry("boligudgift.beloeb", ColumnType.Kind.DECIMAL)
                .containsEntry("lejekontrakt.slutdato", ColumnType.Kind.DATE)
                .containsEntry("bygning.byg026opfoerelsesaar", ColumnType.Kind.INTEGER)
                .containsEntry("enhed.husnummer", ColumnType.Kind.TEXT)
                .containsEntry("finanspostering.rettetdato", ColumnType.Kind.DATE)
                .containsEntry("finanspostering.afdelingidentifikator", ColumnType.Kind.LBF_AFDELING)
                .containsEntry("finanspostering.beloeb", ColumnType.Kind.DECIMAL);
    }

    private Map<String, TableSchema> schemas(String datapakke) throws IOException {
        Map<String, TableSchema> schemas = new TreeMap<>();
        try (ZipArchive archive =
                ZipArchive.open(zip(Order.of(Catalogue.standard().get(DatapakkeName.of(datapakke)))))) {
            for (ArchiveEntry entry : archive.entries()) {
                schemas.put(
                        entry.table(),
                        archive.survey(entry, finding -> {}).orElseThrow().schema());
            }
        }
        return schemas;
    }

    private Path zip(Order order) throws IOException {
        Path file = Files.createTempFile(folder, "delivery", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (DeliveryFile content : order.from(SAMPLE, Scope.all())) {
                zip.putNextEntry(new ZipEntry(content.name()));
                content.writeTo(zip);
                zip.closeEntry();
            }
        }
        return file;
    }

    /** At size 1,000 these files have some hundred million bytes each; whoever collected rows first would show here. */
    @ParameterizedTest
    @ValueSource(strings = {"Huslejedata_Delvis", "Bbr_Delvis", "Finanspostering_Delvis"})
    void firstBytes_comeBeforeManyRowsAreMade(String datapakke) {
        SampleOrganisations large = SampleOrganisations.of(1, 42, 1_000);
        Order order = Order.of(Catalogue.standard().get(DatapakkeName.of(datapakke)));
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (DeliveryFile file : order.from(large, Scope.all())) {
            long before = thread.getCurrentThreadAllocatedBytes();
            assertThatThrownBy(() -> file.writeTo(new Full(1 << 20))).hasMessage("full");
            assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(100L << 20);
        }
    }

    /** Takes so many bytes and then no more. */
    private static final class Full extends OutputStream {
        private long left;

        Full(long bytes) {
            this.left = bytes;
        }

        @Override
        public void write(int b) {
            write(new byte[1], 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            left -= length;
            if (left < 0) {
                throw new UncheckedIOException("full", new IOException());
            }
        }
    }

    private static String text(Order order, SampleOrganisations organisation, Scope scope) {
        StringBuilder all = new StringBuilder();
        order.from(organisation, scope).forEach(file -> all.append(Shelf.text(file)));
        return all.toString();
    }
}
