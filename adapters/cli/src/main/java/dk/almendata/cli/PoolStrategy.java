package dk.almendata.cli;

import dk.almendata.draft.Violation;
import dk.almendata.funding.Milestone;
import dk.almendata.funding.Pool;
import dk.almendata.funding.Strategy;
import dk.almendata.funding.StrategyBody;
import dk.almendata.funding.StrategyPoint;
import dk.almendata.funding.StrategyProject;
import dk.almendata.funding.StrategyStanding;
import dk.almendata.text.InvalidFundingException;
import dk.almendata.text.StrategyJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code pool strategy}: aims, milestones, groups and projects of the strategy that a pool pays for, and how it stands with them. */
final class PoolStrategy {

    private static final List<String> COLUMNS = List.of("part", "id", "text", "by", "reached", "outcome");
    private static final List<String> CSV =
            List.of("part", "id", "text", "by", "reached", "outcome", "path", "code", "severity", "message");

    private final FormatOption format;
    private final Surroundings surroundings;

    PoolStrategy(FormatOption format, Surroundings surroundings) {
        this.format = format;
        this.surroundings = surroundings;
    }

    int run(Pool pool, @Nullable String file, LocalDate on) {
        Strategy strategy = pool.strategy()
                .orElseThrow(() -> Refusal.usage(
                        "strategy: no strategy of the pool " + pool + " is known; digitalisering has one."));
        StrategyStanding standing = file == null
                ? new StrategyStanding(strategy, on, Map.of(), List.of(), Map.of())
                : read(strategy, file, on);
        // Without a file nothing is noted, so that nothing can be missing.
        List<Violation> violations = file == null ? List.of() : standing.check();
        try (Printer printer = format.open(new Layout(COLUMNS, CSV), surroundings)) {
            for (int i = 0; i < strategy.aims().size(); i++) {
                printer.row(row("aim", strategy.aims().get(i), violations, "aims[" + i + "]"));
            }
            for (int i = 0; i < strategy.projects().size(); i++) {
                printer.row(row("named-project", strategy.projects().get(i), violations, "named[" + i + "]"));
            }
            for (int i = 0; i < strategy.milestones().size(); i++) {
                Milestone milestone = strategy.milestones().get(i);
                printer.row(row("milestone", milestone.point(), violations, "milestones[" + i + "]")
                        .with("by", milestone.by())
                        .with("reached", standing.reached(milestone)));
            }
            for (int i = 0; i < strategy.bodies().size(); i++) {
                StrategyBody body = strategy.bodies().get(i);
                String members = String.join(", ", body.members())
                        + (body.chair().isEmpty() ? "" : "; in the chair " + body.chair());
                printer.row(row("body", body.name(), members, violations, "bodies[" + i + "]"));
            }
            for (int i = 0; i < standing.projects().size(); i++) {
                StrategyProject project = standing.projects().get(i);
                printer.row(row("project", project.id(), null, violations, "projects[" + i + "]"));
            }
        }
        return violations.isEmpty() ? ExitCode.OK : ExitCode.BEHIND;
    }

    private StrategyStanding read(Strategy strategy, String file, LocalDate on) {
        InputFile given = InputFile.read(file, surroundings);
        try {
            return StrategyJson.read(given.bytes(), strategy, on);
        } catch (InvalidFundingException e) {
            throw Refusal.configuration(given + ": " + Refusal.told(e.faults()));
        }
    }

    private static Row row(String part, StrategyPoint point, List<Violation> violations, String path) {
        return row(part, point.id(), point.text(Locale.ENGLISH), violations, path);
    }

    private static Row row(String part, String id, @Nullable String text, List<Violation> violations, String path) {
        List<Row> findings = violations.stream()
                .filter(each -> each.path().startsWith(path))
                .map(each -> PoolRows.finding(each, "warning"))
                .toList();
        return new Row()
                .with("part", part)
                .with("id", id)
                .with("text", text)
                .with("by", null)
                .with("reached", null)
                .with("outcome", findings.isEmpty() ? "ok" : "remark")
                .with("findings", findings);
    }
}
