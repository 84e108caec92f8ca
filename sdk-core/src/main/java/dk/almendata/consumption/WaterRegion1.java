package dk.almendata.consumption;

/**
 * Liquid water by IAPWS-IF97, region 1 (Release R7-97(2012), section 5.1, tables 2 and 4): 273.15 to 623.15 K, up to 100 MPa.
 *
 * <p>The only place of the room that computes in {@code double}, as the formulation was fitted for it (decision on numbers).
 */
final class WaterRegion1 {

    private static final double GAS_CONSTANT = 0.461526;
    private static final double REDUCING_PRESSURE = 16.53;
    private static final double REDUCING_TEMPERATURE = 1386;

    private static final int[] I = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 8, 8, 21, 23, 29, 30, 31, 32
    };
    private static final int[] J = {
        -2, -1, 0, 1, 2, 3, 4, 5, -9, -7, -1, 0, 1, 3, -3, 0, 1, 3, 17, -4, 0, 6, -5, -2, 10, -8, -11, -6, -29, -31,
        -38, -39, -40, -41
    };
    private static final double[] N = {
        0.14632971213167,
        -0.84548187169114,
        -3.756360367204,
        3.3855169168385,
        -0.95791963387872,
        0.15772038513228,
        -0.016616417199501,
        0.81214629983568e-3,
        0.28319080123804e-3,
        -0.60706301565874e-3,
        -0.018990068218419,
        -0.032529748770505,
        -0.021841717175414,
        -0.52838357969930e-4,
        -0.47184321073267e-3,
        -0.30001780793026e-3,
        0.47661393906987e-4,
        -0.44141845330846e-5,
        -0.72694996297594e-15,
        -0.31679644845054e-4,
        -0.28270797985312e-5,
        -0.85205128120103e-9,
        -0.22425281908000e-5,
        -0.65171222895601e-6,
        -0.14341729937924e-12,
        -0.40516996860117e-6,
        -0.12734301741641e-8,
        -0.17424871230634e-9,
        -0.68762131295531e-18,
        0.14478307828521e-19,
        0.26335781662795e-22,
        -0.11947622640071e-22,
        0.18228094581404e-23,
        -0.93537087292458e-25,
    };

    private WaterRegion1() {}

    /** Cubic metres a kilogram, at MPa and K. */
    static double specificVolume(double pressure, double temperature) {
        double pi = pressure / REDUCING_PRESSURE;
        double tau = REDUCING_TEMPERATURE / temperature;
        double gammaPi = 0;
        for (int i = 0; i < N.length; i++) {
            gammaPi -= N[i] * I[i] * Math.pow(7.1 - pi, I[i] - 1) * Math.pow(tau - 1.222, J[i]);
        }
        return pi * gammaPi * GAS_CONSTANT * temperature / (pressure * 1000);
    }

    /** Kilojoule a kilogram, at MPa and K. */
    static double enthalpy(double pressure, double temperature) {
        double pi = pressure / REDUCING_PRESSURE;
        double tau = REDUCING_TEMPERATURE / temperature;
        double gammaTau = 0;
        for (int i = 0; i < N.length; i++) {
            gammaTau += N[i] * Math.pow(7.1 - pi, I[i]) * J[i] * Math.pow(tau - 1.222, J[i] - 1);
        }
        return tau * gammaTau * GAS_CONSTANT * temperature;
    }

    /** Isobaric heat capacity, kilojoule a kilogram and kelvin, at MPa and K. */
    static double heatCapacity(double pressure, double temperature) {
        double pi = pressure / REDUCING_PRESSURE;
        double tau = REDUCING_TEMPERATURE / temperature;
        double gammaTauTau = 0;
        for (int i = 0; i < N.length; i++) {
            gammaTauTau += N[i] * Math.pow(7.1 - pi, I[i]) * J[i] * (J[i] - 1) * Math.pow(tau - 1.222, J[i] - 2);
        }
        return -tau * tau * gammaTauTau * GAS_CONSTANT;
    }
}
