package dk.almendata.cli;

import dk.almendata.coverage.CoverageMatrix;
import dk.almendata.coverage.CoverageRow;
import dk.almendata.coverage.CoverageState;
import dk.almendata.coverage.Grain;
import dk.almendata.coverage.MatrixCell;
import dk.almendata.coverage.MatrixLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The coverage as one HTML page that needs nothing else: the verdict, a picture, the matrix as a table, the legend, and every gap with what to
 * do. Each state has a colour, a sign and a word. Well-formed XML; every text from outside is escaped.
 */
final class CoveragePage {

    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1d2329; --paper: #fbfbf9; --line: #d9dbd5; --soft: #5b6470;
              --loaded: #cfe6d4; --covered: #dcebf5; --available: #fff0c2; --waiting: #fbe3c0; --failed: #f6c9bd; --held: #e6d3f0;
              --rejected: #f2c4d4; --missing: #e9b3a6; --notDue: #eeeeea; --nothing: transparent; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e9ecef; --paper: #16191d; --line: #3a4048; --soft: #a9b1bb;
              --loaded: #1f4a2f; --covered: #1d3c52; --available: #57470e; --waiting: #5a3d12; --failed: #6b2a1c; --held: #472a5c;
              --rejected: #5e2139; --missing: #7a2f20; --notDue: #2a2e34; } }
            body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 2rem auto; max-width: 78rem;
              padding: 0 1.25rem; }
            h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
            p.verdict { font-size: 1.05rem; margin: 0 0 1rem; } .soft { color: var(--soft); }
            .wide { position: relative; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; padding: .5rem; }
            table { border-collapse: collapse; } th, td { padding: .15rem .4rem; border: 1px solid var(--line); text-align: center;
              white-space: nowrap; }
            th.name { position: sticky; left: 0; background: var(--paper); text-align: left; }
            table.gaps td, table.gaps th { text-align: left; white-space: normal; vertical-align: top; }
            table.gaps td.tight { white-space: nowrap; }
            td.sign, dt { font-family: ui-monospace, monospace; font-weight: 600; }
            .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .6rem; } dd { margin: 0; }
            dt { width: 1.6rem; text-align: center; border-radius: 3px; }
            svg text { fill: var(--ink); font: 12px system-ui, sans-serif; } svg text.sign { font: 600 11px ui-monospace, monospace; }
            svg line.year { stroke: var(--line); }
            .loaded { background: var(--loaded); fill: var(--loaded); } .covered { background: var(--covered); fill: var(--covered); }
            .available { background: var(--available); fill: var(--available); } .waiting { background: var(--waiting); fill: var(--waiting); }
            .failed { background: var(--failed); fill: var(--failed); } .held { background: var(--held); fill: var(--held); }
            .rejected { background: var(--rejected); fill: var(--rejected); } .missing { background: var(--missing); fill: var(--missing); }
            .notDue { background: var(--notDue); fill: var(--notDue); } .nothing { fill: var(--nothing); }
            @media print { body { margin: 0; max-width: none; } .wide { overflow: visible; border: 0; } }
            """;

    private final Locale locale;
    private final boolean danish;

    CoveragePage(Locale locale) {
        this.locale = locale;
        this.danish = locale.getLanguage().equals("da");
    }

    /** The page. */
    String render(List<SourceStanding> standings) {
        Html html = new Html();
        PageHead.open(html, locale, say("Coverage", "Dækning"), STYLE);
        standings.forEach(standing -> source(standing, html));
        legend(html);
        html.raw("<p class=\"soft\">")
                .text(say(
                        "Which deliveries must exist follows from the portal guide and from assumptions about each datapakke; what"
                                + " is assumed can be put right in the catalogue.",
                        "Hvilke leverancer der skal findes, følger af portalens vejledning og af antagelser om hver datapakke; det"
                                + " antagne kan rettes i kataloget."))
                .raw("</p>\n");
        PageHead.close(html);
        return html.toString();
    }

    private void source(SourceStanding standing, Html html) {
        html.element("h1", say("Coverage of ", "Dækning for ") + standing.source())
                .raw("\n");
        html.raw("<p class=\"verdict\">").text(verdict(standing)).raw("</p>\n");
        CoverageMatrix matrix = CoverageMatrix.of(standing.coverage(), Grain.MONTH);
        if (!matrix.lines().isEmpty()) {
            html.raw("<div class=\"wide\">");
            CoveragePicture.draw(matrix, say("Months of every datapakke", "Måneder for hver datapakke"), html);
            html.raw("</div>\n");
            key(html);
            gaps(standing, html);
            html.element("h2", say("Year by year", "År for år"));
            table(CoverageMatrix.of(standing.coverage(), Grain.YEAR), html);
            html.element("h2", say("Month by month", "Måned for måned"));
            table(matrix, html);
        }
    }

    /** How it stands, for a reader who has this page alone. */
    private String verdict(SourceStanding standing) {
        long open = standing.gaps() - standing.inGrace();
        String start = standing.source() + say(" on ", " den ") + standing.on() + ": ";
        if (standing.nothingListed()) {
            return start + say("no delivery is listed at all.", "der er slet ingen leverancer opført.");
        }
        if (!standing.subscriptionsKnown()) {
            return start
                    + say(
                            "what was given is loaded. No subscription is known, so it cannot be told what is missing.",
                            "det, der blev givet, er indlæst. Intet abonnement er kendt, så det kan ikke siges, hvad der mangler.");
        }
        String queue = standing.inGrace() == 0
                ? ""
                : " "
                        + say(
                                "In the service's queue, within the days of grace: " + standing.inGrace() + ".",
                                "I kø hos tjenesten inden for fristen: " + standing.inGrace() + ".");
        String missing = open == 1
                ? say("1 delivery is due and not loaded.", "1 leverance er forfalden og ikke indlæst.")
                : say(open + " deliveries are due and not loaded.", open + " leverancer er forfaldne og ikke indlæst.");
        return start
                + switch (standing.coverage().verdict()) {
                    case IN_STEP -> say("everything that is due is loaded.", "alt, der er forfaldent, er indlæst.");
                    case BEHIND -> missing;
                    case DECISION_NEEDED -> say("a decision is needed. ", "der skal træffes en beslutning. ") + missing;
                }
                + queue;
    }

    /** The signs in one line, beside the picture; the legend at the end says more. */
    private void key(Html html) {
        html.raw("<p class=\"soft\">")
                .text(Stream.of(CoverageState.values())
                        .map(state -> state.sign() + " " + state.meaning(locale))
                        .collect(Collectors.joining(" · ")))
                .raw("</p>\n");
    }

    private String said(CoverageState state) {
        return danish ? state.meaning(locale) : state.text();
    }

    private void table(CoverageMatrix matrix, Html html) {
        html.raw("<div class=\"wide\"><table>\n<thead><tr>");
        html.raw("<th class=\"name\" scope=\"col\">").text("Datapakke").raw("</th>");
        html.raw("<th scope=\"col\">").text(say("Organisation", "Organisation")).raw("</th>");
        matrix.columns().forEach(column -> html.element("th scope=\"col\"", column));
        html.raw("</tr></thead>\n<tbody>\n");
        for (MatrixLine line : matrix.lines()) {
            html.raw("<tr><th class=\"name\" scope=\"row\">")
                    .text(line.datapakke().text())
                    .raw("</th>");
            html.element("td", line.organisation().toString());
            line.cells().forEach(cell -> cell(cell, html));
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private void cell(MatrixCell cell, Html html) {
        String word = cell.state().map(this::said).orElse(say("nothing", "intet"));
        String message = cell.message(locale);
        html.raw("<td class=\"sign " + cell.word() + "\" title=\"")
                .text(word + (message.isEmpty() ? "" : ": " + message))
                .raw("\">")
                .text(String.valueOf(cell.sign()))
                .raw("<span class=\"word\">")
                .text(" " + word)
                .raw("</span></td>");
    }

    private void gaps(SourceStanding standing, Html html) {
        List<CoverageRow> gaps = standing.coverage().gaps();
        html.element("h2", say("What is missing, and what to do", "Hvad der mangler, og hvad der skal gøres"));
        if (gaps.isEmpty()) {
            html.element("p", say("Nothing.", "Intet."));
            return;
        }
        html.raw("<div class=\"wide\"><table class=\"gaps\">\n<thead><tr>");
        List.of(
                        "Datapakke",
                        "Organisation",
                        say("Period", "Periode"),
                        say("Due", "Forfalden"),
                        say("State", "Tilstand"),
                        say("Why", "Hvorfor"),
                        say("What to do", "Hvad der skal gøres"))
                .forEach(head -> html.element("th scope=\"col\"", head));
        html.raw("</tr></thead>\n<tbody>\n");
        for (CoverageRow gap : gaps) {
            html.raw("<tr>");
            tight(gap.datapakke().text(), html);
            html.element("td", gap.organisations().toString());
            tight(
                    gap.period().isNone()
                            ? say("whole tables", "hele tabeller")
                            : gap.period().toString(),
                    html);
            tight(gap.due().map(Object::toString).orElse("–"), html);
            html.raw("<td class=\"tight " + gap.state().text() + "\">")
                    .text(gap.state().sign() + " " + said(gap.state()))
                    .raw("</td>");
            html.element("td", (gap.cause().sentence(locale) + " " + gap.detail()).strip());
            html.element("td", gap.remedy(locale));
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private static void tight(String text, Html html) {
        html.raw("<td class=\"tight\">").text(text).raw("</td>");
    }

    private void legend(Html html) {
        html.element("h2", say("Legend", "Signaturforklaring")).raw("<dl>\n");
        for (String line : CoverageMatrix.legend(locale)) {
            String word = line.substring(2, line.indexOf(':'));
            html.raw("<dt class=\"" + word + "\">").text(line.substring(0, 1)).raw("</dt>");
            html.element("dd", line.substring(2)).raw("\n");
        }
        html.raw("</dl>\n");
    }

    private String say(String english, String inDanish) {
        return danish ? inDanish : english;
    }
}
