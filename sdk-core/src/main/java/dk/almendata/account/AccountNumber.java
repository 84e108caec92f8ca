package dk.almendata.account;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code Kontonr.} as it stands in files: opaque text, leading zeros and points kept (decision). The guide's {@code 1000} has four digits on
 * both levels and is plainly no three-digit account, so nothing is refused for its form; what can be read from it is asked for.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param text the text, without blanks around it
 */
public record AccountNumber(String text) implements Comparable<AccountNumber> {

    private static final Pattern ACCOUNT = Pattern.compile("([0-9]{3})(?:\\.[0-9]{1,3})?");

    /**
     * Checks that there is a text.
     *
     * @throws IllegalArgumentException if it is empty or has blanks around it
     */
    public AccountNumber {
        if (Objects.requireNonNull(text, "text").isEmpty() || !text.equals(text.strip())) {
            throw new IllegalArgumentException("Expected an account number without blanks around it");
        }
    }

    /**
     * The number as a file has it, blanks around it taken off.
     *
     * @param text the text
     * @return the number
     * @throws IllegalArgumentException if nothing is left
     */
    public static AccountNumber parse(String text) {
        return new AccountNumber(text.strip());
    }

    /**
     * The three-digit account that the number names: that of {@code 115} is 115, of {@code 116.2} is 116, of the ident {@code 7401.041} is
     * 401.
     *
     * @return the account, 100 to 999; empty where none can be read, as from {@code 1000}
     */
    public OptionalInt account() {
        Matcher account = ACCOUNT.matcher(text);
        if (account.matches()) {
            return OptionalInt.of(Integer.parseInt(account.group(1)));
        }
        return ident().map(found -> OptionalInt.of(found.account())).orElse(OptionalInt.empty());
    }

    /**
     * The ident that the number is written as.
     *
     * @return the ident, such as {@code 7401.041}; empty if it is none
     */
    public Optional<AccountIdent> ident() {
        return AccountIdent.find(text);
    }

    /** As texts compare. */
    @Override
    public int compareTo(AccountNumber other) {
        return text.compareTo(other.text);
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
