package dk.almendata.account;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** The side on which an account stands as a rule: column {@code K/D} of the chart tables. */
public enum Side {
    /** {@code D}: debit. */
    DEBIT("D"),
    /** {@code K}: kredit. */
    CREDIT("K");

    private final String letter;

    Side(String letter) {
        this.letter = letter;
    }

    /**
     * The letter of the chart tables.
     *
     * @return {@code D} or {@code K}
     */
    public String letter() {
        return letter;
    }

    /**
     * The side of a letter.
     *
     * @param letter letter case and blanks aside
     * @return the side; empty for anything else
     */
    public static Optional<Side> find(String letter) {
        String upper = letter.strip().toUpperCase(Locale.ROOT);
        for (Side side : values()) {
            if (side.letter.equals(upper)) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }

    /**
     * An amount that is positive on this side, as one that is positive in debit. The same turns it back.
     *
     * @param amount kroner
     * @return the amount itself for debit, its negative for credit
     */
    public BigDecimal debitPositive(BigDecimal amount) {
        return this == DEBIT ? amount : amount.negate();
    }
}
