package dk.almendata.text;

import dk.almendata.funding.ApplicantKind;
import dk.almendata.funding.ApplicationDraft;
import dk.almendata.funding.ApplicationDraftBuilder;
import dk.almendata.funding.Assessment;
import dk.almendata.funding.BudgetDraft;
import dk.almendata.funding.BudgetLine;
import dk.almendata.funding.Consultation;
import dk.almendata.funding.Criterion;
import dk.almendata.funding.EnvironmentalGain;
import dk.almendata.funding.FrameRules;
import dk.almendata.funding.FundKind;
import dk.almendata.funding.OtherSupport;
import dk.almendata.funding.Pool;
import dk.almendata.funding.Score;
import dk.almendata.funding.SupportSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The JSON form of the applications to a pool and of how they are judged.
 *
 * <pre>{@code
 * {"weights": {"knowledge": 1, "gain": 2, "realism": 1, "cost": 1, "breadth": 1, "synergy": 0.5},
 *  "applications": [
 *    {"id": "2024-1", "kind": "trial", "title": "Varmepumpe i blok 3", "applicant": "boligorganisation", "organisation": "0240",
 *     "purposes": ["energy"], "effect": "…", "goals": ["…"], "successCriteria": ["…"], "evaluation": "…", "plan": "…",
 *     "start": "2024-09-01", "end": "2026-03-31", "competence": "…", "amount": 900000.00,
 *     "budget": {"total": 1200000.00, "lines": [{"part": "Varmepumpe", "pool": 900000.00, "own": 300000.00}]},
 *     "otherSupport": [{"source": "lbf", "parts": ["Facade"], "separation": "…"}],
 *     "gain": {"tonnesOfCo2": 42.5, "squareMetres": 6200},
 *     "scores": {"gain": {"points": 4, "why": "…"}}}]}
 * }</pre>
 *
 * <p>{@code consultations} are those that were held before the distribution, in the form of {@link StatementJson}. {@code source} is {@code lbf}, {@code state-pool}, {@code digitalisering} or {@code other}. Everything but the array of applications may be
 * left out: an application that is not whole is for {@link ApplicationDraft#check} to tell. Read strictly: a word that is not known is a fault.
 * All faults are told at once.
 */
public final class ApplicationsJson {

    private static final Set<String> DOCUMENT = Set.of("weights", "applications", "consultations");
    private static final Set<String> APPLICATION = Set.of(
            "id",
            "kind",
            "title",
            "applicant",
            "organisation",
            "outsideRounds",
            "purposes",
            "fit",
            "effect",
            "goals",
            "successCriteria",
            "evaluation",
            "plan",
            "start",
            "end",
            "competence",
            "amount",
            "budget",
            "otherSupport",
            "sustainabilityAspect",
            "digitalAspect",
            "gain",
            "scores");
    private static final Set<String> BUDGET = Set.of("total", "lines");
    private static final Set<String> LINE = Set.of("part", "pool", "own");
    private static final Set<String> SUPPORT = Set.of("source", "parts", "separation");
    private static final Set<String> GAIN = Set.of("tonnesOfCo2", "squareMetres");
    private static final Set<String> SCORE = Set.of("points", "why");

    private static final Pattern WORD = Pattern.compile("[a-zæøå-]{1,40}");

    private ApplicationsJson() {}

    /**
     * Reads applications.
     *
     * @param json the document, in UTF-8
     * @param pool the pool that is applied to
     * @return the applications, whole or not
     * @throws InvalidFundingException if it is no JSON, or not of this form; carries every fault
     */
    public static FundingRound read(byte[] json, Pool pool) {
        List<String> faults = new ArrayList<>();
        JsonForm form = JsonForm.document(json, faults, DOCUMENT);
        if (faults.isEmpty() && !form.has("applications")) {
            form.fault("applications", "expected an array of applications, found nothing");
        }
        List<ApplicationDraft> drafts = new ArrayList<>();
        List<Assessment> assessments = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (JsonForm each : form.objects("applications", APPLICATION)) {
            ApplicationDraft draft = draft(each, pool);
            drafts.add(draft);
            if (!draft.id().isEmpty() && !numbers.add(draft.id())) {
                each.fault("id", "expected every number once");
            }
            if (each.has("scores")) {
                assessments.add(new Assessment(draft.id(), scores(each, criteria(pool))));
            }
        }
        Map<String, BigDecimal> weights = weights(form, criteria(pool));
        List<Consultation> consultations = StatementJson.consultations(form);
        if (!faults.isEmpty()) {
            throw new InvalidFundingException(faults);
        }
        return new FundingRound(drafts, assessments, weights, consultations);
    }

    /** The criteria of all frames, because one file may be of both; empty where they are not all known. */
    private static Set<String> criteria(Pool pool) {
        Set<String> ids = new TreeSet<>();
        for (FundKind kind : pool.kinds()) {
            Optional<List<Criterion>> criteria = pool.frame(kind).flatMap(FrameRules::criteria);
            if (criteria.isEmpty()) {
                return Set.of();
            }
            criteria.get().forEach(criterion -> ids.add(criterion.id()));
        }
        return ids;
    }

    /** A criterion that nobody knows is perhaps one that was mistyped, and would go missing. */
    private static void refuseOthers(JsonForm form, String property, Set<String> words, Set<String> criteria) {
        if (!criteria.isEmpty()) {
            words.stream()
                    .filter(word -> !criteria.contains(word))
                    .sorted()
                    .forEach(word -> form.fault(
                            property,
                            "expected criteria out of " + String.join(", ", criteria) + ", found "
                                    + (WORD.matcher(word).matches() ? "'" + word + "'" : "another word")));
        }
    }

    private static Map<String, BigDecimal> weights(JsonForm form, Set<String> criteria) {
        Map<String, BigDecimal> weights = new HashMap<>();
        Set<String> words = form.wordsOf("weights");
        refuseOthers(form, "weights", words, criteria);
        form.object("weights", words)
                .ifPresent(each -> words.forEach(word -> {
                    BigDecimal weight = each.decimal(word);
                    if (weight == null) {
                        each.fault(word, "expected a weight");
                    } else {
                        weights.put(word, weight);
                    }
                }));
        return weights;
    }

    private static ApplicationDraft draft(JsonForm form, Pool pool) {
        ApplicationDraftBuilder builder = ApplicationDraft.builder(pool)
                .title(Objects.requireNonNullElse(form.text("title"), ""))
                .outsideRounds(form.yesOrNo("outsideRounds").orElse(false))
                .purposes(form.texts("purposes"))
                .goals(form.texts("goals"))
                .successCriteria(form.texts("successCriteria"))
                .timeFrame(form.date("start"), form.date("end"))
                .otherSupport(support(form));
        form.word("kind", FundKind.values(), FundKind::text).ifPresent(builder::kind);
        form.word("applicant", ApplicantKind.values(), ApplicantKind::text)
                .ifPresent(applicant ->
                        builder.applicant(applicant, Objects.requireNonNullElse(form.text("organisation"), "")));
        text(form, "id").ifPresent(builder::id);
        text(form, "fit").ifPresent(builder::fit);
        text(form, "effect").ifPresent(builder::effect);
        text(form, "evaluation").ifPresent(builder::evaluation);
        text(form, "plan").ifPresent(builder::plan);
        text(form, "competence").ifPresent(builder::competence);
        builder.aspects(
                text(form, "sustainabilityAspect").orElse(""),
                text(form, "digitalAspect").orElse(""));
        Optional.ofNullable(form.decimal("amount")).ifPresent(builder::amount);
        form.object("budget", BUDGET)
                .map(budget -> new BudgetDraft(
                        budget.objects("lines", LINE).stream()
                                .map(line ->
                                        new BudgetLine(line.text("part"), line.decimal("pool"), line.decimal("own")))
                                .toList(),
                        budget.decimal("total")))
                .ifPresent(builder::budget);
        form.object("gain", GAIN).flatMap(ApplicationsJson::gain).ifPresent(builder::gain);
        return builder.build();
    }

    private static Optional<String> text(JsonForm form, String property) {
        return Optional.ofNullable(form.text(property));
    }

    private static Optional<EnvironmentalGain> gain(JsonForm form) {
        BigDecimal tonnes = form.decimal("tonnesOfCo2");
        Optional<BigDecimal> area = Optional.ofNullable(form.decimal("squareMetres"));
        if (tonnes == null) {
            form.fault("tonnesOfCo2", "expected tonnes a year");
            return Optional.empty();
        }
        try {
            return Optional.of(new EnvironmentalGain(tonnes, area));
        } catch (IllegalArgumentException wrong) {
            form.refuse(wrong.getMessage());
            return Optional.empty();
        }
    }

    private static List<OtherSupport> support(JsonForm form) {
        List<OtherSupport> all = new ArrayList<>();
        for (JsonForm each : form.objects("otherSupport", SUPPORT)) {
            Optional<SupportSource> source = each.word("source", SupportSource.values(), SupportSource::text);
            if (source.isEmpty() && !each.has("source")) {
                each.fault("source", "expected who supports the project, found nothing");
            }
            source.ifPresent(found -> all.add(new OtherSupport(found, each.texts("parts"), each.text("separation"))));
        }
        return all;
    }

    private static Map<String, Score> scores(JsonForm form, Set<String> criteria) {
        Map<String, Score> scores = new HashMap<>();
        Set<String> words = form.wordsOf("scores");
        refuseOthers(form, "scores", words, criteria);
        form.object("scores", words)
                .ifPresent(all -> words.forEach(word -> all.object(word, SCORE).ifPresent(score -> {
                    Optional<Integer> points = score.whole("points");
                    if (points.filter(found -> found >= 0 && found <= Score.MAX_POINTS)
                            .isEmpty()) {
                        score.fault("points", "expected 0 to " + Score.MAX_POINTS);
                    } else {
                        scores.put(word, new Score(points.get(), Objects.requireNonNullElse(score.text("why"), "")));
                    }
                })));
        return scores;
    }
}
