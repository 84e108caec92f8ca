package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnualisationTest {

    private static final Consumption EXAMPLE = Consumption.measured(Volume.ofM3("901.4"), Energy.ofMwh("30.9"));

    /** The text's example in 368 and 369 days, and the potential row that rescaling by 364 would spoil (consumption, 6). */
    @ParameterizedTest
    @CsvSource({"368, 894.0516, 30.6481", "369, 891.6287, 30.5650", "365, 901.4000, 30.9000", "364, 903.8764, 30.9849"})
    void annual_isThatOfTheWorkedCases(long days, BigDecimal volume, BigDecimal energy) {
        Consumption annual = Annualisation.STANDARD.annual(EXAMPLE, days);

        assertThat(NumericPolicy.presented(annual.volume().orElseThrow().cubicMetres(), 4))
                .isEqualTo(volume);
        assertThat(NumericPolicy.presented(annual.energy().orElseThrow().mwh(), 4))
                .isEqualTo(energy);
    }

    /** Property: 365 days are a year, to the last digit. */
    @Test
    void annual_of365DaysIsTheSame() {
        Random random = new Random(365);
        for (int i = 0; i < 2_000; i++) {
            Consumption used = Consumption.of(
                    Volume.of(BigDecimal.valueOf(random.nextInt(), 2)),
                    Energy.of(BigDecimal.valueOf(random.nextInt(), 3), EnergyUnit.GIGACALORIE),
                    Quality.values()[random.nextInt(4)]);

            assertThat(Annualisation.STANDARD.annual(used, 365)).isEqualTo(used);
        }
    }

    /** The digits in MWh are those of the exact quotient, rounded once: joule in between would move the last of 34 (9.1 MWh in 396 days). */
    @Test
    void annual_isRoundedOnce() {
        for (int days = 300; days < 430; days++) {
            for (String mwh : List.of("9.1", "30.9", "16.199", "0.001", "123456.789")) {
                Energy annual = Annualisation.STANDARD
                        .annual(Consumption.ofNullable(null, Energy.ofMwh(mwh), Quality.MEASURED), days)
                        .energy()
                        .orElseThrow();

                assertThat(annual.mwh())
                        .isEqualByComparingTo(new BigDecimal(mwh)
                                .multiply(new BigDecimal("365"))
                                .divide(BigDecimal.valueOf(days), new MathContext(34, RoundingMode.HALF_UP)));
            }
        }
    }

    @Test
    void annual_keepsQualityAndWhatIsNotKnown() {
        Consumption used = Consumption.ofNullable(null, Energy.ofMwh("2"), Quality.ESTIMATED);

        Consumption annual = Annualisation.STANDARD.annual(used, 730);

        assertThat(annual).isEqualTo(Consumption.ofNullable(null, Energy.ofMwh("1"), Quality.ESTIMATED));
        assertThat(annual).hasToString("-, 3600000000 J, ESTIMATED");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void annual_ofNoDaysIsRefused(long days) {
        assertThatIllegalArgumentException().isThrownBy(() -> Annualisation.STANDARD.annual(EXAMPLE, days));
    }

    @ParameterizedTest
    @CsvSource({"368, false", "365, false", "335, false", "395, false", "334, true", "396, true", "1, true"})
    void periodsFarFromAYear_areFlagged(long days, boolean flagged) {
        assertThat(Annualisation.STANDARD.flags(days).contains(ConsumptionFlag.FAR_FROM_A_YEAR))
                .isEqualTo(flagged);
        assertThat(new Annualisation(0).flags(days).isEmpty()).isEqualTo(days == 365);
    }

    @Test
    void tolerance_isNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Annualisation(-1));
    }

    /** Property: what is used in two adjacent periods is what is used in both. */
    @Test
    void consumption_addsUpExactlyAndKeepsTheWeakestQuality() {
        Consumption one = Consumption.of(Volume.ofM3("0.1"), Energy.ofMwh("0.1"), Quality.CORRECTED);
        Consumption sum = Consumption.NOTHING;
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(one);
        }

        assertThat(sum).isEqualTo(Consumption.of(Volume.ofM3("1"), Energy.ofMwh("1"), Quality.CORRECTED));
        assertThat(sum.plus(Consumption.ofNullable(null, Energy.ofMwh("1"), Quality.MEASURED)))
                .isEqualTo(Consumption.ofNullable(null, Energy.ofMwh("2"), Quality.CORRECTED));
        assertThat(sum.atBest(Quality.ESTIMATED).quality()).isEqualTo(Quality.ESTIMATED);
        assertThat(sum.atBest(Quality.MEASURED)).isEqualTo(sum).hasSameHashCodeAs(sum);
    }
}
