package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.almendata.archive.FileSpool;
import dk.almendata.client.DataUdClient;
import dk.almendata.client.DataUdException;
import dk.almendata.client.Paging;
import dk.almendata.client.Secret;
import dk.almendata.client.SubscriptionAnswer;
import dk.almendata.client.WireProfile;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.sandbox.SandboxServer;
import dk.almendata.subscription.Subscription;
import dk.almendata.sync.DeliveryArchive;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.SourceException.Reason;
import dk.almendata.sync.SpooledArchive;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client reads what the sandbox says, and the sandbox says nothing that the client does not understand. */
class ClientAndSandboxTest {

    private static final DatapakkeName STAMDATA = DatapakkeName.of("Stamdata_Delvis");
    private static final DatapakkeName LAAN = DatapakkeName.of("Lån_Fuld");
    private static final DeliveryId FIRST = DeliveryId.of(1);

    @TempDir
    private Path folder;

    private final SandboxServer sandbox = SandboxServer.builder()
            .on(LocalDate.of(2025, 4, 15))
            .datapakker(STAMDATA, LAAN, DatapakkeName.of("Dcab_Delvis"))
            .start();
    private final DataUdClient client = client(SandboxServer.DEFAULT_API_KEY);

    private DataUdClient client(String key) {
        return DataUdClient.builder()
                .baseUrl(sandbox.url())
                .apiKey(Secret.of(key))
                .wireProfile(WireProfile.assumed().toBuilder()
                        .paging(Paging.byPage().withSize(4))
                        .build())
                .build();
    }

    private SpooledArchive download(DeliveryId id) {
        try (Incoming incoming = FileSpool.of(folder).receive(id)) {
            return client.download(id, incoming);
        }
    }

    private DataUdException fault(DeliveryId id) {
        return catchThrowableOfType(DataUdException.class, () -> download(id));
    }

    @AfterEach
    void close() {
        client.close();
        sandbox.close();
    }

    /** 3 months, 1 whole table, 15 years: 19 deliveries on pages of 4. */
    @Test
    void lists_areTheSameOnBothSides() {
        assertThat(client.datapakker())
                .containsExactlyElementsOf(Catalogue.standard().all());
        assertThat(client.subscriptions()).isEqualTo(sandbox.subscriptions());
        assertThat(client.deliveries()).hasSize(19).isEqualTo(sandbox.deliveries());

        sandbox.setStatus(FIRST, DeliveryStatus.of("Arkiveret"));
        sandbox.stop(sandbox.subscription(STAMDATA).id());
        sandbox.moveTo(LocalDate.of(2026, 1, 1));

        assertThat(client.subscriptions()).isEqualTo(sandbox.subscriptions());
        assertThat(client.deliveries()).hasSize(21).isEqualTo(sandbox.deliveries());
        assertThat(client.delivery(FIRST)).isEqualTo(sandbox.deliveries().get(0));
        assertThat(client.findDelivery(DeliveryId.of(22))).isEmpty();
    }

    @Test
    void everyZip_isAnArchiveThatTheClientAccepts() {
        for (Delivery delivery : client.deliveries()) {
            SpooledArchive spooled = download(delivery.id());
            try (DeliveryArchive archive = FileSpool.of(folder).open(spooled, delivery.datapakke())) {
                assertThat(archive.entries()).as("%s", delivery).isNotEmpty();
                assertThat(archive.findings()).as("%s", delivery).isEmpty();
            }
        }
    }

    @Test
    void rerun_isTheSameOnBothSides() {
        Subscription before = sandbox.subscription(STAMDATA);

        SubscriptionAnswer rerun = client.verbs().rerun(before.id());

        assertThat(rerun.subscription()).isEqualTo(sandbox.subscription(STAMDATA));
        assertThat(rerun.deliveries()).containsExactly(DeliveryId.of(20), DeliveryId.of(21), DeliveryId.of(22));
        assertThat(rerun.message()).startsWith("3 dataleverancer er oprettet.");
        assertThat(client.delivery(FIRST).subscription()).isEmpty();
    }

    @Test
    void verbs_areTheSameOnBothSides() {
        SubscriptionAnswer created = client.verbs().create(LAAN, Scope.parse("0240"), "Lån", false);
        SubscriptionId id = created.subscription().id();
        assertThat(created.deliveries()).isEmpty();
        assertThat(client.verbs().start(id).deliveries()).containsExactly(DeliveryId.of(20));
        assertThat(client.verbs().change(id, Scope.all(), "Alle").subscription())
                .isEqualTo(sandbox.subscriptions().get(3));
        assertThat(client.verbs().validate(id).message()).isEqualTo("Abonnementet er validt.");
        assertThat(client.verbs().repair(id).subscription().isValid()).isTrue();
        assertThat(client.verbs().stop(id).subscription().isActive()).isFalse();

        DataUdException refused =
                catchThrowableOfType(DataUdException.class, () -> client.verbs().stop(id));
        assertThat(refused.reason()).isEqualTo(Reason.STATE);
        assertThat(refused).hasMessageContaining("allerede stoppet");

        assertThat(client.verbs().delete(id).subscription().id()).isEqualTo(id);
        assertThat(client.subscriptions()).hasSize(3).isEqualTo(sandbox.subscriptions());
        assertThat(client.deliveries()).isEqualTo(sandbox.deliveries());
    }

    @Test
    void wrongKey_isRefused_andNotTold() {
        try (DataUdClient stranger = client("forkert-nogle")) {
            DataUdException fault = catchThrowableOfType(DataUdException.class, stranger::deliveries);
            assertThat(fault.reason()).isEqualTo(Reason.KEY_REFUSED);
            assertThat(fault.status()).hasValue(401);
            assertThat(fault.requestId()).isPresent();
            assertThat(fault).hasMessageNotContaining("forkert-nogle");
        }
    }

    @Test
    void rehearsedTrouble_isToldApart() {
        sandbox.setStatus(FIRST, DeliveryStatus.EKSEKVERER);
        assertThat(fault(FIRST).status()).hasValue(409);
        sandbox.setStatus(FIRST, DeliveryStatus.SUCCES);

        sandbox.serve(FIRST, "<html>Log ind</html>".getBytes(StandardCharsets.UTF_8), "text/html");
        assertThat(fault(FIRST)).hasMessageContaining("login page");

        sandbox.serveOwnZip(FIRST);
        assertThat(download(FIRST).bytes()).isPositive();
    }
}
