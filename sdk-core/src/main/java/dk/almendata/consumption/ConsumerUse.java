package dk.almendata.consumption;

/** What data of consumers serve (utility text, 2.1). */
public enum ConsumerUse {
    /** Tallies over fields ({@code optællinger}). */
    COUNTS,
    /** Whom to tell when a pipe is shut ({@code lukkelister}). */
    CLOSURE_LISTS,
    /** Hydraulic and thermal calculation of the network. */
    HYDRAULIC_CALCULATION
}
