package dk.almendata.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.coverage.Holding.State;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageMatrixTest {

    private static final String DELVIS = "Huslejedata_Delvis";
    private static final String FULD = "Huslejedata_Fuld";

    private static List<String> shown(CoverageMatrix matrix) {
        return matrix.lines().stream()
                .map(line -> line.datapakke() + " " + line.organisation() + " " + line.signs())
                .toList();
    }

    private static MatrixCell cell(CoverageMatrix matrix, int line, String column) {
        return matrix.lines().get(line).cells().get(matrix.columns().indexOf(column));
    }

    private static List<LbfNumber> organisations(String... numbers) {
        return Stream.of(numbers)
                .map(number -> LbfNumber.of(LbfLevel.ORGANISATION, number))
                .toList();
    }

    @Test
    void months_showOneSignForEach() {
        CoverageMatrix matrix = CoverageMatrix.of(
                new World()
                        .subscription("1", DELVIS)
                        .loadedMonths(1, DELVIS, "2025-01", "2025-06")
                        .without("2025-02-01..2025-02-28")
                        .delivery(30, DELVIS, "2025-03-01..2025-03-31", "Succes", State.HELD)
                        .delivery(31, DELVIS, "2025-07-01..2025-07-31", "Oprettet", State.NOT_LOADED)
                        .on("2025-08-02"),
                Grain.MONTH);

        assertThat(matrix.grain()).isEqualTo(Grain.MONTH);
        assertThat(matrix.columns())
                .containsExactly(
                        "2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06", "2025-07", "2025-08");
        assertThat(shown(matrix)).containsExactly("Huslejedata_Delvis all LMHLLLW.");
        assertThat(matrix.outside()).isEmpty();

        MatrixCell march = cell(matrix, 0, "2025-03");
        assertThat(march.word()).isEqualTo("held");
        assertThat(march.cause()).hasValue(CoverageCause.HELD_HERE);
        assertThat(march.delivery()).hasValue(DeliveryId.of(30));
        assertThat(march.generation()).isEqualTo(2);
        assertThat(march.others()).isEqualTo(1);
        assertThat(march.due().orElseThrow()).hasToString("2025-04-01");
        assertThat(march.message()).startsWith("The delivery is held");
        assertThat(cell(matrix, 0, "2025-01").generation()).isEqualTo(1);
        assertThat(cell(matrix, 0, "2025-02").delivery()).isEmpty();
    }

    @Test
    void organisations_haveALineEach_andThoseOfAllOnlyWhereTheyAreKnown() {
        World world = new World()
                .subscription("1", DELVIS)
                .loaded(1, DELVIS, "2025-01-01..2025-01-31")
                .subscription("2", "Bbr_Delvis")
                .changeSubscription(subscription -> subscription.scope(Scope.parse("0240,0397")))
                .loaded(2, "Bbr_Delvis", "2025-01-01..2025-01-31")
                .changeDelivery(delivery -> delivery.scope(Scope.parse("0240")));

        assertThat(shown(CoverageMatrix.of(world.on("2025-02-10"), Grain.MONTH)))
                .containsExactly("Bbr_Delvis 0240 L.", "Bbr_Delvis 0397 M.", "Huslejedata_Delvis all L.");
        assertThat(shown(CoverageMatrix.of(
                        world.asked("2025-02-10")
                                .organisations(organisations("0397", "0500"))
                                .build(),
                        Grain.MONTH)))
                .containsExactly(
                        "Bbr_Delvis 0240 L.",
                        "Bbr_Delvis 0397 M.",
                        "Huslejedata_Delvis 0397 L.",
                        "Huslejedata_Delvis 0500 L.");
    }

    /** Decision: before its first month a Delvis shows what the Fuld of its area holds; the Fuld itself is not owed what follows. */
    @Test
    void full_holdsItsMonths_andThoseOfItsDelvis() {
        CoverageMatrix matrix = CoverageMatrix.of(
                new World()
                        .subscription("1", DELVIS)
                        .subscription("2", FULD)
                        .loaded(9, FULD, "..2024-12-31")
                        .loadedMonths(10, DELVIS, "2025-01", "2025-01")
                        .on("2025-02-10"),
                Grain.MONTH);

        assertThat(matrix.columns()).hasSize(14).startsWith("2024-01").endsWith("2025-02");
        assertThat(shown(matrix))
                .containsExactly("Huslejedata_Delvis all CCCCCCCCCCCCL.", "Huslejedata_Fuld all LLLLLLLLLLLL--");
        MatrixCell before = cell(matrix, 0, "2024-12");
        assertThat(before.cause()).hasValue(CoverageCause.COVERED_BY_FULL);
        assertThat(before.delivery()).hasValue(DeliveryId.of(9));
        assertThat(before.message())
                .isEqualTo(
                        "A loaded full delivery of the area holds the period. Delivery 9, Huslejedata_Fuld ..2024-12-31.");
        MatrixCell after = cell(matrix, 1, "2025-01");
        assertThat(after.word()).isEqualTo("nothing");
        assertThat(after.state()).isEmpty();
        assertThat(after.message()).isEmpty();
    }

    /** Decision: an area without Delvis carries no months; its whole tables hold what had ended when they were due. */
    @ParameterizedTest
    @CsvSource({
        "2025-02-10, 2026-01-01, true,  CCCCCCCCCCCC..",
        "2025-02-10, 2026-01-01, false, MMMMMMMMMMMM..",
        // the run of 1 January 2026 has not brought anything yet
        "2026-02-10, 2026-01-01, true,  CCCCCCCCCCCCMMMMMMMMMMMM.."
    })
    void wholeTables_holdWhatHadEnded(String on, String nextRun, boolean loaded, String signs) {
        World world = new World()
                .subscription("1", "Regnskab_Fuld")
                .changeSubscription(subscription -> subscription.nextRun(LocalDate.parse(nextRun)));
        if (loaded) {
            world.loaded(5, "Regnskab_Fuld", "..");
        }
        CoverageMatrix matrix = CoverageMatrix.of(world.on(on), Grain.MONTH);
        assertThat(shown(matrix)).containsExactly("Regnskab_Fuld all " + signs);
        if (loaded) {
            assertThat(cell(matrix, 0, "2024-06").cause()).hasValue(CoverageCause.NO_DELVIS);
            assertThat(cell(matrix, 0, "2024-06").message()).contains("no Delvis", "Delivery 5, Regnskab_Fuld");
        }
    }

    @Test
    void years_showWhatCallsMostForAttention_andCount() {
        World world = new World()
                .subscription("1", DELVIS)
                .loadedMonths(1, DELVIS, "2024-01", "2025-05")
                .without("2024-03-01..2024-03-31")
                .without("2024-07-01..2024-07-31")
                .subscription("2", "Dcab_Delvis")
                .loaded(50, "Dcab_Delvis", "2024-01-01..2024-12-31");

        CoverageMatrix years = CoverageMatrix.of(world.on("2025-06-10"), Grain.YEAR);
        assertThat(years.columns()).hasSize(16).startsWith("2010").endsWith("2024", "2025");
        assertThat(shown(years))
                .containsExactly("Dcab_Delvis all MMMMMMMMMMMMMML.", "Huslejedata_Delvis all --------------ML");
        MatrixCell rents = cell(years, 1, "2024");
        assertThat(rents.periods()).isEqualTo(12);
        assertThat(rents.gaps()).isEqualTo(2);
        assertThat(rents.decides().orElseThrow().period()).hasToString("2024-03-01..2024-03-31");
        assertThat(cell(years, 0, "2024").periods()).isEqualTo(1);
        assertThat(cell(years, 1, "2025").gaps()).isZero();

        CoverageMatrix whole = CoverageMatrix.of(world.on("2025-06-10"), Grain.WHOLE);
        assertThat(whole.columns()).containsExactly("whole");
        assertThat(shown(whole)).containsExactly("Dcab_Delvis all M", "Huslejedata_Delvis all M");
        assertThat(cell(whole, 0, "whole").gaps()).isEqualTo(14);
        assertThat(cell(whole, 1, "whole").gaps()).isEqualTo(2);
    }

    @Test
    void december_isCoveredByTheFullThatReachesIt() {
        World world = new World().subscription("1", DELVIS).loadedMonths(1, DELVIS, "2025-01", "2025-11");
        assertThat(shown(CoverageMatrix.of(world.on("2026-01-01"), Grain.MONTH)))
                .containsExactly("Huslejedata_Delvis all LLLLLLLLLLLM.");
        assertThat(shown(
                        CoverageMatrix.of(world.loaded(90, FULD, "..2025-12-31").on("2026-01-01"), Grain.MONTH)))
                .containsExactly("Huslejedata_Delvis all LLLLLLLLLLLC.", "Huslejedata_Fuld all LLLLLLLLLLLL-");
    }

    @Test
    void sameCellOfTwoSubscriptions_isThatOfTheHighestId_andThereBeforeMissing() {
        World world = new World()
                .subscription("1", DELVIS)
                .changeSubscription(subscription -> subscription.scope(Scope.parse("0240")))
                .loaded(1, DELVIS, "2025-01-01..2025-01-31")
                .changeDelivery(delivery -> delivery.scope(Scope.parse("0240")))
                .subscription("2", DELVIS);
        Coverage coverage = world.asked("2025-02-10")
                .organisations(organisations("0240", "0397"))
                .build();
        assertThat(shown(CoverageMatrix.of(coverage, Grain.MONTH)))
                .containsExactly("Huslejedata_Delvis 0240 L.", "Huslejedata_Delvis 0397 M.");
    }

    @Test
    void outside_holdsWhatLiesInNoColumn() {
        CoverageMatrix matrix = CoverageMatrix.of(
                new World()
                        .subscription("1", DELVIS)
                        .loaded(1, DELVIS, "2025-01-01..2025-01-31")
                        .delivery(2, DELVIS, "2025-01-15..2025-01-31", "Succes", State.HELD)
                        .delivery(3, DELVIS, "9999-12-01..9999-12-31", "Succes", State.HELD)
                        .delivery(4, DELVIS, "1999-12-01..1999-12-31", "Succes", State.HELD)
                        .on("2025-02-10"),
                Grain.YEAR);
        assertThat(matrix.outside())
                .filteredOn(row -> row.state() == CoverageState.HELD)
                .extracting(row -> row.delivery().orElseThrow().value())
                .containsExactlyInAnyOrder(2L, 3L, 4L);
        assertThat(matrix.columns()).startsWith("2010").endsWith("2025");
    }

    @Test
    void nothing_isAnEmptyTable() {
        CoverageMatrix matrix = CoverageMatrix.of(new World().on("2025-02-10"), Grain.MONTH);
        assertThat(matrix.lines()).isEmpty();
        assertThat(matrix.columns()).containsExactly("2025-02");
    }

    @Test
    void legend_hasASignAndAWordForEveryState_inBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("da"), Locale.forLanguageTag("tr-TR"))) {
            List<String> legend = CoverageMatrix.legend(locale);
            assertThat(legend).hasSize(CoverageState.values().length + 1);
            assertThat(legend.stream().map(line -> line.charAt(0))).doesNotHaveDuplicates();
        }
        assertThat(CoverageMatrix.legend(Locale.ENGLISH))
                .contains("L loaded: in the tables", ". notDue: not due yet", "- nothing: nothing is owed");
        assertThat(CoverageMatrix.legend(Locale.forLanguageTag("da")))
                .contains("L loaded: i tabellerne", "- nothing: intet skal leveres");
    }
}
