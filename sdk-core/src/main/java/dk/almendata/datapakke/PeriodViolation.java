package dk.almendata.datapakke;

/**
 * Why a delivery's period cannot be used as it stands, so that the delivery is held back until somebody decides.
 *
 * <p>Source: decision, on blank dates and on periods that do not fall on months.
 */
public enum PeriodViolation {
    /** The last day lies before the first. */
    END_BEFORE_START("the period ends before it starts"),
    /** A date is blank where the definition of the datapakke asks for one. */
    BLANK_DATE("the datapakke asks for a date that is blank"),
    /** A date lies inside a month, so that the delivery would hold a part of a month only. */
    CUTS_MONTH("the period cuts through a month"),
    /** A yearly package with a year filter states a period that is not made of whole calendar years. */
    CUTS_YEAR("the period is not made of whole calendar years"),
    /** The period is longer than one run of the datapakke delivers, so that its rows would count beside those of the single periods. */
    SEVERAL_RUNS("the period is longer than the month or year that one run of the datapakke delivers");

    private final String sentence;

    PeriodViolation(String sentence) {
        this.sentence = sentence;
    }

    /**
     * What is wrong, for a message.
     *
     * @return a clause without a full stop
     */
    public String sentence() {
        return sentence;
    }
}
