package dk.almendata.cli;

import dk.almendata.enrichment.CheckReport;
import dk.almendata.enrichment.PersonalDataReport;
import dk.almendata.table.Severity;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a check came to, as a person is told on standard error: counts, and the report of personal data, which never repeats a value. */
final class EnrichmentSummary {

    private EnrichmentSummary() {}

    static void tell(String file, CheckReport report, String reason, Locale locale, Surroundings surroundings) {
        boolean danish = locale.getLanguage().equals("da");
        surroundings.say(file + (danish ? ": rækker " : ": rows ") + report.rows()
                + (danish ? ", uden fejl " : ", without error ") + report.accepted()
                + (danish ? "; fejl " : "; errors ") + report.count(Severity.ERROR)
                + (danish ? ", advarsler " : ", warnings ") + report.count(Severity.WARNING)
                + (danish ? ", oplysninger " : ", infos ") + report.count(Severity.INFO) + ".");
        PersonalDataReport personal = report.personalData();
        for (PersonalDataReport.Entry entry : personal.entries()) {
            surroundings.say((danish ? "Persondata? kolonne " : "Personal data? column ")
                    + entry.column() + ", " + entry.kind().text(locale) + ": " + entry.count()
                    + (danish ? " celler, linje " : " cells, line ")
                    + entry.lines().stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + (entry.count() > entry.lines().size() ? " …" : "")
                    + (entry.blocks() ? (danish ? " (blokerer)" : " (blocks)") : ""));
        }
        if (!personal.entries().isEmpty()) {
            surroundings.say(personal.reminder(locale));
        }
        if (personal.isBlocking()) {
            surroundings.say(
                    reason.isBlank()
                            ? (danish
                                    ? "Blokeret på grund af persondata. Fjern dem, eller giv en begrundelse med --allow-personal-data."
                                    : "Blocked because of personal data. Remove them, or give a reason with --allow-personal-data.")
                            : (danish ? "Persondata er tilladt: " : "Personal data are allowed: ") + reason);
        }
    }
}
