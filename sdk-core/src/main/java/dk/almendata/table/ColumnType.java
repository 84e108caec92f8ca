package dk.almendata.table;

import dk.almendata.lbf.LbfLevel;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What the values of a column are, and how wide.
 *
 * <p>Types that are read off the data form a lattice, so that the type found for a column does not depend on the order in which rows or
 * deliveries come: {@code undetermined < integer < decimal < text} and {@code undetermined < date < text}; {@link #join} is its least upper
 * bound. Digits with a leading zero are text, because a number would lose the zero. A number of more than {@value #MAX_DIGITS} digits is
 * text, because nothing may be rounded. LBF columns are declared, never read off the data: their level is stated by the column (decision 1
 * on LBF numbers).
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param kind what the values are
 * @param integerDigits the most digits seen before the decimal mark, 0 for kinds without digits
 * @param scale digits after the decimal mark, 0 for every kind but {@link Kind#DECIMAL}
 */
public record ColumnType(Kind kind, int integerDigits, int scale) {

    /** The most digits a number column holds, before and after the decimal mark together. */
    public static final int MAX_DIGITS = 18;

    /** Nothing but empty fields seen yet. */
    public static final ColumnType UNDETERMINED = new ColumnType(Kind.UNDETERMINED, 0, 0);

    /** A calendar date, {@code 2025-04-30}. */
    public static final ColumnType DATE = new ColumnType(Kind.DATE, 0, 0);

    /** Any text. */
    public static final ColumnType TEXT = new ColumnType(Kind.TEXT, 0, 0);

    /** Checks that the digits fit the kind. */
    public ColumnType {
        Objects.requireNonNull(kind, "kind");
        boolean number = kind == Kind.INTEGER || kind == Kind.DECIMAL;
        if (!number && (integerDigits != 0 || scale != 0)) {
            throw new IllegalArgumentException("Only numbers have digits: " + kind);
        }
        if (number && (integerDigits < 1 || scale < 0 || integerDigits + scale > MAX_DIGITS)) {
            throw new IllegalArgumentException("A number column has 1 to " + MAX_DIGITS + " digits, found "
                    + integerDigits + " before and " + scale + " after the decimal mark");
        }
        if (kind == Kind.INTEGER && scale != 0) {
            throw new IllegalArgumentException(
                    "An integer column has no digits after the decimal mark, found " + scale);
        }
        if (kind == Kind.DECIMAL && scale == 0) {
            throw new IllegalArgumentException("A decimal column has at least one digit after the decimal mark");
        }
    }

    /** What the values of a column are. */
    public enum Kind {
        /** Only empty fields so far. */
        UNDETERMINED,
        /** Whole numbers of at most {@value ColumnType#MAX_DIGITS} digits. */
        INTEGER,
        /** Decimal numbers, held exactly at the column's scale. */
        DECIMAL,
        /** Calendar dates. */
        DATE,
        /** Any text. */
        TEXT,
        /** LBF numbers of organisations, four digits. */
        LBF_ORGANISATION,
        /** LBF numbers of afdelinger, seven digits. */
        LBF_AFDELING,
        /** LBF numbers of byggeafsnit, nine digits. */
        LBF_BYGGEAFSNIT
    }

    /**
     * Whole numbers.
     *
     * @param digits the most digits seen, 1 to {@value #MAX_DIGITS}
     * @return the type
     */
    public static ColumnType integer(int digits) {
        return new ColumnType(Kind.INTEGER, digits, 0);
    }

    /**
     * Decimal numbers.
     *
     * @param integerDigits the most digits seen before the decimal mark
     * @param scale digits after it; both together at most {@value #MAX_DIGITS}
     * @return the type
     */
    public static ColumnType decimal(int integerDigits, int scale) {
        return new ColumnType(Kind.DECIMAL, integerDigits, scale);
    }

    /**
     * LBF numbers of one level.
     *
     * @param level the level that the column states
     * @return the type
     */
    public static ColumnType lbf(LbfLevel level) {
        return switch (level) {
            case ORGANISATION -> new ColumnType(Kind.LBF_ORGANISATION, 0, 0);
            case AFDELING -> new ColumnType(Kind.LBF_AFDELING, 0, 0);
            case BYGGEAFSNIT -> new ColumnType(Kind.LBF_BYGGEAFSNIT, 0, 0);
        };
    }

    /**
     * The level of the LBF numbers in the column.
     *
     * @return the level, empty for every other kind
     */
    public Optional<LbfLevel> lbfLevel() {
        return switch (kind) {
            case LBF_ORGANISATION -> Optional.of(LbfLevel.ORGANISATION);
            case LBF_AFDELING -> Optional.of(LbfLevel.AFDELING);
            case LBF_BYGGEAFSNIT -> Optional.of(LbfLevel.BYGGEAFSNIT);
            default -> Optional.empty();
        };
    }

    /**
     * The narrowest type that holds the values of both.
     *
     * <p>Commutative, associative and idempotent among the types that are read off data. A declared LBF type stays what it was declared as.
     *
     * @param other the other type
     * @return the joined type
     */
    public ColumnType join(ColumnType other) {
        if (equals(other) || other.kind == Kind.UNDETERMINED || lbfLevel().isPresent()) {
            return this;
        }
        if (kind == Kind.UNDETERMINED || other.lbfLevel().isPresent()) {
            return other;
        }
        if (isNumber() && other.isNumber()) {
            int digits = Math.max(integerDigits, other.integerDigits);
            int decimals = Math.max(scale, other.scale);
            if (digits + decimals > MAX_DIGITS) {
                return TEXT;
            }
            return decimals == 0 ? integer(digits) : decimal(digits, decimals);
        }
        return TEXT;
    }

    /**
     * Whether every value stored under this type can be stored under the wider one and still be read as the same value.
     *
     * <p>Numbers may become wider numbers and an undetermined column may become anything; a number or date never becomes text behind the
     * user's back.
     *
     * @param wider the type to move to
     * @return true if the move loses nothing
     */
    public boolean widensWithoutLossTo(ColumnType wider) {
        return equals(wider)
                || kind == Kind.UNDETERMINED
                || (isNumber() && wider.isNumber() && join(wider).equals(wider));
    }

    /**
     * Whether the values are numbers, with or without decimals.
     *
     * @return true for {@link Kind#INTEGER} and {@link Kind#DECIMAL}
     */
    public boolean isNumber() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL;
    }

    /**
     * The type for people.
     *
     * @return for example {@code integer of 6 digits}, {@code decimal of 9 and 2 digits}, {@code lbf afdeling}, {@code undetermined}
     */
    public String toText() {
        return switch (kind) {
            case INTEGER -> "integer of " + integerDigits + " digits";
            case DECIMAL -> "decimal of " + integerDigits + " and " + scale + " digits";
            default -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
