package dk.almendata.consumption;

/** Why a text is no number or no amount: a closed list. */
public enum QuantityFault {
    /** No text, or nothing but blanks. */
    EMPTY("There is no number; write one.", "Der står intet tal; skriv et."),
    /** Something else than digits with a sign and the declared decimal mark. */
    NOT_A_NUMBER(
            "It is no number in the declared form; write digits and the declared decimal mark.",
            "Det er ikke et tal i den angivne form; skriv cifre og det angivne decimaltegn."),
    /** A mark that could be a decimal mark or one of thousands, as in {@code 1.234}, while neither is declared. */
    AMBIGUOUS(
            "The mark may be a decimal mark or a separator of thousands; declare the decimal mark of the file.",
            "Tegnet kan være et decimaltegn eller en tusindadskiller; angiv filens decimaltegn."),
    /** More characters than an amount needs. */
    TOO_LONG(
            "It is longer than any amount; look for a missing separator.",
            "Det er længere end noget forbrug; se efter en manglende adskiller."),
    /** An amount without its unit. */
    NO_UNIT("The unit is missing; write it after the number.", "Enheden mangler; skriv den efter tallet."),
    /** A unit that is not known for the quantity. */
    UNKNOWN_UNIT(
            "The unit is not known; energy is in kWh, MWh, GJ, MJ, J or Gcal, volume in m3.",
            "Enheden er ukendt; energi angives i kWh, MWh, GJ, MJ, J eller Gcal, volumen i m3.");

    private final String english;
    private final String danish;

    QuantityFault(String english, String danish) {
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
