package dk.almendata.funding;

import dk.almendata.funding.StatementBlock.Heading;
import dk.almendata.funding.StatementBlock.Table;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a document as Markdown; what a person wrote cannot become markup of its own. */
final class StatementMarkdown {

    private static final String MARKS = "\\`*_[]<>#|";

    private StatementMarkdown() {}

    static String of(List<StatementBlock> blocks) {
        return blocks.stream()
                .map(block -> block.fold(
                        StatementMarkdown::heading, paragraph -> escaped(paragraph.text()), StatementMarkdown::table))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String heading(Heading heading) {
        return "#".repeat(heading.level()) + " " + escaped(heading.text());
    }

    private static String table(Table table) {
        return line(table.headings()) + "\n" + "| --- ".repeat(table.headings().size()) + "|\n"
                + table.rows().stream().map(StatementMarkdown::line).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> escaped(cell.replaceAll("\\R", " ")))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (MARKS.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }
}
