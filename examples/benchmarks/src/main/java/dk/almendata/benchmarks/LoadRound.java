package dk.almendata.benchmarks;

import dk.almendata.benchmarks.H2Load.Way;

/**
 * One load of every way, ours between two of the limit.
 *
 * @param before the limit
 * @param sync ours
 * @param after the limit again
 * @param chunks the limit, committed as often as ours
 * @param csvread H2's own reader
 * @param spring Spring Batch
 */
record LoadRound(
        LoadResult before,
        LoadResult sync,
        LoadResult after,
        LoadResult chunks,
        LoadResult csvread,
        LoadResult spring) {

    /** Checks that all have left the same rows. */
    LoadRound {
        for (LoadResult result : new LoadResult[] {sync, after, chunks, csvread, spring}) {
            if (!result.check().equals(before.check())) {
                throw new IllegalStateException("The loads left different rows: expected " + before.check()
                        + " as H2 made them, found " + result.check());
            }
        }
    }

    /** The limit's time, the mean of the two. */
    double limitSeconds() {
        return (before.seconds() + after.seconds()) / 2;
    }

    /** The limit's processor time, the mean of the two. */
    double limitCpuSeconds() {
        return (before.cpuSeconds() + after.cpuSeconds()) / 2;
    }

    LoadResult of(Way way) {
        return switch (way) {
            case ENGINE -> before;
            case SYNC -> sync;
            case CHUNKS -> chunks;
            case CSVREAD -> csvread;
            case SPRING -> spring;
        };
    }
}
