package dk.almendata.sandbox;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A Data ud server on the loopback address, to develop and test against.
 *
 * <p>It speaks the assumed contract ({@code openapi.json} of the client) over real HTTP and holds a made-up housing organisation. Its
 * subscriptions are activated on the day it starts with; which deliveries they make is what {@code DeliveryCalendar} says. The day moves
 * only when it is told to, so a year is rehearsed in seconds:
 *
 * <pre>{@code
 * try (SandboxServer sandbox = SandboxServer.start(LocalDate.of(2025, 4, 15))) {
 *     sandbox.deliveries();                        // among them 5 Huslejedata_Delvis 2025-01-01..2025-01-31 Succes
 *     sandbox.moveTo(LocalDate.of(2025, 5, 1));    // April: one delivery of each monthly package
 * }
 * }</pre>
 *
 * <p>The same seed, size, day and moves give the same ids and the same bytes, made when they are first asked for. What goes wrong in the
 * world is rehearsed with {@link #setStatus}, {@link #serve} and {@link SandboxServerBuilder#queueDays}.
 *
 * <p>Beside the contract there is {@code /sandbox/dag}, with the same key: {@code GET} answers
 * <code>{"Dag":"2025-04-15","Dataleverancer":[]}</code>, and {@code POST} with a body such as {@code 2025-05-01} moves the day and answers
 * the new one with the ids of the deliveries made on the way. So a sandbox in another process is moved too.
 *
 * <p>Thread-safe. Its threads are daemons and end with {@link #close()}, which also deletes the temporary files. Unless it is set already, a
 * sandbox sets the system property {@code sun.net.httpserver.nodelay}, without which the JDK's server is 20 times slower.
 */
public final class SandboxServer implements AutoCloseable {

    /** The key that a sandbox takes unless it is given another: no secret, for it protects nothing. */
    public static final String DEFAULT_API_KEY = "almendata-sandbox";

    private final DataUd dataUd;
    private final Payloads payloads;
    private final LoopbackHttp http;
    private final String apiKey;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SandboxServer(DataUd dataUd, Payloads payloads, LoopbackHttp http, String apiKey) {
        this.dataUd = dataUd;
        this.payloads = payloads;
        this.http = http;
        this.apiKey = apiKey;
    }

    /**
     * Starts a sandbox with the defaults on a free port.
     *
     * @param on the day it is set to
     * @return the sandbox, running; the caller closes it
     */
    public static SandboxServer start(LocalDate on) {
        return builder().on(on).start();
    }

    /**
     * A builder with the defaults.
     *
     * @return a new builder
     */
    public static SandboxServerBuilder builder() {
        return new SandboxServerBuilder();
    }

    static SandboxServer start(DataUd dataUd, DeliveryContents contents, int port, String apiKey) {
        Payloads payloads = Payloads.in(contents);
        try {
            Routes routes = new Routes(dataUd, new Downloads(payloads), apiKey);
            return new SandboxServer(dataUd, payloads, LoopbackHttp.start(port, routes::answer), apiKey);
        } catch (RuntimeException e) {
            payloads.close();
            throw e;
        }
    }

    /**
     * Where it listens.
     *
     * @return the base URL, such as {@code http://127.0.0.1:8420}
     */
    public String url() {
        return http.url();
    }

    /**
     * The key that every call needs in the header {@code X-Api-Key}.
     *
     * @return the key
     */
    public String apiKey() {
        return apiKey;
    }

    /**
     * The day it is set to.
     *
     * @return the day
     */
    public LocalDate on() {
        return dataUd.on();
    }

    /**
     * Moves the day forward, one day at a time, and runs what is due on each.
     *
     * @param day the new day; the present one changes nothing
     * @return the deliveries made on the way, by id
     * @throws IllegalArgumentException if the day lies before the present one or after 2099
     */
    public List<Delivery> moveTo(LocalDate day) {
        return dataUd.moveTo(Objects.requireNonNull(day, "day"));
    }

    /**
     * The subscriptions as a client would see them.
     *
     * @return all, by id
     */
    public List<Subscription> subscriptions() {
        return dataUd.subscriptions();
    }

    /**
     * The subscription to a datapakke.
     *
     * @param datapakke the package's name
     * @return the subscription
     * @throws IllegalArgumentException if there is none
     */
    public Subscription subscription(DatapakkeName datapakke) {
        return subscriptions().stream()
                .filter(subscription -> subscription.datapakke().equals(datapakke))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The sandbox has no subscription to '" + datapakke
                        + "'; name it among the datapakker of the builder"));
    }

    /**
     * The deliveries as a client would see them, those without a subscription included.
     *
     * @return all, by id
     */
    public List<Delivery> deliveries() {
        return dataUd.deliveries();
    }

    /**
     * {@code Start}: the subscription runs again, and what it missed is made at once (guide 3.3.3.4).
     *
     * @param subscription its id
     * @return the deliveries that were made, by id
     * @throws IllegalArgumentException if there is no such subscription
     */
    public List<Delivery> start(SubscriptionId subscription) {
        return known(subscription, dataUd.start(subscription)).deliveries();
    }

    /**
     * {@code Stop}: the subscription makes nothing until its next start.
     *
     * @param subscription its id
     * @throws IllegalArgumentException if there is no such subscription
     */
    public void stop(SubscriptionId subscription) {
        known(subscription, dataUd.stop(subscription));
    }

    /**
     * {@code Gen-kør}: runs as if nothing had run before, and starts if stopped. Older deliveries lose their link to the subscription, so a
     * period may stand under several ids (guide 3.3.3.6).
     *
     * @param subscription its id
     * @return the deliveries that were made, by id; none of a monthly package in January
     * @throws IllegalArgumentException if there is no such subscription
     */
    public List<Delivery> rerun(SubscriptionId subscription) {
        return known(subscription, dataUd.rerun(subscription)).deliveries();
    }

    /**
     * Rehearses a status, such as {@code Fejlet}; it stays until another is set. Only {@code Succes} may be downloaded.
     *
     * @param delivery its id
     * @param status any status, one that nobody knows too
     * @throws IllegalArgumentException if there is no such delivery
     */
    public void setStatus(DeliveryId delivery, DeliveryStatus status) {
        Objects.requireNonNull(status, "status");
        known(delivery);
        dataUd.rehearse(delivery, status);
    }

    /**
     * Rehearses a wrong download: from now on the delivery answers with these bytes instead of its zip.
     *
     * @param delivery its id
     * @param bytes what to answer; copied
     * @param contentType the media type to state, such as {@code text/html}
     * @throws IllegalArgumentException if there is no such delivery, or the type cannot stand in a header
     */
    public void serve(DeliveryId delivery, byte[] bytes, String contentType) {
        known(delivery);
        payloads.give(delivery, bytes, HeaderValue.check("A content type", contentType));
    }

    /**
     * Ends what {@link #serve} began: the delivery answers with its own zip again.
     *
     * @param delivery its id
     * @throws IllegalArgumentException if there is no such delivery
     */
    public void serveOwnZip(DeliveryId delivery) {
        known(delivery);
        payloads.takeBack(delivery);
    }

    private static <T> T known(SubscriptionId id, Optional<T> result) {
        return result.orElseThrow(() -> new IllegalArgumentException("The sandbox has no subscription " + id));
    }

    private void known(DeliveryId id) {
        if (dataUd.delivery(id).isEmpty()) {
            throw new IllegalArgumentException("The sandbox has no delivery " + id);
        }
    }

    /** Stops listening, breaks off what is under way, ends the threads and deletes the temporary files. Closing twice does nothing. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            http.close();
            payloads.close();
        }
    }

    /** For people, such as {@code http://127.0.0.1:8420 on 2025-04-15}. */
    @Override
    public String toString() {
        return url() + " on " + on();
    }
}
