package dk.almendata.client;

import java.util.random.RandomGenerator;

/** Draws the upper end of every wait, so that the longest possible one is seen. */
final class LongestWaits implements RandomGenerator {

    @Override
    public long nextLong() {
        throw new AssertionError("waits are drawn below an upper end");
    }

    @Override
    public long nextLong(long bound) {
        return bound - 1;
    }
}
