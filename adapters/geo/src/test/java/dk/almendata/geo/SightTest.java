package dk.almendata.geo;

import static dk.almendata.geo.PipeNetworkTest.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SightTest {

    private static final RadioMast MAST = new RadioMast("M1", point(0, 0), 30);

    /** Line minus terrain over flat ground of 10 m: 40 m at the mast, 11.5 m at the meter; least at the meter. */
    @Test
    void flatGround_isFree_andLeastAtTheMeter() {
        Sight sight = MAST.sightTo(point(1_000, 0), 1.5, place -> OptionalDouble.of(10), 10);

        assertThat(sight.outcome()).isEqualTo(SightOutcome.FREE);
        assertThat(sight.leastClearanceMetres().orElseThrow()).isCloseTo(1.5, within(1e-9));
        assertThat(sight.leastClearanceAt()).contains(point(1_000, 0));
        assertThat(sight.samples()).isEqualTo(101);
        assertThat(sight.unknownSamples()).isZero();
    }

    /** A hill of 35 m at 400 m: the line is at 40 + 0.4 * (11.5 - 40) = 28.6 m, so the clearance is -6.4 m. */
    @ParameterizedTest
    @CsvSource({"35, BLOCKED, -6.4, 400", "28.6, BLOCKED, 0, 400", "28.5, FREE, 0.1, 400", "20, FREE, 1.5, 1000"})
    void hill_isInTheWayIfItReachesTheLine(double hill, SightOutcome outcome, double clearance, double at) {
        Terrain terrain = place ->
                OptionalDouble.of(Math.abs(place.eastingMetres() - point(400, 0).eastingMetres()) < 1 ? hill : 10);
        Sight sight = MAST.sightTo(point(1_000, 0), 1.5, terrain, 10);

        assertThat(sight.outcome()).isEqualTo(outcome);
        assertThat(sight.leastClearanceMetres().orElseThrow()).isCloseTo(clearance, within(1e-9));
        assertThat(sight.leastClearanceAt().orElseThrow().distanceMetresTo(point(at, 0)))
                .isLessThan(1e-6);
    }

    @Test
    void unknownGround_isNeverFree() {
        Terrain gap = place -> place.eastingMetres() > 560_300 && place.eastingMetres() < 560_345
                ? OptionalDouble.empty()
                : OptionalDouble.of(10);
        Sight sight = MAST.sightTo(point(1_000, 0), 1.5, gap, 10);

        assertThat(sight.outcome()).isEqualTo(SightOutcome.UNKNOWN);
        assertThat(sight.unknownSamples()).isEqualTo(4);
        assertThat(sight.leastClearanceMetres().orElseThrow()).isCloseTo(1.5, within(1e-9));
        assertThat(MAST.sightTo(point(1_000, 0), 0, gap, 10).outcome())
                .as("a known obstacle decides")
                .isEqualTo(SightOutcome.BLOCKED);
    }

    @Test
    void unknownGroundAtAnEnd_givesNoLine() {
        Terrain noMast = place -> place.equals(MAST.place()) ? OptionalDouble.empty() : OptionalDouble.of(10);
        Terrain noMeter = place -> place.equals(point(1_000, 0)) ? OptionalDouble.empty() : OptionalDouble.of(10);
        for (Terrain terrain : new Terrain[] {noMast, noMeter}) {
            Sight sight = MAST.sightTo(point(1_000, 0), 1.5, terrain, 10);

            assertThat(sight.outcome()).isEqualTo(SightOutcome.UNKNOWN);
            assertThat(sight.leastClearanceMetres()).isEmpty();
            assertThat(sight.leastClearanceAt()).isEmpty();
            assertThat(sight).hasToString("UNKNOWN");
        }
    }

    @Test
    void meterUnderTheMast_isSeen() {
        Sight sight = MAST.sightTo(point(0, 0), 1.5, place -> OptionalDouble.of(3), 10);

        assertThat(sight.outcome()).isEqualTo(SightOutcome.FREE);
        assertThat(sight.leastClearanceMetres().orElseThrow()).isEqualTo(1.5);
        assertThat(sight.samples()).isEqualTo(2);
    }

    /** The least clearance over a grid is that of walking the path by hand; finer steps never see less of an obstacle than their own points. */
    @Test
    void leastClearance_isWhatWalkingThePathGives() {
        Random random = new Random(31);
        for (int round = 0; round < 200; round++) {
            double[][] rows = new double[21][21];
            for (double[] row : rows) {
                Arrays.setAll(row, column -> random.nextDouble() * 20);
            }
            ElevationGrid grid = ElevationGrid.ofRowsFromSouth(point(0, 0), 50, rows);
            RadioMast mast = new RadioMast("M", inside(random), random.nextDouble() * 40);
            GridPoint meter = inside(random);
            double meterHeight = random.nextDouble() * 3;
            Sight sight = mast.sightTo(meter, meterHeight, grid, 7);
            double top = grid.elevationMetresAt(mast.place()).orElseThrow() + mast.heightMetres();
            double end = grid.elevationMetresAt(meter).orElseThrow() + meterHeight;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < sight.samples(); i++) {
                double f = (double) i / (sight.samples() - 1);
                double east = (1 - f) * mast.place().eastingMetres() + f * meter.eastingMetres();
                double north = (1 - f) * mast.place().northingMetres() + f * meter.northingMetres();
                double ground = grid.elevationMetresAt(GridPoint.ofEastingNorthing(GridSystem.UTM32, east, north))
                        .orElseThrow();
                least = Math.min(least, (1 - f) * top + f * end - ground);
            }

            assertThat(sight.leastClearanceMetres().orElseThrow()).isCloseTo(least, within(1e-6));
            assertThat(sight.outcome()).isEqualTo(least > 0 ? SightOutcome.FREE : SightOutcome.BLOCKED);
            assertThat(mast.place().distanceMetresTo(meter) / (sight.samples() - 1))
                    .isLessThanOrEqualTo(7);
        }
    }

    /** Between four corners of 0, 10, 20 and 30 m: the mean in the middle, the mean of two on an edge. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "50, 0, 10", "0, 50, 20", "50, 50, 30", "25, 25, 15", "25, 0, 5", "50, 25, 20", "10, 20, 10"
    })
    void grid_interpolatesBetweenCorners(double east, double north, double expected) {
        ElevationGrid grid = ElevationGrid.ofRowsFromSouth(point(0, 0), 50, new double[][] {{0, 10}, {20, 30}});

        assertThat(grid.elevationMetresAt(point(east, north)).orElseThrow()).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"-0.001, 0", "50.001, 0", "0, -0.001", "0, 50.001"})
    void grid_knowsNothingOutside(double east, double north) {
        ElevationGrid grid = ElevationGrid.ofRowsFromSouth(point(0, 0), 50, new double[][] {{0, 10}, {20, 30}});

        assertThat(grid.elevationMetresAt(point(east, north))).isEmpty();
    }

    /** Domain 7: a missing height is -9999 in DAWA. */
    @Test
    void missingHeight_isUnknown_onlyWhereItCounts() {
        ElevationGrid grid = ElevationGrid.ofRowsFromSouth(point(0, 0), 50, new double[][] {{0, 10}, {20, -9999}});

        assertThat(grid.elevationMetresAt(point(25, 25))).isEmpty();
        assertThat(grid.elevationMetresAt(point(50, 50))).isEmpty();
        assertThat(grid.elevationMetresAt(point(25, 0))).hasValue(5);
        assertThat(grid.elevationMetresAt(point(0, 25))).hasValue(10);
        assertThat(ElevationGrid.height(-9999)).isEmpty();
        assertThat(ElevationGrid.height(Double.NaN)).isEmpty();
        assertThat(ElevationGrid.height(-7)).hasValue(-7);
    }

    @Test
    void grid_keepsACopy() {
        double[][] rows = {{0, 10}, {20, 30}};
        ElevationGrid grid = ElevationGrid.ofRowsFromSouth(point(0, 0), 50, rows);
        rows[0][0] = 99;

        assertThat(grid.elevationMetresAt(point(0, 0))).hasValue(0);
    }

    @Test
    void wrongGrids_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElevationGrid.ofRowsFromSouth(point(0, 0), 0, new double[2][2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElevationGrid.ofRowsFromSouth(point(0, 0), 1, new double[][] {{0, 1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElevationGrid.ofRowsFromSouth(point(0, 0), 1, new double[][] {{0, 1}, {0, 1, 2}}))
                .withMessageContaining("row 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void heights_areNotNegative(double height) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RadioMast("M", point(0, 0), height));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAST.sightTo(point(1, 0), height, place -> OptionalDouble.of(0), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAST.sightTo(point(1, 0), 1, place -> OptionalDouble.of(0), 0));
    }

    @Test
    void distance_isRadial() {
        assertThat(MAST.distanceMetresTo(point(300, -400))).isEqualTo(500);
    }

    private static GridPoint inside(Random random) {
        return point(random.nextDouble() * 1_000, random.nextDouble() * 1_000);
    }
}
