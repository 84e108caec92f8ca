package dk.almendata.address;

/**
 * How the reading of an address, of a part of one or of a key ended. The order is that of weight: of several, the last counts.
 *
 * <p>Immutable; may be shared between threads.
 */
public enum AddressOutcome {
    /** Read; the reasons say what was set right on the way. */
    OK,
    /** Read, with a house number whose letter is I, J, O or Q: such addresses exist, new ones may not be made. */
    LEGACY,
    /** Readable in more than one way; every reading is told. */
    AMBIGUOUS,
    /** Not readable as an address. */
    INVALID
}
