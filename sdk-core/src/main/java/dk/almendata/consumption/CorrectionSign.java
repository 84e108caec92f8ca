package dk.almendata.consumption;

/** What a correction of a register does. The utility's data do not say it (consumption, 3: unknown), so it is configuration. */
public enum CorrectionSign {
    /** A positive correction is more use. */
    ADDED,
    /** A positive correction is less use. */
    SUBTRACTED
}
