package dk.almendata.consumption;

/** Where the degrees are counted from that lie outside the neutral band. */
public enum CountedFrom {
    /** From the limit, so that the first degree outside the band costs the whole way (consumption, 4: "counted from the expected value"). */
    LIMIT,
    /** From the edge of the band. */
    BAND_EDGE
}
