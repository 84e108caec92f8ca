package dk.almendata.cli;

import dk.almendata.enrichment.CheckReport;
import dk.almendata.enrichment.EnrichmentCheck;
import dk.almendata.enrichment.EnrichmentDifference;
import dk.almendata.enrichment.EnrichmentFinding;
import dk.almendata.enrichment.EnrichmentReading;
import dk.almendata.enrichment.EnrichmentSet;
import dk.almendata.enrichment.ImportMode;
import dk.almendata.enrichment.ImportPreview;
import dk.almendata.enrichment.InboxSeparator;
import dk.almendata.enrichment.InboxWriter;
import dk.almendata.excel.EnrichmentWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code enrichment}: an organisation's own columns, checked before they are pasted, kept, compared and written. */
@Command(
        name = "enrichment",
        header = "Check an enrichment before it is pasted into the portal; keep, compare and write it.",
        description = {
            "",
            "check tells every fault of an inbox with its line, and what may be personal data. paste writes the text to",
            "paste, merged into what is held (--held or --db); excel writes a workbook. import keeps it in a database, after",
            "a preview; list tells what is kept, with --level every version of it; export writes it; diff says what differs",
            "between two files, a file and what is kept, or two versions; from-query makes an enrichment of the answer of a",
            "query. FILE is text as copied from Excel (Tab), CSV with comma or semicolon, or a workbook (.xlsx). Exit code 0",
            "no error; 1 errors; 2 personal data, or a preview that waits for --yes.",
        },
        footer = {
            "",
            "Example:",
            "  almendata enrichment check inbox.txt --level afdeling --organisation 0240 --master-data stamdata.csv",
            "  almendata enrichment check inbox.csv --level afdeling --number Areal:2 --notation danish --format json",
            "  almendata enrichment paste new.csv --held old.csv --level afdeling > paste.txt",
            "  almendata enrichment excel inbox.csv --level byggeafsnit --to enrichment.xlsx",
            "  almendata enrichment diff old.csv new.csv --level afdeling",
            "  almendata enrichment import new.csv --level afdeling --organisation 0240 --db jdbc:h2:file:./almendata"
                    + " --mode merge --yes",
            "  almendata enrichment from-query --level afdeling --organisation 0240 --db jdbc:h2:file:./almendata"
                    + " --sql \"SELECT afdelingidentifikator AS lbf_nr, COUNT(*) AS antal FROM bolig GROUP BY afdelingidentifikator\"",
            "  almendata enrichment from-query --level afdeling --organisation 0240 --db jdbc:h2:file:./almendata --query heat --yes",
        })
final class EnrichmentCommand extends Verb {

    private static final List<String> FINDING = List.of("line", "column", "code", "severity", "message");
    private static final List<String> CHANGE = List.of("change", "dataPoint", "column", "before", "after");

    @Parameters(
            index = "0",
            paramLabel = "check|paste|excel|import|list|diff|export|from-query",
            description = "What to do.")
    private String action = EnrichmentAction.CHECK.text();

    @Parameters(index = "1..*", arity = "0..2", paramLabel = "FILE", description = "The inbox, - for standard input.")
    private @Nullable List<String> files;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final EnrichmentOption enrichment = new EnrichmentOption();

    @Mixin
    private final DatabaseOption database = new OptionalDatabase();

    @Mixin
    private final EnrichmentQuery query = new EnrichmentQuery();

    @Option(
            names = "--master-data",
            paramLabel = "FILE",
            description =
                    "The data points that exist: CSV with a column LBF-nr. or one of Stamdata's, and perhaps Til, the last"
                            + " month of one that ended.")
    private @Nullable String masterData;

    @Option(
            names = "--held",
            paramLabel = "FILE",
            description =
                    "For paste: what is held already, which the text is merged into, because the portal replaces.")
    private @Nullable String held;

    @Option(
            names = "--mode",
            paramLabel = "new|replace|merge",
            description =
                    "As a new enrichment, in place of what is kept (as the portal does), or into it. Default: new for import"
                            + " and from-query; merge for paste with --held or --db.")
    private @Nullable ImportMode mode;

    @Option(names = "--yes", description = "For import and from-query: do what the preview shows, and keep the result.")
    private boolean yes;

    @Option(names = "--by", paramLabel = "NAME", description = "Who keeps it. Default: the user of this process.")
    private String by = System.getProperty("user.name", "unknown");

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is kept.")
    private String reason = "";

    @Option(
            names = "--version-kept",
            paramLabel = "N",
            description =
                    "For export and diff: a version that is kept; twice for diff to compare two. Default: the newest.")
    private List<Integer> versions = List.of();

    @Option(
            names = "--returned",
            description = "For diff: compare what is kept with the columns that came back in the delivered tables.")
    private boolean returned;

    @Option(
            names = "--spreadsheet-safe",
            description =
                    "For export as CSV: put an apostrophe before what a spreadsheet would run. Not made to be read back.")
    private boolean spreadsheetSafe;

    @Option(names = "--to", paramLabel = "FILE", description = "The file to write; needed for excel.")
    private @Nullable Path to;

    @Option(
            names = "--allow-personal-data",
            paramLabel = "REASON",
            description = "Go on although there is what looks like personal data, for this reason.")
    private String personalData = "";

    @Option(names = "--language", paramLabel = "en|da", description = "The language of messages: en (default) or da.")
    private Language language = Language.EN;

    EnrichmentCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        EnrichmentAction chosen = EnrichmentAction.of(action);
        List<String> given = files == null ? List.of() : files;
        chosen.requireFiles(given.size());
        if (chosen != EnrichmentAction.LIST) {
            enrichment.level();
        }
        return switch (chosen) {
            case CHECK -> check(given.get(0));
            case PASTE -> paste(given.get(0));
            case EXCEL -> excel(given.get(0));
            case IMPORT -> importFile(given.get(0));
            case LIST -> list();
            case DIFF -> diff(given);
            case EXPORT -> export();
            case FROM_QUERY -> fromQuery();
        };
    }

    private EnrichmentCheck check() {
        EnrichmentCheck.Builder check = enrichment.check();
        if (isHeldToBeAsked()) {
            keeping().held(0).ifPresent(set -> check.held(set.definition().columns()));
        }
        if (masterData != null) {
            check.masterData(MasterDataFile.read(masterData, enrichment.level(), surroundings()));
        } else if (database.isGiven() && !isToBeMade()) {
            keeping().stamdata().ifPresent(check::masterData);
        }
        return check.build();
    }

    /** Whether what is kept of this enrichment can be known, so that its columns keep their types. */
    private boolean isHeldToBeAsked() {
        return database.isGiven() && enrichment.organisation().isPresent() && !isToBeMade();
    }

    /** Whether the first import makes the database. */
    private boolean isToBeMade() {
        return EnrichmentAction.of(action) == EnrichmentAction.IMPORT
                && database.url().missingFile().isPresent();
    }

    private EnrichmentKeeping keeping() {
        return new EnrichmentKeeping(enrichment, database, surroundings());
    }

    /** Findings go out as they come, so that memory does not grow with the inbox. */
    private int check(String file) {
        EnrichmentCheck check = check();
        CheckReport report;
        try (Printer printer = format.open(new Layout(FINDING, FINDING), surroundings())) {
            EnrichmentReading reading = check.begin(finding -> printer.row(row(finding)));
            InboxSource.read(file, surroundings(), reading);
            report = reading.end();
        }
        EnrichmentSummary.tell(file, report, personalData, locale(), surroundings());
        if (report.personalData().isBlocking() && personalData.isBlank()) {
            return ExitCode.DECISION_NEEDED;
        }
        return report.hasErrors() ? ExitCode.BEHIND : ExitCode.OK;
    }

    private Row row(EnrichmentFinding finding) {
        return new Row()
                .with("line", finding.line().isPresent() ? finding.line().getAsLong() : null)
                .with("column", finding.column())
                .with("code", finding.code().text())
                .with("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .with("message", finding.message(locale()));
    }

    private int paste(String file) {
        ImportMode pasting =
                mode != null ? mode : held != null || database.isGiven() ? ImportMode.MERGE : ImportMode.NEW;
        Optional<EnrichmentSet> before = Optional.empty();
        if (held != null) {
            CheckedInbox inbox = CheckedInbox.read(held, enrichment.check().build(), surroundings());
            int code = inbox.refuse(held, personalData, locale(), surroundings());
            if (code != ExitCode.OK) {
                return code;
            }
            before = Optional.of(inbox.set(enrichment));
        } else if (database.isGiven()) {
            before = pasting == ImportMode.NEW
                    ? keeping().held(0)
                    : Optional.of(keeping().requiredToMerge());
        }
        CheckedInbox inbox = CheckedInbox.read(file, check(), surroundings());
        int code = inbox.refuse(file, personalData, locale(), surroundings());
        if (code != ExitCode.OK) {
            return code;
        }
        ImportPreview preview = EnrichmentKeeping.preview(pasting, before, inbox.set(enrichment));
        EnrichmentChanges.retyped(preview.difference()).forEach(surroundings()::say);
        write(InboxWriter.paste(preview.result()).getBytes(StandardCharsets.UTF_8));
        return ExitCode.OK;
    }

    private int excel(String file) {
        if (to == null) {
            throw Refusal.usage("--to: expected the name of the workbook to write.");
        }
        CheckedInbox inbox = CheckedInbox.read(file, check(), surroundings());
        int code = inbox.refuse(file, personalData, locale(), surroundings());
        if (code == ExitCode.DECISION_NEEDED || inbox.report().columns().isEmpty()) {
            return code;
        }
        write(workbook(inbox.set(enrichment), inbox.findings()));
        return code;
    }

    private byte[] workbook(EnrichmentSet set, List<EnrichmentFinding> findings) {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try {
            EnrichmentWorkbook.write(set, findings, locale(), workbook);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return workbook.toByteArray();
    }

    private int importFile(String file) {
        enrichment.requiredOrganisation();
        CheckedInbox inbox = CheckedInbox.read(file, check(), surroundings());
        return keep(file, inbox, enrichment.description());
    }

    /** Shows what would change, and keeps it if that is wanted. Why personal data were let in is kept with it. */
    private int keep(String file, CheckedInbox inbox, String description) {
        int code = inbox.refuse(file, personalData, locale(), surroundings());
        if (code != ExitCode.OK) {
            return code;
        }
        String why = inbox.report().personalData().isBlocking()
                ? (reason + " Personal data: " + personalData).strip()
                : reason;
        try (Printer printer = format.open(new Layout(CHANGE, CHANGE), surroundings())) {
            return keeping().importSet(inbox.set(enrichment, description), importMode(), yes, by, why, printer);
        }
    }

    private ImportMode importMode() {
        return mode == null ? ImportMode.NEW : mode;
    }

    private int fromQuery() {
        enrichment.requiredOrganisation();
        CheckedInbox inbox = query.ask(enrichment, database, surroundings());
        if (reason.isBlank()) {
            reason = query.reason(enrichment, surroundings().today());
        }
        return keep("query", inbox, query.description(enrichment));
    }

    private int list() {
        enrichment.requiredOrganisation();
        try (Printer printer = format.open(EnrichmentList.LAYOUT, surroundings())) {
            return keeping().list(printer);
        }
    }

    private int export() {
        EnrichmentSet set = keeping().required(versions.isEmpty() ? 0 : versions.get(0));
        if (to != null && InboxSource.isWorkbook(to.toString())) {
            write(workbook(set, List.of()));
        } else {
            write(InboxWriter.csv(set, InboxSeparator.COMMA, spreadsheetSafe).getBytes(StandardCharsets.UTF_8));
            if (spreadsheetSafe) {
                surroundings()
                        .say(
                                "An apostrophe stands before what a spreadsheet would run, so this file does not read back as"
                                        + " what is kept.");
            }
        }
        return ExitCode.OK;
    }

    /** Between two files, between what is kept and a file, or between two versions. */
    private int diff(List<String> given) {
        if (returned) {
            try (Printer printer = format.open(new Layout(CHANGE, CHANGE), surroundings())) {
                return keeping().returned(printer);
            }
        }
        List<EnrichmentSet> sets = new ArrayList<>();
        if (given.size() < 2) {
            int kept = 2 - given.size();
            for (int i = 0; i < kept; i++) {
                sets.add(keeping().required(i < versions.size() ? versions.get(i) : 0));
            }
        }
        EnrichmentCheck.Builder check = enrichment.check();
        sets.forEach(set -> check.held(set.definition().columns()));
        int code = ExitCode.OK;
        for (String file : given) {
            CheckedInbox inbox = CheckedInbox.read(file, check.build(), surroundings());
            code = ExitCode.worse(code, inbox.refuse(file, personalData, locale(), surroundings()));
            if (code == ExitCode.OK) {
                sets.add(inbox.set(enrichment));
            }
        }
        if (code != ExitCode.OK) {
            return code;
        }
        try (Printer printer = format.open(new Layout(CHANGE, CHANGE), surroundings())) {
            EnrichmentDifference difference = EnrichmentKeeping.difference(sets.get(0), sets.get(1));
            EnrichmentChanges.rows(difference).forEach(printer::row);
            surroundings().say(EnrichmentChanges.summary(difference));
        }
        return ExitCode.OK;
    }

    /** To the file, whole or not at all, or to standard output. */
    private void write(byte[] bytes) {
        try {
            if (to == null) {
                surroundings().output().write(bytes);
                surroundings().output().flush();
            } else {
                WholeFile.write(to.toAbsolutePath(), bytes);
                surroundings().say("Written to " + to + ".");
            }
        } catch (IOException e) {
            throw Refusal.file(
                    (to == null ? "Standard output" : "The file " + to) + " cannot be written: " + e.getMessage() + ".",
                    e);
        }
    }

    private Locale locale() {
        return language.locale();
    }
}
