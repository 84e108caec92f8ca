package dk.almendata.consumption;

/** What a tariff looks at. */
public enum TariffMeasure {
    /** The mean return temperature; warmer than the limit is worse. */
    RETURN_TEMPERATURE,
    /** The mean cooling; less than the limit is worse. */
    COOLING
}
