package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;

/** Writes the report of a probe. For one thread, used once. */
final class ProbeMarkdown {

    private final ProbeCalls calls;
    private final ProbeRun run;
    private final List<ProbeFinding> findings;
    private final List<String> evidence;
    private final StringBuilder text = new StringBuilder();

    ProbeMarkdown(ProbeCalls calls, ProbeRun run, List<ProbeFinding> findings, List<String> evidence) {
        this.calls = calls;
        this.run = run;
        this.findings = findings;
        this.evidence = evidence;
    }

    String text(String url) {
        line("# What a probe of a Data ud service found");
        line("");
        line("Service: " + url);
        line("");
        line(
                "This text holds neither the key nor the content of a row: of the answers it has names of fields, kinds, counts,");
        line(
                "lengths, the words of statuses and the forms of dates. To check: search it for the first characters of the key and");
        line(
                "for a name, an address or an amount that you know from the data; nothing may be found. Names of fields are shown");
        line("where they look like words: look them over before you send this on.");
        line("");
        line(verdict());
        asked();
        described();
        differences();
        shapes();
        files();
        rest("What is unknown", "Looked for, and not found or not clear. It stays as it was.", this::isUnknown);
        rest(
                "What was not asked",
                "Only a call that changes something, or what did not occur, would show it.",
                finding -> finding.certainty() == Certainty.NOT_ASKED && !finding.differs());
        rest(
                "What fits",
                "As the profile has it.",
                finding -> finding.fits() && finding.certainty() != Certainty.NOT_ASKED);
        return text.toString();
    }

    private String verdict() {
        if (!run.isReached()) {
            return "**Nothing was learnt: " + run.trouble() + ".**";
        }
        long differ = findings.stream().filter(ProbeFinding::differs).count();
        long unknown = findings.stream().filter(this::isUnknown).count();
        return differ + unknown == 0
                ? "**The profile fits.**"
                : "**Settings that differ from the profile: " + differ + ". Unknown: " + unknown + ".**";
    }

    private boolean isUnknown(ProbeFinding finding) {
        return finding.certainty() == Certainty.UNKNOWN;
    }

    private void asked() {
        heading("What was asked");
        line(calls.sent() + " requests, all of them GET.");
        line("");
        line("| Asked | Key in | Status | Milliseconds | What came | Headers |");
        line("|---|---|---|---|---|---|");
        for (ProbeAnswer answer : calls.answers()) {
            line("| " + cell(answer.call()) + " | " + cell(answer.by().toString()) + " | "
                    + (answer.status() == 0 ? "none" : answer.status()) + " | "
                    + answer.took().toMillis() + " | " + cell(answer.outcome()) + " | "
                    + cell(String.join("; ", answer.headers())) + " |");
        }
    }

    private void described() {
        ApiDocument document = run.document();
        if (!document.equals(ApiDocument.NONE)) {
            heading("The service's own description");
            line("An OpenAPI document. Key in: "
                    + (document.keyHeaders().isEmpty()
                            ? "not said"
                            : document.keyHeaders().toString()) + ". Paths:");
            line("");
            document.paths().forEach(path -> line("- `" + path + "`"));
        }
    }

    private void differences() {
        heading("What differs from the profile");
        List<ProbeFinding> differing =
                findings.stream().filter(ProbeFinding::differs).toList();
        if (differing.isEmpty()) {
            line("Nothing.");
            return;
        }
        line("| Setting | Assumed | Found | Sure | Why |");
        line("|---|---|---|---|---|");
        for (ProbeFinding finding : differing) {
            line("| " + cell(finding.setting()) + " | " + cell(finding.assumed()) + " | " + cell(finding.found())
                    + " | " + finding.certainty().word() + " | " + cell(finding.reason()) + " |");
        }
    }

    private void shapes() {
        heading("Shapes");
        if (run.lists().isEmpty()) {
            line("No list was found.");
        }
        run.lists().forEach((path, list) -> {
            JsonNode json = list.answer().json();
            if (json != null) {
                line("### " + path.word());
                line("");
                line("```");
                Shape.of(json, calls::isSecret).lines().forEach(this::line);
                line("```");
                line("");
            }
        });
    }

    private void files() {
        heading("CSV files");
        if (evidence.isEmpty()) {
            line("No file was seen.");
        }
        evidence.forEach(one -> line("- " + one));
    }

    private void rest(String heading, String explanation, Predicate<ProbeFinding> which) {
        heading(heading);
        List<ProbeFinding> all = findings.stream().filter(which).toList();
        line(all.isEmpty() ? "Nothing." : explanation);
        if (!all.isEmpty()) {
            line("");
        }
        all.forEach(finding -> line("- `" + finding.setting() + "`"
                + (finding.found().isEmpty() ? "" : " (" + finding.found() + ")") + ": " + finding.reason()));
    }

    private void heading(String heading) {
        line("");
        line("## " + heading);
        line("");
    }

    private void line(String line) {
        text.append(line.replaceAll("[\\p{Cntrl}]", " ")).append('\n');
    }

    private static String cell(String value) {
        return value.replace("|", "\\|");
    }
}
