package dk.almendata.benchmarks;

import dk.almendata.benchmarks.PostgresLoad.Way;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * One load of every way, ours between two of the limit.
 *
 * @param limit the way of the limit
 * @param before the limit
 * @param after the limit again
 * @param others every other way
 */
record PostgresRound(Way limit, PostgresResult before, PostgresResult after, Map<Way, PostgresResult> others) {

    /** Copies the map, and checks that all have left the same rows. */
    PostgresRound {
        others = new EnumMap<>(others);
        check(before, after);
        for (PostgresResult result : others.values()) {
            check(before, result);
        }
    }

    private static void check(PostgresResult limit, PostgresResult other) {
        if (!other.check().equals(limit.check())) {
            throw new IllegalStateException("The loads left different rows: expected " + limit.check()
                    + " as the limit left them, found " + other.check());
        }
    }

    /** The time of a way; of the limit the mean of the two. */
    double seconds(Way way) {
        return way == limit ? (before.seconds() + after.seconds()) / 2 : of(way).seconds();
    }

    double clientSeconds(Way way) {
        return way == limit ? (before.clientSeconds() + after.clientSeconds()) / 2 : of(way).clientSeconds();
    }

    double serverSeconds(Way way) {
        return way == limit ? (before.serverSeconds() + after.serverSeconds()) / 2 : of(way).serverSeconds();
    }

    /** How many times as fast as the limit. */
    double ratio(Way way) {
        return seconds(limit) / seconds(way);
    }

    PostgresResult of(Way way) {
        return way == limit ? before : Objects.requireNonNull(others.get(way), "way");
    }
}
