package dk.almendata.address;

import static dk.almendata.address.MatchVerdict.NO;
import static dk.almendata.address.MatchVerdict.PERHAPS;
import static dk.almendata.address.MatchVerdict.YES;

import java.util.Locale;
import java.util.Objects;

/**
 * What two addresses have in common, or not. A closed list; the verdict of a comparison is that of its weightiest reason.
 *
 * <p>Immutable; may be shared between threads.
 */
public enum MatchReason {
    /** Both have the same codes of municipality and road. */
    SAME_CODES(YES, "Both have the same municipality and road code.", "Begge har samme kommune- og vejkode."),
    /** The road names are written alike. */
    SAME_ROAD_NAME(YES, "The road names are the same.", "Vejnavnene er ens."),
    /** The road names differ in spelling only: Ndr. and Nordre, å and aa. */
    ROAD_NAME_SPELLING(YES, "The road names differ in spelling only.", "Vejnavnene afviger kun i stavemåde."),
    /** One road name is the other cut at 20 characters. */
    ROAD_NAME_CUT(
            YES,
            "One road name is the other cut at 20 characters.",
            "Det ene vejnavn er det andet afkortet til 20 tegn."),
    /** One has the postcode of a bulk receiver. */
    POSTCODE_BULK(
            PERHAPS,
            "One has the postcode of a bulk receiver, which differs from that of the place.",
            "Den ene har en stormodtagers postnummer, som afviger fra stedets."),
    /** The road names differ in blanks or hyphens only: Ny Gade and Nygade. */
    ROAD_NAME_BLANKS(
            PERHAPS,
            "The road names differ in blanks or hyphens.",
            "Vejnavnene afviger i blanktegn eller bindestreger."),
    /** One road name may be the other abbreviated: Ø. Gade and Øster Gade. */
    ROAD_NAME_ABBREVIATED(
            PERHAPS,
            "One road name may be the other abbreviated.",
            "Det ene vejnavn kan være en forkortelse af det andet."),
    /** Only one or none has a postcode, and the codes do not decide. */
    POSTCODE_MISSING(
            PERHAPS,
            "A postcode is missing, so the road is not certain.",
            "Et postnummer mangler, så vejen er ikke sikker."),
    /** Only one has a floor or door: a house and a dwelling in it. */
    UNIT_MISSING(PERHAPS, "Only one has this floor or door.", "Kun den ene har denne etage eller dør."),
    /** The house number lies in the other's range. */
    IN_RANGE(
            PERHAPS,
            "The house number of one lies in the range of the other.",
            "Den enes husnummer ligger i den andens interval."),
    /** The unit texts differ, or only one has one. */
    UNIT_TEXT_DIFFERS(PERHAPS, "The unit texts differ.", "Enhedsteksterne er forskellige."),
    /** The supplementary town names differ. */
    TOWN_DIFFERS(PERHAPS, "The town names differ.", "Bynavnene er forskellige."),
    /** One of the texts can be read in more than one way. */
    AMBIGUOUS(PERHAPS, "A text can be read in more than one way.", "En tekst kan læses på mere end én måde."),
    /** One of the texts is no address. */
    NOT_READ(PERHAPS, "A text could not be read as an address.", "En tekst kunne ikke læses som adresse."),
    /** Different roads by their codes. */
    ROAD_CODE_DIFFERS(NO, "Municipality or road code differ.", "Kommune- eller vejkode er forskellige."),
    /** Different road names. */
    ROAD_NAME_DIFFERS(NO, "The road names differ.", "Vejnavnene er forskellige."),
    /** Different numbers or letters: 2 and 2A. */
    HOUSE_NUMBER_DIFFERS(NO, "The house numbers differ.", "Husnumrene er forskellige."),
    /** Different floors. */
    FLOOR_DIFFERS(NO, "The floors differ.", "Etagerne er forskellige."),
    /** Different doors. */
    DOOR_DIFFERS(NO, "The doors differ.", "Dørene er forskellige."),
    /** Different postcodes, and no codes to say that the road is the same. */
    POSTCODE_DIFFERS(NO, "The postcodes differ.", "Postnumrene er forskellige.");

    private final MatchVerdict verdict;
    private final String english;
    private final String danish;

    MatchReason(MatchVerdict verdict, String english, String danish) {
        this.verdict = verdict;
        this.english = english;
        this.danish = danish;
    }

    /**
     * What a comparison with this reason comes to, if no other weighs more.
     *
     * @return the verdict
     */
    public MatchVerdict verdict() {
        return verdict;
    }

    /**
     * The reason as a sentence for people.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a sentence
     */
    public String message(Locale locale) {
        return Objects.requireNonNull(locale, "locale").getLanguage().equals("da") ? danish : english;
    }
}
