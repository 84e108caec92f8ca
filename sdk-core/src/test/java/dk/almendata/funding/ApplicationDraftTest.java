package dk.almendata.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

import dk.almendata.draft.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows "application, minimum", "amount and budget", "who", "outside rounds", "double support", "purpose areas". */
class ApplicationDraftTest {

    private static BudgetDraft budget(String pool, String own, String total) {
        return new BudgetDraft(
                List.of(new BudgetLine("Varmepumpe", new BigDecimal(pool), new BigDecimal(own))),
                new BigDecimal(total));
    }

    /** An application that has everything. */
    static ApplicationDraftBuilder whole() {
        return ApplicationDraft.builder(StandardPools.BAEREDYGTIGHED)
                .id("2024-1")
                .kind(FundKind.TRIAL)
                .title("Varmepumpe i blok 3")
                .applicant(ApplicantKind.BOLIGORGANISATION, "240")
                .purposes(List.of("energy"))
                .effect("Mindre forbrug")
                .goals(List.of("30 % mindre"))
                .successCriteria(List.of("Målt over et år"))
                .evaluation("Målere før og efter")
                .plan("Tre etaper")
                .timeFrame(LocalDate.of(2024, 9, 1), LocalDate.of(2026, 3, 31))
                .competence("Egen driftsafdeling og rådgiver")
                .amount(new BigDecimal("900000"))
                .budget(budget("900000.00", "300000.00", "1200000.00"));
    }

    @Test
    void whole_hasNothingToComplainOf_andBecomesAnApplication() {
        ApplicationDraft draft = whole().build();

        assertThat(draft.check()).isEmpty();
        assertThat(draft.remarks()).isEmpty();
        assertThat(draft.toApplication())
                .isEqualTo(new Application(
                        "2024-1",
                        FundKind.TRIAL,
                        "Varmepumpe i blok 3",
                        new BigDecimal("900000.00"),
                        new BigDecimal("300000.00"),
                        Optional.empty()));
        assertThat(draft.toApplication().ownPercent()).isEqualTo("25.0");
    }

    /** Every item of the minimum content, one by one. */
    static Stream<Arguments> missing() {
        return Stream.of(
                Arguments.of("effect", "MISSING_EFFECT", change(draft -> draft.effect(" "))),
                Arguments.of("goals", "MISSING_GOALS", change(draft -> draft.goals(List.of("")))),
                Arguments.of(
                        "successCriteria",
                        "MISSING_SUCCESS_CRITERIA",
                        change(draft -> draft.successCriteria(List.of()))),
                Arguments.of("evaluation", "MISSING_EVALUATION", change(draft -> draft.evaluation(""))),
                Arguments.of("plan", "MISSING_PLAN", change(draft -> draft.plan("\t"))),
                Arguments.of(
                        "timeFrame",
                        "MISSING_TIME_FRAME",
                        change(draft -> draft.timeFrame(LocalDate.of(2024, 9, 1), null))),
                Arguments.of("competence", "MISSING_COMPETENCE", change(draft -> draft.competence(""))),
                Arguments.of("id", "ID_MISSING", change(draft -> draft.id(" "))),
                Arguments.of(
                        "timeFrame",
                        "END_BEFORE_START",
                        change(draft -> draft.timeFrame(LocalDate.of(2024, 9, 2), LocalDate.of(2024, 9, 1)))),
                Arguments.of(
                        "applicant",
                        "AFDELING_ALONE",
                        change(draft -> draft.applicant(ApplicantKind.AFDELING, "0240001"))),
                Arguments.of("applicant", "NOT_ELIGIBLE", change(draft -> draft.applicant(ApplicantKind.OTHER, ""))),
                Arguments.of(
                        "applicant",
                        "INSTITUTION_OUTSIDE_ROUNDS_ONLY",
                        change(draft -> draft.applicant(ApplicantKind.INSTITUTION, ""))),
                Arguments.of(
                        "organisation",
                        "LBF_NUMBER",
                        change(draft -> draft.applicant(ApplicantKind.BOLIGORGANISATION, "24A"))),
                Arguments.of("amount", "AMOUNT", change(draft -> draft.amount(BigDecimal.ZERO))),
                Arguments.of("amount", "AMOUNT", change(draft -> draft.amount(new BigDecimal("1.001")))),
                Arguments.of("amount", "AMOUNT_DIFFERS", change(draft -> draft.amount(new BigDecimal("900000.01")))),
                Arguments.of(
                        "budget.total",
                        "TOTAL_DIFFERS",
                        change(draft -> draft.budget(budget("900000", "300000", "1200000.01")))),
                Arguments.of(
                        "budget.lines[0].own",
                        "NEGATIVE",
                        change(draft -> draft.budget(budget("900000", "-1", "899999")))),
                Arguments.of(
                        "budget.lines[0].pool",
                        "BELOW_OERE",
                        change(draft -> draft.budget(budget("900000.001", "0", "900000")))),
                Arguments.of(
                        "otherSupport[0].separation",
                        "WATERTIGHT_SPLIT",
                        change(draft -> draft.otherSupport(
                                List.of(new OtherSupport(SupportSource.LBF, List.of("Facade"), " "))))),
                Arguments.of(
                        "otherSupport[0].parts",
                        "PART_SUPPORTED_TWICE",
                        change(draft -> draft.otherSupport(
                                List.of(new OtherSupport(SupportSource.LBF, List.of("varmepumpe "), "Egne konti"))))),
                Arguments.of(
                        "otherSupport[0]",
                        "STATE_POOL",
                        change(draft -> draft.otherSupport(
                                List.of(new OtherSupport(SupportSource.STATE_POOL, List.of(), null))))),
                Arguments.of(
                        "otherSupport[0]",
                        "BOTH_ASPECTS",
                        change(draft -> draft.aspects("Mindre varme", "")
                                .otherSupport(
                                        List.of(new OtherSupport(SupportSource.DIGITALISERING, List.of(), null))))));
    }

    private static UnaryOperator<ApplicationDraftBuilder> change(UnaryOperator<ApplicationDraftBuilder> change) {
        return change;
    }

    @ParameterizedTest
    @MethodSource
    void missing(String path, String code, UnaryOperator<ApplicationDraftBuilder> change) {
        ApplicationDraft draft = change.apply(whole()).build();

        assertThat(draft.check()).extracting(Violation::path, Violation::code).containsExactly(tuple(path, code));
        assertThatIllegalStateException().isThrownBy(draft::toApplication);
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                Arguments.of(change(draft -> draft.otherSupport(
                        List.of(new OtherSupport(SupportSource.LBF, List.of("Facade"), "Egne konti og entrepriser"))))),
                Arguments.of(change(draft -> draft.aspects("Mindre varme", "Sensorer")
                        .otherSupport(List.of(new OtherSupport(SupportSource.DIGITALISERING, List.of(), null))))),
                Arguments.of(change(draft -> draft.otherSupport(
                        List.of(new OtherSupport(SupportSource.OTHER, List.of("Varmepumpe"), null))))),
                Arguments.of(change(
                        draft -> draft.applicant(ApplicantKind.INSTITUTION, "").outsideRounds(true))));
    }

    @ParameterizedTest
    @MethodSource
    void allowed(UnaryOperator<ApplicationDraftBuilder> change) {
        assertThat(change.apply(whole()).build().check()).isEmpty();
    }

    @Test
    void empty_tellsEverythingAtOnce() {
        assertThat(ApplicationDraft.builder(StandardPools.BAEREDYGTIGHED)
                        .build()
                        .check())
                .extracting(Violation::code)
                .containsExactly(
                        "ID_MISSING",
                        "KIND_MISSING",
                        "APPLICANT_MISSING",
                        "MISSING_EFFECT",
                        "MISSING_GOALS",
                        "MISSING_SUCCESS_CRITERIA",
                        "MISSING_EVALUATION",
                        "MISSING_PLAN",
                        "MISSING_TIME_FRAME",
                        "MISSING_COMPETENCE",
                        "MISSING_AMOUNT",
                        "MISSING_BUDGET");
    }

    /** Row "purpose areas": another purpose is explained, not refused. */
    @Test
    void purposeOutsideTheExamples_isARemarkUntilItIsExplained() {
        ApplicationDraft unexplained = whole().purposes(List.of("haver")).build();

        assertThat(unexplained.check()).isEmpty();
        assertThat(unexplained.remarks()).extracting(Violation::code).containsExactly("EXPLAIN_THE_FIT");
        assertThat(whole().purposes(List.of("haver"))
                        .fit("Regnvand og biodiversitet")
                        .build()
                        .remarks())
                .isEmpty();
        assertThat(whole().purposes(List.of("haver", "Reuse")).build().remarks())
                .isEmpty();
    }

    /** Section 2: what digitaliseringspuljen demands is unknown, so completeness is not judged. */
    @Test
    void poolWithUnknownContent_saysSo() {
        ApplicationDraft draft = ApplicationDraft.builder(StandardPools.DIGITALISERING)
                .id("1")
                .kind(FundKind.TRIAL)
                .applicant(ApplicantKind.BOLIGORGANISATION, "0240")
                .purposes(List.of("system"))
                .amount(new BigDecimal("1.00"))
                .budget(budget("1", "0", "1"))
                .build();

        assertThat(draft.check()).isEmpty();
        assertThat(draft.remarks()).extracting(Violation::code).containsExactly("CONTENT_UNKNOWN");
    }

    @Test
    void budget_tellsWhatItLacks() {
        assertThat(new BudgetDraft(List.of(), null).check())
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("lines", "NO_LINE"), tuple("total", "TOTAL_MISSING"));
        assertThat(new BudgetDraft(List.of(new BudgetLine(null, null, null)), BigDecimal.ZERO).check())
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("lines[0].part", "PART_MISSING"), tuple("lines[0]", "SHARE_MISSING"));
    }

    /** Row "ranking, both": the gain against size and cost. */
    @Test
    void gain_isSetAgainstCostAndSize() {
        EnvironmentalGain gain = new EnvironmentalGain(new BigDecimal("42.5"), Optional.of(new BigDecimal("6200")));

        assertThat(gain.perMillionKroner(new BigDecimal("1200000"))).isEqualTo("35.417");
        assertThat(gain.perThousandSquareMetres()).hasValue(new BigDecimal("6.855"));
    }

    /** A reckoned gain may have many decimals; a number that no memory writes out is refused. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, true",
        "1e9, 1e9, true",
        "1.2345678901234567890123456789012345678901, , true",
        "-1, 1, false",
        "1, 0, false",
        "1e999999999, 1, false",
        "1, 1e999999999, false",
        "1e-999999999, 1, false",
    })
    void gain_isANumberThatCanBeWritten(BigDecimal tonnes, BigDecimal area, boolean accepted) {
        if (accepted) {
            assertThat(new EnvironmentalGain(tonnes, Optional.ofNullable(area)).tonnesOfCo2())
                    .isEqualByComparingTo(tonnes);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EnvironmentalGain(tonnes, Optional.of(area)))
                    .withMessageStartingWith("Expected ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void sentences_existInBothLanguages(ApplicationRule rule) {
        Violation violation = rule.at("x");

        assertThat(violation.danish()).isNotEqualTo(violation.english());
    }
}
