package dk.almendata.cli;

import dk.almendata.client.Probe;
import dk.almendata.client.ProbeFinding;
import dk.almendata.client.ProbeReport;
import dk.almendata.client.WirePath;
import dk.almendata.client.WireProfileJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code probe}: asks a service that nobody has seen yet how it speaks, and proposes a wire profile. */
@Command(
        name = "probe",
        header = "Ask a service carefully how it speaks, and propose a wire profile and a report to mail.",
        description = {
            "",
            "Only GET, at most 40 requests, little of each answer. Neither the key nor the content of a row is printed or written.",
            "Exit code 0 the profile fits; 1 something differs or is unknown; 3 the service cannot be reached, refuses the key,",
            "or is no Data ud.",
        },
        footer = {
            "",
            "Example:",
            "  almendata probe --url https://host/api --api-key-env ALMENDATA_API_KEY --report report.md"
                    + " --write-profile profile.json",
            "  almendata sync --url https://host/api --api-key-env ALMENDATA_API_KEY --profile profile.json --db"
                    + " jdbc:h2:file:./almendata",
        })
final class ProbeCommand extends Verb {

    private static final List<String> COLUMNS = List.of("setting", "assumed", "found", "certainty", "reason");
    private static final Layout LAYOUT = new Layout(COLUMNS, COLUMNS);

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final ServiceOption service = new ServiceOption();

    @Option(
            names = "--header",
            paramLabel = "NAME",
            description =
                    "The header of the key, where it is known; 'Authorization: Bearer' says also what stands before the"
                            + " key. Default: that of the profile, then usual ones as long as the key is refused.")
    private @Nullable String header;

    @Option(
            names = "--path",
            paramLabel = "NAME=PATH",
            description =
                    "Where something is, where that is known, such as deliveries=/api/deliveries; may be repeated."
                            + " Default: the path of the profile, then usual ones.")
    private Map<String, String> paths = new LinkedHashMap<>();

    @Option(names = "--report", paramLabel = "FILE", description = "Write the report to mail there (Markdown).")
    private @Nullable Path report;

    @Option(
            names = "--write-profile",
            paramLabel = "FILE",
            description = "Write the proposed wire profile there (JSON), for --profile of every verb.")
    private @Nullable Path writtenProfile;

    @Option(
            names = "--force",
            description = "Replace these files whatever they hold. Default: only what a probe has written.")
    private boolean force;

    ProbeCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (service.url().isEmpty()) {
            throw Refusal.usage("--url is missing: where the service is, unless --profile says it.");
        }
        ProbeFile reportFile = report == null ? null : ProbeFile.of(report, force);
        ProbeFile profileFile = writtenProfile == null ? null : ProbeFile.of(writtenProfile, force);
        ProbeReport found = probe().run();
        try (Printer printer = format.open(LAYOUT, surroundings())) {
            found.findings().stream()
                    .filter(finding -> !format.isForPeople() || !finding.fits())
                    .forEach(finding -> printer.row(row(finding)));
        }
        if (reportFile != null) {
            reportFile.write(found.markdown().getBytes(StandardCharsets.UTF_8));
            surroundings().say("The report is in " + report + ".");
        }
        if (profileFile != null && found.isReached()) {
            profileFile.write(WireProfileJson.write(found.proposal()));
            surroundings().say("The proposed profile is in " + writtenProfile + ".");
        }
        return verdict(found);
    }

    private Probe probe() {
        Probe probe = service.probe(surroundings());
        try {
            if (header != null) {
                int colon = header.indexOf(':');
                String prefix = colon < 0 ? "" : header.substring(colon + 1).strip();
                probe = probe.withKeyHeader(
                        colon < 0 ? header : header.substring(0, colon).strip(), prefix.isEmpty() ? "" : prefix + " ");
            }
            for (Map.Entry<String, String> typed : paths.entrySet()) {
                probe = probe.withPath(path(typed.getKey()), typed.getValue());
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(e.getMessage() + ".");
        }
        return probe;
    }

    private static WirePath path(String word) {
        Set<String> words = Arrays.stream(WirePath.values())
                .map(path -> path.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!words.contains(word)) {
            throw Refusal.usage("--path: expected one of " + String.join(", ", words) + " before '='.");
        }
        return WirePath.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private int verdict(ProbeReport found) {
        if (!found.isReached()) {
            surroundings()
                    .say(
                            "almendata: nothing was learnt: the service cannot be reached, refuses the key, or is no Data ud."
                                    + " --report says what was asked and what came.");
            return ExitCode.UNREACHABLE;
        }
        long differing = found.findings().stream().filter(ProbeFinding::differs).count();
        long others = found.findings().stream()
                .filter(finding -> !finding.fits() && !finding.differs())
                .count();
        surroundings()
                .say(
                        found.fits()
                                ? "The profile fits."
                                : "Settings that differ from the profile: " + differing + ". Unknown: " + others + ".");
        return found.fits() ? ExitCode.OK : ExitCode.BEHIND;
    }

    private static Row row(ProbeFinding finding) {
        return new Row()
                .with("setting", finding.setting())
                .withText("assumed", finding.assumed())
                .withText("found", finding.found())
                .with("certainty", finding.certainty().word())
                .with("reason", finding.reason());
    }
}
