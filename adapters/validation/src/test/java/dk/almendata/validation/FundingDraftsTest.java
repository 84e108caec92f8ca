package dk.almendata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.funding.AgreementDraft;
import dk.almendata.funding.AnnouncementItem;
import dk.almendata.funding.ApplicantKind;
import dk.almendata.funding.ApplicationDraft;
import dk.almendata.funding.ApplicationRound;
import dk.almendata.funding.BudgetDraft;
import dk.almendata.funding.BudgetLine;
import dk.almendata.funding.CancellationGround;
import dk.almendata.funding.FundKind;
import dk.almendata.funding.RoundPlan;
import dk.almendata.funding.RoundRules;
import dk.almendata.funding.StandardPools;
import jakarta.validation.ConstraintViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Applications, budgets, rounds and agreements of a pool, as a form reports them: all at once, at their paths, in both languages. */
class FundingDraftsTest {

    record Form(
            @Checked ApplicationDraft application,
            @Checked BudgetDraft budget,
            @Checked RoundPlan plan,
            @Checked AgreementDraft agreement) {}

    private static final BudgetDraft BUDGET = new BudgetDraft(
            List.of(new BudgetLine("Varmepumpe", new BigDecimal("10"), new BigDecimal("-1"))), new BigDecimal("9"));

    private static final Form BAD = new Form(
            ApplicationDraft.builder(StandardPools.BAEREDYGTIGHED)
                    .id("1")
                    .kind(FundKind.TRIAL)
                    .applicant(ApplicantKind.AFDELING, "0240001")
                    .effect("x")
                    .goals(List.of("x"))
                    .successCriteria(List.of("x"))
                    .evaluation("x")
                    .timeFrame(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 9, 1))
                    .competence("x")
                    .amount(BigDecimal.TEN)
                    .budget(BUDGET)
                    .build(),
            BUDGET,
            new RoundPlan(
                    StandardPools.BAEREDYGTIGHED,
                    FundKind.TRIAL,
                    2023,
                    2023,
                    List.of(new ApplicationRound(
                            new RoundRules(1, 3, 2),
                            LocalDate.of(2023, 3, 1),
                            LocalDate.of(2023, 5, 31),
                            LocalDate.of(2023, 7, 31),
                            EnumSet.of(AnnouncementItem.PURPOSE, AnnouncementItem.CRITERIA)))),
            new AgreementDraft(
                    StandardPools.BAEREDYGTIGHED,
                    "1",
                    BigDecimal.TEN,
                    null,
                    List.of("x"),
                    List.of(),
                    List.of(),
                    LocalDate.of(2026, 1, 1),
                    Set.of(CancellationGround.values())));

    @Test
    void form_tellsEverythingAtItsPath() {
        assertThat(Validators.validate(BAD))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactlyInAnyOrder(
                        "application.applicant",
                        "application.plan",
                        "application.budget.lines[0].own",
                        "budget.lines[0].own",
                        "plan.rounds[0].announced",
                        "plan.rounds[0].announcement",
                        "agreement.signed",
                        "agreement.followUps");
    }

    @Test
    void form_speaksDanishAndEnglish() {
        assertThat(Validators.validate(BAD, Validators.DANISH))
                .extracting(ConstraintViolation::getMessage)
                .contains(
                        "En afdeling skal søge gennem sin boligorganisation.",
                        "Beløbet må ikke være negativt.",
                        "Runden annonceres for sent. Ved fristen 2023-05-31 er det senest 2023-02-28.",
                        "Aftalen er ikke underskrevet.");
        assertThat(Validators.validate(BAD, Locale.ENGLISH))
                .extracting(ConstraintViolation::getMessage)
                .contains(
                        "An afdeling must apply through its boligorganisation.",
                        "The amount must not be negative.",
                        "The agreement is not signed.");
    }

    @Test
    void plan_thatIsProposed_isValid() {
        record Plan(@Checked RoundPlan plan) {}

        assertThat(Validators.validate(
                        new Plan(RoundPlan.propose(StandardPools.BAEREDYGTIGHED, FundKind.TRIAL, MonthDay.of(5, 31)))))
                .isEmpty();
    }
}
