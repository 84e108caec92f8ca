package dk.almendata.quickstart;

import dk.almendata.funding.AgreedDeadline;
import dk.almendata.funding.AgreementDraft;
import dk.almendata.funding.ApplicantKind;
import dk.almendata.funding.Application;
import dk.almendata.funding.ApplicationDraft;
import dk.almendata.funding.Assessment;
import dk.almendata.funding.BudgetDraft;
import dk.almendata.funding.BudgetLine;
import dk.almendata.funding.CancellationGround;
import dk.almendata.funding.Consultation;
import dk.almendata.funding.Criterion;
import dk.almendata.funding.Distribution;
import dk.almendata.funding.EntryType;
import dk.almendata.funding.EnvironmentalGain;
import dk.almendata.funding.FrameRules;
import dk.almendata.funding.FundKind;
import dk.almendata.funding.FundingStore;
import dk.almendata.funding.Pool;
import dk.almendata.funding.PoolEntry;
import dk.almendata.funding.Ranking;
import dk.almendata.funding.Score;
import dk.almendata.funding.StandardPools;
import dk.almendata.funding.Weights;
import dk.almendata.funding.YearlyStatement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One application from idea to statement: a heat pump, its ranking, its commitment in the ledger, its agreement, and the year's statement. */
public final class OneApplication {

    private static final Pool POOL = StandardPools.BAEREDYGTIGHED;

    private OneApplication() {}

    /**
     * Goes the whole way.
     *
     * @param store where the ledger is kept
     * @param project the heat pump, with what it is expected to save by the consumption of the afdeling
     * @return the yearly statement, in Markdown
     */
    static String run(FundingStore store, HeatPumpProject project) {
        String saved = project.saved().mwh().setScale(1, RoundingMode.HALF_UP).toPlainString();

        // The idea, filled in. check() tells everything that is missing at once.
        ApplicationDraft draft = ApplicationDraft.builder(POOL)
                .id("2024-1")
                .kind(FundKind.TRIAL)
                .title("Varmepumpe i afdeling " + project.afdeling())
                .applicant(
                        ApplicantKind.BOLIGORGANISATION,
                        project.afdeling().organisation().toString())
                .purposes(List.of("energy"))
                .effect("Mindre fjernvarme: " + saved + " MWh om året i et normalår")
                .goals(List.of("60 % mindre fjernvarme"))
                .successCriteria(List.of("Målt over ét år, graddagekorrigeret"))
                .evaluation("Målere før og efter, sammenlignet af en uafhængig rådgiver")
                .plan("Projektering, installation, ét års måling")
                .timeFrame(LocalDate.of(2024, 9, 1), LocalDate.of(2026, 3, 31))
                .competence("Egen driftsafdeling og rådgivende ingeniør")
                .amount(new BigDecimal("900000.00"))
                .budget(new BudgetDraft(
                        List.of(new BudgetLine("Varmepumpe", new BigDecimal("900000.00"), new BigDecimal("300000.00"))),
                        new BigDecimal("1200000.00")))
                .gain(new EnvironmentalGain(project.tonnesOfCo2(), Optional.of(project.squareMetres())))
                .build();
        Application application = draft.toApplication();

        // People judge, the ranking explains, and the proposal stays within what is free.
        List<Criterion> criteria =
                POOL.frame(FundKind.TRIAL).flatMap(FrameRules::criteria).orElseThrow();
        Map<String, Score> scores = new HashMap<>();
        criteria.forEach(criterion -> scores.put(criterion.id(), new Score(4, "Vurderet af to sagsbehandlere")));
        Ranking ranking = Ranking.of(
                criteria,
                Weights.equal(criteria),
                List.of(application),
                List.of(new Assessment(application.id(), scores)));
        BigDecimal free = store.ledger(POOL)
                .free(FundKind.TRIAL, 2024)
                .frame()
                .orElseThrow()
                .free();
        Distribution proposal = Distribution.propose(ranking, free);

        // Who must be heard first has been heard; the commitments go into the ledger with who, when and why.
        LocalDate distributed = LocalDate.of(2024, 7, 31);
        List<Consultation> consultations = POOL.consulted().stream()
                .map(authority -> new Consultation(
                        authority, Consultation.Subject.PLANS, LocalDate.of(2024, 2, 1), "Ingen bemærkninger"))
                .toList();
        if (!Consultation.missing(POOL, Consultation.Subject.PLANS, distributed, 2024, consultations)
                .isEmpty()) {
            throw new IllegalStateException("Somebody was not consulted");
        }
        store.append(
                POOL,
                proposal.proposed().stream()
                        .map(each -> new PoolEntry(
                                distributed, FundKind.TRIAL, EntryType.COMMITMENT, each.amount(), each.id()))
                        .toList(),
                "Tilskudskontoret",
                "Fordeling af runden 2024",
                Instant.parse("2024-07-31T10:00:00Z"));

        // The written agreement; two missed deadlines would raise a ground for cancelling, and a person would decide.
        AgreementDraft agreement = new AgreementDraft(
                POOL,
                application.id(),
                application.amount(),
                LocalDate.of(2024, 8, 15),
                List.of("60 % mindre fjernvarme, målt"),
                List.of(LocalDate.of(2025, 6, 1)),
                List.of(new AgreedDeadline("Anlægget er i drift", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 2, 20))),
                LocalDate.of(2026, 3, 31),
                EnumSet.allOf(CancellationGround.class));
        if (!agreement.check().isEmpty()
                || !agreement.grounds(LocalDate.of(2025, 12, 31), List.of()).isEmpty()) {
            throw new IllegalStateException("The agreement is not in order");
        }

        return new YearlyStatement(
                        store.ledger(POOL),
                        2024,
                        LocalDate.of(2025, 2, 15),
                        "Varmepumper i større bygninger.",
                        "Resultaterne vises på et kursus og på fondens hjemmeside.",
                        "Ét projekt er i gang. Ventet besparelse: " + saved + " MWh fjernvarme om året.",
                        consultations,
                        List.of())
                .markdown();
    }
}
