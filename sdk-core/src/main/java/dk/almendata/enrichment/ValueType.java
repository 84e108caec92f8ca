package dk.almendata.enrichment;

import dk.almendata.table.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What a column of an enrichment holds: text, or numbers of a declared notation and number of decimals (guide 3.2: "tekst og/eller tal").
 *
 * <p>A number is kept in one canonical form, plain digits with a point and all its decimals: with two decimals {@code 1.234,5} is kept as
 * {@code 1234.50}, so that equal numbers are equal texts. Immutable; may be shared between threads.
 */
public final class ValueType {

    /** The most decimals that can be declared. */
    public static final int MAX_DECIMALS = 12;

    private static final ValueType TEXT = new ValueType(false, 0, NumberNotation.INTERNATIONAL);

    private final boolean number;
    private final int decimals;
    private final NumberNotation notation;

    private ValueType(boolean number, int decimals, NumberNotation notation) {
        this.number = number;
        this.decimals = decimals;
        this.notation = Objects.requireNonNull(notation, "notation");
    }

    /**
     * Text; what every column is that nobody declared.
     *
     * @return the type
     */
    public static ValueType text() {
        return TEXT;
    }

    /**
     * Numbers.
     *
     * @param notation how they are written
     * @param decimals the most decimals, from 0 to {@value #MAX_DECIMALS}
     * @return the type
     * @throws IllegalArgumentException if the decimals are outside that range
     */
    public static ValueType number(NumberNotation notation, int decimals) {
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw new IllegalArgumentException("Expected 0 to " + MAX_DECIMALS + " decimals, found " + decimals);
        }
        return new ValueType(true, decimals, notation);
    }

    /**
     * Whether the column holds numbers.
     *
     * @return false for text
     */
    public boolean isNumber() {
        return number;
    }

    /**
     * The most decimals.
     *
     * @return 0 for text
     */
    public int decimals() {
        return decimals;
    }

    /**
     * How numbers are written.
     *
     * @return without meaning for text
     */
    public NumberNotation notation() {
        return notation;
    }

    /** The canonical text of a number that fits. */
    String canonical(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** A canonical value of this type as another type has it. */
    String changed(String value, ValueType to) {
        if (value.isEmpty() || equals(to) || !to.number) {
            return equals(to) ? value : written(value);
        }
        try {
            return number ? to.canonical(new BigDecimal(value)) : to.read(value);
        } catch (ArithmeticException e) {
            throw doesNotFit(to);
        }
    }

    /** A text as a number of this type. */
    private String read(String text) {
        return new NumberReader(this).read(text, CellForm.EXACT, (code, detail) -> {
            if (code.severity() == Severity.ERROR) {
                throw doesNotFit(this);
            }
        });
    }

    private static IllegalArgumentException doesNotFit(ValueType type) {
        return new IllegalArgumentException(
                "Expected values that fit " + type + " in the rows that are kept; import with 'replace'");
    }

    /** Whether a text is a canonical value of this type; the empty one, which stands for no value, always is. */
    boolean isCanonical(String value) {
        if (value.isEmpty()) {
            return true;
        }
        if (!number) {
            return CellText.isAllowed(value);
        }
        int from = value.charAt(0) == '-' ? 1 : 0;
        int whole = decimals == 0 ? value.length() : value.length() - decimals - 1;
        if (whole <= from || (decimals > 0 && value.charAt(whole) != '.')) {
            return false;
        }
        for (int i = from; i < value.length(); i++) {
            if (i != whole && (value.charAt(i) < '0' || value.charAt(i) > '9')) {
                return false;
            }
        }
        return value.equals(canonical(new BigDecimal(value)));
    }

    /** A canonical value as an inbox writes it. */
    String written(String value) {
        return number ? value.replace('.', notation.decimalMark()) : value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueType that
                && number == that.number
                && decimals == that.decimals
                && notation == that.notation;
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, decimals, notation);
    }

    /** For people: {@code text}, or {@code number(danish, 2)}. */
    @Override
    public String toString() {
        return number
                ? "number(" + (notation == NumberNotation.DANISH ? "danish" : "international") + ", " + decimals + ")"
                : "text";
    }
}
