package dk.almendata.text;

import dk.almendata.table.ColumnType;

/** A column that a file of a person has, may have, or must fill. */
record NamedColumn(String header, ColumnType type, Demand demand) {

    private static final int INTEGER_DIGITS = 16;

    /** What is asked of a column. */
    enum Demand {
        /** The column must be there, and every row must have a value. */
        FILLED,
        /** The column must be there; a row may have no value. */
        PRESENT,
        /** The column may be left out. */
        OPTIONAL
    }

    static NamedColumn filled(String header, ColumnType type) {
        return new NamedColumn(header, type, Demand.FILLED);
    }

    static NamedColumn present(String header, ColumnType type) {
        return new NamedColumn(header, type, Demand.PRESENT);
    }

    static NamedColumn optional(String header, ColumnType type) {
        return new NamedColumn(header, type, Demand.OPTIONAL);
    }

    /** Kroner with two decimals. */
    static ColumnType kroner() {
        return ColumnType.decimal(INTEGER_DIGITS, 2);
    }

    /** Whole numbers of a few digits, such as years. */
    static ColumnType whole() {
        return ColumnType.integer(INTEGER_DIGITS);
    }
}
