package dk.almendata.cli;

import dk.almendata.funding.FreeFunds;
import dk.almendata.funding.FundKind;
import dk.almendata.funding.PoolLedger;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a distribution has to give, and why so much.
 *
 * @param free kroner
 * @param why the sum, line by line, in Danish
 * @param ledger what it is reckoned from; empty if the amount was stated
 */
record Funds(BigDecimal free, List<String> why, Optional<Ledger> ledger) {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    /**
     * The ledger, as a reader can find it again.
     *
     * @param name the name of its file
     * @param entries its entries
     * @param year the year whose money is distributed
     */
    record Ledger(String name, PoolLedger entries, int year) {}

    static Funds given(BigDecimal free) {
        if (free.signum() < 0 || free.stripTrailingZeros().scale() > 2) {
            throw Refusal.usage("--free: expected kroner from 0.00 on with two decimals at most, found "
                    + free.toPlainString() + ".");
        }
        return new Funds(
                free,
                List.of("Beløbet er angivet ved opgørelsen, ikke beregnet af en tilsagnsliste."),
                Optional.empty());
    }

    static Funds of(Ledger ledger, FundKind kind) {
        FreeFunds found = ledger.entries().free(kind, ledger.year());
        return found.frame()
                .map(frame -> new Funds(frame.distributable(), frame.why(DANISH), Optional.of(ledger)))
                .orElseThrow(() ->
                        Refusal.usage("rank: " + found.reason(Locale.ENGLISH).orElse("")
                                + " State what there is to distribute: --free KRONER."));
    }
}
