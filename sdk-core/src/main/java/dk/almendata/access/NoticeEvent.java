package dk.almendata.access;

/** What happens to a grant, and who gets a mail about it (guide 3.4.2.4). */
public enum NoticeEvent {
    /** {@code Tildelt}: given. */
    GRANTED("Tildelt", true),
    /** {@code Ændret}: changed. */
    CHANGED("Ændret", false),
    /** {@code Udløbet}: its last day has passed. */
    EXPIRED("Udløbet", true),
    /** {@code Fjernet}: taken away. */
    REMOVED("Fjernet", false);

    private final String word;
    private final boolean toldToGranter;

    NoticeEvent(String word, boolean toldToGranter) {
        this.word = word;
        this.toldToGranter = toldToGranter;
    }

    /**
     * The portal's word.
     *
     * @return the word, in NFC
     */
    public String word() {
        return word;
    }

    /**
     * Whether the granter gets a mail.
     *
     * @return true when a grant is given or has expired
     */
    public boolean isToldToGranter() {
        return toldToGranter;
    }

    /**
     * Whether the adviser gets a mail.
     *
     * @return always true
     */
    public boolean isToldToAdviser() {
        return true;
    }
}
