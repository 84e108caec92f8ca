package dk.almendata.account;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Two sides of an account that must be the same, as data.
 *
 * <p>{@link #BALANCE} is the check that assets equal liabilities (310 = 430). The others follow what is commonly known of the chart and are marked
 * as illustrative, because the chart in force is not published in a form to check against. Immutable; may be shared between threads.
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
