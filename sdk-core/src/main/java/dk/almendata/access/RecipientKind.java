package dk.almendata.access;

/** What kind of recipient ({@code modtager}) somebody is (guide 1 and 3.3.2; that LBF is one of its own is a decision). */
public enum RecipientKind {
    /** A housing organisation. */
    BOLIGORGANISATION("Boligorganisation"),
    /** A municipality. */
    KOMMUNE("Kommune"),
    /** An adviser, who sees what it was granted. */
    RAADGIVER("Rådgiver"),
    /** Landsbyggefonden, which sees everything. */
    LBF("LBF");

    private final String word;

    RecipientKind(String word) {
        this.word = word;
    }

    /**
     * The Danish word.
     *
     * @return the word, in NFC
     */
    public String word() {
        return word;
    }
}
