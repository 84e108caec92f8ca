package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.client.ProbeCandidates.KeyHeader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service says about itself in an OpenAPI document, as far as a probe needs it. Only names are taken from it.
 *
 * @param paths the paths below the base URL
 * @param keyHeaders the headers that may carry a key
 */
record ApiDocument(List<String> paths, List<KeyHeader> keyHeaders) {

    static final ApiDocument NONE = new ApiDocument(List.of(), List.of());
    private static final int MAX_PATHS = 200;
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}/]*}");
    private static final Pattern PATH = Pattern.compile("(/[\\p{L}\\p{N}_.{}-]{1,60}){1,8}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    /** Reads a document; empty if it is none. What gives the key away is left out. */
    static Optional<ApiDocument> of(JsonNode json, Predicate<String> secret) {
        if (!json.path("paths").isObject() || !(json.has("openapi") || json.has("swagger"))) {
            return Optional.empty();
        }
        List<String> paths = new ArrayList<>();
        json.path("paths").properties().stream()
                .map(path -> PARAMETER.matcher(path.getKey()).replaceAll(Matcher.quoteReplacement(WirePath.ID)))
                .filter(path -> PATH.matcher(path).matches() && !secret.test(path))
                .limit(MAX_PATHS)
                .forEach(paths::add);
        List<KeyHeader> headers = new ArrayList<>();
        for (JsonNode schemes :
                List.of(json.path("components").path("securitySchemes"), json.path("securityDefinitions"))) {
            schemes.forEach(scheme -> {
                String name = scheme.path("name").asText();
                if (scheme.path("type").asText().equals("apiKey")
                        && scheme.path("in").asText().equals("header")
                        && TOKEN.matcher(name).matches()
                        && !secret.test(name)) {
                    headers.add(new KeyHeader(name, ""));
                } else if (scheme.path("scheme").asText().equalsIgnoreCase("bearer")) {
                    headers.add(new KeyHeader("Authorization", "Bearer "));
                }
            });
        }
        return Optional.of(new ApiDocument(paths, headers));
    }

    /** The path of a list. */
    Optional<String> list(WirePath path) {
        List<String> words = ProbeCandidates.LISTS.getOrDefault(path, List.of());
        return paths.stream()
                .filter(candidate -> !candidate.contains(WirePath.ID) && words.contains(last(candidate)))
                .findFirst();
    }

    /** The path of one thing of a list, or of what is done to it. */
    Optional<String> below(String list, List<String> words) {
        String one = list + "/" + WirePath.ID;
        return paths.stream()
                .filter(candidate -> words.isEmpty()
                        ? candidate.equals(one)
                        : candidate.startsWith(one + "/") && words.contains(last(candidate)))
                .findFirst();
    }

    private static String last(String path) {
        List<String> segments = Arrays.asList(path.split("/", -1));
        return ProbeCandidates.plain(segments.get(segments.size() - 1));
    }
}
