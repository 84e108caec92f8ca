package dk.almendata.sandbox;

import static dk.almendata.sandbox.Area.AFDELING;
import static dk.almendata.sandbox.Area.AS_OF;
import static dk.almendata.sandbox.Area.BYGGEAFSNIT;
import static dk.almendata.sandbox.Area.ORGANISATION;
import static dk.almendata.sandbox.Area.UNIT;
import static dk.almendata.sandbox.Shelf.count;
import static dk.almendata.sandbox.Shelf.key;
import static dk.almendata.sandbox.Shelf.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** Totals that agree across files made on one day, whatever the day, seed and size. */
@ParameterizedClass
@CsvSource({"7, 2, 2023-02-28", "1, 1, 2025-05-01"})
class AgreementTest {

    private final Shelf shelf;

    AgreementTest(long seed, int size, LocalDate on) {
        this.shelf = new Shelf(SampleOrganisations.of(1, seed, size), on);
    }

    @Test
    void stamdata_addsUp() {
        List<CSVRecord> organisation = shelf.rows("Stamdata", "Boligorganisation");
        List<CSVRecord> afdelinger = shelf.rows("Stamdata", "Afdeling");
        List<CSVRecord> byggeafsnit = shelf.rows("Stamdata", "Byggeafsnit");

        for (String figure : List.of("AntalBoliger", "BoligarealKvantitet", "LejemaalsenhederKvantitet")) {
            assertThat(sum(byggeafsnit, figure, AFDELING, AS_OF)).isEqualTo(sum(afdelinger, figure, AFDELING, AS_OF));
            assertThat(sum(afdelinger, figure, ORGANISATION, AS_OF))
                    .isEqualTo(sum(organisation, figure, ORGANISATION, AS_OF));
        }
        assertThat(sum(byggeafsnit, "AntalGarager", AFDELING, AS_OF))
                .isEqualTo(sum(afdelinger, "AntalGarager", AFDELING, AS_OF));
        assertThat(count(byggeafsnit, AFDELING, AS_OF)).isEqualTo(sum(afdelinger, "AntalByggeafsnit", AFDELING, AS_OF));
        assertThat(count(afdelinger, ORGANISATION, AS_OF))
                .isEqualTo(sum(organisation, "AntalAfdelinger", ORGANISATION, AS_OF));
        assertThat(byggeafsnit)
                .allSatisfy(
                        row -> assertThat(total(row, "Antal1Rum", "Antal2Rum", "Antal3Rum", "Antal4Rum", "Antal5Rum"))
                                .isEqualTo(total(row, "AntalBoliger")));
        assertThat(afdelinger)
                .allSatisfy(row -> assertThat(
                                total(row, "AntalFamilieboliger", "AntalUngdomsboliger", "AntalAeldreboliger"))
                        .isEqualTo(total(row, "AntalBoliger")));
    }

    @Test
    void dwellings_areTheSameInStamdataHuslejedataAndBbr() {
        List<CSVRecord> byggeafsnit = shelf.rows("Stamdata", "Byggeafsnit");
        List<CSVRecord> boliger = shelf.rows("Huslejedata", "Bolig");
        List<CSVRecord> units = shelf.rows("Bbr", "Enhed");

        Map<String, BigDecimal> expected = sum(byggeafsnit, "AntalBoliger", BYGGEAFSNIT, AS_OF);
        assertThat(count(boliger, BYGGEAFSNIT, AS_OF)).isEqualTo(expected);
        assertThat(count(units, BYGGEAFSNIT, AS_OF)).isEqualTo(expected);
        assertThat(count(shelf.rows("Huslejedata", "Lejekontrakt"), BYGGEAFSNIT, AS_OF))
                .isEqualTo(expected);
        assertThat(keys(boliger, UNIT, AS_OF, BYGGEAFSNIT))
                .hasSameSizeAs(boliger)
                .isEqualTo(keys(units, UNIT, AS_OF, BYGGEAFSNIT));
    }

    @Test
    void areas_areTheSameInStamdataHuslejedataAndBbr() {
        Map<String, BigDecimal> expected =
                sum(shelf.rows("Stamdata", "Byggeafsnit"), "BoligarealKvantitet", BYGGEAFSNIT, AS_OF);
        List<CSVRecord> units = shelf.rows("Bbr", "Enhed");
        List<CSVRecord> buildings = shelf.rows("Bbr", "Bygning");

        assertThat(sum(shelf.rows("Huslejedata", "Bolig"), "StoetteBerettigetArealKvantitet", BYGGEAFSNIT, AS_OF))
                .isEqualTo(expected);
        assertThat(sum(units, "enh027ArealTilBeboelse", BYGGEAFSNIT, AS_OF)).isEqualTo(expected);
        assertThat(sum(buildings, "byg039BygningensSamledeBoligAreal", BYGGEAFSNIT, AS_OF))
                .isEqualTo(expected);
        assertThat(sum(units, "enh027ArealTilBeboelse", "BygningIdentifikator", AS_OF))
                .isEqualTo(sum(buildings, "byg039BygningensSamledeBoligAreal", "BygningIdentifikator", AS_OF));
    }

    @Test
    void accounts_areTheSumsOfPostings() {
        int lastYear = shelf.on().getYear() - 1;
        List<CSVRecord> postings = shelf.rows("Finanspostering", "Finanspostering").stream()
                .filter(row -> Integer.parseInt(row.get("Regnskabsår")) <= lastYear)
                .toList();
        List<CSVRecord> accounts = shelf.rows("Regnskab", "Afdelingsregnskab");

        assertThat(sum(accounts, "Beloeb", AFDELING, "Regnskabsår", "Kontonr."))
                .hasSameSizeAs(accounts)
                .isEqualTo(sum(postings, "Beloeb", AFDELING, "Regnskabsår", "Kontonr."));
        assertThat(keys(shelf.rows("Regnskab", "Kontoplan"), "Regnskabsår", "Kontonr.", "Tekst"))
                .containsAll(keys(accounts, "Regnskabsår", "Kontonr.", "Tekst"));
    }

    @Test
    void vouchers_addUpToZero() {
        List<CSVRecord> postings = shelf.rows("Finanspostering", "Finanspostering");

        assertThat(sum(postings, "Beloeb", "Bilagsnummer").values())
                .isNotEmpty()
                .containsOnly(BigDecimal.ZERO);
        assertThat(keys(postings, "Bilagsnummer", "Linjenummer")).hasSameSizeAs(postings);
    }

    @Test
    void account201_isTheRentOfDwellingsThatAreNotVacant() {
        Set<String> vacant = keys(
                shelf.rows("Huslejedata", "Lejekontrakt").stream()
                        .filter(row -> row.get("LedigIndikator").equals("true"))
                        .toList(),
                UNIT,
                AS_OF);
        Map<String, BigDecimal> rents = new TreeMap<>();
        for (CSVRecord row : shelf.rows("Huslejedata", "Boligudgift")) {
            if (row.get("BoligudgiftstypeKode").equals("1") && !vacant.contains(key(row, UNIT, AS_OF))) {
                rents.merge(month(row, AS_OF), new BigDecimal(row.get("Beloeb")).negate(), BigDecimal::add);
            }
        }
        Map<String, BigDecimal> postings = new TreeMap<>();
        for (CSVRecord row : shelf.rows("Finanspostering", "Finanspostering")) {
            if (row.get("Kontonr.").equals("201")) {
                postings.merge(month(row, "Posteringsdato"), new BigDecimal(row.get("Beloeb")), BigDecimal::add);
            }
        }
        assertThat(postings).isNotEmpty().isEqualTo(rents);
    }

    @Test
    void vacancies_areTheLeasesMarkedVacant() {
        Map<String, BigDecimal> counted = new TreeMap<>();
        Map<String, BigDecimal> costly = new TreeMap<>();
        for (CSVRecord row : shelf.rows("Ledigbolig", "Ledigbolig")) {
            String afdeling =
                    LbfNumber.parse(LbfLevel.AFDELING, row.get(AFDELING)).toString();
            String month = afdeling + "|" + row.get(AS_OF).substring(0, 7);
            counted.merge(month, new BigDecimal(row.get("AntalLedige")), BigDecimal::add);
            costly.merge(month, new BigDecimal(row.get("AntalTomgangsledige")), BigDecimal::add);
        }
        List<CSVRecord> leases = shelf.rows("Huslejedata", "Lejekontrakt");

        assertThat(counted).isEqualTo(marked(leases, "LedigIndikator"));
        assertThat(costly).isEqualTo(marked(leases, "TomgangsledigIndikator"));
        assertThat(counted.values()).anyMatch(value -> value.signum() > 0).anyMatch(value -> value.signum() == 0);
    }

    @Test
    void moveOuts_areTheLeasesThatEnded() {
        Map<String, BigDecimal> ended = new TreeMap<>();
        for (CSVRecord row : shelf.rows("Huslejedata", "Lejekontrakt")) {
            BigDecimal one = row.get("SlutDato").equals(row.get(AS_OF)) ? BigDecimal.ONE : BigDecimal.ZERO;
            ended.merge(row.get(AFDELING) + "|" + row.get(AS_OF).substring(0, 4), one, BigDecimal::add);
        }
        List<CSVRecord> reports = shelf.rows("Ledigbolig", "Fraflytning");

        assertThat(reports).isNotEmpty().allSatisfy(row -> {
            String moves = row.get("AntalFraflytninger");
            assertThat(moves.isEmpty() ? "not reported" : moves)
                    .isIn("not reported", String.valueOf(ended.get(key(row, AFDELING, "Opgørelsesår"))));
        });
        // A blank is not a zero, and both occur.
        assertThat(reports).extracting(row -> row.get("AntalFraflytninger")).contains("", "0");
    }

    private static Map<String, BigDecimal> marked(List<CSVRecord> leases, String indicator) {
        Map<String, BigDecimal> marked = new TreeMap<>();
        leases.forEach(row -> marked.merge(
                month(row, AS_OF),
                row.get(indicator).equals("true") ? BigDecimal.ONE : BigDecimal.ZERO,
                BigDecimal::add));
        return marked;
    }

    /** Afdeling and month, {@code 0240001|2025-03}. */
    private static String month(CSVRecord row, String date) {
        return row.get(AFDELING) + "|" + row.get(date).substring(0, 7);
    }

    private static int total(CSVRecord row, String... columns) {
        int total = 0;
        for (String column : columns) {
            total += Integer.parseInt(row.get(column));
        }
        return total;
    }

    private static Set<String> keys(List<CSVRecord> rows, String... columns) {
        return rows.stream().map(row -> key(row, columns)).collect(Collectors.toCollection(HashSet::new));
    }
}
