package dk.almendata.datapakke;

/**
 * How often a subscription to a datapakke runs ({@code Gentagelse}).
 *
 * <p>Source: guide 3.3.3.6. What each of them creates stands in {@code dk.almendata.subscription.DeliveryCalendar}.
 */
public enum Repetition {
    /** {@code Initialt}: once, when the subscription is activated or re-run. */
    INITIAL("Initialt"),
    /** {@code Årligt}: every 1 January. */
    YEARLY("Årligt"),
    /** {@code Månedligt}: on the 1st of every month, for the month that has ended. */
    MONTHLY("Månedligt");

    private final String word;

    Repetition(String word) {
        this.word = word;
    }

    /**
     * The portal's word.
     *
     * @return the word, in NFC
     */
    public String word() {
        return word;
    }
}
