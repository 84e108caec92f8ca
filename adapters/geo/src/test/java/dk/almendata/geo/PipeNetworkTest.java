package dk.almendata.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PipeNetworkTest {

    /** 300 m east and 400 m north of the end of a pipe: 500 m. Beside a pipe: square to it. */
    @Test
    void nearest_isSquareToThePipeOrAtItsEnd() {
        PipeNetwork network = PipeNetwork.of(List.of(pipe("A", 0, 0, 1_000, 0), pipe("B", 0, 900, 1_000, 900)));

        NearestPipe beside = network.nearest(point(250, 40)).orElseThrow();
        assertThat(beside.pipe().id()).isEqualTo("A");
        assertThat(beside.metres()).isEqualTo(40);
        assertThat(beside.at()).isEqualTo(point(250, 0));
        NearestPipe behind = network.nearest(point(1_300, 1_300)).orElseThrow();
        assertThat(behind.pipe().id()).isEqualTo("B");
        assertThat(behind.metres()).isCloseTo(500, within(1e-9));
        assertThat(network.nearest(point(500, 0)).orElseThrow().metres()).isZero();
    }

    @Test
    void ofSeveralAtTheSameDistance_theFirstIdIsTaken_inAnyOrder() {
        List<PipeLine> pipes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pipes.add(pipe(String.valueOf((char) ('A' + i)), 0, 0, i, 500 + i));
        }
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(pipes, random);
            assertThat(PipeNetwork.of(pipes)
                            .nearest(point(-10, -10))
                            .orElseThrow()
                            .pipe()
                            .id())
                    .isEqualTo("A");
        }
    }

    @Test
    void nearest_isWhatLookingAtEveryPipeGives() {
        Random random = new Random(20);
        for (int round = 0; round < 40; round++) {
            List<PipeLine> pipes = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(120); i++) {
                List<GridPoint> points = new ArrayList<>();
                double east = random.nextDouble() * 10_000;
                double north = random.nextDouble() * 10_000;
                for (int j = 0; j < 2 + random.nextInt(5); j++) {
                    points.add(point(east, north));
                    east += random.nextGaussian() * 200;
                    north += random.nextGaussian() * 200;
                }
                pipes.add(new PipeLine("P" + i, points));
            }
            PipeNetwork network = PipeNetwork.of(pipes);
            for (int i = 0; i < 50; i++) {
                GridPoint house = point(random.nextDouble() * 12_000 - 1_000, random.nextDouble() * 12_000 - 1_000);
                double least = pipes.stream()
                        .mapToDouble(pipe -> distance(pipe, house))
                        .min()
                        .orElseThrow();
                NearestPipe nearest = network.nearest(house).orElseThrow();

                assertThat(nearest.metres()).isCloseTo(least, within(1e-6));
                assertThat(distance(nearest.pipe(), house)).isCloseTo(least, within(1e-6));
                assertThat(nearest.at().distanceMetresTo(house)).isCloseTo(least, within(1e-6));
            }
        }
    }

    @Test
    void networkWithoutPipes_hasNoNearest() {
        assertThat(PipeNetwork.of(List.of()).nearest(point(0, 0))).isEmpty();
    }

    @Test
    void otherSystemsAndShortPipes_areRefused() {
        GridPoint elsewhere = point(0, 0).to(GridSystem.DKTM2);
        PipeNetwork network = PipeNetwork.of(List.of(pipe("A", 0, 0, 1, 1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.nearest(elsewhere))
                .withMessageContaining("UTM32 and DKTM2");
        assertThatIllegalArgumentException().isThrownBy(() -> new PipeLine("A", List.of(point(0, 0), elsewhere)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PipeNetwork.of(
                        List.of(pipe("A", 0, 0, 1, 1), new PipeLine("B", List.of(elsewhere, elsewhere)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PipeLine("7", List.of(point(0, 0))))
                .withMessageContaining("Pipe '7': expected two points or more, found 1");
    }

    private static PipeLine pipe(String id, double fromEast, double fromNorth, double toEast, double toNorth) {
        return new PipeLine(id, List.of(point(fromEast, fromNorth), point(toEast, toNorth)));
    }

    static GridPoint point(double east, double north) {
        return GridPoint.ofEastingNorthing(GridSystem.UTM32, 560_000 + east, 6_225_000 + north);
    }

    private static double distance(PipeLine pipe, GridPoint house) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < pipe.points().size(); i++) {
            GridPoint a = pipe.points().get(i - 1);
            GridPoint b = pipe.points().get(i);
            double dx = b.eastingMetres() - a.eastingMetres();
            double dy = b.northingMetres() - a.northingMetres();
            double px = house.eastingMetres() - a.eastingMetres();
            double py = house.northingMetres() - a.northingMetres();
            double squared = dx * dx + dy * dy;
            double along = squared == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / squared));
            least = Math.min(least, Math.hypot(px - along * dx, py - along * dy));
        }
        return least;
    }
}
