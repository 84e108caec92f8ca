package dk.almendata.address;

import static dk.almendata.address.AddressOutcome.AMBIGUOUS;
import static dk.almendata.address.AddressOutcome.INVALID;
import static dk.almendata.address.AddressOutcome.LEGACY;
import static dk.almendata.address.AddressOutcome.OK;

import java.util.Locale;
import java.util.Objects;

/**
 * What was set right, assumed, left over, doubted or refused while an address or a key was read. A closed list; callers match on the
 * constant, people read the sentence.
 *
 * <p>Source of the rules: domain document on addresses, sections 1 to 4, and the interface description of the district heating program,
 * section 2.3. Immutable; may be shared between threads.
 */
public enum AddressReason {
    /** Blanks of other kinds, several in a row, or at the ends; tabs, invisible marks. */
    BLANKS_TIDIED(OK, "Blanks were set right.", "Blanktegn er rettet."),
    /** Letters in two pieces (NFD), such as a and a ring for å. */
    LETTERS_COMPOSED(OK, "Letters in two pieces were joined.", "Bogstaver i to dele er samlet."),
    /** A line end, semicolon, stroke or dash where the standard form has a comma. */
    COMMA_READ(
            OK, "A line end or another mark was read as a comma.", "Et linjeskift eller andet tegn er læst som komma."),
    /** A comma that the standard form has was missing. */
    COMMA_ADDED(OK, "A missing comma was added.", "Et manglende komma er tilføjet."),
    /** A comma that the standard form does not have. */
    COMMA_REMOVED(OK, "A comma too many was removed.", "Et overflødigt komma er fjernet."),
    /** The full stop behind the floor was missing. */
    STOP_ADDED(
            OK, "The missing full stop after the floor was added.", "Det manglende punktum efter etagen er tilføjet."),
    /** A full stop behind the house number or the door. */
    STOP_REMOVED(OK, "A full stop too many was removed.", "Et overflødigt punktum er fjernet."),
    /** Zeros in front of a number. */
    ZEROS_REMOVED(OK, "Zeros in front were removed.", "Foranstillede nuller er fjernet."),
    /** Blank between the number and its letter. */
    LETTER_JOINED(OK, "The letter was joined to its house number.", "Bogstavet er sat sammen med husnummeret."),
    /** A lower case letter behind the house number. */
    LETTER_RAISED(OK, "The letter of the house number was made a capital.", "Husnummerets bogstav er gjort stort."),
    /** Another word for a floor: 2. sal, stuen, kld. */
    FLOOR_WORD(OK, "The floor was brought to its official form.", "Etagen er bragt på sin officielle form."),
    /** Another word for a door: TH., til venstre, dør 3. */
    DOOR_WORD(OK, "The door was brought to its official form.", "Døren er bragt på sin officielle form."),
    /** Floor and door, or house number and floor, written as one word: STTV. */
    PARTS_SPLIT(OK, "Parts written as one word were parted.", "Dele skrevet i ét ord er skilt ad."),
    /** The house number was written as one word with the road. */
    NUMBER_SPLIT(OK, "The house number was parted from the road name.", "Husnummeret er skilt fra vejnavnet."),
    /** The word nr. before the house number. */
    NUMBER_WORD_REMOVED(OK, "The word before the house number was left out.", "Ordet foran husnummeret er udeladt."),
    /** DK before the postcode or Danmark at the end. */
    COUNTRY_REMOVED(OK, "The country was left out.", "Landet er udeladt."),
    /** A postcode below 1000 in three digits. */
    POSTCODE_ZERO_ADDED(OK, "The postcode's zero in front was added.", "Postnummerets foranstillede nul er tilføjet."),
    /** The district in other letters than the list of postcodes has. */
    DISTRICT_RESPELT(
            OK, "The district was written as its postcode has it.", "Distriktet er skrevet, som postnummeret har det."),
    /** The postcode or the floor stood in another place. */
    ORDER_CHANGED(OK, "The parts were set in the standard order.", "Delene er sat i standardrækkefølgen."),
    /** A word such as Adresse: in front. */
    LABEL_REMOVED(OK, "A label before the address was left out.", "En ledetekst foran adressen er udeladt."),
    /** Commas, stops or blanks differ from the standard form in another way. */
    FORM_CHANGED(
            OK,
            "Commas, stops and blanks were set as the standard form has them.",
            "Kommaer, punktummer og blanktegn er sat som i standardformen."),

    /** The house number stands for several: 11-15. */
    RANGE(OK, "It is a range of house numbers, not one address.", "Det er et interval af husnumre, ikke én adresse."),
    /** What is no door but says something of the unit: lejl. 43, bygn. A, c/o, a box. */
    UNIT_TEXT(
            OK,
            "What is neither floor nor door was kept as unit text.",
            "Det, der hverken er etage eller dør, er bevaret som enhedstekst."),
    /** A door that officials would not give today. */
    DOOR_UNOFFICIAL(
            OK,
            "The door is not in the official form; it is kept as it is.",
            "Døren er ikke på officiel form; den er bevaret."),
    /** No postcode. */
    POSTCODE_MISSING(
            OK,
            "There is no postcode; give one, so that the road is certain.",
            "Der er intet postnummer; angiv et, så vejen er sikker."),
    /** No district. */
    DISTRICT_MISSING(OK, "There is no district behind the postcode.", "Der er intet distrikt efter postnummeret."),
    /** A postcode that the list does not have. */
    POSTCODE_UNKNOWN(
            OK,
            "The list of postcodes does not have it; check it.",
            "Listen over postnumre har det ikke; kontrollér det."),
    /** A postcode of one large receiver of post. */
    POSTCODE_BULK(
            OK,
            "The postcode belongs to a bulk receiver of post and is not written.",
            "Postnummeret tilhører en stormodtager og skrives ikke."),
    /** A postcode of Greenland. */
    POSTCODE_GREENLAND(OK, "The postcode is a Greenlandic one.", "Postnummeret er grønlandsk."),
    /** 9999, a filler. */
    POSTCODE_FILLER(
            OK,
            "9999 is a filler of registers, not a postcode; it was left out.",
            "9999 er udfyldning i registre, ikke et postnummer; det er udeladt."),
    /** The district is not that of the postcode. */
    DISTRICT_DIFFERS(
            OK,
            "The district is not the one of the postcode; check both.",
            "Distriktet er ikke postnummerets; kontrollér begge."),
    /** A part longer than registers hold it. */
    PART_LONG(OK, "A part is longer than registers hold it.", "En del er længere, end registre kan rumme."),
    /** Road code 9900 and above. */
    ROAD_ADMINISTRATIVE(
            OK,
            "The road code is an administrative one, not a physical road.",
            "Vejkoden er administrativ, ikke en fysisk vej."),
    /** A municipality code that is not among today's. */
    MUNICIPALITY_UNKNOWN(
            OK, "The municipality code is unknown or a former one.", "Kommunekoden er ukendt eller ophørt."),
    /** A code or key of an administrative road without a house number. */
    HOUSE_NUMBER_ABSENT(
            OK,
            "There is no house number, as on administrative roads.",
            "Der er intet husnummer, som på administrative veje."),
    /** Twelve characters without padding. */
    TRAILING_BLANKS_LOST(
            OK,
            "It looks like a CPR key that has lost the blanks at its end.",
            "Det ligner en CPR-nøgle, der har mistet sine blanktegn til sidst."),
    /** Padding that is not where the layout has it. */
    PADDING_MOVED(OK, "Padding was set as the layout has it.", "Udfyldningen er sat, som formatet har den."),

    /** The directory knows the road under this name or another spelling. */
    ROAD_NAME_FROM_DIRECTORY(
            OK,
            "The road name was written as the road directory has it.",
            "Vejnavnet er skrevet, som vejregistret har det."),
    /** The directory has no such road. */
    ROAD_NOT_FOUND(
            OK,
            "The road directory has no such road; check the spelling.",
            "Vejregistret har ingen sådan vej; kontrollér stavemåden."),
    /** The directory has the road, but not this number on it. */
    NUMBER_NOT_ON_ROAD(
            OK,
            "The road directory has the road, but not this number on it.",
            "Vejregistret har vejen, men ikke dette nummer på den."),

    /** Letter I, J, O or Q. */
    LETTER_LEGACY(
            LEGACY,
            "The letter is I, J, O or Q, which no new house number may have.",
            "Bogstavet er I, J, O eller Q, som intet nyt husnummer må have."),

    /** A bare number behind the comma. */
    FLOOR_OR_DOOR(
            AMBIGUOUS,
            "The number may be a door or a floor whose full stop is missing.",
            "Tallet kan være en dør eller en etage, hvis punktum mangler."),
    /** Four digits at the end. */
    POSTCODE_OR_DOOR(
            AMBIGUOUS,
            "The four digits may be the postcode or a door.",
            "De fire cifre kan være postnummeret eller en dør."),
    /** D- before the postcode, behind a number: Engvej 1 D-5000 Odense C. */
    LETTER_OR_COUNTRY(
            AMBIGUOUS,
            "The D before the postcode may be the letter of the house number or stand for the country.",
            "D foran postnummeret kan være husnummerets bogstav eller stå for landet."),
    /** Two numbers in a row. */
    NUMBER_OR_ROAD_NAME(
            AMBIGUOUS,
            "The first number may end the road name or be the house number.",
            "Det første tal kan slutte vejnavnet eller være husnummeret."),
    /** A short word that may be either: ho, Å, st brøndum in a text without capitals. */
    UNIT_OR_TOWN(
            AMBIGUOUS,
            "Words may be floor, door or unit text, or belong to a town.",
            "Ord kan være etage, dør eller enhedstekst eller høre til en by."),
    /** Words before the road: Solhuset, Engvej 12; c/o Jens Jensen Engvej 12. */
    FRONT_OR_ROAD_NAME(
            AMBIGUOUS,
            "What stands before the road may be a name, an office or a dwelling, or belong to the road name.",
            "Det, der står foran vejen, kan være et navn, et kontor eller en bolig eller høre til vejnavnet."),
    /** Several bare numbers: Engvej 3, 5, 7. */
    UNIT_OR_NUMBERS(
            AMBIGUOUS,
            "The numbers may be floor and door, or further house numbers.",
            "Tallene kan være etage og dør eller flere husnumre."),
    /** The directory has several roads that fit. */
    SEVERAL_ROADS(
            AMBIGUOUS,
            "Several roads of the directory fit; a postcode or a code decides.",
            "Flere veje i vejregistret passer; et postnummer eller en kode afgør det."),
    /** The directory has no road of this name there, but one that is written almost so. */
    ROAD_NAME_ALIKE(
            AMBIGUOUS,
            "The road directory has no such road there, but one whose name differs by a letter or two.",
            "Vejregistret har ingen sådan vej dér, men en, hvis navn afviger med et bogstav eller to."),
    /** The directory has the road, but under another postcode. */
    POSTCODE_OF_OTHER_ROAD(
            AMBIGUOUS,
            "The road directory has the road only under another postcode.",
            "Vejregistret har kun vejen under et andet postnummer."),

    /** No text. */
    EMPTY(INVALID, "There is no text; write an address.", "Der er ingen tekst; skriv en adresse."),
    /** A text longer than any address. */
    TOO_LONG(
            INVALID,
            "It is longer than any address; write one address a line.",
            "Det er længere end nogen adresse; skriv én adresse pr. linje."),
    /** No road name. */
    ROAD_NAME_MISSING(INVALID, "There is no road name; write it in front.", "Der er intet vejnavn; skriv det først."),
    /** No house number. */
    HOUSE_NUMBER_MISSING(
            INVALID,
            "There is no house number; write it after the road name.",
            "Der er intet husnummer; skriv det efter vejnavnet."),
    /** House number 0. */
    HOUSE_NUMBER_ZERO(
            INVALID,
            "The house number is 0; house numbers begin with 1.",
            "Husnummeret er 0; husnumre begynder med 1."),
    /** House number above 999. */
    HOUSE_NUMBER_TOO_HIGH(
            INVALID, "The house number is above 999; check it.", "Husnummeret er over 999; kontrollér det."),
    /** Two letters or more. */
    HOUSE_NUMBER_LETTERS(INVALID, "A house number has at most one letter.", "Et husnummer har højst ét bogstav."),
    /** A letter outside A to Z. */
    HOUSE_NUMBER_LETTER(
            INVALID, "The letter of a house number is one of A to Z.", "Et husnummers bogstav er et af A til Z."),
    /** A lower case letter where only the canonical form is taken. */
    HOUSE_NUMBER_CASE(INVALID, "The letter of a house number is a capital.", "Et husnummers bogstav er stort."),
    /** I, J, O or Q for a new address. */
    HOUSE_NUMBER_NOT_NEW(
            INVALID,
            "A new house number may not have the letter I, J, O or Q.",
            "Et nyt husnummer må ikke have bogstavet I, J, O eller Q."),
    /** Something else in the place of a house number. */
    HOUSE_NUMBER_FORM(
            INVALID,
            "A house number is 1 to 999 and at most one letter.",
            "Et husnummer er 1 til 999 og højst ét bogstav."),
    /** Several house numbers, several roads, or a place beside a number: 3 og 5, mellem 3 og 5. */
    SEVERAL_ADDRESSES(
            INVALID,
            "It names several addresses or a place beside one; write one address, or a range from the lower number to the higher.",
            "Den nævner flere adresser eller et sted ved siden af en; skriv én adresse eller et interval fra det lave nummer til det"
                    + " høje."),
    /** A range that runs backwards or has no end. */
    RANGE_FORM(
            INVALID,
            "A range of house numbers runs from the lower to the higher.",
            "Et interval af husnumre går fra det lave til det høje."),
    /** No floor. */
    FLOOR_FORM(INVALID, "A floor is st, 1 to 99, kl or k2 to k9.", "En etage er st, 1 til 99, kl eller k2 til k9."),
    /** No door. */
    DOOR_FORM(
            INVALID,
            "A door is tv, mf, th, 1 to 9999, or at most four letters, digits, hyphens and strokes.",
            "En dør er tv, mf, th, 1 til 9999 eller højst fire bogstaver, cifre, bindestreger og skråstreger."),
    /** No postcode. */
    POSTCODE_FORM(
            INVALID,
            "A postcode has four digits and is not 0000 or 9999.",
            "Et postnummer har fire cifre og er ikke 0000 eller 9999."),
    /** No road code. */
    ROAD_CODE_FORM(INVALID, "A road code is 1 to 9999.", "En vejkode er 1 til 9999."),
    /** No municipality code. */
    MUNICIPALITY_FORM(
            INVALID,
            "A municipality code has four digits and is not 0000.",
            "En kommunekode har fire cifre og er ikke 0000."),
    /** A code of Greenland. */
    MUNICIPALITY_GREENLAND(
            INVALID,
            "The code is a Greenlandic one; no Danish municipality has it.",
            "Koden er grønlandsk; ingen dansk kommune har den."),
    /** The authority code of the Faroe Islands. */
    MUNICIPALITY_FAROE(
            INVALID,
            "5902 is an authority of the CPR register for the Faroe Islands, not a municipality.",
            "5902 er en CPR-myndighed for Færøerne, ikke en kommune."),
    /** A key whose length no layout has. */
    KEY_LENGTH(
            INVALID,
            "A key has 12 (KVH), 19 (KVHX) or 18 characters (CPR); blanks at the end may have been lost.",
            "En nøgle har 12 (KVH), 19 (KVHX) eller 18 tegn (CPR); blanktegn til sidst kan være gået tabt."),
    /** The Greenlandic key of 16 characters. */
    KEY_GREENLAND(
            INVALID,
            "16 characters are the Greenlandic key, which is not read.",
            "16 tegn er den grønlandske nøgle, som ikke læses."),
    /** Geomatic's key of 11 characters. */
    KEY_GEOMATIC(
            INVALID,
            "11 characters are a key of Geomatic, or a CPR key that has lost the blanks at its end; get the whole key.",
            "11 tegn er en nøgle fra Geomatic eller en CPR-nøgle, der har mistet blanktegn til sidst; skaf hele nøglen.");

    private final AddressOutcome outcome;
    private final String english;
    private final String danish;

    AddressReason(AddressOutcome outcome, String english, String danish) {
        this.outcome = outcome;
        this.english = english;
        this.danish = danish;
    }

    /**
     * What a reading with this reason comes to, if no other reason weighs more.
     *
     * @return {@link AddressOutcome#OK} for what was set right, assumed or is worth a look
     */
    public AddressOutcome outcome() {
        return outcome;
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
