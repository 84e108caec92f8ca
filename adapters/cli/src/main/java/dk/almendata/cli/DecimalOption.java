package dk.almendata.cli;

import dk.almendata.consumption.Energy;
import dk.almendata.consumption.InvalidQuantityException;
import dk.almendata.consumption.NumberForm;
import dk.almendata.consumption.Volume;
import java.math.BigDecimal;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;

/** How numbers are written that a verb is given. */
final class DecimalOption {

    @Option(
            names = "--decimal",
            paramLabel = "point|comma|undeclared",
            defaultValue = "point",
            description =
                    "How numbers are written: 30.9, 30,9 (with 1.234,5 for thousands), or in a form nobody declared, where 1.234 is refused.")
    private NumberForm form = NumberForm.POINT;

    NumberForm form() {
        return form;
    }

    Energy energy(String option, String text) {
        return parsed(option, text, Energy::parse);
    }

    Volume volume(String option, String text) {
        return parsed(option, text, Volume::parse);
    }

    BigDecimal number(String option, String text) {
        return parsed(option, text, (given, declared) -> declared.parse(given));
    }

    private <T> T parsed(String option, String text, BiFunction<String, NumberForm, T> parser) {
        try {
            return parser.apply(text, form);
        } catch (InvalidQuantityException e) {
            throw Refusal.usage(option + ": " + Refusal.ended(e.getMessage()));
        }
    }
}
