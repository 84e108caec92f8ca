package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.client.ProbeCandidates.KeyHeader;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.text.CsvDialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Fetches the beginning of one delivery of some datapakker, and tells where zips are and how their files are written. For one thread. */
final class ProbeDownloads {

    private static final int MAX_SAMPLES = 6;
    private static final int MAX_TRIED = 2;

    private final BaseUrl base;
    private final ProbeCalls calls;
    private final ProfileProposal proposal;
    private final ProbeNames names;
    private final KeyHeader header;
    private final Map<WirePath, String> typed;
    private final ApiDocument document;
    private final Map<DatapakkeName, CsvEvidence> evidence = new TreeMap<>();
    private String path = "";

    ProbeDownloads(
            BaseUrl base,
            ProbeCalls calls,
            ProfileProposal proposal,
            ProbeNames names,
            KeyHeader header,
            Map<WirePath, String> typed,
            ApiDocument document) {
        this.base = base;
        this.calls = calls;
        this.proposal = proposal;
        this.names = names;
        this.header = header;
        this.typed = typed;
        this.document = document;
    }

    /** Fetches and tells; the evidence is a line for each datapakke. */
    List<String> tell(Map<WirePath, Listing> lists, List<JsonNode> deliveries) {
        Listing list = lists.get(WirePath.DELIVERIES);
        int tried = 0;
        for (JsonNode delivery : deliveries) {
            Optional<String> id = names.text(delivery, WireField.ID);
            if (list == null || id.isEmpty() || !calls.mayAsk() || evidence.size() == MAX_SAMPLES) {
                break;
            }
            if (path.isEmpty() && tried == MAX_TRIED) {
                break;
            }
            tried++;
            Optional<ZipSample> sample = sample(list, id.get());
            Optional<DatapakkeName> name =
                    names.text(delivery, WireField.DATAPAKKE).flatMap(ProbeDownloads::name);
            if (sample.isPresent() && name.isPresent()) {
                evidence.put(name.get(), sample.get().evidence());
            }
        }
        tellPath();
        tellDialects();
        List<String> lines = new ArrayList<>();
        evidence.forEach((name, seen) -> lines.add(shown(name) + ": " + seen.summary()));
        return lines;
    }

    private static Optional<DatapakkeName> name(String text) {
        try {
            return Optional.of(DatapakkeName.of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private String shown(DatapakkeName name) {
        return Shape.shown(name.text(), calls::isSecret);
    }

    private Optional<ZipSample> sample(Listing list, String id) {
        for (String candidate : path.isEmpty() ? paths(list) : List.of(path)) {
            if (!calls.mayAsk()) {
                break;
            }
            ProbeAnswer answer = calls.zip(header, base.at(candidate, id));
            if (answer.hasZip()) {
                path = candidate;
                return Optional.of(answer.zip());
            }
        }
        return Optional.empty();
    }

    private List<String> paths(Listing list) {
        String own = typed.get(WirePath.DOWNLOAD);
        if (own != null) {
            return List.of(own);
        }
        Set<String> paths = new LinkedHashSet<>();
        document.below(list.path(), ProbeCandidates.DOWNLOADS).ifPresent(paths::add);
        String assumed = proposal.assumed().path(WirePath.DOWNLOAD);
        if (assumed.startsWith(list.path() + "/")) {
            paths.add(assumed);
        }
        ProbeCandidates.DOWNLOADS.forEach(word -> paths.add(list.path() + "/" + WirePath.ID + "/" + word));
        return List.copyOf(paths);
    }

    private void tellPath() {
        String before = proposal.assumed().path(WirePath.DOWNLOAD);
        if (path.isEmpty()) {
            proposal.keep("paths.download", before, Certainty.UNKNOWN, "no zip came from any path that was tried");
        } else {
            proposal.found(
                    "paths.download",
                    before,
                    path,
                    Certainty.SEEN,
                    "a zip came from there",
                    builder -> builder.putPath(WirePath.DOWNLOAD, path));
        }
    }

    private void tellDialects() {
        CsvDialect before = proposal.assumed().csvDialect();
        List<CsvEvidence> readable =
                evidence.values().stream().filter(CsvEvidence::isReadable).toList();
        if (readable.isEmpty()) {
            tellDialect(before, before, Certainty.UNKNOWN, "no CSV file was seen");
            return;
        }
        CsvDialect usual = CsvEvidence.usual(readable, before);
        Certainty certainty = readable.stream().allMatch(CsvEvidence::isClear) ? Certainty.SEEN : Certainty.GUESSED;
        tellDialect(
                before, usual, certainty, "the beginning of one file of each of " + readable.size() + " datapakker");
        evidence.forEach((name, one) -> {
            boolean has = proposal.assumed().csvDialects().containsKey(name);
            CsvDialect own = one.dialect(has ? proposal.assumed().csvDialect(name) : usual);
            if (one.isReadable() && (has || !own.equals(usual))) {
                boolean all = one.isClear() && one.sawQuotes() && one.sawDecimals();
                tellOwn(name, own, all ? Certainty.SEEN : Certainty.LIKELY);
            }
        });
    }

    private void tellOwn(DatapakkeName name, CsvDialect dialect, Certainty certainty) {
        if (shown(name).equals(name.text())) {
            proposal.found(
                    "csv.datapakker." + name.text(),
                    text(proposal.assumed().csvDialect(name)),
                    text(dialect),
                    certainty,
                    "the beginning of a file of this datapakke"
                            + (certainty == Certainty.SEEN ? "" : "; what it does not show is as usual"),
                    builder -> builder.putCsvDialect(name, dialect));
        } else {
            proposal.keep("csv.datapakker", "", Certainty.UNKNOWN, "the name of a datapakke is not repeated");
        }
    }

    private static String text(CsvDialect dialect) {
        return "separator " + CsvEvidence.name(dialect.separator()) + ", quote " + CsvEvidence.name(dialect.quote())
                + ", decimal " + CsvEvidence.name(dialect.decimalMark().character());
    }

    private void tellDialect(CsvDialect before, CsvDialect found, Certainty certainty, String reason) {
        proposal.found(
                "csv.separator",
                CsvEvidence.name(before.separator()),
                CsvEvidence.name(found.separator()),
                certainty,
                reason,
                builder -> builder.csvDialect(found));
        boolean quotes = evidence.values().stream().anyMatch(CsvEvidence::sawQuotes);
        tellSign("csv.quote", before.quote(), found.quote(), seen(quotes, certainty), reason(quotes, reason));
        boolean decimals = evidence.values().stream().anyMatch(CsvEvidence::sawDecimals);
        tellSign(
                "csv.decimalMark",
                before.decimalMark().character(),
                found.decimalMark().character(),
                seen(decimals, certainty),
                reason(decimals, reason));
    }

    private static Certainty seen(boolean seen, Certainty certainty) {
        return seen || certainty == Certainty.UNKNOWN ? certainty : Certainty.NOT_ASKED;
    }

    private static String reason(boolean seen, String reason) {
        return seen ? reason : reason + "; none of them has one";
    }

    private void tellSign(String setting, char before, char found, Certainty certainty, String reason) {
        proposal.found(setting, CsvEvidence.name(before), CsvEvidence.name(found), certainty, reason, builder -> {});
    }
}
