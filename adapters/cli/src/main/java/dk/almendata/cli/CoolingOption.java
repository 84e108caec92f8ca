package dk.almendata.cli;

import dk.almendata.consumption.CoolingLimits;
import dk.almendata.consumption.CoolingMethod;
import dk.almendata.consumption.TemperatureDifference;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which method mean cooling is computed, and when it is low. */
final class CoolingOption {

    private static final BigDecimal MOST = new BigDecimal("150");

    @Option(
            names = "--method",
            paramLabel = "FACTOR_860|FACTOR_239_GJ|REGISTERS|IF97_K_SUPPLY|IF97_K_RETURN",
            defaultValue = "FACTOR_860",
            description =
                    "How mean cooling is computed: MWh x 860 / m3, GJ x 239 / m3, by the temperature registers, or by the heat coefficient of "
                            + "water with the flow sensor in the supply or the return pipe.")
    private CoolingMethod method = CoolingMethod.FACTOR_860;

    @Option(
            names = "--low-cooling",
            paramLabel = "K",
            description = "Below which a cooling is flagged as low. Default: 25.")
    private @Nullable String lowest;

    CoolingMethod method() {
        return method;
    }

    CoolingLimits limits(DecimalOption decimal) {
        if (lowest == null) {
            return CoolingLimits.standard();
        }
        BigDecimal kelvin = decimal.number("--low-cooling", lowest);
        if (kelvin.signum() < 0 || kelvin.compareTo(MOST) > 0) {
            throw Refusal.usage("--low-cooling: expected 0 to " + MOST + ".");
        }
        return CoolingLimits.builder().lowest(TemperatureDifference.of(kelvin)).build();
    }
}
