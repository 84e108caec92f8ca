package dk.almendata.consumption;

/** Which readings delimit a period (utility text, note 1). */
public enum PeriodKind {
    /** Between two annual readings; defined by the readings, not by the calendar. */
    YEAR,
    /** From the latest annual reading to the latest reading of any kind; has days but no annual values, for lengths differ. */
    SM
}
