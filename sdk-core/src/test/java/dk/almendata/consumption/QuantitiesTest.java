package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantitiesTest {

    /** Exact sizes of the units (consumption, 3); 42.42 and 42.93 GJ are printed cases of section 6. */
    @ParameterizedTest
    @CsvSource({
        "1 kWh,     3600000 J",
        "1 MWh,     1000 kWh",
        "1 GJ,      1000000000 J",
        "1 MJ,      1000000 J",
        "3.6 GJ,    1 MWh",
        "1 Gcal,    1163 kWh",
        "1 Gcal,    4.1868 GJ",
        "345 KWh,   0.345 MWh",
        "42.93 Gj,  11925 kWh",
        "1.0 MWh,   1.00 MWh",
        "-2.5 MWh,  -2500kWh",
        "0 J,       0.000 MWh",
    })
    void energy_isTheSameInEveryUnit(String one, String other) {
        Energy energy = Energy.parse(one, NumberForm.POINT);

        assertThat(energy)
                .isEqualTo(Energy.parse(other, NumberForm.POINT))
                .isEqualByComparingTo(Energy.parse(other, NumberForm.POINT));
        assertThat(energy).hasSameHashCodeAs(Energy.parse(other, NumberForm.POINT));
    }

    @Test
    void energy_inAUnitThatDoesNotEnd_keeps34Digits() {
        BigDecimal kilowattHours = Energy.parse("42.42 GJ", NumberForm.POINT).in(EnergyUnit.KILOWATT_HOUR);

        assertThat(kilowattHours.setScale(6, java.math.RoundingMode.HALF_UP)).hasToString("11783.333333");
        assertThat(kilowattHours.precision()).isEqualTo(34);
    }

    @ParameterizedTest
    @EnumSource(EnergyUnit.class)
    void energy_intoAUnitAndBack_isTheSame(EnergyUnit unit) {
        Random random = new Random(20_170_818);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong() >> random.nextInt(40), random.nextInt(8));
            Energy energy = Energy.of(amount, unit);

            assertThat(energy.in(unit)).isEqualByComparingTo(amount);
            assertThat(Energy.parse(energy.toString(), NumberForm.POINT)).isEqualTo(energy);
        }
    }

    @Test
    void energy_addsAndTakesAwayExactly() {
        Energy energy = Energy.ofMwh("30.9");

        assertThat(energy.plus(Energy.ofMwh("0.1"))).isEqualTo(Energy.ofMwh("31"));
        assertThat(Energy.ofMwh("19.560").minus(Energy.ofMwh("16.199"))).isEqualTo(Energy.ofMwh("3.361"));
        assertThat(energy.times(new BigDecimal("2"))).isEqualTo(Energy.ofMwh("61.8"));
        assertThat(energy.dividedBy(new BigDecimal("3"))).isEqualTo(Energy.ofMwh("10.3"));
        assertThat(Energy.ZERO.minus(energy).signum()).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"901.4m3, 901.40 m³", "1 M3, 1.000 m3", "0 m3, -0.0 M³"})
    void volume_isTheSameHoweverItIsWritten(String one, String other) {
        Volume volume = Volume.parse(one, NumberForm.POINT);

        assertThat(volume).isEqualTo(Volume.parse(other, NumberForm.POINT));
        assertThat(volume).hasSameHashCodeAs(Volume.parse(other, NumberForm.POINT));
        assertThat(Volume.parse(volume.toString(), NumberForm.POINT)).isEqualTo(volume);
    }

    @Test
    void volume_addsAndTakesAwayExactly() {
        assertThat(Volume.ofM3("617.98").minus(Volume.ofM3("509.32"))).isEqualTo(Volume.ofM3("108.66"));
        assertThat(Volume.ofM3("34.5").plus(Volume.ofM3("47.5"))).isEqualTo(Volume.ofM3("82.0"));
        assertThat(Volume.ofM3("3").times(new BigDecimal("0.1")).dividedBy(new BigDecimal("3")))
                .isEqualTo(Volume.ofM3("0.1"));
        assertThat(Volume.ZERO.minus(Volume.ofM3("1")).signum()).isNegative();
    }

    @ParameterizedTest
    @CsvSource({
        "'',            EMPTY",
        "30.9,          NO_UNIT",
        "30.9 MW,       UNKNOWN_UNIT",
        "30.9 m3,       UNKNOWN_UNIT",
        "MWh,           NOT_A_NUMBER",
        "'30,9 MWh',    NOT_A_NUMBER",
        "3.09E+01 MWh,  UNKNOWN_UNIT",
        "- MWh,         NOT_A_NUMBER",
        "1000000000000000000000000000000000000000001 MWh, TOO_LONG",
    })
    void energy_saysWhatIsWrong(String text, QuantityFault fault) {
        assertThat(Energy.check(text, NumberForm.POINT)).contains(fault);
        assertThatExceptionOfType(InvalidQuantityException.class)
                .isThrownBy(() -> Energy.parse(text, NumberForm.POINT))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(fault))
                .satisfies(refused -> assertThat(refused.text()).isEqualTo(text))
                .withMessageContaining("energy such as 30.9 MWh")
                .withMessageContaining(fault.english());
    }

    @ParameterizedTest
    @CsvSource({"'', EMPTY", "901.4, NO_UNIT", "901.4 MWh, UNKNOWN_UNIT", "m3, NOT_A_NUMBER", "'901,4 m3', NOT_A_NUMBER"
    })
    void volume_saysWhatIsWrong(String text, QuantityFault fault) {
        assertThat(Volume.check(text, NumberForm.POINT)).contains(fault);
        assertThatExceptionOfType(InvalidQuantityException.class)
                .isThrownBy(() -> Volume.parse(text, NumberForm.POINT))
                .withMessageContaining(fault.english());
    }

    @Test
    void messages_doNotShowTextThatMayBeAName() {
        assertThatExceptionOfType(InvalidQuantityException.class)
                .isThrownBy(() -> Energy.parse("Beboer paa anden sal", NumberForm.POINT))
                .withMessageContaining("text(20)")
                .withMessageNotContaining("Beboer");
    }

    @Test
    void temperatures_andTheirDifferencesAreTwoThings() {
        Temperature supply = Temperature.of("95.0");
        TemperatureDifference cooling = supply.minus(Temperature.of("45"));

        assertThat(cooling)
                .isEqualTo(TemperatureDifference.of("50.00"))
                .hasSameHashCodeAs(TemperatureDifference.of("50.00"));
        assertThat(Temperature.of("45").plus(cooling))
                .isEqualTo(Temperature.of("95"))
                .hasSameHashCodeAs(supply);
        assertThat(TemperatureDifference.of("29.48").presented(1)).hasToString("29.5");
        assertThat(supply).isGreaterThan(Temperature.of("45")).hasToString("95.0 °C");
        assertThat(cooling).isLessThan(TemperatureDifference.of("51")).hasToString("50.0 K");
    }

    /** Sentinels and lost decimal commas of section 3. */
    @ParameterizedTest
    @CsvSource({"0.1, true", "150, true", "150.1, false", "999.9, false", "243.0, false", "0.0, false", "-5, false"})
    void temperature_aboveOneHundredAndFiftyIsNotPlausible(String celsius, boolean plausible) {
        assertThat(Temperature.of(celsius).isPlausible()).isEqualTo(plausible);
    }
}
