package dk.almendata.geo;

import dk.almendata.building.BbrCode;
import dk.almendata.building.BbrList;
import dk.almendata.building.BbrReading;
import java.util.Arrays;
import java.util.Locale;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;
import org.locationtech.proj4j.proj.Projection;

/**
 * A plane coordinate system of Denmark on ETRS89: UTM zone 32, the default of Danish data, and the four zones of DKTM (decision 7).
 *
 * <p>Each is a transverse Mercator projection of GRS80, computed with the series that hold far from the central meridian ("etmerc"), so that
 * Bornholm is right in every system. ETRS89 is taken as WGS84; they differ by the drift of Europe, less than a metre. Distances in a system
 * are scaled: a metre on the ground is 0.9996 to 1.0004 metres in UTM and within 0.00005 of one in the right zone of DKTM. System 34, System
 * 45, KP2000 and UTM on ED50 are refused with the reason.
 *
 * <p>Immutable; may be shared between threads.
 */
public enum GridSystem {
    /** ETRS89 / UTM zone 32N. */
    UTM32(25832, 9, 0.9996, 500_000, 0),
    /** ETRS89 / DKTM1, western Jutland. */
    DKTM1(4093, 9, 0.99998, 200_000, -5_000_000),
    /** ETRS89 / DKTM2, eastern Jutland and Funen. */
    DKTM2(4094, 10, 0.99998, 400_000, -5_000_000),
    /** ETRS89 / DKTM3, Zealand. */
    DKTM3(4095, 11.75, 0.99998, 600_000, -5_000_000),
    /** ETRS89 / DKTM4, Bornholm. */
    DKTM4(4096, 15, 1, 800_000, -5_000_000);

    private static final double EASTING_LIMIT = 1_000_000;
    private static final double FIRST_NORTHING = 6_000_000;
    private static final double NORTHING_RANGE = 1_000_000;

    private final int epsg;
    private final double falseNorthing;
    private final Projection projection;

    GridSystem(int epsg, double meridian, double scale, double falseEasting, double falseNorthing) {
        this.epsg = epsg;
        this.falseNorthing = falseNorthing;
        this.projection = new CRSFactory()
                .createFromParameters(
                        "EPSG:" + epsg,
                        "+proj=etmerc +lat_0=0 +lon_0=" + meridian + " +k=" + scale + " +x_0=" + falseEasting + " +y_0="
                                + falseNorthing + " +ellps=GRS80 +units=m +no_defs")
                .getProjection();
    }

    /**
     * The system with an EPSG code.
     *
     * @param code such as 25832
     * @return the system
     * @throws RefusedSystemException if it is another one, with the reason
     */
    public static GridSystem ofEpsg(int code) {
        return Arrays.stream(values())
                .filter(system -> system.epsg == code)
                .findFirst()
                .orElseThrow(() -> new RefusedSystemException(
                        "EPSG:" + code,
                        switch (code) {
                            case 10158 -> SystemRefusal.SYSTEM_34;
                            case 2196, 2197, 2198 -> SystemRefusal.KP2000;
                            case 23032, 23033 -> SystemRefusal.UTM_ED50;
                            default -> SystemRefusal.UNKNOWN;
                        }));
    }

    /**
     * The system that a code of BBR's field byg406 stands for. Code 5 says UTM on ETRS89 without its zone; zone 32 is taken, the default of
     * Danish data (decision 7).
     *
     * @param reading a reading of {@link BbrList#COORDINATE_SYSTEM}
     * @return {@link #UTM32}
     * @throws RefusedSystemException if the code stands for another system or for none, with the reason
     * @throws IllegalArgumentException if the reading is of another list
     */
    public static GridSystem ofBbr(BbrReading reading) {
        if (reading.list() != BbrList.COORDINATE_SYSTEM) {
            throw new IllegalArgumentException("Expected a code of " + BbrList.COORDINATE_SYSTEM.id()
                    + ", found one of " + reading.list().id());
        }
        String code = reading.code().map(BbrCode::code).orElse("");
        SystemRefusal refusal = switch (code) {
            case "5" -> null;
            case "1" -> SystemRefusal.SYSTEM_34;
            case "2" -> SystemRefusal.SYSTEM_45;
            case "3" -> SystemRefusal.KP2000;
            case "4" -> SystemRefusal.UTM_ED50;
            default -> SystemRefusal.UNKNOWN;
        };
        if (refusal != null) {
            throw new RefusedSystemException("Coordinate system " + (code.isEmpty() ? "unknown" : code), refusal);
        }
        return UTM32;
    }

    /**
     * The EPSG code.
     *
     * @return 25832 or 4093 to 4096
     */
    public int epsg() {
        return epsg;
    }

    /** Refuses what lies outside the box of Denmark; a swapped pair always does, because every northing is greater than every easting. */
    void requireInDenmark(double eastingMetres, double northingMetres) {
        double first = FIRST_NORTHING + falseNorthing;
        boolean inside = eastingMetres > 0
                && eastingMetres < EASTING_LIMIT
                && northingMetres >= first
                && northingMetres < first + NORTHING_RANGE;
        if (!inside) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s: expected an easting from 0 to %.0f and a northing from %.0f to %.0f metres, found easting %s and northing %s;"
                            + " check the system and whether the axes were swapped",
                    this,
                    EASTING_LIMIT,
                    first,
                    first + NORTHING_RANGE,
                    eastingMetres,
                    northingMetres));
        }
    }

    GridPoint project(double longitudeDegrees, double latitudeDegrees) {
        ProjCoordinate plane = new ProjCoordinate();
        projection.project(new ProjCoordinate(longitudeDegrees, latitudeDegrees), plane);
        return GridPoint.ofEastingNorthing(this, plane.x, plane.y);
    }

    GeographicPoint unproject(double eastingMetres, double northingMetres) {
        ProjCoordinate geographic = new ProjCoordinate();
        projection.inverseProject(new ProjCoordinate(eastingMetres, northingMetres), geographic);
        return GeographicPoint.ofLongitudeLatitude(geographic.x, geographic.y);
    }
}
