package dk.almendata.geo;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a sight line over terrain (<em>Sigt-Terræn</em>, utility text 3.4): the least clearance and where it is.
 *
 * <p>Clearance is the height of the line minus that of the terrain, so a positive one is free sight (decision 7). The ends belong to the path:
 * over flat ground the least clearance is the height of the meter. Immutable; may be shared between threads.
 */
public final class Sight {

    private final SightOutcome outcome;
    private final double leastClearanceMetres;
    private final @Nullable GridPoint leastClearanceAt;
    private final int samples;
    private final int unknownSamples;

    private Sight(
            SightOutcome outcome,
            double leastClearanceMetres,
            @Nullable GridPoint leastClearanceAt,
            int samples,
            int unknownSamples) {
        this.outcome = outcome;
        this.leastClearanceMetres = leastClearanceMetres;
        this.leastClearanceAt = leastClearanceAt;
        this.samples = samples;
        this.unknownSamples = unknownSamples;
    }

    /** Walks from the top of a mast to a meter in steps of equal length, none longer than the one that is asked for. */
    static Sight along(
            Terrain terrain, RadioMast mast, GridPoint meter, double meterHeightMetres, double longestStepMetres) {
        GridPoint from = mast.place();
        double length = from.distanceMetresTo(meter);
        int steps = (int) Math.max(1, Math.ceil(length / longestStepMetres));
        OptionalDouble mastGround = terrain.elevationMetresAt(from);
        OptionalDouble meterGround = terrain.elevationMetresAt(meter);
        if (mastGround.isEmpty() || meterGround.isEmpty()) {
            return new Sight(SightOutcome.UNKNOWN, 0, null, steps + 1, steps + 1);
        }
        double top = mastGround.getAsDouble() + mast.heightMetres();
        double end = meterGround.getAsDouble() + meterHeightMetres;
        double least = Double.POSITIVE_INFINITY;
        GridPoint at = from;
        int unknown = 0;
        for (int i = 0; i <= steps; i++) {
            double fraction = (double) i / steps;
            GridPoint place = i == steps ? meter : from.towards(meter, fraction);
            OptionalDouble ground = terrain.elevationMetresAt(place);
            if (ground.isEmpty()) {
                unknown++;
                continue;
            }
            double clearance = top + fraction * (end - top) - ground.getAsDouble();
            if (clearance < least) {
                least = clearance;
                at = place;
            }
        }
        SightOutcome outcome =
                least <= 0 ? SightOutcome.BLOCKED : unknown > 0 ? SightOutcome.UNKNOWN : SightOutcome.FREE;
        return new Sight(outcome, least, at, steps + 1, unknown);
    }

    /**
     * Whether the sight is free.
     *
     * @return free only if every point of the profile is known
     */
    public SightOutcome outcome() {
        return outcome;
    }

    /**
     * The least clearance over the known points of the path.
     *
     * @return metres, positive above the ground; empty if the ground at the mast or the meter is unknown, for then there is no line
     */
    public OptionalDouble leastClearanceMetres() {
        return leastClearanceAt == null ? OptionalDouble.empty() : OptionalDouble.of(leastClearanceMetres);
    }

    /**
     * Where the least clearance is.
     *
     * @return the first such point from the mast; empty as {@link #leastClearanceMetres}
     */
    public Optional<GridPoint> leastClearanceAt() {
        return Optional.ofNullable(leastClearanceAt);
    }

    /**
     * How many points the profile has, both ends included.
     *
     * @return 2 or more
     */
    public int samples() {
        return samples;
    }

    /**
     * At how many of them the ground is unknown.
     *
     * @return all of them where there is no line
     */
    public int unknownSamples() {
        return unknownSamples;
    }

    /** Outcome and clearance, such as {@code BLOCKED -1.25 m at UTM32 E 560000.0 N 6225000.0}. */
    @Override
    public String toString() {
        return leastClearanceAt == null
                ? outcome.toString()
                : outcome + " " + leastClearanceMetres + " m at " + leastClearanceAt;
    }
}
