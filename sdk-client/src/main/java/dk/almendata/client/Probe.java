package dk.almendata.client;

import dk.almendata.client.ProbeCandidates.KeyHeader;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service that nobody has seen yet how it speaks, and compares that with the wire profile.
 *
 * <p>It only reads: GET and nothing else, at most 40 requests in at most three minutes, at most 16 MiB of JSON in all and 1 MiB of each answer beyond, 256 KiB of a zip,
 * of one delivery for each of at most six datapakker. Where the profile does not lead to an answer, usual other headers and paths are tried in turn, all at the host of
 * the base URL, because the key goes with them. What is kept of the answers are names of fields, kinds, counts, lengths, the words of
 * statuses and forms of dates (decision: a person who has a key must be able to mail the report as it is).
 *
 * <pre>{@code
 * ProbeReport report = DataUdClient.builder().baseUrl("https://host/api").apiKey(key).probe().run();
 * report.findings().stream().filter(ProbeFinding::differs).forEach(System.out::println);
 * Files.write(file, WireProfileJson.write(report.proposal()));
 * }</pre>
 *
 * <p>Immutable; may be shared between threads. A run is for one thread, which it blocks.
 */
public final class Probe {

    private static final int MAX_REQUESTS = 40;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final List<String> ORDER =
            List.of("baseUrl", "keyHeader", "keyPrefix", "paths", "paging", "names", "dates", "statuses", "csv");

    private final DataUdClientBuilder options;
    private final BaseUrl base;
    private final KeySource key;
    private final @Nullable KeyHeader header;
    private final Map<WirePath, String> paths;
    private final int maxRequests;

    Probe(DataUdClientBuilder options, BaseUrl base, KeySource key) {
        this(options, base, key, null, Map.of(), MAX_REQUESTS);
    }

    private Probe(
            DataUdClientBuilder options,
            BaseUrl base,
            KeySource key,
            @Nullable KeyHeader header,
            Map<WirePath, String> paths,
            int maxRequests) {
        this.options = options;
        this.base = base;
        this.key = key;
        this.header = header;
        this.paths = paths;
        this.maxRequests = maxRequests;
    }

    /**
     * The same probe that sends the key in one header only; default: that of the profile, then usual ones as long as the key is refused.
     *
     * @param name a header name
     * @param prefix what stands before the key, such as {@code "Bearer "} with its blank; may be empty
     * @return a changed copy
     * @throws IllegalArgumentException if it cannot be a header or a prefix
     */
    public Probe withKeyHeader(String name, String prefix) {
        WireProfile.assumed().toBuilder().keyHeader(name).keyPrefix(prefix);
        return new Probe(options, base, key, new KeyHeader(name, prefix), paths, maxRequests);
    }

    /**
     * The same probe that looks for something at one path only; default: that of the profile, then usual ones.
     *
     * @param path which
     * @param value a path below the base URL, as {@link WireProfile.Builder#putPath} takes it
     * @return a changed copy
     * @throws IllegalArgumentException if it cannot be this path
     */
    public Probe withPath(WirePath path, String value) {
        WireProfile.assumed().toBuilder().putPath(path, value);
        Map<WirePath, String> all = new EnumMap<>(WirePath.class);
        all.putAll(paths);
        all.put(path, value);
        return new Probe(options, base, key, header, all, maxRequests);
    }

    /**
     * The same probe with another limit; default: 40.
     *
     * @param value how many requests at most, repeated ones and redirects counted; 1 to 200
     * @return a changed copy
     */
    public Probe withMaxRequests(int value) {
        if (value < 1 || value > 200) {
            throw new IllegalArgumentException("maxRequests: expected 1 to 200, found " + value);
        }
        return new Probe(options, base, key, header, paths, value);
    }

    /**
     * Asks the service. Whatever it answers becomes part of the report; nothing of it is thrown.
     *
     * @return what was found
     * @throws IllegalArgumentException if the key cannot be had
     */
    public ProbeReport run() {
        Keyring keys = new Keyring(key);
        WireProfile assumed = Objects.requireNonNull(options.wireProfile, "wireProfile");
        ProfileProposal proposal = new ProfileProposal(assumed);
        try (ProbeCalls calls = new ProbeCalls(options, base, keys, maxRequests, LONGEST)) {
            String url = base.url().toString();
            boolean secret = keys.isIn(url);
            if (!secret) {
                proposal.found("baseUrl", url, url, Certainty.SEEN, "as it was said", builder -> builder.baseUrl(url));
            }
            ProbeRun run = new ProbeRun(base, calls, proposal, header, paths);
            List<String> evidence = run.run();
            WireProfile proposed = proposal.build();
            List<ProbeFinding> findings = proposal.findings().stream()
                    .map(finding -> withoutKey(finding, keys))
                    .sorted(Comparator.comparingInt(Probe::place))
                    .toList();
            String text = new ProbeMarkdown(calls, run, findings, evidence).text(secret ? "(masked)" : url);
            return new ProbeReport(run.isReached(), findings, proposed, keys.without(text));
        }
    }

    private static int place(ProbeFinding finding) {
        int dot = finding.setting().indexOf('.');
        return ORDER.indexOf(dot < 0 ? finding.setting() : finding.setting().substring(0, dot));
    }

    private static ProbeFinding withoutKey(ProbeFinding finding, Keyring keys) {
        return new ProbeFinding(
                keys.without(finding.setting()),
                keys.without(finding.assumed()),
                keys.without(finding.found()),
                finding.certainty(),
                keys.without(finding.reason()));
    }
}
