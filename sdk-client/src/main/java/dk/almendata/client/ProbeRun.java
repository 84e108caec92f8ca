package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.client.ProbeCandidates.KeyHeader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of a probe: the key, the lists, what stands in them, how they are divided, one delivery of each datapakke. For one thread. */
final class ProbeRun {

    private static final List<WirePath> LISTS =
            List.of(WirePath.DELIVERIES, WirePath.SUBSCRIPTIONS, WirePath.DATAPAKKER);

    private final BaseUrl base;
    private final ProbeCalls calls;
    private final ProfileProposal proposal;
    private final Map<WirePath, String> typed;
    private final List<KeyHeader> headers = new ArrayList<>();
    private final Map<WirePath, Listing> lists = new EnumMap<>(WirePath.class);
    private final ProbeNames names;
    private final boolean headerTyped;
    private ApiDocument document = ApiDocument.NONE;
    private KeyHeader header;
    private boolean settled;
    private boolean refused;
    private boolean unreachable;

    ProbeRun(
            BaseUrl base,
            ProbeCalls calls,
            ProfileProposal proposal,
            @Nullable KeyHeader typedHeader,
            Map<WirePath, String> typed) {
        this.base = base;
        this.calls = calls;
        this.proposal = proposal;
        this.typed = typed;
        this.names = new ProbeNames(proposal, calls);
        this.headerTyped = typedHeader != null;
        this.header = typedHeader != null
                ? typedHeader
                : new KeyHeader(
                        proposal.assumed().keyHeader(), proposal.assumed().keyPrefix());
    }

    /** Asks everything. */
    List<String> run() {
        describe();
        for (WirePath path : LISTS) {
            if (!refused && !unreachable) {
                find(path).ifPresent(list -> lists.put(path, list));
            }
        }
        key();
        LISTS.forEach(this::tellPath);
        LISTS.forEach(path -> Optional.ofNullable(lists.get(path)).ifPresent(list -> names.look(path, list)));
        List<JsonNode> sampled = deliveriesToSample();
        one(sampled);
        List<String> evidence =
                new ProbeDownloads(base, calls, proposal, names, header, typed, document).tell(lists, sampled);
        verbs();
        ProbePaging.of(calls, header, proposal, lists.values())
                .ifPresentOrElse(
                        ProbePaging::tell,
                        () -> proposal.keep(
                                "paging.style",
                                proposal.assumed().paging().style().word(),
                                Certainty.UNKNOWN,
                                "no list was found"));
        around();
        names.tell();
        return evidence;
    }

    boolean isReached() {
        return !lists.isEmpty();
    }

    /** Why nothing was reached, for people. */
    String trouble() {
        if (unreachable) {
            return "nothing answers there in time";
        }
        if (refused || calls.answers().stream().allMatch(ProbeAnswer::refusesKey)) {
            return "the key is refused in every header that was tried";
        }
        return "no answer there is a list of Data ud";
    }

    ApiDocument document() {
        return document;
    }

    Map<WirePath, Listing> lists() {
        return lists;
    }

    private void describe() {
        for (String place : ProbeCandidates.DOCUMENTS) {
            if (document.equals(ApiDocument.NONE) && !unreachable) {
                ProbeAnswer answer = calls.json(header, base.at(place));
                unreachable = answer.status() == 0 && !answer.outcome().equals("contract");
                JsonNode json = answer.json();
                if (answer.isSuccess() && json != null) {
                    document = ApiDocument.of(json, calls::isSecret).orElse(ApiDocument.NONE);
                }
            }
        }
        Set<KeyHeader> candidates = new LinkedHashSet<>();
        if (!headerTyped) {
            candidates.addAll(document.keyHeaders());
            candidates.addAll(ProbeCandidates.KEY_HEADERS);
            candidates.remove(header);
        }
        headers.addAll(candidates);
    }

    private Optional<Listing> find(WirePath path) {
        for (String candidate : candidates(path)) {
            if (refused || !calls.mayAsk()) {
                break;
            }
            Optional<Listing> list = Listing.of(ask(candidate), candidate, proposal.assumed());
            if (list.isPresent()) {
                return list;
            }
        }
        return Optional.empty();
    }

    private List<String> candidates(WirePath path) {
        String own = typed.get(path);
        if (own != null) {
            return List.of(own);
        }
        String prefix = "?";
        boolean english = false;
        for (Map.Entry<WirePath, Listing> known : lists.entrySet()) {
            String found = known.getValue().path();
            int slash = found.lastIndexOf('/');
            prefix = found.substring(0, slash);
            english = found.substring(slash + 1)
                    .equals(ProbeCandidates.LISTS
                            .getOrDefault(known.getKey(), List.of("", ""))
                            .get(1));
        }
        List<String> all = new ArrayList<>();
        document.list(path).ifPresent(all::add);
        if (proposal.assumed().offers(path)) {
            all.addAll(ProbeCandidates.paths(path, proposal.assumed().path(path), prefix, english));
        }
        return all.stream().distinct().toList();
    }

    /** Asks with the key, in other headers in turn as long as it is refused. */
    private ProbeAnswer ask(String path) {
        ProbeAnswer answer = calls.json(header, base.at(path));
        if (answer.refusesKey() && !settled) {
            for (KeyHeader other : headers) {
                if (!calls.mayAsk()) {
                    return answer;
                }
                ProbeAnswer again = calls.json(other, base.at(path));
                if (!again.refusesKey() && again.status() != 0) {
                    header = other;
                    settled = true;
                    return again;
                }
            }
            // 403 may mean this list alone, so the others are asked too, but not in every header again.
            refused = answer.status() == 401;
            headers.clear();
        }
        settled |= answer.isSuccess();
        return answer;
    }

    private void key() {
        WireProfile assumed = proposal.assumed();
        Certainty certainty = settled ? Certainty.SEEN : Certainty.UNKNOWN;
        String reason = settled
                ? header.name().equals(assumed.keyHeader()) && header.prefix().equals(assumed.keyPrefix())
                        ? "the key was taken"
                        : "the key was taken so, and refused as the profile has it"
                : refused ? "the key was refused in every header that was tried" : "no answer shows it";
        KeyHeader said = settled || headerTyped ? header : new KeyHeader(assumed.keyHeader(), assumed.keyPrefix());
        proposal.found(
                "keyHeader",
                assumed.keyHeader(),
                said.name(),
                certainty,
                reason,
                builder -> builder.keyHeader(said.name()));
        proposal.found(
                "keyPrefix",
                assumed.keyPrefix(),
                said.prefix(),
                certainty,
                reason,
                builder -> builder.keyPrefix(said.prefix()));
    }

    private void tellPath(WirePath path) {
        if (!proposal.assumed().offers(path)) {
            return;
        }
        String before = proposal.assumed().path(path);
        Listing list = lists.get(path);
        if (list == null) {
            proposal.keep("paths." + path.word(), before, Certainty.UNKNOWN, "no path that was tried gives a list");
        } else {
            put(path, list.path(), Certainty.SEEN, "a list came from there");
        }
    }

    private void put(WirePath path, String found, Certainty certainty, String reason) {
        String before = proposal.assumed().offers(path) ? proposal.assumed().path(path) : "";
        proposal.found(
                "paths." + path.word(), before, found, certainty, reason, builder -> builder.putPath(path, found));
    }

    /** The first ready delivery of each datapakke; where none seems ready, the first ones. */
    private List<JsonNode> deliveriesToSample() {
        Listing list = lists.get(WirePath.DELIVERIES);
        if (list == null) {
            return List.of();
        }
        Set<String> datapakker = new LinkedHashSet<>();
        List<JsonNode> ready = list.items().stream()
                .filter(names::isReady)
                .filter(item ->
                        datapakker.add(names.text(item, WireField.DATAPAKKE).orElse("")))
                .toList();
        return ready.isEmpty() ? list.items().stream().limit(2).toList() : ready;
    }

    private void one(List<JsonNode> sampled) {
        String before = proposal.assumed().offers(WirePath.DELIVERY)
                ? proposal.assumed().path(WirePath.DELIVERY)
                : "";
        Listing list = lists.get(WirePath.DELIVERIES);
        Optional<String> id = sampled.stream().findFirst().flatMap(item -> names.text(item, WireField.ID));
        if (list == null || id.isEmpty()) {
            proposal.keep("paths.delivery", before, Certainty.UNKNOWN, "no delivery with an id was seen");
            return;
        }
        String path = Objects.requireNonNullElse(
                typed.get(WirePath.DELIVERY),
                document.below(list.path(), List.of()).orElse(list.path() + "/" + WirePath.ID));
        ProbeAnswer answer = calls.json(header, base.at(path, id.get()));
        JsonNode json = answer.json();
        if (answer.isSuccess()
                && json != null
                && json.isObject()
                && names.text(json, WireField.ID).equals(id)) {
            put(WirePath.DELIVERY, path, Certainty.SEEN, "one delivery came from there");
        } else {
            proposal.keep("paths.delivery", before, Certainty.UNKNOWN, "one delivery did not come from below the list");
        }
    }

    /** What is done to a subscription is never asked; it lies below the list, or where the service says. */
    private void verbs() {
        Listing list = lists.get(WirePath.SUBSCRIPTIONS);
        for (WirePath path : WirePath.values()) {
            if (proposal.has("paths." + path.word()) || !proposal.assumed().offers(path)) {
                continue;
            }
            String before = proposal.assumed().path(path);
            String own = typed.get(path);
            Optional<String> said = list == null
                    ? Optional.empty()
                    : document.below(list.path(), ProbeCandidates.VERBS.getOrDefault(path, List.of()));
            if (own != null) {
                put(path, own, Certainty.NOT_ASKED, "as it was said on the command line");
            } else if (said.isPresent()) {
                put(path, said.get(), Certainty.LIKELY, "the service's own description has it");
            } else if (list == null || before.startsWith(list.path() + "/")) {
                proposal.keep("paths." + path.word(), before, Certainty.NOT_ASKED, "a probe changes nothing");
            } else {
                String below = list.path() + before.substring(before.indexOf("/" + WirePath.ID));
                put(path, below, Certainty.GUESSED, "it may lie below the list; a probe changes nothing");
            }
        }
    }

    private void around() {
        List<JsonNode> envelopes = new ArrayList<>();
        for (ProbeAnswer answer : calls.answers()) {
            Listing.of(answer, "", proposal.assumed()).ifPresent(list -> {
                JsonNode envelope = list.envelope();
                if (envelope != null) {
                    envelopes.add(envelope);
                }
            });
        }
        names.lookAround(envelopes);
        lists.values().forEach(names::lookAtItems);
    }
}
