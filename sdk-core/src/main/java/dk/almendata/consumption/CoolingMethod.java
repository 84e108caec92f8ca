package dk.almendata.consumption;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a mean cooling is computed. Methods are named and never mixed in silence (decision on methods); a result carries the one it was made
 * by.
 */
public enum CoolingMethod {
    /**
     * °C = MWh × 860 / m3, whatever the unit the meter counts in: what people check by hand, and the default. 30.9 MWh and 901.4 m3 are 29.5
     * °C; 75 GJ and 450 m3 are 39.8148 °C.
     */
    FACTOR_860(null),
    /** °C = GJ × 239 / m3, which is 0.05 % higher because 239 is 860 / 3.6 rounded: 75 GJ and 450 m3 are 39.8333 °C. */
    FACTOR_239_GJ(null),
    /** The difference of the mean temperatures that the meter's registers E8 and E9 tell. */
    REGISTERS(null),
    /** By the heat coefficient of water at the register temperatures, flow sensor in the supply pipe. */
    IF97_K_SUPPLY(SensorPosition.SUPPLY),
    /** By the heat coefficient of water at the register temperatures, flow sensor in the return pipe. */
    IF97_K_RETURN(SensorPosition.RETURN);

    private final @Nullable SensorPosition sensor;

    CoolingMethod(@Nullable SensorPosition sensor) {
        this.sensor = sensor;
    }

    /**
     * The method by heat coefficient.
     *
     * @param sensor where the flow sensor sits
     * @return the method
     */
    public static CoolingMethod if97(SensorPosition sensor) {
        return sensor == SensorPosition.SUPPLY ? IF97_K_SUPPLY : IF97_K_RETURN;
    }

    /**
     * The flow sensor's place, where it matters.
     *
     * @return empty for the methods that do not ask
     */
    public Optional<SensorPosition> sensor() {
        return Optional.ofNullable(sensor);
    }

    /**
     * Whether it needs the temperatures of the meter's registers.
     *
     * @return false for the factors
     */
    public boolean needsTemperatures() {
        return this == REGISTERS || sensor != null;
    }
}
