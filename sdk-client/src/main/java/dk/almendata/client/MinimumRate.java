package dk.almendata.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How fast the bytes of a download must come at least. A service that sends a byte now and then is never silent, so that no read times out,
 * and would hold a run for ever.
 *
 * @param bytes how many bytes must come, 0 to take every rate
 * @param within in which time
 * @param clock tells the time
 */
record MinimumRate(long bytes, Duration within, Clock clock) {

    Watch watch() {
        return new Watch();
    }

    /** Such as {@code 61440 bytes in 60 seconds}. */
    @Override
    public String toString() {
        return bytes + " bytes in " + within.toSeconds() + " seconds";
    }

    /** Watches one answer. */
    final class Watch {

        private Instant since = clock.instant();
        private long count;

        /** Adds bytes that came; whether too few came since the time last ran out. */
        boolean isTooSlow(int more) {
            count += more;
            Instant now = clock.instant();
            if (now.isBefore(since.plus(within))) {
                return false;
            }
            boolean slow = count < bytes;
            since = now;
            count = 0;
            return slow;
        }
    }
}
