package dk.almendata.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The last hand on a request before it goes out: puts the key on, for the service's own scheme, host and port alone, and takes it off
 * again, so that no other interceptor or log sees it.
 */
final class KeyInterceptor implements Interceptor {

    private final BaseUrl base;
    private final String header;
    private final String prefix;
    private final Keyring keys;

    KeyInterceptor(BaseUrl base, WireProfile profile, Keyring keys) {
        this.base = base;
        this.header = profile.keyHeader();
        this.prefix = profile.keyPrefix();
        this.keys = keys;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (!base.hasOriginOf(request.url())) {
            return chain.proceed(request);
        }
        Secret key = keys.current();
        Response response = chain.proceed(
                request.newBuilder().header(header, prefix + key.reveal()).build());
        Response.Builder seen = response.newBuilder()
                .request(request.newBuilder().tag(Secret.class, key).build());
        // OkHttp repeats a 503 at once if the service says "Retry-After: 0"; nothing is repeated behind the caller's
        // back.
        if (response.code() == 503 && "0".equals(response.header("Retry-After"))) {
            seen.removeHeader("Retry-After");
        }
        return seen.build();
    }
}
