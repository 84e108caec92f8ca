package dk.almendata.client;

import java.util.Locale;

/**
 * What is read from JSON. The names are <em>assumed</em>: the words of the portal (guide 3.3.3 and 3.3.4) without blanks, dots and hyphens,
 * next letter capital; the envelope of a list and the two ids are by decision.
 */
public enum WireField {
    /** The elements of one page of a list. */
    ITEMS("Elementer"),
    /** How many elements all pages have together. */
    ITEM_COUNT("ElementerIAlt"),
    /** How many pages there are. */
    PAGE_COUNT("SiderIAlt"),
    /** Where the next page is: a URL or a path. For {@link PagingStyle#NEXT_LINK}, so it is not in the assumed contract. */
    NEXT("Næste"),
    /** The id of a delivery or a subscription. */
    ID("Id"),
    /** The name of a datapakke where it stands for itself. */
    NAME("Navn"),
    /** How often a datapakke runs. */
    REPETITION("Gentagelse"),
    /** Which part of the data a run of a datapakke delivers. */
    PERIOD_FILTER("Periodefilter"),
    /** The name of the datapakke of a subscription or a delivery. */
    DATAPAKKE("Datapakke"),
    /** The description. */
    DESCRIPTION("Beskrivelse"),
    /** The filter on organisations. */
    ORGANISATION("Organisation"),
    /** A subscription's recipient: the id. */
    RECIPIENT_ID("ModtagerId"),
    /** A subscription's recipient: the name. */
    RECIPIENT_NAME("ModtagerNavn"),
    /** Whether a subscription runs. */
    ACTIVE("Aktiv"),
    /** Whether a subscription passed its last validation. */
    VALID("Valid"),
    /** What the system says about a subscription, to a verb, or why it refuses. */
    MESSAGE("Besked"),
    /** When a subscription runs next. */
    NEXT_RUN("NæsteKørsel"),
    /** The status of the newest linked delivery of a subscription. */
    LATEST_STATUS("SenesteEksekveringsstatus"),
    /** The status of a delivery. */
    STATUS("Eksekveringsstatus"),
    /** A delivery's recipient: the id. */
    RECIPIENT("Modtager"),
    /** Where a delivery comes from. */
    CREATED_BY("OprettetAf"),
    /** The first day of a delivery's period. */
    PERIOD_START("PeriodeStartDato"),
    /** The last day of a delivery's period. */
    PERIOD_END("PeriodeSlutDato"),
    /** The download status of a delivery. */
    DOWNLOAD_STATUS("DownloadStatus"),
    /** The subscription that made a delivery. */
    SUBSCRIPTION_ID("AbonnementId"),
    /** The subscription that something was done to. */
    ANSWER_SUBSCRIPTION("Abonnement"),
    /** The ids of the deliveries that were created. */
    ANSWER_DELIVERIES("Dataleverancer");

    private final String assumed;

    WireField(String assumed) {
        this.assumed = assumed;
    }

    /** The word in a profile file, such as {@code periodStart}. */
    String word() {
        StringBuilder word = new StringBuilder();
        for (String part : name().split("_", -1)) {
            word.append(
                    word.isEmpty()
                            ? part.toLowerCase(Locale.ROOT)
                            : part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT));
        }
        return word.toString();
    }

    /**
     * The name that the assumed profile has.
     *
     * @return the name, in NFC
     */
    public String assumed() {
        return assumed;
    }
}
