package dk.almendata.building;

import java.util.Locale;

/** Why a text is no value of a property factor: a closed list. Immutable; may be shared between threads. */
public enum FactorFault {
    /** No text, or nothing but blanks; only a factor of the utility's own may be empty. */
    EMPTY("There is no value; write one.", "Der står ingen værdi; skriv en."),
    /** A heading has no value. */
    HEADING(
            "The number is a heading and has no value; use one of the factors below it.",
            "Nummeret er en overskrift og har ingen værdi; brug en af faktorerne under det."),
    /** Neither {@code 31-12-2024} nor {@code 2024-12-31}, or no day of the calendar. */
    NOT_A_DATE(
            "Expected the day on which the measure was established, such as 31-12-2024.",
            "Forventede dagen, hvor tiltaget er etableret, som 31-12-2024."),
    /** Not a number of square metres. */
    NOT_AN_AREA(
            "Expected square metres, such as 86 or 86,5, not negative and without thousands separators.",
            "Forventede kvadratmeter, som 86 eller 86,5, ikke negativt og uden tusindtalsskilletegn."),
    /** Not four digits from 1000 on. */
    NOT_A_YEAR("Expected a year of four digits, such as 1974.", "Forventede et årstal på fire cifre, som 1974."),
    /** Neither 0 nor 1. */
    NOT_A_NOTICE("Expected 0 for no or 1 for yes.", "Forventede 0 for nej eller 1 for ja.");

    private final String english;
    private final String danish;

    FactorFault(String english, String danish) {
        this.english = english;
        this.danish = danish;
    }

    /**
     * What is wrong and what to do.
     *
     * @param locale the reader's language; anything but Danish gets English
     * @return a sentence
     */
    public String sentence(Locale locale) {
        return locale.getLanguage().equals("da") ? danish : english;
    }
}
