package dk.almendata.cli;

import dk.almendata.consumption.ReadingPolicy;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.jooq.JooqConsumptionStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Readings that are kept in a database as they are read, some installations at a time. */
final class KeptReadings {

    private static final int AT_ONCE = 1_000;
    private static final int LONGEST_ORIGIN = 200;

    private final JooqConsumptionStore store;
    private final String origin;
    private final Surroundings surroundings;
    private final Instant at;
    private final List<ReadingSeries> waiting = new ArrayList<>();
    private long kept;

    /** They come from a file of a name, of which the folder is nobody's business. */
    KeptReadings(JooqConsumptionStore store, String file, Surroundings surroundings) {
        this.store = store;
        String name = String.valueOf(Path.of(file).getFileName());
        this.origin = name.substring(0, Math.min(LONGEST_ORIGIN, name.length()));
        this.surroundings = surroundings;
        this.at = surroundings.clock().instant();
    }

    /** Takes an installation; one of which a reading number stands twice cannot be kept, and the finding about it has been told. */
    void add(ReadingSeries series) {
        if (series.hasNumberTwice()) {
            surroundings.say("The readings of installation "
                    + series.installation().value() + " are not kept, because a number stands twice.");
            return;
        }
        waiting.add(series);
        if (waiting.size() == AT_ONCE) {
            write();
        }
    }

    /** Writes the rest, brings the results in step with the readings, and says how many there were. */
    void finish(ReadingPolicy policy) {
        write();
        AtomicLong changed = new AtomicLong();
        store.recalculate(policy, "readings", at, change -> changed.incrementAndGet());
        surroundings.say("Kept the readings of " + Counts.of(kept, "installation", "installations") + "; "
                + Counts.of(changed.get(), "result", "results") + " changed.");
    }

    private void write() {
        store.putReadings(origin, waiting, at);
        kept += waiting.size();
        waiting.clear();
    }
}
