package dk.almendata.address;

import java.util.Locale;
import java.util.Objects;

/** What speaks for a road of the directory, with the points that it gives. Immutable; may be shared between threads. */
public enum RoadEvidence {
    /** The name is written as the directory has it. */
    NAME_EXACT(40, "The road name is written as in the directory.", "Vejnavnet er skrevet som i vejregistret."),
    /** The name differs in spelling only. */
    NAME_SPELLING(35, "The road name differs in spelling only.", "Vejnavnet afviger kun i stavemåde."),
    /** The name differs in blanks or hyphens. */
    NAME_BLANKS(30, "The road name differs in blanks or hyphens.", "Vejnavnet afviger i blanktegn eller bindestreger."),
    /** The name is the addressing name. */
    ADDRESSING_NAME(30, "The road name is the addressing name.", "Vejnavnet er vejens adresseringsnavn."),
    /** The name may be the directory's, mistyped. */
    NAME_ALIKE(15, "The road name differs by one or two letters.", "Vejnavnet afviger med et eller to bogstaver."),
    /** A stretch of the road has the postcode. */
    POSTCODE(40, "The road has the postcode.", "Vejen har postnummeret."),
    /** A stretch of the road, of that postcode if there is one, has the house number. */
    HOUSE_NUMBER(20, "The road has the house number.", "Vejen har husnummeret.");

    private final int points;
    private final String english;
    private final String danish;

    RoadEvidence(int points, String english, String danish) {
        this.points = points;
        this.english = english;
        this.danish = danish;
    }

    /**
     * What it counts.
     *
     * @return points; name, postcode and house number give 100 at most
     */
    public int points() {
        return points;
    }

    /**
     * The evidence as a sentence for people.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a sentence
     */
    public String message(Locale locale) {
        return Objects.requireNonNull(locale, "locale").getLanguage().equals("da") ? danish : english;
    }
}
