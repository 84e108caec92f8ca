package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dk.almendata.archive.ArchiveLimits;
import dk.almendata.archive.FileSpool;
import dk.almendata.client.DataUdClient;
import dk.almendata.client.Secret;
import dk.almendata.client.WireProfile;
import dk.almendata.client.WireProfileJson;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.sandbox.SandboxPaging;
import dk.almendata.sandbox.SandboxServer;
import dk.almendata.sandbox.SandboxWire;
import dk.almendata.sync.DeliveryArchive;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.SpooledArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that nobody has seen is understood by what a probe writes, and what it writes can be mailed. */
class ProbeCommandTest {

    private static final LocalDate APRIL = LocalDate.of(2025, 4, 15);
    private static final DatapakkeName STAMDATA = DatapakkeName.of("Stamdata_Delvis");

    @TempDir
    private Path folder;

    private static SandboxServer sandbox(SandboxWire wire) {
        return SandboxServer.builder()
                .on(APRIL)
                .apiKey("Key-7f3a9c-hemmelig")
                .datapakker(STAMDATA, DatapakkeName.of("Lån_Fuld"), DatapakkeName.of("Dcab_Delvis"))
                .wire(wire)
                .start();
    }

    private Run probe(String url, String key, String... options) {
        List<String> command = new ArrayList<>(List.of(
                "probe",
                "--url",
                url,
                "--api-key-env",
                "NOEGLE",
                "--report",
                report().toString(),
                "--write-profile",
                profile().toString(),
                "--format",
                "json"));
        command.addAll(List.of(options));
        return new Run().variable("NOEGLE", key).run(command.toArray(new String[0]));
    }

    private Path report() {
        return folder.resolve("report.md");
    }

    private Path profile() {
        return folder.resolve("profile.json");
    }

    private static Map<String, JsonNode> bySetting(Run run) {
        return run.json().stream()
                .collect(Collectors.toMap(row -> row.path("setting").asText(), row -> row));
    }

    @Test
    void assumedService_fits() throws IOException {
        try (SandboxServer sandbox = sandbox(SandboxWire.assumed())) {
            Run run = probe(sandbox.url(), sandbox.apiKey());

            assertThat(run.json("setting", "certainty", "assumed", "found", "reason"))
                    .noneMatch(row -> row.contains("|unknown|"));
            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.errors()).contains("The profile fits.");
            assertThat(report()).content(StandardCharsets.UTF_8).contains("**The profile fits.**");
            WireProfile proposed = WireProfileJson.read(Files.readAllBytes(profile()));
            assertThat(proposed.baseUrl()).contains(sandbox.url() + "/");
            assertThat(new String(WireProfileJson.write(proposed), StandardCharsets.UTF_8))
                    .isEqualTo(new String(
                            WireProfileJson.write(WireProfile.assumed().toBuilder()
                                    .baseUrl(sandbox.url() + "/")
                                    .build()),
                            StandardCharsets.UTF_8));
        }
    }

    /** The three together differ in every point that a profile has and a probe may ask for. */
    @ParameterizedTest
    @EnumSource
    void otherService_isUnderstoodByTheProposedProfile(WireVariant variant) throws IOException {
        try (SandboxServer sandbox = sandbox(variant.wire())) {
            List<DeliveryStatus> all = List.of(
                    DeliveryStatus.OPRETTET,
                    DeliveryStatus.TILFOEJET_KOEEN,
                    DeliveryStatus.EKSEKVERER,
                    DeliveryStatus.FEJLET);
            for (int i = 0; i < all.size(); i++) {
                sandbox.setStatus(DeliveryId.of(2 + i), all.get(i));
            }

            Run run = probe(sandbox.url(), sandbox.apiKey());

            assertThat(run.exitCode()).as(run.output() + run.errors()).isEqualTo(1);
            understands(sandbox, WireProfileJson.read(Files.readAllBytes(profile())));
            Run again = new Run()
                    .variable("NOEGLE", sandbox.apiKey())
                    .run("probe", "--profile", profile().toString(), "--api-key-env", "NOEGLE", "--format", "json");
            assertThat(again.json())
                    .as(again.output())
                    .allSatisfy(
                            row -> assertThat(row.path("found")).as("%s", row).isEqualTo(row.path("assumed")));
            assertThat(again.exitCode()).as(again.output()).isZero();
        }
    }

    @Test
    void otherPoints_areUnderstoodToo() throws IOException {
        SandboxWire wire = SandboxWire.assumed().toBuilder()
                .keyHeader("api-key")
                .paging(SandboxPaging.NONE)
                .putName("Eksekveringsstatus", "eksekverings_status")
                .putName("PeriodeStartDato", "AfsnitA")
                .putName("PeriodeSlutDato", "AfsnitB")
                .putName("Organisation", "Enheder")
                .putName("Id", "ID")
                .datePattern("dd-MM-uuuu")
                .csv('|', '"', ',')
                .putPath("/v1/dataleverancer", "/leverancer")
                .putPath("/v1/dataleverancer/{id}", "/leverancer/{id}")
                .putPath("/v1/dataleverancer/{id}/download", "/leverancer/{id}/fil")
                .putPath("/v1/abonnementer", "/abonnementer")
                .putPath("/v1/datapakker", "/datapakker")
                .build();
        try (SandboxServer sandbox = sandbox(wire)) {
            Run run = probe(sandbox.url(), sandbox.apiKey());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(bySetting(run).get("names.periodStart").path("certainty").asText())
                    .isEqualTo("guessed");
            assertThat(bySetting(run).get("names.id").path("found").asText()).isEqualTo("Id");
            understands(sandbox, WireProfileJson.read(Files.readAllBytes(profile())));
        }
    }

    /** As a person does who was told by the service's owner. */
    @Test
    void whatIsTyped_isAskedAlone() throws IOException {
        SandboxWire wire = SandboxWire.assumed().toBuilder()
                .keyHeader("X-Noegle")
                .keyPrefix("Token ")
                .putPath("/v1/dataleverancer", "/udtraek")
                .putPath("/v1/dataleverancer/{id}", "/udtraek/{id}")
                .putPath("/v1/dataleverancer/{id}/download", "/udtraek/{id}/pakke")
                .build();
        try (SandboxServer sandbox = sandbox(wire)) {
            Run run = probe(
                    sandbox.url(),
                    sandbox.apiKey(),
                    "--header",
                    "X-Noegle: Token",
                    "--path",
                    "deliveries=/udtraek",
                    "--path",
                    "download=/udtraek/{id}/pakke");

            assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
            understands(sandbox, WireProfileJson.read(Files.readAllBytes(profile())));
        }
    }

    private void understands(SandboxServer sandbox, WireProfile profile) throws IOException {
        FileSpool spool = FileSpool.of(
                Files.createDirectories(folder.resolve("spool")), profile::csvDialect, ArchiveLimits.standard());
        try (DataUdClient client = DataUdClient.builder()
                .apiKey(Secret.of(sandbox.apiKey()))
                .wireProfile(profile)
                .build()) {
            assertThat(client.datapakker()).isNotEmpty();
            assertThat(client.subscriptions()).isEqualTo(sandbox.subscriptions());
            assertThat(client.deliveries()).hasSize(19).isEqualTo(sandbox.deliveries());
            for (Delivery delivery : client.deliveries()) {
                if (delivery.status().isDownloadable()) {
                    assertThat(client.delivery(delivery.id())).isEqualTo(delivery);
                    SpooledArchive spooled;
                    try (Incoming incoming = spool.receive(delivery.id())) {
                        spooled = client.download(delivery.id(), incoming);
                    }
                    try (DeliveryArchive archive = spool.open(spooled, delivery.datapakke())) {
                        assertThat(archive.entries()).isNotEmpty();
                        assertThat(archive.findings()).as("%s", delivery).isEmpty();
                    }
                }
            }
        }
    }

    /** The sandbox's data are made up; each of these stands in its lists or files. */
    @Test
    void reportAndProfile_holdNeitherTheKeyNorAValue() throws IOException {
        try (SandboxServer sandbox = sandbox(SandboxWire.assumed())) {
            Run run = probe(sandbox.url(), sandbox.apiKey());
            String all = Files.readString(report()) + Files.readString(profile()) + run.output() + run.errors();

            assertThat(all).doesNotContain(sandbox.apiKey(), "hemmelig");
            assertThat(sandbox.subscriptions())
                    .allSatisfy(subscription -> assertThat(all)
                            .doesNotContain(subscription.recipientName())
                            .doesNotContain(subscription.description()));
            assertThat(all).doesNotContain("2025-04", "2025-01");
            assertThat(Files.readString(report()))
                    .contains("## What was asked", "## What differs", "## Shapes", "## CSV files", "## What is unknown")
                    .contains("GET /v1/dataleverancer/{id}/download", "PeriodeStartDato: ", "separator ';'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "nothing", "elsewhere", "endless", "refused", "array", "deep"})
    void whatIsNoDataUd_endsSoonAndClearly(String what) throws IOException {
        List<String> methods = Collections.synchronizedList(new ArrayList<>());
        try (Loopback server = new Loopback(exchange -> {
            methods.add(exchange.getRequestMethod());
            answer(exchange, what);
        })) {
            Run run = probe(server.url(), "Key-7f3a9c-hemmelig");

            assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
            assertThat(run.errors()).contains("nothing was learnt");
            assertThat(methods).hasSizeBetween(1, 40).containsOnly("GET");
            assertThat(report()).content(StandardCharsets.UTF_8).contains("Nothing was learnt");
            assertThat(profile()).doesNotExist();
        }
    }

    /** Answers are kept until the report is written: the large ones share a limit, so that many of them are no more than one. */
    @Test
    void largeAnswers_shareOneLimit() throws IOException {
        byte[] body = ("{\"x\": \"" + "y".repeat(900_000) + "\"" + " ".repeat(5 << 20) + "}")
                .getBytes(StandardCharsets.UTF_8);
        try (Loopback server = new Loopback(exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (IOException leftEarly) {
                // That is what is looked for.
            }
        })) {
            probe(server.url(), "Key-7f3a9c-hemmelig");

            List<String> asked = Files.readAllLines(report(), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.contains("GET /"))
                    .toList();
            assertThat(asked.stream().filter(line -> line.contains("JSON, an object")))
                    .hasSize(2);
            assertThat(asked.stream().filter(line -> line.contains("bytes, the rest left")))
                    .hasSizeGreaterThan(10);
        }
    }

    private static void answer(HttpExchange exchange, String what) throws IOException {
        try (exchange) {
            byte[] body = switch (what) {
                case "html" -> "<!doctype html><p>Log ind</p>".getBytes(StandardCharsets.UTF_8);
                case "array" -> "[1, 2, 3]".getBytes(StandardCharsets.UTF_8);
                case "deep" -> "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
                default -> new byte[0];
            };
            if (what.equals("elsewhere")) {
                exchange.getResponseHeaders().add("Location", "https://login.example/");
            }
            int status = switch (what) {
                case "nothing" -> 404;
                case "elsewhere" -> 302;
                case "refused" -> 401;
                default -> 200;
            };
            exchange.sendResponseHeaders(status, what.equals("endless") ? 0 : body.length == 0 ? -1 : body.length);
            OutputStream out = exchange.getResponseBody();
            for (byte[] block = "[{\"Id\": 1},".getBytes(StandardCharsets.UTF_8); what.equals("endless"); ) {
                out.write(block);
            }
            out.write(body);
        } catch (IOException leftEarly) {
            // That is what is looked for.
        }
    }

    /** The header and the paths are none of the usual ones; the service tells them itself. */
    @Test
    void openApiDocument_isTheBestEvidence() throws IOException {
        String document = """
                {"openapi": "3.0.1", "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Lbf"}}},
                 "paths": {"/data/\\u004bey-7f3a9c-hemmelig/packages": {}, "/data/v3/deliveries": {}, "/data/v3/deliveries/{deliveryId}/file": {}, "/data/v3/subscriptions": {},
                  "/data/v3/subscriptions/{subscriptionId}/actions/rerun": {}}}
                """;
        try (Loopback server = new Loopback(exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                boolean keyed = "Key-7f3a9c-hemmelig"
                        .equals(exchange.getRequestHeaders().getFirst("X-Lbf"));
                boolean described = path.equals("/swagger/v1/swagger.json");
                boolean list = path.equals("/data/v3/deliveries")
                        || path.equals("/data/v3/subscriptions")
                        || path.endsWith("/packages");
                byte[] body = (described ? document : "{\"items\": []}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(described || keyed && list ? 200 : keyed ? 404 : 401, body.length);
                exchange.getResponseBody().write(body);
            }
        })) {
            Run run = probe(server.url(), "Key-7f3a9c-hemmelig");

            assertThat(run.exitCode()).as(run.errors()).isEqualTo(1);
            assertThat(run.json("setting", "found", "certainty"))
                    .contains(
                            "keyHeader|X-Lbf|seen",
                            "paths.deliveries|/data/v3/deliveries|seen",
                            "paths.subscriptions|/data/v3/subscriptions|seen",
                            "paths.rerun|/data/v3/subscriptions/{id}/actions/rerun|likely",
                            "names.items|items|likely",
                            "names.status|Eksekveringsstatus|unknown");
            assertThat(report()).content(StandardCharsets.UTF_8).contains("- `/data/v3/deliveries/{id}/file`");
            assertThat(Files.readString(report()) + Files.readString(profile()) + run.output())
                    .doesNotContain("hemmelig");
        }
    }

    /** Names of fields may be data themselves, and what is no word of a status is not repeated. */
    @Test
    void valuesInOddPlaces_areMasked() throws IOException {
        String element = """
                {"Id": 1, "Datapakke": "Bbr_Delvis", "Eksekveringsstatus": "0101011234", "jens@eksempel.dk": 1, "010101-1234": "x",
                 "%s": 2, "Vej 7, 1. tv": null, "Beskrivelse": "Solvej Sommer", "PeriodeStartDato": "7. maj", "OprettetAf": "Karla"}
                """.formatted("Key-7f3a9c-hemmelig");
        try (Loopback server = new Loopback(exchange -> {
            try (exchange) {
                byte[] body =
                        ("{\"Elementer\": [" + element + "], \"hemmelig@x.dk\": 1}").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Server", "Key-7f3a9c-hemmelig");
                exchange.getResponseHeaders().add("ETag", "\"Solvej\"");
                exchange.getResponseHeaders().add("X-Bruger", "Karla");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        })) {
            Run run = probe(server.url(), "Key-7f3a9c-hemmelig");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(Files.readString(report()) + Files.readString(profile()) + run.output() + run.errors())
                    .contains("(masked): ", "ETag: strong")
                    .doesNotContain("hemmelig", "jens", "1234", "Vej 7", "Solvej", "Karla", "maj");
        }
    }

    /** A page of two, a link to the next, and a person in the field of the status. */
    @Test
    void smallServiceWithLinks_isRecognised_andWhatIsNoStatusIsNotRepeated() throws IOException {
        try (Loopback server = new Loopback(exchange -> {
            try (exchange) {
                boolean deliveries = exchange.getRequestURI().getPath().equals("/v1/dataleverancer");
                String element =
                        "{\"Id\": %d, \"Datapakke\": \"Bbr_Delvis\", \"Eksekveringsstatus\": \"Mette Nielsen\"}";
                String list = deliveries
                        ? "{\"value\": [" + element.formatted(1) + "," + element.formatted(2) + "], \"count\": 5,"
                                + " \"nextLink\": \"/v1/dataleverancer?cursor=2\"}"
                        : "{\"value\": [], \"count\": 0}";
                byte[] body = list.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        })) {
            Run run = probe(server.url(), "Key-7f3a9c-hemmelig");

            assertThat(run.json("setting", "found", "certainty")).contains("paging.style|nextLink|seen");
            assertThat(Files.readString(report()) + Files.readString(profile()) + run.output() + run.errors())
                    .contains("1 word stands for none of the five")
                    .doesNotContain("Mette", "Nielsen");
        }
    }

    @Test
    void serviceThatIsNotThere_isUnreachable() {
        Run run = probe("http://127.0.0.1:1", "Key-7f3a9c-hemmelig");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(report()).content(StandardCharsets.UTF_8).contains("nothing answers there");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    --path nowhere=/x,          64, expected one of datapakker
                    --path deliveries=x,        64, expected one such as
                    --header a:b:é,             64, prefix of the key
                    --report missing/report.md, 74, does not exist
                    """)
    void wrongOptions_areRefusedBeforeAnythingIsAsked(String options, int exitCode, String said) {
        List<String> command =
                new ArrayList<>(List.of("probe", "--url", "http://127.0.0.1:1", "--api-key-env", "NOEGLE"));
        command.addAll(List.of(options.split(" ", 2)));
        Run run = new Run().variable("NOEGLE", "Key-7f3a9c-hemmelig").run(command.toArray(new String[0]));

        assertThat(run.exitCode()).as(run.errors()).isEqualTo(exitCode);
        assertThat(run.errors()).contains(said);
    }

    @Test
    void filesOfOthers_areKept() throws IOException {
        try (SandboxServer sandbox = sandbox(SandboxWire.assumed())) {
            assertThat(probe(sandbox.url(), sandbox.apiKey()).exitCode()).isZero();
            assertThat(probe(sandbox.url(), sandbox.apiKey()).exitCode())
                    .as("its own files are replaced")
                    .isZero();

            Files.writeString(report(), "My notes");
            assertThat(probe(sandbox.url(), sandbox.apiKey()).exitCode()).isEqualTo(74);
            assertThat(report()).hasContent("My notes");
            assertThat(probe(sandbox.url(), sandbox.apiKey(), "--force").exitCode())
                    .isZero();

            String corrected = Files.readString(profile()).replace("Elementer\"", "Poster\"");
            Files.writeString(profile(), corrected);
            assertThat(probe(sandbox.url(), sandbox.apiKey()).exitCode()).isEqualTo(74);
            assertThat(profile()).hasContent(corrected);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }
}
