package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many digits a register shows: {@code ######0.000} has seven whole digits and three decimals.
 *
 * <p>The width is data of each register: legal ones have 7 digits and can be set to 8, so nothing is assumed (consumption, 3). After its last
 * figure a register begins again at nothing; {@link #wrap()} is what it then has lost. Immutable; may be shared between threads.
 *
 * <p>Example: {@code RegisterFormat.parse("####0.00").wrap()} is 100000.
 *
 * @param wholeDigits digits before the decimal mark, 1 to 15
 * @param decimals digits after it, 0 to 6
 */
public record RegisterFormat(int wholeDigits, int decimals) {

    private static final int MOST_WHOLE = 15;
    private static final int MOST_DECIMALS = 6;
    private static final Pattern PICTURE = Pattern.compile("([#0]{1,15})(?:[.,]([#0]{1,6}))?");

    /** Checks the digits. */
    public RegisterFormat {
        if (wholeDigits < 1 || wholeDigits > MOST_WHOLE || decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("Expected 1 to " + MOST_WHOLE + " whole digits and 0 to " + MOST_DECIMALS
                    + " decimals, found " + wholeDigits + " and " + decimals);
        }
    }

    /**
     * Reads a format as meters and the vendor's files write it.
     *
     * @param picture {@code #} and {@code 0} for digits, a point or comma before the decimals
     * @return the format
     * @throws IllegalArgumentException if it is anything else
     */
    public static RegisterFormat parse(String picture) {
        return find(picture)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A register format: expected digits such as ######0.000, found text(" + picture.length()
                                + ")"));
    }

    /**
     * Reads a format if it is one.
     *
     * @param picture {@code #} and {@code 0} for digits, a point or comma before the decimals
     * @return the format, empty if it is anything else
     */
    public static Optional<RegisterFormat> find(String picture) {
        Matcher matcher = PICTURE.matcher(picture.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String decimals = matcher.group(2);
        return Optional.of(new RegisterFormat(matcher.group(1).length(), decimals == null ? 0 : decimals.length()));
    }

    /**
     * What the register loses when it begins again.
     *
     * @return 10 to the power of the whole digits, in display units
     */
    public BigDecimal wrap() {
        return BigDecimal.ONE.movePointRight(wholeDigits);
    }

    /** For example {@code ######0.000}, readable by {@link #parse}. */
    @Override
    public String toString() {
        String whole = "#".repeat(wholeDigits - 1) + "0";
        return decimals == 0 ? whole : whole + "." + "0".repeat(decimals);
    }
}
