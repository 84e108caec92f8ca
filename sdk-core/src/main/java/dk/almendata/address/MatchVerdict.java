package dk.almendata.address;

/** Whether two addresses are the same. The order is that of doubt. Immutable; may be shared between threads. */
public enum MatchVerdict {
    /** They are the same, whatever their spelling. */
    YES,
    /** They may be the same: something is missing, or may be read in more than one way. */
    PERHAPS,
    /** They are not the same. */
    NO
}
