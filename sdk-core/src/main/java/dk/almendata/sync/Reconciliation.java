package dk.almendata.sync;

import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the rows of one table compare before and after, place by place ({@code afstemning}): a place is an organisation and a month, and compared
 * are the number of rows and the sum of each amount.
 *
 * <p>It is made of a full delivery and the months that it replaces, each January when the new {@code _Fuld} comes over the {@code _Delvis}
 * months of the year (decision on a new Fuld over old months), and of any two deliveries that somebody compares. Decision: an amount is a column
 * with decimals; whole numbers are counts, years and numbers of things, whose sums say nothing. Postings in debit and credit add up to nothing, so
 * what lies above zero is summed as well. Sums are exact.
 *
 * <p>Example: October had 12 rows and a {@code Beløb} of 1200.00, and the full delivery has 12 rows and 1100.00: one line, which differs, with
 * an amount whose difference is -100.00. Immutable; may be shared between threads.
 *
 * @param table the table
 * @param lines one for each place, by organisation and month; all of them have the same amounts in the same order
 */
public record Reconciliation(String table, List<Line> lines) {

    private static final Comparator<Line> BY_PLACE =
            Comparator.comparing(Line::organisation).thenComparing(Line::month);

    /**
     * Sorts the lines.
     *
     * @throws IllegalArgumentException if a place comes twice, or lines have different amounts
     */
    public Reconciliation {
        Objects.requireNonNull(table, "table");
        lines = lines.stream().sorted(BY_PLACE).toList();
        Set<String> places = new HashSet<>();
        Set<List<String>> columns = new HashSet<>();
        for (Line line : lines) {
            if (!places.add(line.place())) {
                throw new IllegalArgumentException("Table " + table + " has the place " + line.place() + " twice");
            }
            columns.add(line.columns());
        }
        if (columns.size() > 1) {
            throw new IllegalArgumentException("Table " + table + " has lines with different amounts: " + columns);
        }
    }

    /**
     * One place.
     *
     * @param organisation the four digits of the organisation, {@code none} for rows without an LBF number
     * @param month the text of {@link dk.almendata.delivery.CellMonth}: {@code 2024-10}, {@code 2024} for rows of a whole year, {@code none}
     * @param rowsBefore the rows before, 0 or more
     * @param rowsAfter the rows after, 0 or more
     * @param amounts each amount of the table; empty for a table without amounts
     */
    public record Line(String organisation, String month, long rowsBefore, long rowsAfter, List<Amount> amounts) {

        /** Copies the amounts. */
        public Line {
            Objects.requireNonNull(organisation, "organisation");
            Objects.requireNonNull(month, "month");
            amounts = List.copyOf(amounts);
        }

        /**
         * Whether the two sides have different numbers of rows or different sums. Rows that differ otherwise are not seen here.
         *
         * @return true if anything differs
         */
        public boolean differs() {
            return rowsBefore != rowsAfter || amounts.stream().anyMatch(Amount::differs);
        }

        /**
         * Organisation and month for people.
         *
         * @return for example {@code 0240 2024-10}
         */
        public String place() {
            return organisation + " " + month;
        }

        private List<String> columns() {
            return amounts.stream().map(Amount::column).toList();
        }
    }

    /**
     * The sums of one column.
     *
     * @param column the column's heading
     * @param before the sums before
     * @param after the sums after
     */
    public record Amount(String column, Sums before, Sums after) {

        /** Checks that no part is missing. */
        public Amount {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /**
         * What the sum of all values grew by.
         *
         * @return after less before; zero also where only what lies above zero differs
         */
        public BigDecimal difference() {
            return after.all().subtract(before.all());
        }

        /**
         * What the sum of the values above zero grew by.
         *
         * @return after less before
         */
        public BigDecimal differenceAboveZero() {
            return after.aboveZero().subtract(before.aboveZero());
        }

        /**
         * Whether the sums differ as numbers; 1.0 and 1.00 do not.
         *
         * @return true if that of all values does, or that of the values above zero
         */
        public boolean differs() {
            return difference().signum() != 0 || differenceAboveZero().signum() != 0;
        }

        /**
         * Whether there are values below zero on either side, so that what lies above zero says something of its own.
         *
         * @return false if every value is zero or more
         */
        public boolean hasBothSigns() {
            return before.hasBelowZero() || after.hasBelowZero();
        }

        private Amount plus(Amount other) {
            return new Amount(column, before.plus(other.before), after.plus(other.after));
        }

        /** The sums of all values; where these are alike and those above zero are not, the latter. */
        private String text() {
            return difference().signum() == 0 && differenceAboveZero().signum() != 0
                    ? column + " above zero " + text(before.aboveZero(), after.aboveZero())
                    : column + " " + text(before.all(), after.all());
        }

        private static String text(BigDecimal before, BigDecimal after) {
            return before.toPlainString() + " before, " + after.toPlainString() + " after";
        }
    }

    /**
     * The values of one column on one side, added up.
     *
     * @param all every value; zero where there is none
     * @param aboveZero those above zero, which in books are the debit; zero where there is none
     */
    public record Sums(BigDecimal all, BigDecimal aboveZero) {

        /**
         * Checks that no part is missing.
         *
         * @throws IllegalArgumentException if the values above zero add up to less than zero, or to less than all of them
         */
        public Sums {
            Objects.requireNonNull(all, "all");
            Objects.requireNonNull(aboveZero, "aboveZero");
            if (aboveZero.signum() < 0 || aboveZero.compareTo(all) < 0) {
                throw new IllegalArgumentException("Values above zero cannot add up to " + aboveZero.toPlainString()
                        + " where all of them add up to " + all.toPlainString());
            }
        }

        /**
         * Both sums with those of more values.
         *
         * @param other the sums of the other values
         * @return the sums of all of them
         */
        public Sums plus(Sums other) {
            return new Sums(all.add(other.all), aboveZero.add(other.aboveZero));
        }

        private boolean hasBelowZero() {
            return all.compareTo(aboveZero) != 0;
        }
    }

    /**
     * All rows before.
     *
     * @return the sum over all places
     */
    public long rowsBefore() {
        return lines.stream().mapToLong(Line::rowsBefore).sum();
    }

    /**
     * All rows after.
     *
     * @return the sum over all places
     */
    public long rowsAfter() {
        return lines.stream().mapToLong(Line::rowsAfter).sum();
    }

    /**
     * The amounts over all places.
     *
     * @return one for each column, in the order of the lines; empty if there is no line or no amount
     */
    public List<Amount> amounts() {
        List<Amount> totals = new ArrayList<>();
        for (Line line : lines) {
            for (int i = 0; i < line.amounts().size(); i++) {
                Amount amount = line.amounts().get(i);
                if (i < totals.size()) {
                    totals.set(i, totals.get(i).plus(amount));
                } else {
                    totals.add(amount);
                }
            }
        }
        return List.copyOf(totals);
    }

    /**
     * The places that differ.
     *
     * @return their lines, in their order
     */
    public List<Line> differing() {
        return lines.stream().filter(Line::differs).toList();
    }

    /**
     * Whether any place differs; the totals may be alike all the same, if something moved from one month to another.
     *
     * @return true if at least one does
     */
    public boolean differs() {
        return lines.stream().anyMatch(Line::differs);
    }

    /**
     * The whole in a sentence.
     *
     * @return for people, for example {@code leje: 1 of 12 places (organisation and month) differs; rows 144 before, 144 after; Beløb 1200.00
     *     before, 1100.00 after.}
     */
    public String sentence() {
        if (!differs()) {
            return table + ": no difference in " + counted(lines.size()) + "; " + rows() + ".";
        }
        int differing = differing().size();
        return table + ": " + differing + " of " + counted(lines.size()) + (differing == 1 ? " differs; " : " differ; ")
                + totals() + ".";
    }

    /** What the delivery that was compared is told, empty if nothing differs. */
    Optional<Finding> finding(Place file) {
        return differs()
                ? Optional.of(Finding.of(
                        FindingCode.FULL_DIFFERS,
                        file,
                        "found " + differing().size() + " of " + counted(lines.size()) + " of table " + table
                                + " otherwise: " + totals() + "; the first is "
                                + differing().get(0).place()))
                : Optional.empty();
    }

    private static String counted(int places) {
        return places + (places == 1 ? " place" : " places") + " (organisation and month)";
    }

    private String rows() {
        return "rows " + rowsBefore() + " before, " + rowsAfter() + " after";
    }

    /** The rows, and the amounts that differ anywhere. */
    private String totals() {
        Set<String> differing = differing().stream()
                .flatMap(line -> line.amounts().stream())
                .filter(Amount::differs)
                .map(Amount::column)
                .collect(Collectors.toSet());
        StringBuilder text = new StringBuilder(rows());
        amounts().stream()
                .filter(amount -> differing.contains(amount.column()))
                .forEach(amount -> text.append("; ").append(amount.text()));
        return text.toString();
    }
}
