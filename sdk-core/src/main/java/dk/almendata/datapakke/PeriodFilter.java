package dk.almendata.datapakke;

/**
 * Which part of its data one run of a datapakke delivers ({@code Periodefilter}).
 *
 * <p>Source: guide 3.3.3.6.
 */
public enum PeriodFilter {
    /** {@code Ingen periodefilter}: an initial or yearly package delivers whole tables; a monthly one its month. */
    NONE("Ingen periodefilter"),
    /**
     * {@code Fra start til ultimo sidste år}: everything until 31 December of last year. The start names no date, so
     * it is blank in a delivery.
     */
    START_TO_END_OF_LAST_YEAR("Fra start til ultimo sidste år"),
    /** {@code Aktuelt år}: one delivery for each finished year. */
    CURRENT_YEAR("Aktuelt år");

    private final String word;

    PeriodFilter(String word) {
        this.word = word;
    }

    /**
     * The portal's words.
     *
     * @return the words, in NFC
     */
    public String word() {
        return word;
    }
}
