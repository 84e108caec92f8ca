package dk.almendata.access;

/**
 * {@code Adgang status} (guide 3.4.2). Precedence: {@link #IKKE_GODKENDT} wins over all; the other three follow from the dates and exclude
 * each other.
 */
public enum GrantStatus {
    /** The adviser is not approved in LBF's login: at first, and again when all its grants have expired. */
    IKKE_GODKENDT("Ikke godkendt"),
    /** It starts in the future. */
    AFVENTER_START_DATO("Afventer start dato"),
    /** It can be used. */
    AKTIV("Aktiv"),
    /** Its last day has passed, and the adviser has another grant that has not expired. */
    DATO_UDLOEBET("Dato udløbet");

    private final String word;

    GrantStatus(String word) {
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
