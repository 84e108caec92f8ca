package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * What is proposed for one application, and why.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param ranked the application in its place
 * @param reason why
 * @param left what was left when its turn came, kroner; equal applications have the same turn
 * @param missing how much was missing for its turn, kroner; 0.00 if it fits or had no turn
 */
public record DistributionLine(
        RankedApplication ranked, DistributionReason reason, BigDecimal left, BigDecimal missing) {

    /** Checks that no part is missing. */
    public DistributionLine {
        Objects.requireNonNull(ranked, "ranked");
        Objects.requireNonNull(reason, "reason");
        left = Kroner.notNegative(left, "left");
        missing = Kroner.notNegative(missing, "missing");
    }

    /**
     * Whether it would get its money.
     *
     * @return true if it is proposed
     */
    public boolean isProposed() {
        return reason == DistributionReason.PROPOSED;
    }

    /**
     * Why, with the amounts.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a sentence or two
     */
    public String message(Locale locale) {
        String sentence = reason.sentence(locale);
        if (missing.signum() > 0) {
            return sentence
                    + (Criterion.isDanish(locale)
                            ? " Tilbage var " + Kroner.danish(left) + ", der manglede " + Kroner.danish(missing)
                            : " Left: " + left.toPlainString() + " kr., missing: " + missing.toPlainString() + " kr.");
        }
        boolean fits = reason == DistributionReason.BELOW_THE_LINE
                && ranked.application().amount().compareTo(left) <= 0;
        return fits
                ? sentence
                        + (Criterion.isDanish(locale)
                                ? " Beløbet kunne rummes i resten på " + Kroner.danish(left)
                                : " The amount would fit into the rest of " + left.toPlainString() + " kr.")
                : sentence;
    }
}
