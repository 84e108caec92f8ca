package dk.almendata.geo;

/** Where a point lies to an energy district. Immutable; may be shared between threads. */
public enum DistrictPosition {
    /** Outside, or in a hole. */
    OUTSIDE(0),
    /** Inside. */
    INSIDE(1),
    /** On the line itself. It counts as inside (decision), and whoever draws the districts should look at it. */
    ON_BORDER(1);

    private final int figure;

    DistrictPosition(int figure) {
        this.figure = figure;
    }

    /**
     * The figure of the utility text (3.4).
     *
     * @return 1 for inside, 0 for outside
     */
    public int figure() {
        return figure;
    }
}
