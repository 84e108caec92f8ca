package dk.almendata.enrichment;

/** How a set is imported. Immutable; may be shared between threads. */
public enum ImportMode {
    /** As an enrichment that is not there yet. */
    NEW,
    /** In place of what is there, as the portal does: rows that are not pasted again are gone (guide 3.2.5). */
    REPLACE,
    /** Into what is there: rows and columns that are not in it stay. */
    MERGE
}
