package dk.almendata.geo;

import static dk.almendata.geo.PipeNetworkTest.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyDistrictTest {

    /** An L of 1000 m with a hole of 100 m. */
    private static final EnergyDistrict DISTRICT = EnergyDistrict.of(
            "Nord",
            List.of(
                    point(0, 0),
                    point(1_000, 0),
                    point(1_000, 500),
                    point(500, 500),
                    point(500, 1_000),
                    point(0, 1_000)),
            List.of(List.of(point(100, 100), point(200, 100), point(200, 200), point(100, 200))));

    @ParameterizedTest
    @CsvSource({
        "50, 50, INSIDE, 1",
        "999, 499, INSIDE, 1",
        "150, 150, OUTSIDE, 0",
        "750, 750, OUTSIDE, 0",
        "-1, 0, OUTSIDE, 0",
        "0, 0, ON_BORDER, 1",
        "500, 0, ON_BORDER, 1",
        "500, 750, ON_BORDER, 1",
        "750, 500, ON_BORDER, 1",
        "100, 150, ON_BORDER, 1",
        "200, 200, ON_BORDER, 1"
    })
    void position_isInsideOutsideOrOnTheBorder(double east, double north, DistrictPosition position, int figure) {
        assertThat(DISTRICT.position(point(east, north))).isEqualTo(position);
        assertThat(DISTRICT.position(point(east, north)).figure()).isEqualTo(figure);
    }

    @Test
    void direction_startAndClosing_doNotMatter() {
        List<GridPoint> corners = new ArrayList<>(List.of(point(0, 0), point(100, 0), point(100, 100), point(0, 100)));
        for (int i = 0; i < 8; i++) {
            Collections.rotate(corners, 1);
            if (i == 4) {
                Collections.reverse(corners);
            }
            List<GridPoint> closed = new ArrayList<>(corners);
            closed.add(corners.get(0));
            for (List<GridPoint> outline : List.of(corners, closed)) {
                EnergyDistrict district = EnergyDistrict.of("A", outline, List.of());
                assertThat(district.position(point(50, 50))).isEqualTo(DistrictPosition.INSIDE);
                assertThat(district.position(point(150, 50))).isEqualTo(DistrictPosition.OUTSIDE);
            }
        }
    }

    /** Stars of random corners, against counting the crossings of a ray. */
    @Test
    void position_isWhatCountingCrossingsGives() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            int corners = 3 + random.nextInt(40);
            List<GridPoint> outline = new ArrayList<>();
            for (int i = 0; i < corners; i++) {
                double angle = 2 * Math.PI * i / corners;
                double radius = 100 + random.nextDouble() * 400;
                outline.add(point(radius * Math.cos(angle), radius * Math.sin(angle)));
            }
            EnergyDistrict district = EnergyDistrict.of("S", outline, List.of());
            for (int i = 0; i < 200; i++) {
                GridPoint place = point(random.nextDouble() * 1_000 - 500, random.nextDouble() * 1_000 - 500);
                assertThat(district.position(place))
                        .isEqualTo(
                                crossings(outline, place) % 2 == 1
                                        ? DistrictPosition.INSIDE
                                        : DistrictPosition.OUTSIDE);
            }
        }
    }

    @Test
    void district_mayBeSharedBetweenThreads() {
        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .filter(i -> DISTRICT.position(point(i % 1_000 + 0.5, 750.5)) == DistrictPosition.INSIDE)
                        .count())
                .isEqualTo(10_000);
    }

    @Test
    void crossingLines_areRefusedWithThePlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnergyDistrict.of(
                        "Syd", List.of(point(0, 0), point(100, 100), point(100, 0), point(0, 100)), List.of()))
                .withMessageContaining("District 'Syd'")
                .withMessageContaining("easting 560050.0, northing 6225050.0");
    }

    @Test
    void tooFewCorners_andOtherSystems_areRefused() {
        GridPoint elsewhere = point(0, 0).to(GridSystem.DKTM2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnergyDistrict.of("A", List.of(point(0, 0), point(1, 1)), List.of()))
                .withMessageContaining("found 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnergyDistrict.of("A", List.of(point(0, 0), point(1, 1), point(0, 0)), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnergyDistrict.of("A", List.of(point(0, 0), point(1, 1), elsewhere), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> DISTRICT.position(elsewhere));
        assertThat(DISTRICT)
                .hasToString("Nord")
                .extracting(EnergyDistrict::name)
                .isEqualTo("Nord");
    }

    private static int crossings(List<GridPoint> outline, GridPoint place) {
        int count = 0;
        for (int i = 0; i < outline.size(); i++) {
            GridPoint a = outline.get(i);
            GridPoint b = outline.get((i + 1) % outline.size());
            if (a.northingMetres() > place.northingMetres() != b.northingMetres() > place.northingMetres()) {
                double east = a.eastingMetres()
                        + (place.northingMetres() - a.northingMetres())
                                / (b.northingMetres() - a.northingMetres())
                                * (b.eastingMetres() - a.eastingMetres());
                count += place.eastingMetres() < east ? 1 : 0;
            }
        }
        return count;
    }
}
