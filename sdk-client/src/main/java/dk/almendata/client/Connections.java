package dk.almendata.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP clients of one {@link DataUdClient}: made from the host's, with our rules on top and a connection pool of our own.
 *
 * <p>Off are redirects, silent repeats, the cache, and the host's answer to a 401, which would give this service the credentials of
 * another. Idle connections live for two seconds only: a call that changes something is never repeated, and a connection that the service
 * closed meanwhile would fail it.
 */
final class Connections implements AutoCloseable {

    private static final int IDLE_SECONDS = 2;

    private final OkHttpClient forJson;
    private final OkHttpClient forDownloads;
    private final boolean owned;

    Connections(DataUdClientBuilder options, BaseUrl base, Keyring keys, WireProfile profile) {
        OkHttpClient host = options.httpClient;
        this.owned = host == null;
        OkHttpClient.Builder builder = host == null ? new OkHttpClient.Builder() : host.newBuilder();
        if (base.url().isHttps()) {
            builder.connectionSpecs(encryptedOf(host));
        }
        this.forJson = builder.connectionPool(new ConnectionPool(5, IDLE_SECONDS, TimeUnit.SECONDS))
                .addNetworkInterceptor(new KeyInterceptor(base, profile, keys))
                .authenticator(Authenticator.NONE)
                .cache(null)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(options.connectTimeout)
                .readTimeout(options.readTimeout)
                .writeTimeout(options.readTimeout)
                .callTimeout(options.callTimeout)
                .build();
        this.forDownloads = forJson.newBuilder().callTimeout(Duration.ZERO).build();
    }

    private static List<ConnectionSpec> encryptedOf(@Nullable OkHttpClient host) {
        List<ConnectionSpec> encrypted = host == null
                ? List.of()
                : host.connectionSpecs().stream().filter(ConnectionSpec::isTls).toList();
        return encrypted.isEmpty() ? List.of(ConnectionSpec.MODERN_TLS) : encrypted;
    }

    /** For small answers, with a limit on the time of the whole call. */
    OkHttpClient forJson() {
        return forJson;
    }

    /** For archives, which may take as long as bytes come. */
    OkHttpClient forDownloads() {
        return forDownloads;
    }

    @Override
    public void close() {
        forJson.connectionPool().evictAll();
        if (owned) {
            forJson.dispatcher().executorService().shutdown();
        }
    }
}
