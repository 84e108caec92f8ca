package dk.almendata.benchmarks;

import dk.almendata.client.DataUdClient;
import dk.almendata.client.Secret;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.SpooledArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * The download of a large archive from this machine, whole, digested and forced to disk, against {@code curl -o} followed by
 * {@code sha256sum} and {@code sync} of the same file from the same server.
 *
 * <p>The server writes a file of random bytes with {@code transferTo} over a loopback socket and does nothing else. Each round runs the limit,
 * then ours, and removes both files; the first round warms up and does not count. The ratio is the limit's time by ours, the median of the
 * rounds: 1 is as fast, higher is faster. The goal is {@value #LEAST_RATIO}. The heap that is in use after each of our downloads is printed
 * too: it does not grow with the archive.
 *
 * <p>Seen on 2026-11-26 with JDK 17 and {@code -Xmx64m} on two cores that others used as well: 6.3 s for the limit and 6.0 s for ours, ratio
 * 1.06 (median of 5, 1.04 to 1.13), 11 to 34 MiB of heap in use.
 *
 * <p>From the root:
 *
 * <pre>{@code
 * mvn -q -pl examples/benchmarks -am -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath
 * cd examples/benchmarks
 * java -Xmx64m -cp "target/classes:$(cat target/classpath)" dk.almendata.benchmarks.DownloadBenchmark
 * }</pre>
 *
 * <p>Three arguments change the size in MiB (1024), the number of rounds (5) and the folder (one in the temporary folder of the system). It
 * needs {@code curl}, {@code sha256sum} and {@code sync} on the path.
 */
public final class DownloadBenchmark {

    /** The goal: the limit's time by ours. */
    static final double LEAST_RATIO = 0.9;

    private DownloadBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments size in MiB, rounds, folder; each may be left out
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the program is interrupted while it waits for another
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int mebibytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1024;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path parent = Path.of(arguments.length > 2 ? arguments[2] : System.getProperty("java.io.tmpdir"));
        System.exit(run(mebibytes, rounds, Files.createTempDirectory(parent, "download")) >= LEAST_RATIO ? 0 : 1);
    }

    static double run(int mebibytes, int rounds, Path folder) throws IOException, InterruptedException {
        Path archive = folder.resolve("archive.zip");
        Path mine = folder.resolve("mine.zip");
        Path theirs = folder.resolve("theirs.zip");
        write(archive, mebibytes);
        List<Double> ratios = new ArrayList<>();
        try (FileServer server = FileServer.of(archive);
                DataUdClient client = DataUdClient.builder()
                        .baseUrl(server.url())
                        .apiKey(Secret.of("benchmark"))
                        .build()) {
            for (int round = 0; round <= rounds; round++) {
                long limit = time(() -> curl(server.url() + "/v1/dataleverancer/1/download", theirs));
                long[] heap = new long[1];
                long ours = time(() -> {
                    SpooledArchive whole = client.download(DeliveryId.of(1), mine);
                    heap[0] = ManagementFactory.getMemoryMXBean()
                            .getHeapMemoryUsage()
                            .getUsed();
                    if (whole.bytes() != (long) mebibytes << 20) {
                        throw new IllegalStateException("Not whole: " + whole);
                    }
                });
                Files.delete(mine);
                Files.delete(theirs);
                double ratio = (double) limit / ours;
                System.out.printf(
                        Locale.ROOT,
                        "%s: limit %d ms, ours %d ms, ratio %.2f, heap in use %d MiB%n",
                        round == 0 ? "warm-up" : "round " + round,
                        limit,
                        ours,
                        ratio,
                        heap[0] >> 20);
                if (round > 0) {
                    ratios.add(ratio);
                }
            }
        } finally {
            Files.delete(archive);
            Files.delete(folder);
        }
        ratios.sort(null);
        double median = ratios.get(ratios.size() / 2);
        System.out.printf(Locale.ROOT, "median %.2f, goal %.2f%n", median, LEAST_RATIO);
        return median;
    }

    private static void write(Path file, int mebibytes) throws IOException {
        byte[] block = new byte[1 << 20];
        Random random = new Random(1);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int i = 0; i < mebibytes; i++) {
                random.nextBytes(block);
                if (i == 0) {
                    block[0] = 'P';
                    block[1] = 'K';
                }
                out.write(ByteBuffer.wrap(block));
            }
            out.force(true);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static long time(Work work) throws IOException, InterruptedException {
        long from = System.nanoTime();
        work.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
    }

    private static void curl(String url, Path file) throws IOException, InterruptedException {
        for (List<String> command : List.of(
                List.of("curl", "-sSf", "-o", file.toString(), url),
                List.of("sha256sum", file.toString()),
                List.of("sync", file.toString()))) {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command.get(0) + " ended with " + process.exitValue());
            }
        }
    }

    /** Gives one file to everybody who asks, on a thread of its own. */
    private static final class FileServer implements AutoCloseable {

        private final ServerSocketChannel channel;
        private final Path file;

        private FileServer(ServerSocketChannel channel, Path file) {
            this.channel = channel;
            this.file = file;
        }

        static FileServer of(Path file) throws IOException {
            ServerSocketChannel channel = ServerSocketChannel.open();
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            FileServer server = new FileServer(channel, file);
            Thread thread = new Thread(server::serve, "file-server");
            thread.setDaemon(true);
            thread.start();
            return server;
        }

        String url() throws IOException {
            return "http://127.0.0.1:" + ((InetSocketAddress) channel.getLocalAddress()).getPort();
        }

        private void serve() {
            while (channel.isOpen()) {
                try (SocketChannel client = channel.accept();
                        FileChannel source = FileChannel.open(file)) {
                    readRequest(client);
                    String head = "HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\nETag: \"1\"\r\nContent-Length: "
                            + source.size() + "\r\nConnection: close\r\n\r\n";
                    client.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
                    for (long sent = 0; sent < source.size(); ) {
                        sent += source.transferTo(sent, source.size() - sent, client);
                    }
                } catch (IOException closed) {
                    if (channel.isOpen()) {
                        throw new UncheckedIOException(closed);
                    }
                }
            }
        }

        private static void readRequest(SocketChannel client) throws IOException {
            ByteBuffer request = ByteBuffer.allocate(8192);
            byte[] end = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            while (client.read(request) >= 0) {
                int length = request.position();
                if (length >= 4 && Arrays.equals(request.array(), length - 4, length, end, 0, 4)) {
                    return;
                }
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
