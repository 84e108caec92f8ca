package dk.almendata.consumption;

/** How a period is split where nobody read the meter; SAP and EnergyCAP offer the first three too (consumption, 2.6). */
public enum SplitMethod {
    /** Every day the same. */
    BY_DAYS,
    /** By the degree days of each part. */
    BY_DEGREE_DAYS,
    /** The fixed part by days, the rest by degree days. */
    BASE_AND_WEATHER,
    /** By the per-mille table of VDI 2067. */
    BY_PER_MILLE
}
