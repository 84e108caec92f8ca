package dk.almendata.geo;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.GeometryItemDistance;
import org.locationtech.jts.index.strtree.ItemDistance;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * The pipes of a network, to find the one that lies nearest to a house. Of several at the same distance it is the one with the first id, so
 * that the answer does not depend on the order of the file.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class PipeNetwork {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final ItemDistance DISTANCE = new GeometryItemDistance();

    /** Two computations of the same distance may differ by their last digits. */
    private static final double SAME_METRES = 1e-9;

    private final List<PipeLine> pipes;
    private final STRtree tree = new STRtree();

    private PipeNetwork(List<PipeLine> pipes) {
        this.pipes = pipes;
        for (PipeLine pipe : pipes) {
            LineString line = GEOMETRY.createLineString(
                    pipe.points().stream().map(GridPoint::coordinate).toArray(Coordinate[]::new));
            line.setUserData(pipe);
            tree.insert(line.getEnvelopeInternal(), line);
        }
        tree.build();
    }

    /**
     * A network.
     *
     * @param pipes all of one system; may be empty
     * @return the network
     * @throws IllegalArgumentException if the pipes are of different systems
     */
    public static PipeNetwork of(List<PipeLine> pipes) {
        List<PipeLine> copy = List.copyOf(pipes);
        for (PipeLine pipe : copy) {
            copy.get(0).points().get(0).requireSameSystem(pipe.points().get(0));
        }
        return new PipeNetwork(copy);
    }

    /**
     * The pipe that lies nearest to a point.
     *
     * @param house in the system of the pipes
     * @return empty if there is no pipe
     * @throws IllegalArgumentException if the point is of another system
     */
    public Optional<NearestPipe> nearest(GridPoint house) {
        Objects.requireNonNull(house, "house");
        if (pipes.isEmpty()) {
            return Optional.empty();
        }
        pipes.get(0).points().get(0).requireSameSystem(house);
        Point point = GEOMETRY.createPoint(house.coordinate());
        LineString found = (LineString) tree.nearestNeighbour(point.getEnvelopeInternal(), point, DISTANCE);
        Envelope around = point.getEnvelopeInternal();
        double limit = found.distance(point) + SAME_METRES;
        around.expandBy(limit);
        List<?> candidates = tree.query(around);
        return candidates.stream()
                .map(LineString.class::cast)
                .filter(line -> line.distance(point) <= limit)
                .min(Comparator.comparing(line -> pipe(line).id()))
                .map(line -> answer(line, point, house.system()));
    }

    private static NearestPipe answer(LineString line, Point point, GridSystem system) {
        Coordinate at = DistanceOp.nearestPoints(line, point)[0];
        return new NearestPipe(pipe(line), line.distance(point), GridPoint.ofEastingNorthing(system, at.x, at.y));
    }

    private static PipeLine pipe(LineString line) {
        return (PipeLine) line.getUserData();
    }
}
