package dk.almendata.enrichment;

import java.util.Locale;
import java.util.Objects;

/**
 * What kind of personal data a cell may hold: a closed list. Immutable; may be shared between threads.
 */
public enum PersonalDataKind {
    /** A CPR number. */
    CPR("CPR-nummer", "CPR number"),
    /** The name of a person. */
    NAME("personnavn", "person's name"),
    /** A mail address. */
    EMAIL("mailadresse", "mail address"),
    /** A phone number. */
    PHONE("telefonnummer", "phone number"),
    /** The day on which a person was born. */
    BIRTH_DATE("fødselsdato", "date of birth"),
    /** An address with floor or door, which is one household. */
    ADDRESS("adresse med dør", "address with door");

    private final String danish;
    private final String english;

    PersonalDataKind(String danish, String english) {
        this.danish = danish;
        this.english = english;
    }

    /**
     * The kind in a reader's words.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a noun
     */
    public String text(Locale locale) {
        return Objects.requireNonNull(locale, "locale").getLanguage().equals("da") ? danish : english;
    }
}
