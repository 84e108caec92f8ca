package dk.almendata.text;

import dk.almendata.funding.AgreedDeadline;
import dk.almendata.funding.AgreementDraft;
import dk.almendata.funding.AgreementFact;
import dk.almendata.funding.CancellationGround;
import dk.almendata.funding.Pool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON form of agreements on commitments, and of what is known of their projects.
 *
 * <pre>{@code
 * {"agreements": [
 *    {"application": "2024-1", "amount": 900000.00, "signed": "2024-08-15",
 *     "requirements": ["30 % mindre varme, målt"], "followUps": ["2025-06-01"],
 *     "deadlines": [{"what": "Anlægget er i drift", "due": "2025-03-01", "met": "2025-02-20"}], "evaluation": "2026-03-31",
 *     "cancellation": ["false-information", "not-as-agreed", "conditions-not-met", "deadlines-exceeded"],
 *     "facts": [{"ground": "conditions-not-met", "date": "2025-05-02", "what": "Revisor tager forbehold"}]}]}
 * }</pre>
 *
 * <p>{@code cancellation} are the grounds that the agreement reserves; {@code met} is left out while something is not there. Everything but the
 * array may be left out: an agreement that is not whole is for {@link AgreementDraft#check} to tell. Read strictly: a word that is not known is
 * a fault. All faults are told at once.
 */
public final class AgreementsJson {

    private static final Set<String> DOCUMENT = Set.of("agreements");
    private static final Set<String> AGREEMENT = Set.of(
            "application",
            "amount",
            "signed",
            "requirements",
            "followUps",
            "deadlines",
            "evaluation",
            "cancellation",
            "facts");
    private static final Set<String> DEADLINE = Set.of("what", "due", "met");
    private static final Set<String> FACT = Set.of("ground", "date", "what");

    private AgreementsJson() {}

    /**
     * Reads agreements.
     *
     * @param json the document, in UTF-8
     * @param pool the pool that the money is of
     * @return the agreements in the order of the document
     * @throws InvalidFundingException if it is no JSON, or not of this form; carries every fault
     */
    public static List<FollowedAgreement> read(byte[] json, Pool pool) {
        List<String> faults = new ArrayList<>();
        JsonForm form = JsonForm.document(json, faults, DOCUMENT);
        if (!form.has("agreements")) {
            form.fault("agreements", "expected an array of agreements, found nothing");
        }
        List<FollowedAgreement> agreements = new ArrayList<>();
        for (JsonForm each : form.objects("agreements", AGREEMENT)) {
            agreements.add(new FollowedAgreement(
                    new AgreementDraft(
                            pool,
                            each.text("application"),
                            each.decimal("amount"),
                            each.date("signed"),
                            each.texts("requirements"),
                            each.dates("followUps"),
                            deadlines(each),
                            each.date("evaluation"),
                            new HashSet<>(
                                    each.words("cancellation", CancellationGround.values(), CancellationGround::text))),
                    facts(each)));
        }
        if (!faults.isEmpty()) {
            throw new InvalidFundingException(faults);
        }
        return List.copyOf(agreements);
    }

    private static List<AgreedDeadline> deadlines(JsonForm form) {
        List<AgreedDeadline> deadlines = new ArrayList<>();
        for (JsonForm each : form.objects("deadlines", DEADLINE)) {
            String what = each.required("what");
            LocalDate met = each.date("met");
            each.requiredDate("due").ifPresent(due -> deadlines.add(new AgreedDeadline(what, due, met)));
        }
        return deadlines;
    }

    private static List<AgreementFact> facts(JsonForm form) {
        List<AgreementFact> facts = new ArrayList<>();
        for (JsonForm each : form.objects("facts", FACT)) {
            Optional<CancellationGround> ground =
                    each.word("ground", CancellationGround.values(), CancellationGround::text);
            if (!each.has("ground")) {
                each.fault("ground", "expected a ground such as not-as-agreed, found nothing");
            }
            Optional<LocalDate> date = each.requiredDate("date");
            String what = each.required("what");
            if (ground.isPresent() && date.isPresent() && !what.isEmpty()) {
                facts.add(new AgreementFact(ground.get(), date.get(), what));
            }
        }
        return facts;
    }
}
