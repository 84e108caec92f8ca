package dk.almendata.account;

import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of a control sum for one account of one year.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param owner the organisation or afdeling
 * @param year the financial year, by its number
 * @param sum the check
 * @param computed what its parts add up to, kroner
 * @param stated what its total says, kroner
 */
public record ControlResult(LbfNumber owner, int year, ControlSum sum, BigDecimal computed, BigDecimal stated) {

    /** Checks that no part is missing. */
    public ControlResult {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(sum, "sum");
        Objects.requireNonNull(computed, "computed");
        Objects.requireNonNull(stated, "stated");
    }

    /**
     * Checks every account of every year. A check whose total no row states says nothing and is left out.
     *
     * @param rows the rows; several with one number are added up
     * @param sums the checks
     * @return one result for each check that can be made, in the order of owners, years and checks
     */
    public static List<ControlResult> of(List<AccountRow> rows, List<ControlSum> sums) {
        SortedMap<LbfNumber, Map<Integer, List<AccountRow>>> accounts = rows.stream()
                .collect(Collectors.groupingBy(
                        AccountRow::owner,
                        TreeMap::new,
                        Collectors.groupingBy(row -> row.year().number(), TreeMap::new, Collectors.toList())));
        List<ControlResult> results = new ArrayList<>();
        accounts.forEach((owner, years) -> years.forEach((year, lines) -> {
            Map<AccountNumber, BigDecimal> amounts =
                    lines.stream().collect(Collectors.toMap(AccountRow::number, AccountRow::amount, BigDecimal::add));
            for (ControlSum sum : sums) {
                BigDecimal stated = amounts.get(sum.total());
                if (stated != null) {
                    Function<AccountNumber, BigDecimal> amount =
                            number -> amounts.getOrDefault(number, BigDecimal.ZERO);
                    BigDecimal computed = sum.parts().stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
                    results.add(
                            new ControlResult(owner, year, sum, computed, sum.opposite() ? stated.negate() : stated));
                }
            }
        }));
        return List.copyOf(results);
    }

    /**
     * What the two sides differ by.
     *
     * @return computed less stated, kroner; zero if the check holds
     */
    public BigDecimal difference() {
        return computed.subtract(stated);
    }

    /**
     * Whether the check holds.
     *
     * @return true without a difference
     */
    public boolean holds() {
        return difference().signum() == 0;
    }
}
