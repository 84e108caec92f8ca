package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.almendata.account.AccountNumber;
import dk.almendata.condition.BuildingPart;
import dk.almendata.condition.ConditionHolding;
import dk.almendata.condition.ConditionStore;
import dk.almendata.condition.MaintenancePlan;
import dk.almendata.condition.PlanItem;
import dk.almendata.condition.Remedy;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.table.Received;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of reviews and plans holds, whatever the database. A subclass brings an empty one for each test. */
abstract class ConditionStoreContract {

    private static final Received FULL =
            new Received("Dcab_Fuld, Bygningsdel.csv", "indlæsning", Instant.parse("2025-01-05T10:00:00.123456Z"));
    private static final Received YEARLY =
            new Received("Dcab_Delvis \"2024\"", "indlæsning", Instant.parse("2025-02-05T10:00:00Z"));
    private static final LbfNumber ORGANISATION = LbfNumber.parse("0240");

    private DataSource database;
    private ConditionStore store;

    /** An empty database, the same one until the test ends. */
    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = database();
        store = JooqConditionStore.open(database);
    }

    private static BuildingPart part(String place, int number, String condition, String reviewed) {
        return new BuildingPart(
                LbfNumber.parse(place),
                number,
                "Tag; \"æ\"",
                OptionalInt.empty(),
                OptionalInt.empty(),
                condition,
                LocalDate.parse(reviewed),
                "",
                Optional.empty(),
                "",
                Optional.empty());
    }

    private static PlanItem item(String place, String made, int year, String amount) {
        return new PlanItem(
                LbfNumber.parse(place),
                "",
                LocalDate.parse(made),
                year,
                "Tag",
                new BigDecimal(amount),
                PlanItem.PLANNED_MAINTENANCE);
    }

    @Test
    void parts_areReadBackAsTheyWere() {
        BuildingPart full = new BuildingPart(
                LbfNumber.parse("024000102"),
                20,
                "Elevator",
                OptionalInt.of(1988),
                OptionalInt.of(0),
                "Middel",
                LocalDate.of(2024, 2, 29),
                "Ekstern gransker",
                Optional.of(new Remedy(
                        "Udskift 'alt'", 2031, new BigDecimal("1250000.50"), new AccountNumber("116.2"), "4.1")),
                "Zink",
                Optional.of(new BigDecimal("0.05")));
        List<BuildingPart> parts = List.of(full, part("0240001", 1, "", "2024-02-29"));

        store.saveReviews(parts, FULL);

        assertThat(store.parts(ORGANISATION)).isEqualTo(parts);
        assertThat(JooqConditionStore.open(database).parts(ORGANISATION)).isEqualTo(parts);
    }

    @Test
    void items_areReadBackAsTheyWere() {
        List<PlanItem> items = List.of(
                new PlanItem(
                        LbfNumber.parse("024000101"),
                        "bygning 3",
                        LocalDate.of(2024, 12, 31),
                        2026,
                        "",
                        new BigDecimal("-0.01"),
                        new AccountNumber("7401.041")),
                item("0240001", "2024-12-31", 2027, "9999999999999999.99"));

        store.savePlans(items, FULL);

        assertThat(store.items(ORGANISATION)).isEqualTo(items);
    }

    /** Data of one afdeling are not those of another, nor of an organisation whose number begins alike. */
    @Test
    void parts_areThoseOfThePlaceAndWithinIt() {
        store.saveReviews(
                List.of(
                        part("0240001", 1, "God", "2024-01-01"),
                        part("024000101", 2, "God", "2024-01-01"),
                        part("024000102", 3, "God", "2024-01-01"),
                        part("0240002", 4, "God", "2024-01-01"),
                        part("0241001", 5, "God", "2024-01-01")),
                FULL);

        assertThat(store.parts(ORGANISATION)).extracting(BuildingPart::number).containsExactly(1, 2, 3, 4);
        assertThat(store.parts(LbfNumber.parse("0240001")))
                .extracting(BuildingPart::number)
                .containsExactly(1, 2, 3);
        assertThat(store.parts(LbfNumber.parse("024000102")))
                .extracting(BuildingPart::number)
                .containsExactly(3);
    }

    /** A full delivery and a yearly one have the same review: it counts once, and as the last one has it. */
    @Test
    void reviewTakenInAgain_replacesTheEarlierOne_andNoOther() {
        store.saveReviews(
                List.of(
                        part("024000101", 1, "God", "2019-12-31"),
                        part("024000101", 1, "Middel", "2024-12-31"),
                        part("024000102", 2, "Middel", "2024-12-31"),
                        part("0240002", 3, "Middel", "2024-12-31")),
                FULL);
        store.saveReviews(List.of(part("024000101", 1, "Dårlig", "2024-12-31")), YEARLY);

        assertThat(store.parts(ORGANISATION))
                .extracting(each -> each.place() + " " + each.reviewed().getYear() + " " + each.condition())
                .containsExactly("024000101 2019 God", "0240002 2024 Middel", "024000101 2024 Dårlig");
        assertThat(store.history(ORGANISATION))
                .extracting(each -> each.of() + " " + each.date().getYear() + " " + each.rows() + " "
                        + each.received().origin() + " " + each.counts())
                .containsExactly(
                        "0240001 2019 1 Dcab_Fuld, Bygningsdel.csv true",
                        "0240001 2024 2 Dcab_Fuld, Bygningsdel.csv false",
                        "0240002 2024 1 Dcab_Fuld, Bygningsdel.csv true",
                        "0240001 2024 1 Dcab_Delvis \"2024\" true");
        assertThat(store.history(ORGANISATION))
                .extracting(ConditionHolding::received)
                .contains(FULL, YEARLY);
    }

    /** Taken in three times, each krone of a plan counts once; the older plan stays and the newer is what is needed. */
    @Test
    void planTakenInAgain_countsOnce() {
        List<PlanItem> plans = List.of(
                item("0240001", "2019-12-31", 2026, "1.00"),
                item("0240001", "2024-12-31", 2026, "100.00"),
                item("024000101", "2024-12-31", 2026, "20.00"),
                item("024000101", "2024-12-31", 2027, "3.00"));
        store.savePlans(plans, FULL);
        store.savePlans(plans, FULL);
        store.savePlans(plans, YEARLY);

        MaintenancePlan plan = MaintenancePlan.latest(store.items(ORGANISATION), LocalDate.of(2025, 4, 15));

        assertThat(store.items(ORGANISATION)).hasSize(4);
        assertThat(plan.needs(LbfNumber.parse("0240001")))
                .containsEntry(2026, new BigDecimal("120.00"))
                .containsEntry(2027, new BigDecimal("3.00"));
        assertThat(rows("SELECT holder, plan_year, amount, items FROM condition_need ORDER BY plan_year"))
                .containsExactly("0240001|2026|120.00|2", "0240001|2027|3.00|1");
    }

    /** What users read with plain SQL says where each row came from. */
    @Test
    void views_showWhatCounts_withItsOrigin() {
        store.saveReviews(List.of(part("024000101", 1, "God", "2024-12-31")), FULL);
        store.saveReviews(List.of(part("024000101", 1, "Middel", "2024-12-31")), YEARLY);
        store.savePlans(List.of(item("0240001", "2024-12-31", 2026, "1.00")), FULL);

        assertThat(rows("SELECT holder, parts, origin, loaded_by FROM condition_review"))
                .containsExactly("0240001|1|Dcab_Delvis \"2024\"|indlæsning");
        assertThat(rows("SELECT place, condition_word, origin FROM condition_part"))
                .containsExactly("024000101|Middel|Dcab_Delvis \"2024\"");
        assertThat(rows("SELECT holder, items, origin FROM condition_plan"))
                .containsExactly("0240001|1|Dcab_Fuld, Bygningsdel.csv");
        assertThat(rows("SELECT place, amount, origin FROM condition_item"))
                .containsExactly("0240001|1.00|Dcab_Fuld, Bygningsdel.csv");
    }

    /** What a load wrote that was cut short is not there, and is gone with the next load. */
    @Test
    void rowsThatDoNotCountYet_areNotThere() throws Exception {
        store.saveReviews(List.of(part("0240001", 1, "God", "2024-12-31")), FULL);
        run("INSERT INTO condition_load SELECT kind, 2, origin, loaded_by, loaded_at FROM condition_load");
        run(
                "INSERT INTO condition_part_rows SELECT 2, 7, holder, place, 99, part, installed, life_years, condition_word,"
                        + " reviewed, reviewer, remedy, remedy_year, remedy_cost, remedy_account, remedy_group, material, footprint_kg"
                        + " FROM condition_part_rows");

        store.savePlans(List.of(item("0240001", "2024-12-31", 2026, "1.00")), FULL);
        run(
                "INSERT INTO condition_load SELECT kind, 2, origin, loaded_by, loaded_at FROM condition_load WHERE kind = 'PLAN'");
        run("INSERT INTO condition_item_rows SELECT 2, 7, holder, place, building, made, 2099, part, amount, account"
                + " FROM condition_item_rows");

        assertThat(store.parts(ORGANISATION)).extracting(BuildingPart::number).containsExactly(1);
        assertThat(store.items(ORGANISATION)).extracting(PlanItem::year).containsExactly(2026);
        assertThat(store.history(ORGANISATION)).hasSize(2);

        store.saveReviews(List.of(part("0240002", 2, "God", "2024-12-31")), YEARLY);

        assertThat(store.parts(ORGANISATION)).extracting(BuildingPart::number).containsExactly(1, 2);
    }

    @Test
    void nothing_isTakenInAsNothing() {
        store.saveReviews(List.of(), FULL);
        store.savePlans(List.of(), FULL);

        assertThat(store.history(ORGANISATION)).isEmpty();
        assertThat(store.parts(ORGANISATION)).isEmpty();
        assertThat(store.items(ORGANISATION)).isEmpty();
    }

    /** Nothing is rounded in silence; all of the load is refused. */
    @Test
    void amountWithThreeDecimals_isRefused() {
        PlanItem exact = item("0240001", "2024-12-31", 2026, "1.00");
        PlanItem tooFine = item("0240001", "2024-12-31", 2027, "1.005");
        PlanItem tooLarge = item("0240001", "2024-12-31", 2027, "12345678901234567");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.savePlans(List.of(exact, tooFine), FULL))
                .withMessageContaining("0240001, found 1.005");
        assertThatIllegalArgumentException().isThrownBy(() -> store.savePlans(List.of(tooLarge), FULL));
        assertThat(store.items(ORGANISATION)).isEmpty();
        store.savePlans(List.of(item("0240001", "2024-12-31", 2026, "1.500")), FULL);
        assertThat(store.items(ORGANISATION).get(0).amount()).isEqualTo("1.50");
    }

    /** More rows than go to the database at a time, by several writers at once: none is lost, and each load is whole. */
    @Test
    void loadsAtTheSameTime_areAllThere() throws Exception {
        ConditionStore other = JooqConditionStore.open(database);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 1; i <= 6; i++) {
                ConditionStore mine = i % 2 == 0 ? store : other;
                String afdeling = "024000" + i;
                work.add(() -> {
                    List<BuildingPart> parts = new ArrayList<>();
                    for (int number = 0; number < 1_001; number++) {
                        parts.add(part(afdeling, number, "God", "2024-12-31"));
                    }
                    mine.saveReviews(parts, FULL);
                    return parts.size();
                });
            }
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
            assertThat(store.parts(ORGANISATION)).hasSize(6_006);
            assertThat(store.history(ORGANISATION)).hasSize(6).allMatch(each -> each.rows() == 1_001 && each.counts());
        } finally {
            threads.shutdownNow();
        }
    }

    private void run(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(found.getString(i));
                }
                rows.add(String.join("|", cells));
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return rows;
    }
}
