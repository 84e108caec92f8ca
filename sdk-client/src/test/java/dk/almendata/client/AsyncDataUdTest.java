package dk.almendata.client;

import static dk.almendata.client.FakeService.delivery;
import static dk.almendata.client.FakeService.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.archive.IncomingFile;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.SourceException;
import dk.almendata.sync.SpooledArchive;
import java.nio.charset.StandardCharsets;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Before the headers, and in the middle of the body, where OkHttp no longer lists the call as running. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cancel_endsACallThatHangs_andLeavesNothingBehind(boolean inTheBody) throws Exception {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\nETag: \"1\"\r\nContent-Length: 100\r\n\r\n"
                        + "PK\3\4abcd")
                .getBytes(StandardCharsets.ISO_8859_1);
        CountDownLatch reached = new CountDownLatch(1);
        try (RawServer server = new RawServer();
                DataUdClient patient = service.options()
                        .baseUrl(server.url())
                        .readTimeout(Duration.ofMinutes(10))
                        .build()) {
            server.script((number, request) -> {
                if (!inTheBody) {
                    reached.countDown();
                }
                return RawServer.Reply.stalled(head, inTheBody ? head.length : 0);
            });
            AtomicReference<Thread> runner = new AtomicReference<>();
            CompletableFuture<SpooledArchive> download = patient.async(pool).call(client -> {
                runner.set(Thread.currentThread());
                try (Incoming place = new Telling(IncomingFile.to(folder.resolve("12.zip")), 1, reached::countDown)) {
                    return client.download(ID, place);
                }
            });
            reached.await();
            while (!readsASocket(runner.get())) {
                Thread.onSpinWait();
            }
            assertThat(download.cancel(true)).isTrue();
            assertThatThrownBy(download::get).isInstanceOf(CancellationException.class);
            assertThreadsAreFree();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    /** Where an interruption alone does not reach: the platform's own read of a socket. */
    private static boolean readsASocket(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("sun.nio.ch.")
                        && frame.getMethodName().equals("implRead"));
    }

    private void assertThreadsAreFree() throws Exception {
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
