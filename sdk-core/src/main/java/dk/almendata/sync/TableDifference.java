package dk.almendata.sync;

import java.util.List;
import java.util.Objects;

/**
 * How one table of two deliveries compares, row by row.
 *
 * <p>Rows are compared as a multiset, by all their values: a row that differs in one value is only in the older as it was and only in the newer
 * as it is. Immutable; may be shared between threads.
 *
 * @param table the table
 * @param lines one for each place in which either has rows, by organisation and month
 */
public record TableDifference(String table, List<Line> lines) {

    /** Copies the lines. */
    public TableDifference {
        Objects.requireNonNull(table, "table");
        lines = List.copyOf(lines);
    }

    /**
     * One place.
     *
     * @param sums the rows and amounts; before is the older delivery, after the newer one
     * @param onlyOlder the rows of the older one that the newer one does not have
     * @param onlyNewer the rows of the newer one that the older one does not have
     */
    public record Line(Reconciliation.Line sums, long onlyOlder, long onlyNewer) {

        /** Checks that no part is missing. */
        public Line {
            Objects.requireNonNull(sums, "sums");
        }

        /**
         * Whether anything differs, be it a text.
         *
         * @return true if a row stands on one side alone
         */
        public boolean differs() {
            return onlyOlder > 0 || onlyNewer > 0 || sums.differs();
        }
    }

    /**
     * Rows and sums alone.
     *
     * @return the reconciliation of the two deliveries in this table
     */
    public Reconciliation sums() {
        return new Reconciliation(table, lines.stream().map(Line::sums).toList());
    }

    /**
     * The rows that the newer delivery does not have.
     *
     * @return the sum over all places
     */
    public long onlyOlder() {
        return lines.stream().mapToLong(Line::onlyOlder).sum();
    }

    /**
     * The rows that the older delivery does not have.
     *
     * @return the sum over all places
     */
    public long onlyNewer() {
        return lines.stream().mapToLong(Line::onlyNewer).sum();
    }

    /**
     * Whether any place differs.
     *
     * @return true if at least one does
     */
    public boolean differs() {
        return lines.stream().anyMatch(Line::differs);
    }

    /**
     * The whole in a sentence.
     *
     * @return for people: that of the sums, and how many rows stand on one side alone
     */
    public String sentence() {
        return sums().sentence() + " Rows only before: " + onlyOlder() + ", only after: " + onlyNewer() + ".";
    }
}
