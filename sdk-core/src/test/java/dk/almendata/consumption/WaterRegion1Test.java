package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaterRegion1Test {

    private static final MathContext NINE_DIGITS = new MathContext(9, RoundingMode.HALF_UP);

    /** The check points of the release, to nine digits (consumption, 2.3). */
    @ParameterizedTest
    @CsvSource({
        "300, 3,  0.00100215168,  115.331273,  4.17301218",
        "300, 80, 0.000971180894, 184.142828,  4.01008987",
        "500, 3,  0.00120241800,  975.542239,  4.65580682",
    })
    void region1_agreesWithTheReleaseToNineDigits(
            double kelvin, double megapascal, BigDecimal volume, BigDecimal enthalpy, BigDecimal heatCapacity) {
        assertThat(nineDigits(WaterRegion1.specificVolume(megapascal, kelvin))).isEqualByComparingTo(volume);
        assertThat(nineDigits(WaterRegion1.enthalpy(megapascal, kelvin))).isEqualByComparingTo(enthalpy);
        assertThat(nineDigits(WaterRegion1.heatCapacity(megapascal, kelvin))).isEqualByComparingTo(heatCapacity);
    }

    private static BigDecimal nineDigits(double value) {
        return new BigDecimal(value).round(NINE_DIGITS);
    }

    /** Density and heat capacity at 16 bar (consumption, 2.3). */
    @ParameterizedTest
    @CsvSource({"30, 996.317, 4.1760", "50, 988.698, 4.1761", "70, 978.438, 4.1848", "90, 966.002, 4.2017"})
    void region1_givesDensityAndHeatCapacityAt16Bar(double celsius, BigDecimal density, BigDecimal heatCapacity) {
        double kelvin = celsius + 273.15;

        assertThat(new BigDecimal(1 / WaterRegion1.specificVolume(1.6, kelvin)).setScale(3, RoundingMode.HALF_UP))
                .isEqualTo(density);
        assertThat(new BigDecimal(WaterRegion1.heatCapacity(1.6, kelvin)).setScale(4, RoundingMode.HALF_UP))
                .isEqualTo(heatCapacity);
    }

    /** The k table of section 2.3. */
    @ParameterizedTest
    @CsvSource({
        "60, 30, 1.14129, 1.15574",
        "70, 40, 1.13561, 1.15237",
        "80, 40, 1.12937, 1.15307",
        "90, 50, 1.12329, 1.14969",
        "95, 45, 1.11953, 1.15243",
    })
    void heatCoefficient_isThatOfTheTable(String supply, String returned, BigDecimal inSupply, BigDecimal inReturn) {
        MeanTemperatures temperatures = new MeanTemperatures(Temperature.of(supply), Temperature.of(returned));

        assertThat(NumericPolicy.presented(HeatCoefficient.of(temperatures, SensorPosition.SUPPLY), 5))
                .isEqualTo(inSupply);
        assertThat(NumericPolicy.presented(HeatCoefficient.of(temperatures, SensorPosition.RETURN), 5))
                .isEqualTo(inReturn);
    }

    /** The quotient of enthalpies tends to the heat capacity; at no difference at all this takes its place. */
    @Test
    void heatCoefficient_hasNoHoleWhereNothingIsCooled() {
        MeanTemperatures same = new MeanTemperatures(Temperature.of("60"), Temperature.of("60.0"));
        MeanTemperatures near = new MeanTemperatures(Temperature.of("60.001"), Temperature.of("59.999"));

        assertThat(HeatCoefficient.of(same, SensorPosition.RETURN).doubleValue())
                .isCloseTo(HeatCoefficient.of(near, SensorPosition.RETURN).doubleValue(), within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"150.1, 40", "90, 0", "999.9, 243"})
    void heatCoefficient_refusesTemperaturesThatWaterCannotHave(String supply, String returned) {
        MeanTemperatures temperatures = new MeanTemperatures(Temperature.of(supply), Temperature.of(returned));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeatCoefficient.of(temperatures, SensorPosition.SUPPLY))
                .withMessageContaining(supply);
    }

    /** 137 kW at 55 K and 90 K, printed (consumption, 6). */
    @ParameterizedTest
    @CsvSource({"137, 55, 2142", "137, 90, 1309"})
    void litresPerHour_areThosePrinted(BigDecimal kilowatt, String cooling, BigDecimal litres) {
        assertThat(NumericPolicy.presented(
                        HeatCoefficient.litresPerHour(kilowatt, TemperatureDifference.of(cooling)), 0))
                .isEqualTo(litres);
    }

    @Test
    void sensorPosition_isToldByTheDeviceType() {
        assertThat(SensorPosition.ofDeviceType(0x04)).contains(SensorPosition.RETURN);
        assertThat(SensorPosition.ofDeviceType(0x0C)).contains(SensorPosition.SUPPLY);
        assertThat(SensorPosition.ofDeviceType(0x06)).isEmpty();
    }
}
