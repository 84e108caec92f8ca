package dk.almendata.cli;

import dk.almendata.consumption.Consumption;
import dk.almendata.consumption.ConsumptionFlag;
import dk.almendata.consumption.CoolingLimits;
import dk.almendata.consumption.Energy;
import dk.almendata.consumption.MeanCooling;
import dk.almendata.consumption.MeanTemperatures;
import dk.almendata.consumption.Temperature;
import dk.almendata.consumption.Volume;
import dk.almendata.consumption.VolumeResolution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code cooling}: the mean cooling of an amount of heat and a volume of water. */
@Command(
        name = "cooling",
        header = "Compute the mean cooling of heat and water, by a method that is named.",
        description = {
            "",
            "Of the sums of a period. The temperature registers E8 and E9, or the mean temperatures themselves, are compared with what energy",
            "and volume imply; the methods REGISTERS and IF97_K need them. Exit code 1 if there is no cooling; the flags say why.",
        },
        footer = {
            "",
            "Example:",
            "  almendata cooling --energy 30.9MWh --volume 901.4m3",
            "  almendata cooling --energy 121.9GJ --volume 1075.0m3 --supply-register 7410 --return-register 4429 --resolution 0.1",
        })
final class CoolingCommand extends Verb {

    private static final List<String> PROPERTIES = List.of("meanCoolingC", "method", "flags", "supplyC", "returnC");

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DecimalOption decimal = new DecimalOption();

    @Mixin
    private final CoolingOption cooling = new CoolingOption();

    @Option(names = "--energy", required = true, paramLabel = "AMOUNT", description = "The heat, such as 30.9MWh.")
    private String energy = "";

    @Option(names = "--volume", required = true, paramLabel = "AMOUNT", description = "The water, such as 901.4m3.")
    private String volume = "";

    @Option(names = "--supply-register", paramLabel = "N", description = "What the register E8 grew by.")
    private @Nullable String supplyRegister;

    @Option(names = "--return-register", paramLabel = "N", description = "What the register E9 grew by.")
    private @Nullable String returnRegister;

    @Option(
            names = "--resolution",
            paramLabel = "1|0.1|0.01|0.001",
            description =
                    "How finely the meter counts volume, in m3, which the registers depend on. Default: as the volume is written, with a flag.")
    private @Nullable String resolution;

    @Option(
            names = "--supply",
            paramLabel = "C",
            description = "The mean supply temperature, instead of the registers.")
    private @Nullable String supply;

    @Option(
            names = "--return",
            paramLabel = "C",
            description = "The mean return temperature, instead of the registers.")
    private @Nullable String returned;

    CoolingCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Volume water = decimal.volume("--volume", volume);
        Energy heat = decimal.energy("--energy", energy);
        if (water.signum() < 0 || heat.signum() < 0) {
            throw Refusal.usage((heat.signum() < 0 ? "--energy" : "--volume") + ": expected 0 or more.");
        }
        Consumption used = Consumption.measured(water, heat);
        Optional<MeanTemperatures> temperatures = temperatures(water);
        CoolingLimits limits = cooling.limits(decimal);
        MeanCooling result = temperatures
                .map(known -> limits.judged(MeanCooling.of(cooling.method(), used, known), used, known))
                .orElseGet(() -> limits.judged(MeanCooling.of(cooling.method(), used), used));
        Decimals decimals = new Decimals(format.isForPeople());
        List<String> flags =
                new ArrayList<>(result.flags().stream().map(Codes::hyphened).toList());
        if (supplyRegister != null && resolution == null) {
            flags.add(Codes.hyphened(ConsumptionFlag.RESOLUTION_ASSUMED));
        }
        try (Printer printer = format.open(new Layout(PROPERTIES, PROPERTIES), surroundings())) {
            printer.row(new Row()
                    .withNumber("meanCoolingC", decimals.cooling(result))
                    .with("method", result.method().name())
                    .with("flags", flags)
                    .withNumber(
                            "supplyC",
                            decimals.celsius(
                                    temperatures.map(known -> known.supply().celsius())))
                    .withNumber(
                            "returnC",
                            decimals.celsius(
                                    temperatures.map(known -> known.returned().celsius()))));
        }
        return result.difference().isPresent() ? ExitCode.OK : ExitCode.BEHIND;
    }

    private Optional<MeanTemperatures> temperatures(Volume water) {
        if ((supplyRegister == null) != (returnRegister == null)) {
            throw Refusal.usage("--supply-register and --return-register go together.");
        }
        if ((supply == null) != (returned == null)) {
            throw Refusal.usage("--supply and --return go together.");
        }
        if (resolution != null && supplyRegister == null) {
            throw Refusal.usage("--resolution goes with --supply-register and --return-register.");
        }
        if (supplyRegister != null && supply != null) {
            throw Refusal.usage("Give the registers or the temperatures, not both.");
        }
        if (supplyRegister != null && returnRegister != null) {
            return ofRegisters(water, supplyRegister, returnRegister);
        }
        return supply == null || returned == null
                ? Optional.empty()
                : Optional.of(new MeanTemperatures(
                        Temperature.of(decimal.number("--supply", supply)),
                        Temperature.of(decimal.number("--return", returned))));
    }

    private Optional<MeanTemperatures> ofRegisters(Volume water, String e8, String e9) {
        BigDecimal supplied = decimal.number("--supply-register", e8);
        BigDecimal back = decimal.number("--return-register", e9);
        Optional<VolumeResolution> step = resolution == null
                ? VolumeResolution.ofDecimals(water.cubicMetres().scale())
                : VolumeResolution.find(decimal.number("--resolution", resolution));
        if (step.isEmpty()) {
            throw Refusal.usage(
                    resolution == null
                            ? "--resolution is missing: --volume is written with "
                                    + water.cubicMetres().scale()
                                    + " decimals, which no meter counts with. Give 1, 0.1, 0.01 or 0.001."
                            : "--resolution: expected 1, 0.1, 0.01 or 0.001 m3.");
        }
        return water.signum() == 0
                ? Optional.empty()
                : Optional.of(MeanTemperatures.ofRegisters(supplied, back, water, step.get()));
    }
}
