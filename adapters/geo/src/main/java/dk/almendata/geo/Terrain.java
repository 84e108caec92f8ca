package dk.almendata.geo;

import java.util.OptionalDouble;

/**
 * How high the ground lies: a port. The host brings the elevations, from a file of a digital terrain model, a service or a grid in memory
 * ({@link ElevationGrid}).
 *
 * <p>An implementation answers the same point with the same elevation as long as one check runs. What it may be called from is up to the host;
 * a check asks from one thread.
 */
@FunctionalInterface
public interface Terrain {

    /**
     * The elevation of the ground.
     *
     * @param point in the system of the points that are checked
     * @return metres above the zero of the model; empty where it is not known, never a figure that stands for unknown
     */
    OptionalDouble elevationMetresAt(GridPoint point);
}
