package dk.almendata.cli;

import dk.almendata.draft.Violation;
import dk.almendata.funding.Application;
import dk.almendata.funding.ApplicationDraft;
import dk.almendata.funding.Consultation;
import dk.almendata.funding.Criterion;
import dk.almendata.funding.Distribution;
import dk.almendata.funding.FrameRules;
import dk.almendata.funding.FundKind;
import dk.almendata.funding.Pool;
import dk.almendata.funding.Ranking;
import dk.almendata.funding.Weights;
import dk.almendata.text.ApplicationsJson;
import dk.almendata.text.FundingRound;
import dk.almendata.text.InvalidFundingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code pool check} and {@code pool rank}: applications looked through, ranked, and set against the money. */
final class PoolApplications {

    private static final List<String> CHECKED = List.of("id", "outcome");
    private static final Layout CHECK =
            new Layout(CHECKED, List.of("id", "outcome", "path", "code", "severity", "message"));
    private static final List<String> RANKED = List.of(
            "place",
            "id",
            "title",
            "amount",
            "ownPercent",
            "gainPerMillion",
            "sums",
            "notJudged",
            "proposal",
            "left",
            "missing");
    private static final Layout RANK = new Layout(
            RANKED,
            List.of(
                    "place",
                    "id",
                    "title",
                    "amount",
                    "ownPercent",
                    "gainPerMillion",
                    "sums",
                    "notJudged",
                    "proposal",
                    "left",
                    "missing",
                    "criterion",
                    "points",
                    "weight",
                    "contribution",
                    "why"));

    private final FormatOption format;
    private final Surroundings surroundings;

    PoolApplications(FormatOption format, Surroundings surroundings) {
        this.format = format;
        this.surroundings = surroundings;
    }

    private FundingRound read(Pool pool, String file) {
        InputFile given = InputFile.read(file, surroundings);
        try {
            return ApplicationsJson.read(given.bytes(), pool);
        } catch (InvalidFundingException e) {
            throw Refusal.configuration(given + ": " + Refusal.told(e.faults()));
        }
    }

    int check(Pool pool, String file) {
        boolean refused = false;
        try (Printer printer = format.open(CHECK, surroundings)) {
            for (ApplicationDraft draft : read(pool, file).applications()) {
                List<Violation> violations = draft.check();
                refused |= !violations.isEmpty();
                List<Row> findings = new ArrayList<>();
                violations.forEach(each -> findings.add(PoolRows.finding(each, "error")));
                draft.remarks().forEach(each -> findings.add(PoolRows.finding(each, "warning")));
                String outcome = violations.isEmpty() ? findings.isEmpty() ? "ok" : "remark" : "refused";
                printer.row(new Row()
                        .withText("id", draft.id())
                        .with("outcome", outcome)
                        .with("findings", findings));
            }
        }
        return refused ? ExitCode.BEHIND : ExitCode.OK;
    }

    int rank(Pool pool, String file, FundKind kind, Funds funds, LocalDate distributed, @Nullable Path html) {
        if (html != null) {
            PageFile.of(html);
        }
        List<Criterion> criteria = pool.frame(kind)
                .flatMap(FrameRules::criteria)
                .orElseThrow(() -> Refusal.usage("rank: the criteria of " + kind.text() + " in the pool " + pool
                        + " are unknown, so nothing can be ranked."));
        FundingRound round = read(pool, file);
        List<Application> whole = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (ApplicationDraft draft : round.applications()) {
            List<Violation> violations = draft.check();
            if (!violations.isEmpty()) {
                surroundings.say("Application " + (draft.id().isEmpty() ? "without number" : draft.id())
                        + " is not whole and not ranked: "
                        + violations.get(0).message(Locale.ENGLISH));
                leftOut.add((draft.id().isEmpty() ? "Uden nummer" : draft.id()) + ": "
                        + violations.get(0).message(Language.DA.locale()));
            } else if (draft.toApplication().kind() == kind) {
                whole.add(draft.toApplication());
            }
        }
        Weights weights = weights(criteria, round);
        List<String> unheard = Consultation.missing(
                pool, Consultation.Subject.PLANS, distributed, distributed.getYear(), round.consultations());
        unheard.forEach(authority -> surroundings.say("No consultation of " + authority
                + " is recorded this year; the basis demands one before a distribution."));
        Ranking ranking = Ranking.of(criteria, weights, whole, round.assessments());
        Distribution distribution = Distribution.propose(ranking, funds.free());
        try (Printer printer = format.open(RANK, surroundings)) {
            distribution.lines().forEach(line -> printer.row(PoolRows.ranked(line)));
        }
        if (html != null) {
            PageFile page = PageFile.of(html);
            page.write(
                    new DistributionPage(pool, kind, weights).render(ranking, distribution, funds, leftOut, unheard));
            surroundings.say("The page is in " + page + ".");
        }
        return !leftOut.isEmpty() ? ExitCode.BEHIND : ExitCode.OK;
    }

    private Weights weights(List<Criterion> criteria, FundingRound round) {
        if (round.weights().isEmpty()) {
            surroundings.say("No weights are stated, so every criterion counts alike.");
            return Weights.equal(criteria);
        }
        try {
            return Weights.of(criteria, round.weights());
        } catch (IllegalArgumentException e) {
            throw Refusal.configuration("weights: " + Refusal.ended(e.getMessage()));
        }
    }
}
