package dk.almendata.funding;

import dk.almendata.draft.Draft;
import dk.almendata.draft.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a strategy on a day, by what is noted of it. Places in the paths of findings are those of the strategy's lists, and of
 * {@code projects}.
 *
 * <p>Decision: without any project no aim is said to lack one, and a group is judged if somebody wrote down who is in it. Immutable; may be
 * shared between threads.
 *
 * @param strategy the strategy
 * @param on the day that counts
 * @param reached the day on which a milestone was reached, by its id; later days are left aside
 * @param projects the projects under it
 * @param represented who is represented in a group, by its name
 */
public record StrategyStanding(
        Strategy strategy,
        LocalDate on,
        Map<String, LocalDate> reached,
        List<StrategyProject> projects,
        Map<String, List<String>> represented)
        implements Draft {

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if a milestone, an aim or a group is none of the strategy's
     */
    public StrategyStanding {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(on, "on");
        reached = Map.copyOf(reached);
        projects = List.copyOf(projects);
        Map<String, List<String>> copy = new HashMap<>();
        represented.forEach((body, members) -> copy.put(body, List.copyOf(members)));
        represented = Map.copyOf(copy);
        known(
                "milestone",
                reached.keySet(),
                strategy.milestones().stream().map(each -> each.point().id()).toList());
        known(
                "group",
                represented.keySet(),
                strategy.bodies().stream().map(StrategyBody::name).toList());
        List<String> aims = strategy.aims().stream().map(StrategyPoint::id).toList();
        projects.forEach(project -> known("aim", project.aims(), aims));
    }

    private static void known(String what, Iterable<String> names, List<String> all) {
        for (String name : names) {
            if (!all.contains(name)) {
                throw new IllegalArgumentException("Expected as " + what + " one of " + String.join(", ", all)
                        + ", found text(" + name.length() + ")");
            }
        }
    }

    /**
     * The day on which a milestone was reached.
     *
     * @param milestone the milestone
     * @return the day; empty if nobody noted it, or it is later than the day that counts
     */
    public Optional<LocalDate> reached(Milestone milestone) {
        return Optional.ofNullable(reached.get(milestone.point().id())).filter(day -> !day.isAfter(on));
    }

    @Override
    public List<Violation> check() {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < strategy.aims().size(); i++) {
            String aim = strategy.aims().get(i).id();
            if (!projects.isEmpty()
                    && projects.stream().noneMatch(project -> project.aims().contains(aim))) {
                violations.add(StrategyRule.AIM_WITHOUT_PROJECT.at("aims[" + i + "]"));
            }
        }
        for (int i = 0; i < strategy.milestones().size(); i++) {
            check(strategy.milestones().get(i), "milestones[" + i + "]", violations);
        }
        for (int i = 0; i < strategy.bodies().size(); i++) {
            check(strategy.bodies().get(i), "bodies[" + i + "]", violations);
        }
        for (int i = 0; i < projects.size(); i++) {
            check(projects.get(i), "projects[" + i + "]", violations);
        }
        return List.copyOf(violations);
    }

    private void check(Milestone milestone, String path, List<Violation> violations) {
        Optional<LocalDate> day = reached(milestone);
        if (day.isEmpty() && on.isAfter(milestone.by())) {
            violations.add(StrategyRule.MILESTONE_PASSED.at(path));
        } else if (day.isPresent() && day.get().isAfter(milestone.by())) {
            violations.add(StrategyRule.MILESTONE_LATE.at(path));
        }
    }

    private void check(StrategyBody body, String path, List<Violation> violations) {
        if (!represented.containsKey(body.name())) {
            return;
        }
        if (on.getYear() < strategy.firstYear() || on.getYear() > strategy.lastYear()) {
            violations.add(StrategyRule.OUTSIDE_YEARS.at(path));
        }
        List<String> there = represented.getOrDefault(body.name(), List.of());
        body.members().stream()
                .filter(member -> !there.contains(member))
                .forEach(member -> violations.add(StrategyRule.NOT_REPRESENTED.at(path, member)));
    }

    private static void check(StrategyProject project, String path, List<Violation> violations) {
        if (project.aims().isEmpty()) {
            violations.add(StrategyRule.NO_AIM.at(path + ".aims"));
        }
        require(project.gain(), StrategyRule.NO_GAIN, path + ".gain", violations);
        require(project.coordination(), StrategyRule.NO_COORDINATION, path + ".coordination", violations);
        require(project.formats(), StrategyRule.NO_OPEN_FORMAT, path + ".formats", violations);
        require(project.evaluation(), StrategyRule.NO_EVALUATION, path + ".evaluation", violations);
    }

    private static void require(@Nullable String text, StrategyRule rule, String path, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            violations.add(rule.at(path));
        }
    }
}
