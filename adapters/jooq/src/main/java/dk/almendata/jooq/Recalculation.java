package dk.almendata.jooq;

import dk.almendata.consumption.ConsumptionHistory;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.PeriodChange;
import dk.almendata.consumption.PeriodFigures;
import dk.almendata.consumption.ReadingPolicy;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.jooq.Database.Session;
import dk.almendata.jooq.StoredPeriods.Ended;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Computes all results again, some installations at a time, and writes what has changed. */
final class Recalculation {

    private static final int BATCH = 1_000;
    private static final int LONGEST_NAME = 100;

    private final Database database;
    private final ReadingPolicy policy;
    private final String name;
    private final Instant at;
    private final Consumer<PeriodChange> changes;

    Recalculation(Database database, ReadingPolicy policy, String name, Instant at, Consumer<PeriodChange> changes) {
        this.database = database;
        this.policy = Objects.requireNonNull(policy, "policy");
        this.name = Objects.requireNonNull(name, "name");
        this.at = Objects.requireNonNull(at, "at");
        this.changes = Objects.requireNonNull(changes, "changes");
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "Expected a name of at most " + LONGEST_NAME + " characters, found " + name.length());
        }
    }

    long run() {
        long computed = 0;
        long last = 0;
        while (true) {
            long after = last;
            List<PeriodChange> told = new ArrayList<>();
            Batch batch = database.inTransaction(session -> batch(session, after, told));
            told.forEach(changes);
            if (batch.last() == after) {
                return computed;
            }
            computed += batch.computed();
            last = batch.last();
        }
    }

    /** How many installations were computed, and the number of the last that was looked at. */
    private record Batch(long computed, long last) {}

    private Batch batch(Session session, long after, List<PeriodChange> told) {
        List<Long> numbers = new StoredInstallations(session).after(after, BATCH);
        if (numbers.isEmpty()) {
            return new Batch(0, after);
        }
        long last = numbers.get(numbers.size() - 1);
        StoredPeriods periods = new StoredPeriods(session);
        Map<Long, List<PeriodFigures>> stored = periods.between(after, last);
        List<ReadingSeries> series = new StoredReadings(session).between(after, last);
        for (ReadingSeries own : series) {
            List<PeriodFigures> before = stored.remove(own.installation().value());
            List<PeriodFigures> computed = ConsumptionHistory.of(own, policy).periods().stream()
                    .map(PeriodFigures::of)
                    .toList();
            compare(own.installation(), before == null ? List.of() : before, computed, periods, told);
        }
        // What is left has results, and nothing more that they could be of.
        new TreeMap<>(stored)
                .forEach((number, before) ->
                        compare(new InstallationNumber(number), before, List.of(), periods, told));
        told.sort(Comparator.comparing(PeriodChange::installation));
        periods.write(at);
        return new Batch(series.size(), last);
    }

    private void compare(
            InstallationNumber installation,
            List<PeriodFigures> stored,
            List<PeriodFigures> computed,
            StoredPeriods periods,
            List<PeriodChange> told) {
        Map<String, PeriodFigures> before = new LinkedHashMap<>();
        stored.forEach(figures -> before.put(key(figures), figures));
        for (PeriodFigures after : computed) {
            PeriodFigures old = before.remove(key(after));
            if (!after.equals(old)) {
                told.add(new PeriodChange(installation, old, after));
                if (old != null) {
                    periods.end(installation, old, Ended.CHANGED);
                }
                periods.put(installation, after, name, at);
            }
        }
        before.values().forEach(gone -> {
            told.add(new PeriodChange(installation, gone, null));
            periods.end(installation, gone, Ended.REMOVED);
        });
    }

    private static String key(PeriodFigures figures) {
        return figures.kind() + " " + figures.yearsBack();
    }
}
