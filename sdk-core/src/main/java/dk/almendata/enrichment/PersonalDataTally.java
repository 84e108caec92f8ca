package dk.almendata.enrichment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts personal data by column and kind, and remembers the first lines. For one thread. */
final class PersonalDataTally {

    private final Map<Key, Count> counts = new LinkedHashMap<>();

    void add(String column, PersonalDataKind kind, boolean blocks, long line) {
        Count count = counts.computeIfAbsent(new Key(column, kind, blocks), key -> new Count());
        count.cells++;
        if (count.lines.size() < PersonalDataReport.MOST_LINES) {
            count.lines.add(line);
        }
    }

    PersonalDataReport report() {
        List<PersonalDataReport.Entry> entries = new ArrayList<>();
        counts.forEach((key, count) ->
                entries.add(new PersonalDataReport.Entry(key.column, key.kind, key.blocks, count.cells, count.lines)));
        return new PersonalDataReport(entries);
    }

    private record Key(String column, PersonalDataKind kind, boolean blocks) {}

    private static final class Count {
        private final List<Long> lines = new ArrayList<>();
        private long cells;
    }
}
