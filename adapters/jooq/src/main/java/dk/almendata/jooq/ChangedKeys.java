package dk.almendata.jooq;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.LoadMark;
import dk.almendata.sync.RowChange;
import dk.almendata.sync.RowChange.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * What came and went between two marks in a table that is merged by key: for each key whose values are others now, the row that was current
 * and the one that is. Holds the ids of the rows that changed.
 */
final class ChangedKeys {

    private final DSLContext sql;
    private final Merging merging;
    private final Visibility visibility;
    private final LoadMark since;
    private final Map<Long, Long> gone = new HashMap<>();
    private final Map<Long, Long> come = new HashMap<>();

    ChangedKeys(DSLContext sql, Merging merging, LoadMark since) {
        this.sql = sql;
        this.merging = merging;
        this.visibility = new Visibility(sql);
        this.since = since;
    }

    void tell(Consumer<RowChange> changes) {
        Condition before = visibility.at(since);
        Condition now = visibility.at(visibility.newest());
        new KeyedRows(merging).pairs(sql, before, now, visibility.ended(), visibility.began(), this::take);
        Map<Long, DeliveryId> causes = visibility.causesSince(since);
        tell(Kind.DELETED, before, gone, causes, changes);
        tell(Kind.INSERTED, now, come, causes, changes);
    }

    private void take(KeyedRows.Pair pair) {
        if (pair.isEqual()) {
            return;
        }
        Long began = pair.began();
        Long ended = pair.ended();
        long event = began != null && began > since.number() ? began : ended == null ? Ruling.STILL : ended;
        if (pair.beforeRow() != null) {
            gone.put(pair.beforeRow(), event);
        }
        if (pair.nowRow() != null) {
            come.put(pair.nowRow(), event);
        }
    }

    private void tell(
            Kind kind,
            Condition cells,
            Map<Long, Long> events,
            Map<Long, DeliveryId> causes,
            Consumer<RowChange> changes) {
        if (events.isEmpty()) {
            return;
        }
        new RowsByOrigin(
                        sql,
                        merging.schema(),
                        cells,
                        (organisation, month) -> true,
                        visibility.began(),
                        events::containsKey)
                .rows((row, rowId, load) ->
                        changes.accept(new RowChange(kind, Optional.ofNullable(causes.get(events.get(rowId))), row)));
    }
}
