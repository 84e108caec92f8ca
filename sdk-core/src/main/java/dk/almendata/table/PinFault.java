package dk.almendata.table;

import java.util.Objects;
import java.util.Optional;

/**
 * Why a schema cannot be pinned to a table that holds rows: it would lose values, or the place that rows were given.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param table the table
 * @param column the heading of the column, empty if it is the table as a whole
 * @param rule the rule broken
 * @param detail what is stored and what was asked for, a phrase
 */
public record PinFault(String table, Optional<String> column, Rule rule, String detail) {

    /** Checks that no part is missing. */
    public PinFault {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(detail, "detail");
    }

    /** The rules that a pinned schema keeps. */
    public enum Rule {
        /** A stored column is left out. */
        COLUMN_LOST("a pinned schema names every column that holds values"),
        /** A stored type would become narrower or another kind. */
        TYPE_LOSES("a stored type stays or becomes a wider number"),
        /** Rows were placed by another LBF column. */
        LBF_COLUMN("rows that are stored keep the organisation they were given; pin it in a new database, then sync"),
        /** Rows were placed by another period column. */
        PERIOD_COLUMN("rows that are stored keep the month they were given; pin it in a new database, then sync"),
        /** Rows without a value in the key are stored. */
        KEY_EMPTY("every row that is stored has a value in each column of the key"),
        /** Different rows of one file with the same key are stored. */
        KEY_SHARED("rows of one file that are stored have different keys, or are equal");

        private final String sentence;

        Rule(String sentence) {
            this.sentence = sentence;
        }

        /**
         * The rule in words.
         *
         * @return a phrase
         */
        public String sentence() {
            return sentence;
        }
    }

    /**
     * The fault for people.
     *
     * @return for example {@code table bolig, column 'Areal': a stored type stays or becomes a wider number, found …}
     */
    public String message() {
        return "table " + table
                + column.map(header -> ", column '" + header + "'").orElse("") + ": " + rule.sentence() + "; " + detail;
    }
}
