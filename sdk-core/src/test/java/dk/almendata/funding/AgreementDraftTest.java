package dk.almendata.funding;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.draft.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows "agreement", "cancellation grounds", "repeatedly", "consultation". */
class AgreementDraftTest {

    private static final Pool POOL = StandardPools.BAEREDYGTIGHED;
    private static final LocalDate SIGNED = LocalDate.of(2024, 2, 1);
    private static final LocalDate ON = LocalDate.of(2025, 6, 30);

    private static AgreementDraft agreement(AgreedDeadline... deadlines) {
        return new AgreementDraft(
                POOL,
                "2024-1",
                new BigDecimal("900000.00"),
                SIGNED,
                List.of("30 % mindre varme"),
                List.of(LocalDate.of(2024, 12, 1)),
                List.of(deadlines),
                LocalDate.of(2026, 6, 30),
                EnumSet.allOf(CancellationGround.class));
    }

    private static AgreedDeadline deadline(String due, String met) {
        return new AgreedDeadline("Delrapport", LocalDate.parse(due), met.equals("-") ? null : LocalDate.parse(met));
    }

    @Test
    void whole_hasNothingToComplainOf() {
        assertThat(agreement(deadline("2024-06-01", "-")).check()).isEmpty();
    }

    @Test
    void empty_tellsEverythingAtOnce() {
        AgreementDraft draft =
                new AgreementDraft(POOL, null, null, null, List.of(" "), List.of(), List.of(), null, Set.of());

        assertThat(draft.check())
                .extracting(Violation::code)
                .containsExactly(
                        "APPLICATION_MISSING",
                        "AMOUNT",
                        "NOT_SIGNED",
                        "NO_REQUIREMENT",
                        "NO_FOLLOW_UP",
                        "NO_EVALUATION",
                        "GROUND_MISSING",
                        "GROUND_MISSING",
                        "GROUND_MISSING",
                        "GROUND_MISSING");
    }

    @Test
    void days_lieBetweenSigningAndEvaluation() {
        AgreementDraft draft = new AgreementDraft(
                POOL,
                "2024-1",
                BigDecimal.ONE,
                SIGNED,
                List.of("x"),
                List.of(SIGNED.minusDays(1)),
                List.of(deadline("2024-01-31", "-"), deadline("2026-07-01", "-")),
                LocalDate.of(2026, 6, 30),
                EnumSet.allOf(CancellationGround.class));

        assertThat(draft.check())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly(
                        "followUps[0] BEFORE_SIGNING",
                        "deadlines[0].due BEFORE_SIGNING",
                        "deadlines[1].due AFTER_EVALUATION");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-29, -,          true,  missed",
        "2025-06-30, -,          false, open",
        "2025-06-01, 2025-06-01, false, met",
        "2025-06-01, 2025-06-02, true,  late",
        "2025-06-01, 2025-07-01, true,  missed",
        "2025-06-30, 2025-07-15, false, open",
        "2025-08-01, 2025-06-30, false, met",
    })
    void deadline_isMissedTheDayAfter(String due, String met, boolean missed, String standing) {
        assertThat(deadline(due, met).isMissed(ON)).isEqualTo(missed);
        assertThat(deadline(due, met).standing(ON).text()).isEqualTo(standing);
    }

    /** A third party's pool demands its own grounds; where they are unknown nothing is demanded. */
    @Test
    void grounds_areThoseOfThePool() {
        Pool own = Pool.builder("egen", "Egen", 2024, 2026, BigDecimal.TEN)
                .grounds(Set.of(CancellationGround.NOT_AS_AGREED))
                .build();

        assertThat(agreementOf(own).check())
                .extracting(each -> each.code() + " " + each.english())
                .singleElement()
                .asString()
                .contains("GROUND_MISSING", "not carried out");
        assertThat(agreementOf(StandardPools.DIGITALISERING).check()).isEmpty();
    }

    private static AgreementDraft agreementOf(Pool pool) {
        AgreementDraft whole = agreement();
        return new AgreementDraft(
                pool,
                whole.application(),
                whole.amount(),
                whole.signed(),
                whole.requirements(),
                whole.followUps(),
                whole.deadlines(),
                whole.evaluation(),
                Set.of());
    }

    /** Decision: two or more missed deadlines are "repeatedly". */
    @Test
    void grounds_needTwoMissedDeadlines() {
        AgreedDeadline first = deadline("2024-06-01", "2024-07-01");
        AgreedDeadline second = deadline("2025-01-01", "-");

        assertThat(agreement(first).grounds(ON, List.of())).isEmpty();
        assertThat(agreement(first, second).grounds(ON, List.of()))
                .containsExactly(new RaisedGround(
                        CancellationGround.DEADLINES_EXCEEDED,
                        List.of("2024-06-01 Delrapport", "2025-01-01 Delrapport")));
        assertThat(agreement(first, second).grounds(LocalDate.of(2025, 1, 1), List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void grounds_areRaisedByFacts(CancellationGround ground) {
        AgreementFact fact = new AgreementFact(ground, ON, "Revisor tager forbehold");

        assertThat(agreement().grounds(ON, List.of(fact)))
                .containsExactly(new RaisedGround(ground, List.of("2025-06-30 Revisor tager forbehold")));
        assertThat(agreement().grounds(ON.minusDays(1), List.of(fact))).isEmpty();
    }

    /** Row "consultation": recorded with date and outcome, before the distribution. */
    @Test
    void consultation_ofEveryAuthorityBeforeTheDistribution() {
        Pool pool = StandardPools.BAEREDYGTIGHED;
        LocalDate distributed = LocalDate.of(2024, 7, 31);
        Consultation first = new Consultation(
                pool.consulted().get(0), Consultation.Subject.PLANS, LocalDate.of(2024, 2, 1), "Ingen bemærkninger");
        Consultation late = new Consultation(
                pool.consulted().get(1), Consultation.Subject.PLANS, distributed.plusDays(1), "Ingen bemærkninger");
        Consultation other = new Consultation(
                pool.consulted().get(1), Consultation.Subject.RESULTS, LocalDate.of(2024, 2, 1), "Ingen bemærkninger");

        assertThat(Consultation.missing(
                        pool, Consultation.Subject.PLANS, distributed, 2024, List.of(first, late, other)))
                .containsExactly(pool.consulted().get(1));
        assertThat(Consultation.missing(
                        pool, Consultation.Subject.PLANS, distributed.plusDays(1), 2024, List.of(first, late)))
                .isEmpty();
        assertThat(Consultation.missing(pool, Consultation.Subject.PLANS, distributed, 2025, List.of(first)))
                .hasSize(2);
    }
}
