package dk.almendata.funding;

import dk.almendata.draft.Draft;
import dk.almendata.draft.Violation;
import dk.almendata.funding.StatementBlock.Heading;
import dk.almendata.funding.StatementBlock.Paragraph;
import dk.almendata.funding.StatementBlock.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The written statement that a pool's administrator owes at least once a year (Administrationsgrundlag, point 4): coming priorities and
 * expected results, planned dissemination and use, status of the results so far; with the figures of the ledger and the consultations.
 *
 * <p>In Danish, because its readers are. Decision: the addressees are data of the pool. Immutable; may be shared between threads.
 *
 * @param ledger the ledger
 * @param year the year the statement is for, one of the pool's
 * @param date the day it is dated
 * @param priorities coming priorities and expected results; null if not written
 * @param dissemination planned dissemination and use of the results; null if not written
 * @param status status of the results so far; null if not written
 * @param consultations the consultations that were held
 * @param changes the changes of the pool's basis, each of which must be approved before it holds
 */
public record YearlyStatement(
        PoolLedger ledger,
        int year,
        LocalDate date,
        @Nullable String priorities,
        @Nullable String dissemination,
        @Nullable String status,
        List<Consultation> consultations,
        List<BasisChange> changes)
        implements Draft {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the pool has no money in the year
     */
    public YearlyStatement {
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(date, "date");
        consultations = List.copyOf(consultations);
        changes = List.copyOf(changes);
        if (year < ledger.pool().firstYear() || year > ledger.pool().lastYear()) {
            throw new IllegalArgumentException("Expected a year from "
                    + ledger.pool().firstYear() + " to " + ledger.pool().lastYear() + ", found " + year);
        }
    }

    @Override
    public List<Violation> check() {
        List<Violation> violations = new ArrayList<>();
        require("priorities", priorities, violations);
        require("dissemination", dissemination, violations);
        require("status", status, violations);
        if (ledger.pool().addressees().isEmpty()) {
            violations.add(new Violation(
                    "",
                    "NO_ADDRESSEE",
                    "Puljen har ingen modtagere af redegørelsen; angiv dem i puljens data.",
                    "The pool has no addressees of the statement; state them in the pool's data."));
        }
        for (String authority :
                Consultation.missing(ledger.pool(), Consultation.Subject.PLANS, date, year, consultations)) {
            violations.add(new Violation(
                    "consultations",
                    "NOT_CONSULTED",
                    "Planerne for udmøntningen fastlægges efter konsultation; skriv dato og udfald for " + authority
                            + ".",
                    "The plans for the use of the money are set after consultation; write date and outcome for "
                            + authority + "."));
        }
        for (int i = 0; i < changes.size(); i++) {
            if (!changes.get(i).isApproved()) {
                violations.add(new Violation(
                        "changes[" + i + "]",
                        "CHANGE_NOT_APPROVED",
                        "Grundlaget kan kun ændres efter godkendelse fra ministeriet; angiv dato og hvem, senest den dag ændringen gælder fra.",
                        "The basis can be changed only after approval by the ministry; state the day and who, at the latest the day from which"
                                + " the change holds."));
            }
        }
        return List.copyOf(violations);
    }

    private static void require(String path, @Nullable String text, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            violations.add(new Violation(
                    path, "PART_MISSING", "Denne del af redegørelsen skal skrives.", "This part must be written."));
        }
    }

    /**
     * The document, part by part. What is not written shows as such.
     *
     * @return headings, paragraphs and tables in their order
     */
    public List<StatementBlock> blocks() {
        Pool pool = ledger.pool();
        List<StatementBlock> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "Redegørelse for " + pool.name() + " " + year));
        blocks.add(new Paragraph("Dateret " + date + "."
                + (pool.addressees().isEmpty() ? "" : " Til: " + String.join("; ", pool.addressees()) + ".")));
        part("Kommende prioritering og forventede resultater", priorities, blocks);
        part("Planlagt formidling og udnyttelse af resultaterne", dissemination, blocks);
        part("Status for resultaterne af den hidtidige indsats", status, blocks);
        for (FundKind kind : pool.kinds()) {
            figures(kind, blocks);
        }
        shared(blocks);
        refusals(blocks);
        blocks.add(new Heading(2, "Konsultationer"));
        blocks.add(LedgerDocument.consultations(consultations)
                .<StatementBlock>map(table -> table)
                .orElseGet(() -> new Paragraph("Der er ikke registreret konsultationer.")));
        changes(blocks);
        return List.copyOf(blocks);
    }

    private void changes(List<StatementBlock> blocks) {
        if (changes.isEmpty()) {
            return;
        }
        blocks.add(new Heading(2, "Ændringer af administrationsgrundlaget"));
        blocks.add(new Table(
                List.of("Gælder fra", "Ændring", "Godkendt"),
                changes.stream()
                        .map(each -> List.of(
                                each.from().toString(),
                                each.what(),
                                each.isApproved() ? each.approved() + ", " + each.by() : "(Ikke godkendt forinden.)"))
                        .toList()));
    }

    private static void part(String heading, @Nullable String text, List<StatementBlock> blocks) {
        blocks.add(new Heading(2, heading));
        blocks.add(new Paragraph(text == null || text.isBlank() ? "(Ikke skrevet endnu.)" : text.strip()));
    }

    private void figures(FundKind kind, List<StatementBlock> blocks) {
        blocks.add(new Heading(2, kind.danish()));
        blocks.addAll(LedgerDocument.years(ledger, kind));
        blocks.add(sum(ledger.totals(kind, date.getYear())));
    }

    /** What frames without a total of their own have together. */
    private void shared(List<StatementBlock> blocks) {
        ledger.sharedTotals().ifPresent(totals -> {
            blocks.add(new Heading(2, "Puljens rammer under ét"));
            blocks.add(sum(totals));
        });
    }

    private Paragraph sum(FrameTotals totals) {
        return new Paragraph(
                totals.total().map(all -> "I alt " + Kroner.danish(all) + ": t").orElse("T")
                        + "ilsagn " + Kroner.danish(totals.committed()) + ", annulleret og tilbageført "
                        + Kroner.danish(totals.freed())
                        + (totals.lapsed().signum() == 0 ? "" : ", bortfaldet " + Kroner.danish(totals.lapsed()))
                        + totals.remaining()
                                .map(rest -> ", ikke givet tilsagn om " + Kroner.danish(rest)
                                        + " Alt skal være udmøntet senest "
                                        + ledger.pool().end() + ".")
                                .orElse(" Rammens egen sum er ikke kendt."));
    }

    private void refusals(List<StatementBlock> blocks) {
        LedgerDocument.remarks(ledger).ifPresent(table -> {
            blocks.add(new Heading(2, "Poster med bemærkning"));
            blocks.add(table);
        });
    }

    /**
     * The document as Markdown.
     *
     * @return text whose lines end with LF
     */
    public String markdown() {
        return StatementMarkdown.of(blocks());
    }
}
