package dk.almendata.cli;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service that repeats the key it is asked with in every place of an answer where a client may look: the request id, the validator, the
 * address of a redirect, the fields of JSON, the refusal of a verb, a page of HTML.
 */
final class ParrotService implements AutoCloseable {

    private static final List<Integer> STATUSES = List.of(200, 401, 403, 404, 409, 422, 429, 500, 302, 200);

    private final Loopback server = new Loopback(this::answer);
    private final AtomicInteger calls = new AtomicInteger();
    private final String key;

    ParrotService(String key) {
        this.key = key;
    }

    String url() {
        return server.url();
    }

    /** Every answer from now on has this status; 0 goes through all of them in turn. */
    private volatile int status;

    void status(int value) {
        status = value;
    }

    static List<Integer> statuses() {
        return STATUSES;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int code = status == 0 ? STATUSES.get(calls.getAndIncrement() % STATUSES.size()) : status;
            for (String header : List.of("X-Request-Id", "X-Parrot", "Warning")) {
                exchange.getResponseHeaders().add(header, key);
            }
            exchange.getResponseHeaders().add("ETag", "\"" + key + "\"");
            if (code == 302) {
                exchange.getResponseHeaders().add("Location", "http://" + key + ".example/" + key);
            }
            String path = exchange.getRequestURI().getPath();
            boolean download = path.endsWith("/download");
            exchange.getResponseHeaders().add("Content-Type", download ? "application/zip" : "application/json");
            byte[] body = (download ? "PK\3\4" + key : json(path)).getBytes(StandardCharsets.UTF_8);
            // A download announces more than it brings, so that its beginning is worth keeping.
            exchange.sendResponseHeaders(code, download ? body.length + 100 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException tooShort) {
            // What was announced did not come: that is the point.
        }
    }

    /** As some services write it: every character as an escape. */
    private String escaped() {
        StringBuilder text = new StringBuilder();
        key.chars().forEach(c -> text.append("\\u00").append(Integer.toHexString(c)));
        return text.toString();
    }

    private String json(String path) {
        String subscription = """
                {"Id": "%1$s", "Datapakke": "Bbr_Delvis", "ModtagerId": "%1$s", "ModtagerNavn": "%1$s", "Organisation": ["0240"],
                 "Aktiv": true, "Valid": true, "Besked": "%1$s", "Beskrivelse": "%1$s", "%1$s": "%1$s"}
                """.replace("%1$s", key);
        String delivery = """
                {"Id": 1, "Datapakke": "Bbr_Delvis", "Eksekveringsstatus": "Succes", "Modtager": "%1$s", "Organisation": ["0240"],
                 "PeriodeStartDato": "2025-01-01", "PeriodeSlutDato": "2025-01-31", "AbonnementId": "%1$s",
                 "Beskrivelse": "%2$s", "OprettetAf": "%1$s", "DownloadStatus": "%1$s", "%1$s": "%1$s"}
                """.replace("%1$s", key).replace("%2$s", escaped());
        String element = path.contains("abonnementer") ? subscription : delivery;
        return "{\"Elementer\": [" + element + "], \"Besked\": \"" + key
                + "\", \"SiderIAlt\": 1, \"ElementerIAlt\": 1}";
    }

    @Override
    public void close() {
        server.close();
    }
}
