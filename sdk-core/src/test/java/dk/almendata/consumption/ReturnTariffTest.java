package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every pattern of section 4, and the worked cases of section 6. */
class ReturnTariffTest {

    private static final LimitTable FROM_50 =
            table(50, "37 37 36 36 35 35 34 34 33 33 32 32 31 31 30 30 30 29 29 29 28 28", RowChoice.NEAREST);
    private static final LimitTable FROM_55 =
            table(55, "41 41 40 40 39 39 39 38 37 36 35 35 35 35 35", RowChoice.FLOOR);

    private static LimitTable table(int from, String values, RowChoice choice) {
        Map<Temperature, BigDecimal> rows = new TreeMap<>();
        int supply = from;
        for (String value : values.split(" ", -1)) {
            rows.put(Temperature.of(BigDecimal.valueOf(supply++)), new BigDecimal(value));
        }
        return LimitTable.of(rows, choice);
    }

    @Test
    void tables_haveARowForEveryDegree() {
        assertThat(FROM_50.rows()).hasSize(22);
        assertThat(FROM_50.rows().lastKey()).isEqualTo(Temperature.of("71"));
        assertThat(FROM_55.rows()).hasSize(15);
        assertThat(FROM_55.rows().lastKey()).isEqualTo(Temperature.of("69"));
        assertThat(FROM_55.choice()).isEqualTo(RowChoice.FLOOR);
    }

    /** Rows are picked by rounding or flooring, clamped at the ends; some need fractions. */
    @ParameterizedTest
    @CsvSource({
        "FLOOR, 59.9, 33",
        "FLOOR, 60, 32",
        "FLOOR, 60.99, 32",
        "FLOOR, 61.99, 32",
        "FLOOR, 62, 31",
        "NEAREST, 61.49, 32",
        "NEAREST, 61.5, 31",
        "NEAREST, 62.2, 31",
        "INTERPOLATE, 61, 32",
        "INTERPOLATE, 61.3, 31.7",
        "INTERPOLATE, 61.75, 31.25",
        "INTERPOLATE, 60.5, 32",
        "FLOOR, 20, 37",
        "NEAREST, 20, 37",
        "INTERPOLATE, 20, 37",
        "FLOOR, 99, 28",
        "NEAREST, 99, 28",
        "INTERPOLATE, 99, 28",
    })
    void row_isChosenAsTheTariffSays(RowChoice choice, String supply, BigDecimal limit) {
        LimitTable table = LimitTable.of(FROM_50.rows(), choice);

        assertThat(table.at(Temperature.of(supply))).isEqualByComparingTo(limit);
    }

    /** 68/38, expected 40.7, 18 MWh at 545 kr: rebate 529.74, printed 530. */
    @Test
    void rebateFreeZoneSurcharge() {
        ReturnTariff tariff = ReturnTariff.builder(LimitTable.flat(new BigDecimal("40.7")))
                .slopes(new BigDecimal("2"), BigDecimal.ONE)
                .neutral(BigDecimal.ZERO, new BigDecimal("5"))
                .build();

        TariffOutcome rebate = tariff.settle(use("68", "38", "18", "545"));
        assertThat(rebate.kroner()).isEqualByComparingTo("-529.74");
        assertThat(NumericPolicy.presented(rebate.kroner(), 0)).hasToString("-530");
        assertThat(rebate.percent().orElseThrow()).isEqualByComparingTo("-5.4");
        assertThat(rebate.deviation()).isEqualTo(TemperatureDifference.of("-2.7"));
        assertThat(tariff.settle(use("68", "45.7", "18", "545")).kroner()).isZero();
        assertThat(tariff.settle(use("68", "45.8", "18", "545")).percent().orElseThrow())
                .isEqualByComparingTo("5.1");
    }

    /** 10 kr a MWh and degree: 10.087 MWh, 71.38/45.42, limit 34: 11.42 °C and 1151.94 kr. */
    @Test
    void kronerForEachMwhAndDegree() {
        TariffOutcome outcome = ReturnTariff.builder(LimitTable.flat(new BigDecimal("34")))
                .slopes(BigDecimal.TEN, BigDecimal.TEN)
                .basis(TariffBasis.KRONER_PER_MWH)
                .build()
                .settle(use("71.38", "45.42", "10.087", "0"));

        assertThat(outcome.counted()).isEqualTo(TemperatureDifference.of("11.42"));
        assertThat(outcome.kroner()).isEqualByComparingTo("1151.9354");
        assertThat(outcome.line()).isEqualTo(new BigDecimal("1151.94"));
        assertThat(outcome.percent()).isEmpty();
    }

    /** Table ±1 %: 60/30 and 60/34 with a limit of 32 are -2 % and +2 %; surcharge only leaves the rebate out. */
    @ParameterizedTest
    @CsvSource({"30, 1, -2", "34, 1, 2", "32, 1, 0", "30, 0, 0", "34, 0, 2"})
    void tableOfExpectedReturn(String returned, BigDecimal rebate, BigDecimal percent) {
        TariffOutcome outcome = ReturnTariff.builder(FROM_50)
                .slopes(rebate, BigDecimal.ONE)
                .build()
                .settle(use("60", returned, "10", "500"));

        assertThat(outcome.limit()).isEqualByComparingTo("32");
        assertThat(outcome.percent().orElseThrow()).isEqualByComparingTo(percent);
        assertThat(outcome.kroner()).isEqualByComparingTo(percent.multiply(new BigDecimal("50")));
    }

    /** 2 % a degree outside 30 to 37 °C; both bounds rise half a degree for each degree of supply below 65. */
    @ParameterizedTest
    @CsvSource({
        "65, 30, 0",
        "65, 37, 0",
        "65, 29, -2",
        "65, 38.5, 3",
        "70, 38, 2",
        "63, 38, 0",
        "63, 31, 0",
        "63, 30, -2",
        "55, 42.5, 1"
    })
    void fixedBand(String supply, String returned, BigDecimal percent) {
        LimitTable lower = LimitTable.of(
                Map.of(Temperature.of("45"), new BigDecimal("40"), Temperature.of("65"), new BigDecimal("30")),
                RowChoice.INTERPOLATE);
        TariffOutcome outcome = ReturnTariff.builder(lower)
                .slopes(new BigDecimal("2"), new BigDecimal("2"))
                .neutral(BigDecimal.ZERO, new BigDecimal("7"))
                .countedFrom(CountedFrom.BAND_EDGE)
                .build()
                .settle(use(supply, returned, "10", "500"));

        assertThat(outcome.percent().orElseThrow()).isEqualByComparingTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"38, 0", "37, -1", "40.5, 2.5"})
    void flatLimit(String returned, BigDecimal percent) {
        TariffOutcome outcome = ReturnTariff.builder(LimitTable.flat(new BigDecimal("38")))
                .build()
                .settle(use("70", returned, "1", "100"));

        assertThat(outcome.percent().orElseThrow()).isEqualByComparingTo(percent);
    }

    /** Bonus below 30, neutral 30 to 40, fee above 40, settled every three months. */
    @ParameterizedTest
    @CsvSource({"29, -1", "30, 0", "40, 0", "41, 1"})
    void threeMonths(String returned, BigDecimal percent) {
        ReturnTariff tariff = ReturnTariff.builder(LimitTable.flat(new BigDecimal("30")))
                .neutral(BigDecimal.ZERO, BigDecimal.TEN)
                .countedFrom(CountedFrom.BAND_EDGE)
                .months(3)
                .build();

        assertThat(tariff.settle(use("70", returned, "1", "100")).percent().orElseThrow())
                .isEqualByComparingTo(percent);
        assertThat(tariff.months()).isEqualTo(3);
    }

    /** Annual cooling below 23 costs 1 % a degree, waived with a return of at most 40; one-pipe systems may go down to 20. */
    @ParameterizedTest
    @CsvSource({
        "23, 62, 42, 3, false",
        "23, 61.5, 40.1, 1.6, false",
        "23, 60, 40, 0, true",
        "23, 63, 40, 0, false",
        "23, 90, 42, 0, false",
        "20, 62, 42, 0, false",
        "20, 61, 42, 1, false",
    })
    void annualCooling(String limit, String supply, String returned, BigDecimal percent, boolean waived) {
        TariffOutcome outcome = ReturnTariff.builder(LimitTable.flat(new BigDecimal(limit)))
                .measure(TariffMeasure.COOLING)
                .slopes(BigDecimal.ZERO, BigDecimal.ONE)
                .waivedUpTo(Temperature.of("40"))
                .build()
                .settle(use(supply, returned, "1", "100"));

        assertThat(outcome.percent().orElseThrow()).isEqualByComparingTo(percent);
        assertThat(outcome.isWaived()).isEqualTo(waived);
    }

    /** Exact to the øre: the energy in MWh does not end, the amount does, on half an øre (9.585 and 12.515 kr). */
    @ParameterizedTest
    @CsvSource({
        "34, 1, PERCENT_OF_PRICE, 65, 38.5, 1.42, 540, 9.585, 9.59",
        "34, 10, KRONER_PER_MWH, 71.38, 34.45, 10.012, 0, 12.515, 12.52",
        "34, 10, KRONER_PER_MWH, 71.38, 33.55, 10.012, 0, -12.515, -12.52",
        "34, 1, PERCENT_OF_PRICE, 65, 35, 1, 1, 0.002777777777777777777777777777777778, 0.00",
    })
    void amount_isRoundedOnce(
            BigDecimal limit,
            BigDecimal slope,
            TariffBasis basis,
            String supply,
            String returned,
            BigDecimal gigajoule,
            BigDecimal price,
            BigDecimal kroner,
            BigDecimal line) {
        TariffOutcome outcome = ReturnTariff.builder(LimitTable.flat(limit))
                .slopes(slope, slope)
                .basis(basis)
                .build()
                .settle(TariffUse.of(
                        Temperature.of(supply),
                        Temperature.of(returned),
                        Energy.of(gigajoule, EnergyUnit.GIGAJOULE),
                        price));

        assertThat(outcome.kroner()).isEqualByComparingTo(kroner);
        assertThat(outcome.line()).isEqualTo(line);
    }

    /** A limit between two rows that does not end is not rounded either: a third of a degree, times 3 %. */
    @Test
    void limit_betweenTwoRows_isNotRounded() {
        LimitTable table = LimitTable.of(
                Map.of(Temperature.of("60"), new BigDecimal("31"), Temperature.of("63"), new BigDecimal("30")),
                RowChoice.INTERPOLATE);
        TariffOutcome outcome = ReturnTariff.builder(table)
                .slopes(new BigDecimal("3"), new BigDecimal("3"))
                .build()
                .settle(use("61", "31", "1", "50"));

        assertThat(outcome.percent().orElseThrow()).isEqualByComparingTo("1");
        assertThat(outcome.kroner()).isEqualByComparingTo("0.5");
        assertThat(outcome.limit()).isEqualByComparingTo("30.66666666666666666666666666666667");
        assertThat(outcome.deviation().kelvin()).isEqualByComparingTo("0.3333333333333333333333333333333333");
    }

    /** What stands for no reading is never billed (consumption, 3). */
    @ParameterizedTest
    @CsvSource({"999.9, 40", "243.0, 40", "0.0, 0.0", "150.1, 40", "-1, -2", "70, 0.0", "70, 999.9", "40, 80"})
    void use_refusesTemperaturesThatCannotBe(String supply, String returned) {
        assertThatIllegalArgumentException().isThrownBy(() -> use(supply, returned, "1", "1"));
    }

    @ParameterizedTest
    @CsvSource({"150, 150", "150, 0.1", "60, 60"})
    void use_takesTemperaturesThatCanBe(String supply, String returned) {
        assertThat(use(supply, returned, "1", "1").supply()).isEqualTo(Temperature.of(supply));
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "60.1", "999.9"})
    void use_refusesACoolingThatCannotBe(BigDecimal cooling) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TariffUse(
                        Temperature.of("60"),
                        Temperature.of("40"),
                        TemperatureDifference.of(cooling),
                        Energy.ofMwh("1"),
                        BigDecimal.ONE))
                .withMessageContaining("0 K up to the supply");
    }

    @ParameterizedTest
    @CsvSource({"999.9", "243.0", "0.0", "-1", "150.1"})
    void limit_thatCannotBe_isRefused(BigDecimal limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LimitTable.flat(limit))
                .withMessageContaining("above 0 and at most 150");
    }

    private static TariffUse use(String supply, String returned, String energy, String price) {
        return TariffUse.of(
                Temperature.of(supply), Temperature.of(returned), Energy.ofMwh(energy), new BigDecimal(price));
    }

    @Test
    void builder_refusesWhatIsNoTariff() {
        ReturnTariff.Builder builder = ReturnTariff.builder(FROM_55);

        assertThatIllegalArgumentException().isThrownBy(() -> builder.slopes(new BigDecimal("-1"), BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.neutral(BigDecimal.ONE, new BigDecimal("-1")));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.months(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.months(13));
        assertThatIllegalArgumentException().isThrownBy(() -> LimitTable.of(Map.of(), RowChoice.FLOOR));
        assertThatIllegalArgumentException().isThrownBy(() -> use("60", "30", "1", "-1"));
    }

    @Test
    void tariff_tellsItsData() {
        ReturnTariff tariff = ReturnTariff.builder(FROM_55)
                .neutral(BigDecimal.ONE, BigDecimal.TEN)
                .slopes(BigDecimal.ZERO, BigDecimal.TEN)
                .waivedUpTo(Temperature.of("40"))
                .build();

        assertThat(tariff.limits()).isSameAs(FROM_55);
        assertThat(tariff.measure()).isEqualTo(TariffMeasure.RETURN_TEMPERATURE);
        assertThat(tariff.basis()).isEqualTo(TariffBasis.PERCENT_OF_PRICE);
        assertThat(tariff.countedFrom()).isEqualTo(CountedFrom.LIMIT);
        assertThat(tariff.rebate()).isZero();
        assertThat(tariff.surcharge()).isEqualTo(BigDecimal.TEN);
        assertThat(tariff.neutralBetter()).isOne();
        assertThat(tariff.neutralWorse()).isEqualTo(BigDecimal.TEN);
        assertThat(tariff.waivedUpTo()).contains(Temperature.of("40"));
        assertThat(tariff.months()).isEqualTo(12);
    }
}
