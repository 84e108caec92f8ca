package dk.almendata.cli;

import dk.almendata.sync.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings the sources of a configuration file in step, one after the other, whatever becomes of the others. For one run. */
final class SeveralSyncs {

    private final List<SourceSettings> sources;
    private final Horizon horizon;
    private final boolean plan;
    private final Surroundings surroundings;
    private final boolean debug;

    SeveralSyncs(
            List<SourceSettings> sources, Horizon horizon, boolean plan, Surroundings surroundings, boolean debug) {
        this.sources = sources;
        this.horizon = horizon;
        this.plan = plan;
        this.surroundings = surroundings;
        this.debug = debug;
    }

    int run(FormatOption format) {
        List<Ended> all = new ArrayList<>();
        try (Sections sections = new Sections(format, SyncRows.LAYOUT_OF_SEVERAL, surroundings)) {
            for (SourceSettings settings : sources) {
                all.add(run(settings, sections));
            }
            if (format.isForPeople()) {
                Printer lines = sections.begin("All sources", SyncRows.SOURCE_COLUMNS);
                all.forEach(ended -> lines.row(ended.row()));
            }
            int exitCode = all.stream().map(Ended::exitCode).reduce(ExitCode.OK, ExitCode::worse);
            int inStep = (int) all.stream().filter(Ended::isInStep).count();
            String sentence = sentence(all);
            sections.begin("", SyncRows.SOURCE_COLUMNS)
                    .closing(SyncRows.total(all.size(), inStep, exitCode, sentence), sentence);
            return exitCode;
        }
    }

    private Ended run(SourceSettings settings, Sections sections) {
        SourceId source = settings.source().id();
        try {
            SyncSummary summary = new SourceSync(
                            settings, horizon, plan, companions(), () -> part(source, sections), surroundings)
                    .run();
            summary.report().fault().ifPresent(fault -> tell(source, fault));
            return new Ended(source, summary.exitCode(), SyncRows.of(summary));
        } catch (RuntimeException fault) {
            tell(source, fault);
            String message = Faults.message(fault);
            Row row = SyncRows.of(source, Faults.exitCode(fault), message);
            part(source, sections).closing(row, message);
            return new Ended(source, Faults.exitCode(fault), row);
        }
    }

    private Set<SourceId> companions() {
        return sources.stream().map(settings -> settings.source().id()).collect(Collectors.toSet());
    }

    private static Printer part(SourceId source, Sections sections) {
        return sections.begin(source.text(), SyncRows.LAYOUT.table());
    }

    private void tell(SourceId source, RuntimeException fault) {
        new Faults(surroundings).tell("almendata: " + source + ": ", fault, debug);
    }

    private static String sentence(List<Ended> all) {
        String others = all.stream()
                .filter(ended -> !ended.isInStep())
                .map(ended -> ended.source() + " (" + ended.exitCode() + ")")
                .collect(Collectors.joining(", "));
        String count = all.size() == 1 ? "1 source" : all.size() + " sources";
        return count + (others.isEmpty() ? ", all in step." : "; not in step, with their exit codes: " + others + ".");
    }

    /** How a source came out. */
    private record Ended(SourceId source, int exitCode, Row row) {

        boolean isInStep() {
            return exitCode == ExitCode.OK;
        }
    }
}
