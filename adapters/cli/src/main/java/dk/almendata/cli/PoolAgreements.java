package dk.almendata.cli;

import dk.almendata.draft.Violation;
import dk.almendata.funding.AgreedDeadline;
import dk.almendata.funding.AgreementDraft;
import dk.almendata.funding.CancellationGround;
import dk.almendata.funding.Pool;
import dk.almendata.funding.RaisedGround;
import dk.almendata.text.AgreementsJson;
import dk.almendata.text.FollowedAgreement;
import dk.almendata.text.InvalidFundingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code pool agreement}: what was agreed, how it stands on a day, and the grounds for cancelling that facts raise. */
final class PoolAgreements {

    private static final List<String> COLUMNS =
            List.of("application", "amount", "signed", "outcome", "nextFollowUp", "evaluation", "missedDeadlines");
    private static final List<String> CSV = List.of(
            "application",
            "amount",
            "signed",
            "outcome",
            "nextFollowUp",
            "evaluation",
            "missedDeadlines",
            "requirement",
            "followUp",
            "deadline",
            "due",
            "met",
            "standing",
            "ground",
            "because",
            "path",
            "code",
            "severity",
            "message");

    private final FormatOption format;
    private final Surroundings surroundings;

    PoolAgreements(FormatOption format, Surroundings surroundings) {
        this.format = format;
        this.surroundings = surroundings;
    }

    int run(Pool pool, String file, LocalDate on) {
        int exit = ExitCode.OK;
        try (Printer printer = format.open(new Layout(COLUMNS, CSV), surroundings)) {
            for (FollowedAgreement each : read(pool, file)) {
                List<Violation> violations = each.agreement().check();
                List<RaisedGround> grounds = each.agreement().grounds(on, each.facts());
                printer.row(row(each.agreement(), on, violations, grounds));
                exit = ExitCode.worse(exit, violations.isEmpty() ? ExitCode.OK : ExitCode.BEHIND);
                exit = ExitCode.worse(exit, grounds.isEmpty() ? ExitCode.OK : ExitCode.DECISION_NEEDED);
            }
        }
        return exit;
    }

    private List<FollowedAgreement> read(Pool pool, String file) {
        InputFile given = InputFile.read(file, surroundings);
        try {
            return AgreementsJson.read(given.bytes(), pool);
        } catch (InvalidFundingException e) {
            throw Refusal.configuration(given + ": " + Refusal.told(e.faults()));
        }
    }

    private static Row row(
            AgreementDraft agreement, LocalDate on, List<Violation> violations, List<RaisedGround> grounds) {
        String outcome = !grounds.isEmpty() ? "decide" : violations.isEmpty() ? "ok" : "refused";
        return new Row()
                .with("application", agreement.application())
                .withNumber("amount", kroner(agreement.amount()))
                .with("signed", agreement.signed())
                .with("outcome", outcome)
                .with(
                        "nextFollowUp",
                        agreement.followUps().stream()
                                .filter(day -> !day.isBefore(on))
                                .min(LocalDate::compareTo))
                .with("evaluation", agreement.evaluation())
                .with("missedDeadlines", (int) agreement.deadlines().stream()
                        .filter(deadline -> deadline.isMissed(on))
                        .count())
                .with(
                        "requirements",
                        agreement.requirements().stream()
                                .map(each ->
                                        new Row().with("requirement", each).with("message", "Result required: " + each))
                                .toList())
                .with(
                        "followUps",
                        agreement.followUps().stream()
                                .map(each -> new Row().with("followUp", each).with("message", "Followed up on " + each))
                                .toList())
                .with(
                        "deadlines",
                        agreement.deadlines().stream()
                                .map(each -> deadline(each, on))
                                .toList())
                .with("grounds", grounds.stream().map(PoolAgreements::ground).toList())
                .with(
                        "findings",
                        violations.stream()
                                .map(each -> PoolRows.finding(each, "error"))
                                .toList());
    }

    /** With two decimals; one that has more is shown as it is, and refused. */
    private static @Nullable BigDecimal kroner(@Nullable BigDecimal amount) {
        return amount == null || amount.scale() > 2 ? amount : amount.setScale(2);
    }

    private static Row deadline(AgreedDeadline deadline, LocalDate on) {
        String standing = deadline.standing(on).text();
        return new Row()
                .with("deadline", deadline.what())
                .with("due", deadline.due())
                .with("met", deadline.met())
                .with("standing", standing)
                .with(
                        "message",
                        "Deadline " + deadline.due() + ", " + deadline.what() + ": " + standing
                                + (deadline.met() == null ? "" : " (" + deadline.met() + ")"));
    }

    private static Row ground(RaisedGround raised) {
        CancellationGround ground = raised.ground();
        return new Row()
                .with("ground", ground.text())
                .with("because", raised.because())
                .with(
                        "message",
                        "Ground for cancelling, for a person to decide: " + ground.sentence(Locale.ENGLISH) + " ("
                                + String.join("; ", raised.because()) + ")");
    }
}
