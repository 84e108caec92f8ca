package dk.almendata.consumption;

import java.util.Locale;

/** What a reader of a line of a consumer file should know although it was accepted: a closed list. A flag never changes an amount. */
public enum ConsumerLineFlag {
    /** The name has more than the 30 characters of the format; it is kept whole. */
    NAME_TOO_LONG(
            "The name has more than the 30 characters of the format; it is kept whole.",
            "Navnet har flere end formatets 30 tegn; det er beholdt i sin helhed."),
    /** A consumer, installation or house number was written with zeros in front, which were dropped. */
    ZEROS_DROPPED(
            "A consumer, installation or house number was written with zeros in front, which were dropped.",
            "Et forbruger-, installations- eller husnummer var skrevet med foranstillede nuller, som er fjernet."),
    /** The letter was written small and was made a capital. */
    LETTER_RAISED(
            "The letter was written small and was made a capital.", "Litra var skrevet med lille og er gjort stort."),
    /** The letter is I, J, O or Q, which new house numbers may not have; some real ones do. */
    LEGACY_LETTER(
            "The letter is I, J, O or Q, which new house numbers may not have; some real ones do.",
            "Litra er I, J, O eller Q, som nye husnumre ikke må have; nogle ældre har det."),
    /** The road code is 9900 or above: one for administrative use. */
    NOT_A_PHYSICAL_ROAD(
            "The road code is 9900 or above: one for administrative use.",
            "Vejkoden er 9900 eller derover: en administrativ kode."),
    /** The period of the potential consumer is not 365 days, both included; its amounts are annual values as they stand. */
    NOT_A_YEAR(
            "The period of the potential consumer is not 365 days, both included; its amounts are annual values as they stand.",
            "Den potentielle forbrugers periode er ikke 365 dage, begge medregnet; mængderne er årsværdier, som de står."),
    /** The period begins or ends on a day that stands for none in the databases of the field. */
    DATE_OF_NONE(
            "The period begins or ends on 30-11-1999 or 31-01-2000, days that databases of the field write where there is none; look if it is one.",
            "Perioden begynder eller slutter 30-11-1999 eller 31-01-2000, dage som fagets databaser skriver, hvor der ingen dato er; undersøg den.");

    private final String english;
    private final String danish;

    ConsumerLineFlag(String english, String danish) {
        this.english = english;
        this.danish = danish;
    }

    /**
     * What it means.
     *
     * @return an English sentence
     */
    public String english() {
        return english;
    }

    /**
     * What it means.
     *
     * @return a Danish sentence
     */
    public String danish() {
        return danish;
    }

    /**
     * The code as scripts and documents write it.
     *
     * @return lower case with hyphens, for example {@code name-too-long}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
