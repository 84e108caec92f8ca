package dk.almendata.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The socket and the threads: listens on the loopback address alone and lets every call be answered by the routes, each in a thread of its
 * own.
 *
 * <p>All threads are daemons, so that a forgotten sandbox does not keep a program alive; {@link #close()} ends them.
 */
final class LoopbackHttp implements AutoCloseable {

    /**
     * Without it every answer waits some 40 ms until its headers are acknowledged, because the JDK's server sends headers and body apart
     * (Nagle's algorithm against delayed acknowledgements). The server knows no other switch than this property.
     */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private static final int BACKLOG = 0;
    private static final int SECONDS_TO_END = 10;

    private final HttpServer server;
    private final ExecutorService threads;
    private final String url;
    private final AtomicLong calls = new AtomicLong();

    private LoopbackHttp(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
        this.url = url(server.getAddress());
    }

    /** Answers one call. */
    @FunctionalInterface
    interface Answers {
        Answer answer(Call call) throws IOException;
    }

    /** Binds and starts. Port 0 takes a free one. */
    static LoopbackHttp start(int port, SandboxWire wire, Answers answers) {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        HttpServer server = bind(port);
        AtomicLong number = new AtomicLong();
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "almendata-sandbox-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        LoopbackHttp http = new LoopbackHttp(server, threads);
        server.setExecutor(threads);
        server.createContext("/", exchange -> http.handle(exchange, answers, wire));
        // The server's own thread is a daemon if the one that starts it is.
        CompletableFuture.runAsync(server::start, threads).join();
        return http;
    }

    private static HttpServer bind(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            return HttpServer.create(address, BACKLOG);
        } catch (BindException e) {
            throw new SandboxException(
                    "Port " + port + " of " + address.getAddress().getHostAddress() + " cannot be had ("
                            + e.getMessage() + "): stop what listens there, or choose another port; 0 takes a free one",
                    e);
        } catch (IOException e) {
            throw new SandboxException("The sandbox cannot listen on the loopback address: " + e.getMessage(), e);
        }
    }

    /** The base URL, without a slash at its end. */
    String url() {
        return url;
    }

    private static String url(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return "http://" + (address.getAddress() instanceof Inet6Address ? "[" + host + "]" : host) + ":"
                + address.getPort();
    }

    private void handle(HttpExchange exchange, Answers answers, SandboxWire wire) throws IOException {
        exchange.getResponseHeaders().set("X-Request-Id", "sandbox-" + calls.incrementAndGet());
        answer(exchange, answers).in(wire).send(exchange);
        // Not after a fault: the server then drops the connection, while closing would end an answer in chunks as if it
        // were whole.
        exchange.close();
    }

    private static Answer answer(HttpExchange exchange, Answers answers) {
        try {
            return answers.answer(new Call(exchange));
        } catch (ProblemException e) {
            return e.answer();
        } catch (IOException | RuntimeException e) {
            return Answer.problem(500, Besked.fault(e));
        }
    }

    /** Breaks off the calls under way and waits until their threads have ended. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "A call to the sandbox has not ended " + SECONDS_TO_END + " seconds after it was broken off");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
