package dk.almendata.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Builds a {@link DataUdClient}. For one thread, short-lived. */
public final class DataUdClientBuilder {

    @Nullable
    OkHttpClient httpClient;

    Duration connectTimeout = Duration.ofSeconds(10);
    Duration readTimeout = Duration.ofSeconds(30);
    Duration callTimeout = Duration.ofSeconds(60);
    Duration listTimeout = Duration.ofMinutes(10);
    RetryPolicy retryPolicy = RetryPolicy.standard();
    ClientObserver observer = ClientObserver.SILENT;
    Clock clock = Clock.systemUTC();
    Sleeper sleeper = time -> Thread.sleep(time.toMillis());
    RandomGenerator random = new SplittableRandom();

    private @Nullable BaseUrl baseUrl;
    private @Nullable KeySource apiKey;
    private long minimumBytes = 60 * 1024;
    private Duration minimumWithin = Duration.ofSeconds(60);
    WireProfile wireProfile = WireProfile.assumed();
    int maxResponseBytes = 16 * 1024 * 1024;
    long maxDownloadBytes = 64L * 1024 * 1024 * 1024;

    DataUdClientBuilder() {}

    /**
     * Where the service is; default: what the wire profile says. Required if it says nothing. The paths of the wire profile lie below it.
     *
     * @param value an https URL, or http to a loopback address; without user, query and fragment
     * @return this builder
     */
    public DataUdClientBuilder baseUrl(String value) {
        this.baseUrl = BaseUrl.parse(Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * The key that the user fetched in the portal; required.
     *
     * @param value the key
     * @return this builder
     */
    public DataUdClientBuilder apiKey(Secret value) {
        Objects.requireNonNull(value, "value");
        return apiKey(() -> value);
    }

    /**
     * Where the key comes from, in place of the key itself: asked when the client is built, and anew when the service refuses the key (401),
     * so that a renewed key needs no restart.
     *
     * @param value the source
     * @return this builder
     */
    public DataUdClientBuilder apiKey(KeySource value) {
        this.apiKey = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * The host's HTTP client, for its proxy, trust store, interceptors and dispatcher; default: a new one. A copy of it is used, with the
     * timeouts and rules of this builder; the host's own is never closed.
     *
     * @param value the client
     * @return this builder
     */
    public DataUdClientBuilder httpClient(OkHttpClient value) {
        this.httpClient = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * How the service is spoken to; default: {@link WireProfile#assumed()}.
     *
     * @param value the profile
     * @return this builder
     */
    public DataUdClientBuilder wireProfile(WireProfile value) {
        this.wireProfile = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * How long a connection may take to come about; default: 10 seconds.
     *
     * @param value at least a millisecond
     * @return this builder
     */
    public DataUdClientBuilder connectTimeout(Duration value) {
        this.connectTimeout = positive("connectTimeout", value);
        return this;
    }

    /**
     * How long the service may stay silent, in the middle of a download too; default: 30 seconds.
     *
     * @param value at least a millisecond
     * @return this builder
     */
    public DataUdClientBuilder readTimeout(Duration value) {
        this.readTimeout = positive("readTimeout", value);
        return this;
    }

    /**
     * How long a whole call may take that is no download; default: 60 seconds. Each page of a list is a call.
     *
     * @param value at least a millisecond
     * @return this builder
     */
    public DataUdClientBuilder callTimeout(Duration value) {
        this.callTimeout = positive("callTimeout", value);
        return this;
    }

    /**
     * How long a whole list may take, all its pages together; default: 10 minutes. A service whose list never ends would hold a run for ever.
     *
     * @param value at least a millisecond
     * @return this builder
     */
    public DataUdClientBuilder listTimeout(Duration value) {
        this.listTimeout = positive("listTimeout", value);
        return this;
    }

    /**
     * How large an answer may be that is no download; default: 16 MiB.
     *
     * @param value bytes, at least 1
     * @return this builder
     */
    public DataUdClientBuilder maxResponseBytes(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("maxResponseBytes: expected at least 1, found " + value);
        }
        this.maxResponseBytes = value;
        return this;
    }

    /**
     * How large a zip may be; default: 64 GiB.
     *
     * @param value bytes, at least 1
     * @return this builder
     */
    public DataUdClientBuilder maxDownloadBytes(long value) {
        if (value < 1) {
            throw new IllegalArgumentException("maxDownloadBytes: expected at least 1, found " + value);
        }
        this.maxDownloadBytes = value;
        return this;
    }

    /**
     * How slowly a download may come; default: 60 KiB within 60 seconds. A slower one is broken off and repeated.
     *
     * @param bytes how many bytes must come at least, 0 to take every rate
     * @param within in which time, at least a second
     * @return this builder
     */
    public DataUdClientBuilder minimumRate(long bytes, Duration within) {
        if (bytes < 0 || within.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("minimumRate: expected 0 or more bytes within at least a second, found "
                    + bytes + " within " + within);
        }
        this.minimumBytes = bytes;
        this.minimumWithin = within;
        return this;
    }

    /**
     * How calls that failed are repeated; default: {@link RetryPolicy#standard()}.
     *
     * @param value the policy
     * @return this builder
     */
    public DataUdClientBuilder retryPolicy(RetryPolicy value) {
        this.retryPolicy = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Who watches the calls; default: nobody.
     *
     * @param value the observer; what it throws is ignored
     * @return this builder
     */
    public DataUdClientBuilder observer(ClientObserver value) {
        this.observer = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * The clock by which waits, deadlines and rates are counted; default: that of the system.
     *
     * @param value the clock
     * @return this builder
     */
    public DataUdClientBuilder clock(Clock value) {
        this.clock = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * How the client waits; default: the thread sleeps.
     *
     * @param value waits
     * @return this builder
     */
    public DataUdClientBuilder sleeper(Sleeper value) {
        this.sleeper = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Where the chance in the waits comes from; default: a new one for each client.
     *
     * @param value gives numbers; one thread at a time asks it
     * @return this builder
     */
    public DataUdClientBuilder random(RandomGenerator value) {
        this.random = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Makes the client.
     *
     * @return the client; the caller closes it
     * @throws IllegalStateException if base URL or key is missing
     */
    public DataUdClient build() {
        Target target = target();
        return new DataUdClient(this, target.base(), new Keyring(target.key()));
    }

    /**
     * A careful look at a service that nobody has seen yet, with base URL, key, wire profile, HTTP client, clock and waits of this builder.
     *
     * @return a probe with its defaults
     * @throws IllegalStateException if base URL or key is missing
     */
    public Probe probe() {
        Target target = target();
        return new Probe(this, target.base(), target.key());
    }

    /** Where to ask, and with what. */
    private record Target(BaseUrl base, KeySource key) {}

    private Target target() {
        BaseUrl base = baseUrl != null
                ? baseUrl
                : wireProfile.baseUrl().map(BaseUrl::parse).orElse(null);
        KeySource key = apiKey;
        if (base == null || key == null) {
            throw new IllegalStateException("baseUrl and apiKey must both be set; missing: "
                    + (base == null ? key == null ? "both" : "baseUrl" : "apiKey"));
        }
        return new Target(base, key);
    }

    MinimumRate minimumRate() {
        return new MinimumRate(minimumBytes, minimumWithin, clock);
    }

    private static Duration positive(String option, Duration value) {
        if (value.toMillis() < 1 || value.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    option + ": expected a millisecond to " + Integer.MAX_VALUE + " of them, found " + value);
        }
        return value;
    }
}
