package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsumptionHistoryTest {

    /** Two annual readings in the forms of section 6, with what they give. */
    @ParameterizedTest
    @CsvSource({
        "16.199, 19.560, 509.32,  617.98,  MEGAWATT_HOUR, 3.361, 108.66, 26.6010",
        "33.361, 37.351, 500.98,  561.08,  MEGAWATT_HOUR, 3.990, 60.10,  57.095",
        "68112,  68457,  2690.16, 2717.85, KILOWATT_HOUR, 0.345, 27.69,  10.715",
        "100,    175,    550,     1000,    GIGAJOULE,     20.833333, 450, 39.8148",
    })
    void year_isWhatTheRegistersGrewBy(
            String firstEnergy,
            String lastEnergy,
            String firstVolume,
            String lastVolume,
            EnergyUnit unit,
            BigDecimal energy,
            String volume,
            BigDecimal cooling) {
        PeriodConsumption year = new Readings()
                .on(Meter.builder().energyUnit(unit).build())
                .annual("2023-01-01", firstEnergy, firstVolume)
                .annual("2024-01-01", lastEnergy, lastVolume)
                .year();

        assertThat(NumericPolicy.presented(energy(year), energy.scale())).isEqualTo(energy);
        assertThat(year.consumption().volume()).contains(Volume.ofM3(volume));
        assertThat(year.cooling().difference().orElseThrow().presented(cooling.scale()))
                .isEqualTo(cooling);
        assertThat(year.days()).hasValue(365);
        assertThat(year.annual()).contains(year.consumption());
    }

    /** The text's example: 368 days, annual values to the digits of section 6. */
    @Test
    void year_isMadeAYearOf365Days() {
        PeriodConsumption year = new Readings()
                .annual("2002-05-08", "100", "1000")
                .annual("2003-05-11", "130.9", "1901.4")
                .year();

        Consumption annual = year.annual().orElseThrow();
        assertThat(NumericPolicy.presented(annual.volume().orElseThrow().cubicMetres(), 4))
                .hasToString("894.0516");
        assertThat(NumericPolicy.presented(annual.energy().orElseThrow().mwh(), 4))
                .hasToString("30.6481");
        assertThat(year.cooling().difference().orElseThrow().presented(4)).hasToString("29.4808");
        assertThat(year.flags()).isEmpty();
    }

    @Test
    void years_lieBetweenAnnualReadings_andNothingElseDelimitsThem() {
        Readings readings = new Readings();
        for (int year = 2015; year <= 2022; year++) {
            readings.annual(year + "-05-01", Integer.toString((year - 2015) * (year - 2015)), year + "00")
                    .mark(year);
            if (year == 2022) {
                continue;
            }
            readings.intermediate(year + "-09-01", "-", "-");
            readings.read(ReadingKind.MOVE_OUT, year + "-10-01", "-", "-");
            readings.read(ReadingKind.MOVE_IN, year + "-10-01", "-", "-");
        }
        ConsumptionHistory history = readings.history();

        assertThat(history.findings()).isEmpty();
        assertThat(history.periods()).hasSize(5);
        for (int back = 0; back < 5; back++) {
            PeriodConsumption year = history.periods().get(back);
            assertThat(year.kind()).isEqualTo(PeriodKind.YEAR);
            assertThat(year.yearsBack()).hasValue(back);
            assertThat(year.start()).contains(LocalDate.of(2021 - back, 5, 1));
            assertThat(year.end()).contains(LocalDate.of(2022 - back, 5, 1));
            assertThat(year.consumption().energy()).contains(Energy.ofMwh(Integer.toString(13 - 2 * back)));
            assertThat(year.intermediateReadings()).hasValue(1);
        }
    }

    @Test
    void sm_goesFromTheLatestAnnualToTheLatestReading_andHasNoAnnualValue() {
        ConsumptionHistory history = new Readings()
                .annual("2021-05-01", "10", "100")
                .annual("2022-05-01", "30", "700")
                .intermediate("2022-07-01", "31", "730")
                .intermediate("2022-09-01", "32", "760")
                .read(ReadingKind.MOVE_OUT, "2022-10-01", "34", "820")
                .history();

        PeriodConsumption since = history.periods().get(1);
        assertThat(since.kind()).isEqualTo(PeriodKind.SM);
        assertThat(since.yearsBack()).isEqualTo(OptionalInt.empty());
        assertThat(since.start()).contains(LocalDate.of(2022, 5, 1));
        assertThat(since.end()).contains(LocalDate.of(2022, 10, 1));
        assertThat(since.days()).hasValue(153);
        assertThat(since.intermediateReadings()).hasValue(2);
        assertThat(since.consumption()).isEqualTo(Consumption.measured(Volume.ofM3("120"), Energy.ofMwh("4")));
        assertThat(since.annual()).isEmpty();
        assertThat(since.cooling().difference().orElseThrow().presented(4)).hasToString("28.6667");
    }

    @Test
    void oneAnnualReading_showsWhatIsExpected() {
        ReadingSeries series = new Readings().annual("2022-05-01", "10", "100").series();
        PeriodConsumption nothing = ConsumptionHistory.of(series, ReadingPolicy.standard())
                .periods()
                .get(0);
        PeriodConsumption expected = ConsumptionHistory.of(
                        series.withExpected(Consumption.measured(Volume.ofM3("600"), Energy.ofMwh("18"))),
                        ReadingPolicy.standard())
                .periods()
                .get(0);

        assertThat(nothing.start()).isEmpty();
        assertThat(nothing.consumption().energy()).isEmpty();
        assertThat(nothing.annual()).isEmpty();
        assertThat(nothing.flags()).contains(ConsumptionFlag.NO_YEAR);
        assertThat(expected.start()).isEmpty();
        assertThat(expected.end()).isEmpty();
        assertThat(expected.days()).isEmpty();
        assertThat(expected.consumption())
                .isEqualTo(Consumption.of(Volume.ofM3("600"), Energy.ofMwh("18"), Quality.ESTIMATED));
        assertThat(expected.annual()).contains(expected.consumption());
        assertThat(expected.cooling().difference()).contains(TemperatureDifference.of("25.8"));
        assertThat(expected.flags()).containsExactly(ConsumptionFlag.ESTIMATED, ConsumptionFlag.EXPECTED);
    }

    @Test
    void twoAnnualReadings_areAYear_whateverWasExpected() {
        ReadingSeries series = new Readings()
                .annual("2022-05-01", "10", "100")
                .annual("2023-05-01", "28", "700")
                .series()
                .withExpected(Consumption.measured(Volume.ofM3("1"), Energy.ofMwh("1")));

        PeriodConsumption year = ConsumptionHistory.of(series, ReadingPolicy.standard())
                .periods()
                .get(0);
        assertThat(year.consumption()).isEqualTo(Consumption.measured(Volume.ofM3("600"), Energy.ofMwh("18")));
    }

    @Test
    void noReadings_areNoYear() {
        ConsumptionHistory history =
                ConsumptionHistory.of(ReadingSeries.of(Readings.INSTALLATION, List.of()), ReadingPolicy.standard());

        assertThat(history.periods()).hasSize(1);
        assertThat(history.periods().get(0).flags()).contains(ConsumptionFlag.NO_YEAR);
        assertThat(history.findings()).isEmpty();
    }

    /** Section 2.4: straight-line annual values of part of a year are bent by its season. */
    @Test
    void shortYear_isFlagged() {
        PeriodConsumption year = new Readings()
                .annual("2022-05-01", "10", "100")
                .annual("2022-11-01", "28", "700")
                .year();

        assertThat(year.flags()).containsExactly(ConsumptionFlag.FAR_FROM_A_YEAR);
        assertThat(year.annual().orElseThrow().volume())
                .contains(Volume.ofM3("219000").dividedBy(new BigDecimal("184")));
    }

    @Test
    void policy_decidesMethodAndDays() {
        ReadingSeries series = new Readings()
                .on(Readings.meter("F", "E"))
                .annual("2007-01-01", "0", "0")
                .value(Register.SUPPLY_PRODUCT, "1000")
                .value(Register.RETURN_PRODUCT, "2000")
                .annual("2007-12-31", "13", "250.00")
                .value(Register.SUPPLY_PRODUCT, "24750")
                .value(Register.RETURN_PRODUCT, "13250")
                .series();
        PeriodConsumption year = ConsumptionHistory.of(
                        series,
                        ReadingPolicy.builder()
                                .method(CoolingMethod.REGISTERS)
                                .dayCount(DayCount.INCLUSIVE)
                                .build())
                .periods()
                .get(0);

        assertThat(year.days()).hasValue(365);
        assertThat(year.cooling().method()).isEqualTo(CoolingMethod.REGISTERS);
        assertThat(year.cooling().difference()).contains(TemperatureDifference.of("50"));
        assertThat(year.temperatures()).contains(new MeanTemperatures(Temperature.of("95"), Temperature.of("45")));
        assertThat(year.flags()).containsExactly(ConsumptionFlag.REGISTERS_DISAGREE);
    }

    /** Whatever goes in that is weaker than measured is seen in the result; readings in between cancel out. */
    @ParameterizedTest
    @CsvSource({
        "MEASURED,  MEASURED,  MEASURED,  MEASURED,  ",
        "ESTIMATED, MEASURED,  MEASURED,  ESTIMATED, ESTIMATED",
        "MEASURED,  MEASURED,  SMOOTHED,  SMOOTHED,  SMOOTHED",
        "MEASURED,  ESTIMATED, MEASURED,  MEASURED,  ",
        "CORRECTED, MEASURED,  ESTIMATED, ESTIMATED, ESTIMATED",
    })
    void quality_survives(Quality first, Quality between, Quality last, Quality expected, ConsumptionFlag flag) {
        PeriodConsumption year = new Readings()
                .annual("2022-05-01", "10", "100")
                .quality(first)
                .intermediate("2022-11-01", "15", "300")
                .quality(between)
                .annual("2023-05-01", "28", "700")
                .quality(last)
                .year();

        assertThat(year.consumption().quality()).isEqualTo(expected);
        assertThat(year.annual().orElseThrow().quality()).isEqualTo(expected);
        assertThat(year.cooling().quality()).isEqualTo(expected);
        assertThat(year.flags()).isEqualTo(flag == null ? java.util.Set.of() : java.util.Set.of(flag));
    }

    private static BigDecimal energy(PeriodConsumption period) {
        return period.consumption().energy().orElseThrow().mwh();
    }
}
