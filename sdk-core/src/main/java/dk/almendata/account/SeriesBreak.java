package dk.almendata.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A day from which an account holds something else, so that years on both sides do not compare as they stand.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param accounts the three-digit accounts
 * @param firstStart financial years that start on this day or later have the new content
 * @param danish what changed, in Danish
 * @param english what changed, in English
 */
public record SeriesBreak(Set<Integer> accounts, LocalDate firstStart, String danish, String english) {

    /** Accounts 115 and 116 follow Forvaltningsklassifikation for years that start on 1 August 2012 or later. */
    public static final SeriesBreak FORVALTNINGSKLASSIFIKATION = new SeriesBreak(
            Set.of(115, 116),
            LocalDate.of(2012, 8, 1),
            "Konto 115 og 116 følger Forvaltningsklassifikation for regnskabsår, der begynder 1. august 2012 eller senere.",
            "Accounts 115 and 116 follow Forvaltningsklassifikation for years that start on 1 August 2012 or later.");

    private static final List<SeriesBreak> KNOWN = List.of(FORVALTNINGSKLASSIFIKATION);

    /** Copies the set. */
    public SeriesBreak {
        accounts = Set.copyOf(accounts);
        Objects.requireNonNull(firstStart, "firstStart");
        Objects.requireNonNull(danish, "danish");
        Objects.requireNonNull(english, "english");
    }

    /**
     * The breaks that are known. Unknown: whether the adjusted chart that the strategy announced is in force.
     *
     * @return the breaks, unmodifiable
     */
    public static List<SeriesBreak> known() {
        return KNOWN;
    }

    /**
     * Whether a year has the new content of the accounts.
     *
     * @param year the year
     * @return true if it starts on the day or later
     */
    public boolean holdsIn(FinancialYear year) {
        return !year.start().isBefore(firstStart);
    }

    /**
     * The break that lies between two years of an account.
     *
     * @param breaks the breaks to look among
     * @param number the account
     * @param one a year
     * @param other another
     * @return the break; empty if the two compare as they stand, or the number names no account
     */
    public static Optional<SeriesBreak> between(
            List<SeriesBreak> breaks, AccountNumber number, FinancialYear one, FinancialYear other) {
        return number.account().isEmpty()
                ? Optional.empty()
                : breaks.stream()
                        .filter(each ->
                                each.accounts().contains(number.account().getAsInt())
                                        && each.holdsIn(one) != each.holdsIn(other))
                        .findFirst();
    }

    /**
     * What changed, for a reader.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a sentence
     */
    public String sentence(Locale locale) {
        return Objects.requireNonNull(locale, "locale").getLanguage().equals("da") ? danish : english;
    }
}
