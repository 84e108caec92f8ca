package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of an entry of the ledger.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param position its place in the ledger, from 0
 * @param entry the entry
 * @param rule what is said against it; empty if nothing is
 * @param missing by how much the commitments of its day exceed what is free, kroner; empty unless they do
 */
public record EntryOutcome(int position, PoolEntry entry, Optional<EntryRule> rule, Optional<BigDecimal> missing) {

    /** Checks that no part is missing. */
    public EntryOutcome {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(missing, "missing");
    }

    /**
     * Whether it does not count.
     *
     * @return true if a rule refuses it
     */
    public boolean isRefused() {
        return rule.filter(found -> found.weight() == EntryRule.Weight.REFUSED).isPresent();
    }

    /** Whether it changes what is free. */
    boolean counts() {
        return rule.filter(found -> found.weight() != EntryRule.Weight.REMARK).isEmpty();
    }

    /**
     * What is said against it, for a reader.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a sentence or two; empty if nothing is
     */
    public String message(Locale locale) {
        String sentence = rule.map(found -> found.sentence(locale)).orElse("");
        return missing.map(amount -> sentence
                        + (Criterion.isDanish(locale)
                                ? " Der mangler " + Kroner.danish(amount)
                                : " Missing: " + amount.toPlainString() + " kr."))
                .orElse(sentence);
    }
}
