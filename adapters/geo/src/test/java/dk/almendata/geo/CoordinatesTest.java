package dk.almendata.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dk.almendata.building.BbrList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;

class CoordinatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** The Danish geodata agency's own control point: PROJ-data, dk_sdfe/DK, tolerance 0.1 mm. */
    @Test
    void utm32_meetsThePublishedControlPoint() {
        GridPoint point = GeographicPoint.ofLongitudeLatitude(12, 55).to(GridSystem.UTM32);

        assertThat(point.eastingMetres()).isCloseTo(691875.6321, within(0.0001));
        assertThat(point.northingMetres()).isCloseTo(6098907.8250, within(0.0001));
        assertThat(GridPoint.ofEastingNorthing(GridSystem.UTM32, 691875.6321, 6098907.8250)
                        .toGeographic()
                        .latitudeDegrees())
                .isCloseTo(55, within(1e-9));
    }

    /** On the central meridian the easting is the false easting; the northing is the scaled arc of the meridian (GRS80, 56 degrees). */
    @ParameterizedTest
    @CsvSource({
        "UTM32, 9, 500000, 0, 0.9996",
        "DKTM1, 9, 200000, -5000000, 0.99998",
        "DKTM2, 10, 400000, -5000000, 0.99998",
        "DKTM3, 11.75, 600000, -5000000, 0.99998",
        "DKTM4, 15, 800000, -5000000, 1"
    })
    void meridian_liesAtTheFalseEasting(
            GridSystem system, double meridian, double easting, double falseNorthing, double scale) {
        GridPoint point = GeographicPoint.ofLatitudeLongitude(56, meridian).to(system);

        assertThat(point.eastingMetres()).isCloseTo(easting, within(1e-6));
        assertThat((point.northingMetres() - falseNorthing) / scale).isCloseTo(arcOfMeridian(56), within(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "UTM32, 9, 0.9996, 500000, 0",
        "DKTM1, 9, 0.99998, 200000, -5000000",
        "DKTM2, 10, 0.99998, 400000, -5000000",
        "DKTM3, 11.75, 0.99998, 600000, -5000000",
        "DKTM4, 15, 1, 800000, -5000000"
    })
    void projection_agreesWithASecondWayToComputeIt(
            GridSystem system, double meridian, double scale, double falseEasting, double falseNorthing) {
        KruegerSeries oracle = new KruegerSeries(meridian, scale, falseEasting, falseNorthing);
        Random random = new Random(25832);
        for (int i = 0; i < 2_000; i++) {
            GeographicPoint place = somewhere(random);
            GridPoint point = place.to(system);
            double[] expected = oracle.project(place.latitudeDegrees(), place.longitudeDegrees());

            assertThat(point.eastingMetres()).as("%s", place).isCloseTo(expected[0], within(1e-4));
            assertThat(point.northingMetres()).as("%s", place).isCloseTo(expected[1], within(1e-4));
        }
    }

    /** Near its meridian the register's own definition, which uses a shorter series, gives the same to a tenth of a millimetre. */
    @ParameterizedTest
    @CsvSource({"UTM32, 9", "DKTM1, 9", "DKTM2, 10", "DKTM3, 11.75", "DKTM4, 15"})
    void parameters_areThoseOfTheEpsgRegister(GridSystem system, double meridian) {
        ProjCoordinate expected = new ProjCoordinate();
        new CRSFactory()
                .createFromName("EPSG:" + system.epsg())
                .getProjection()
                .project(new ProjCoordinate(meridian + 0.5, 55.5), expected);
        GridPoint point =
                GeographicPoint.ofLongitudeLatitude(meridian + 0.5, 55.5).to(system);

        assertThat(point.eastingMetres()).isCloseTo(expected.x, within(1e-4));
        assertThat(point.northingMetres()).isCloseTo(expected.y, within(1e-4));
    }

    @ParameterizedTest
    @EnumSource(GridSystem.class)
    void roundTrips_comeBackWithinAMicrometre(GridSystem system) {
        Random random = new Random(4093);
        for (int i = 0; i < 5_000; i++) {
            GeographicPoint place = somewhere(random);
            GridPoint point = place.to(system);
            GridPoint back = point.toGeographic().to(system);

            assertThat(back.distanceMetresTo(point)).as("%s", point).isLessThan(1e-6);
            for (GridSystem other : GridSystem.values()) {
                assertThat(point.to(other).to(system).distanceMetresTo(point))
                        .as("%s over %s", point, other)
                        .isLessThan(1e-6);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(GridSystem.class)
    void theWholeBox_fitsEverySystem(GridSystem system) {
        for (double latitude : new double[] {54.2, 56, 59}) {
            for (double longitude : new double[] {7, 11, 16}) {
                assertThat(GeographicPoint.ofLatitudeLongitude(latitude, longitude)
                                .to(system)
                                .system())
                        .isEqualTo(system);
            }
        }
    }

    @Test
    void conversion_mayBeSharedBetweenThreads() {
        List<GeographicPoint> places = new Random(7)
                .ints(2_000)
                .mapToObj(seed -> somewhere(new Random(seed)))
                .toList();
        List<GridPoint> expected =
                places.stream().map(place -> place.to(GridSystem.DKTM2)).toList();

        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .allMatch(
                                i -> places.get(i % 2_000).to(GridSystem.DKTM2).equals(expected.get(i % 2_000))))
                .isTrue();
    }

    /** Domain 7: the utility text lists Y before X, DAWA east before north, GeoJSON longitude before latitude. */
    @Test
    void axisOrder_standsInTheNames() {
        assertThat(GridPoint.ofNorthingEasting(GridSystem.UTM32, 6_225_000, 560_000))
                .isEqualTo(GridPoint.ofEastingNorthing(GridSystem.UTM32, 560_000, 6_225_000))
                .hasToString("UTM32 E 560000.0 N 6225000.0");
        assertThat(GeographicPoint.ofLongitudeLatitude(9.5, 57))
                .isEqualTo(GeographicPoint.ofLatitudeLongitude(57, 9.5))
                .hasToString("57.0 N 9.5 E");
    }

    @Test
    void swappedAxes_areAlwaysRefused() {
        Random random = new Random(9);
        for (int i = 0; i < 2_000; i++) {
            GeographicPoint place = somewhere(random);
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            GeographicPoint.ofLatitudeLongitude(place.longitudeDegrees(), place.latitudeDegrees()))
                    .withMessageContaining("axes were swapped");
            for (GridSystem system : GridSystem.values()) {
                GridPoint point = place.to(system);
                assertThatIllegalArgumentException()
                        .isThrownBy(() ->
                                GridPoint.ofNorthingEasting(system, point.eastingMetres(), point.northingMetres()))
                        .withMessageContaining("axes were swapped");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -9999})
    void whatIsNoPlaceInDenmark_isRefused(double figure) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GridPoint.ofEastingNorthing(GridSystem.UTM32, figure, 6_225_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GridPoint.ofEastingNorthing(GridSystem.UTM32, 560_000, figure));
        assertThatIllegalArgumentException().isThrownBy(() -> GeographicPoint.ofLatitudeLongitude(figure, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> GeographicPoint.ofLatitudeLongitude(56, figure));
    }

    /** Domain 6 (byg406) and 7: refused with the reason. */
    @ParameterizedTest
    @CsvSource({
        "1, SYSTEM_34, System 34",
        "2, SYSTEM_45, System 45",
        "3, KP2000, three zones",
        "4, UTM_ED50, ED50",
        "6, UNKNOWN, no coordinate system",
        "'', UNKNOWN, no coordinate system"
    })
    void systemsOfBbr_thatAreNotSupported_areRefusedWithTheReason(String code, SystemRefusal refusal, String words) {
        assertThatExceptionOfType(RefusedSystemException.class)
                .isThrownBy(() -> GridSystem.ofBbr(BbrList.COORDINATE_SYSTEM.read(code, DAY)))
                .withMessageContaining(words)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @Test
    void utmOfBbr_isZone32() {
        assertThat(GridSystem.ofBbr(BbrList.COORDINATE_SYSTEM.read("05", DAY))).isEqualTo(GridSystem.UTM32);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GridSystem.ofBbr(BbrList.HEATING_FUEL.read("1", DAY)))
                .withMessageContaining("heating-fuel");
    }

    @ParameterizedTest
    @CsvSource({"10158, SYSTEM_34", "2196, KP2000", "2198, KP2000", "23032, UTM_ED50", "25833, UNKNOWN", "4326, UNKNOWN"
    })
    void otherEpsgCodes_areRefusedWithTheReason(int code, SystemRefusal refusal) {
        assertThatExceptionOfType(RefusedSystemException.class)
                .isThrownBy(() -> GridSystem.ofEpsg(code))
                .withMessageStartingWith("EPSG:" + code)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @ParameterizedTest
    @EnumSource(GridSystem.class)
    void systems_areFoundByTheirEpsgCode(GridSystem system) {
        assertThat(GridSystem.ofEpsg(system.epsg())).isEqualTo(system);
    }

    @ParameterizedTest
    @EnumSource(SystemRefusal.class)
    void everyRefusal_hasASentenceInBothLanguages(SystemRefusal refusal) {
        assertThat(refusal.message(Locale.ENGLISH))
                .endsWith(".")
                .isNotEqualTo(refusal.message(Locale.forLanguageTag("da")));
    }

    @Test
    void pointsOfTwoSystems_haveNoDistance() {
        GridPoint one = GeographicPoint.ofLatitudeLongitude(56, 10).to(GridSystem.UTM32);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.distanceMetresTo(one.to(GridSystem.DKTM2)))
                .withMessageContaining("UTM32 and DKTM2");
        assertThat(one.distanceMetresTo(GridPoint.ofEastingNorthing(
                        GridSystem.UTM32, one.eastingMetres() + 300, one.northingMetres() - 400)))
                .isCloseTo(500, within(1e-9));
    }

    private static GeographicPoint somewhere(Random random) {
        return GeographicPoint.ofLatitudeLongitude(54.5 + 3.4 * random.nextDouble(), 8 + 7.2 * random.nextDouble());
    }

    /** The integral of the meridian's radius of curvature, by Simpson's rule. */
    private static double arcOfMeridian(double degrees) {
        double f = 1 / 298.257222101;
        double e2 = f * (2 - f);
        int steps = 10_000;
        double width = Math.toRadians(degrees) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double sine = Math.sin(i * width);
            double radius = 6_378_137 * (1 - e2) / Math.pow(1 - e2 * sine * sine, 1.5);
            sum += radius * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return sum * width / 3;
    }
}
