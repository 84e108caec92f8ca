package dk.almendata.funding;

import dk.almendata.draft.Draft;
import dk.almendata.draft.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The written agreement on a commitment (Administrationsgrundlag, point 8): what is to come of it, how it is followed, how it is evaluated, and
 * for what it can be cancelled.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param pool the pool that the money is of; the grounds that its basis has must be in the agreement, and nothing is said of grounds that are unknown
 * @param application the number of the application; null if not stated
 * @param amount the commitment, kroner; null if not stated
 * @param signed the day it was signed by both; null if it is not
 * @param requirements what results are demanded
 * @param followUps the days on which it is followed up
 * @param deadlines the deadlines
 * @param evaluation the day the final evaluation is due; null if not stated
 * @param cancellation the grounds on which it can be cancelled
 */
public record AgreementDraft(
        Pool pool,
        @Nullable String application,
        @Nullable BigDecimal amount,
        @Nullable LocalDate signed,
        List<String> requirements,
        List<LocalDate> followUps,
        List<AgreedDeadline> deadlines,
        @Nullable LocalDate evaluation,
        Set<CancellationGround> cancellation)
        implements Draft {

    /** Copies the collections. */
    public AgreementDraft {
        Objects.requireNonNull(pool, "pool");
        requirements = List.copyOf(requirements);
        followUps = List.copyOf(followUps);
        deadlines = List.copyOf(deadlines);
        cancellation = Set.copyOf(cancellation);
    }

    @Override
    public List<Violation> check() {
        List<Violation> violations = new ArrayList<>();
        if (application == null || application.isBlank()) {
            violations.add(AgreementRule.APPLICATION_MISSING.at("application"));
        }
        if (amount == null || amount.signum() <= 0 || !Kroner.isExact(amount)) {
            violations.add(AgreementRule.AMOUNT.at("amount"));
        }
        if (signed == null) {
            violations.add(AgreementRule.NOT_SIGNED.at("signed"));
        }
        if (requirements.stream().allMatch(String::isBlank)) {
            violations.add(AgreementRule.NO_REQUIREMENT.at("requirements"));
        }
        if (followUps.isEmpty()) {
            violations.add(AgreementRule.NO_FOLLOW_UP.at("followUps"));
        }
        checkDays(violations);
        if (evaluation == null) {
            violations.add(AgreementRule.NO_EVALUATION.at("evaluation"));
        }
        for (CancellationGround ground : pool.grounds().orElse(Set.of())) {
            if (!cancellation.contains(ground)) {
                violations.add(AgreementRule.GROUND_MISSING.at(
                        "cancellation",
                        " Der mangler: " + ground.sentence(Locale.forLanguageTag("da")),
                        " Missing: " + ground.sentence(Locale.ENGLISH)));
            }
        }
        return List.copyOf(violations);
    }

    private void checkDays(List<Violation> violations) {
        LocalDate from = signed;
        LocalDate last = evaluation;
        for (int i = 0; i < followUps.size(); i++) {
            if (from != null && followUps.get(i).isBefore(from)) {
                violations.add(AgreementRule.BEFORE_SIGNING.at("followUps[" + i + "]"));
            }
        }
        for (int i = 0; i < deadlines.size(); i++) {
            AgreedDeadline deadline = deadlines.get(i);
            if (from != null && deadline.due().isBefore(from)) {
                violations.add(AgreementRule.BEFORE_SIGNING.at("deadlines[" + i + "].due"));
            }
            if (last != null && deadline.due().isAfter(last)) {
                violations.add(AgreementRule.AFTER_EVALUATION.at("deadlines[" + i + "].due"));
            }
        }
    }

    /**
     * The grounds for cancelling that the facts raise. A person decides whether anything follows.
     *
     * @param on the day that counts
     * @param facts what is known of the project beside its deadlines; later facts are left aside
     * @return each ground once, with what raises it; empty if nothing does
     */
    public List<RaisedGround> grounds(LocalDate on, List<AgreementFact> facts) {
        Objects.requireNonNull(on, "on");
        List<RaisedGround> raised = new ArrayList<>();
        for (CancellationGround ground : CancellationGround.values()) {
            List<String> because = new ArrayList<>();
            facts.stream()
                    .filter(fact -> fact.ground() == ground && !fact.date().isAfter(on))
                    .forEach(fact -> because.add(fact.date() + " " + fact.what()));
            boolean byFact = !because.isEmpty();
            List<AgreedDeadline> missed =
                    deadlines.stream().filter(deadline -> deadline.isMissed(on)).toList();
            if (ground == CancellationGround.DEADLINES_EXCEEDED && missed.size() >= RaisedGround.REPEATEDLY) {
                missed.forEach(deadline -> because.add(deadline.due() + " " + deadline.what()));
                byFact = true;
            }
            if (byFact) {
                raised.add(new RaisedGround(ground, because));
            }
        }
        return List.copyOf(raised);
    }
}
