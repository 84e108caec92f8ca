package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An application in a ranking, with everything that its place rests on.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param application the application
 * @param place its place, from 1; the same for all that are equal; empty while a criterion is not judged
 * @param parts one for each criterion of the frame, in their order
 */
public record RankedApplication(Application application, OptionalInt place, List<ScorePart> parts) {

    /** Copies the list. */
    public RankedApplication {
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(place, "place");
        parts = List.copyOf(parts);
    }

    /**
     * The sums that are compared: first that of order 0, then the next.
     *
     * @return one sum for each order of the criteria; what was not judged adds nothing
     */
    public List<BigDecimal> sums() {
        SortedMap<Integer, BigDecimal> byOrder = new TreeMap<>();
        parts.forEach(part -> byOrder.merge(part.criterion().order(), part.contribution(), BigDecimal::add));
        return new ArrayList<>(byOrder.values());
    }

    /**
     * The criteria that nobody has judged, bonus or not.
     *
     * @return ids, in the order of the criteria
     */
    public List<String> notJudged() {
        return parts.stream()
                .filter(part -> part.score().isEmpty())
                .map(part -> part.criterion().id())
                .toList();
    }
}
