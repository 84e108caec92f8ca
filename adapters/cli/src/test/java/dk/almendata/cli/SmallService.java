package dk.almendata.cli;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As much of the assumed contract as a sync needs, on loopback, with answers that a test puts in. */
final class SmallService implements AutoCloseable {

    static final String KEY = "Kq7-hemmelig-x9";

    final List<String> subscriptions = new ArrayList<>();
    final List<String> deliveries = new ArrayList<>();
    final Map<Long, byte[]> zips = new HashMap<>();

    /** Sent instead of everything, if set. */
    byte[] page = {};

    private final Loopback server = new Loopback(this::answer);

    String url() {
        return server.url() + "/api";
    }

    /** A monthly subscription of recipient 4711 to one organisation. */
    void subscribe(String id, String datapakke) {
        subscriptions.add("""
                {"Id": "%s", "Datapakke": "%s", "ModtagerId": "4711", "Organisation": ["0240"], "Aktiv": true, "Valid": true}
                """.formatted(id, datapakke).strip());
    }

    /** A delivery of a subscription. */
    void deliver(long id, String datapakke, String status, String start, String end, String subscription) {
        deliveries.add(
                """
                {"Id": %d, "Datapakke": "%s", "Eksekveringsstatus": "%s", "Modtager": "4711", "Organisation": ["0240"],
                 "PeriodeStartDato": "%s", "PeriodeSlutDato": "%s", "AbonnementId": "%s"}
                """.formatted(id, datapakke, status, start, end, subscription).strip());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (page.length > 0) {
                send(exchange, 200, "text/html", page);
            } else if (!KEY.equals(exchange.getRequestHeaders().getFirst("X-Api-Key"))) {
                send(exchange, 401, "text/plain", new byte[0]);
            } else if (path.equals("/api/v1/abonnementer")) {
                send(exchange, 200, "application/json", list(subscriptions));
            } else if (path.equals("/api/v1/dataleverancer")) {
                send(exchange, 200, "application/json", list(deliveries));
            } else if (path.matches("/api/v1/dataleverancer/[0-9]+/download")) {
                byte[] zip = zips.get(Long.parseLong(path.split("/")[4]));
                send(exchange, zip == null ? 404 : 200, "application/zip", zip == null ? new byte[0] : zip);
            } else {
                send(exchange, 404, "text/plain", new byte[0]);
            }
        }
    }

    private static byte[] list(List<String> elements) {
        String json = "{\"Elementer\": [" + String.join(",", elements) + "], \"SiderIAlt\": 1, \"ElementerIAlt\": "
                + elements.size() + "}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.close();
    }
}
