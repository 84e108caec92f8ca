package dk.almendata.text;

import dk.almendata.funding.BasisChange;
import dk.almendata.funding.Consultation;
import dk.almendata.funding.Consultation.Subject;
import dk.almendata.funding.PoolLedger;
import dk.almendata.funding.YearlyStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON form of what a person writes for the yearly statement of a pool; the figures come from the ledger.
 *
 * <pre>{@code
 * {"year": 2024, "date": "2025-02-15",
 *  "priorities": "…", "dissemination": "…", "status": "…",
 *  "consultations": [{"authority": "Trafik-, Bygge- og Boligstyrelsen", "subject": "plans", "date": "2024-02-01", "outcome": "…"}],
 *  "changes": [{"what": "…", "from": "2024-07-01", "approved": "2024-05-15", "by": "Transport- og Boligministeriet"}]}
 * }</pre>
 *
 * <p>{@code subject} is {@code plans}, {@code special-projects} or {@code results}. A part that is not written yet may be left out. Read
 * strictly; all faults are told at once.
 */
public final class StatementJson {

    private static final Set<String> DOCUMENT =
            Set.of("year", "date", "priorities", "dissemination", "status", "consultations", "changes");
    private static final Set<String> CONSULTATION = Set.of("authority", "subject", "date", "outcome");

    private static final Set<String> CHANGE = Set.of("what", "from", "approved", "by");

    private StatementJson() {}

    /**
     * Reads a statement.
     *
     * @param json the document, in UTF-8
     * @param ledger the ledger of the pool
     * @return the statement
     * @throws InvalidFundingException if it is no JSON, or not of this form; carries every fault
     */
    public static YearlyStatement read(byte[] json, PoolLedger ledger) {
        List<String> faults = new ArrayList<>();
        JsonForm form = JsonForm.document(json, faults, DOCUMENT);
        Optional<Integer> year = form.whole("year");
        Optional<LocalDate> date = form.requiredDate("date");
        if (!form.has("year")) {
            form.fault("year", "expected a year, found nothing");
        }
        String priorities = form.text("priorities");
        String dissemination = form.text("dissemination");
        String status = form.text("status");
        List<Consultation> consultations = consultations(form);
        List<BasisChange> changes = changes(form);
        if (!faults.isEmpty() || year.isEmpty() || date.isEmpty()) {
            throw new InvalidFundingException(faults);
        }
        try {
            return new YearlyStatement(
                    ledger, year.get(), date.get(), priorities, dissemination, status, consultations, changes);
        } catch (IllegalArgumentException outside) {
            throw new InvalidFundingException(List.of("year: " + outside.getMessage()));
        }
    }

    private static List<BasisChange> changes(JsonForm form) {
        List<BasisChange> all = new ArrayList<>();
        for (JsonForm each : form.objects("changes", CHANGE)) {
            String what = each.required("what");
            Optional<LocalDate> from = each.requiredDate("from");
            LocalDate approved = each.date("approved");
            String by = each.text("by");
            if (from.isPresent() && !what.isEmpty()) {
                all.add(new BasisChange(what, from.get(), approved, by));
            }
        }
        return all;
    }

    static List<Consultation> consultations(JsonForm form) {
        List<Consultation> all = new ArrayList<>();
        for (JsonForm each : form.objects("consultations", CONSULTATION)) {
            String authority = each.required("authority");
            Optional<Subject> subject = each.word("subject", Subject.values(), Subject::text);
            Optional<LocalDate> date = each.requiredDate("date");
            String outcome = each.required("outcome");
            if (subject.isEmpty() && !each.has("subject")) {
                each.fault("subject", "expected plans, special-projects or results");
            }
            if (subject.isPresent() && date.isPresent() && !authority.isEmpty() && !outcome.isEmpty()) {
                all.add(new Consultation(authority, subject.get(), date.get(), outcome));
            }
        }
        return all;
    }
}
