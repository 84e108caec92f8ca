package dk.almendata.funding;

import java.util.Objects;

/**
 * How an assessor judges one criterion.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param points from 0 to {@value #MAX_POINTS}
 * @param why what the points rest on, for the reader of the ranking; may be empty
 */
public record Score(int points, String why) {

    /** The most points. Decision: 0 is "nothing", 5 "as good as it can be". */
    public static final int MAX_POINTS = 5;

    /**
     * Checks the points.
     *
     * @throws IllegalArgumentException if they are out of range
     */
    public Score {
        Objects.requireNonNull(why, "why");
        if (points < 0 || points > MAX_POINTS) {
            throw new IllegalArgumentException("Expected 0 to " + MAX_POINTS + " points, found " + points);
        }
    }
}
