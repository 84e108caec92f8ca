package dk.almendata.funding;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How an application is judged. A criterion that nobody has judged yet is left out, and shows as such.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param application the number of the application
 * @param scores the scores by the id of their criterion
 */
public record Assessment(String application, Map<String, Score> scores) {

    /** Copies the map. */
    public Assessment {
        Objects.requireNonNull(application, "application");
        scores = Map.copyOf(scores);
    }

    /**
     * The score for a criterion.
     *
     * @param criterion the id
     * @return the score; empty if it was not judged
     */
    public Optional<Score> score(String criterion) {
        return Optional.ofNullable(scores.get(criterion));
    }
}
