package dk.almendata.cli;

import dk.almendata.cli.Comparison.ComparedLine;
import dk.almendata.cli.Comparison.ComparedTable;
import dk.almendata.delivery.Delivery;
import dk.almendata.subscription.DeliveryCalendar;
import dk.almendata.sync.DeliveryLife;
import dk.almendata.sync.Reconciliation.Amount;
import dk.almendata.sync.SourceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A comparison as one HTML page for a controller: the verdict, what was compared, and for each table every organisation and month that differs,
 * with rows and sums before and after. A difference has a sign and a colour. Well-formed XML; every text from outside is escaped.
 */
final class ReconciliationPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1d2329; --paper: #fbfbf9; --line: #d9dbd5; --soft: #5b6470; --differs: #fff0c2; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e9ecef; --paper: #16191d; --line: #3a4048; --soft: #a9b1bb;
              --differs: #57470e; } }
            body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 2rem auto; max-width: 78rem;
              padding: 0 1.25rem; }
            h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
            p.verdict { font-size: 1.05rem; margin: 0 0 1rem; } .soft { color: var(--soft); }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .8rem; } dt { color: var(--soft); } dd { margin: 0; }
            .wide { position: relative; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; padding: .5rem; }
            table { border-collapse: collapse; } th, td { padding: .15rem .5rem; border: 1px solid var(--line); white-space: nowrap; }
            th { text-align: left; } td { text-align: right; font-variant-numeric: tabular-nums; }
            td.differs { background: var(--differs); font-weight: 600; } tfoot td, tfoot th { border-top: 2px solid var(--soft); }
            @media print { body { margin: 0; max-width: none; } .wide { overflow: visible; border: 0; } }
            """;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Locale locale;
    private final boolean danish;
    private final boolean all;

    /** The places that differ, or all of them. */
    ReconciliationPage(Locale locale, boolean all) {
        this.locale = locale;
        this.danish = locale.getLanguage().equals("da");
        this.all = all;
    }

    /** The page. */
    String render(Comparison comparison, SourceId source) {
        Html html = new Html();
        String title = say("Reconciliation of delivery ", "Afstemning af dataleverance ")
                + comparison.delivery().delivery().id();
        PageHead.open(html, locale, title, STYLE);
        html.element("h1", title).raw("\n");
        html.raw("<p class=\"verdict\">").text(verdict(comparison)).raw("</p>\n");
        facts(comparison, source, html);
        comparison.tables().forEach(table -> table(table, html));
        html.element("h2", say("How to read it", "Sådan læses siden"));
        explanation(comparison)
                .forEach(line -> html.raw("<p class=\"soft\">").text(line).raw("</p>\n"));
        PageHead.close(html);
        return html.toString();
    }

    private String verdict(Comparison comparison) {
        if (comparison.tables().isEmpty()) {
            return say(
                    "The delivery replaced no months, so there was nothing to compare.",
                    "Leverancen erstattede ingen måneder, så der var intet at afstemme.");
        }
        String held = comparison.isHeld() && comparison.with().isEmpty()
                ? say(
                        " The delivery is held until somebody decides.",
                        " Leverancen er tilbageholdt, til nogen træffer en beslutning.")
                : "";
        return (comparison.differing() == 0
                        ? say(
                                "Nothing differs in " + comparison.places() + " organisations and months.",
                                "Ingen afvigelser i " + comparison.places() + " organisationer og måneder.")
                        : say(
                                comparison.differing() + " of " + comparison.places()
                                        + " organisations and months differ.",
                                comparison.differing() + " af " + comparison.places()
                                        + " organisationer og måneder afviger."))
                + held;
    }

    private void facts(Comparison comparison, SourceId source, Html html) {
        html.raw("<dl>\n");
        fact(say("Source", "Kilde"), source.text(), html);
        fact(
                say("Before", "Før"),
                comparison
                        .with()
                        .map(this::described)
                        .orElseGet(() -> say(
                                "the months that the delivery replaces, as they were in the tables",
                                "de måneder, leverancen erstatter, som de stod i tabellerne")),
                html);
        fact(say("After", "Efter"), described(comparison.delivery()), html);
        html.raw("</dl>\n");
    }

    private static void fact(String name, String value, Html html) {
        html.element("dt", name).element("dd", value).raw("\n");
    }

    private String described(DeliveryLife life) {
        Delivery delivery = life.delivery();
        Optional<Instant> loaded = life.entry().loadedAt();
        String state = switch (life.entry().state()) {
            case HELD -> say("held", "tilbageholdt");
            case REJECTED -> say("rejected", "afvist");
            case LISTED, DOWNLOADED -> say("not loaded", "ikke indlæst");
            case LOADED -> say("loaded", "indlæst");
            case PRUNED -> say("run again, its rows removed", "kørt igen, rækker fjernet");
        };
        return say("delivery ", "dataleverance ") + delivery.id() + ", " + delivery.datapakke() + " "
                + delivery.period() + ", "
                + (delivery.scope().isAll()
                        ? say("all organisations", "alle organisationer")
                        : say("organisations ", "organisationer ") + delivery.scope())
                + ", " + state
                + loaded.map(at -> " " + MINUTE.format(at.atZone(DeliveryCalendar.COPENHAGEN)))
                        .orElse("");
    }

    private void table(ComparedTable table, Html html) {
        List<ComparedLine> lines =
                table.lines().stream().filter(line -> all || line.differs()).toList();
        html.element("h2", table.name());
        html.raw("<p>")
                .text(
                        table.differing() == 0
                                ? say("No difference in ", "Ingen afvigelser i ")
                                        + table.lines().size()
                                        + say(" organisations and months.", " organisationer og måneder.")
                                : table.differing()
                                        + say(" of ", " af ")
                                        + table.lines().size()
                                        + say(
                                                " organisations and months differ.",
                                                " organisationer og måneder afviger."))
                .raw("</p>\n");
        html.raw("<div class=\"wide\"><table>\n");
        head(table, html);
        html.raw("<tbody>\n");
        lines.forEach(line -> {
            html.raw("<tr>");
            html.element("th scope=\"row\"", organisation(line.sums().organisation()));
            html.element("th scope=\"row\"", month(line.sums().month()));
            numbers(line.sums().rowsBefore(), line.sums().rowsAfter(), html);
            only(line.onlyBefore(), line.onlyAfter(), html);
            amounts(line.sums().amounts(), table, html);
            html.raw("</tr>\n");
        });
        html.raw("</tbody>\n<tfoot><tr>");
        html.element("th scope=\"row\" colspan=\"2\"", say("All that was compared", "Alt, der er afstemt"));
        numbers(table.sums().rowsBefore(), table.sums().rowsAfter(), html);
        only(table.onlyBefore(), table.onlyAfter(), html);
        amounts(table.sums().amounts(), table, html);
        html.raw("</tr></tfoot>\n</table></div>\n");
    }

    private void head(ComparedTable table, Html html) {
        String before = say("before", "før");
        String after = say("after", "efter");
        String difference = say("difference", "forskel");
        html.raw("<thead><tr>");
        html.element("th scope=\"col\" rowspan=\"2\"", "Organisation");
        html.element("th scope=\"col\" rowspan=\"2\"", say("Month", "Måned"));
        html.element("th scope=\"colgroup\" colspan=\"3\"", say("Rows", "Rækker"));
        if (table.onlyBefore().isPresent()) {
            html.element("th scope=\"colgroup\" colspan=\"2\"", say("Rows only there", "Rækker kun dér"));
        }
        table.sums().amounts().stream()
                .flatMap(amount -> headings(amount).stream())
                .forEach(heading -> html.element("th scope=\"colgroup\" colspan=\"3\"", heading));
        html.raw("</tr>\n<tr>");
        List.of(before, after, difference).forEach(word -> html.element("th scope=\"col\"", word));
        if (table.onlyBefore().isPresent()) {
            List.of(before, after).forEach(word -> html.element("th scope=\"col\"", word));
        }
        table.sums().amounts().stream()
                .flatMap(amount -> headings(amount).stream())
                .forEach(heading ->
                        List.of(before, after, difference).forEach(word -> html.element("th scope=\"col\"", word)));
        html.raw("</tr></thead>\n");
    }

    /** Where values lie below zero, what lies above is worth a column: books are in balance whatever was posted. */
    private List<String> headings(Amount total) {
        return total.hasBothSigns()
                ? List.of(total.column(), total.column() + say(", above zero", ", over nul"))
                : List.of(total.column());
    }

    private void amounts(List<Amount> amounts, ComparedTable table, Html html) {
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            pair(amount.before().all(), amount.after().all(), html);
            if (table.sums().amounts().get(i).hasBothSigns()) {
                pair(amount.before().aboveZero(), amount.after().aboveZero(), html);
            }
        }
    }

    private void numbers(long before, long after, Html html) {
        pair(BigDecimal.valueOf(before), BigDecimal.valueOf(after), html);
    }

    private void pair(BigDecimal before, BigDecimal after, Html html) {
        html.element("td", text(before)).element("td", text(after));
        difference(after.subtract(before), html);
    }

    private void only(OptionalLong before, OptionalLong after, Html html) {
        if (before.isPresent() && after.isPresent()) {
            for (long rows : new long[] {before.getAsLong(), after.getAsLong()}) {
                html.element(rows == 0 ? "td" : "td class=\"differs\"", text(rows));
            }
        }
    }

    /** With its sign, so that it is seen without colours. */
    private void difference(BigDecimal difference, Html html) {
        String sign = difference.signum() > 0 ? "+" : "";
        html.element(difference.signum() == 0 ? "td" : "td class=\"differs\"", sign + text(difference));
    }

    /** All decimals; nothing is rounded. */
    private String text(BigDecimal number) {
        return String.format(locale, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    private String text(long number) {
        return text(BigDecimal.valueOf(number));
    }

    private String organisation(String organisation) {
        return organisation.equals("none") ? say("without number", "uden nummer") : organisation;
    }

    private String month(String month) {
        return month.equals("none") ? say("without date", "uden dato") : month;
    }

    private List<String> explanation(Comparison comparison) {
        String sums = say(
                        "Compared are the number of rows and the sum of every column with decimals, by organisation and month; where there are"
                                + " values below zero, also the sum of those above, because books are in balance whatever was posted. ",
                        "Der afstemmes antal rækker og summen af hver kolonne med decimaler, for hver organisation og måned; hvor der er værdier"
                                + " under nul, også summen af dem over nul, fordi et bogholderi balancerer, uanset hvad der er bogført. ")
                + (all
                        ? say("All places are shown.", "Alle steder er vist.")
                        : say("Only places that differ are shown.", "Kun steder, der afviger, er vist."));
        if (comparison.with().isPresent()) {
            return List.of(
                    sums,
                    say(
                            "Everything that came with the two deliveries is compared, also what has been replaced since. A row that was"
                                    + " changed stands on both sides alone.",
                            "Alt, hvad der kom med de to leverancer, er sammenlignet, også det, der siden er erstattet. En række, der er"
                                    + " ændret, står kun på hver sin side."));
        }
        return List.of(
                sums,
                say(
                        "Differences are normal in January: what was corrected after a month was delivered is in the full delivery"
                                + " and not in the month. If the delivery is held, accept lets it in and reject keeps it out.",
                        "Afvigelser er normale i januar: det, der er rettet, efter at en måned blev leveret, er med i den fulde"
                                + " leverance og ikke i måneden. Er leverancen tilbageholdt, lukker accept den ind, og reject holder"
                                + " den ude."));
    }

    private String say(String english, String inDanish) {
        return danish ? inDanish : english;
    }
}
