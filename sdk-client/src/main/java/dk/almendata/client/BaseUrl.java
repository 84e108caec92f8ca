package dk.almendata.client;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Where the service is: scheme, host and port that alone may see the key, and the path that everything lies below. */
record BaseUrl(HttpUrl url) {

    private static final Pattern LOOPBACK_V4 = Pattern.compile("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");

    static BaseUrl parse(String text) {
        HttpUrl url = HttpUrl.parse(text);
        if (url == null) {
            throw new IllegalArgumentException("The base URL: expected one such as 'https://host/api', found text("
                    + text.length() + ") that is no http or https URL");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty() || url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException("The base URL of " + url.host()
                    + ": expected no user, password, query or fragment; the key goes into a header, never into a URL");
        }
        if (!url.isHttps() && !isLoopback(url.host())) {
            throw new IllegalArgumentException("The base URL of " + url.host()
                    + ": expected https, found http; only a loopback address may be spoken to in plain text");
        }
        return new BaseUrl(url);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.equals("::1")
                || LOOPBACK_V4.matcher(host).matches();
    }

    boolean hasOriginOf(HttpUrl other) {
        return url.scheme().equals(other.scheme()) && url.host().equals(other.host()) && url.port() == other.port();
    }

    /** Host and port for people. */
    String origin() {
        return origin(url);
    }

    static String origin(HttpUrl url) {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return host + ":" + url.port();
    }

    HttpUrl at(String path) {
        return at(path, "");
    }

    /** The URL of a path, with an id as one segment of its own. */
    HttpUrl at(String path, String id) {
        if (id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException("An id in a path: expected a name, found '" + id + "'");
        }
        HttpUrl.Builder builder = url.newBuilder();
        for (String segment : path.substring(1).split("/", -1)) {
            builder.addPathSegment(segment.equals(WirePath.ID) ? id : segment);
        }
        return builder.build();
    }
}
