package dk.almendata.condition;

import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The maintenance plans of some afdelinger (PPV), whose items stand at mixed levels.
 *
 * <p>An item is money of the level that it stands at. What an afdeling needs is what is planned for it as a whole and for everything within it;
 * nothing is lost and nothing counts twice (decision). If somebody wrote a sum of the lower levels as an item of its own, the figures cannot tell:
 * {@link #suspectedSums} names such items, and a person decides. Immutable; may be shared between threads.
 */
public final class MaintenancePlan {

    private final List<PlanItem> items;

    private MaintenancePlan(List<PlanItem> items) {
        this.items = items;
    }

    /**
     * A plan of these items, all of them.
     *
     * @param items the items
     * @return the plan
     */
    public static MaintenancePlan of(List<PlanItem> items) {
        return new MaintenancePlan(List.copyOf(items));
    }

    /**
     * The plan that counts on a day: of each afdeling the items of its newest plan made by then. An older plan is replaced by a newer one, not
     * added to it.
     *
     * @param items the items of plans of any age
     * @param on the day that counts
     * @return the plan
     */
    public static MaintenancePlan latest(List<PlanItem> items, LocalDate on) {
        Map<LbfNumber, LocalDate> newest = new HashMap<>();
        Predicate<PlanItem> made = item -> !item.made().isAfter(on);
        items.stream()
                .filter(made)
                .forEach(item ->
                        newest.merge(afdeling(item), item.made(), (one, other) -> one.isAfter(other) ? one : other));
        return of(items.stream()
                .filter(made.and(item -> item.made().equals(newest.get(afdeling(item)))))
                .toList());
    }

    /**
     * What {@link #latest} leaves aside and nothing newer speaks of: items of older plans at a byggeafsnit or building that has no item in the plan
     * which counts. Perhaps the newest plan is of a part of the afdeling alone; a person decides.
     *
     * @param items the items of plans of any age
     * @param on the day that counts
     * @return of each such place the items of its own newest plan made by then
     */
    public static List<PlanItem> notRenewed(List<PlanItem> items, LocalDate on) {
        Set<Spot> renewed = latest(items, on).items().stream().map(Spot::of).collect(Collectors.toSet());
        List<PlanItem> left = items.stream()
                .filter(item -> !item.made().isAfter(on) && !renewed.contains(Spot.of(item)))
                .toList();
        Map<Spot, LocalDate> newest = new HashMap<>();
        left.forEach(
                item -> newest.merge(Spot.of(item), item.made(), (one, other) -> one.isAfter(other) ? one : other));
        return left.stream()
                .filter(item -> item.made().equals(newest.get(Spot.of(item))))
                .toList();
    }

    /** A place with the building within it. */
    private record Spot(LbfNumber place, String building) {
        static Spot of(PlanItem item) {
            return new Spot(item.place(), item.building());
        }
    }

    /** What a plan belongs to: the afdeling, or the organisation of an item that has none. */
    private static LbfNumber afdeling(PlanItem item) {
        return item.place().afdeling().orElse(item.place());
    }

    /**
     * The items.
     *
     * @return all, unmodifiable
     */
    public List<PlanItem> items() {
        return items;
    }

    /**
     * The afdelinger that have items.
     *
     * @return in their order
     */
    public List<LbfNumber> afdelinger() {
        return items.stream()
                .flatMap(item -> item.place().afdeling().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * What a place needs year by year, everything within it included.
     *
     * @param place an organisation, afdeling or byggeafsnit
     * @return kroner by year; a year without items is left out
     */
    public SortedMap<Integer, BigDecimal> needs(LbfNumber place) {
        Objects.requireNonNull(place, "place");
        return items.stream()
                .filter(item -> item.place().isWithin(place))
                .collect(Collectors.toMap(PlanItem::year, PlanItem::amount, BigDecimal::add, TreeMap::new));
    }

    /**
     * Everything that is planned within a place.
     *
     * @param place an organisation, afdeling or byggeafsnit
     * @return kroner over all years
     */
    public BigDecimal total(LbfNumber place) {
        return sum(item -> item.place().isWithin(place));
    }

    /**
     * A place level by level, so that a reader sees where each krone stands.
     *
     * @param place an organisation, afdeling or byggeafsnit
     * @return the place with everything within it that has items
     */
    public PlanLevel levels(LbfNumber place) {
        BigDecimal own =
                sum(item -> item.place().equals(place) && item.building().isEmpty());
        List<PlanLevel> within = new ArrayList<>();
        items.stream()
                .filter(item -> item.place().equals(place) && !item.building().isEmpty())
                .map(PlanItem::building)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(building -> {
                    BigDecimal amount = sum(item ->
                            item.place().equals(place) && item.building().equals(building));
                    within.add(new PlanLevel(place, building, amount, List.of(), amount));
                });
        children(place).forEach(child -> within.add(levels(child)));
        BigDecimal total = within.stream().map(PlanLevel::total).reduce(own, BigDecimal::add);
        return new PlanLevel(place, "", own, within, total);
    }

    private SortedSet<LbfNumber> children(LbfNumber place) {
        SortedSet<LbfNumber> children = new TreeSet<>();
        for (PlanItem item : items) {
            if (item.place().isWithin(place) && !item.place().equals(place)) {
                LbfNumber afdeling = afdeling(item);
                children.add(afdeling.equals(place) ? item.place() : afdeling);
            }
        }
        return children;
    }

    private BigDecimal sum(Predicate<PlanItem> chosen) {
        return items.stream().filter(chosen).map(PlanItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Items that are, to the øre, what two or more items of the same year and part within their place add up to: perhaps a sum that somebody
     * wrote down, which would then count twice.
     *
     * @return the items that a person should look at; all of them are counted
     */
    public List<PlanItem> suspectedSums() {
        return items.stream()
                .filter(item -> item.amount().signum() != 0)
                .filter(item -> {
                    List<PlanItem> lower = items.stream()
                            .filter(other -> isBelow(other, item)
                                    && other.year() == item.year()
                                    && other.part().equals(item.part()))
                            .toList();
                    return lower.size() > 1
                            && lower.stream()
                                            .map(PlanItem::amount)
                                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                                            .compareTo(item.amount())
                                    == 0;
                })
                .toList();
    }

    private static boolean isBelow(PlanItem lower, PlanItem upper) {
        boolean deeper = lower.place().isWithin(upper.place()) && !lower.place().equals(upper.place());
        boolean building = lower.place().equals(upper.place())
                && upper.building().isEmpty()
                && !lower.building().isEmpty();
        return upper.building().isEmpty() && (deeper || building);
    }
}
