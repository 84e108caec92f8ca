package dk.almendata.cli;

import dk.almendata.consumption.AfdelingUse;
import dk.almendata.consumption.Consumption;
import dk.almendata.consumption.ConsumptionFlag;
import dk.almendata.consumption.ConsumptionReport;
import dk.almendata.consumption.CoolingMethod;
import dk.almendata.consumption.Energy;
import dk.almendata.consumption.MeanCooling;
import dk.almendata.consumption.PeriodConsumption;
import dk.almendata.consumption.ReportedInstallation;
import dk.almendata.consumption.TemperatureDifference;
import dk.almendata.consumption.Volume;
import dk.almendata.consumption.YearUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Consumption as one HTML page that needs nothing else: for each afdeling five years as charts and as a table, the installations that cool
 * least, and what is doubtful. Every figure of a chart stands in a table as well. Well-formed XML; names nobody.
 */
final class ConsumptionPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1d2329; --paper: #fbfbf9; --line: #d9dbd5; --soft: #5b6470; --bar: #2f6f8f;
              --latest: #1b4a63; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e9ecef; --paper: #16191d; --line: #3a4048; --soft: #a9b1bb;
              --bar: #5aa0c2; --latest: #9fd0e8; } }
            body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 2rem auto; max-width: 72rem;
              padding: 0 1rem; }
            h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
            .soft { color: var(--soft); }
            .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .75rem; margin: .5rem 0; }
            figure { margin: 0; border: 1px solid var(--line); border-radius: 6px; padding: .5rem; break-inside: avoid; }
            figcaption { font-weight: 600; font-size: .9rem; }
            svg { display: block; width: 100%; height: auto; } svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
            svg rect { fill: var(--bar); } svg rect.latest { fill: var(--latest); } svg line { stroke: var(--line); }
            .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
            th, td { padding: .2rem .5rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
            th:first-child, td:first-child { text-align: left; } td.text, th.text { text-align: left; white-space: normal; }
            section { break-inside: avoid-page; }
            @media (max-width: 40rem) { th, td { padding: .2rem .2rem; font-size: .72rem; } th, td:first-child { white-space: normal; } }
            @media print { :root { --ink: #000; --paper: #fff; --line: #999; --soft: #333; --bar: #666; --latest: #000; }
              body { margin: 0; max-width: none; font-size: 11px; } .wide { overflow: visible; }
              .charts { grid-template-columns: repeat(4, 1fr); }
              svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
            """;

    private final Locale locale;
    private final boolean danish;
    private final ShownNumbers numbers;

    ConsumptionPage(Locale locale) {
        this.locale = locale;
        this.danish = locale.getLanguage().equals("da");
        this.numbers = new ShownNumbers(danish);
    }

    /** The page. */
    String render(ConsumptionReport report, int unread, int refused, LocalDate on) {
        Html html = new Html();
        String title = say("Heat consumption by afdeling", "Varmeforbrug pr. afdeling");
        PageHead.open(html, locale, title, STYLE);
        html.element("h1", title).raw("\n<p class=\"soft\">");
        html.text(say("Made ", "Dannet ") + on + " · " + installations(report.installations())
                        + " · "
                        + say(
                                "amounts are of 365 days; cooling is " + method(report.method())
                                        + ", of the sums of the periods",
                                "mængder er pr. 365 dage; afkøling er " + method(report.method())
                                        + " af periodernes summer"))
                .raw("</p>\n");
        overview(report, html);
        report.afdelinger().forEach(afdeling -> afdeling(afdeling, html));
        worst(report, html);
        quality(report, unread, refused, html);
        PageHead.close(html);
        return html.toString();
    }

    private String installations(int count) {
        return Counts.of(count, "installation", say("installations", "installationer"));
    }

    private String method(CoolingMethod method) {
        return switch (method) {
            case FACTOR_860 -> "MWh × 860 / m³";
            case FACTOR_239_GJ -> "GJ × 239 / m³";
            case REGISTERS -> say("by the temperature registers", "efter temperaturregistrene");
            case IF97_K_SUPPLY ->
                say(
                        "by the heat coefficient, flow sensor in the supply pipe",
                        "efter varmekoefficienten, flowdel i fremløb");
            case IF97_K_RETURN ->
                say(
                        "by the heat coefficient, flow sensor in the return pipe",
                        "efter varmekoefficienten, flowdel i returløb");
        };
    }

    private void overview(ConsumptionReport report, Html html) {
        html.element("h2", say("The latest year", "Det seneste år"));
        head(
                html,
                "Afdeling",
                say("Installations", "Installationer"),
                "MWh",
                "m³",
                say("Cooling °C", "Afkøling °C"),
                "kWh/m²");
        for (AfdelingUse afdeling : report.afdelinger()) {
            YearUse year = afdeling.years().get(0);
            html.raw("<tr>").element("td", name(afdeling)).element("td", counted(year, afdeling));
            figures(year, html);
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    /** Those that have the year, and of how many where that is not all. */
    private String counted(YearUse year, AfdelingUse afdeling) {
        return year.installations() == afdeling.installations()
                ? String.valueOf(afdeling.installations())
                : year.installations() + say(" of ", " af ") + afdeling.installations();
    }

    private void afdeling(AfdelingUse afdeling, Html html) {
        html.raw("<section>").element("h2", name(afdeling)).raw("\n<p class=\"soft\">");
        html.text(installations(afdeling.installations()) + ", "
                        + (afdeling.squareMetres().signum() == 0
                                ? say("area not known", "areal ukendt")
                                : numbers.text(Optional.of(afdeling.squareMetres()), 0) + " m²"))
                .raw("</p>\n<div class=\"charts\">\n");
        List<YearUse> years = new ArrayList<>(afdeling.years());
        Collections.reverse(years);
        chart("MWh", years, year -> year.annual().energy().map(Energy::mwh), 1, html);
        chart("m³", years, year -> year.annual().volume().map(Volume::cubicMetres), 0, html);
        chart(say("Cooling °C", "Afkøling °C"), years, year -> kelvin(year.cooling()), 1, html);
        chart("kWh/m²", years, YearUse::kwhPerSquareMetre, 0, html);
        html.raw("</div>\n");
        head(
                html,
                say("Year", "År"),
                say("From", "Fra"),
                say("To", "Til"),
                say("Installations", "Installationer"),
                say("Without use", "Uden forbrug"),
                "MWh",
                "m³",
                say("Cooling °C", "Afkøling °C"),
                "kWh/m²");
        for (YearUse year : afdeling.years()) {
            if (year.installations() > 0) {
                html.raw("<tr>")
                        .element("td", yearName(year.yearsBack()))
                        .element("td", date(year.start()))
                        .element("td", date(year.end()))
                        .element("td", String.valueOf(year.installations()))
                        .element("td", String.valueOf(year.withoutUse()));
                figures(year, html);
                html.raw("</tr>\n");
            }
        }
        html.raw("</tbody></table></div></section>\n");
    }

    private void chart(String caption, List<YearUse> years, BarChart.Figure figure, int decimals, Html html) {
        html.raw("<figure>").element("figcaption", caption);
        new BarChart(caption, numbers, decimals)
                .draw(
                        years.stream()
                                .map(year -> new BarChart.Bar(
                                        year.end()
                                                .map(end -> String.valueOf(end.getYear()))
                                                .orElse("–"),
                                        figure.of(year),
                                        year.yearsBack() == 0))
                                .toList(),
                        html);
        html.raw("</figure>\n");
    }

    private void worst(ConsumptionReport report, Html html) {
        html.element("h2", say("Installations that cool least", "Installationer med lavest afkøling"));
        if (report.worst().isEmpty()) {
            html.element("p", say("None has a cooling that can be told.", "Ingen har en afkøling, der kan opgøres."));
            return;
        }
        head(
                html,
                "Installation",
                "Afdeling",
                say("Cooling °C", "Afkøling °C"),
                say("MWh a year", "MWh pr. år"),
                say("m³ a year", "m³ pr. år"),
                say("To", "Til"));
        for (ReportedInstallation installation : report.worst()) {
            PeriodConsumption year = installation.year(0).orElseThrow();
            Optional<Consumption> annual = year.annual();
            html.raw("<tr>")
                    .element("td", installation.number().toString())
                    .element("td", installation.afdeling().map(Object::toString).orElse("–"))
                    .element("td", numbers.text(kelvin(year.cooling()), 1))
                    .element(
                            "td",
                            numbers.text(annual.flatMap(Consumption::energy).map(Energy::mwh), 1))
                    .element(
                            "td",
                            numbers.text(annual.flatMap(Consumption::volume).map(Volume::cubicMetres), 0))
                    .element("td", date(year.end()))
                    .raw("</tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private void quality(ConsumptionReport report, int unread, int refused, Html html) {
        html.element("h2", say("Data quality", "Datakvalitet"));
        head(html, say("What", "Hvad"), say("How many", "Antal"));
        line(
                say("Figures or rows of the file that cannot be read", "Tal eller rækker i filen, der ikke kan læses"),
                unread,
                html);
        line(
                say(
                        "Installations left out, because a row of theirs cannot be read",
                        "Installationer udeladt, fordi en række ikke kan læses"),
                refused,
                html);
        line(
                say("Installations with readings at fault", "Installationer med fejl i aflæsningerne"),
                report.withFaults(),
                html);
        line(
                say("Installations of the list without any reading", "Installationer på listen uden aflæsninger"),
                report.withoutReadings(),
                html);
        line(
                say(
                        "Installations whose latest year lies a year or more behind the latest of this page",
                        "Installationer, hvis seneste år ligger et år eller mere før sidens seneste"),
                report.behind(),
                html);
        line(
                say("Installations without a known dwelling area", "Installationer uden kendt boligareal"),
                report.withoutArea(),
                html);
        for (Map.Entry<ConsumptionFlag, Integer> flag : report.flags().entrySet()) {
            line(text(flag.getKey()), flag.getValue(), html);
        }
        html.raw("</tbody></table></div>\n");
    }

    /** What is expected is no use, so this page has it in no sum and does not show it. */
    private String text(ConsumptionFlag flag) {
        if (flag == ConsumptionFlag.EXPECTED) {
            return say(
                    "There are not two annual readings yet; what is expected in a normal year is in no sum.",
                    "Der er endnu ikke to årsaflæsninger; det forventede forbrug i et normalår indgår ikke i summerne.");
        }
        return danish ? flag.danish() : flag.english();
    }

    private static void line(String what, int count, Html html) {
        html.raw("<tr><td class=\"text\">")
                .text(what)
                .raw("</td>")
                .element("td", String.valueOf(count))
                .raw("</tr>\n");
    }

    private static void head(Html html, String... headings) {
        html.raw("<div class=\"wide\"><table>\n<thead><tr>");
        for (String heading : headings) {
            html.element("th scope=\"col\"", heading);
        }
        html.raw("</tr></thead>\n<tbody>\n");
    }

    private void figures(YearUse year, Html html) {
        html.element("td", numbers.text(year.annual().energy().map(Energy::mwh), 1))
                .element("td", numbers.text(year.annual().volume().map(Volume::cubicMetres), 0))
                .element("td", numbers.text(kelvin(year.cooling()), 1))
                .element("td", numbers.text(year.kwhPerSquareMetre(), 1));
    }

    private static Optional<BigDecimal> kelvin(MeanCooling cooling) {
        return cooling.difference().map(TemperatureDifference::kelvin);
    }

    private String name(AfdelingUse afdeling) {
        return afdeling.afdeling()
                .map(number -> "Afdeling " + number)
                .orElse(say("Without a known afdeling", "Uden kendt afdeling"));
    }

    private String yearName(int back) {
        return say("Year ", "År ") + (back == 0 ? "0" : "−" + back);
    }

    private static String date(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("–");
    }

    private String say(String english, String inDanish) {
        return danish ? inDanish : english;
    }
}
