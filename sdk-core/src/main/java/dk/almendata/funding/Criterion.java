package dk.almendata.funding;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something that applications are ranked by, as data of a pool.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param id a short name, lower case, such as {@code gain}; files name the criterion by it
 * @param order what goes first: 0 is compared before 1 (decision: the criterion that a basis puts "first of all" decides alone, and the others
 *     only where it is equal)
 * @param bonus whether it only may count; one that was not assessed then keeps nobody from a place
 * @param danish the criterion in Danish
 * @param english the criterion in English
 */
public record Criterion(String id, int order, boolean bonus, String danish, String english) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /**
     * Checks every part.
     *
     * @throws IllegalArgumentException if the id is no short name, the order is negative, or a text is blank
     */
    public Criterion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(danish, "danish");
        Objects.requireNonNull(english, "english");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "Expected a short name such as own-financing for a criterion, found '" + id + "'");
        }
        if (order < 0 || danish.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException(
                    "Expected an order from 0 on and both texts for the criterion '" + id + "'");
        }
    }

    /**
     * The criterion for a reader.
     *
     * @param locale Danish gives Danish, every other language English
     * @return the text
     */
    public String text(Locale locale) {
        return isDanish(locale) ? danish : english;
    }

    static boolean isDanish(Locale locale) {
        return Objects.requireNonNull(locale, "locale").getLanguage().equals("da");
    }
}
