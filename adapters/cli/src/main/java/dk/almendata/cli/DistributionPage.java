package dk.almendata.cli;

import dk.almendata.funding.Application;
import dk.almendata.funding.Criterion;
import dk.almendata.funding.Distribution;
import dk.almendata.funding.DistributionLine;
import dk.almendata.funding.EntryOutcome;
import dk.almendata.funding.FundKind;
import dk.almendata.funding.LedgerDocument;
import dk.almendata.funding.Pool;
import dk.almendata.funding.RankedApplication;
import dk.almendata.funding.Ranking;
import dk.almendata.funding.Score;
import dk.almendata.funding.ScorePart;
import dk.almendata.funding.Weights;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A proposed distribution as a page in Danish that a reader can check by hand: the year, the day and the ledger, the money and why so much, the
 * criteria and their weights, every score with what it rests on, the sums, how the money runs out, and what was left out. Well-formed XML; every
 * text from outside is escaped.
 */
final class DistributionPage {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Pool pool;
    private final FundKind kind;
    private final LocalDate day;
    private final Weights weights;

    DistributionPage(Pool pool, FundKind kind, LocalDate day, Weights weights) {
        this.pool = pool;
        this.kind = kind;
        this.day = day;
        this.weights = weights;
    }

    String render(Ranking ranking, Distribution distribution, Funds funds, PoolApplications.Outside outside) {
        Html html = new Html();
        String title = pool.name() + ", " + kind.danish() + ": forslag til fordeling";
        PageHead.open(html, DANISH, title, ReportStyle.STYLE);
        html.element("h1", title).raw("\n");
        html.element(
                        "p class=\"soft\"",
                        "Et regnet forslag, ikke en afgørelse: point er givet af mennesker, og mennesker beslutter.")
                .raw("\n");
        html.element("p", basis(funds)).raw("\n");
        money(distribution, funds, html);
        proposal(distribution, html);
        list("Ikke med, fordi ansøgningen ikke er fuldstændig:", outside.notWhole(), html);
        list("Ikke med, fordi der er søgt i puljens anden ramme:", outside.ofOtherFrame(), html);
        consultations(outside, html);
        criteria(ranking, html);
        scores(ranking, html);
        rules(html);
        funds.ledger().ifPresent(ledger -> entries(ledger, html));
        PageHead.close(html);
        return html.toString();
    }

    private String basis(Funds funds) {
        return "Fordelingsdag: " + day + ". "
                + funds.ledger()
                        .map(ledger -> "Midlerne er dem for " + ledger.year() + ", beregnet af tilsagnslisten "
                                + (ledger.name().equals("-") ? "(standard input)" : ledger.name()) + " med "
                                + ledger.entries().entries().size() + " poster, hvoraf "
                                + ledger.entries().outcomes().stream()
                                        .filter(EntryOutcome::isRefused)
                                        .count()
                                + " er afvist og ikke medregnet. Alle poster i rammen står nederst.")
                        .orElse("Der er ikke brugt en tilsagnsliste.");
    }

    private void money(Distribution distribution, Funds funds, Html html) {
        html.element("h2", "Til fordeling").raw("\n<p>");
        html.text(String.join("\n", funds.why())).raw("</p>\n");
        html.element(
                        "p",
                        "Til fordeling: " + kroner(distribution.free()) + ". Foreslået i alt: "
                                + kroner(distribution.free().subtract(distribution.rest())) + ". Rest: "
                                + kroner(distribution.rest()) + ".")
                .raw("\n");
        funds.ledger().ifPresent(ledger -> {
            html.element("h3", "Rammen år for år").raw("\n");
            LedgerDocument.years(ledger.entries(), kind).forEach(block -> html.raw(DocumentPage.markup(block)));
            html.element(
                            "p",
                            "Til fordeling er det mindste af årets frie beløb og det, der var frit umiddelbart efter hvert tilsagn i"
                                    + " et senere år: det, senere år har givet tilsagn om, kan ikke fordeles igen.")
                    .raw("\n");
        });
    }

    private static void consultations(PoolApplications.Outside outside, Html html) {
        html.element("h2", "Konsultationer").raw("\n");
        html.raw(LedgerDocument.consultations(outside.held())
                .map(DocumentPage::markup)
                .orElseGet(() -> new Html()
                        .element("p", "Der er ikke registreret konsultationer.")
                        .raw("\n")
                        .toString()));
        list("Konsultation mangler før fordelingen:", outside.unheard(), html);
    }

    private void entries(Funds.Ledger ledger, Html html) {
        html.element("h2", "Tilsagnslistens poster i rammen").raw("\n");
        html.raw(LedgerDocument.entries(ledger.entries(), kind)
                .map(DocumentPage::markup)
                .orElseGet(() -> new Html().element("p", "Ingen.").raw("\n").toString()));
    }

    private static void proposal(Distribution distribution, Html html) {
        html.element("h2", "Forslag").raw("\n");
        open(
                html,
                "Plads",
                "Nr.",
                "Projekt",
                "Ansøgt, kr.",
                "Eget beløb, kr.",
                "Projektets pris, kr.",
                "Egen andel, %",
                "Tilbage før, kr.",
                "Mangler, kr.",
                "Hvorfor");
        for (DistributionLine line : distribution.lines()) {
            RankedApplication ranked = line.ranked();
            Application application = ranked.application();
            html.raw("<tr class=\"" + colour(line) + "\">");
            number(ranked.place().isPresent() ? String.valueOf(ranked.place().getAsInt()) : "–", html);
            tight(application.id(), html);
            html.element("td", application.title());
            number(kroner(application.amount()), html);
            number(kroner(application.ownFinancing()), html);
            number(kroner(application.cost()), html);
            number(danish(application.ownPercent()), html);
            number(kroner(line.left()), html);
            number(line.missing().signum() == 0 ? "" : kroner(line.missing()), html);
            html.element("td", line.message(DANISH)).raw("</tr>\n");
        }
        close(html);
    }

    private static void list(String heading, List<String> items, Html html) {
        if (!items.isEmpty()) {
            html.element("p", heading).raw("\n<ul>\n");
            items.forEach(each -> html.element("li", each).raw("\n"));
            html.raw("</ul>\n");
        }
    }

    private static String colour(DistributionLine line) {
        return switch (line.reason()) {
            case PROPOSED -> "good";
            case JUST_MISSED, TIE_AT_THE_LINE -> "warn";
            case BELOW_THE_LINE, NOT_JUDGED -> "bad";
        };
    }

    private void criteria(Ranking ranking, Html html) {
        html.element("h2", "Kriterier og vægte").raw("\n");
        open(html, "Kriterium", "Hvad", "Sammenlignes som", "Vægt");
        for (Criterion criterion : ranking.criteria()) {
            html.raw("<tr>");
            html.element("td", criterion.id());
            html.element("td", criterion.text(DANISH) + (criterion.bonus() ? " (kan tælle med)" : ""));
            number("nr. " + (criterion.order() + 1), html);
            number(danish(weights.of(criterion)), html);
            html.raw("</tr>\n");
        }
        close(html);
    }

    private static void scores(Ranking ranking, Html html) {
        html.element("h2", "Point").raw("\n");
        open(html, "Nr.", "Kriterium", "Point (0-" + Score.MAX_POINTS + ")", "Vægt", "Point × vægt", "Begrundelse");
        for (RankedApplication ranked : ranking.ranked()) {
            for (ScorePart part : ranked.parts()) {
                html.raw("<tr" + (part.score().isEmpty() && !part.criterion().bonus() ? " class=\"bad\"" : "") + ">");
                tight(ranked.application().id(), html);
                html.element("td", part.criterion().id());
                number(part.score().map(score -> String.valueOf(score.points())).orElse("ikke vurderet"), html);
                number(danish(part.weight()), html);
                number(part.score().isEmpty() ? "–" : danish(part.contribution()), html);
                html.element("td", part.score().map(Score::why).orElse("")).raw("</tr>\n");
            }
            html.raw("<tr>");
            tight(ranked.application().id(), html);
            html.raw("<td colspan=\"3\">")
                    .text("Sum, i sammenligningens rækkefølge")
                    .raw("</td>");
            number(ranked.sums().stream().map(DistributionPage::danish).collect(Collectors.joining(" | ")), html);
            html.element("td", gain(ranked.application())).raw("</tr>\n");
        }
        close(html);
    }

    private static String gain(Application application) {
        return application
                .gain()
                .map(gain -> "Oplyst gevinst: " + danish(gain.tonnesOfCo2()) + " ton CO2 om året / "
                        + kroner(application.cost()) + " kr. = "
                        + danish(gain.perMillionKroner(application.cost())) + " ton pr. mio. kr."
                        + gain.squareMetres()
                                .map(area -> "; / " + danish(area) + " m² = "
                                        + danish(gain.perThousandSquareMetres().orElseThrow()) + " ton pr. 1.000 m²")
                                .orElse("; areal ikke oplyst"))
                .orElse("Gevinst ikke oplyst.");
    }

    private static void rules(Html html) {
        html.element("h2", "Sådan er der regnet").raw("\n<ul>\n");
        List.of(
                        "En ansøgnings sum er point gange vægt, lagt sammen for hver sammenligning. Sammenligning nr. 1 afgør;"
                                + " kun ved lighed ser man på nr. 2.",
                        "Lige summer deler plads. En ansøgning med et kriterium, der ikke er vurderet, har ingen plads; kun et"
                                + " kriterium, der »kan tælle med«, må mangle, og giver da 0.",
                        "Projektets pris er det ansøgte plus eget beløb, og egen andel er eget beløb divideret med prisen. Gevinsten er"
                                + " ton CO2 om året divideret med prisen i mio. kr. og med arealet i 1.000 m²; den indgår ikke i summen,"
                                + " men er grundlag for de point, mennesker giver.",
                        "Pengene fordeles oppefra med hele beløb. Når et beløb ikke kan rummes, går pengene ikke videre til et"
                                + " mindre beløb længere nede; resten overføres, eller et menneske beslutter andet.",
                        "Lige placerede, der ikke alle kan rummes, vælges ikke af maskinen.")
                .forEach(rule -> html.element("li", rule).raw("\n"));
        html.raw("</ul>\n");
    }

    private static void open(Html html, String... headings) {
        html.raw("<div class=\"wide\"><table>\n<thead><tr>");
        for (String heading : headings) {
            html.element("th scope=\"col\"", heading);
        }
        html.raw("</tr></thead>\n<tbody>\n");
    }

    private static void close(Html html) {
        html.raw("</tbody></table></div>\n");
    }

    private static void tight(String text, Html html) {
        html.raw("<td class=\"tight\">").text(text).raw("</td>");
    }

    private static void number(String text, Html html) {
        html.raw("<td class=\"number\">").text(text).raw("</td>");
    }

    /** Thousands with points, two decimals with a comma. */
    static String kroner(BigDecimal amount) {
        StringBuilder text = new StringBuilder(danish(amount.abs().setScale(2)));
        for (int i = text.indexOf(",") - 3; i > 0; i -= 3) {
            text.insert(i, '.');
        }
        return (amount.signum() < 0 ? "-" : "") + text;
    }

    private static String danish(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
