package dk.almendata.consumption;

/** How readings come to the utility: the three groups of its ten reading methods (utility text, 3.4). */
public enum ReadingGroup {
    /** Somebody reads the display and tells or types the figures. */
    MANUAL,
    /** The utility's people visit and take the data out electronically. */
    MANUAL_ELECTRONIC,
    /** The meter sends the data. */
    AUTOMATIC
}
