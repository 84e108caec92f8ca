package dk.almendata.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
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
                new BigDecimal(yearly),
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
                .extracting(year -> year.closing().stripTrailingZeros().toPlainString())
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
                        2026, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
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
                    BigDecimal.ZERO,
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
