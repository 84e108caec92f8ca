package dk.almendata.subscription;

/** Why a plan holds what it holds. The sentence with names and dates is {@link CalendarPlan#message()}. */
public enum CalendarNote {
    /** There is something to deliver. */
    DELIVERIES,
    /**
     * The calendar begins with the current year, of which nothing has ended: monthly packages in January (decision). Earlier
     * data are in the full package of the area.
     */
    NOTHING_ENDED_YET,
    /** Everything that has ended was delivered. */
    NOTHING_MISSING,
    /** The package runs once, and it has. Only a re-run brings it again. */
    RUNS_ONCE
}
