package dk.almendata.client;

import dk.almendata.archive.IncomingFile;
import dk.almendata.client.Attempts.Answered;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.subscription.Subscription;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.PartialArchive;
import dk.almendata.sync.SourceException;
import dk.almendata.sync.SourceException.Reason;
import dk.almendata.sync.SpooledArchive;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Data ud: what may be subscribed to, which subscriptions and deliveries there are, and the zip of a delivery.
 *
 * <p>One client serves a whole program; it is thread-safe and blocks the calling thread. Lists are read to their last page and held in
 * memory, downloads are streamed. Every fault is a {@link DataUdException}, whose table says which reason stands for what. The key goes out
 * over HTTPS only (plain HTTP to a loopback address excepted), to the scheme, host and port of the base URL and nowhere else. Calls that
 * only read are repeated as the {@link RetryPolicy} says, and by nobody else: the silent repeats of the HTTP library are off.
 *
 * <pre>{@code
 * try (DataUdClient client = DataUdClient.builder()
 *         .baseUrl("https://host/api")
 *         .apiKey(Secret.fromEnvironment("ALMENDATA_API_KEY"))
 *         .build()) {
 *     client.deliveries().forEach(System.out::println); // 12 Huslejedata_Delvis 2025-01-01..2025-01-31 Succes
 * }
 * }</pre>
 */
public final class DataUdClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataUdClient.class);

    private final BaseUrl base;
    private final WireProfile profile;
    private final Connections connections;
    private final Faults faults;
    private final Attempts attempts;
    private final Exchange exchange;
    private final JsonAnswers json;
    private final Transfer transfer;
    private final Clock clock;
    private final Duration listTimeout;
    private volatile boolean closed;

    DataUdClient(DataUdClientBuilder options, BaseUrl base, Keyring keys) {
        this.base = base;
        this.profile = options.wireProfile;
        this.clock = options.clock;
        this.listTimeout = options.listTimeout;
        this.connections = new Connections(options, base, keys, profile);
        this.faults = new Faults(base, keys, options.clock);
        this.attempts = new Attempts(options, keys, faults);
        this.exchange = new Exchange(base, profile, faults);
        this.json = new JsonAnswers(profile, faults, options.maxResponseBytes);
        this.transfer = new Transfer(faults, options.maxDownloadBytes, options.minimumRate());
    }

    /**
     * A builder with the defaults.
     *
     * @return a new builder
     */
    public static DataUdClientBuilder builder() {
        return new DataUdClientBuilder();
    }

    /**
     * Asks for the first page of deliveries, once, and for nothing else: to see whether the service can be worked with.
     *
     * <pre>{@code
     * client.contact().serverTime().ifPresent(time -> System.out.println(Duration.between(clock.instant(), time)));
     * }</pre>
     *
     * @return what the answer showed
     * @throws SourceException if the service does not answer, refuses the key, or answers otherwise than the profile says; not repeated
     */
    public ServiceContact contact() {
        String call = "GET " + path(WirePath.DELIVERIES);
        HttpUrl first = new PageCalls(call, base, WirePath.DELIVERIES, profile, faults).first();
        return attempts.once(
                call,
                answered -> exchange.send(
                        open().forJson(),
                        call,
                        get(first),
                        answered,
                        response -> new ServiceContact(
                                Optional.ofNullable(response.headers().getInstant("Date")),
                                json.page(call, response).total())));
    }

    /**
     * The datapakker that the key may subscribe to. What the service does not say about them is as the standard catalogue has it.
     *
     * @return the datapakker, each once, by name
     * @throws SourceException if the list cannot be had whole
     */
    public List<Datapakke> datapakker() {
        return list(WirePath.DATAPAKKER, Listed.DATAPAKKER);
    }

    /**
     * The subscriptions.
     *
     * @return every subscription once, by id
     * @throws SourceException if the list cannot be had whole
     */
    public List<Subscription> subscriptions() {
        return list(WirePath.SUBSCRIPTIONS, Listed.SUBSCRIPTIONS);
    }

    /**
     * The deliveries, history included. A list that changes while it is read is read once more if a delivery may have been lost between
     * two pages.
     *
     * @return every delivery once, by id
     * @throws SourceException if the list cannot be had whole
     */
    public List<Delivery> deliveries() {
        return list(WirePath.DELIVERIES, Listed.DELIVERIES);
    }

    /**
     * One delivery.
     *
     * @param id its id
     * @return the delivery
     * @throws SourceException if it cannot be had; reason {@code NOT_FOUND} if it does not exist
     */
    public Delivery delivery(DeliveryId id) {
        String call = "GET " + path(WirePath.DELIVERY).replace(WirePath.ID, id.toString());
        HttpUrl url = base.at(profile.path(WirePath.DELIVERY), id.toString());
        Delivery delivery = WireReader.delivery(ask(call, get(url)));
        if (!delivery.id().equals(id)) {
            throw faults.content(call, "expected delivery " + id + ", found " + delivery.id());
        }
        return delivery;
    }

    /**
     * One delivery, if it exists.
     *
     * @param id its id
     * @return the delivery, empty if the service does not know it or no longer
     * @throws SourceException for every other fault
     */
    public Optional<Delivery> findDelivery(DeliveryId id) {
        try {
            return Optional.of(delivery(id));
        } catch (SourceException e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * What can be done to subscriptions: create, change, start, stop, re-run, validate, repair, delete.
     *
     * @return the verbs, which use this client and end with it
     */
    public SubscriptionVerbs verbs() {
        return new SubscriptionVerbs(base, profile, faults, this::sendForJson);
    }

    /** A call that changes something is not repeated: nobody knows whether it was carried out. */
    private JsonObject sendForJson(String call, Request request) {
        return attempts.once(call, answered -> send(call, request, answered));
    }

    private JsonObject ask(String call, Request request) {
        return attempts.repeat(call, answered -> send(call, request, answered));
    }

    private JsonObject send(String call, Request request, Answered answered) {
        return exchange.send(open().forJson(), call, request, answered, response -> json.object(call, response));
    }

    /**
     * Brings the zip of a delivery, whole or not at all: what arrives is counted against what was announced, and compared with the digest
     * that the service may give, before it is completed. It may take as long as bytes keep coming. A download that breaks off is continued
     * where the service says by a strong {@code ETag} and a length which version it was, by the next attempt or by a later call with a place
     * that holds the beginning; otherwise it is begun again.
     *
     * @param id the delivery
     * @param incoming takes the bytes; completed here, closed by the caller
     * @return what {@link Incoming#complete} gave
     * @throws SourceException if the bytes cannot be had, or are no zip; reason {@code INCOMPLETE} if fewer or more came than announced
     * @throws dk.almendata.sync.SpoolException if they cannot be written
     */
    public SpooledArchive download(DeliveryId id, Incoming incoming) {
        Objects.requireNonNull(incoming, "incoming");
        String call = "GET " + profile.path(WirePath.DOWNLOAD).replace(WirePath.ID, id.toString());
        Request whole = new Request.Builder()
                .url(base.at(profile.path(WirePath.DOWNLOAD), id.toString()))
                .header("Accept", "application/zip, application/octet-stream")
                // Else the HTTP library asks for gzip, and the announced length no longer counts the bytes we see.
                .header("Accept-Encoding", "identity")
                .build();
        SpooledArchive archive = attempts.download(
                call,
                () -> incoming.partial().map(PartialArchive::bytes).orElse(0L),
                answered -> exchange.send(
                        open().forDownloads(),
                        call,
                        transfer.request(whole, incoming),
                        answered,
                        Transfer.NOTHING_LEFT,
                        response -> transfer.carry(call, response, incoming)));
        LOG.info("Delivery {}: {} bytes, SHA-256 {}", id, archive.bytes(), archive.digest());
        return archive;
    }

    /**
     * Brings the zip of a delivery into a file. The bytes lie beside it under a name that ends in {@code .part} until they are whole and on
     * disk; then they get the name in one step, so a half-written file never has it. After a fault a file that had the name before is as it
     * was, and the beginning lies beside it if it can be continued by the next call; who interrupts the thread leaves nothing.
     *
     * @param id the delivery
     * @param target the file, in a folder that exists; replaced if it exists
     * @return length and digest of the file
     * @throws SourceException as {@link #download(DeliveryId, Incoming)}
     * @throws dk.almendata.sync.SpoolException if the file cannot be written
     */
    public SpooledArchive download(DeliveryId id, Path target) {
        try (IncomingFile file = IncomingFile.to(target)) {
            return download(id, file);
        }
    }

    /**
     * This client, asked without waiting.
     *
     * @param executor runs the calls; the host's, never shut down here
     * @return the view
     */
    public AsyncDataUd async(Executor executor) {
        return new AsyncDataUd(this, executor, exchange::cancelCallsOf);
    }

    /** Lets go of idle connections. The host's {@code OkHttpClient} stays open; calls under way are not disturbed, later ones fail. */
    @Override
    public void close() {
        closed = true;
        connections.close();
    }

    private <K extends Comparable<? super K>, T> List<T> list(WirePath path, Listed<K, T> kind) {
        String call = "GET " + path(path);
        PageCalls calls = new PageCalls(call, base, path, profile, faults);
        Instant until = clock.instant().plus(listTimeout);
        return new Pages<>(
                        call,
                        faults,
                        calls,
                        (number, url) -> {
                            if (clock.instant().isAfter(until)) {
                                throw faults.listing(
                                        call,
                                        Reason.INCOMPLETE,
                                        "the list did not end within " + listTimeout.toSeconds() + " seconds, at page "
                                                + number);
                            }
                            return page(call + " page " + number, url);
                        },
                        kind)
                .all();
    }

    private String path(WirePath path) {
        if (!profile.offers(path)) {
            throw faults.notOffered(path.word());
        }
        return profile.path(path);
    }

    private ListPage page(String call, HttpUrl url) {
        return attempts.repeat(
                call,
                answered -> exchange.send(
                        open().forJson(), call, get(url), answered, response -> json.page(call, response)));
    }

    private static Request get(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("Accept", "application/json")
                .build();
    }

    private Connections open() {
        if (closed) {
            throw new IllegalStateException("The client is closed");
        }
        return connections;
    }
}
