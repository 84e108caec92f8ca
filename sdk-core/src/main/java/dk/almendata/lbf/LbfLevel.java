package dk.almendata.lbf;

/**
 * What an LBF number stands for, which also says how many digits it has (guide 3.2.1).
 *
 * <p>The level is always stated by whoever hands over a text, or by the column it stands in. It is never guessed from the number of digits,
 * because leading zeros get lost (decision 1 on LBF numbers). Immutable; may be shared between threads.
 */
public enum LbfLevel {
    /** A boligorganisation: four digits, {@code 0240}. */
    ORGANISATION(4, 1, "organisation", "boligorganisation"),
    /** An afdeling: those of its boligorganisation and three more, {@code 0240001}. */
    AFDELING(7, 1_000, "afdeling", "afdeling"),
    /** A byggeafsnit: those of its afdeling and two more, {@code 024000102}. */
    BYGGEAFSNIT(9, 100_000, "byggeafsnit", "byggeafsnit");

    private static final LbfLevel[] BY_ORDINAL = values();
    private static final int ORGANISATION_COUNT = 10_000;

    private final int digits;
    private final int perOrganisation;
    private final String english;
    private final String danish;

    LbfLevel(int digits, int perOrganisation, String english, String danish) {
        this.digits = digits;
        this.perOrganisation = perOrganisation;
        this.english = english;
        this.danish = danish;
    }

    /**
     * How many digits a number of this level has.
     *
     * @return 4, 7 or 9
     */
    public int digits() {
        return digits;
    }

    /** How many numbers of this level lie in one boligorganisation. */
    int perOrganisation() {
        return perOrganisation;
    }

    /** How many numbers of this level lie in one afdeling; the level is not the organisation's. */
    int perAfdeling() {
        return perOrganisation / AFDELING.perOrganisation;
    }

    /** One past the greatest number of this level. */
    int limit() {
        return ORGANISATION_COUNT * perOrganisation;
    }

    /** The level in place {@code ordinal}. */
    static LbfLevel ofOrdinal(int ordinal) {
        return BY_ORDINAL[ordinal];
    }

    /** What people call it. */
    String word(boolean inDanish) {
        return inDanish ? danish : english;
    }
}
