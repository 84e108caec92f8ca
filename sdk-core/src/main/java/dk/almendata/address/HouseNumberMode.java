package dk.almendata.address;

/** How strictly a house number is taken. Immutable; may be shared between threads. */
public enum HouseNumberMode {
    /** As people and files write it: zeros in front, a blank before the letter and a small letter are set right and told. */
    READING,
    /** Only the canonical form, as it would be stored: {@code 7B}. The letters I, J, O and Q are legacy. */
    STRICT,
    /** For an address that is being made, read as people write it: the letters I, J, O and Q are refused. */
    FOR_NEW_ADDRESS
}
