package dk.almendata.sandbox;

import static dk.almendata.sandbox.Area.AFDELING;
import static dk.almendata.sandbox.Area.AS_OF;
import static dk.almendata.sandbox.Area.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.sandbox.DeliveryContents.DeliveryFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes from month to month, and what is known when. */
class HistoryTest {

    private static final SampleOrganisations SAMPLE = SampleOrganisations.of(1, 42, 1);
    private static final Stock STOCK = Stock.of(SmallContents.FIRST, 42, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);

    private final Shelf shelf = new Shelf(SAMPLE, LocalDate.of(2025, 6, 15));

    @ParameterizedTest
    @CsvSource({
        "Stamdata, Boligorganisation, Opgørelsesdato",
        "Stamdata, Afdeling, Opgørelsesdato",
        "Stamdata, Byggeafsnit, Opgørelsesdato",
        "Huslejedata, Bolig, Opgørelsesdato",
        "Huslejedata, Boligudgift, Opgørelsesdato",
        "Huslejedata, Lejekontrakt, Opgørelsesdato",
        "Bbr, Bygning, Opgørelsesdato",
        "Bbr, Enhed, Opgørelsesdato",
        "Finanspostering, Finanspostering, Posteringsdato"
    })
    void fullAndPartial_holdEveryMonthOnce(String area, String table, String date) {
        List<YearMonth> months = shelf.deliveries(area).stream()
                .flatMap(delivery -> delivery.files()
                        .filter(file -> file.name().startsWith(table + "_"))
                        .flatMap(file -> Shelf.parse(Shelf.text(file)).stream()
                                .map(row -> YearMonth.parse(row.get(date).substring(0, 7)))
                                .distinct()))
                .sorted()
                .toList();

        assertThat(months)
                .containsExactlyElementsOf(Stream.iterate(YearMonth.of(2022, 1), month -> month.plusMonths(1))
                        .limit(36 + 5)
                        .toList());
    }

    /** In January the next full delivery covers the partial ones of the year: on one day both say the same. */
    @ParameterizedTest
    @ValueSource(strings = {"Huslejedata", "Bbr", "Stamdata", "Finanspostering"})
    void nextFull_saysWhatThePartialsSay(String area) {
        LocalDate madeOn = LocalDate.of(2026, 1, 15);
        DeliveryPeriod lastYear = DeliveryPeriod.until(LocalDate.of(2025, 12, 31));
        List<DeliveryFile> full = files(area + "_Fuld", lastYear, madeOn);
        List<DeliveryFile> partial = files(area + "_Delvis", DeliveryPeriod.ofMonth(FEBRUARY), madeOn);

        for (int i = 0; i < partial.size(); i++) {
            List<String> rows = Shelf.text(partial.get(i)).lines().skip(1).toList();
            assertThat(Shelf.text(full.get(i)).lines().filter(line -> line.matches(".*;2025-02-\\d\\d;.*")))
                    .isNotEmpty()
                    .containsAll(rows);
        }
    }

    private static List<DeliveryFile> files(String datapakke, DeliveryPeriod period, LocalDate madeOn) {
        return SAMPLE.filesOf(DatapakkeName.of(datapakke), period, Scope.all(), madeOn);
    }

    @Test
    void dcab_hasTheLastDayOfEveryYear_andNothingBeforeTheBeginning() {
        assertThat(shelf.rows("Dcab", "Bygningsdel"))
                .extracting(row -> row.get(AS_OF))
                .containsOnly("2022-12-31", "2023-12-31", "2024-12-31");
        assertThat(yearOfDcab(2010)).isEmpty();
        assertThat(yearOfDcab(2024))
                .isNotEmpty()
                .extracting(row -> row.get(AS_OF))
                .containsOnly("2024-12-31");
        assertThat(yearOfDcab(2025)).isEmpty();
    }

    private List<CSVRecord> yearOfDcab(int year) {
        return files("Dcab_Delvis", DeliveryPeriod.ofYear(year), shelf.on()).stream()
                .flatMap(file -> Shelf.parse(Shelf.text(file)).stream())
                .toList();
    }

    @Test
    void runningMonth_isUnknown() {
        LocalDate lastDay = LocalDate.of(2025, 2, 28);

        assertThat(month("Huslejedata_Delvis", FEBRUARY, lastDay).lines()).hasSize(2 * 3);
        assertThat(month("Huslejedata_Delvis", FEBRUARY, lastDay.plusDays(1)).lines())
                .hasSizeGreaterThan(2_000);
        assertThat(Shelf.text(SAMPLE, "Ledigbolig_Fuld", DeliveryPeriod.none(), lastDay))
                .contains(";2025-01-01;")
                .doesNotContain(";2025-02-01;");
    }

    @Test
    void snapshots_neverChangeAfterwards() {
        for (String datapakke : List.of("Huslejedata_Delvis", "Bbr_Delvis", "Stamdata_Delvis")) {
            assertThat(month(datapakke, FEBRUARY, LocalDate.of(2026, 3, 1)))
                    .isEqualTo(month(datapakke, FEBRUARY, LocalDate.of(2025, 3, 1)));
        }
    }

    @Test
    void postings_areCorrectedForAWhile_thenRest() {
        List<String> first = lines(LocalDate.of(2025, 3, 1));
        List<String> second = lines(LocalDate.of(2025, 4, 1));
        List<String> last = lines(LocalDate.of(2025, 6, 1));

        Set<String> gone = new TreeSet<>(first);
        last.forEach(gone::remove);
        assertThat(gone.size()).isBetween(2, first.size() / 20);
        assertThat(last.size()).isGreaterThan(first.size()).isLessThan(first.size() * 21 / 20);
        assertThat(second).isNotEqualTo(first).isNotEqualTo(last);
        assertThat(lines(LocalDate.of(2026, 1, 1))).isEqualTo(last);
        // An untouched posting has no date of correction; a corrected one has.
        assertThat(first).allMatch(line -> line.endsWith(";"));
        assertThat(last).anyMatch(line -> line.matches(".*;2025-0[345]-\\d\\d"));
    }

    private static List<String> lines(LocalDate madeOn) {
        return month("Finanspostering_Delvis", FEBRUARY, madeOn).lines().skip(2).toList();
    }

    @Test
    void merger_movesDwellingsToTheOtherAfdeling_andKeepsTheirKeys() {
        Set<String> before = units(YearMonth.of(2023, 12), STOCK.afdeling(Stock.MERGED));
        Set<String> host = units(YearMonth.of(2023, 12), STOCK.afdeling(Stock.HOST));
        Set<String> after = units(YearMonth.of(2024, 1), STOCK.afdeling(Stock.HOST));

        assertThat(before).isNotEmpty();
        assertThat(units(YearMonth.of(2024, 1), STOCK.afdeling(Stock.MERGED))).isEmpty();
        assertThat(after).containsAll(before).containsAll(host).hasSize(before.size() + host.size());
        assertThat(shelf.rows("Regnskab", "Afdelingsregnskab"))
                .filteredOn(row ->
                        row.get(AFDELING).equals(STOCK.afdeling(Stock.MERGED).toString()))
                .extracting(row -> row.get("Regnskabsår"))
                .containsOnly("2022", "2023");
    }

    @ParameterizedTest
    @CsvSource({"2023-06, 2023-07", "2025-03, 2025-04"})
    void newAfdeling_opens(YearMonth before, YearMonth first) {
        LbfNumber opened =
                first.getYear() == 2023 ? STOCK.afdeling(Stock.OPENED_2023) : STOCK.afdeling(Stock.OPENED_2025);

        assertThat(units(before, opened)).isEmpty();
        assertThat(units(first, opened)).isNotEmpty();
    }

    @Test
    void extension_addsAByggeafsnit() {
        assertThat(units(YearMonth.of(2024, 5), STOCK.afdeling(Stock.EXTENDED)))
                .hasSizeGreaterThan(units(YearMonth.of(2024, 4), STOCK.afdeling(Stock.EXTENDED))
                        .size());
    }

    private static Set<String> units(YearMonth month, LbfNumber afdeling) {
        return bolig(month).stream()
                .filter(row -> row.get(AFDELING).equals(afdeling.toString()))
                .map(row -> row.get(UNIT))
                .collect(Collectors.toSet());
    }

    private static List<CSVRecord> bolig(YearMonth month) {
        return Shelf.parse(
                Shelf.text(files("Huslejedata_Delvis", DeliveryPeriod.ofMonth(month), LocalDate.of(2026, 1, 1))
                        .get(0)));
    }

    @Test
    void rents_riseInJanuaryOnly() {
        for (Stock.Byggeafsnit byggeafsnit : STOCK.in(Months.month(2024, 1))) {
            Dwelling dwelling = Dwelling.of(byggeafsnit.estate(), 0);
            long rise = Rents.monthly(dwelling, 2025) * 1000 / Rents.monthly(dwelling, 2024);
            assertThat(rise).isBetween(1009L, 1040L);
        }
        Set<String> starts = shelf.rows("Huslejedata", "Boligudgift").stream()
                .filter(row -> row.get("BoligudgiftstypeKode").equals("1"))
                .map(row -> row.get("StartDato"))
                .collect(Collectors.toCollection(TreeSet::new));
        // Januaries, and the months in which estates open.
        assertThat(starts)
                .containsExactly(
                        "2022-01-01",
                        "2023-01-01",
                        "2023-07-01",
                        "2024-01-01",
                        "2024-05-01",
                        "2025-01-01",
                        "2025-04-01");
    }

    @Test
    void tenancies_followEachOtherWithoutOverlap() {
        Dwelling dwelling = Dwelling.of(STOCK.in(Months.month(2022, 1)).get(0).estate(), 0);
        int month = Months.month(2022, 1);
        int changes = 0;
        Tenancy now = Tenancy.of(dwelling, month);
        for (int next = month + 1; next < month + 1200; next++) {
            Tenancy then = Tenancy.of(dwelling, next);
            assertThat(then.first()).isLessThanOrEqualTo(next);
            assertThat(then.last()).isGreaterThanOrEqualTo(next);
            if (!then.equals(now)) {
                assertThat(then.first()).isEqualTo(now.last() + 1);
                changes++;
            }
            now = then;
        }
        assertThat(changes).isGreaterThan(12);
    }

    private static String month(String datapakke, YearMonth month, LocalDate madeOn) {
        return Shelf.text(SAMPLE, datapakke, DeliveryPeriod.ofMonth(month), madeOn);
    }
}
