package dk.almendata.cli;

import dk.almendata.consumption.Energy;
import dk.almendata.consumption.ReturnTariff;
import dk.almendata.consumption.TariffBasis;
import dk.almendata.consumption.TariffMeasure;
import dk.almendata.consumption.TariffOutcome;
import dk.almendata.consumption.TariffUse;
import dk.almendata.consumption.Temperature;
import dk.almendata.consumption.TemperatureDifference;
import dk.almendata.text.InvalidTariffException;
import dk.almendata.text.TariffJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code tariff}: what a return-temperature tariff comes to. */
@Command(
        name = "tariff",
        header = "Apply a return-temperature tariff (motivationstarif): surcharge or rebate of a use of heat.",
        description = {
            "",
            "The tariff is a JSON document with a limit, or limits by supply temperature, and its slopes; docs/consumption.md has every word and",
            "an example of each kind of tariff. Amounts above 0 are a surcharge, below 0 a rebate; lineKr is rounded to øre as a bill is.",
            "Exit code 1 if a temperature is one that no water has, such as 999.9 or 0.0, or the return is the warmer one.",
        },
        footer = {
            "",
            "Example:",
            "  almendata tariff --tariff tarif.json --supply 68 --return 38 --energy 18MWh --price 545",
        })
final class TariffCommand extends Verb {

    private static final List<String> PROPERTIES = List.of(
            "limitC",
            "deviationC",
            "countedC",
            "percent",
            "amountKr",
            "lineKr",
            "waived",
            "measure",
            "basis",
            "months");

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DecimalOption decimal = new DecimalOption();

    @Option(names = "--tariff", required = true, paramLabel = "FILE|-", description = "The tariff (JSON).")
    private String tariff = "";

    @Option(names = "--supply", required = true, paramLabel = "C", description = "The mean supply temperature.")
    private String supply = "";

    @Option(names = "--return", required = true, paramLabel = "C", description = "The mean return temperature.")
    private String returned = "";

    @Option(names = "--energy", required = true, paramLabel = "AMOUNT", description = "The heat, such as 18MWh.")
    private String energy = "";

    @Option(
            names = "--price",
            paramLabel = "KR",
            description = "The variable price of a MWh in kroner; needed where the basis is percent of it.")
    private @Nullable String price;

    @Option(
            names = "--cooling",
            paramLabel = "K",
            description = "The mean cooling that is billed. Default: the difference of the temperatures.")
    private @Nullable String cooling;

    TariffCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        ReturnTariff rules = rules();
        TariffOutcome outcome = rules.settle(use(rules));
        Decimals decimals = new Decimals(format.isForPeople());
        try (Printer printer = format.open(new Layout(PROPERTIES, PROPERTIES), surroundings())) {
            printer.row(new Row()
                    .withNumber("limitC", decimals.celsius(Optional.of(outcome.limit())))
                    .withNumber(
                            "deviationC",
                            decimals.celsius(Optional.of(outcome.deviation().kelvin())))
                    .withNumber(
                            "countedC",
                            decimals.celsius(Optional.of(outcome.counted().kelvin())))
                    .withNumber("percent", decimals.shown(outcome.percent(), 2))
                    .withNumber("amountKr", decimals.shown(Optional.of(outcome.kroner()), 2))
                    .withNumber("lineKr", outcome.line())
                    .with("waived", outcome.isWaived())
                    .with("measure", Codes.hyphened(rules.measure()))
                    .with("basis", Codes.hyphened(rules.basis()))
                    .with("months", rules.months()));
        }
        return ExitCode.OK;
    }

    private ReturnTariff rules() {
        InputFile input = InputFile.read(tariff, surroundings());
        try {
            return TariffJson.read(input.bytes());
        } catch (InvalidTariffException e) {
            throw Refusal.configuration(input + ": " + Refusal.told(e.faults()));
        }
    }

    private TariffUse use(ReturnTariff rules) {
        if (price == null && rules.basis() == TariffBasis.PERCENT_OF_PRICE) {
            throw Refusal.usage("--price is missing: the tariff is a percentage of it.");
        }
        BigDecimal kroner = price == null ? BigDecimal.ZERO : decimal.number("--price", price);
        if (kroner.signum() < 0) {
            throw Refusal.usage("--price: expected 0 or more.");
        }
        if (cooling != null && rules.measure() != TariffMeasure.COOLING) {
            throw Refusal.usage(
                    "--cooling goes with a tariff whose measure is cooling; this one looks at the return temperature.");
        }
        Temperature came = Temperature.of(decimal.number("--supply", supply));
        Temperature went = Temperature.of(decimal.number("--return", returned));
        Energy heat = decimal.energy("--energy", energy);
        if (heat.signum() < 0) {
            throw Refusal.usage("--energy: expected 0 or more, for a surcharge would become a rebate.");
        }
        TemperatureDifference cooled =
                cooling == null ? came.minus(went) : TemperatureDifference.of(decimal.number("--cooling", cooling));
        try {
            return new TariffUse(came, went, cooled, heat, kroner);
        } catch (IllegalArgumentException implausible) {
            throw Refusal.input("Nothing is billed. " + Refusal.ended(implausible.getMessage()));
        }
    }
}
