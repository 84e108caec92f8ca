package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.almendata.archive.ArchiveLimits;
import dk.almendata.archive.FileSpool;
import dk.almendata.client.DataUdClient;
import dk.almendata.client.DataUdException;
import dk.almendata.client.Secret;
import dk.almendata.client.SubscriptionAnswer;
import dk.almendata.client.SubscriptionVerbs;
import dk.almendata.client.WireProfile;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.sandbox.SandboxServer;
import dk.almendata.sandbox.SandboxWire;
import dk.almendata.sync.DeliveryArchive;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.SourceException.Reason;
import dk.almendata.sync.SpooledArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that differs from the assumed contract in every point is understood by a profile file alone. */
class WireVariantsTest {

    private static final LocalDate APRIL = LocalDate.of(2025, 4, 15);
    private static final DatapakkeName STAMDATA = DatapakkeName.of("Stamdata_Delvis");
    private static final DatapakkeName LAAN = DatapakkeName.of("Lån_Fuld");
    private static final DeliveryId FIRST = DeliveryId.of(1);

    @TempDir
    private Path folder;

    private static SandboxServer sandbox(SandboxWire wire) {
        return SandboxServer.builder()
                .on(APRIL)
                .datapakker(STAMDATA, LAAN, DatapakkeName.of("Dcab_Delvis"))
                .wire(wire)
                .start();
    }

    private static DataUdClient client(SandboxServer sandbox, WireProfile profile) {
        return DataUdClient.builder()
                .baseUrl(sandbox.url())
                .apiKey(Secret.of(sandbox.apiKey()))
                .wireProfile(profile)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void lists_areTheSameOnBothSides(WireVariant variant) {
        try (SandboxServer sandbox = sandbox(variant.wire());
                DataUdClient client = client(sandbox, variant.profile())) {
            assertThat(client.datapakker())
                    .containsExactlyElementsOf(Catalogue.standard().all());
            assertThat(client.subscriptions()).isEqualTo(sandbox.subscriptions());
            assertThat(client.deliveries()).hasSize(19).isEqualTo(sandbox.deliveries());

            for (DeliveryStatus status : List.of(
                    DeliveryStatus.OPRETTET,
                    DeliveryStatus.TILFOEJET_KOEEN,
                    DeliveryStatus.EKSEKVERER,
                    DeliveryStatus.FEJLET,
                    DeliveryStatus.of("Arkiveret"))) {
                sandbox.setStatus(FIRST, status);
                assertThat(client.delivery(FIRST))
                        .isEqualTo(sandbox.deliveries().get(0));
            }
            sandbox.moveTo(LocalDate.of(2026, 1, 1));
            assertThat(client.deliveries()).hasSizeGreaterThan(19).isEqualTo(sandbox.deliveries());
            assertThat(client.findDelivery(DeliveryId.of(999))).isEmpty();
            assertThat(client.deliveries())
                    .allSatisfy(delivery -> assertThat(delivery.otherFields()).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyZip_isAnArchiveThatTheClientAccepts(WireVariant variant) {
        WireProfile profile = variant.profile();
        FileSpool spool = FileSpool.of(folder, profile::csvDialect, ArchiveLimits.standard());
        try (SandboxServer sandbox = sandbox(variant.wire());
                DataUdClient client = client(sandbox, profile)) {
            for (Delivery delivery : client.deliveries()) {
                SpooledArchive spooled;
                try (Incoming incoming = spool.receive(delivery.id())) {
                    spooled = client.download(delivery.id(), incoming);
                }
                try (DeliveryArchive archive = spool.open(spooled, delivery.datapakke())) {
                    assertThat(archive.entries()).as("%s", delivery).isNotEmpty();
                    assertThat(archive.findings()).as("%s", delivery).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void verbs_areTheSameOnBothSides(WireVariant variant) {
        try (SandboxServer sandbox = sandbox(variant.wire());
                DataUdClient client = client(sandbox, variant.profile())) {
            SubscriptionVerbs verbs = client.verbs();
            SubscriptionAnswer rerun =
                    verbs.rerun(sandbox.subscription(STAMDATA).id());
            assertThat(rerun.subscription()).isEqualTo(sandbox.subscription(STAMDATA));
            assertThat(rerun.deliveries()).hasSize(3);

            SubscriptionId id = verbs.create(LAAN, Scope.parse("0240"), "Lån", false)
                    .subscription()
                    .id();
            assertThat(verbs.start(id).deliveries()).hasSize(1);
            assertThat(verbs.change(id, Scope.all(), "Alle").subscription())
                    .isEqualTo(sandbox.subscriptions().get(3));
            assertThat(verbs.validate(id).message()).isEqualTo("Abonnementet er validt.");
            assertThat(verbs.repair(id).subscription().isValid()).isTrue();
            assertThat(verbs.stop(id).subscription().isActive()).isFalse();
            DataUdException refused = catchThrowableOfType(DataUdException.class, () -> verbs.stop(id));
            assertThat(refused.reason()).isEqualTo(Reason.STATE);
            assertThat(refused).hasMessageContaining("allerede stoppet");
            assertThat(verbs.delete(id).subscription().id()).isEqualTo(id);
            assertThat(client.subscriptions()).hasSize(3).isEqualTo(sandbox.subscriptions());
            assertThat(client.deliveries()).isEqualTo(sandbox.deliveries());
        }
    }

    /** Else these services would not differ, and the tests above would show nothing. */
    @ParameterizedTest
    @EnumSource
    void assumedClient_isRefused(WireVariant variant) {
        try (SandboxServer sandbox = sandbox(variant.wire());
                DataUdClient client = client(sandbox, WireProfile.assumed())) {
            assertThat(catchThrowableOfType(DataUdException.class, client::deliveries))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void sync_fillsTheSameTables(WireVariant variant) throws Exception {
        assertThat(synced(variant.wire(), "other", "--profile", variant.path().toString()))
                .hasSizeGreaterThan(4)
                .isEqualTo(synced(SandboxWire.assumed(), "assumed"));
    }

    private Map<String, List<String>> synced(SandboxWire wire, String name, String... options) throws SQLException {
        String database = "jdbc:h2:file:" + folder.resolve(name + "/db");
        try (SandboxServer sandbox = sandbox(wire)) {
            List<String> command = new ArrayList<>(List.of(
                    "sync",
                    "--without-base",
                    "--url",
                    sandbox.url(),
                    "--api-key-env",
                    "NOEGLE",
                    "--db",
                    database,
                    "--on",
                    "2025-04-15"));
            command.addAll(List.of(options));
            Run run = new Run().variable("NOEGLE", sandbox.apiKey()).run(command.toArray(new String[0]));
            assertThat(run.exitCode()).as(run.output() + run.errors()).isZero();
        }
        return tables(database);
    }

    /** Every table of data with its rows; columns and types are part of each. */
    private static Map<String, List<String>> tables(String database) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(database, "sa", "");
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet views = statement.executeQuery(
                    "select table_schema || '.' || table_name from information_schema.views order by 1")) {
                while (views.next()) {
                    names.add(views.getString(1));
                }
            }
            for (String name : names) {
                tables.put(name, rows(statement, name));
            }
        }
        return tables;
    }

    private static List<String> rows(Statement statement, String view) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery("select * from " + view)) {
            int columns = result.getMetaData().getColumnCount();
            for (int i = 1; i <= columns; i++) {
                rows.add(result.getMetaData().getColumnName(i) + " "
                        + result.getMetaData().getColumnTypeName(i));
            }
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append(result.getString(i)).append('|');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    /** By the name of the zip, {@code Stamdata_Delvis} has tabs and the others have not. */
    @Test
    void verify_readsTheFormOfTheProfile() throws Exception {
        WireVariant variant = WireVariant.LINKS;
        try (SandboxServer sandbox = sandbox(variant.wire());
                DataUdClient client = client(sandbox, variant.profile())) {
            for (Delivery delivery : client.deliveries().subList(0, 4)) {
                Path zip = folder.resolve(delivery.datapakke() + "_" + delivery.id() + "_-_-.zip");
                client.download(delivery.id(), zip);
                Run right =
                        Run.of("verify", "--profile", variant.path().toString(), "--format", "json", zip.toString());
                assertThat(right.exitCode()).as(right.output()).isZero();
                assertThat(right.json())
                        .allSatisfy(
                                file -> assertThat(file.path("columns").asInt()).isGreaterThan(2));
            }
            Run wrong = Run.of(
                    "verify",
                    "--format",
                    "json",
                    folder.resolve("Stamdata_Delvis_1_-_-.zip").toString());
            assertThat(wrong.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void profile_mayHoldTheUrl() throws Exception {
        try (SandboxServer sandbox = sandbox(SandboxWire.assumed())) {
            Path file = Files.writeString(folder.resolve("profile.json"), "{\"baseUrl\": \"" + sandbox.url() + "\"}");
            Run run = new Run()
                    .variable("NOEGLE", sandbox.apiKey())
                    .run("subscriptions", "--profile", file.toString(), "--api-key-env", "NOEGLE", "--format", "json");
            assertThat(run.exitCode()).as(run.errors()).isZero();
            assertThat(run.json()).hasSize(3);
        }
    }

    @Test
    void profile_withFaults_endsWith65AndAllOfThem() throws Exception {
        Path file = Files.writeString(
                folder.resolve("profile.json"), "{\"keyheader\": \"X\", \"paging\": {\"style\": \"cursor\"}}");
        for (String verb : List.of("sync", "subscriptions")) {
            List<String> command = new ArrayList<>(List.of(
                    verb, "--url", "http://127.0.0.1:1", "--profile", file.toString(), "--api-key-env", "NOEGLE"));
            if (verb.equals("sync")) {
                command.addAll(List.of("--db", "jdbc:h2:file:" + folder.resolve("none/db")));
            }
            Run run = new Run().variable("NOEGLE", "key").run(command.toArray(new String[0]));
            assertThat(run.exitCode()).isEqualTo(65);
            assertThat(run.errors()).contains("profile.json", "'keyheader' is not known here", "paging.style");
        }
    }

    @Test
    void profile_thatIsMissing_endsWith74() {
        Run run =
                Run.of("subscriptions", "--profile", folder.resolve("none.json").toString());
        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(run.errors()).contains("none.json", "Check the path");
    }
}
