package dk.almendata.client;

import static dk.almendata.client.FakeService.delivery;
import static dk.almendata.client.FakeService.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.SourceException;
import dk.almendata.sync.SpooledArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AsyncDataUdTest {

    private static final DeliveryId ID = DeliveryId.of(12);

    private final FakeService service = new FakeService();
    private final ExecutorService pool = Executors.newFixedThreadPool(3);

    @TempDir
    private Path folder;

    @AfterEach
    void close() throws Exception {
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        service.close();
    }

    @Test
    void call_givesWhatTheBlockingClientGives() throws Exception {
        service.json(delivery(12));
        assertThat(service.client()
                        .async(pool)
                        .call(client -> client.delivery(ID))
                        .get()
                        .id())
                .isEqualTo(ID);
        service.answer(new MockResponse.Builder().code(404));
        CompletableFuture<?> missing = service.client().async(pool).call(client -> client.delivery(ID));
        assertThatThrownBy(missing::get).hasCauseInstanceOf(SourceException.class);
    }

    @Test
    void calls_runAsManyAtOnceAsTheExecutorHasThreads() {
        CyclicBarrier threeAtOnce = new CyclicBarrier(3);
        service.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                try {
                    threeAtOnce.await(30, TimeUnit.SECONDS);
                } catch (BrokenBarrierException | TimeoutException e) {
                    return new MockResponse.Builder().code(500).build();
                }
                return zip(FakeService.ZIP).build();
            }
        });
        AsyncDataUd async = service.client().async(pool);
        List<CompletableFuture<SpooledArchive>> all = IntStream.rangeClosed(1, 9)
                .mapToObj(id -> async.call(client -> client.download(DeliveryId.of(id), folder.resolve(id + ".zip"))))
                .toList();
        assertThat(all).allSatisfy(one -> assertThat(one.get().bytes()).isEqualTo(FakeService.ZIP.length));
        assertThat(folder.toFile().list()).hasSize(9);
    }

    @Test
    void cancel_endsACallThatHangs_andLeavesNothingBehind() throws Exception {
        byte[] large = new byte[3 << 20];
        large[0] = 'P';
        large[1] = 'K';
        service.answer(zip(large).addHeader("ETag", "\"1\"").onResponseBody(SocketEffect.Stall.INSTANCE));
        CountDownLatch began = new CountDownLatch(1);
        DataUdClient patient =
                service.options().readTimeout(Duration.ofMinutes(10)).build();
        CompletableFuture<SpooledArchive> download = patient.async(pool).call(client -> {
            began.countDown();
            return client.download(ID, folder.resolve("12.zip"));
        });
        began.await();
        service.request();
        assertThat(download.cancel(true)).isTrue();
        assertThatThrownBy(download::get).isInstanceOf(CancellationException.class);
        patient.close();
        // All three threads are the host's and free again, none of them interrupted.
        CyclicBarrier all = new CyclicBarrier(3);
        List<Future<Boolean>> free = IntStream.range(0, 3)
                .mapToObj(i -> pool.submit(() -> {
                    all.await(30, TimeUnit.SECONDS);
                    return Thread.currentThread().isInterrupted();
                }))
                .toList();
        for (Future<Boolean> interrupted : free) {
            assertThat(interrupted.get()).isFalse();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void cancel_beforeItBegan_asksNobody() {
        CompletableFuture<?> never = service.client().async(task -> {}).call(client -> client.delivery(ID));
        assertThat(never.cancel(true)).isTrue();
        assertThat(service.server.getRequestCount()).isZero();
    }

    @Test
    void call_ofAFullExecutor_isRefused() {
        CompletableFuture<?> refused = service.client()
                .async(task -> {
                    throw new RejectedExecutionException("full");
                })
                .call(client -> client.delivery(ID));
        assertThatThrownBy(refused::get).hasCauseInstanceOf(RejectedExecutionException.class);
    }
}
