package dk.almendata.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3, Henlæggelser: neither too small nor too large. */
class ProvisionForecastTest {

    private static final Map<Integer, BigDecimal> NEEDS =
            Map.of(2026, new BigDecimal("100"), 2027, new BigDecimal("500"), 2029, new BigDecimal("60"));

    private static ProvisionTerms terms(String opening, String yearly, String minimum, String index) {
        return new ProvisionTerms(
                2026,
                4,
                new BigDecimal(opening),
                Optional.of(new BigDecimal(yearly)),
                new BigDecimal(minimum),
                new BigDecimal(index));
    }

    @ParameterizedTest
    @CsvSource({
        // opening, yearly, minimum, breaking, level, over the horizon, closing balances
        "0,    300,    0,   0,    300.00, ENOUGH,     200 0 300 540",
        "0,    299.99, 0,   2027, 300.00, TOO_LITTLE, 199.99 -0.02 299.97 539.96",
        "0,    331,    0,   0,    300.00, TOO_MUCH,   231 62 393 664",
        "600,  0,      0,   2029, 15.00,  TOO_LITTLE, 500 0 0 -60",
        "1000, 0,      0,   0,    0.00,   ENOUGH,     900 400 400 340",
        "1000, 1,      0,   0,    0.00,   TOO_MUCH,   901 402 403 344",
        "0,    300,    0.01, 2027, 300.01, TOO_LITTLE, 200 0 300 540",
        "-50,  300,    0,   2027, 325.00, TOO_LITTLE, 150 -50 250 490",
    })
    void forecast_showsBreakingYearAndLevelProvision(
            String opening,
            String yearly,
            String minimum,
            int breaking,
            BigDecimal level,
            Sufficiency sufficiency,
            String closing) {
        ProvisionForecast forecast = ProvisionForecast.of(NEEDS, terms(opening, yearly, minimum, "0"));

        assertThat(forecast.breakingYear()).isEqualTo(breaking == 0 ? OptionalInt.empty() : OptionalInt.of(breaking));
        assertThat(forecast.levelProvision()).isEqualTo(level);
        assertThat(forecast.sufficiency()).isEqualTo(sufficiency);
        assertThat(forecast.years())
                .extracting(year ->
                        year.closing().orElseThrow().stripTrailingZeros().toPlainString())
                .containsExactly(closing.split(" "));
    }

    /** By year: more than everything still planned is too much. */
    @Test
    void years_areJudgedOneByOne() {
        assertThat(ProvisionForecast.of(NEEDS, terms("0", "290", "0", "0")).years())
                .extracting(ProvisionYear::sufficiency)
                .containsExactly(
                        Sufficiency.ENOUGH, Sufficiency.TOO_LITTLE, Sufficiency.TOO_MUCH, Sufficiency.TOO_MUCH);
    }

    /** What is planned after the horizon is still planned: money that it needs is not too much. */
    @ParameterizedTest
    @CsvSource({
        // planned 2030, yearly, last year, over the horizon
        "0,     331, TOO_MUCH, TOO_MUCH",
        "663,   331, TOO_MUCH, TOO_MUCH",
        "664,   331, ENOUGH,   ENOUGH",
        "10000, 331, ENOUGH,   ENOUGH",
        "10000, 299, ENOUGH,   TOO_LITTLE",
    })
    void needsAfterTheHorizon_areStillPlanned(BigDecimal after, String yearly, Sufficiency last, Sufficiency whole) {
        Map<Integer, BigDecimal> needs = new TreeMap<>(NEEDS);
        needs.put(2030, after);
        needs.put(2025, new BigDecimal("7"));
        ProvisionForecast forecast = ProvisionForecast.of(needs, terms("0", yearly, "0", "0"));

        assertThat(forecast.years().get(3).sufficiency()).isEqualTo(last);
        assertThat(forecast.sufficiency()).isEqualTo(whole);
        assertThat(forecast.plannedAfter()).isEqualByComparingTo(after);
        assertThat(forecast.plannedBefore()).isEqualByComparingTo("7");
        assertThat(forecast.need()).isEqualByComparingTo("660");
        assertThat(ProvisionForecast.of(needs, terms("0", yearly, "0", "10")).plannedAfter())
                .isEqualByComparingTo(after.multiply(new BigDecimal("1.4641")).setScale(2, RoundingMode.HALF_UP));
    }

    /** What nobody knows is not judged, and no 0. */
    @Test
    void yearlyAmount_thatIsNotKnown_isNotJudged() {
        ProvisionTerms terms =
                new ProvisionTerms(2026, 4, BigDecimal.ZERO, Optional.empty(), BigDecimal.ZERO, BigDecimal.ZERO);
        ProvisionForecast forecast = ProvisionForecast.of(NEEDS, terms);

        assertThat(forecast.sufficiency()).isEqualTo(Sufficiency.UNKNOWN);
        assertThat(forecast.breakingYear()).isEmpty();
        assertThat(forecast.levelProvision()).isEqualByComparingTo("300");
        assertThat(forecast.years())
                .allMatch(year -> year.closing().isEmpty() && year.sufficiency() == Sufficiency.UNKNOWN)
                .extracting(year -> year.need().intValue())
                .containsExactly(100, 500, 0, 60);
    }

    @ParameterizedTest
    @CsvSource({
        "1e999999999, 0, 0, 0", "0, 1e999999999, 0, 0", "0, 0, 1e999999999, 0", "0, 0, 0, 1e999999999",
        "0.001, 0, 0, 0", "0, 0, 0, 1001", "0, 0, 0, 0.0000001", "0, 0, 0, 1e-999999999",
    })
    void terms_thatNobodyCanReckonWith_areRefused(String opening, String yearly, String minimum, String index) {
        assertThatIllegalArgumentException().isThrownBy(() -> terms(opening, yearly, minimum, index));
    }

    @Test
    void index_raisesTheNeedsFromTheSecondYearOn() {
        assertThat(ProvisionForecast.of(NEEDS, terms("0", "300", "0", "10")).years())
                .extracting(ProvisionYear::need)
                .containsExactly(
                        new BigDecimal("100.00"),
                        new BigDecimal("550.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("79.86"));
    }

    @Test
    void terms_thatCannotBe_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> terms("0", "-1", "0", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> terms("0", "0", "0", "-100"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProvisionTerms(
                        2026, 0, BigDecimal.ZERO, Optional.empty(), BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /** The level amount is the smallest to the øre that never breaks: tried one øre up and down, and from nothing by brute force. */
    @Test
    void levelProvision_isTheSmallestThatNeverBreaks() {
        Random random = new Random(2026);
        for (int round = 0; round < 400; round++) {
            TreeMap<Integer, BigDecimal> needs = new TreeMap<>();
            int years = 1 + random.nextInt(30);
            for (int year = 2026; year < 2026 + years; year++) {
                if (random.nextInt(3) > 0) {
                    needs.put(year, BigDecimal.valueOf(random.nextInt(400), 2));
                }
            }
            ProvisionTerms terms = new ProvisionTerms(
                    2026,
                    years,
                    BigDecimal.valueOf(random.nextInt(600) - 100, 2),
                    Optional.empty(),
                    BigDecimal.valueOf(random.nextInt(200), 2),
                    BigDecimal.valueOf(random.nextInt(8)));
            BigDecimal level = ProvisionForecast.of(needs, terms).levelProvision();
            int oere = 0;
            while (breaks(needs, terms, oere)) {
                oere++;
            }

            assertThat(level).isEqualTo(BigDecimal.valueOf(oere, 2));
        }
    }

    private static boolean breaks(Map<Integer, BigDecimal> needs, ProvisionTerms terms, int oere) {
        return ProvisionForecast.of(needs, terms.withYearly(BigDecimal.valueOf(oere, 2)))
                .breakingYear()
                .isPresent();
    }
}
