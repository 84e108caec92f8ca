package dk.almendata.sync;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody decided about one delivery, and why.
 *
 * <p>Decisions are kept for ever and can be taken back: an undo is itself a decision with a reason. Decision on holding and deciding: what is
 * current is a function of the accepted deliveries and the recorded decisions, so an accepted delivery counts whatever a guard says, and a
 * rejected one does not count whenever it comes.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param verdict what was decided
 * @param reason why, in the words of the one who decided; never blank
 * @param at when
 */
public record Decision(Verdict verdict, String reason, Instant at) {

    /** Strips the reason, and checks that there is one. */
    public Decision {
        Objects.requireNonNull(verdict, "verdict");
        reason = reason.strip();
        if (reason.isEmpty() || reason.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A decision has a reason of one line");
        }
        Objects.requireNonNull(at, "at");
    }

    /** What can be decided. */
    public enum Verdict {
        /** The delivery counts, although something spoke against it. */
        ACCEPT,
        /** The delivery does not count; rows that it has are kept and not seen. */
        REJECT,
        /** The decision that stands is taken back, so that the rules decide again. */
        UNDO;

        /**
         * The word that the store and reports use.
         *
         * @return lower case
         */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Reads the word.
         *
         * @param text as {@link #text} writes it
         * @return the verdict
         * @throws IllegalArgumentException if it is none
         */
        public static Verdict of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * The decision that stands.
     *
     * @param decisions everything decided about one delivery, in its order
     * @return the last one; empty if there is none or the last one took the one before back
     */
    public static Optional<Decision> standing(List<Decision> decisions) {
        return decisions.isEmpty()
                ? Optional.empty()
                : Optional.of(decisions.get(decisions.size() - 1)).filter(last -> last.verdict != Verdict.UNDO);
    }

    /**
     * Whether the delivery counts in spite of what speaks against it.
     *
     * @return true for {@link Verdict#ACCEPT}
     */
    public boolean isAcceptance() {
        return verdict == Verdict.ACCEPT;
    }

    /**
     * Whether the delivery does not count.
     *
     * @return true for {@link Verdict#REJECT}
     */
    public boolean isRejection() {
        return verdict == Verdict.REJECT;
    }

    /**
     * The decision in a sentence.
     *
     * @return for people, with the reason
     */
    public String sentence() {
        return switch (verdict) {
            case ACCEPT -> "Accepted: " + reason;
            case REJECT -> "Rejected by decision: " + reason;
            case UNDO -> "Decision taken back: " + reason;
        };
    }
}
