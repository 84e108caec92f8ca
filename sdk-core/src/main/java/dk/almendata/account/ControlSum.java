package dk.almendata.account;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Two sides of an account that must be the same, as data.
 *
 * <p>{@link #BALANCE} is the check that assets equal liabilities (310 = 430). The others follow what is commonly known of the chart and are marked
 * as illustrative, because the chart in force is not published in a form to check against. Decision: a part such as {@code 116} is every row of the
 * account, {@code 116.1} and {@code 116.2} too, but not {@code 116.9}, which is a sum itself; a part with a point, such as {@code 105.9}, is that row
 * alone. Immutable; may be shared between threads.
 *
 * @param id a short name, such as {@code balance}
 * @param parts the accounts that are added up
 * @param total the account that must hold the sum
 * @param opposite whether the total stands on the other side, so that both add up to zero where amounts are positive in debit
 * @param illustrative whether it is not backed by a source
 * @param danish what is checked, in Danish
 * @param english what is checked, in English
 */
public record ControlSum(
        String id,
        List<AccountNumber> parts,
        AccountNumber total,
        boolean opposite,
        boolean illustrative,
        String danish,
        String english) {

    /** Assets equal liabilities: 310 = 430. */
    public static final ControlSum BALANCE = new ControlSum(
            "balance",
            numbers("310"),
            new AccountNumber("430"),
            true,
            false,
            "aktiver = passiver",
            "assets = liabilities");

    private static final String SUM_OF_AN_ACCOUNT = ".9";

    /** Totals of an afdeling's account beside those that are checked here. Illustrative. */
    private static final Set<String> OTHER_TOTALS = Set.of("139", "209", "310", "430");

    private static final List<ControlSum> AFDELING = List.of(
            BALANCE,
            new ControlSum(
                    "fixed",
                    numbers("105.9", "106", "107", "108", "109", "110", "111", "112", "113"),
                    new AccountNumber("113.9"),
                    false,
                    true,
                    "faste udgifter i alt",
                    "fixed costs in all"),
            new ControlSum(
                    "variable",
                    numbers("114", "115", "116", "117", "118", "119"),
                    new AccountNumber("119.9"),
                    false,
                    true,
                    "variable udgifter i alt",
                    "variable costs in all"),
            new ControlSum(
                    "provisions",
                    numbers("120", "121", "122", "123", "124"),
                    new AccountNumber("124.9"),
                    false,
                    true,
                    "henlæggelser i alt",
                    "provisions in all"));

    /** Copies the list. */
    public ControlSum {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(danish, "danish");
        Objects.requireNonNull(english, "english");
        parts = List.copyOf(parts);
    }

    /**
     * The checks of an afdeling's account.
     *
     * @return the checks, unmodifiable
     */
    public static List<ControlSum> ofAfdeling() {
        return AFDELING;
    }

    /**
     * Whether a number is that of a sum, to which nobody posts: one that ends with {@code .9}, or 139, 209, 310 or 430 (illustrative).
     *
     * @param number an account of an afdeling
     * @return true for a sum
     */
    public static boolean isTotal(AccountNumber number) {
        return number.text().endsWith(SUM_OF_AN_ACCOUNT) || OTHER_TOTALS.contains(number.text());
    }

    /**
     * Whether a row is added up.
     *
     * @param number the account of the row
     * @return true if it is one of the parts or a sub-account of one
     */
    public boolean counts(AccountNumber number) {
        return parts.stream()
                .anyMatch(part -> number.equals(part)
                        || (!part.text().contains(".")
                                && number.text().startsWith(part.text() + ".")
                                && !number.text().endsWith(SUM_OF_AN_ACCOUNT)));
    }

    private static List<AccountNumber> numbers(String... texts) {
        return List.of(texts).stream().map(AccountNumber::new).toList();
    }

    /**
     * What is checked, for a reader.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a phrase
     */
    public String text(Locale locale) {
        return Objects.requireNonNull(locale, "locale").getLanguage().equals("da") ? danish : english;
    }
}
