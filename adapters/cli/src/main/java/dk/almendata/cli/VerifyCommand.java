package dk.almendata.cli;

import dk.almendata.archive.ArchiveVerification;
import dk.almendata.archive.FileReport;
import dk.almendata.client.WireProfile;
import dk.almendata.table.Finding;
import dk.almendata.table.SqlNames;
import dk.almendata.text.DialectProposal;
import dk.almendata.text.InvalidTableSchemaException;
import dk.almendata.text.PinnedSchemas;
import dk.almendata.text.TableSchemaJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code verify}: looks through a delivery's zip as the sync does, without a database. */
@Command(
        name = "verify",
        header = "Look through the zip of a delivery as sync does, and say every problem with its line.",
        description = {
            "",
            "Problems would keep the delivery out of the tables; exit code 1 if there is any. Notes (repaired LBF",
            "numbers, other files in the zip) would not. Needs no database.",
        },
        footer = {
            "",
            "Example:",
            "  almendata verify Huslejedata_Delvis_12_2025-01-01_2025-01-31.zip",
            "  almendata verify --schema datapackage.json --format json levering.zip",
        })
final class VerifyCommand extends Verb {

    private static final Layout LAYOUT = new Layout(
            List.of("file", "rows", "columns", "problemsTotal", "notesTotal"),
            List.of(
                    "file",
                    "rows",
                    "columns",
                    "problemsTotal",
                    "notesTotal",
                    "line",
                    "record",
                    "column",
                    "code",
                    "severity",
                    "value",
                    "message"));

    @Mixin
    private final FormatOption format = new FormatOption();

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description =
                    "What the columns must be: a Table Schema (JSON) for a zip with one CSV file, or a data package"
                            + " with a resource for each table. Default: what the values of each file suggest.")
    private @Nullable Path schema;

    @Mixin
    private final ProfileOption profile = new ProfileOption();

    @Option(
            names = "--max-problems",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many problems, and how many notes, are shown for each file; the rest are counted."
                    + " Default: 100.")
    private int maxProblems = 100;

    @Parameters(paramLabel = "ZIP", description = "The zip of a delivery.")
    private Path zip = Path.of("");

    VerifyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (maxProblems < 0) {
            throw Refusal.usage("--max-problems: expected zero or more, found " + maxProblems + ".");
        }
        if (Files.isDirectory(zip)) {
            throw Refusal.file(zip + " is a folder. Give one zip.", null);
        }
        PinnedSchemas schemas = schema == null ? PinnedSchemas.none() : read(schema);
        boolean[] problems = {false};
        WireProfile wire = profile.profile();
        Set<String> unused = new TreeSet<>(schemas.tables());
        try (Printer printer = format.open(LAYOUT, surroundings())) {
            ArchiveVerification.of(schemas, maxProblems)
                    .in(wire.csvDialect(), wire.csvDialects())
                    .run(zip, report -> {
                        problems[0] |= report.problemsTotal() > 0;
                        report.file().map(SqlNames::tableOf).ifPresent(unused::remove);
                        printer.row(row(report));
                        printer.flush();
                        report.dialect().ifPresent(dialect -> say(report, dialect));
                    });
        } catch (InvalidTableSchemaException e) {
            throw invalid(e);
        }
        if (!unused.isEmpty()) {
            surroundings()
                    .say("The schema also names tables that are not in the zip: " + String.join(", ", unused) + ".");
        }
        return problems[0] ? ExitCode.BEHIND : ExitCode.OK;
    }

    /** The service's dialect is not published: what a refused file looks like is what a person needs to state another one. */
    private void say(FileReport report, DialectProposal dialect) {
        surroundings()
                .say(report.file().orElse("The file") + " looks like this from its beginning, which decides nothing: "
                        + dialect.summary() + ".");
    }

    private PinnedSchemas read(Path file) {
        try {
            return TableSchemaJson.read(Files.readAllBytes(file));
        } catch (InvalidTableSchemaException e) {
            throw invalid(e);
        } catch (IOException e) {
            throw Refusal.file("The schema " + file + " cannot be read. Check the path.", e);
        }
    }

    private Refusal invalid(InvalidTableSchemaException fault) {
        return Refusal.configuration(schema + ": " + Refusal.told(fault.faults()));
    }

    private static Row row(FileReport report) {
        return new Row()
                .with("file", report.file())
                .with("rows", value(report.rows()))
                .with("columns", value(report.columns()))
                .with("problemsTotal", report.problemsTotal())
                .with("problems", rows(report.problems()))
                .with("notesTotal", report.notesTotal())
                .with("notes", rows(report.notes()))
                .with("dialect", report.dialect().map(DialectProposal::summary));
    }

    private static List<Row> rows(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Row()
                        .with("line", value(finding.place().line()))
                        .with("record", value(finding.place().record()))
                        .with("column", finding.place().column())
                        .with("code", finding.code().text())
                        .with("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                        .with("value", finding.value())
                        .with("message", finding.message()))
                .toList();
    }

    private static @Nullable Long value(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static @Nullable Integer value(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
