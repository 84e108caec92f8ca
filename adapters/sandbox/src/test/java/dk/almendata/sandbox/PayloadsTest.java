package dk.almendata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who waits for whom while a zip is made. */
class PayloadsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

    private static Delivery delivery(long id) {
        return Delivery.builder(DeliveryId.of(id), DatapakkeName.of("Bbr_Fuld"), DeliveryStatus.SUCCES)
                .build();
    }

    private static Payload get(Payloads payloads, long id) {
        try {
            return payloads.of(new DataUd.Downloadable(delivery(id), Scope.all(), DAY, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file; whoever writes it the first time goes on when the latch opens. */
    private static final class SlowContents implements DeliveryContents, DeliveryContents.DeliveryFile {
        final AtomicInteger writers = new AtomicInteger();
        final CountDownLatch firstIsWriting = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

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
            return "Bygning.csv";
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            if (writers.incrementAndGet() == 1) {
                firstIsWriting.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IOException("interrupted", e);
                }
            }
            out.write('x');
        }
    }

    @Test
    void whoAsksForAZipThatIsBeingMade_waitsForIt() throws Exception {
        SlowContents contents = new SlowContents();
        try (Payloads payloads = Payloads.in(contents)) {
            FutureTask<Payload> first = new FutureTask<>(() -> get(payloads, 1));
            FutureTask<Payload> second = new FutureTask<>(() -> get(payloads, 1));
            new Thread(first).start();
            contents.firstIsWriting.await();
            Thread waiting = new Thread(second);
            waiting.start();
            while (waiting.getState() != Thread.State.BLOCKED && waiting.isAlive()) {
                Thread.onSpinWait();
            }
            contents.goOn.countDown();

            assertThat(second.get()).isEqualTo(first.get());
            assertThat(contents.writers).hasValue(1);
        }
    }

    @Test
    void whoAsksForAnotherZip_doesNotWait() throws Exception {
        SlowContents contents = new SlowContents();
        try (Payloads payloads = Payloads.in(contents)) {
            FutureTask<Payload> first = new FutureTask<>(() -> get(payloads, 1));
            new Thread(first).start();
            contents.firstIsWriting.await();

            assertThat(get(payloads, 2).length()).isPositive();

            contents.goOn.countDown();
            assertThat(first.get().etag())
                    .as("equal bytes, equal tag")
                    .isEqualTo(get(payloads, 2).etag());
        }
    }
}
