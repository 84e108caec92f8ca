package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One year of one frame: where its money comes from and where it went, kroner with two decimals.
 *
 * <p>{@code free = ownFrame − advancedOut + carriedIn + returned + advanceUsed − committed}; the room for an advance is never part of it.
 * Worked (investment): 19.5 mio. committed in 2021 with an own frame of 16.5 gives an advance of 3.0 and a room of 0.3; 2022 then has 13.5
 * free. Immutable; may be shared between threads.
 *
 * @param ownFrame the frame of the year itself, unreduced
 * @param carriedIn what the year before left
 * @param advancedOut what earlier years took of this one
 * @param advanceUsed what this year took of later ones
 * @param advanceRoom how much more it may take: at most what the later frames still have once what is distributable is gone
 * @param returned what cancellations and returns of the year freed
 * @param committed what was committed in the year, before anything is freed
 * @param free what the year leaves without an advance
 * @param distributable what of it can still be committed without touching what later years have committed
 */
public record FrameYear(
        BigDecimal ownFrame,
        BigDecimal carriedIn,
        BigDecimal advancedOut,
        BigDecimal advanceUsed,
        BigDecimal advanceRoom,
        BigDecimal returned,
        BigDecimal committed,
        BigDecimal free,
        BigDecimal distributable) {

    /**
     * Checks that the figures add up.
     *
     * @throws IllegalArgumentException if they do not, more is distributable than free, or one is negative or has more than two decimals
     */
    public FrameYear {
        ownFrame = Kroner.notNegative(ownFrame, "ownFrame");
        carriedIn = Kroner.notNegative(carriedIn, "carriedIn");
        advancedOut = Kroner.notNegative(advancedOut, "advancedOut");
        advanceUsed = Kroner.notNegative(advanceUsed, "advanceUsed");
        advanceRoom = Kroner.notNegative(advanceRoom, "advanceRoom");
        returned = Kroner.notNegative(returned, "returned");
        committed = Kroner.notNegative(committed, "committed");
        free = Kroner.notNegative(free, "free");
        distributable = Kroner.notNegative(distributable, "distributable");
        BigDecimal sum =
                ownFrame.subtract(advancedOut).add(carriedIn).add(returned).add(advanceUsed);
        if (sum.subtract(committed).compareTo(free) != 0 || distributable.compareTo(free) > 0) {
            throw new IllegalArgumentException("The figures of the year do not add up: " + sum.toPlainString()
                    + " less " + committed.toPlainString() + " is not " + free.toPlainString()
                    + ", or more than that is distributable: "
                    + distributable.toPlainString());
        }
    }

    /**
     * Why so much is free, line by line, so that a reader can check the sum by hand.
     *
     * @param locale Danish gives Danish, every other language English
     * @return one line for each part that is not zero, then what is free; where later years have used of it, two more lines to what is
     *     distributable
     */
    public List<String> why(Locale locale) {
        boolean danish = Criterion.isDanish(Objects.requireNonNull(locale, "locale"));
        List<String> lines = new ArrayList<>();
        add(lines, danish ? "årets egen ramme" : "own frame of the year", "", ownFrame, true);
        add(lines, danish ? "overført fra året før" : "carried from the year before", "+ ", carriedIn, false);
        add(lines, danish ? "fremrykket til tidligere år" : "taken by earlier years", "- ", advancedOut, false);
        add(lines, danish ? "annulleret og tilbageført" : "cancelled and returned", "+ ", returned, false);
        add(lines, danish ? "fremrykket fra senere år" : "taken from later years", "+ ", advanceUsed, false);
        add(lines, danish ? "givet tilsagn om" : "committed", "- ", committed, false);
        add(lines, danish ? "frit" : "free", "= ", free, true);
        if (distributable.compareTo(free) < 0) {
            BigDecimal taken = free.subtract(distributable);
            add(
                    lines,
                    danish ? "brugt af tilsagn i senere år" : "used by commitments of later years",
                    "- ",
                    taken,
                    true);
            add(lines, danish ? "kan fordeles" : "distributable", "= ", distributable, true);
        }
        return List.copyOf(lines);
    }

    private static void add(List<String> lines, String what, String sign, BigDecimal amount, boolean always) {
        if (always || amount.signum() != 0) {
            lines.add(sign + Kroner.danish(amount) + " " + what);
        }
    }
}
