package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Applications in their order: points times weights, summed for each order of the criteria (decision; the basis gives no weights).
 *
 * <p>A place depends on nothing but an application's own scores and how many are better: there is no scaling by the others. Equal sums are a
 * tie and share a place; the next place counts them all (1, 2, 2, 4). An application with a criterion that is not judged has no place and
 * stands last, so that the missing judgement is seen; only a bonus may be missing. Immutable; may be shared between threads.
 */
public final class Ranking {

    private static final Comparator<List<BigDecimal>> HIGHEST_FIRST = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int compared = other.get(i).compareTo(one.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    };

    private final List<Criterion> criteria;
    private final List<RankedApplication> ranked;

    private Ranking(List<Criterion> criteria, List<RankedApplication> ranked) {
        this.criteria = criteria;
        this.ranked = List.copyOf(ranked);
    }

    /**
     * Ranks applications.
     *
     * @param criteria the criteria of the frame, at least one
     * @param weights how much each counts
     * @param applications the applications of the round, each number once; assessments of others are left aside
     * @param assessments how they are judged
     * @return the ranking; applications in one place stand in the order of their numbers
     * @throws IllegalArgumentException if there is no criterion, or a number stands twice
     */
    public static Ranking of(
            List<Criterion> criteria, Weights weights, List<Application> applications, List<Assessment> assessments) {
        Objects.requireNonNull(weights, "weights");
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one criterion to rank by, found none");
        }
        Map<String, Assessment> byNumber = new HashMap<>();
        for (Assessment assessment : assessments) {
            if (byNumber.put(assessment.application(), assessment) != null) {
                throw new IllegalArgumentException(
                        "Expected one assessment for " + assessment.application() + ", found two");
            }
        }
        List<RankedApplication> judged = new ArrayList<>();
        List<RankedApplication> waiting = new ArrayList<>();
        Map<String, Application> seen = new HashMap<>();
        for (Application application : applications) {
            if (seen.put(application.id(), application) != null) {
                throw new IllegalArgumentException(
                        "Expected every application once, found " + application.id() + " twice");
            }
            List<ScorePart> parts = parts(criteria, weights, application, byNumber);
            boolean missing = parts.stream().anyMatch(ScorePart::isMissing);
            (missing ? waiting : judged).add(new RankedApplication(application, OptionalInt.empty(), parts));
        }
        Comparator<RankedApplication> byNumberOfIt =
                Comparator.comparing(one -> one.application().id());
        judged.sort(Comparator.comparing(RankedApplication::sums, HIGHEST_FIRST).thenComparing(byNumberOfIt));
        waiting.sort(byNumberOfIt);
        List<RankedApplication> all = placed(judged);
        all.addAll(waiting);
        return new Ranking(List.copyOf(criteria), all);
    }

    private static List<ScorePart> parts(
            List<Criterion> criteria, Weights weights, Application application, Map<String, Assessment> assessments) {
        Assessment assessment = assessments.getOrDefault(application.id(), new Assessment(application.id(), Map.of()));
        return criteria.stream()
                .map(criterion -> new ScorePart(criterion, assessment.score(criterion.id()), weights.of(criterion)))
                .toList();
    }

    private static List<RankedApplication> placed(List<RankedApplication> judged) {
        List<RankedApplication> placed = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < judged.size(); i++) {
            RankedApplication next = judged.get(i);
            if (i == 0 || HIGHEST_FIRST.compare(judged.get(i - 1).sums(), next.sums()) != 0) {
                place = i + 1;
            }
            placed.add(new RankedApplication(next.application(), OptionalInt.of(place), next.parts()));
        }
        return placed;
    }

    /**
     * What is ranked by.
     *
     * @return the criteria, unmodifiable
     */
    public List<Criterion> criteria() {
        return criteria;
    }

    /**
     * The applications in their order.
     *
     * @return best first, those without a place last, unmodifiable
     */
    public List<RankedApplication> ranked() {
        return ranked;
    }
}
