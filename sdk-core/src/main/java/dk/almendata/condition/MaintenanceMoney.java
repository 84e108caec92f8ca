package dk.almendata.condition;

import dk.almendata.account.AccountRow;
import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A year of an afdeling's planned maintenance in plan and account: what was planned, what account 120 set aside, what account 116 used.
 *
 * <p>Rows are told by the three-digit account they name, so {@code 116.2} is 116. Both are costs, positive in debit. Immutable; may be shared
 * between threads.
 *
 * @param afdeling the afdeling
 * @param year the financial year, by its number
 * @param need what the plan needs on account 116, kroner; empty if the plan has no such year
 * @param provided what account 120 set aside, kroner; empty if the account has no such row
 * @param used what account 116 used, kroner; empty if the account has no such row
 */
public record MaintenanceMoney(
        LbfNumber afdeling,
        int year,
        Optional<BigDecimal> need,
        Optional<BigDecimal> provided,
        Optional<BigDecimal> used) {

    /** Account 116: planned and periodic maintenance. */
    public static final int USE = 116;

    /** Account 120: provisions for it. */
    public static final int PROVISION = 120;

    /** Checks that no part is missing. */
    public MaintenanceMoney {
        Objects.requireNonNull(afdeling, "afdeling");
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(provided, "provided");
        Objects.requireNonNull(used, "used");
    }

    /**
     * Ties a plan to accounts.
     *
     * @param afdeling the afdeling
     * @param plan the plan
     * @param rows account rows of any owner
     * @return every year that the plan or an account of the two has, in their order
     */
    public static List<MaintenanceMoney> of(LbfNumber afdeling, MaintenancePlan plan, List<AccountRow> rows) {
        SortedMap<Integer, BigDecimal> needs = plan.items().stream()
                .filter(item -> item.place().isWithin(afdeling)
                        && item.account().account().orElse(0) == USE)
                .collect(Collectors.toMap(PlanItem::year, PlanItem::amount, BigDecimal::add, TreeMap::new));
        Map<Integer, BigDecimal> provided = sums(afdeling, PROVISION, rows);
        Map<Integer, BigDecimal> used = sums(afdeling, USE, rows);
        TreeSet<Integer> years = new TreeSet<>(needs.keySet());
        years.addAll(provided.keySet());
        years.addAll(used.keySet());
        return years.stream()
                .map(year -> new MaintenanceMoney(
                        afdeling,
                        year,
                        Optional.ofNullable(needs.get(year)),
                        Optional.ofNullable(provided.get(year)),
                        Optional.ofNullable(used.get(year))))
                .toList();
    }

    private static Map<Integer, BigDecimal> sums(LbfNumber afdeling, int account, List<AccountRow> rows) {
        Map<Integer, BigDecimal> sums = new TreeMap<>();
        for (AccountRow row : rows) {
            if (row.owner().equals(afdeling) && row.number().account().orElse(0) == account) {
                row.amount().ifPresent(amount -> sums.merge(row.year().number(), amount, BigDecimal::add));
            }
        }
        return sums;
    }

    /**
     * What more was set aside than planned for.
     *
     * @return provided less need, kroner; empty if either is missing
     */
    public Optional<BigDecimal> surplus() {
        return provided.flatMap(one -> need.map(one::subtract));
    }
}
