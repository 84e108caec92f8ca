package dk.almendata.geo;

import java.util.Objects;

/**
 * A radio mast that reads meters: where it stands and how high it is.
 *
 * <pre>{@code
 * RadioMast mast = new RadioMast("M1", place, 30);
 * mast.distanceMetresTo(house);               // the radial distance of utility text 3.4
 * mast.sightTo(house, 1.5, terrain, 10);      // FREE 1.5 m at …
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param name what the utility calls it
 * @param place where it stands
 * @param heightMetres from the ground to its top, not negative
 */
public record RadioMast(String name, GridPoint place, double heightMetres) {

    /** Checks the height. */
    public RadioMast {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(place, "place");
        requireHeight(heightMetres, "a mast");
    }

    /**
     * The horizontal distance from the mast.
     *
     * @param point in the system of the mast
     * @return metres in that system
     * @throws IllegalArgumentException if the point is of another system
     */
    public double distanceMetresTo(GridPoint point) {
        return place.distanceMetresTo(point);
    }

    /**
     * Checks the line from the top of the mast (terrain and mast height) to a meter (terrain and installation height) against the terrain
     * between them. The curve of the earth and the bending of radio waves are left out: at 5 km they come to less than half a metre.
     *
     * @param meter where the meter is, in the system of the mast
     * @param meterHeightMetres from the ground to the meter, one figure for all installations in the utility text; not negative
     * @param terrain the elevations
     * @param longestStepMetres how far points of the profile may lie apart, more than 0; the cell size of the elevations or less
     * @return the least clearance and where it is
     * @throws IllegalArgumentException if the point is of another system, or a figure is out of its range
     */
    public Sight sightTo(GridPoint meter, double meterHeightMetres, Terrain terrain, double longestStepMetres) {
        requireHeight(meterHeightMetres, "a meter");
        if (!(longestStepMetres > 0)) {
            throw new IllegalArgumentException("Expected steps of more than 0 metres, found " + longestStepMetres);
        }
        return Sight.along(terrain, this, meter, meterHeightMetres, longestStepMetres);
    }

    private static void requireHeight(double metres, String what) {
        if (!(metres >= 0) || Double.isInfinite(metres)) {
            throw new IllegalArgumentException(
                    "Expected the height of " + what + " in metres, 0 or more, found " + metres);
        }
    }
}
