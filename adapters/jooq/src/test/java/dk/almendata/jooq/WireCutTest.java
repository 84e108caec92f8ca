package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.jooq.WireProxy.Sender;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.DeliverySync;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SyncObserver;
import dk.almendata.sync.SyncReport;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * F29: the connection is cut at one message after another of bringing a delivery, those around its commit included. What the run says of the
 * delivery is then what the ledger says, and after the next run nothing differs from a run that nobody disturbed. Each cut has a source of its
 * own in the same tables.
 *
 * <p>Of the messages of each side the last thirty are tried, and thirty spread over the others; {@code -Dalmendata.wire.cuts=N} tries N of
 * those, and 0 all there are.
 */
class WireCutTest {

    private static final String SCHEMA = "cut";
    private static final int ROWS = 150;

    /** What the proxy can read, and the same messages every time. */
    private static final String PLAIN = "&sslmode=disable&gssEncMode=disable&prepareThreshold=0";

    private static final int LAST = 30;
    private static final DeliveryId MONTH = DeliveryId.of(2);

    private WireProxy proxy;
    private KeptConnections direct;
    private KeptConnections throughProxy;
    private JooqDeliveryStore directStore;
    private JooqDeliveryStore proxiedStore;
    private Map<String, List<String>> reference;

    @BeforeEach
    void runUndisturbed() throws SQLException {
        PostgresServer server = PostgresServer.shared();
        server.emptySchema(SCHEMA);
        proxy = new WireProxy(server.port());
        direct = new KeptConnections(server.url(SCHEMA));
        String port = ":" + server.port() + "/";
        throughProxy = new KeptConnections(server.url(SCHEMA).replace(port, ":" + proxy.port() + "/") + PLAIN);
        directStore = JooqDeliveryStore.open(direct.dataSource());
        proxiedStore = JooqDeliveryStore.open(throughProxy.dataSource());
        SmallSource undisturbed = source("reference");
        bring(undisturbed, directStore, SyncObserver.SILENT);
        reference = content(undisturbed);
    }

    @AfterEach
    void close() throws IOException, SQLException {
        throughProxy.close();
        direct.close();
        proxy.close();
        PostgresServer.shared().dropSchema(SCHEMA);
    }

    @ParameterizedTest
    @EnumSource(Sender.class)
    void connection_cutAtAnyMessage_leavesADeliveryLoadedOnceOrNotAtAll(Sender sender) throws SQLException {
        bring(source("counted"), proxiedStore, new Cutting(sender, 0));
        int messages = proxy.counted(sender);
        assertThat(messages).isGreaterThan(LAST);
        List<Integer> chosen = chosen(messages);
        for (int number : chosen) {
            SmallSource source = source("cut-" + number);
            String name = "cut at message " + number + " of " + messages;

            SyncReport report = bring(source, proxiedStore, new Cutting(sender, number));

            assertThat(proxy.counted(sender)).as(name).isGreaterThanOrEqualTo(number);
            boolean loaded = directStore.ledger(source.id()).get(MONTH).state() == DeliveryState.LOADED;
            assertThat(report.outcomes())
                    .as(name)
                    .filteredOn(outcome -> outcome.delivery().id().equals(MONTH))
                    .extracting(outcome -> outcome.result() == Result.LOADED)
                    .containsExactly(loaded);

            assertThat(bring(source, directStore, SyncObserver.SILENT).fault())
                    .as(name)
                    .isEmpty();
            assertThat(content(source)).as(name).isEqualTo(reference);
            assertThat(SourceContent.strayRows(direct.dataSource())).as(name).isZero();
        }
        System.out.println(getClass().getSimpleName() + " " + sender + ": " + chosen.size() + " cuts at " + messages
                + " messages, each delivery loaded once in the end");
    }

    private static List<Integer> chosen(int messages) {
        int wanted = Integer.getInteger("almendata.wire.cuts", 30);
        int others = messages - LAST;
        int count = wanted == 0 ? others : Math.min(wanted, others);
        return IntStream.concat(
                        IntStream.range(0, count).map(i -> 1 + (int) ((long) i * others / count)),
                        IntStream.rangeClosed(others + 1, messages))
                .boxed()
                .toList();
    }

    private static SmallSource source(String name) {
        return new SmallSource(new SourceId(name), 2, ROWS);
    }

    private static SyncReport bring(SmallSource source, JooqDeliveryStore store, SyncObserver observer) {
        return DeliverySync.builder()
                .source(source)
                .spool(source)
                .store(store)
                .clock(Clock.fixed(Deliveries.NOW, ZoneOffset.UTC))
                .leaseLength(Duration.ofMinutes(1))
                .observer(observer)
                .build()
                .run();
    }

    private Map<String, List<String>> content(SmallSource source) throws SQLException {
        return SourceContent.of(direct.dataSource(), source.id());
    }

    /** Counts the messages from where the month's archive is there to where its outcome is told. */
    private final class Cutting implements SyncObserver {

        private final Sender sender;
        private final int number;

        Cutting(Sender sender, int number) {
            this.sender = sender;
            this.number = number;
        }

        @Override
        public void entered(Delivery delivery, Stage stage, String file) {
            if (delivery.id().equals(MONTH) && stage == Stage.VERIFY) {
                proxy.count(sender, number);
            }
        }

        @Override
        public void finished(DeliveryOutcome outcome) {
            proxy.pass();
        }
    }
}
