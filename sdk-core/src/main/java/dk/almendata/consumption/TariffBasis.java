package dk.almendata.consumption;

/** What a degree costs or gives. */
public enum TariffBasis {
    /** A percentage of the variable price. */
    PERCENT_OF_PRICE,
    /** Kroner for each MWh. */
    KRONER_PER_MWH
}
