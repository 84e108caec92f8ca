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
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<String> notWhole = new ArrayList<>();
        List<String> ofOtherFrame = new ArrayList<>();
        for (ApplicationDraft draft : round.applications()) {
            String number = draft.id().isEmpty() ? "Uden nummer" : draft.id();
            List<Violation> violations = draft.check();
            if (draft.kind().isPresent() && draft.kind().get() != kind) {
                ofOtherFrame.add(number);
            } else if (!violations.isEmpty()) {
                surroundings.say("Application " + (draft.id().isEmpty() ? "without number" : draft.id())
                        + " is not whole and not ranked: "
                        + violations.get(0).message(Locale.ENGLISH));
                notWhole.add(number + ": " + violations.get(0).message(Language.DA.locale()));
            } else {
                whole.add(draft.toApplication());
            }
        }
        if (!ofOtherFrame.isEmpty()) {
            surroundings.say("Applied for in the other frame and not ranked here: " + String.join(", ", ofOtherFrame)
                    + ". Rank them with its --kind.");
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
            page.write(new DistributionPage(pool, kind, distributed, weights)
                    .render(
                            ranking,
                            distribution,
                            funds,
                            new Outside(notWhole, ofOtherFrame, round.consultations(), unheard)));
            surroundings.say("The page is in " + page + ".");
        }
        return !notWhole.isEmpty() ? ExitCode.BEHIND : ExitCode.OK;
    }

    /**
     * What stands beside a ranking.
     *
     * @param notWhole applications that are not whole, each with the first thing that it lacks, in Danish
     * @param ofOtherFrame numbers of applications to the other frame
     * @param held the consultations that were held
     * @param unheard the authorities that still have to be consulted
     */
    record Outside(List<String> notWhole, List<String> ofOtherFrame, List<Consultation> held, List<String> unheard) {}

    private Weights weights(List<Criterion> criteria, FundingRound round) {
        // The file may be of both frames; weights of criteria that no frame has are refused in reading.
        Set<String> ids = criteria.stream().map(Criterion::id).collect(Collectors.toSet());
        Map<String, BigDecimal> stated = new HashMap<>(round.weights());
        stated.keySet().retainAll(ids);
        if (stated.isEmpty()) {
            surroundings.say("No weights are stated, so every criterion counts alike.");
            return Weights.equal(criteria);
        }
        try {
            return Weights.of(criteria, stated);
        } catch (IllegalArgumentException e) {
            throw Refusal.configuration("weights: " + Refusal.ended(e.getMessage()));
        }
    }
}
