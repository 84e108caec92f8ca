package dk.almendata.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until somebody waits by it. */
final class MovedClock extends Clock {

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private Duration stride = Duration.ZERO;

    /** Every look at the clock moves it by this. */
    MovedClock stride(Duration value) {
        stride = value;
        return this;
    }

    synchronized void move(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        now = now.plus(stride);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The client asks for moments, never for a zone");
    }
}
