package dk.almendata.building;

/** Whether a code is still given to buildings. In registers the codes that are being phased out still are most common. */
public enum BbrStatus {
    /** The code came into the list later than the day asked for. */
    NOT_YET_GIVEN,
    /** The code is given on the day. */
    IN_FORCE,
    /** The code is replaced by finer ones; it stays readable. */
    BEING_PHASED_OUT
}
