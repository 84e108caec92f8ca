package dk.almendata.funding;

import java.util.Objects;

/**
 * An area that a pool's money is meant for, as its basis names it.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param id a short name, such as {@code reuse}; applications name the area by it
 * @param danish the area in Danish
 * @param english the area in English
 */
public record PurposeArea(String id, String danish, String english) {

    /**
     * Checks that nothing is blank.
     *
     * @throws IllegalArgumentException if a part is blank
     */
    public PurposeArea {
        if (Objects.requireNonNull(id, "id").isBlank()
                || Objects.requireNonNull(danish, "danish").isBlank()
                || Objects.requireNonNull(english, "english").isBlank()) {
            throw new IllegalArgumentException("Expected an id and both texts for an area, found a blank one");
        }
    }
}
