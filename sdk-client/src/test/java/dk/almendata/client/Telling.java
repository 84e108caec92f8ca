package dk.almendata.client;

import dk.almendata.delivery.Sha256;
import dk.almendata.sync.ArchiveVersion;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.PartialArchive;
import dk.almendata.sync.SpooledArchive;
import java.util.Optional;
import java.util.OptionalLong;

/** A place that tells once when so many bytes have come, and otherwise is the one it wraps. */
record Telling(Incoming place, long at, Runnable teller, long[] bytes) implements Incoming {

    Telling(Incoming place, long at, Runnable teller) {
        this(place, at, teller, new long[1]);
    }

    @Override
    public Optional<PartialArchive> partial() {
        return place.partial();
    }

    @Override
    public void resume() {
        place.resume();
    }

    @Override
    public void restart() {
        place.restart();
    }

    @Override
    public void restart(ArchiveVersion version) {
        place.restart(version);
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        place.write(source, offset, length);
        if (bytes[0] < at && bytes[0] + length >= at) {
            teller.run();
        }
        bytes[0] += length;
    }

    @Override
    public Sha256 digest() {
        return place.digest();
    }

    @Override
    public SpooledArchive complete(OptionalLong expectedBytes) {
        return place.complete(expectedBytes);
    }

    @Override
    public void close() {
        place.close();
    }
}
