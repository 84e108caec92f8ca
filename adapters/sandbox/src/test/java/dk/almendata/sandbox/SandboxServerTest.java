package dk.almendata.sandbox;

import static dk.almendata.sandbox.Sandboxes.INITIAL;
import static dk.almendata.sandbox.Sandboxes.MONTHLY;
import static dk.almendata.sandbox.Sandboxes.YEARLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.UnknownDatapakkeException;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.lbf.LbfNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox as a library: what it is started with, who may use it at once, and what is left of it. */
class SandboxServerTest {

    @Test
    void start_listensOnTheLoopbackAddressAlone() throws Exception {
        try (SandboxServer sandbox = Sandboxes.on("2025-04-15", MONTHLY).start()) {
            assertThat(InetAddress.getByName(URI.create(sandbox.url()).getHost())
                            .isLoopbackAddress())
                    .isTrue();
            assertThat(URI.create(sandbox.url()).getPort()).isPositive();
            assertThat(sandbox).hasToString(sandbox.url() + " on 2025-04-15");
        }
    }

    @Test
    void takenPort_isToldWithWhatToDo() {
        try (SandboxServer first = Sandboxes.on("2025-04-15", MONTHLY).start()) {
            int port = URI.create(first.url()).getPort();
            assertThatThrownBy(
                            () -> Sandboxes.on("2025-04-15", MONTHLY).port(port).start())
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContainingAll("Port " + port, "choose another port", "0 takes a free one");
        }
    }

    @Test
    void port_canBeHadAgainAfterClose() {
        SandboxServer first = Sandboxes.on("2025-04-15", MONTHLY).start();
        first.close();
        int port = URI.create(first.url()).getPort();
        try (SandboxServer second =
                Sandboxes.on("2025-04-15", MONTHLY).port(port).start()) {
            assertThat(second.url()).isEqualTo(first.url());
        }
    }

    @Test
    void close_endsItsThreadsAndDeletesItsFiles() throws Exception {
        Set<Path> before = temporaryFolders();
        SandboxServer sandbox = Sandboxes.on("2025-04-15", MONTHLY).start();
        new Caller(sandbox).get("/v1/dataleverancer/1/download");
        assertThat(threads()).isNotEmpty().allMatch(Thread::isDaemon);
        assertThat(temporaryFolders()).hasSize(before.size() + 1);

        sandbox.close();

        assertThat(threadsThatStay()).isEmpty();
        assertThat(temporaryFolders()).isEqualTo(before);
        sandbox.close();
    }

    @Test
    void close_breaksOffWhatIsUnderWay() throws Exception {
        Set<Path> before = temporaryFolders();
        EndlessContents contents = new EndlessContents();
        SandboxServer sandbox =
                Sandboxes.on("2025-04-15", MONTHLY).contents(contents).start();
        CompletableFuture<?> download =
                CompletableFuture.runAsync(() -> new Caller(sandbox).get("/v1/dataleverancer/1/download"));
        contents.writing.await();

        sandbox.close();

        assertThat(contents.brokenOff).isTrue();
        assertThatThrownBy(download::join).hasRootCauseInstanceOf(IOException.class);
        assertThat(threadsThatStay()).isEmpty();
        assertThat(temporaryFolders()).isEqualTo(before);
    }

    /** One file that is written until it is broken off, or half a gigabyte long. */
    private static final class EndlessContents implements DeliveryContents, DeliveryContents.DeliveryFile {
        private final CountDownLatch writing = new CountDownLatch(1);
        private volatile boolean brokenOff;

        @Override
        public SortedSet<LbfNumber> organisations() {
            return new SmallContents().organisations();
        }

        @Override
        public boolean has(DatapakkeName datapakke) {
            return true;
        }

        @Override
        public List<DeliveryFile> filesOf(
                DatapakkeName datapakke, DeliveryPeriod period, Scope scope, LocalDate madeOn) {
            return List.of(this);
        }

        @Override
        public String name() {
            return "Uendelig.csv";
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            byte[] row = new byte[1_000];
            try {
                for (int i = 0; i < 500_000; i++) {
                    out.write(row);
                    writing.countDown();
                }
            } catch (IOException e) {
                brokenOff = true;
                throw e;
            }
        }
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("almendata-sandbox")
                        || thread.getName().startsWith("HTTP-Dispatcher"))
                .toList();
    }

    /** Those that do not end: a thread whose task is done is still there for a moment. */
    private static List<Thread> threadsThatStay() throws InterruptedException {
        for (Thread thread : threads()) {
            thread.join(10_000);
        }
        return threads();
    }

    private static Set<Path> temporaryFolders() throws IOException {
        Set<Path> folders = new HashSet<>();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "almendata-sandbox*")) {
            all.forEach(folders::add);
        }
        return folders;
    }

    @Test
    void key_isTheBuilders() {
        try (SandboxServer sandbox =
                Sandboxes.on("2025-04-15", MONTHLY).apiKey("Min egen nogle").start()) {
            assertThat(new Caller(sandbox).get("/v1/datapakker").statusCode()).isEqualTo(200);
            assertThat(new Caller(sandbox, SandboxServer.DEFAULT_API_KEY)
                            .get("/v1/datapakker")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(sandbox.toString()).doesNotContain("Min egen");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " key", "key ", "ke\ny", "nøgle"})
    void key_mustBeAbleToStandInAHeader_andIsNotTold(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxServer.builder().apiKey(key))
                .withMessage("apiKey: expected visible ASCII without blanks around it, found something else");
    }

    @Test
    void defaults_areTheTwelveSubscriptionsOfTheDocumentation() {
        try (SandboxServer sandbox = SandboxServer.builder()
                .on(LocalDate.of(2025, 4, 15))
                .contents(new SmallContents())
                .start()) {
            assertThat(sandbox.apiKey()).isEqualTo(SandboxServer.DEFAULT_API_KEY);
            assertThat(sandbox.subscriptions())
                    .extracting(subscription -> subscription.datapakke().text())
                    .containsExactly(
                            "Stamdata_Fuld",
                            "Stamdata_Delvis",
                            "Huslejedata_Fuld",
                            "Huslejedata_Delvis",
                            "Finanspostering_Fuld",
                            "Finanspostering_Delvis",
                            "Bbr_Fuld",
                            "Bbr_Delvis",
                            "Dcab_Fuld",
                            "Dcab_Delvis",
                            "Regnskab_Fuld",
                            "Ledigbolig_Fuld");
            // 5 Fuld, 4 Delvis of three months each, 15 years of Dcab_Delvis, 2 whole packages
            assertThat(sandbox.deliveries()).hasSize(5 + 4 * 3 + 15 + 2);
        }
    }

    @Test
    void builder_refusesSingleFaultsAtOnce() {
        SandboxServerBuilder builder = SandboxServer.builder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.port(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.port(65_536))
                .withMessageContaining("65536");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.size(0)).withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.size(10_001))
                .withMessageContaining("10001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.queueDays(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.on(LocalDate.of(1999, 12, 31)))
                .withMessageContaining("1999-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.datapakker(MONTHLY, INITIAL, MONTHLY))
                .withMessageContaining("'Huslejedata_Delvis' twice");
    }

    @Test
    void builder_refusesContradictionsAtTheStart_andLeavesNothingBehind() throws Exception {
        Set<Path> before = temporaryFolders();
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        SandboxServer.builder().contents(new SmallContents()).start())
                .withMessageContaining("no clock");
        assertThatIllegalStateException()
                .isThrownBy(() -> Sandboxes.on("2025-04-15", MONTHLY)
                        .scope(Scope.parse("0240,0999"))
                        .start())
                .withMessageContaining("0240,0999")
                .withMessageContaining("0397");
        assertThatThrownBy(() -> Sandboxes.on("2025-04-15", DatapakkeName.of("huslejedata_fuld"))
                        .start())
                .isInstanceOf(UnknownDatapakkeException.class);
        DatapakkeName energi = DatapakkeName.of("Energi_Delvis");
        assertThatIllegalArgumentException()
                .as("in the catalogue, but without data")
                .isThrownBy(() -> Sandboxes.on("2025-04-15", energi)
                        .catalogue(Catalogue.standard()
                                .with(Datapakke.builder(energi).build()))
                        .start())
                .withMessageContaining("Energi_Delvis");
        assertThat(temporaryFolders()).isEqualTo(before);
        assertThat(threadsThatStay()).isEmpty();
    }

    @Test
    void unknownIds_areRefused() {
        try (SandboxServer sandbox = Sandboxes.on("2025-02-01", MONTHLY).start()) {
            SubscriptionId subscription = SubscriptionId.of("2");
            DeliveryId delivery = DeliveryId.of(2);
            Stream.<Runnable>of(
                            () -> sandbox.start(subscription),
                            () -> sandbox.stop(subscription),
                            () -> sandbox.rerun(subscription),
                            () -> sandbox.setStatus(delivery, DeliveryStatus.FEJLET),
                            () -> sandbox.serve(delivery, new byte[0], "text/html"),
                            () -> sandbox.serveOwnZip(delivery))
                    .forEach(call -> assertThatIllegalArgumentException()
                            .isThrownBy(call::run)
                            .withMessageMatching("The sandbox has no (subscription|delivery) 2"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sandbox.subscription(YEARLY))
                    .withMessageContaining("Dcab_Delvis");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sandbox.serve(DeliveryId.of(1), new byte[0], "text/html\r\nX: y"));
        }
    }

    /** Many clients re-run, move and list at once: no id is given twice, none is left out, every answer fits the contract. */
    @Test
    void manyAtOnce_neverShareAnId() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (SandboxServer sandbox = Sandboxes.on("2025-03-10", MONTHLY, YEARLY).start()) {
            Caller caller = new Caller(sandbox);
            int before = sandbox.deliveries().size();
            List<Callable<Integer>> calls = Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                    .<Callable<Integer>>flatMap(i -> Stream.of(
                            () -> Caller.json(caller.send("POST", "/v1/abonnementer/1/genkoer", Caller.NO_HEADERS))
                                    .path("Dataleverancer")
                                    .size(),
                            () -> sandbox.rerun(SubscriptionId.of("2")).size(),
                            () -> {
                                caller.get("/v1/dataleverancer?antal=1000");
                                return 0;
                            }))
                    .collect(Collectors.toList());
            int made = 0;
            for (Future<Integer> call : threads.invokeAll(calls)) {
                made += call.get();
            }

            List<Delivery> all = sandbox.deliveries();
            assertThat(made).isEqualTo(10 * (2 + 15));
            assertThat(all)
                    .extracting(delivery -> delivery.id().value())
                    .isEqualTo(LongStream.rangeClosed(1, before + made).boxed().toList());
            assertThat(all.stream().filter(one -> one.subscription().isPresent()))
                    .as("only the newest run of each is linked")
                    .hasSize(2 + 15);
        } finally {
            threads.shutdownNow();
        }
    }
}
