package dk.almendata.geo;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Elevations at the corners of square cells, with straight interpolation between the four corners of a cell.
 *
 * <p>{@code -9999} stands for a missing height (DAWA), and so does a value that is no number; where a corner that counts is missing, the
 * elevation is unknown. So it is outside the grid. Immutable; may be shared between threads.
 */
public final class ElevationGrid implements Terrain {

    /** The height by which Danish sources say that there is none. */
    public static final double MISSING_METRES = -9999;

    private final GridPoint southWest;
    private final double cellMetres;
    private final double[][] elevationMetres;

    private ElevationGrid(GridPoint southWest, double cellMetres, double[][] elevationMetres) {
        this.southWest = southWest;
        this.cellMetres = cellMetres;
        this.elevationMetres = elevationMetres;
    }

    /**
     * A grid whose rows run from south to north and whose columns run from west to east.
     *
     * @param southWest where the first figure of the first row lies
     * @param cellMetres how far neighbours lie apart, more than 0
     * @param elevationMetres the rows, the southern one first, all of one length; copied
     * @return the grid
     * @throws IllegalArgumentException if there are less than two rows or columns, or rows of different lengths, or no cell size
     */
    public static ElevationGrid ofRowsFromSouth(GridPoint southWest, double cellMetres, double[][] elevationMetres) {
        Objects.requireNonNull(southWest, "southWest");
        if (!(cellMetres > 0)) {
            throw new IllegalArgumentException("Expected cells of more than 0 metres, found " + cellMetres);
        }
        if (elevationMetres.length < 2 || elevationMetres[0].length < 2) {
            throw new IllegalArgumentException("Expected at least two rows and two columns of elevations");
        }
        double[][] copy = new double[elevationMetres.length][];
        for (int row = 0; row < copy.length; row++) {
            if (elevationMetres[row].length != elevationMetres[0].length) {
                throw new IllegalArgumentException("Expected " + elevationMetres[0].length + " elevations in row " + row
                        + ", found " + elevationMetres[row].length);
            }
            copy[row] = elevationMetres[row].clone();
        }
        return new ElevationGrid(southWest, cellMetres, copy);
    }

    /**
     * A height as Danish sources write it.
     *
     * @param metres the figure
     * @return empty for {@code -9999} and for what is no number
     */
    public static OptionalDouble height(double metres) {
        return metres == MISSING_METRES || !Double.isFinite(metres)
                ? OptionalDouble.empty()
                : OptionalDouble.of(metres);
    }

    @Override
    public OptionalDouble elevationMetresAt(GridPoint point) {
        southWest.requireSameSystem(point);
        double column = (point.eastingMetres() - southWest.eastingMetres()) / cellMetres;
        double row = (point.northingMetres() - southWest.northingMetres()) / cellMetres;
        int lastColumn = elevationMetres[0].length - 1;
        int lastRow = elevationMetres.length - 1;
        if (column < 0 || row < 0 || column > lastColumn || row > lastRow) {
            return OptionalDouble.empty();
        }
        int west = Math.min((int) column, lastColumn - 1);
        int south = Math.min((int) row, lastRow - 1);
        double east = column - west;
        double north = row - south;
        double sum = 0;
        double[] weights = {(1 - east) * (1 - north), east * (1 - north), (1 - east) * north, east * north};
        for (int corner = 0; corner < weights.length; corner++) {
            if (weights[corner] > 0) {
                OptionalDouble height = height(elevationMetres[south + corner / 2][west + corner % 2]);
                if (height.isEmpty()) {
                    return OptionalDouble.empty();
                }
                sum += weights[corner] * height.getAsDouble();
            }
        }
        return OptionalDouble.of(sum);
    }
}
