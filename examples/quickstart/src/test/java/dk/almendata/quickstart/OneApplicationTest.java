package dk.almendata.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.almendata.client.Secret;
import dk.almendata.consumption.DegreeDayTable;
import dk.almendata.consumption.NumberForm;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.consumption.WeatherStation;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.funding.FundingStore;
import dk.almendata.jooq.JooqFundingStore;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.sandbox.SandboxServer;
import dk.almendata.text.ReadingsFile;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneApplicationTest {

    /** A made-up year that is a little colder than the normal year 3112: 9 degree days each day, 3285 in all. */
    private static final BigDecimal DEGREE_DAYS_OF_A_DAY = new BigDecimal("9");

    @TempDir
    Path folder;

    /** 500 MWh through a meter that was exchanged, and 400: 30 % fixed, the rest to the normal year, and of all that 60 %. */
    @Test
    void saving_isThatOfANormalYear() throws Exception {
        HeatPumpProject project = project(LbfNumber.parse(LbfLevel.AFDELING, "0240001"), new BigDecimal("6200"));

        double heat = 0.30 * 900 + 0.70 * 900 * 3112 / 3285;
        assertThat(project.heat().mwh().doubleValue()).isCloseTo(heat, within(1e-9));
        assertThat(project.saved().mwh().doubleValue()).isCloseTo(0.60 * heat, within(1e-9));
        assertThat(project.tonnesOfCo2().doubleValue())
                .isCloseTo(0.60 * heat * 0.10 - 0.60 * heat / 3 * 0.12, within(1e-9));
    }

    @Test
    void run_endsInTheStatement_onTheSandboxsOrganisation() throws Exception {
        try (SandboxServer sandbox = SandboxServer.builder()
                .on(LocalDate.of(2025, 3, 15))
                .datapakker(DatapakkeName.of("Bbr_Fuld"), DatapakkeName.of("Bbr_Delvis"))
                .start()) {
            assertThat(KeepInStep.run(sandbox.url(), Secret.of(sandbox.apiKey()), folder)
                            .fault())
                    .isEmpty();
        }
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("almendata"), "sa", "");
        try {
            HeatPumpProject project = largest(pool);
            FundingStore store = JooqFundingStore.open(pool);

            String statement = OneApplication.run(store, project);

            assertThat(project.squareMetres()).isGreaterThan(new BigDecimal("1000"));
            assertThat(statement)
                    .contains(
                            "# Redegørelse for Bæredygtighedspuljen 2024",
                            "Ventet besparelse: 520.1 MWh fjernvarme om året.",
                            "| 2024 | 8.500.000,00 kr. | 25.500.000,00 kr. |",
                            "| 900.000,00 kr. | 33.100.000,00 kr. |",
                            "Ingen bemærkninger");
        } finally {
            pool.dispose();
        }
    }

    /** The afdeling with the largest area on district heating (code 1), as the newest BBR delivery has it. */
    private static HeatPumpProject largest(JdbcConnectionPool pool) throws Exception {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        SELECT afdelingidentifikator, SUM(byg039bygningenssamledeboligareal) AS area
                        FROM bygning
                        WHERE byg056varmeinstallation = '1' AND opgoerelsesdato = (SELECT MAX(opgoerelsesdato) FROM bygning)
                        GROUP BY afdelingidentifikator
                        ORDER BY area DESC
                        """)) {
            assertThat(found.next()).isTrue();
            return project(LbfNumber.parse(LbfLevel.AFDELING, found.getString(1)), found.getBigDecimal(2));
        }
    }

    private static HeatPumpProject project(LbfNumber afdeling, BigDecimal squareMetres) throws Exception {
        return HeatPumpProject.of(afdeling, squareMetres, meters(), degreeDays());
    }

    private static List<ReadingSeries> meters() throws Exception {
        try (InputStream csv = Objects.requireNonNull(HeatPumpProject.class.getResourceAsStream("varmemaalere.csv"))) {
            ReadingsFile readings = ReadingsFile.read(csv.readAllBytes(), NumberForm.POINT);
            assertThat(readings.findings()).isEmpty();
            return readings.series();
        }
    }

    private static DegreeDayTable degreeDays() {
        Map<LocalDate, BigDecimal> days = new HashMap<>();
        LocalDate.of(2023, 1, 1)
                .datesUntil(LocalDate.of(2024, 1, 1))
                .forEach(day -> days.put(day, DEGREE_DAYS_OF_A_DAY));
        return DegreeDayTable.of(new WeatherStation("eksempel"), days);
    }
}
