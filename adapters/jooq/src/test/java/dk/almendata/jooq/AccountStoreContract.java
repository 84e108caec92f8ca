package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.almendata.account.AccountNumber;
import dk.almendata.account.AccountStore;
import dk.almendata.account.Chart;
import dk.almendata.account.ChartLine;
import dk.almendata.account.DatedMapping;
import dk.almendata.account.DatedMapping.Step;
import dk.almendata.account.FinancialYear;
import dk.almendata.account.Side;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.table.Received;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of charts holds, whatever the database. A subclass brings an empty one for each test. */
abstract class AccountStoreContract {

    private static final Received NOTICE =
            new Received("Orientering 2022/9", "regnskab", Instant.parse("2022-11-01T10:00:00.123456Z"));
    private static final Received CORRECTED =
            new Received("Orientering 2022/9, rettet", "regnskab", Instant.parse("2023-01-10T10:00:00Z"));

    /** The idents of LBF's notices, free text among them. */
    private static final List<ChartLine> LINES = List.of(
            line("7401.010", "K", Side.CREDIT, "401", "Saldo ved årets begyndelse"),
            line("7401.020", "", Side.DEBIT, "116.2", "Forbrugt, \"konto 116.2\""),
            new ChartLine("fri tekst", "Sk", Optional.empty(), new AccountNumber("0105.900"), ""));

    private DataSource database;
    private AccountStore store;

    /** An empty database, the same one until the test ends. */
    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = database();
        store = JooqAccountStore.open(database);
    }

    private static ChartLine line(String ident, String type, Side side, String number, String text) {
        return new ChartLine(ident, type, Optional.of(side), new AccountNumber(number), text);
    }

    private static Chart chart(LbfLevel level, int year, List<ChartLine> lines) {
        return Chart.of(level, year, lines);
    }

    @Test
    void chart_isReadBackAsItWas_alsoByAnotherStore() {
        assertThat(store.save(chart(LbfLevel.AFDELING, 2022, LINES), NOTICE)).isEqualTo(1);

        for (AccountStore each : List.of(store, JooqAccountStore.open(database))) {
            Chart found = each.chart(LbfLevel.AFDELING, 2022).orElseThrow();
            assertThat(found.lines()).isEqualTo(LINES);
            assertThat(found.level()).isEqualTo(LbfLevel.AFDELING);
            assertThat(found.year()).isEqualTo(2022);
            assertThat(each.chartVersions(LbfLevel.AFDELING, 2022)).containsExactly(NOTICE);
        }
    }

    /** Organisation and afdeling have charts of their own, and every year has one. */
    @Test
    void charts_ofLevelsAndYears_areApart() {
        store.save(chart(LbfLevel.AFDELING, 2022, LINES), NOTICE);
        store.save(chart(LbfLevel.ORGANISATION, 2022, LINES.subList(0, 1)), NOTICE);
        store.save(chart(LbfLevel.AFDELING, 2023, LINES.subList(1, 3)), NOTICE);

        assertThat(store.chart(LbfLevel.ORGANISATION, 2022).orElseThrow().lines())
                .isEqualTo(LINES.subList(0, 1));
        assertThat(store.chart(LbfLevel.AFDELING, 2023).orElseThrow().lines()).isEqualTo(LINES.subList(1, 3));
        assertThat(store.chart(LbfLevel.AFDELING, 2024)).isEmpty();
    }

    @Test
    void chartSavedAgain_isANewerVersion_unlessItIsTheSame() {
        store.save(chart(LbfLevel.AFDELING, 2022, LINES), NOTICE);

        assertThat(store.save(chart(LbfLevel.AFDELING, 2022, LINES), CORRECTED)).isEqualTo(1);
        assertThat(store.save(chart(LbfLevel.AFDELING, 2022, LINES.subList(0, 2)), CORRECTED))
                .isEqualTo(2);
        assertThat(store.chart(LbfLevel.AFDELING, 2022).orElseThrow().lines()).isEqualTo(LINES.subList(0, 2));
        assertThat(store.chartVersions(LbfLevel.AFDELING, 2022)).containsExactly(NOTICE, CORRECTED);
    }

    /** The break at 115 and 116 in 2012/13 as a dated mapping, kept and used. */
    @Test
    void mapping_isReadBackAsItWas_andCarriesAccounts() {
        DatedMapping mapping = DatedMapping.of(List.of(
                new Step(new AccountNumber("116"), Optional.of(new AccountNumber("116.2")), LocalDate.of(2012, 8, 1)),
                new Step(new AccountNumber("117"), Optional.empty(), LocalDate.of(2014, 1, 1))));

        assertThat(store.mapping(LbfLevel.AFDELING).steps()).isEmpty();
        assertThat(store.save(LbfLevel.AFDELING, mapping, NOTICE)).isEqualTo(1);
        assertThat(store.save(LbfLevel.AFDELING, mapping, CORRECTED)).isEqualTo(1);

        DatedMapping kept = store.mapping(LbfLevel.AFDELING);
        assertThat(kept.steps()).isEqualTo(mapping.steps());
        assertThat(kept.carry(new AccountNumber("116"), FinancialYear.calendar(2012), FinancialYear.calendar(2013)))
                .hasValue(new AccountNumber("116.2"));
        assertThat(kept.carry(new AccountNumber("117"), FinancialYear.calendar(2013), FinancialYear.calendar(2014)))
                .isEmpty();
        assertThat(store.mapping(LbfLevel.ORGANISATION).steps()).isEmpty();
        assertThat(store.save(LbfLevel.AFDELING, DatedMapping.of(List.of()), CORRECTED))
                .isEqualTo(2);
        assertThat(store.mapping(LbfLevel.AFDELING).steps()).isEmpty();
        assertThat(store.mappingVersions(LbfLevel.AFDELING)).containsExactly(NOTICE, CORRECTED);
    }

    @Test
    void byggeafsnit_hasNoAccounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.save(LbfLevel.BYGGEAFSNIT, DatedMapping.of(List.of()), NOTICE));
    }

    /** What a version left that was cut short is not there, and is gone with the next one. */
    @Test
    void versionThatDoesNotCountYet_isNotThere() throws Exception {
        store.save(chart(LbfLevel.AFDELING, 2022, LINES.subList(0, 1)), NOTICE);
        run("INSERT INTO account_version_rows SELECT subject, 2, origin, kept_by, kept_at FROM account_version_rows");
        run(
                "INSERT INTO account_chart_rows SELECT subject, 2, 9, chart_level, chart_year, 'half', line_type, side, account,"
                        + " account_text FROM account_chart_rows");

        assertThat(store.chart(LbfLevel.AFDELING, 2022).orElseThrow().lines()).isEqualTo(LINES.subList(0, 1));
        assertThat(store.chartVersions(LbfLevel.AFDELING, 2022)).hasSize(1);

        assertThat(store.save(chart(LbfLevel.AFDELING, 2022, LINES), CORRECTED)).isEqualTo(2);
        assertThat(store.chart(LbfLevel.AFDELING, 2022).orElseThrow().lines()).isEqualTo(LINES);
    }

    @Test
    void views_showTheNewestVersions_withTheirOrigin() throws Exception {
        store.save(chart(LbfLevel.AFDELING, 2022, LINES), NOTICE);
        store.save(chart(LbfLevel.AFDELING, 2022, LINES.subList(0, 1)), CORRECTED);
        store.save(
                LbfLevel.AFDELING,
                DatedMapping.of(List.of(new Step(new AccountNumber("117"), Optional.empty(), LocalDate.EPOCH))),
                NOTICE);

        assertThat(StoreContent.of(database).get("account_chart"))
                .singleElement()
                .asString()
                .contains("7401.010", "rettet");
        assertThat(StoreContent.of(database).get("account_mapping"))
                .singleElement()
                .asString()
                .contains("117", "Orientering 2022/9");
    }

    private void run(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
