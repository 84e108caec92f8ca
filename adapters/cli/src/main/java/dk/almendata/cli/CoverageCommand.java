package dk.almendata.cli;

import dk.almendata.coverage.Coverage;
import dk.almendata.coverage.CoverageCause;
import dk.almendata.coverage.CoverageMatrix;
import dk.almendata.coverage.CoverageRow;
import dk.almendata.coverage.Grain;
import dk.almendata.coverage.MatrixCell;
import dk.almendata.coverage.MatrixLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verb {@code coverage}: datapakke by organisation by month, on the terminal and as a page to send to somebody. */
@Command(
        name = "coverage",
        header =
                "Show which months of which datapakke are there, for each organisation, on the terminal or as an HTML page.",
        description = {
            "",
            "Reads the database and nothing else. One sign a month, with a legend below. Exit code 0 in step, 1 behind,",
            "2 a decision is needed.",
        },
        footer = {
            "",
            "Example:",
            "  almendata coverage --db jdbc:h2:file:./almendata",
            "  almendata coverage --db jdbc:h2:file:./almendata --by year",
            "  almendata coverage --db jdbc:h2:file:./almendata --language da --html daekning.html",
            "  almendata coverage --config almendata.json",
        })
final class CoverageCommand extends CoverageVerb {

    private static final Layout CELLS = new Layout(
            List.of("datapakke", "organisation", "column", "state", "cause", "deliveryId"),
            List.of(
                    "source",
                    "datapakke",
                    "organisation",
                    "column",
                    "state",
                    "cause",
                    "due",
                    "deliveryId",
                    "generation",
                    "others",
                    "message"));

    @Option(
            names = "--by",
            paramLabel = "month|year|whole",
            defaultValue = "month",
            description =
                    "How fine: by month (default), by year, or all of it in one; of several periods the one that calls most for"
                            + " attention. The page shows months and years in any case.")
    private Grain by = Grain.MONTH;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description =
                    "Write a page to this file as well, a new one or an older page of its own; it needs neither network nor scripts.")
    private @Nullable Path html;

    @Option(
            names = "--language",
            paramLabel = "en|da",
            defaultValue = "en",
            description = "The language of the page's legend and advice. Default: en.")
    private Language language = Language.EN;

    CoverageCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (html != null) {
            PageFile.of(html);
        }
        return super.call();
    }

    @Override
    List<CoverageRow> chosen(Coverage coverage) {
        return coverage.rows();
    }

    @Override
    void present(List<SourceStanding> standings, FormatOption format) {
        for (SourceStanding standing : standings) {
            CoverageMatrix matrix = CoverageMatrix.of(standing.coverage(), by);
            if (format.isForPeople()) {
                picture(standing, matrix, format);
            } else {
                cells(standing, matrix, format);
            }
            surroundings().say(standing.sentence());
        }
        if (html != null) {
            PageFile file = PageFile.of(html);
            file.write(new CoveragePage(language.locale()).render(standings));
            surroundings().say("The page is in " + file + ".");
        }
    }

    /** A line for each datapakke and organisation, a column for each year, a sign for each month. */
    private void picture(SourceStanding standing, CoverageMatrix matrix, FormatOption format) {
        List<String> heads = heads(matrix);
        List<String> columns = new ArrayList<>(List.of("datapakke", "organisation"));
        columns.addAll(heads);
        try (Printer printer = format.open(new Layout(columns, columns), surroundings())) {
            printer.heading(standing.source() + " on " + standing.on());
            for (MatrixLine line : matrix.lines()) {
                Map<String, StringBuilder> signs = signs(matrix, line);
                Row row = new Row().with("datapakke", line.datapakke()).with("organisation", line.organisation());
                heads.forEach(head -> row.with(head, String.valueOf(signs.get(head))));
                printer.row(row);
            }
        }
        surroundings().say("");
        CoverageMatrix.legend(Locale.ENGLISH).forEach(surroundings()::say);
        if (!matrix.outside().isEmpty()) {
            surroundings().say(matrix.outside().size() + " periods lie in no column; status shows them.");
        }
        surroundings().say("");
    }

    private static List<String> heads(CoverageMatrix matrix) {
        return matrix.columns().stream().map(CoverageCommand::head).distinct().toList();
    }

    /** The year of a month; a year or the whole stands for itself. */
    private static String head(String column) {
        return column.length() > 4 && column.charAt(4) == '-' ? column.substring(0, 4) : column;
    }

    private static Map<String, StringBuilder> signs(CoverageMatrix matrix, MatrixLine line) {
        Map<String, StringBuilder> signs = new LinkedHashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String column = matrix.columns().get(i);
            StringBuilder year = signs.computeIfAbsent(head(column), head -> new StringBuilder());
            int place = column.equals(head(column)) ? 1 : Integer.parseInt(column.substring(5));
            while (year.length() < place - 1) {
                year.append(' ');
            }
            year.append(line.cells().get(i).sign());
        }
        return signs;
    }

    private void cells(SourceStanding standing, CoverageMatrix matrix, FormatOption format) {
        try (Printer printer = format.open(CELLS, surroundings())) {
            for (MatrixLine line : matrix.lines()) {
                for (int i = 0; i < line.cells().size(); i++) {
                    MatrixCell cell = line.cells().get(i);
                    printer.row(new Row()
                            .with("source", standing.source())
                            .with("datapakke", line.datapakke())
                            .with("organisation", line.organisation())
                            .with("column", matrix.columns().get(i))
                            .with("state", cell.word())
                            .with("cause", cell.cause().map(CoverageCause::code))
                            .with("due", cell.due())
                            .with("deliveryId", cell.delivery().map(id -> id.value()))
                            .with("generation", cell.delivery().isEmpty() ? null : cell.generation())
                            .with("others", cell.others())
                            .withText("message", cell.message()));
                }
            }
        }
    }
}
