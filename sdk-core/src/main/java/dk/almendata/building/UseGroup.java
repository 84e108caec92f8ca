package dk.almendata.building;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a building or unit is used for at large, by the hundred of its code (utility text 3.4, factor 701; the headings are its own).
 *
 * <p>Codes 990 (in ruins), 999 (unknown) and 610 of units (not yet assessed) are in no group. Immutable; may be shared between threads.
 */
public enum UseGroup {
    /** 1xx. */
    ALL_YEAR_LIVING(100, 199, "all-year living", "helårsbeboelse"),
    /** 2xx. */
    PRODUCTION_AND_STORAGE(
            200,
            299,
            "production or storage in agriculture, industry, crafts, public works and the like",
            "produktions- eller lagerbygninger i forbindelse med landbrug, industri, håndværk, offentlige værker og lign."),
    /** 3xx. */
    TRADE_AND_SERVICES(
            300,
            399,
            "trade, transport, office, professions, services and the like",
            "handel, transport, kontor, liberale erhverv, servicevirksomhed og lign."),
    /** 4xx. */
    CULTURE_AND_INSTITUTIONS(400, 499, "culture or institutions", "kulturelle formål eller som institutioner"),
    /** 5xx. */
    LEISURE(500, 599, "leisure", "fritidsformål"),
    /** 900 to 979; that it ends there is said by Danmarks Statistik (TIMES, ENH_ANVENDELSEKODE: 900-970). */
    MINOR_BUILDINGS(
            900,
            979,
            "minor buildings for garages, storage and the like",
            "mindre bygninger til garageformål, opbevaring m.m.");

    private static final int DIGITS = 3;

    private final int first;
    private final int last;
    private final String english;
    private final String danish;

    UseGroup(int first, int last, String english, String danish) {
        this.first = first;
        this.last = last;
        this.english = english;
        this.danish = danish;
    }

    /** The group of a three-digit code of use. */
    static Optional<UseGroup> of(String code) {
        if (code.length() != DIGITS) {
            return Optional.empty();
        }
        int number = Integer.parseInt(code);
        return Arrays.stream(values())
                .filter(group -> group.first <= number && number <= group.last)
                .findFirst();
    }

    /**
     * What the buildings are for.
     *
     * @param locale Danish gives the heading of the utility text, every other language English
     * @return for example {@code leisure}
     */
    public String word(Locale locale) {
        return locale.getLanguage().equals("da") ? danish : english;
    }
}
