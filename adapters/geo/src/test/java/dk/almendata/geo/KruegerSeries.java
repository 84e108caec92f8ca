package dk.almendata.geo;

/**
 * The transverse Mercator projection of GRS80 by Krüger's series to the fourth power of the third flattening, written down from the textbook: a
 * second way to compute what the library computes.
 */
final class KruegerSeries {

    private static final double A = 6_378_137;
    private static final double F = 1 / 298.257222101;

    private final double meridianRadians;
    private final double scale;
    private final double falseEasting;
    private final double falseNorthing;

    KruegerSeries(double meridianDegrees, double scale, double falseEasting, double falseNorthing) {
        this.meridianRadians = Math.toRadians(meridianDegrees);
        this.scale = scale;
        this.falseEasting = falseEasting;
        this.falseNorthing = falseNorthing;
    }

    /** Easting and northing. */
    double[] project(double latitudeDegrees, double longitudeDegrees) {
        double n = F / (2 - F);
        double n2 = n * n;
        double n3 = n2 * n;
        double n4 = n3 * n;
        double radius = A / (1 + n) * (1 + n2 / 4 + n4 / 64);
        double[] alpha = {
            n / 2 - 2 * n2 / 3 + 5 * n3 / 16 + 41 * n4 / 180,
            13 * n2 / 48 - 3 * n3 / 5 + 557 * n4 / 1440,
            61 * n3 / 240 - 103 * n4 / 140,
            49561 * n4 / 161280
        };
        double sine = Math.sin(Math.toRadians(latitudeDegrees));
        double root = 2 * Math.sqrt(n) / (1 + n);
        double t = Math.sinh(atanh(sine) - root * atanh(root * sine));
        double lambda = Math.toRadians(longitudeDegrees) - meridianRadians;
        double xi = Math.atan2(t, Math.cos(lambda));
        double eta = atanh(Math.sin(lambda) / Math.sqrt(1 + t * t));
        double east = eta;
        double north = xi;
        for (int j = 1; j <= alpha.length; j++) {
            east += alpha[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
            north += alpha[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
        }
        return new double[] {falseEasting + scale * radius * east, falseNorthing + scale * radius * north};
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }
}
