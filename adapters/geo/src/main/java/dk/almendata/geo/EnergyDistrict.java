package dk.almendata.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * An energy district (<em>energidistrikt</em>): an area with an outline and perhaps holes, and whether an address lies in it.
 *
 * <pre>{@code
 * EnergyDistrict district = EnergyDistrict.of("Nord", outline, List.of());
 * district.position(house).figure();   // 1 inside, 0 outside
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class EnergyDistrict {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int FEWEST = 3;

    private final String name;
    private final GridPoint first;
    private final IndexedPointInAreaLocator locator;

    private EnergyDistrict(String name, GridPoint first, Polygon area) {
        this.name = name;
        this.first = first;
        this.locator = new IndexedPointInAreaLocator(area);
        locator.locate(first.coordinate());
    }

    /**
     * A district.
     *
     * @param name what the utility calls it
     * @param outline its corners in either direction, three or more, the first again at the end or not, all of one system
     * @param holes the corners of areas inside that do not belong to it; may be empty
     * @return the district
     * @throws IllegalArgumentException if the lines cross themselves or each other, or there are too few corners, with the place
     */
    public static EnergyDistrict of(String name, List<GridPoint> outline, List<List<GridPoint>> holes) {
        Objects.requireNonNull(name, "name");
        LinearRing shell = ring(name, outline, outline);
        LinearRing[] inner =
                holes.stream().map(hole -> ring(name, hole, outline)).toArray(LinearRing[]::new);
        Polygon area = GEOMETRY.createPolygon(shell, inner);
        IsValidOp check = new IsValidOp(area);
        if (!check.isValid()) {
            Coordinate at = check.getValidationError().getCoordinate();
            throw new IllegalArgumentException(
                    "District '" + name + "': " + check.getValidationError().getMessage() + " at easting " + at.x
                            + ", northing " + at.y + "; draw lines that do not cross or overlap");
        }
        return new EnergyDistrict(name, outline.get(0), area);
    }

    private static LinearRing ring(String name, List<GridPoint> corners, List<GridPoint> outline) {
        if (corners.size() < FEWEST) {
            throw new IllegalArgumentException(
                    "District '" + name + "': expected three corners or more, found " + corners.size());
        }
        List<Coordinate> closed = new ArrayList<>();
        for (GridPoint corner : corners) {
            outline.get(0).requireSameSystem(corner);
            closed.add(corner.coordinate());
        }
        if (!closed.get(0).equals2D(closed.get(closed.size() - 1))) {
            closed.add(closed.get(0));
        }
        if (closed.size() <= FEWEST) {
            throw new IllegalArgumentException("District '" + name + "': expected three different corners or more");
        }
        return GEOMETRY.createLinearRing(closed.toArray(Coordinate[]::new));
    }

    /**
     * What the utility calls it.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Where a point lies.
     *
     * @param point in the system of the district
     * @return inside, outside, or on the border, where inside is meant but doubtful
     * @throws IllegalArgumentException if the point is of another system
     */
    public DistrictPosition position(GridPoint point) {
        first.requireSameSystem(point);
        return switch (locator.locate(point.coordinate())) {
            case Location.INTERIOR -> DistrictPosition.INSIDE;
            case Location.BOUNDARY -> DistrictPosition.ON_BORDER;
            default -> DistrictPosition.OUTSIDE;
        };
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
