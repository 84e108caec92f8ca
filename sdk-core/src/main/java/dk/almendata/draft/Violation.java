package dk.almendata.draft;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with a draft: where, which rule, and a sentence for the person who filled it in.
 *
 * <p>Example: {@code organisations[2]}, {@code TOO_LONG}, "It has too many digits for its level; check the level and the number." The
 * sentences exist in both languages from the start, so that the same violation can be shown to one and logged for another.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param path the property at fault as in {@code period.start} or {@code organisations[2]}, places in lists from 0; empty if it is the draft
 *     as a whole
 * @param code the rule, one of the closed list of its domain, such as the name of an enum constant; programs match on it
 * @param danish what is wrong and what to do, a sentence in Danish without personal data
 * @param english the same in English
 */
public record Violation(String path, String code, String danish, String english) {

    private static final String PROPERTY = "[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\[[0-9]{1,9}])?";
    private static final Pattern PATH = Pattern.compile("|" + PROPERTY + "(?:\\." + PROPERTY + ")*");

    /** Checks that the path can be followed and that nothing is blank. */
    public Violation {
        Objects.requireNonNull(path, "path");
        requireText(code, "code");
        requireText(danish, "danish");
        requireText(english, "english");
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "Expected a path such as period.start or organisations[2], found '" + path + "'");
        }
    }

    /**
     * This violation as a draft reports it that holds the checked one as a part.
     *
     * @param parent the property that holds the part, such as {@code lines[0]}
     * @return a violation whose path begins with the parent
     */
    public Violation under(String parent) {
        Objects.requireNonNull(parent, "parent");
        String joined = path.isEmpty() || parent.isEmpty() ? parent + path : parent + "." + path;
        return new Violation(joined, code, danish, english);
    }

    /**
     * The sentence for a reader.
     *
     * @param locale Danish gives Danish, every other language English
     * @return the sentence
     */
    public String message(Locale locale) {
        return Objects.requireNonNull(locale, "locale").getLanguage().equals("da") ? danish : english;
    }

    private static void requireText(String text, String name) {
        if (Objects.requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException("Expected a text for " + name + ", found a blank one");
        }
    }
}
