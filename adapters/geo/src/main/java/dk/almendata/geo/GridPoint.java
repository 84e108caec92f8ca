package dk.almendata.geo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A point in a plane coordinate system of Denmark, in metres.
 *
 * <p>The order of the two numbers stands in the name of the factory: {@link #ofEastingNorthing} for DAWA and WKT, {@link #ofNorthingEasting}
 * for the utility text, which lists Y before X (3.2). A point outside the box of Denmark is refused; a swapped pair always lies outside.
 *
 * <pre>{@code
 * GridPoint house = GridPoint.ofEastingNorthing(GridSystem.UTM32, 691875.63, 6098907.83);
 * house.toGeographic();            // 55.0000000 N 12.0000000 E
 * house.to(GridSystem.DKTM3);      // the same place in DKTM3
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class GridPoint {

    private final GridSystem system;
    private final double eastingMetres;
    private final double northingMetres;

    private GridPoint(GridSystem system, double eastingMetres, double northingMetres) {
        Objects.requireNonNull(system, "system").requireInDenmark(eastingMetres, northingMetres);
        this.system = system;
        this.eastingMetres = eastingMetres;
        this.northingMetres = northingMetres;
    }

    /**
     * The point east before north.
     *
     * @param system what the numbers are of
     * @param eastingMetres X on Danish maps
     * @param northingMetres Y on Danish maps
     * @return the point
     * @throws IllegalArgumentException if it lies outside the box of Denmark, or is no number
     */
    public static GridPoint ofEastingNorthing(GridSystem system, double eastingMetres, double northingMetres) {
        return new GridPoint(system, eastingMetres, northingMetres);
    }

    /**
     * The point north before east.
     *
     * @param system what the numbers are of
     * @param northingMetres Y on Danish maps
     * @param eastingMetres X on Danish maps
     * @return the point
     * @throws IllegalArgumentException if it lies outside the box of Denmark, or is no number
     */
    public static GridPoint ofNorthingEasting(GridSystem system, double northingMetres, double eastingMetres) {
        return new GridPoint(system, eastingMetres, northingMetres);
    }

    /**
     * What the numbers are of.
     *
     * @return the system
     */
    public GridSystem system() {
        return system;
    }

    /**
     * How far east.
     *
     * @return metres
     */
    public double eastingMetres() {
        return eastingMetres;
    }

    /**
     * How far north.
     *
     * @return metres
     */
    public double northingMetres() {
        return northingMetres;
    }

    /**
     * The same place by latitude and longitude.
     *
     * @return on WGS84, taken as ETRS89
     * @throws IllegalArgumentException if it lies in the corners of the plane box that are outside the geographic one
     */
    public GeographicPoint toGeographic() {
        return system.unproject(eastingMetres, northingMetres);
    }

    /**
     * The same place in another system.
     *
     * @param target the system to convert to
     * @return the point; this one if it is in that system already
     * @throws IllegalArgumentException as {@link #toGeographic}
     */
    public GridPoint to(GridSystem target) {
        return target == system ? this : toGeographic().to(target);
    }

    /**
     * The horizontal distance, a straight line in the plane of the system.
     *
     * @param other a point of the same system
     * @return metres in the system, not corrected for its scale
     * @throws IllegalArgumentException if the other point is of another system
     */
    public double distanceMetresTo(GridPoint other) {
        requireSameSystem(other);
        return Math.hypot(other.eastingMetres - eastingMetres, other.northingMetres - northingMetres);
    }

    void requireSameSystem(GridPoint other) {
        if (other.system != system) {
            throw new IllegalArgumentException("Expected points of one system, found " + system + " and " + other.system
                    + "; convert one with to(...)");
        }
    }

    /** The place between this point and another, 0 being this one and 1 the other. */
    GridPoint towards(GridPoint other, double fraction) {
        return new GridPoint(
                system,
                eastingMetres + fraction * (other.eastingMetres - eastingMetres),
                northingMetres + fraction * (other.northingMetres - northingMetres));
    }

    /** For JTS, which has X east and Y north. */
    Coordinate coordinate() {
        return new Coordinate(eastingMetres, northingMetres);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof GridPoint other
                && system == other.system
                && Double.compare(eastingMetres, other.eastingMetres) == 0
                && Double.compare(northingMetres, other.northingMetres) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(system, eastingMetres, northingMetres);
    }

    /** System, easting and northing, such as {@code UTM32 E 691875.63 N 6098907.83}, in full length. */
    @Override
    public String toString() {
        return system + " E " + eastingMetres + " N " + northingMetres;
    }
}
