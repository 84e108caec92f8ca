package dk.almendata.jooq;

/** What becomes of earlier loads of the same origin. */
public enum LoadMode {
    /** They stay; the rows of all are seen. */
    APPEND,
    /** They go, in the moment in which the new one is seen. */
    REPLACE
}
