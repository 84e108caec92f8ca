package dk.almendata.sync;

import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** Tells how many bytes have come in, and otherwise is the place that it wraps. */
final class WatchedIncoming implements Incoming {

    private final Incoming incoming;
    private final LongConsumer progress;
    private long bytes;

    WatchedIncoming(Incoming incoming, LongConsumer progress) {
        this.incoming = incoming;
        this.progress = progress;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        incoming.write(source, offset, length);
        bytes += length;
        progress.accept(bytes);
    }

    @Override
    public SpooledArchive complete(OptionalLong expectedBytes) {
        return incoming.complete(expectedBytes);
    }

    @Override
    public void close() {
        incoming.close();
    }
}
