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
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An account of one year set against another year, or against its budget. A missing amount stays missing; it is never 0.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class AccountComparison {

    private final List<AccountRow> rows;
    private final DatedMapping mapping;
    private final List<SeriesBreak> breaks;

    private AccountComparison(List<AccountRow> rows, DatedMapping mapping, List<SeriesBreak> breaks) {
        this.rows = rows;
        this.mapping = mapping;
        this.breaks = breaks;
    }

    /**
     * Compares rows with the breaks that are known and no renumbering.
     *
     * @param rows the rows of any owners and years; several of one number are added up
     * @return the comparison
     */
    public static AccountComparison of(List<AccountRow> rows) {
        return of(rows, DatedMapping.of(List.of()), SeriesBreak.known());
    }

    /**
     * Compares rows.
     *
     * @param rows the rows of any owners and years; several of one number are added up
     * @param mapping which number an account has in a later year
     * @param breaks where content changed
     * @return the comparison
     */
    public static AccountComparison of(List<AccountRow> rows, DatedMapping mapping, List<SeriesBreak> breaks) {
        return new AccountComparison(
                List.copyOf(rows), Objects.requireNonNull(mapping, "mapping"), List.copyOf(breaks));
    }

    /**
     * The owners that have rows.
     *
     * @return organisations and afdelinger, in their order
     */
    public List<LbfNumber> owners() {
        return rows.stream().map(AccountRow::owner).distinct().sorted().toList();
    }

    /**
     * The years of an owner.
     *
     * @param owner the owner
     * @return its financial years, in their order
     */
    public List<FinancialYear> years(LbfNumber owner) {
        return rows.stream()
                .filter(row -> row.owner().equals(owner))
                .map(AccountRow::year)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A year against another.
     *
     * @param owner the owner
     * @param earlier the first column
     * @param later the second column
     * @return every account of either, in the order of their numbers; one that is gone keeps its old number
     */
    public List<ComparedAccount> years(LbfNumber owner, FinancialYear earlier, FinancialYear later) {
        SortedMap<AccountNumber, AccountRow> before = new TreeMap<>();
        of(owner, earlier)
                .forEach((number, row) -> before.merge(
                        mapping.carry(number, earlier, later).orElse(number), row, AccountComparison::added));
        Map<AccountNumber, AccountRow> after = of(owner, later);
        TreeSet<AccountNumber> numbers = new TreeSet<>(before.keySet());
        numbers.addAll(after.keySet());
        List<ComparedAccount> compared = new ArrayList<>();
        for (AccountNumber number : numbers) {
            Optional<AccountRow> one = Optional.ofNullable(before.get(number));
            Optional<AccountRow> other = Optional.ofNullable(after.get(number));
            compared.add(new ComparedAccount(
                    number,
                    other.or(() -> one).map(AccountRow::text).orElse(""),
                    one.flatMap(AccountRow::amount),
                    other.flatMap(AccountRow::amount),
                    SeriesBreak.between(breaks, number, earlier, later)));
        }
        return List.copyOf(compared);
    }

    /**
     * What came against the budget.
     *
     * @param owner the owner
     * @param year the year
     * @return every account, the budget as the first column, in the order of their numbers
     */
    public List<ComparedAccount> budget(LbfNumber owner, FinancialYear year) {
        return of(owner, year).entrySet().stream()
                .map(entry -> new ComparedAccount(
                        entry.getKey(),
                        entry.getValue().text(),
                        entry.getValue().budget(),
                        entry.getValue().amount(),
                        Optional.empty()))
                .toList();
    }

    private SortedMap<AccountNumber, AccountRow> of(LbfNumber owner, FinancialYear year) {
        return rows.stream()
                .filter(row -> row.owner().equals(owner) && row.year().equals(year))
                .collect(Collectors.toMap(AccountRow::number, row -> row, AccountComparison::added, TreeMap::new));
    }

    private static AccountRow added(AccountRow one, AccountRow other) {
        return new AccountRow(
                other.owner(),
                other.year(),
                other.number(),
                other.text(),
                sum(one.amount(), other.amount()),
                sum(one.budget(), other.budget()));
    }

    /** What is stated of two amounts, added up. */
    private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isEmpty() ? other : one.map(first -> first.add(other.orElse(BigDecimal.ZERO)));
    }
}
