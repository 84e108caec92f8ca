package dk.almendata.table;

/** How much a finding matters. */
public enum Severity {
    /** Worth knowing; nothing to do. */
    INFO,
    /** Accepted, but somebody should look. */
    WARNING,
    /** The row, file or delivery is refused. */
    ERROR
}
