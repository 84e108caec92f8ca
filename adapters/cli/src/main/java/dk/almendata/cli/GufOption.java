package dk.almendata.cli;

import dk.almendata.consumption.BuildingUse;
import dk.almendata.consumption.Energy;
import dk.almendata.consumption.Guf;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the part of a use that does not depend on the weather is found. */
final class GufOption {

    @Option(
            names = "--guf-share",
            paramLabel = "SHARE",
            description = "The fixed part as a share from 0 to 1, such as 0.25.")
    private @Nullable String share;

    @Option(
            names = "--use",
            paramLabel = "USE",
            description = "The fixed part by what the building is used for: ${COMPLETION-CANDIDATES}.")
    private @Nullable BuildingUse use;

    @Option(names = "--guf", paramLabel = "AMOUNT", description = "The fixed part as an amount, such as 12MWh.")
    private @Nullable String amount;

    Guf required(DecimalOption decimal) {
        return find(decimal).orElseThrow(() -> Refusal.usage("Give the fixed part: --guf-share, --use or --guf."));
    }

    Optional<Guf> find(DecimalOption decimal) {
        if (Stream.of(share != null, use != null, amount != null)
                        .filter(given -> given)
                        .count()
                > 1) {
            throw Refusal.usage("Give one of --guf-share, --use and --guf.");
        }
        if (use != null) {
            return Optional.of(use.guf());
        }
        if (share != null) {
            BigDecimal value = decimal.number("--guf-share", share);
            if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
                throw Refusal.usage("--guf-share: expected a share from 0 to 1, such as 0.25 for 25 %.");
            }
            return Optional.of(Guf.ofShare(value));
        }
        if (amount != null) {
            Energy fixed = decimal.energy("--guf", amount);
            if (fixed.signum() < 0) {
                throw Refusal.usage("--guf: expected 0 or more.");
            }
            return Optional.of(Guf.ofAmount(fixed));
        }
        return Optional.empty();
    }
}
