package dk.almendata.account;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An {@code Ident} of LBF's chart tables: four digits, a point, three digits. The first digit is the part of the schema, the next three are the
 * account, the last three the line.
 *
 * <p>Example: {@code 1602.280} is account 602 of the organisation's schema. Other texts occur as idents and are no values of this type. Immutable;
 * may be shared between threads.
 *
 * @param text the text
 */
public record AccountIdent(String text) implements Comparable<AccountIdent> {

    private static final Pattern IDENT = Pattern.compile("[0-9]{4}\\.[0-9]{3}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is not four digits, a point and three digits
     */
    public AccountIdent {
        if (!IDENT.matcher(Objects.requireNonNull(text, "text")).matches()) {
            throw new IllegalArgumentException("Expected an ident such as 7401.041, found '" + text + "'");
        }
    }

    /**
     * The ident of a text.
     *
     * @param text as a file has it, blanks around it taken off
     * @return the ident; empty if the text is none
     */
    public static Optional<AccountIdent> find(String text) {
        String plain = text.strip();
        return IDENT.matcher(plain).matches() ? Optional.of(new AccountIdent(plain)) : Optional.empty();
    }

    /**
     * The part of the schema.
     *
     * @return the part; empty if the first digit is none that is known
     */
    public Optional<SchemaPart> part() {
        return SchemaPart.find(text.charAt(0) - '0');
    }

    /**
     * The account.
     *
     * @return three digits
     */
    public int account() {
        return Integer.parseInt(text.substring(1, 4));
    }

    /**
     * The line of the account.
     *
     * @return three digits, zeros kept
     */
    public String line() {
        return text.substring(5);
    }

    /** As texts compare. */
    @Override
    public int compareTo(AccountIdent other) {
        return text.compareTo(other.text);
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
