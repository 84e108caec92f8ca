package dk.almendata.geo;

import java.util.Objects;

/**
 * The pipe that lies nearest to a house (<em>Afst. ledn.</em>, utility text 3.4). Immutable; may be shared between threads.
 *
 * @param pipe which one
 * @param metres the horizontal distance in the system of the points, not corrected for its scale
 * @param at the point of the pipe that is nearest
 */
public record NearestPipe(PipeLine pipe, double metres, GridPoint at) {

    /** Checks that nothing is missing. */
    public NearestPipe {
        Objects.requireNonNull(pipe, "pipe");
        Objects.requireNonNull(at, "at");
    }
}
