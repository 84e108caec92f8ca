package dk.almendata.cli;

import dk.almendata.funding.StatementBlock;
import dk.almendata.funding.StatementBlock.Heading;
import dk.almendata.funding.StatementBlock.Paragraph;
import dk.almendata.funding.StatementBlock.Table;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A document of headings, paragraphs and tables as one page in Danish that needs nothing else. Well-formed XML; every text is escaped. */
final class DocumentPage {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(,[0-9]+)? kr\\.|-?[0-9]+");

    /** A table of more columns is set smaller on paper. */
    private static final int COLUMNS_ON_PAPER = 6;

    private DocumentPage() {}

    static String render(List<StatementBlock> blocks) {
        Html html = new Html();
        String title = blocks.stream()
                .flatMap(block -> block.fold(
                        heading -> Stream.of(heading.text()),
                        paragraph -> Stream.<String>empty(),
                        table -> Stream.<String>empty()))
                .findFirst()
                .orElse("");
        PageHead.open(html, Locale.forLanguageTag("da"), title, ReportStyle.STYLE);
        blocks.forEach(block -> html.raw(markup(block)));
        PageHead.close(html);
        return html.toString();
    }

    /** One part of a document. */
    static String markup(StatementBlock block) {
        return block.fold(DocumentPage::heading, DocumentPage::paragraph, DocumentPage::table);
    }

    private static String heading(Heading heading) {
        return new Html()
                .element("h" + heading.level(), heading.text())
                .raw("\n")
                .toString();
    }

    private static String paragraph(Paragraph paragraph) {
        return new Html().element("p", paragraph.text()).raw("\n").toString();
    }

    private static String table(Table table) {
        Html html = new Html();
        boolean many = table.headings().size() > COLUMNS_ON_PAPER;
        html.raw("<div class=\"wide" + (many ? " many" : "") + "\"><table>\n<thead><tr>");
        for (int i = 0; i < table.headings().size(); i++) {
            int column = i;
            boolean numbers = !table.rows().isEmpty()
                    && table.rows().stream()
                            .allMatch(row -> NUMBER.matcher(row.get(column)).matches());
            html.raw("<th scope=\"col\"" + (numbers ? " class=\"number\"" : "") + ">")
                    .text(table.headings().get(i))
                    .raw("</th>");
        }
        html.raw("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            html.raw("<tr>");
            row.forEach(cell -> html.raw(NUMBER.matcher(cell).matches() ? "<td class=\"number\">" : "<td>")
                    .text(cell)
                    .raw("</td>"));
            html.raw("</tr>\n");
        }
        return html.raw("</tbody></table></div>\n").toString();
    }
}
