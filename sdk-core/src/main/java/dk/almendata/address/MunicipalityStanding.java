package dk.almendata.address;

/** What a municipality code stands for on a day. Immutable; may be shared between threads. */
public enum MunicipalityStanding {
    /** A municipality, or Christiansø. */
    CURRENT,
    /** A municipality that the list has, on other days. */
    FORMER,
    /** A municipality of Greenland, which is no Danish one. */
    GREENLANDIC,
    /** An authority of the CPR register for the Faroe Islands, which have no municipality codes. */
    FAROESE,
    /** None that the list has: unknown, or a former one. */
    UNKNOWN_OR_FORMER
}
