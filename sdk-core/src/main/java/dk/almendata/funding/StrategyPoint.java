package dk.almendata.funding;

import java.util.Locale;
import java.util.Objects;

/**
 * Something that a strategy names: an aim, or a project.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param id a short name, by which files call it
 * @param danish what it is, in Danish
 * @param english what it is, in English
 */
public record StrategyPoint(String id, String danish, String english) {

    /**
     * Checks that nothing is blank.
     *
     * @throws IllegalArgumentException if a part is blank
     */
    public StrategyPoint {
        if (Objects.requireNonNull(id, "id").isBlank()
                || Objects.requireNonNull(danish, "danish").isBlank()
                || Objects.requireNonNull(english, "english").isBlank()) {
            throw new IllegalArgumentException("Expected an id and both texts, found a blank one");
        }
    }

    /**
     * What it is, for a reader.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a phrase
     */
    public String text(Locale locale) {
        return Criterion.isDanish(locale) ? danish : english;
    }
}
