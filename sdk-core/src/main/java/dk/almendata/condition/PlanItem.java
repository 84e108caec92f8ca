package dk.almendata.condition;

import dk.almendata.account.AccountNumber;
import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One item of a maintenance plan: what is needed where and when. Plans come at the level of an afdeling, a byggeafsnit or a building, mixed in one
 * set.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param place the afdeling or byggeafsnit
 * @param building the building within it; empty if the item is of the place as a whole
 * @param made the day the plan was made
 * @param year the year of the need
 * @param part the building part; may be empty
 * @param amount kroner
 * @param account the account that bears it; 116 as a rule
 */
public record PlanItem(
        LbfNumber place,
        String building,
        LocalDate made,
        int year,
        String part,
        BigDecimal amount,
        AccountNumber account) {

    /** Planned and periodic maintenance. */
    public static final AccountNumber PLANNED_MAINTENANCE = new AccountNumber("116");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /**
     * Checks that no part is missing.
     *
     * @throws IllegalArgumentException if the year is no year from 1900 to 2199
     */
    public PlanItem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(building, "building");
        Objects.requireNonNull(made, "made");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(account, "account");
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "Expected a year of need from " + FIRST_YEAR + " to " + LAST_YEAR + ", found " + year);
        }
    }
}
