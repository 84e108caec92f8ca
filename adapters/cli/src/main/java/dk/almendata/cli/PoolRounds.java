package dk.almendata.cli;

import dk.almendata.draft.Violation;
import dk.almendata.funding.ApplicationRound;
import dk.almendata.funding.FrameRules;
import dk.almendata.funding.FundKind;
import dk.almendata.funding.Pool;
import dk.almendata.funding.RoundPlan;
import dk.almendata.funding.RoundRules;
import dk.almendata.text.RoundsCsv;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code pool rounds}: a plan checked, or proposed. */
final class PoolRounds {

    private static final List<String> COLUMNS =
            List.of("kind", "year", "announced", "deadline", "distributed", "announcedBy", "distributedBy", "outcome");
    private static final List<String> CSV =
            Stream.concat(COLUMNS.stream(), PoolRows.FINDINGS.stream()).toList();

    private final FormatOption format;
    private final Surroundings surroundings;

    PoolRounds(FormatOption format, Surroundings surroundings) {
        this.format = format;
        this.surroundings = surroundings;
    }

    int run(Pool pool, FundKind kind, @Nullable String deadline, @Nullable String file) {
        if ((deadline == null) == (file == null)) {
            throw Refusal.usage("rounds: expected a FILE with a plan, or --deadline MM-DD to propose one.");
        }
        RoundRules rules = pool.frame(kind)
                .flatMap(FrameRules::rounds)
                .orElseThrow(() -> Refusal.usage(
                        "rounds: the rules on rounds of " + kind.text() + " in the pool " + pool + " are unknown."));
        RoundPlan plan = file == null
                ? proposed(pool, kind, String.valueOf(deadline))
                : new RoundPlan(
                        pool,
                        kind,
                        pool.firstYear(),
                        pool.lastYear(),
                        InputFile.read(file, surroundings)
                                .rows(surroundings, (name, source) -> RoundsCsv.read(name, source, rules)));
        return show(plan, rules);
    }

    private static RoundPlan proposed(Pool pool, FundKind kind, String deadline) {
        try {
            return RoundPlan.propose(pool, kind, MonthDay.parse("--" + deadline));
        } catch (DateTimeException e) {
            throw Refusal.usage("--deadline: expected month and day such as 05-31, found '" + deadline + "'.");
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("rounds: " + Refusal.ended(e.getMessage()));
        }
    }

    private int show(RoundPlan plan, RoundRules rules) {
        List<Violation> violations = plan.check();
        try (Printer printer = format.open(new Layout(COLUMNS, CSV), surroundings)) {
            for (int i = 0; i < plan.rounds().size(); i++) {
                String path = "rounds[" + i + "]";
                printer.row(row(
                        plan,
                        rules,
                        plan.rounds().get(i),
                        findings(violations, each -> each.path().startsWith(path))));
            }
            List<Row> whole = findings(violations, each -> !each.path().startsWith("rounds["));
            if (!whole.isEmpty()) {
                printer.row(new Row()
                        .with("kind", plan.kind().text())
                        .with("year", null)
                        .with("announced", null)
                        .with("deadline", null)
                        .with("distributed", null)
                        .with("announcedBy", null)
                        .with("distributedBy", null)
                        .with("outcome", "refused")
                        .with("findings", whole));
            }
        }
        return violations.isEmpty() ? ExitCode.OK : ExitCode.BEHIND;
    }

    private static List<Row> findings(List<Violation> violations, Predicate<Violation> mine) {
        return violations.stream()
                .filter(mine)
                .map(each -> PoolRows.finding(each, "error"))
                .toList();
    }

    private static Row row(RoundPlan plan, RoundRules rules, ApplicationRound round, List<Row> findings) {
        @Nullable LocalDate deadline = round.deadline();
        return new Row()
                .with("kind", plan.kind().text())
                .with("year", deadline == null ? null : (Integer) deadline.getYear())
                .with("announced", round.announced())
                .with("deadline", deadline)
                .with("distributed", round.distributed())
                .with("announcedBy", deadline == null ? null : rules.announcedBy(deadline))
                .with("distributedBy", deadline == null ? null : rules.distributedBy(deadline))
                .with("outcome", findings.isEmpty() ? "ok" : "refused")
                .with("findings", findings);
    }
}
