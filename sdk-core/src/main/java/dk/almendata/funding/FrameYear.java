package dk.almendata.funding;

import java.math.BigDecimal;
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
 * @param advanceRoom how much more it may take
 * @param returned what cancellations and returns of the year freed
 * @param committed what was committed in the year, before anything is freed
 * @param free what can still be committed without an advance
 */
public record FrameYear(
        BigDecimal ownFrame,
        BigDecimal carriedIn,
        BigDecimal advancedOut,
        BigDecimal advanceUsed,
        BigDecimal advanceRoom,
        BigDecimal returned,
        BigDecimal committed,
        BigDecimal free) {

    /**
     * Checks that the figures add up.
     *
     * @throws IllegalArgumentException if they do not, or one is negative or has more than two decimals
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
        BigDecimal sum =
                ownFrame.subtract(advancedOut).add(carriedIn).add(returned).add(advanceUsed);
        if (sum.subtract(committed).compareTo(free) != 0) {
            throw new IllegalArgumentException("The figures of the year do not add up: " + sum.toPlainString()
                    + " less " + committed.toPlainString() + " is not " + free.toPlainString());
        }
    }

    /**
     * Why so much is free, line by line, so that a reader can check the sum by hand.
     *
     * @param locale Danish gives Danish, every other language English
     * @return one line for each part that is not zero, the last one what is free
     */
    public List<String> why(Locale locale) {
        boolean danish = Criterion.isDanish(Objects.requireNonNull(locale, "locale"));
        return List.of(
                        line(danish ? "årets egen ramme" : "own frame of the year", "", ownFrame, true),
                        line(danish ? "overført fra året før" : "carried from the year before", "+ ", carriedIn, false),
                        line(
                                danish ? "fremrykket til tidligere år" : "taken by earlier years",
                                "- ",
                                advancedOut,
                                false),
                        line(danish ? "annulleret og tilbageført" : "cancelled and returned", "+ ", returned, false),
                        line(danish ? "fremrykket fra senere år" : "taken from later years", "+ ", advanceUsed, false),
                        line(danish ? "givet tilsagn om" : "committed", "- ", committed, false),
                        line(danish ? "frit" : "free", "= ", free, true))
                .stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String line(String what, String sign, BigDecimal amount, boolean always) {
        return always || amount.signum() != 0 ? sign + Kroner.danish(amount) + " " + what : "";
    }
}
