package dk.almendata.cli;

import dk.almendata.funding.FreeFunds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What a distribution has to give, and why so much.
 *
 * @param free kroner
 * @param why the sum, line by line, in Danish
 */
record Funds(BigDecimal free, List<String> why) {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    static Funds given(BigDecimal free) {
        if (free.signum() < 0 || free.stripTrailingZeros().scale() > 2) {
            throw Refusal.usage("--free: expected kroner from 0.00 on with two decimals at most, found "
                    + free.toPlainString() + ".");
        }
        return new Funds(free, List.of("Beløbet er angivet ved opgørelsen, ikke beregnet af en tilsagnsliste."));
    }

    static Funds of(FreeFunds found) {
        return found.frame()
                .map(frame -> new Funds(frame.free(), frame.why(DANISH)))
                .orElseThrow(() ->
                        Refusal.usage("rank: " + found.reason(Locale.ENGLISH).orElse("")
                                + " State what there is to distribute: --free KRONER."));
    }
}
