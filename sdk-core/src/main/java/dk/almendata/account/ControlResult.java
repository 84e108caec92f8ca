package dk.almendata.account;

import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of a control sum for one account of one year.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param owner the organisation or afdeling
 * @param year the financial year, by its number
 * @param sum the check
 * @param computed what its parts add up to, kroner; empty if there is no row of them, which is another thing than 0
 * @param stated what its total says, kroner; empty if no row states it
 */
public record ControlResult(
        LbfNumber owner, int year, ControlSum sum, Optional<BigDecimal> computed, Optional<BigDecimal> stated) {

    /** Checks that no part is missing. */
    public ControlResult {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(sum, "sum");
        Objects.requireNonNull(computed, "computed");
        Objects.requireNonNull(stated, "stated");
    }

    /**
     * Checks every account of every year. Left out are a check of which no row speaks, and one whose total no row states; the two sides of
     * {@link ControlSum#BALANCE} ask for each other, so that one alone is a result that is not complete.
     *
     * @param rows the rows; several with one number are added up, and those without an amount are left aside
     * @param sums the checks
     * @return one result for each check that can be made, in the order of owners, years and checks
     */
    public static List<ControlResult> of(List<AccountRow> rows, List<ControlSum> sums) {
        SortedMap<LbfNumber, Map<Integer, List<AccountRow>>> accounts = rows.stream()
                .filter(row -> row.amount().isPresent())
                .collect(Collectors.groupingBy(
                        AccountRow::owner,
                        TreeMap::new,
                        Collectors.groupingBy(row -> row.year().number(), TreeMap::new, Collectors.toList())));
        List<ControlResult> results = new ArrayList<>();
        accounts.forEach((owner, years) -> years.forEach((year, lines) -> {
            for (ControlSum sum : sums) {
                Optional<BigDecimal> total = lines.stream()
                        .filter(row -> row.number().equals(sum.total()))
                        .flatMap(row -> row.amount().stream())
                        .reduce(BigDecimal::add);
                Optional<BigDecimal> stated = sum.opposite() ? total.map(BigDecimal::negate) : total;
                Optional<BigDecimal> added = lines.stream()
                        .filter(row -> sum.counts(row.number()))
                        .flatMap(row -> row.amount().stream())
                        .reduce(BigDecimal::add);
                // A total of nothing needs no rows.
                Optional<BigDecimal> computed = added.or(() -> stated.filter(amount -> amount.signum() == 0));
                if (stated.isPresent() || (sum.opposite() && computed.isPresent())) {
                    results.add(new ControlResult(owner, year, sum, computed, stated));
                }
            }
        }));
        return List.copyOf(results);
    }

    /**
     * What the two sides differ by.
     *
     * @return computed less stated, kroner; zero if the check holds, empty if one side is missing
     */
    public Optional<BigDecimal> difference() {
        return computed.flatMap(one -> stated.map(one::subtract));
    }

    /**
     * Whether the check holds.
     *
     * @return true without a difference; false if one side is missing
     */
    public boolean holds() {
        return difference().filter(amount -> amount.signum() == 0).isPresent();
    }
}
