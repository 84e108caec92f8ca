package dk.almendata.sandbox;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import dk.almendata.subscription.SubscriptionLife;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A Data ud server on the loopback address, to develop and test against.
 *
 * <p>It speaks the assumed contract ({@code openapi.json} of the client) over real HTTP and holds a made-up housing organisation, or several
 * ({@link SandboxServerBuilder#organisations}). Its subscriptions are activated on the day it starts with; which deliveries they make is what
 * the core's {@code SubscriptionLife} says. The day is a date in Copenhagen and moves only when it is told to, so a year is rehearsed in
 * seconds:
 *
 * <pre>{@code
 * try (SandboxServer sandbox = SandboxServer.start(LocalDate.of(2025, 4, 15))) {
 *     sandbox.deliveries();                        // among them 5 Huslejedata_Delvis 2025-01-01..2025-01-31 Succes
 *     sandbox.moveTo(LocalDate.of(2025, 5, 1));    // April: one delivery of each monthly package
 * }
 * }</pre>
 *
 * <p>There is one recipient, who may see everything; {@link SandboxServerBuilder#addRecipient} adds others, such as advisers whose access
 * changes with the day. Each has a key, which sees the datapakker of its access on the day, and its own subscriptions and deliveries. A
 * delivery holds what its recipient could see on the day it was made; it cannot be downloaded (403) while a part of that is out of access.
 *
 * <p>The same seed, size, day and moves give the same ids and the same bytes, made when they are first asked for. What goes wrong in the
 * world is rehearsed with {@link #rehearse}, {@link #setStatus}, {@link #serve} and {@link SandboxServerBuilder#queueDays}; on the way to it
 * with {@link #rehearseBusy(int, int)} and {@link #rehearseCut}. A service that speaks otherwise than is assumed is had with
 * {@link SandboxServerBuilder#wire}.
 *
 * <p>Beside the contract there is {@code /sandbox/dag}, with any key: {@code GET} answers
 * <code>{"Dag":"2025-04-15","Dataleverancer":[]}</code>, and {@code POST} with a body such as {@code 2025-05-01} moves the day and answers
 * the new one with the ids of the deliveries made on the way for the recipient of the key. So a sandbox in another process is moved too.
 *
 * <p>Thread-safe. Its threads are daemons and end with {@link #close()}, which also deletes the temporary files. Unless it is set already, a
 * sandbox sets the system property {@code sun.net.httpserver.nodelay}, without which the JDK's server is 20 times slower.
 */
public final class SandboxServer implements AutoCloseable {

    /** The key that a sandbox takes unless it is given another: no secret, for it protects nothing. */
    public static final String DEFAULT_API_KEY = "almendata-sandbox";

    /** As HTTP has it, the day of the month with two digits (RFC 9110, 5.6.7). */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final DataUd dataUd;
    private final Payloads payloads;
    private final LoopbackHttp http;
    private final Verbs verbs;
    private final Troubles troubles;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SandboxServer(DataUd dataUd, Payloads payloads, LoopbackHttp http, Troubles troubles) {
        this.dataUd = dataUd;
        this.payloads = payloads;
        this.http = http;
        this.verbs = new Verbs(dataUd);
        this.troubles = troubles;
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

    static SandboxServer start(DataUd dataUd, int port, SandboxWire wire) {
        Payloads payloads = Payloads.in(dataUd.offer().contents());
        try {
            Troubles troubles = new Troubles();
            Routes routes = new Routes(dataUd, new Downloads(payloads, wire), wire, troubles);
            return new SandboxServer(dataUd, payloads, LoopbackHttp.start(port, wire, routes::answer), troubles);
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
     * The key of the first recipient; every call needs a recipient's in the header {@code X-Api-Key}, or another that the wire names.
     *
     * @return the key
     */
    public String apiKey() {
        return recipients().get(0).apiKey();
    }

    /**
     * Who receives deliveries.
     *
     * @return first the recipient that every sandbox has, with the first organisation's LBF number as id, then those of the builder
     */
    public List<SandboxRecipient> recipients() {
        return dataUd.recipients();
    }

    /**
     * The day it is set to.
     *
     * @return the date in Copenhagen
     */
    public LocalDate on() {
        return dataUd.on();
    }

    /**
     * Moves the day forward, one day at a time. On each, every subscription is validated, and what is due is made.
     *
     * @param day the new day; the present one changes nothing
     * @return the deliveries made on the way, by id
     * @throws IllegalArgumentException if the day lies before the present one or after 2099
     */
    public List<Delivery> moveTo(LocalDate day) {
        return dataUd.moveTo(Objects.requireNonNull(day, "day"));
    }

    /**
     * The subscriptions as the clients of their recipients would see them.
     *
     * @return all, by id
     */
    public List<Subscription> subscriptions() {
        return dataUd.subscriptions();
    }

    /**
     * The first subscription to a datapakke.
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
     * The deliveries as the clients of their recipients would see them, those without a subscription included.
     *
     * @return all, by id
     */
    public List<Delivery> deliveries() {
        return dataUd.deliveries();
    }

    /**
     * {@code Opret}: a recipient gets a subscription (guide 3.3.3.1).
     *
     * @param recipient one of {@link #recipients()}
     * @param datapakke a package that the sandbox offers
     * @param scope the filter on organisations, of those that the sandbox has; {@link Scope#all()} for none
     * @param description text, may be empty
     * @param active whether it starts at once; otherwise it waits for {@link #start(SubscriptionId)}
     * @return the subscription
     * @throws IllegalArgumentException if there is no such recipient, package or organisation
     * @throws IllegalStateException if the recipient may not have it today
     */
    public Subscription create(
            RecipientId recipient, DatapakkeName datapakke, Scope scope, String description, boolean active) {
        return verbs.create(recipient, datapakke, scope, description, active).subscription();
    }

    /**
     * {@code Ændring}: filter and description (guide 3.3.3.2). What is due comes with the next run.
     *
     * @param subscription its id
     * @param scope the filter from now on, of organisations that the sandbox has
     * @param description text, may be empty
     * @return the subscription as it is now
     * @throws IllegalArgumentException if there is no such subscription or organisation
     * @throws IllegalStateException if the filter adds an organisation that the recipient may not see today
     */
    public Subscription change(SubscriptionId subscription, Scope scope, String description) {
        return verbs.change(subscription, scope, description).subscription();
    }

    /**
     * {@code Slet}: the subscription is gone, its deliveries stay (guide 3.3.3.3).
     *
     * @param subscription its id
     * @throws IllegalArgumentException if there is no such subscription
     */
    public void delete(SubscriptionId subscription) {
        verbs.run(subscription, (life, state, access, on) -> life.delete(state));
    }

    /**
     * {@code Start}: the subscription is validated and runs again, and what it missed is made at once (guide 3.3.3.4).
     *
     * @param subscription its id
     * @return the deliveries that were made, by id; none if the validation fails
     * @throws IllegalArgumentException if there is no such subscription
     * @throws IllegalStateException if it is active already
     */
    public List<Delivery> start(SubscriptionId subscription) {
        return verbs.run(subscription, SubscriptionLife::start).deliveries();
    }

    /**
     * {@code Stop}: the subscription makes nothing until its next start (guide 3.3.3.5).
     *
     * @param subscription its id
     * @throws IllegalArgumentException if there is no such subscription
     * @throws IllegalStateException if it is stopped already
     */
    public void stop(SubscriptionId subscription) {
        verbs.run(subscription, (life, state, access, on) -> life.stop(state));
    }

    /**
     * {@code Gen-kør}: validates, runs as if nothing had run before, and starts if stopped. Older deliveries lose their link to the
     * subscription, so a period may stand under several ids (guide 3.3.3.6).
     *
     * @param subscription its id
     * @return the deliveries that were made, by id; none of a monthly package in January, and none if the validation fails
     * @throws IllegalArgumentException if there is no such subscription
     */
    public List<Delivery> rerun(SubscriptionId subscription) {
        return verbs.run(subscription, SubscriptionLife::rerun).deliveries();
    }

    /**
     * {@code Validér}: compares with what the recipient may see today, which every day does anyway (guide 3.3.3.7).
     *
     * @param subscription its id
     * @return the subscription as it is now: stopped, not valid and with a {@code Besked} if a right is lost
     * @throws IllegalArgumentException if there is no such subscription
     */
    public Subscription validate(SubscriptionId subscription) {
        return verbs.run(subscription, (life, state, access, on) -> life.validate(state, access))
                .subscription();
    }

    /**
     * {@code Reparér}: takes out the organisations that the recipient has lost; starts nothing (guide 3.3.3.8).
     *
     * @param subscription its id
     * @return the subscription as it is now
     * @throws IllegalArgumentException if there is no such subscription
     * @throws IllegalStateException if the package itself is lost, or no organisation would remain
     */
    public Subscription repair(SubscriptionId subscription) {
        return verbs.run(subscription, (life, state, access, on) -> life.repair(state, access))
                .subscription();
    }

    /**
     * Rehearses a month or year that fails or gets stuck: the deliveries to come of a package and period get this status and keep it, such
     * as {@code Fejlet} or {@code Eksekverer}. The rule counts once for each subscription, so a re-run makes a delivery without it.
     *
     * @param datapakke the package
     * @param period the period, as the delivery will state it
     * @param status any status; replaces that of an earlier rule for the same deliveries
     */
    public void rehearse(DatapakkeName datapakke, DeliveryPeriod period, DeliveryStatus status) {
        dataUd.rehearse(
                Objects.requireNonNull(datapakke, "datapakke"),
                Objects.requireNonNull(period, "period"),
                Objects.requireNonNull(status, "status"));
    }

    /**
     * Rehearses a service that has no time: the next calls are turned away, whatever they ask for; those of the sandbox's own path are not.
     *
     * @param calls how many; 0 ends a rehearsal
     * @param status 429, 503 or another status from 400 to 599
     * @throws IllegalArgumentException if a number is out of its range
     */
    public void rehearseBusy(int calls, int status) {
        refuse(calls, status, null);
    }

    /**
     * Rehearses a service that has no time and says for how long, in seconds.
     *
     * @param calls how many; 0 ends a rehearsal
     * @param status 429, 503 or another status from 400 to 599
     * @param retryAfter whole seconds, at least 0; {@code Retry-After} states them
     * @throws IllegalArgumentException if a number is out of its range
     */
    public void rehearseBusy(int calls, int status, Duration retryAfter) {
        if (retryAfter.isNegative()) {
            throw new IllegalArgumentException("retryAfter: expected at least 0 seconds, found " + retryAfter);
        }
        refuse(calls, status, Long.toString(retryAfter.toSeconds()));
    }

    /**
     * Rehearses a service that has no time and says until when, as a date.
     *
     * @param calls how many; 0 ends a rehearsal
     * @param status 429, 503 or another status from 400 to 599
     * @param retryAfter the moment that {@code Retry-After} states
     * @throws IllegalArgumentException if a number is out of its range
     */
    public void rehearseBusy(int calls, int status, Instant retryAfter) {
        refuse(calls, status, HTTP_DATE.format(retryAfter.atOffset(ZoneOffset.UTC)));
    }

    private void refuse(int calls, int status, @Nullable String retryAfter) {
        if (calls < 0 || status < 400 || status > 599) {
            throw new IllegalArgumentException("rehearseBusy: expected at least 0 calls and a status from 400 to 599,"
                    + " found " + calls + " and " + status);
        }
        troubles.refuse(calls, status, retryAfter);
    }

    /**
     * Rehearses a connection that breaks: the next downloads end behind so many bytes, the connection with them. One that has no more bytes
     * than that is whole.
     *
     * @param downloads how many; 0 ends a rehearsal
     * @param bytes of the body of one answer, at least 0
     * @throws IllegalArgumentException if a number is out of its range
     */
    public void rehearseCut(int downloads, long bytes) {
        if (downloads < 0 || bytes < 0) {
            throw new IllegalArgumentException(
                    "rehearseCut: expected at least 0 downloads and bytes, found " + downloads + " and " + bytes);
        }
        troubles.cut(downloads, bytes);
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
