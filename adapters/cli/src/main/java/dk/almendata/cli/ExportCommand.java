package dk.almendata.cli;

import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.sync.RowSelection;
import dk.almendata.sync.StoreReader;
import dk.almendata.text.ExportForm;
import dk.almendata.text.ExportedTable;
import dk.almendata.text.OpenExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code export}: the current rows as a zip of CSV files that anybody can read. */
@Command(
        name = "export",
        header = "Write the current rows of every table as a zip of CSV files with a datapackage.json.",
        description = {
            "",
            "Reads the database as of one moment and changes nothing. The same rows give the same bytes. The file is",
            "written whole or not at all.",
        },
        footer = {
            "",
            "Example:",
            "  almendata export --db jdbc:h2:file:./almendata --to almendata.zip",
            "  almendata export --db jdbc:h2:file:./almendata --to 0240.zip --organisation 0240 --from 2024-01 --excel",
        })
final class ExportCommand extends Verb {

    private static final Layout LAYOUT = new Layout(
            List.of("table", "file", "rows", "bytes"),
            List.of("kind", "table", "file", "rows", "bytes", "tables", "mark", "message"));

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DatabaseOption database = new RequiredDatabase();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The zip to write.")
    private Path to = Path.of("");

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "A table, as the database names it; may be repeated. Default: every table.")
    private @Nullable List<String> tables;

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            description =
                    "The first month. Rows that belong to no month are written whatever the months. Default: all.")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "MONTH", description = "The last month, included. Default: all.")
    private @Nullable String until;

    @Option(
            names = "--organisation",
            paramLabel = "LBF",
            split = ",",
            description = "An organisation; may be repeated or separated by commas. Tables without LBF numbers are"
                    + " written whole. Default: all.")
    private @Nullable List<String> organisations;

    @Option(names = "--provenance", description = "Also write which delivery, file and record every row came from.")
    private boolean provenance;

    @Option(
            names = "--excel",
            description = "For Excel with Danish settings: decimal comma, and text that Excel would change as"
                    + " =\"0240\". Not made to be read back.")
    private boolean excel;

    @Option(names = "--force", description = "Replace a file that is no export.")
    private boolean force;

    ExportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        OpenExport export = OpenExport.builder()
                .form(excel ? ExportForm.EXCEL : ExportForm.OPEN)
                .selection(selection())
                .tables(tables == null ? List.of() : tables)
                .provenance(provenance)
                .build();
        Path target = target();
        return database.read(surroundings(), reader -> {
            TableNames.requireKnown(reader, tables == null ? List.of() : tables);
            write(export, reader, target);
            return ExitCode.OK;
        });
    }

    private RowSelection selection() {
        try {
            Scope scope = organisations == null
                    ? Scope.all()
                    : Scope.of(organisations.stream()
                            .map(text -> LbfNumber.parse(LbfLevel.ORGANISATION, text))
                            .toList());
            return new RowSelection(scope, MonthOption.month("--from", from), MonthOption.month("--until", until));
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--organisation, --from, --until: " + Refusal.ended(e.getMessage()));
        }
    }

    /** Checked before anything is read, so that an hour of writing does not end in a refusal. */
    private Path target() {
        Path target = to.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw Refusal.file(to + " is a folder. Give the name of a file.", null);
        }
        if (!Files.isDirectory(target.resolveSibling("."))) {
            throw Refusal.file("The folder of " + to + " does not exist. Make it first.", null);
        }
        if (WholeFile.isStream(target)) {
            throw Refusal.file(to + " is a device or a pipe, and a zip must be a file. Give the name of a file.", null);
        }
        boolean taken = Files.exists(target);
        if (taken && !force && !OpenExport.isExport(target)) {
            throw Refusal.file(to + " exists and is no export. Give another name, or --force to replace it.", null);
        }
        try {
            return WholeFile.linked(target);
        } catch (IOException e) {
            throw Refusal.file(to + " is a link that leads nowhere. Give another name.", e);
        }
    }

    private void write(OpenExport export, StoreReader reader, Path target) {
        List<ExportedTable> written = export.write(reader, target);
        try (Printer printer = format.open(LAYOUT, surroundings())) {
            written.forEach(table -> printer.row(new Row()
                    .with("kind", "table")
                    .with("table", table.table())
                    .with("file", table.path())
                    .with("rows", table.rows())
                    .with("bytes", table.bytes())));
            long rows = written.stream().mapToLong(ExportedTable::rows).sum();
            String sentence = "Written to " + to + ": tables " + written.size() + ", rows " + rows
                    + ". What changes from here on: changes --since " + reader.mark() + ".";
            printer.closing(
                    new Row()
                            .with("kind", "summary")
                            .with("file", to)
                            .with("tables", written.size())
                            .with("rows", rows)
                            .with("mark", reader.mark().number())
                            .with("message", sentence),
                    sentence);
        }
    }
}
