package dk.almendata.sync;

import dk.almendata.delivery.Sha256;
import java.util.Optional;
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
    public Optional<PartialArchive> partial() {
        return incoming.partial();
    }

    @Override
    public void resume() {
        incoming.resume();
        bytes = incoming.partial().map(PartialArchive::bytes).orElse(0L);
    }

    @Override
    public void restart() {
        incoming.restart();
        bytes = 0;
    }

    @Override
    public void restart(ArchiveVersion version) {
        incoming.restart(version);
        bytes = 0;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        incoming.write(source, offset, length);
        bytes += length;
        progress.accept(bytes);
    }

    @Override
    public Sha256 digest() {
        return incoming.digest();
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
