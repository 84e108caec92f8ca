package dk.almendata.condition;

import dk.almendata.lbf.LbfNumber;
import dk.almendata.table.Received;
import java.util.List;

/**
 * Port: where reviews and maintenance plans are kept.
 *
 * <p>What is kept as one is the review of an afdeling on a day, and the plan of an afdeling of a day (decision). Taken in again, as when a full
 * delivery has what a yearly one had, it replaces the earlier one and counts once; the earlier one stays to be looked at. Nothing is ever
 * changed or removed.
 *
 * <p>Faults of what lies below are unchecked and those of the implementation.
 */
public interface ConditionStore {

    /**
     * Takes in building parts, all or none of them. An afdeling's review of a day must be there as a whole, because it replaces the one that is
     * held.
     *
     * @param parts the parts of any places and days; none takes in nothing
     * @param received where they came from
     * @throws IllegalArgumentException if an amount has more than two decimals or sixteen digits before them
     */
    void saveReviews(List<BuildingPart> parts, Received received);

    /**
     * Takes in items of plans, all or none of them. An afdeling's plan of a day must be there as a whole, because it replaces the one that is
     * held.
     *
     * @param items the items of any plans; none takes in nothing
     * @param received where they came from
     * @throws IllegalArgumentException if an amount has more than two decimals or sixteen digits before them
     */
    void savePlans(List<PlanItem> items, Received received);

    /**
     * The building parts that count.
     *
     * @param within an organisation, afdeling or byggeafsnit
     * @return those of it and within it, of reviews of any age, in the order in which they were taken in; amounts have two decimals
     */
    List<BuildingPart> parts(LbfNumber within);

    /**
     * The items that count; {@link MaintenancePlan#latest} makes the plan of a day of them.
     *
     * @param within an organisation, afdeling or byggeafsnit
     * @return those of it and within it, of plans of any age, in the order in which they were taken in; amounts have two decimals
     */
    List<PlanItem> items(LbfNumber within);

    /**
     * Every review and plan that was ever taken in.
     *
     * @param within an organisation or afdeling
     * @return reviews first, each kind in the order in which it was taken in
     */
    List<ConditionHolding> history(LbfNumber within);
}
