package dk.almendata.cli;

import dk.almendata.lbf.InvalidLbfNumberException;
import dk.almendata.lbf.LbfNumber;
import org.jspecify.annotations.Nullable;

/** The number of an organisation, afdeling or byggeafsnit as an option names it, with all its digits. */
final class LbfOption {

    private LbfOption() {}

    static @Nullable LbfNumber parse(@Nullable String text) {
        try {
            return text == null ? null : LbfNumber.parse(text);
        } catch (InvalidLbfNumberException e) {
            throw Refusal.usage("--lbf: " + Refusal.ended(e.getMessage()));
        }
    }
}
