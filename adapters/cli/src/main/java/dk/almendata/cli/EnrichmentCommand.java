package dk.almendata.cli;

import dk.almendata.enrichment.CheckReport;
import dk.almendata.enrichment.EnrichmentCheck;
import dk.almendata.enrichment.EnrichmentDifference;
import dk.almendata.enrichment.EnrichmentFinding;
import dk.almendata.enrichment.EnrichmentReading;
import dk.almendata.enrichment.EnrichmentSet;
import dk.almendata.enrichment.InboxWriter;
import dk.almendata.excel.EnrichmentWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
            "paste, merged into what is held; excel writes a workbook; diff says what differs between two files, or",
            "between a file and what is held. FILE is text as copied from Excel (Tab), CSV with comma or semicolon, or a",
            "workbook (.xlsx). Exit code 0 no error; 1 errors; 2 personal data, or a preview that waits for --yes.",
        },
        footer = {
            "",
            "Example:",
            "  almendata enrichment check inbox.txt --level afdeling --organisation 0240 --master-data stamdata.csv",
            "  almendata enrichment check inbox.csv --level afdeling --number Areal:2 --notation danish --format json",
            "  almendata enrichment paste new.csv --held old.csv --level afdeling > paste.txt",
            "  almendata enrichment excel inbox.csv --level byggeafsnit --to enrichment.xlsx",
            "  almendata enrichment diff old.csv new.csv --level afdeling",
        })
final class EnrichmentCommand extends Verb {

    private static final List<String> FINDING = List.of("line", "column", "code", "severity", "message");
    private static final List<String> CHANGE = List.of("change", "dataPoint", "column", "before", "after");

    @Parameters(index = "0", paramLabel = "check|paste|excel|diff", description = "What to do.")
    private Action action = Action.CHECK;

    @Parameters(index = "1..*", arity = "0..2", paramLabel = "FILE", description = "The inbox, - for standard input.")
    private @Nullable List<String> files;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final EnrichmentOption enrichment = new EnrichmentOption();

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

    /** What can be done. */
    private enum Action {
        CHECK,
        PASTE,
        EXCEL,
        DIFF
    }

    @Override
    public Integer call() {
        List<String> given = files == null ? List.of() : files;
        int expected = action == Action.DIFF ? 2 : 1;
        if (given.size() != expected) {
            throw Refusal.usage("FILE: expected " + (expected == 1 ? "one file" : "two files, the earlier first")
                    + " for " + action.name().toLowerCase(Locale.ROOT) + ", found " + given.size() + ".");
        }
        return switch (action) {
            case CHECK -> check(given.get(0));
            case PASTE -> paste(given.get(0));
            case EXCEL -> excel(given.get(0));
            case DIFF -> diff(given.get(0), given.get(1));
        };
    }

    private EnrichmentCheck check() {
        EnrichmentCheck.Builder check = enrichment.check();
        if (masterData != null) {
            check.masterData(MasterDataFile.read(masterData, enrichment.level(), surroundings()));
        }
        return check.build();
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
        Optional<EnrichmentSet> before = Optional.empty();
        if (held != null) {
            CheckedInbox inbox = CheckedInbox.read(held, enrichment.check().build(), surroundings());
            int code = inbox.refuse(held, personalData, locale(), surroundings());
            if (code != ExitCode.OK) {
                return code;
            }
            before = Optional.of(inbox.set(enrichment));
        }
        CheckedInbox inbox = CheckedInbox.read(file, check(), surroundings());
        int code = inbox.refuse(file, personalData, locale(), surroundings());
        if (code != ExitCode.OK) {
            return code;
        }
        EnrichmentSet set = inbox.set(enrichment);
        write(InboxWriter.paste(merged(before, set)).getBytes(StandardCharsets.UTF_8));
        return ExitCode.OK;
    }

    private static EnrichmentSet merged(Optional<EnrichmentSet> before, EnrichmentSet set) {
        try {
            return before.isPresent() ? before.get().merge(set) : set;
        } catch (IllegalArgumentException e) {
            throw Refusal.input(Refusal.ended(e.getMessage()));
        }
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
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try {
            EnrichmentWorkbook.write(inbox.set(enrichment), inbox.findings(), locale(), workbook);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        write(workbook.toByteArray());
        return code;
    }

    private int diff(String before, String after) {
        CheckedInbox one = CheckedInbox.read(before, enrichment.check().build(), surroundings());
        CheckedInbox other = CheckedInbox.read(after, enrichment.check().build(), surroundings());
        int code = ExitCode.worse(
                one.refuse(before, personalData, locale(), surroundings()),
                other.refuse(after, personalData, locale(), surroundings()));
        if (code != ExitCode.OK) {
            return code;
        }
        try (Printer printer = format.open(new Layout(CHANGE, CHANGE), surroundings())) {
            EnrichmentDifference difference = difference(one.set(enrichment), other.set(enrichment));
            EnrichmentChanges.rows(difference).forEach(printer::row);
            surroundings().say(EnrichmentChanges.summary(difference));
        }
        return ExitCode.OK;
    }

    private static EnrichmentDifference difference(EnrichmentSet one, EnrichmentSet other) {
        try {
            return EnrichmentDifference.between(one, other);
        } catch (IllegalArgumentException e) {
            throw Refusal.input(Refusal.ended(e.getMessage()));
        }
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
