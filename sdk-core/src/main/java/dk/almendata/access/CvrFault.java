package dk.almendata.access;

/** Why a text is no CVR number: a closed list. */
public enum CvrFault {
    /** No text, or nothing but blanks. */
    EMPTY("There is no CVR number; write one.", "Der står intet CVR-nummer; skriv et."),
    /** Anything but eight digits. */
    NOT_EIGHT_DIGITS("A CVR number has eight digits.", "Et CVR-nummer har otte cifre."),
    /** The eight digits fail the check. */
    CHECK_DIGIT(
            "The last digit does not fit the others; look for a typing error.",
            "Det sidste ciffer passer ikke til de andre; se efter en tastefejl.");

    private final String english;
    private final String danish;

    CvrFault(String english, String danish) {
        this.english = english;
        this.danish = danish;
    }

    /**
     * What is wrong and what to do.
     *
     * @return an English sentence
     */
    public String english() {
        return english;
    }

    /**
     * What is wrong and what to do.
     *
     * @return a Danish sentence
     */
    public String danish() {
        return danish;
    }
}
