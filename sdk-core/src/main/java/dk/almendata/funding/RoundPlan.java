package dk.almendata.funding;

import dk.almendata.draft.Draft;
import dk.almendata.draft.Violation;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rounds of a frame over some years: exactly as many in each as its rules have (Administrationsgrundlag, point 5: one a year for
 * trials).
 *
 * <p>Decision: a round belongs to the year of its deadline. Immutable; may be shared between threads.
 *
 * @param pool the pool
 * @param kind the frame
 * @param firstYear the first year that the plan is for
 * @param lastYear the last year that the plan is for
 * @param rounds the rounds, in any order
 */
public record RoundPlan(Pool pool, FundKind kind, int firstYear, int lastYear, List<ApplicationRound> rounds)
        implements Draft {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the years are not in their order
     */
    public RoundPlan {
        Objects.requireNonNull(pool, "pool");
        Objects.requireNonNull(kind, "kind");
        rounds = List.copyOf(rounds);
        if (lastYear < firstYear) {
            throw new IllegalArgumentException(
                    "Expected the years of a plan in their order, found " + firstYear + " and " + lastYear);
        }
    }

    /**
     * One round for each year of the pool with the latest dates that are allowed. The last round is distributed before the pool ends.
     *
     * @param pool the pool
     * @param kind the frame, which must be known to have one round a year
     * @param deadline the day of the deadline; 29 February becomes 28 February in other years
     * @return the plan
     * @throws IllegalArgumentException if the frame is not known to have one round a year
     */
    public static RoundPlan propose(Pool pool, FundKind kind, MonthDay deadline) {
        Objects.requireNonNull(deadline, "deadline");
        RoundRules rules = pool.frame(kind)
                .flatMap(FrameRules::rounds)
                .filter(found -> found.perYear() == 1)
                .orElseThrow(() -> new IllegalArgumentException("Expected a frame with one round a year, found "
                        + kind.text() + " of " + pool + "; its rounds are none, several or unknown"));
        List<ApplicationRound> rounds = new ArrayList<>();
        for (int year = pool.firstYear(); year <= pool.lastYear(); year++) {
            ApplicationRound latest = ApplicationRound.latest(rules, deadline.atYear(year));
            LocalDate distributed = rules.distributedBy(deadline.atYear(year));
            rounds.add(
                    distributed.isAfter(pool.end())
                            ? new ApplicationRound(
                                    rules, latest.announced(), latest.deadline(), pool.end(), latest.announcement())
                            : latest);
        }
        return new RoundPlan(pool, kind, pool.firstYear(), pool.lastYear(), rounds);
    }

    @Override
    public List<Violation> check() {
        Optional<RoundRules> rules = pool.frame(kind).flatMap(FrameRules::rounds);
        if (rules.isEmpty()) {
            return List.of(RoundRule.UNKNOWN_RULES.at(""));
        }
        if (rules.get().isAllYear()) {
            return rounds.isEmpty() ? List.of() : List.of(RoundRule.NO_ROUNDS.at("rounds"));
        }
        List<Violation> violations = new ArrayList<>();
        Map<Integer, Integer> perYear = new HashMap<>();
        for (int i = 0; i < rounds.size(); i++) {
            String path = "rounds[" + i + "]";
            ApplicationRound round = rounds.get(i);
            round.check().forEach(violation -> violations.add(violation.under(path)));
            LocalDate deadline = round.deadline();
            LocalDate distributed = round.distributed();
            if (deadline != null) {
                int year = deadline.getYear();
                if (year < pool.firstYear() || year > pool.lastYear()) {
                    violations.add(RoundRule.OUTSIDE_THE_POOL.at(path + ".deadline"));
                }
                if (perYear.merge(year, 1, Integer::sum) > rules.get().perYear()) {
                    violations.add(RoundRule.TOO_MANY_IN_A_YEAR.at(
                            path + ".deadline", " År " + year + ".", " Year " + year + "."));
                }
            }
            if (distributed != null && distributed.isAfter(pool.end())) {
                violations.add(RoundRule.DISTRIBUTED_AFTER_THE_END.at(
                        path + ".distributed",
                        " Det er senest " + pool.end() + ".",
                        " That is " + pool.end() + " at the latest."));
            }
        }
        for (int year = firstYear; year <= lastYear; year++) {
            if (perYear.getOrDefault(year, 0) < rules.get().perYear()) {
                violations.add(RoundRule.NO_ROUND_IN_A_YEAR.at("rounds", " År " + year + ".", " Year " + year + "."));
            }
        }
        return List.copyOf(violations);
    }
}
