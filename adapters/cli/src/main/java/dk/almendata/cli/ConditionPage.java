package dk.almendata.cli;

import dk.almendata.condition.BuildingPart;
import dk.almendata.condition.ConditionMark;
import dk.almendata.condition.MaintenanceMoney;
import dk.almendata.condition.PlanItem;
import dk.almendata.condition.PlanLevel;
import dk.almendata.condition.ProvisionForecast;
import dk.almendata.condition.ProvisionYear;
import dk.almendata.condition.ReviewCycle;
import dk.almendata.condition.Sufficiency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Condition and maintenance of afdelinger as a page in Danish: the mark part by part, the review, the plan level by level, needs against
 * provisions, and the tie to the accounts. Well-formed XML; every text from outside is escaped.
 */
final class ConditionPage {

    private final LocalDate on;

    ConditionPage(LocalDate on) {
        this.on = on;
    }

    String render(List<AfdelingReport> reports) {
        Html html = new Html();
        PageHead.open(html, Locale.forLanguageTag("da"), "Tilstand og vedligeholdelse", ReportStyle.STYLE);
        html.element("h1", "Tilstand og vedligeholdelse pr. " + on).raw("\n");
        if (reports.isEmpty()) {
            html.element("p", "Filerne har ingen afdelinger.");
        }
        for (AfdelingReport report : reports) {
            html.element("h2", "Afdeling " + report.afdeling()).raw("\n");
            review(report, html);
            mark(report.mark(), html);
            levels(report.levels(), html);
            notRenewed(report.notRenewed(), html);
            forecast(report.forecast(), html);
            money(report.money(), html);
        }
        PageHead.close(html);
        return html.toString();
    }

    private static void review(AfdelingReport report, Html html) {
        ReviewCycle.Due due = report.due();
        String standing = switch (due.standing()) {
            case OVERDUE -> "Fristen er overskredet.";
            case DUE -> "Den skal holdes i år.";
            case LATER -> "";
        };
        html.element(
                        "p",
                        "Seneste eksterne granskning: "
                                + report.lastReview().map(LocalDate::toString).orElse("ingen kendt")
                                + ". Næste senest " + due.due() + ", derefter " + due.next() + ". " + standing)
                .raw("\n");
    }

    private static void mark(ConditionMark mark, Html html) {
        html.element("h3", "Tilstandsmærke").raw("\n");
        html.element(
                        "p",
                        "Score " + mark.score().map(ConditionPage::danish).orElse("–") + ", mærke "
                                + mark.mark().orElse("–")
                                + (mark.score().isPresent() && mark.mark().isEmpty()
                                        ? " (scoren ligger under skalaens laveste klasse)"
                                        : "")
                                + ", skala »"
                                + mark.scale().name() + "«"
                                + (mark.scale().isIllustrative()
                                        ? " (illustrativ: den rigtige skala er ikke kendt, og mærket betyder intet)"
                                        : "")
                                + ". " + mark.counted() + " af " + mark.parts().size()
                                + " bygningsdele tæller. Scoren er gennemsnittet af point, vægtet.")
                .raw("\n");
        if (mark.parts().isEmpty()) {
            return;
        }
        open(html, "Sted", "Bygningsdel", "Tilstand", "Installeret", "Levetid til", "Point", "Vægt");
        for (ConditionMark.PartScore score : mark.parts()) {
            BuildingPart part = score.part();
            html.raw(score.points().isEmpty() ? "<tr class=\"warn\">" : "<tr>");
            html.element("td", part.place().toString());
            html.element("td", part.type());
            html.element("td", part.condition());
            number(
                    part.installed().isPresent()
                            ? String.valueOf(part.installed().getAsInt())
                            : "–",
                    html);
            number(
                    part.endOfLife().isPresent()
                            ? String.valueOf(part.endOfLife().getAsInt())
                            : "–",
                    html);
            number(score.points().map(ConditionPage::danish).orElse("tæller ikke"), html);
            number(danish(score.weight()), html);
            html.raw("</tr>\n");
        }
        close(html);
    }

    private static void levels(PlanLevel levels, Html html) {
        html.element("h3", "Planen, niveau for niveau").raw("\n");
        open(html, "Sted", "Eget, kr.", "Med alt derunder, kr.");
        level(levels, html);
        close(html);
    }

    private static void level(PlanLevel level, Html html) {
        html.raw("<tr>");
        html.element("td", level.place() + (level.building().isEmpty() ? "" : ", bygning " + level.building()));
        number(kroner(level.own()), html);
        number(kroner(level.total()), html);
        html.raw("</tr>\n");
        level.within().forEach(each -> level(each, html));
    }

    private static void notRenewed(List<PlanItem> items, Html html) {
        if (items.isEmpty()) {
            return;
        }
        html.element("p", "Ikke medregnet, fordi afdelingen har en nyere plan, som intet siger om stedet:")
                .raw("\n");
        open(html, "Sted", "Plan af", "År", "Bygningsdel", "Beløb, kr.");
        for (PlanItem item : items) {
            html.raw("<tr class=\"warn\">");
            html.element("td", item.place() + (item.building().isEmpty() ? "" : ", bygning " + item.building()));
            html.element("td", item.made().toString());
            number(String.valueOf(item.year()), html);
            html.element("td", item.part());
            number(kroner(item.amount()), html);
            html.raw("</tr>\n");
        }
        close(html);
    }

    private static void forecast(ProvisionForecast forecast, Html html) {
        html.element("h3", "Henlæggelser mod behov").raw("\n");
        html.element(
                        "p",
                        judged(forecast) + "Den mindste årlige henlæggelse, der holder: "
                                + kroner(forecast.levelProvision()) + " kr. Prisstigning: "
                                + danish(forecast.terms().indexPercent())
                                + " % om året. Mindste saldo: "
                                + kroner(forecast.terms().minimum()) + " kr.")
                .raw("\n");
        if (forecast.plannedBefore().signum() != 0 || forecast.plannedAfter().signum() != 0) {
            html.element(
                            "p",
                            "Uden for perioden er der planlagt " + kroner(forecast.plannedBefore())
                                    + " kr. i årene før og " + kroner(forecast.plannedAfter())
                                    + " kr. i årene efter; de indgår ikke i saldoen.")
                    .raw("\n");
        }
        open(html, "År", "Primo, kr.", "+ henlagt, kr.", "- behov, kr.", "= ultimo, kr.", "Vurdering");
        for (ProvisionYear year : forecast.years()) {
            String colour = switch (year.sufficiency()) {
                case TOO_LITTLE -> "bad";
                case ENOUGH -> "good";
                case TOO_MUCH, UNKNOWN -> "warn";
            };
            html.raw("<tr class=\"" + colour + "\">");
            number(String.valueOf(year.year()), html);
            number(year.opening(), html);
            number(year.provision(), html);
            number(kroner(year.need()), html);
            number(year.closing(), html);
            html.element("td", year.sufficiency().danish()).raw("</tr>\n");
        }
        close(html);
    }

    private static String judged(ProvisionForecast forecast) {
        if (forecast.sufficiency() == Sufficiency.UNKNOWN) {
            return "Hvad der henlægges om året, er ikke kendt (hverken angivet eller på konto "
                    + MaintenanceMoney.PROVISION + "), så henlæggelserne er ikke vurderet. ";
        }
        return "Over perioden: " + forecast.sufficiency().danish() + ". "
                + (forecast.breakingYear().isPresent()
                        ? "Saldoen brydes i " + forecast.breakingYear().getAsInt() + ". "
                        : "Saldoen brydes ikke. ");
    }

    private static void money(List<MaintenanceMoney> money, Html html) {
        html.element("h3", "Plan og regnskab").raw("\n");
        open(html, "År", "Behov (116), kr.", "Henlagt (120), kr.", "Forbrug (116), kr.", "Henlagt - behov, kr.");
        for (MaintenanceMoney each : money) {
            html.raw("<tr>");
            number(String.valueOf(each.year()), html);
            number(each.need(), html);
            number(each.provided(), html);
            number(each.used(), html);
            number(each.surplus(), html);
            html.raw("</tr>\n");
        }
        close(html);
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

    private static void number(Optional<BigDecimal> amount, Html html) {
        number(amount.map(ConditionPage::kroner).orElse("–"), html);
    }

    private static void number(String text, Html html) {
        html.raw("<td class=\"number\">").text(text).raw("</td>");
    }

    private static String kroner(BigDecimal amount) {
        return DistributionPage.kroner(amount);
    }

    private static String danish(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
