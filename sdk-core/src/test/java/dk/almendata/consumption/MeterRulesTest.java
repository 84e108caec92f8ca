package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exchange, rollover, correction, factor and price split inside a period. */
class MeterRulesTest {

    /** Old 1200 → 1234.5, new 3.2 → 50.7: 82.0, never 50.7 − 1200 (consumption, 6). */
    @Test
    void exchange_isTheSumOverTheMeters() {
        PeriodConsumption year = new Readings()
                .on(Readings.meter("F1", "E1"))
                .annual("2022-01-01", "1200", "10000")
                .out("2022-06-01", "1234.5", "11000")
                .on(Readings.meter("F2", "E2"))
                .in("2022-06-01", "3.2", "5")
                .annual("2023-01-01", "50.7", "1505")
                .year();

        assertThat(year.consumption()).isEqualTo(Consumption.measured(Volume.ofM3("2500"), Energy.ofMwh("82.0")));
        assertThat(year.flags()).containsExactly(ConsumptionFlag.EXCHANGE);
        assertThat(year.lines()).hasSize(2);
        assertThat(year.lines().get(0).consumption())
                .isEqualTo(Consumption.measured(Volume.ofM3("1000"), Energy.ofMwh("34.5")));
        assertThat(year.lines().get(0).period()).hasToString("2022-01-01..2022-06-01");
        assertThat(year.lines().get(1).consumption())
                .isEqualTo(Consumption.measured(Volume.ofM3("1500"), Energy.ofMwh("47.5")));
        assertThat(year.lines().get(1).period()).hasToString("2022-06-01..2023-01-01");
        assertThat(year.lines().get(0).cooling().difference()).contains(TemperatureDifference.of("29.67"));
    }

    /** The flow part alone is exchanged: volume starts anew, energy goes on, whether it was noted or not. */
    @ParameterizedTest
    @CsvSource({"1234.5, 1234.5, 2", "-, -, 1"})
    void exchange_ofTheFlowPart_leavesEnergyAlone(String energyOut, String energyIn, int lines) {
        Readings readings = new Readings()
                .on(Readings.meter("F1", "E1"))
                .annual("2022-01-01", "1200", "10000")
                .out("2022-06-01", energyOut, "11000")
                .on(Readings.meter("F2", "E1"))
                .in("2022-06-01", energyIn, "5")
                .annual("2023-01-01", "1282", "1505");

        PeriodConsumption year = readings.year();
        assertThat(year.consumption()).isEqualTo(Consumption.measured(Volume.ofM3("2500"), Energy.ofMwh("82")));
        assertThat(year.lines()).hasSize(lines);
        assertThat(sum(year)).isEqualTo(year.consumption());
        assertThat(readings.codes()).isEmpty();
    }

    /** A figure that an exchange lacks is told at the row that lacks it, and not as an exchange that nobody reported at the next one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234.5 | -   | reading-exchange@4:energy
            -      | 3.2 | reading-exchange@3:energy
            -      | -   | reading-exchange@3:energy reading-exchange@4:energy
            """)
    void exchange_withoutAFigure_isToldAtItsRow(String energyOut, String energyIn, String codes) {
        for (boolean numbered : new boolean[] {true, false}) {
            Readings readings = new Readings()
                    .on(numbered ? Readings.meter("F1", "E1") : Meter.unknown())
                    .annual("2022-01-01", "1200", "10000")
                    .out("2022-06-01", energyOut, "11000")
                    .on(numbered ? Readings.meter("F1", "E2") : Meter.unknown())
                    .in("2022-06-01", energyIn, "11000")
                    .annual("2023-01-01", "50.7", "12505");

            assertThat(String.join(" ", readings.codes())).isEqualTo(codes);
            assertThat(readings.year().consumption().energy()).isEmpty();
            assertThat(readings.year().consumption().volume().isPresent()).isTrue();
        }
    }

    /** The message names the part whose figure is missing; a figure that stands for none has been told already. */
    @Test
    void exchange_withoutAFigure_saysOfWhichPart() {
        Readings readings = new Readings()
                .on(Readings.meter("F1", "E1"))
                .annual("2022-01-01", "1200", "10000")
                .out("2022-06-01", "-2147483648", "11000")
                .on(Readings.meter("F2", "E2"))
                .in("2022-06-01", "-", "-")
                .annual("2023-01-01", "50.7", "1505");

        assertThat(readings.codes())
                .containsExactlyInAnyOrder(
                        "reading-sentinel@3:energy", "reading-exchange@4:energy", "reading-exchange@4:volume");
        assertThat(readings.history().findings())
                .extracting(finding -> finding.detail())
                .contains("found no figure of the new part in reading 3 of installation 1");
    }

    /** A calculator that keeps the volume: the register lies on the electronics, and the flow part's exchange does not touch it. */
    @Test
    void register_startsAnewWithThePartItLiesOn() {
        PeriodConsumption year = new Readings()
                .on(Readings.plainMeter("F1", "E1")
                        .on(Register.VOLUME, MeterPart.ELECTRONIC)
                        .build())
                .annual("2022-01-01", "1200", "10000")
                .out("2022-06-01", "1234.5", "11000")
                .on(Readings.plainMeter("F2", "E1")
                        .on(Register.VOLUME, MeterPart.ELECTRONIC)
                        .build())
                .in("2022-06-01", "1234.5", "11000")
                .annual("2023-01-01", "1282", "12500")
                .year();

        assertThat(year.consumption()).isEqualTo(Consumption.measured(Volume.ofM3("2500"), Energy.ofMwh("82")));
    }

    /** Where no numbers are known, an exchange is of the whole meter. */
    @Test
    void exchange_ofAMeterWithoutNumbers_isOfTheWhole() {
        PeriodConsumption year = new Readings()
                .annual("2022-01-01", "1200", "10000")
                .out("2022-06-01", "1234.5", "11000")
                .in("2022-06-01", "0", "0")
                .annual("2023-01-01", "47.5", "1500")
                .year();

        assertThat(year.consumption()).isEqualTo(Consumption.measured(Volume.ofM3("2500"), Energy.ofMwh("82")));
    }

    @Test
    void exchange_onTwoDays_countsWhatWasMeasuredAndSaysSo() {
        Readings readings = new Readings()
                .on(Readings.meter("F1", "E1"))
                .annual("2022-01-01", "1200", "10000")
                .out("2022-06-01", "1234.5", "11000")
                .on(Readings.meter("F2", "E2"))
                .in("2022-06-05", "3.2", "5")
                .annual("2023-01-01", "50.7", "1505");

        assertThat(readings.year().consumption().energy()).contains(Energy.ofMwh("82"));
        assertThat(readings.year().flags()).containsExactly(ConsumptionFlag.EXCHANGE, ConsumptionFlag.EXCHANGE_GAP);
        assertThat(readings.codes()).containsExactly("reading-exchange-gap@4:date");
    }

    /** Another meter without an exchange, half an exchange, an exchange of nothing: told, and not computed. */
    @Test
    void exchange_thatIsNotWhole_isNotGuessed() {
        Readings silent = new Readings()
                .on(Readings.meter("F1", "E1"))
                .annual("2022-01-01", "12", "100")
                .on(Readings.meter("F1", "E2"))
                .annual("2023-01-01", "50.7", "1505");
        Readings half = new Readings()
                .annual("2022-01-01", "12", "100")
                .in("2022-06-01", "13", "101")
                .annual("2023-01-01", "50.7", "1505");
        Readings same = new Readings()
                .on(Readings.meter("F1", "E1"))
                .annual("2022-01-01", "12", "100")
                .out("2022-06-01", "13", "101")
                .in("2022-06-01", "20", "201")
                .annual("2023-01-01", "50.7", "1505");

        assertThat(silent.year().consumption().energy()).isEmpty();
        assertThat(silent.year().consumption().volume()).contains(Volume.ofM3("1405"));
        assertThat(silent.codes()).containsExactly("reading-meter@3:energy");
        assertThat(half.year().consumption().energy()).isEmpty();
        assertThat(half.codes())
                .containsExactly("reading-exchange@3:kind", "reading-meter@3:energy", "reading-meter@3:volume");
        assertThat(same.year().consumption().energy()).isEmpty();
        assertThat(same.year().flags()).contains(ConsumptionFlag.READINGS_AT_FAULT);
        assertThat(same.codes()).contains("reading-exchange@4:kind");
    }

    /** Property: an exchange whose new part starts at 0 gives what one continued register gives. */
    @Test
    void exchange_withNewStartZero_isOneContinuedRegister() {
        Random random = new Random(82);
        for (int i = 0; i < 500; i++) {
            BigDecimal start = BigDecimal.valueOf(random.nextInt(10_000), 3);
            BigDecimal middle = start.add(BigDecimal.valueOf(random.nextInt(30_000), 3));
            BigDecimal end = middle.add(BigDecimal.valueOf(random.nextInt(30_000), 3));
            Consumption exchanged = new Readings()
                    .on(Readings.meter("F1", "E1"))
                    .annual("2022-01-01", start.toPlainString(), start.toPlainString())
                    .out("2022-06-01", middle.toPlainString(), middle.toPlainString())
                    .on(Readings.meter("F2", "E2"))
                    .in("2022-06-01", "0", "0")
                    .annual(
                            "2023-01-01",
                            end.subtract(middle).toPlainString(),
                            end.subtract(middle).toPlainString())
                    .year()
                    .consumption();
            Consumption continued = new Readings()
                    .on(Readings.meter("F1", "E1"))
                    .annual("2022-01-01", start.toPlainString(), start.toPlainString())
                    .annual("2023-01-01", end.toPlainString(), end.toPlainString())
                    .year()
                    .consumption();

            assertThat(exchanged).isEqualTo(continued);
        }
    }

    /** Five whole digits: 99,998.50 → 3.25 is 4.75, but only under all the conditions of the decision. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            F1, F1, ####0.00,  99998.50, 3.25,    4.75
            F1, F1, ######0.00, 99998.50, 3.25,   -
            F1, F1, -,         99998.50, 3.25,    -
            -,  -,  ####0.00,  99998.50, 3.25,    -
            F1, F1, ####0.00,  89999,    3.25,    -
            F1, F1, ####0.00,  99990,    76,      86
            F1, F1, ####0.00,  90000,    9999.99, -
            F1, F1, ####0.00,  99990,    10000,   -
            F1, F1, ####0.00,  99998.50, 99998.49, -
            """)
    void rollover_isCountedOnUnderAllConditions(
            String before, String after, String format, String start, String end, String volume) {
        Readings readings = new Readings()
                .on(volumeMeter(before, format))
                .annual("2022-01-01", "10", start)
                .on(volumeMeter(after, format))
                .annual("2023-01-01", "10.2", end);
        PeriodConsumption year = readings.year();

        if (volume == null) {
            assertThat(year.consumption().volume()).isEmpty();
            assertThat(readings.codes()).contains("reading-falls@3:volume");
            assertThat(year.flags()).contains(ConsumptionFlag.AMOUNT_MISSING);
        } else {
            assertThat(year.consumption().volume()).contains(Volume.ofM3(volume));
            assertThat(readings.codes()).containsExactly("reading-rollover@3:volume");
            assertThat(year.flags()).contains(ConsumptionFlag.ROLLOVER);
        }
        assertThat(year.consumption().energy()).contains(Energy.ofMwh("0.2"));
    }

    private static Meter volumeMeter(String serial, String format) {
        Meter.Builder meter = Meter.builder();
        if (serial != null) {
            meter.part(MeterPart.FLOW, InstalledPart.of(serial));
        }
        if (format != null) {
            meter.format(Register.VOLUME, RegisterFormat.parse(format));
        }
        return meter.build();
    }

    /**
     * Without other readings, energy and volume judge each other (2 to 100 °C by 860, on the side on which a false rollover counts too much);
     * where the other register says nothing, a tenth of the range is the most.
     */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            10, 10.2, 99990,    75.99,   true
            10, 10.2, 99990,    77,      false
            10, 10.2, 90000,    9999.99, false
            10, 59,   90000,    9999.99, true
            10, 10,   99998.50, 3.25,    true
            10, 10,   95000,    4999.99, true
            10, 10,   95000,    5000.01, false
            -,  -,    95000,    4999.99, true
            -,  -,    95000,    5000.01, false
            """)
    void rollover_withoutOtherReadings_isJudgedByTheOtherRegister(
            String energy, String energyEnd, String start, String end, boolean counted) {
        Readings readings = new Readings()
                .on(Readings.meter("F1", "E1"))
                .annual("2022-01-01", energy == null ? "-" : energy, start)
                .annual("2023-01-01", energyEnd == null ? "-" : energyEnd, end);

        assertThat(readings.year().consumption().volume().isPresent()).isEqualTo(counted);
        assertThat(readings.codes())
                .contains(counted ? "reading-rollover@3:volume" : "reading-falls@3:volume")
                .doesNotContain(counted ? "reading-falls@3:volume" : "reading-rollover@3:volume");
    }

    /**
     * Both fall in one step. A fall that was no rollover counts too much when it is counted on, so that register is refused which counts too much
     * for the other one (below 2 °C the volume, above 100 °C the energy); what it would have counted then says nothing for the other one, of
     * which a tenth of the range is the most again. Decision, of "the result is plausible" (consumption, 3).
     */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            99990, 6,     99700,    240,      16,   540
            99700, 100,   92000,    4000,     400,  12000
            90000, 400,   99990,    9000,     -,    9010
            99999, 1,     99500,    360,      2,    860
            99999, 1,     99500,    360.01,   2,    -
            99999, 1,     95000,    9.99,     2,    -
            99998, 2.65,  99975,    15,       4.65, 40
            99998, 2.66,  99975,    15,       -,    40
            95000, 1,     99990,    10,       -,    20
            90000, 9999,  95000,    5000.01,  -,    -
            99999.999, 0.004, 95000, 0,       0.005, 5000
            99999, 1,     89999,    5,        2,    -
            """)
    void rollover_ofBoth_isJudgedByWhatTheyImplyTogether(
            String start, String end, String volumeStart, String volumeEnd, String energy, String volume) {
        Readings readings = new Readings()
                .on(Readings.meter("F1", "E1"))
                .annual("2022-01-01", start, volumeStart)
                .annual("2023-01-01", end, volumeEnd);
        Consumption used = readings.year().consumption();

        assertThat(used.energy()).isEqualTo(Optional.ofNullable(energy).map(Energy::ofMwh));
        assertThat(used.volume()).isEqualTo(Optional.ofNullable(volume).map(Volume::ofM3));
        assertThat(readings.codes())
                .containsExactlyInAnyOrder(
                        (energy == null ? "reading-falls" : "reading-rollover") + "@3:energy",
                        (volume == null ? "reading-falls" : "reading-rollover") + "@3:volume");
        assertThat(readings.year().flags()).doesNotContain(ConsumptionFlag.COOLING_IMPLAUSIBLE);
    }

    /** Where other readings tell a rate, that alone judges: the energy of years says 16 MWh, and the volume must fit it. */
    @Test
    void rollover_ofBoth_isJudgedByARateWhereThereIsOne() {
        Readings readings = new Readings()
                .on(Readings.meter("F1", "E1"))
                .annual("2021-01-01", "99974", "-")
                .annual("2022-01-01", "99990", "95000")
                .annual("2023-01-01", "6", "4000");

        assertThat(readings.year().consumption().energy()).contains(Energy.ofMwh("16"));
        assertThat(readings.year().consumption().volume()).isEmpty();
    }

    /** The same with energy: 100 °C of 40 m3 are 4.65 MWh. */
    @ParameterizedTest
    @CsvSource({"99998, 2.65, 4.65", "99998, 2.66, -", "99998, 9999, -"})
    void rollover_ofEnergy_isJudgedByTheVolume(String start, String end, String energy) {
        PeriodConsumption year = new Readings()
                .on(Readings.meter("F1", "E1"))
                .annual("2022-01-01", start, "100")
                .annual("2023-01-01", end, "140")
                .year();

        assertThat(year.consumption().energy())
                .isEqualTo(energy.equals("-") ? Optional.empty() : Optional.of(Energy.ofMwh(energy)));
    }

    /** E8 and E9 have a width too: 100 m3 by a hundredth at 70 °C are 7000, above 150 °C there is no water. */
    @ParameterizedTest
    @CsvSource({"98000, 5000, true", "98000, 9999, true", "90000, 9999, false"})
    void rollover_ofTheTemperatureRegisters_isJudgedByTheVolume(String start, String end, boolean counted) {
        Readings readings = new Readings()
                .on(Readings.plainMeter("F1", "E1")
                        .format(Register.SUPPLY_PRODUCT, RegisterFormat.parse("####0"))
                        .build())
                .annual("2022-01-01", "10", "100")
                .value(Register.SUPPLY_PRODUCT, start)
                .value(Register.RETURN_PRODUCT, "0")
                .annual("2023-01-01", "14", "200")
                .value(Register.SUPPLY_PRODUCT, end)
                .value(Register.RETURN_PRODUCT, "4000");

        assertThat(readings.codes())
                .containsExactly(counted ? "reading-rollover@3:supplyRegister" : "reading-falls@3:supplyRegister");
        assertThat(readings.year().temperatures().isPresent()).isEqualTo(counted);
    }

    /** A wrap that would be far more than the meter counts otherwise is no rollover. */
    @Test
    void rollover_mustBePlausible() {
        Readings readings = new Readings()
                .on(Readings.meter("F1", "E1"))
                .annual("2020-01-01", "1", "90000")
                .annual("2021-01-01", "2", "90100")
                .annual("2022-01-01", "3", "9000");

        assertThat(readings.year().consumption().volume()).isEmpty();
        assertThat(readings.codes()).containsExactly("reading-falls@4:volume");
    }

    /** A use below nothing can only come of a correction; the register is told by what the period shows, the flag also by its line. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -20.1, -,    true
            -20,   -,    false
            -,     -601, true
            -1,    -1,   false
            """)
    void correction_thatMakesAUseNegative_isFlagged(String energy, String volume, boolean negative) {
        Readings readings = new Readings().annual("2022-01-01", "10", "100").annual("2023-01-01", "30", "700");
        if (energy != null) {
            readings.correction(Register.ENERGY, energy);
        }
        if (volume != null) {
            readings.correction(Register.VOLUME, volume);
        }
        PeriodConsumption year = readings.year();

        assertThat(year.flags().contains(ConsumptionFlag.NEGATIVE_USE)).isEqualTo(negative);
        assertThat(year.lines().get(0).flags().contains(ConsumptionFlag.NEGATIVE_USE))
                .isEqualTo(negative);
        assertThat(year.flags()).contains(ConsumptionFlag.CORRECTED);
    }

    /** The sign of a correction is not known, so it is configuration; a correction makes its result corrected. */
    @ParameterizedTest
    @CsvSource({"ADDED, 21.5", "SUBTRACTED, 18.5"})
    void correction_isAddedToTheRegister(CorrectionSign sign, String energy) {
        ReadingSeries series = new Readings()
                .annual("2022-01-01", "10", "100")
                .correction(Register.ENERGY, "99")
                .annual("2023-01-01", "30", "700")
                .correction(Register.ENERGY, "1.5")
                .series();
        PeriodConsumption year = ConsumptionHistory.of(
                        series, ReadingPolicy.builder().correctionSign(sign).build())
                .periods()
                .get(0);

        assertThat(year.consumption())
                .isEqualTo(Consumption.of(Volume.ofM3("600"), Energy.ofMwh(energy), Quality.CORRECTED));
        assertThat(year.flags()).containsExactly(ConsumptionFlag.CORRECTED);
    }

    /**
     * A correction counts also where its reading has no figure of the register: the use that ends with the reading is part of the one that ends
     * with the next figure.
     */
    @ParameterizedTest
    @CsvSource({
        "INTERMEDIATE, -, -",
        "MOVE_OUT, -, -",
        "MOVE_IN, 15, -",
        "INTERMEDIATE, -, 200",
        "INTERMEDIATE, -2147483648, -2147483648",
        "INTERMEDIATE, 15, 200",
    })
    void correction_ofAReadingWithoutAFigure_isNotLost(ReadingKind kind, String energy, String volume) {
        PeriodConsumption year = new Readings()
                .annual("2022-05-01", "10", "100")
                .read(kind, "2022-08-01", energy, volume)
                .correction(Register.ENERGY, "1")
                .correction(Register.VOLUME, "5")
                .annual("2023-05-01", "22", "500")
                .correction(Register.ENERGY, "0.5")
                .year();

        assertThat(year.consumption())
                .isEqualTo(Consumption.of(Volume.ofM3("405"), Energy.ofMwh("13.5"), Quality.CORRECTED));
        assertThat(year.flags()).contains(ConsumptionFlag.CORRECTED);
    }

    @Test
    void correction_beforeARollover_isCountedOn() {
        PeriodConsumption year = new Readings()
                .on(Readings.meter("F1", "E1"))
                .annual("2022-05-01", "10", "99900")
                .intermediate("2022-08-01", "-", "-")
                .correction(Register.VOLUME, "5")
                .annual("2023-05-01", "22", "300")
                .year();

        assertThat(year.consumption().volume()).contains(Volume.ofM3("405"));
    }

    /** A correction in another unit, and one that stands for none, are told. */
    @Test
    void correction_thatCannotBeTaken_isFound() {
        Readings other = new Readings()
                .on(Readings.meter("F1", "E1"))
                .annual("2022-05-01", "10", "100")
                .on(Readings.plainMeter("F1", "E1")
                        .energyUnit(EnergyUnit.GIGAJOULE)
                        .build())
                .intermediate("2022-08-01", "-", "200")
                .correction(Register.ENERGY, "1")
                .on(Readings.meter("F1", "E1"))
                .annual("2023-05-01", "22", "500");
        Readings none = new Readings()
                .annual("2022-05-01", "10", "100")
                .annual("2023-05-01", "22", "500")
                .correction(Register.ENERGY, "-2147483648");

        assertThat(other.codes()).containsExactly("reading-unit@3:energyCorrection");
        assertThat(other.year().consumption().energy()).isEmpty();
        assertThat(none.codes()).containsExactly("reading-sentinel@3:energyCorrection");
        assertThat(none.year().consumption().energy()).contains(Energy.ofMwh("12"));
    }

    @Test
    void factor_multipliesWhatWasCountedAndCorrected() {
        PeriodConsumption year = new Readings()
                .on(Meter.builder().factor(new BigDecimal("10")).build())
                .annual("2022-01-01", "1.0", "100")
                .annual("2023-01-01", "3.0", "160")
                .correction(Register.VOLUME, "-1")
                .year();

        assertThat(year.consumption())
                .isEqualTo(Consumption.of(Volume.ofM3("590"), Energy.ofMwh("20"), Quality.CORRECTED));
    }

    /** Each price has its own line and its own cooling; the total is their sum. */
    @Test
    void priceSplit_makesLines() {
        PeriodConsumption year = new Readings()
                .annual("2022-01-01", "10", "100")
                .intermediate("2022-03-01", "18", "350")
                .intermediate("2022-07-01", "20", "430")
                .priceSplit()
                .annual("2023-01-01", "30", "700")
                .year();

        assertThat(year.lines())
                .extracting(line -> line.period().toString())
                .containsExactly("2022-01-01..2022-07-01", "2022-07-01..2023-01-01");
        assertThat(year.lines())
                .extracting(ConsumptionLine::consumption)
                .containsExactly(
                        Consumption.measured(Volume.ofM3("330"), Energy.ofMwh("10")),
                        Consumption.measured(Volume.ofM3("270"), Energy.ofMwh("10")));
        assertThat(year.lines().get(0).cooling().difference().orElseThrow().presented(4))
                .hasToString("26.0606");
        assertThat(year.lines().get(1).cooling().difference().orElseThrow().presented(4))
                .hasToString("31.8519");
        assertThat(sum(year)).isEqualTo(year.consumption());
        assertThat(year.intermediateReadings()).hasValue(2);
    }

    @Test
    void priceSplit_withoutAllRegisters_cannotBeMade() {
        Readings readings = new Readings()
                .annual("2022-01-01", "10", "100")
                .intermediate("2022-07-01", "20", "-")
                .priceSplit()
                .annual("2023-01-01", "30", "700");

        assertThat(readings.year().lines()).hasSize(1);
        assertThat(readings.codes()).containsExactly("reading-missing@3:volume");
    }

    /** Registers E8 and E9 are summed by meter too, each with the factor of its own resolution. */
    @Test
    void temperatureRegisters_areSummedByMeter() {
        Meter fine = Readings.meter("F1", "E1");
        Meter coarse = Readings.plainMeter("F2", "E2")
                .format(Register.VOLUME, RegisterFormat.parse("#####0.0"))
                .build();
        PeriodConsumption year = new Readings()
                .on(fine)
                .annual("2022-01-01", "0", "0")
                .value(Register.SUPPLY_PRODUCT, "0")
                .value(Register.RETURN_PRODUCT, "0")
                .out("2022-06-01", "5", "100")
                .value(Register.SUPPLY_PRODUCT, "8000")
                .value(Register.RETURN_PRODUCT, "4000")
                .on(coarse)
                .in("2022-06-01", "0", "0")
                .value(Register.SUPPLY_PRODUCT, "50")
                .value(Register.RETURN_PRODUCT, "50")
                .annual("2023-01-01", "15", "300")
                .value(Register.SUPPLY_PRODUCT, "1850")
                .value(Register.RETURN_PRODUCT, "1250")
                .year();

        assertThat(year.temperatures()).contains(new MeanTemperatures(Temperature.of("65"), Temperature.of("40")));
        assertThat(year.lines().get(0).temperatures())
                .contains(new MeanTemperatures(Temperature.of("80"), Temperature.of("40")));
        assertThat(year.lines().get(1).temperatures())
                .contains(new MeanTemperatures(Temperature.of("60"), Temperature.of("40")));
    }

    /** Without a format the step of the volume is that in which it is written, which is said; 250.00 m3 at 95/45 °C (consumption, 6). */
    @ParameterizedTest
    @CsvSource({
        "0.00, 250.00, 23750, 11250",
        "0, 250, 237.5, 112.5",
        "0, 250.0, 2375, 1125",
        "0.000, 250, 237500, 112500"
    })
    void resolution_isThatOfTheWrittenVolume(String start, String end, String supply, String returned) {
        PeriodConsumption year = new Readings()
                .annual("2022-01-01", "0", start)
                .value(Register.SUPPLY_PRODUCT, "0")
                .value(Register.RETURN_PRODUCT, "0")
                .annual("2023-01-01", "14.5", end)
                .value(Register.SUPPLY_PRODUCT, supply)
                .value(Register.RETURN_PRODUCT, returned)
                .year();

        assertThat(year.temperatures()).contains(new MeanTemperatures(Temperature.of("95"), Temperature.of("45")));
        assertThat(year.flags()).containsExactly(ConsumptionFlag.RESOLUTION_ASSUMED);
    }

    @Test
    void jump_isAWarning_andTheAmountStands() {
        Readings readings = new Readings()
                .annual("2019-01-01", "10", "100")
                .annual("2020-01-01", "20", "400")
                .annual("2021-01-01", "30", "700")
                .annual("2022-01-01", "1030", "1000");

        assertThat(readings.year().consumption().energy()).contains(Energy.ofMwh("1000"));
        assertThat(readings.year().flags()).contains(ConsumptionFlag.JUMP, ConsumptionFlag.COOLING_IMPLAUSIBLE);
        assertThat(readings.codes()).containsExactly("reading-jump@5:energy");
    }

    @Test
    void meter_isKnownByItsParts() {
        Meter meter = Readings.meter("F1", "E1");

        assertThat(meter).isEqualTo(Readings.meter("F1", "E1")).hasSameHashCodeAs(Readings.meter("F1", "E1"));
        assertThat(meter).isNotEqualTo(Readings.meter("F1", "E2"));
        assertThat(meter.serialNumberOf(Register.VOLUME)).contains("F1");
        assertThat(meter.serialNumberOf(Register.SUPPLY_PRODUCT)).contains("E1");
        assertThat(meter.volumeResolution()).contains(VolumeResolution.HUNDREDTH);
        assertThat(Meter.unknown().part(MeterPart.OTHER)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Meter.builder().factor(BigDecimal.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> InstalledPart.of("  "));
    }

    /** What the utility's register has of parts and control (utility text, 3.4). */
    @Test
    void meter_carriesWhatTheUtilityKnowsOfIt() {
        LocalDate day = LocalDate.of(2012, 3, 4);
        InstalledPart part = InstalledPart.builder(" E1 ")
                .typeNumber("67")
                .description("fjernvarmemåler")
                .make("Kamstrup")
                .mounted(day)
                .firstMounted(day.minusYears(6))
                .batteryChanged(day.plusYears(1))
                .build();
        Meter meter = Meter.builder()
                .part(MeterPart.ELECTRONIC, part)
                .control(MeterControl.of("P7", day, "12"))
                .build();

        assertThat(meter.part(MeterPart.ELECTRONIC)).contains(part);
        assertThat(part.serialNumber()).isEqualTo("E1");
        assertThat(part.typeNumber()).contains("67");
        assertThat(part.description()).contains("fjernvarmemåler");
        assertThat(part.make()).contains("Kamstrup");
        assertThat(part.mounted()).contains(day);
        assertThat(part.firstMounted()).contains(day.minusYears(6));
        assertThat(part.batteryChanged()).contains(day.plusYears(1));
        assertThat(part).isNotEqualTo(InstalledPart.of("E1")).hasSameHashCodeAs(InstalledPart.of("E1"));
        MeterControl control = meter.control().orElseThrow();
        assertThat(control.lot()).isEqualTo("P7");
        assertThat(control.lastTakenOut()).contains(day);
        assertThat(control.sampleNumber()).contains("12");
        assertThat(Meter.unknown().control()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> MeterControl.of(" ", null, null));
    }

    private static Consumption sum(PeriodConsumption period) {
        return period.lines().stream().map(ConsumptionLine::consumption).reduce(Consumption.NOTHING, Consumption::plus);
    }
}
