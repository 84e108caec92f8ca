package dk.almendata.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;

/** The headers of an answer that a report may show, by an allow-list, and of most of them only the form. Stateless. */
final class ShownHeaders {

    private static final List<String> AS_THEY_ARE =
            List.of("Content-Type", "Content-Length", "Content-Range", "Accept-Ranges", "Retry-After", "Server");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .,;:=/*()_+-]{1,80}");
    private static final Pattern REL = Pattern.compile("rel\\s*=\\s*\"?([a-z ]{1,40})\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z]{1,20})([ ,].*)?");

    private ShownHeaders() {}

    static List<String> of(Response response, Predicate<String> secret) {
        List<String> shown = new ArrayList<>();
        for (String name : AS_THEY_ARE) {
            String value = response.header(name);
            if (value != null) {
                boolean plain = PLAIN.matcher(value).matches() && !secret.test(value);
                shown.add(name + ": " + (plain ? value : "text(" + value.length() + ")"));
            }
        }
        String tag = response.header("ETag");
        if (tag != null) {
            shown.add("ETag: " + (tag.startsWith("W/") ? "weak" : "strong"));
        }
        if (response.header("Last-Modified") != null) {
            shown.add("Last-Modified: present");
        }
        for (String link : response.headers("Link")) {
            Matcher rel = REL.matcher(link);
            while (rel.find()) {
                shown.add("Link: rel " + masked(rel.group(1), secret));
            }
        }
        for (String challenge : response.headers("WWW-Authenticate")) {
            Matcher scheme = SCHEME.matcher(challenge);
            shown.add("WWW-Authenticate: " + (scheme.matches() ? masked(scheme.group(1), secret) : "present"));
        }
        for (String name : response.headers().names()) {
            String value = response.header(name, "");
            if (name.toLowerCase(Locale.ROOT).matches("(x-)?ratelimit-[a-z-]{1,30}")
                    && value != null
                    && value.matches("[0-9]{1,12}")
                    && !secret.test(value)) {
                shown.add(name + ": " + value);
            }
        }
        return shown;
    }

    private static String masked(String word, Predicate<String> secret) {
        return secret.test(word) ? "(masked)" : word;
    }
}
