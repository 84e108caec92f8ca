package dk.almendata.jooq;

import dk.almendata.consumption.ConsumptionHistory;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.PeriodChange;
import dk.almendata.consumption.PeriodFigures;
import dk.almendata.consumption.ReadingPolicy;
import dk.almendata.consumption.ReadingSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    Recalculation(
            Database database, ReadingPolicy policy, String name, Instant at, Consumer<PeriodChange> changes) {
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
            List<ReadingSeries> batch = database.inTransaction(session -> {
                List<ReadingSeries> series = new StoredReadings(session).after(after, BATCH);
                if (!series.isEmpty()) {
                    StoredPeriods periods = new StoredPeriods(session);
                    Map<Long, List<PeriodFigures>> stored = periods.between(
                            after, series.get(series.size() - 1).installation().value());
                    for (ReadingSeries own : series) {
                        compare(own, stored.getOrDefault(own.installation().value(), List.of()), periods, told);
                    }
                    periods.write();
                }
                return series;
            });
            told.forEach(changes);
            if (batch.isEmpty()) {
                return computed;
            }
            computed += batch.size();
            last = batch.get(batch.size() - 1).installation().value();
        }
    }

    private void compare(
            ReadingSeries series, List<PeriodFigures> stored, StoredPeriods periods, List<PeriodChange> told) {
        InstallationNumber installation = series.installation();
        Map<String, PeriodFigures> before = new LinkedHashMap<>();
        stored.forEach(figures -> before.put(key(figures), figures));
        for (PeriodFigures after : ConsumptionHistory.of(series, policy).periods().stream()
                .map(PeriodFigures::of)
                .toList()) {
            PeriodFigures old = before.remove(key(after));
            if (!after.equals(old)) {
                told.add(new PeriodChange(installation, old, after));
                if (old != null) {
                    periods.remove(installation, old);
                }
                periods.put(installation, after, name, at);
            }
        }
        before.values().forEach(gone -> {
            told.add(new PeriodChange(installation, gone, null));
            periods.remove(installation, gone);
        });
    }

    private static String key(PeriodFigures figures) {
        return figures.kind() + " " + figures.yearsBack();
    }
}
