package dk.almendata.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.EventListener;

/** Counts the calls whose answers are still open. */
final class OpenCalls extends EventListener {

    private final AtomicInteger open = new AtomicInteger();

    @Override
    public void callStart(Call call) {
        open.incrementAndGet();
    }

    @Override
    public void callEnd(Call call) {
        open.decrementAndGet();
    }

    @Override
    public void callFailed(Call call, IOException e) {
        open.decrementAndGet();
    }

    void assertNone() {
        assertThat(open).as("open calls").hasValue(0);
    }
}
