package dk.almendata.geo;

import java.util.List;
import java.util.Objects;

/**
 * A pipe of a network as a line of points.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param id what the utility calls it
 * @param points in their order, at least two, all of one system; unmodifiable
 */
public record PipeLine(String id, List<GridPoint> points) {

    /** Checks that the points make a line. */
    public PipeLine {
        Objects.requireNonNull(id, "id");
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException(
                    "Pipe '" + id + "': expected two points or more, found " + points.size());
        }
        for (GridPoint point : points) {
            points.get(0).requireSameSystem(point);
        }
    }
}
