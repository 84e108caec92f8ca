package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How numbers are written in a file: with decimal point, with decimal comma, or in a form that nobody declared.
 *
 * <p>The utility's import file has a decimal point, its live service a decimal comma and a point between thousands (consumption, 3), so the
 * same text means different numbers: {@code 1.234} is 1.234 in the first and 1234 in the second. Where the form is not declared such a text
 * is refused and never guessed (decision on dialects). Blanks around a number are dropped; exponents, which spreadsheets write, are refused.
 *
 * <p>Example: {@code NumberForm.COMMA.parse("1.234,5")} is 1234.5.
 */
public enum NumberForm {
    /** Decimal point and no other mark: {@code 901.4}. */
    POINT("-?[0-9]+(?:\\.[0-9]+)?", '.'),

    /** Decimal comma, and if any then a point between every three digits before it: {@code 1.234,5}. */
    COMMA("-?(?:[0-9]+|[1-9][0-9]{0,2}(?:\\.[0-9]{3})+)(?:,[0-9]+)?", ','),

    /** Not declared: read if it can mean one number only, as {@code 901.4}, {@code 0,234} or {@code 1.234,5} do, but not {@code 1.234}. */
    UNDECLARED("", ' ');

    private static final int MAX_LENGTH = 40;
    private static final Pattern WITH_THOUSAND_COMMAS =
            Pattern.compile("-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern AMBIGUOUS = Pattern.compile("-?[1-9][0-9]{0,2}[.,][0-9]{3}");

    private final Pattern pattern;
    private final char mark;

    NumberForm(String pattern, char mark) {
        this.pattern = Pattern.compile(pattern);
        this.mark = mark;
    }

    /**
     * Reads a number.
     *
     * @param text the number as written, with or without blanks around it
     * @return the number, with as many decimals as were written
     * @throws InvalidQuantityException if {@link #check} finds a fault
     */
    public BigDecimal parse(String text) {
        String stripped = text.strip();
        Optional<QuantityFault> fault = fault(stripped);
        if (fault.isPresent()) {
            throw new InvalidQuantityException("a number " + expectation(), text, fault.get());
        }
        return read(stripped);
    }

    /**
     * What {@link #parse} would say.
     *
     * @param text the number as written
     * @return what is wrong, empty if it can be read
     */
    public Optional<QuantityFault> check(String text) {
        return fault(text.strip());
    }

    private Optional<QuantityFault> fault(String stripped) {
        if (stripped.isEmpty()) {
            return Optional.of(QuantityFault.EMPTY);
        }
        if (stripped.length() > MAX_LENGTH) {
            return Optional.of(QuantityFault.TOO_LONG);
        }
        if (this == UNDECLARED) {
            if (AMBIGUOUS.matcher(stripped).matches()) {
                return Optional.of(QuantityFault.AMBIGUOUS);
            }
            return matches(POINT, stripped)
                            || matches(COMMA, stripped)
                            || WITH_THOUSAND_COMMAS.matcher(stripped).matches()
                    ? Optional.empty()
                    : Optional.of(QuantityFault.NOT_A_NUMBER);
        }
        return matches(this, stripped) ? Optional.empty() : Optional.of(QuantityFault.NOT_A_NUMBER);
    }

    private BigDecimal read(String stripped) {
        if (this != UNDECLARED) {
            return new BigDecimal(mark == ',' ? stripped.replace(".", "").replace(',', '.') : stripped);
        }
        if (matches(POINT, stripped)) {
            return POINT.read(stripped);
        }
        return matches(COMMA, stripped) ? COMMA.read(stripped) : new BigDecimal(stripped.replace(",", ""));
    }

    private static boolean matches(NumberForm form, String stripped) {
        return form.pattern.matcher(stripped).matches();
    }

    private String expectation() {
        return switch (this) {
            case POINT -> "with decimal point such as 901.4";
            case COMMA -> "with decimal comma such as 901,4";
            case UNDECLARED -> "that can be read in one way only, such as 901.4";
        };
    }
}
