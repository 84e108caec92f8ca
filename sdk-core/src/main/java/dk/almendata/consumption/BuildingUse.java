package dk.almendata.consumption;

import java.math.BigDecimal;

/**
 * What a building is used for, with the part of its heat that does not depend on the weather.
 *
 * <p>Source: the energy consultants' handbook (Håndbog for Energikonsulenter) 2021, appendix 4.7.1.2. Older ELO figures differ: 19 % for
 * schools. A share of one's own is {@link Guf#ofShare}.
 */
public enum BuildingUse {
    /** Dwelling, 30 %. */
    DWELLING(30),
    /** Institution that is open round the clock, 31 %. */
    ROUND_THE_CLOCK_INSTITUTION(31),
    /** Other housing all the year round, 22 %. */
    OTHER_YEAR_ROUND_HOUSING(22),
    /** Garage, 15 %. */
    GARAGE(15),
    /** Office and trade, 18 %. */
    OFFICE_AND_TRADE(18),
    /** Hotel and restaurant, 28 %. */
    HOTEL_AND_RESTAURANT(28),
    /** Culture, 14 %. */
    CULTURE(14),
    /** Education, 19 %. */
    EDUCATION(19),
    /** Hospital, 29 %. */
    HOSPITAL(29),
    /** Day care, 28 %. */
    DAY_CARE(28),
    /** Other institution, 26 %. */
    OTHER_INSTITUTION(26),
    /** Sport, 36 %. */
    SPORT(36);

    private final BigDecimal gufShare;

    BuildingUse(int percent) {
        this.gufShare = BigDecimal.valueOf(percent, 2);
    }

    /**
     * The part that does not depend on the weather.
     *
     * @return a share from 0 to 1
     */
    public BigDecimal gufShare() {
        return gufShare;
    }

    /**
     * The same as a rule.
     *
     * @return the rule
     */
    public Guf guf() {
        return Guf.ofShare(gufShare);
    }
}
