package dk.almendata.consumption;

import java.math.BigDecimal;

/**
 * The heat coefficient k of district heating water: kWh that a cubic metre gives for each degree it is cooled.
 *
 * <p>E = V · k · Δt with k = (h(t1) − h(t2)) / (t1 − t2) · ρ(t at the flow sensor) / 3600, at 16 bar (EN 1434-1), h and ρ by IAPWS-IF97 region
 * 1. The field formula's 860 stands for k = 1.1628, which is water near 14 °C: with real temperatures it is 0.6 to 3.7 % low
 * (consumption, 2.3). Stateless; safe for use by several threads.
 *
 * <p>Example: 95/45 °C with the flow sensor in the supply pipe gives 1.11953, in the return pipe 1.15243.
 */
public final class HeatCoefficient {

    private static final double PRESSURE = 1.6;
    private static final double KELVIN = 273.15;
    private static final double SECONDS_OF_AN_HOUR = 3600;

    /** What 860 is the rounded reciprocal of. */
    private static final BigDecimal FIELD_COEFFICIENT = new BigDecimal("1.163");

    private HeatCoefficient() {}

    /**
     * The coefficient.
     *
     * @param temperatures supply and return; plausible ones
     * @param sensor where the flow sensor sits
     * @return kWh for each cubic metre and kelvin, as exact as a {@code double}
     * @throws IllegalArgumentException if a temperature is not above 0 and at most 150 °C, or the return is the warmer one
     */
    public static BigDecimal of(MeanTemperatures temperatures, SensorPosition sensor) {
        if (!temperatures.arePlausible()) {
            throw new IllegalArgumentException(
                    "Expected temperatures above 0 and at most 150 °C, the return not warmer than the supply, found "
                            + temperatures.supply() + " and " + temperatures.returned());
        }
        double supply = kelvin(temperatures.supply());
        double returned = kelvin(temperatures.returned());
        double density = 1 / WaterRegion1.specificVolume(PRESSURE, sensor == SensorPosition.SUPPLY ? supply : returned);
        double heat = temperatures.difference().kelvin().signum() == 0
                ? WaterRegion1.heatCapacity(PRESSURE, supply)
                : (WaterRegion1.enthalpy(PRESSURE, supply) - WaterRegion1.enthalpy(PRESSURE, returned))
                        / (supply - returned);
        return BigDecimal.valueOf(heat * density / SECONDS_OF_AN_HOUR);
    }

    /**
     * The flow that a power needs: litres an hour = kW × 1000 / (1.163 × Δt), as the German-speaking field writes the same formula
     * (consumption, 2.1).
     *
     * <p>Example: 137 kW at 55 K are 2142 l/h.
     *
     * @param kilowatt the power
     * @param cooling how much the water is cooled; not zero
     * @return litres an hour, with 34 digits
     * @throws ArithmeticException if the cooling is zero
     */
    public static BigDecimal litresPerHour(BigDecimal kilowatt, TemperatureDifference cooling) {
        return NumericPolicy.divide(kilowatt.movePointRight(3), FIELD_COEFFICIENT.multiply(cooling.kelvin()));
    }

    private static double kelvin(Temperature temperature) {
        return temperature.celsius().doubleValue() + KELVIN;
    }
}
