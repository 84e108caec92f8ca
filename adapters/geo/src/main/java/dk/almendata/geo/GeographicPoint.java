package dk.almendata.geo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A point in Denmark by latitude and longitude on WGS84, taken as ETRS89, in degrees.
 *
 * <p>The order of the two numbers stands in the name of the factory: {@link #ofLongitudeLatitude} for GeoJSON, {@link #ofLatitudeLongitude}
 * for people and most receivers. Latitude is from 54.2 to 59 and longitude from 7 to 16; everything else is refused, and so is every swapped
 * pair. Immutable; may be shared between threads.
 */
public final class GeographicPoint {

    private static final double SOUTH = 54.2;
    private static final double NORTH = 59;
    private static final double WEST = 7;
    private static final double EAST = 16;

    private final double latitudeDegrees;
    private final double longitudeDegrees;

    private GeographicPoint(double latitudeDegrees, double longitudeDegrees) {
        boolean inside = latitudeDegrees >= SOUTH
                && latitudeDegrees <= NORTH
                && longitudeDegrees >= WEST
                && longitudeDegrees <= EAST;
        if (!inside) {
            throw new IllegalArgumentException(
                    "Expected a latitude from " + SOUTH + " to " + NORTH + " and a longitude from "
                            + WEST + " to " + EAST + " degrees, found latitude " + latitudeDegrees + " and longitude "
                            + longitudeDegrees + "; check whether the axes were swapped");
        }
        this.latitudeDegrees = latitudeDegrees;
        this.longitudeDegrees = longitudeDegrees;
    }

    /**
     * The point latitude first.
     *
     * @param latitudeDegrees degrees north
     * @param longitudeDegrees degrees east
     * @return the point
     * @throws IllegalArgumentException if it lies outside the box of Denmark, or is no number
     */
    public static GeographicPoint ofLatitudeLongitude(double latitudeDegrees, double longitudeDegrees) {
        return new GeographicPoint(latitudeDegrees, longitudeDegrees);
    }

    /**
     * The point longitude first.
     *
     * @param longitudeDegrees degrees east
     * @param latitudeDegrees degrees north
     * @return the point
     * @throws IllegalArgumentException if it lies outside the box of Denmark, or is no number
     */
    public static GeographicPoint ofLongitudeLatitude(double longitudeDegrees, double latitudeDegrees) {
        return new GeographicPoint(latitudeDegrees, longitudeDegrees);
    }

    /**
     * How far north.
     *
     * @return degrees
     */
    public double latitudeDegrees() {
        return latitudeDegrees;
    }

    /**
     * How far east.
     *
     * @return degrees
     */
    public double longitudeDegrees() {
        return longitudeDegrees;
    }

    /**
     * The same place in a plane system.
     *
     * @param system the system to convert to
     * @return the point
     */
    public GridPoint to(GridSystem system) {
        return Objects.requireNonNull(system, "system").project(longitudeDegrees, latitudeDegrees);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof GeographicPoint other
                && Double.compare(latitudeDegrees, other.latitudeDegrees) == 0
                && Double.compare(longitudeDegrees, other.longitudeDegrees) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(latitudeDegrees, longitudeDegrees);
    }

    /** Latitude and longitude, such as {@code 55.0 N 12.0 E}, in full length. */
    @Override
    public String toString() {
        return latitudeDegrees + " N " + longitudeDegrees + " E";
    }
}
