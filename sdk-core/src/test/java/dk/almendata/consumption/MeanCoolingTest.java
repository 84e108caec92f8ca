package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeanCoolingTest {

    /** Worked cases of section 6, to the digits given; the last two rows show what 239 does to gigajoule. */
    @ParameterizedTest
    @CsvSource({
        "30.9 MWh,     901.4 m3,   FACTOR_860,    29.4808",
        "75 GJ,        450 m3,     FACTOR_860,    39.8148",
        "75 GJ,        450 m3,     FACTOR_239_GJ, 39.8333",
        "3.361 MWh,    108.66 m3,  FACTOR_860,    26.6010",
        "299.0635 kWh, 12.5208 m3, FACTOR_860,    20.5414",
        "121.9 GJ,     1075.0 m3,  FACTOR_860,    27.089",
        "345 kWh,      27.69 m3,   FACTOR_860,    10.715",
        "3.990 MWh,    60.10 m3,   FACTOR_860,    57.095",
        "75 Gj,        450 M3,     FACTOR_239_GJ, 39.8333",
        "20.8333333333333333333333333333333333 MWh, 450 m3, FACTOR_239_GJ, 39.8333",
    })
    void cooling_isThatOfTheWorkedCases(String energy, String volume, CoolingMethod method, BigDecimal expected) {
        MeanCooling cooling = MeanCooling.of(method, used(energy, volume));

        assertThat(cooling.difference().orElseThrow().presented(expected.scale()))
                .isEqualTo(expected);
        assertThat(cooling.method()).isEqualTo(method);
        assertThat(cooling.flags()).isEmpty();
        assertThat(cooling.quality()).isEqualTo(Quality.MEASURED);
    }

    /** Register cases of sections 2.2 and 6: E8, E9, volume, resolution, and what they give. */
    @ParameterizedTest
    @CsvSource({
        "23750, 11250, 250.00, 0.01,  95.000, 45.000, 50.000",
        "7410,  4429,  1075.0, 0.1,   68.930, 41.200, 27.730",
        "237500, 112500, 250.000, 0.001, 95.000, 45.000, 50.000",
        "237.5, 112.5, 250,    1,     95.000, 45.000, 50.000",
    })
    void registers_giveMeanTemperatures(
            BigDecimal e8,
            BigDecimal e9,
            String volume,
            BigDecimal resolution,
            BigDecimal supply,
            BigDecimal returned,
            BigDecimal difference) {
        MeanTemperatures temperatures = MeanTemperatures.ofRegisters(
                e8, e9, Volume.ofM3(volume), VolumeResolution.find(resolution).orElseThrow());
        MeanCooling cooling = MeanCooling.of(CoolingMethod.REGISTERS, used("1 MWh", volume + " m3"), temperatures);

        assertThat(NumericPolicy.presented(temperatures.supply().celsius(), 3)).isEqualTo(supply);
        assertThat(NumericPolicy.presented(temperatures.returned().celsius(), 3))
                .isEqualTo(returned);
        assertThat(cooling.difference().orElseThrow().presented(3)).isEqualTo(difference);
    }

    @Test
    void registers_ofNoVolume_haveNoTemperature() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MeanTemperatures.ofRegisters(
                        BigDecimal.ONE, BigDecimal.ONE, Volume.ZERO, VolumeResolution.ONE));
    }

    @ParameterizedTest
    @CsvSource({"0, ONE, 1, 0.01", "1, TENTH, 0.1, 0.1", "2, HUNDREDTH, 0.01, 1", "3, THOUSANDTH, 0.001, 10"})
    void resolution_hasItsFactor(int decimals, VolumeResolution resolution, BigDecimal step, BigDecimal factor) {
        assertThat(VolumeResolution.ofDecimals(decimals)).contains(resolution);
        assertThat(VolumeResolution.find(step)).contains(resolution);
        assertThat(resolution.cubicMetres()).isEqualByComparingTo(step);
        assertThat(resolution.registerFactor()).isEqualByComparingTo(factor);
        assertThat(VolumeResolution.ofDecimals(4)).isEmpty();
        assertThat(VolumeResolution.ofDecimals(-1)).isEmpty();
        assertThat(VolumeResolution.find(new BigDecimal("0.02"))).isEmpty();
    }

    /** With the sensor in the supply pipe 860 is 1.8 to 3.7 % low, in the return pipe 0.6 to 1.1 % (consumption, 2.3). */
    @ParameterizedTest
    @CsvSource({"60, 30", "70, 40", "80, 40", "90, 50", "95, 45"})
    void heatCoefficient_isAboveTheFieldFormula(String supply, String returned) {
        MeanTemperatures temperatures = new MeanTemperatures(Temperature.of(supply), Temperature.of(returned));
        Consumption used = used("10 MWh", "250 m3");
        BigDecimal field = MeanCooling.of(used).difference().orElseThrow().kelvin();

        assertThat(share(CoolingMethod.if97(SensorPosition.SUPPLY), used, temperatures, field))
                .isBetween(new BigDecimal("1.018"), new BigDecimal("1.0387"));
        assertThat(share(CoolingMethod.if97(SensorPosition.RETURN), used, temperatures, field))
                .isBetween(new BigDecimal("1.006"), new BigDecimal("1.0115"));
    }

    private static BigDecimal share(
            CoolingMethod method, Consumption used, MeanTemperatures temperatures, BigDecimal field) {
        BigDecimal kelvin = MeanCooling.of(method, used, temperatures)
                .difference()
                .orElseThrow()
                .kelvin();
        return NumericPolicy.divide(kelvin, field);
    }

    /** Property: the cooling does not change with the unit, except by the rule of 239. */
    @ParameterizedTest
    @EnumSource(EnergyUnit.class)
    void cooling_doesNotChangeWithTheUnit(EnergyUnit unit) {
        Random random = new Random(860);
        for (int i = 0; i < 300; i++) {
            BigDecimal megawattHours = BigDecimal.valueOf(random.nextInt(1, 100_000), 3);
            Volume volume = Volume.of(BigDecimal.valueOf(random.nextInt(1, 1_000_000), 2));
            Energy energy = Energy.of(megawattHours, EnergyUnit.MEGAWATT_HOUR);
            Energy inUnit = Energy.of(energy.in(unit), unit);

            assertThat(MeanCooling.of(Consumption.measured(volume, inUnit))
                            .difference()
                            .orElseThrow()
                            .presented(20))
                    .isEqualTo(MeanCooling.of(Consumption.measured(volume, energy))
                            .difference()
                            .orElseThrow()
                            .presented(20));
        }
    }

    @Test
    void cooling_withoutAnAmountIsNone() {
        MeanCooling noEnergy = MeanCooling.of(Consumption.ofNullable(Volume.ofM3("5"), null, Quality.ESTIMATED));
        MeanCooling noVolume = MeanCooling.of(Consumption.ofNullable(null, Energy.ofMwh("5"), Quality.MEASURED));
        MeanCooling noWater = MeanCooling.of(used("5 MWh", "0 m3"));
        MeanCooling noRegisters = MeanCooling.of(CoolingMethod.REGISTERS, used("5 MWh", "100 m3"));

        assertThat(noEnergy.difference()).isEmpty();
        assertThat(noEnergy.flags()).containsExactly(ConsumptionFlag.ESTIMATED, ConsumptionFlag.AMOUNT_MISSING);
        assertThat(noEnergy.quality()).isEqualTo(Quality.ESTIMATED);
        assertThat(noVolume.flags()).containsExactly(ConsumptionFlag.AMOUNT_MISSING);
        assertThat(noWater.difference()).isEmpty();
        assertThat(noWater.flags()).containsExactly(ConsumptionFlag.TOO_LITTLE_USED);
        assertThat(noRegisters.flags()).containsExactly(ConsumptionFlag.TEMPERATURES_MISSING);
    }

    /** A lost comma, sentinels, and a return warmer than the supply, which is what a meter shows while no water runs (consumption, 3). */
    @ParameterizedTest
    @CsvSource({"712, 398", "999.9, 40", "80, 0.0", "243.0, 243.0", "40, 80", "40, 40.01"})
    void temperaturesThatWaterCannotHave_areCulled(String supply, String returned) {
        MeanTemperatures wrong = new MeanTemperatures(Temperature.of(supply), Temperature.of(returned));
        for (CoolingMethod method :
                List.of(CoolingMethod.REGISTERS, CoolingMethod.IF97_K_SUPPLY, CoolingMethod.IF97_K_RETURN)) {
            MeanCooling cooling = MeanCooling.of(method, used("5 MWh", "100 m3"), wrong);

            assertThat(cooling.difference()).isEmpty();
            assertThat(cooling.flags()).containsExactly(ConsumptionFlag.TEMPERATURES_IMPLAUSIBLE);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> HeatCoefficient.of(wrong, SensorPosition.SUPPLY));
        assertThat(MeanCooling.of(CoolingMethod.FACTOR_860, used("5 MWh", "100 m3"), wrong)
                        .difference())
                .contains(TemperatureDifference.of("43"));
    }

    /** Limits: low is a flag; a wrong unit gives thousands of degrees; a wrong f makes the registers disagree. */
    @ParameterizedTest
    @CsvSource({
        "30.9 MWh,  901.4 m3,  '',     '',   ",
        "24.99 MWh, 860 m3,    '',     '',   LOW_COOLING",
        "25 MWh,    860 m3,    '',     '',   ",
        "2 MWh,     860 m3,    '',     '',   LOW_COOLING",
        "1.99 MWh,  860 m3,    '',     '',   LOW_COOLING COOLING_IMPLAUSIBLE",
        "100 MWh,   860 m3,    '',     '',   ",
        "100.1 MWh, 860 m3,    '',     '',   COOLING_IMPLAUSIBLE",
        "30900 MWh, 901.4 m3,  '',     '',   COOLING_IMPLAUSIBLE",
        "121.9 GJ,  1075.0 m3, 68.93,  41.2, ",
        "121.9 GJ,  1075.0 m3, 6.893,  4.12, REGISTERS_DISAGREE",
        "38 MWh,    860 m3,    80,     40,   ",
        "37.9 MWh,  860 m3,    80,     40,   REGISTERS_DISAGREE",
        "42 MWh,    860 m3,    80,     40,   ",
        "42.1 MWh,  860 m3,    80,     40,   REGISTERS_DISAGREE",
    })
    void limits_flag(String energy, String volume, String supply, String returned, String flags) {
        Consumption used = used(energy, volume);
        MeanCooling cooling = MeanCooling.of(used);
        MeanCooling judged = supply.isEmpty()
                ? CoolingLimits.standard().judged(cooling, used)
                : CoolingLimits.standard()
                        .judged(cooling, used, new MeanTemperatures(Temperature.of(supply), Temperature.of(returned)));

        assertThat(judged.difference()).isEqualTo(cooling.difference());
        assertThat(judged.flags().stream().map(Enum::name).reduce("", (a, b) -> (a + " " + b).strip()))
                .isEqualTo(flags == null ? "" : flags);
    }

    @ParameterizedTest
    @CsvSource({"9.99 kWh, 5 m3", "100 kWh, 0.99 m3", "-5 kWh, 5 m3", "0 kWh, 0 m3"})
    void limits_withholdWhatTellsNothing(String energy, String volume) {
        Consumption used = used(energy, volume);

        MeanCooling judged = CoolingLimits.standard().judged(MeanCooling.of(used), used);

        assertThat(judged.difference()).isEmpty();
        assertThat(judged.flags()).contains(ConsumptionFlag.TOO_LITTLE_USED);
    }

    @Test
    void limits_areConfiguration() {
        CoolingLimits limits = CoolingLimits.builder()
                .lowest(TemperatureDifference.of("30"))
                .plausible(TemperatureDifference.of("5"), TemperatureDifference.of("29"))
                .mismatch(new BigDecimal("0.01"))
                .least(Volume.ofM3("0"), Energy.ZERO)
                .build();
        Consumption used = used("0.029480 MWh", "0.86 m3");

        MeanCooling judged = limits.judged(
                MeanCooling.of(used), used, new MeanTemperatures(Temperature.of("70"), Temperature.of("40")));

        assertThat(judged.difference()).contains(TemperatureDifference.of("29.48"));
        assertThat(judged.flags())
                .isEqualTo(Set.of(
                        ConsumptionFlag.LOW_COOLING,
                        ConsumptionFlag.COOLING_IMPLAUSIBLE,
                        ConsumptionFlag.REGISTERS_DISAGREE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoolingLimits.builder()
                        .plausible(TemperatureDifference.of("5"), TemperatureDifference.of("4")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoolingLimits.builder().mismatch(new BigDecimal("-0.1")));
    }

    private static Consumption used(String energy, String volume) {
        return Consumption.measured(Volume.parse(volume, NumberForm.POINT), Energy.parse(energy, NumberForm.POINT));
    }

    /** No comparison with temperatures that were culled, whatever the method (decision on sentinels). */
    @ParameterizedTest
    @CsvSource({"999.9, 40", "400, 40", "0.0, 0.0", "70, 243.0", "40, 80"})
    void implausibleTemperatures_areToldAndNotCompared(String supply, String returned) {
        Consumption consumption = Consumption.measured(
                Volume.of(new BigDecimal("100")), Energy.of(new BigDecimal("5"), EnergyUnit.MEGAWATT_HOUR));
        MeanTemperatures temperatures =
                new MeanTemperatures(Temperature.of(new BigDecimal(supply)), Temperature.of(new BigDecimal(returned)));

        MeanCooling judged = CoolingLimits.standard()
                .judged(MeanCooling.of(CoolingMethod.FACTOR_860, consumption), consumption, temperatures);

        assertThat(judged.flags())
                .contains(ConsumptionFlag.TEMPERATURES_IMPLAUSIBLE)
                .doesNotContain(ConsumptionFlag.REGISTERS_DISAGREE);
        assertThat(judged.difference()).isPresent();
    }
}
