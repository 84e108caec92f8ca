package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is free in a year of a frame, or that it cannot be told.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param kind the frame
 * @param year the year
 * @param frame the figures of the year; empty if the pool's rules are not known well enough
 * @param remainingTotal what of the frame is not committed, over all years and entries; where the frame's total is unknown, what of the pool
 *     is not committed
 */
public record FreeFunds(FundKind kind, int year, Optional<FrameYear> frame, BigDecimal remainingTotal) {

    /** Checks that no part is missing. */
    public FreeFunds {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(frame, "frame");
        remainingTotal = Kroner.notNegative(remainingTotal, "remainingTotal");
    }

    /**
     * Why there are no figures of the year.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a sentence; empty if there are figures
     */
    public Optional<String> reason(Locale locale) {
        if (frame.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                Criterion.isDanish(locale)
                        ? "Puljens årlige rammer, overførsel, fremrykning eller udbetalingsform er ikke kendt; kun"
                                + " restbeløbet for hele puljen kan oplyses."
                        : "The pool's yearly frames, carry-over, advance or payment are unknown; only what is left of the"
                                + " whole pool can be told.");
    }
}
