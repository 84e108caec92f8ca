package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DELIVERY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The current rows of a table that is merged by key: of each key in a source the newest one.
 *
 * <p>Decision: newest is the row of the delivery whose state is of the latest day, and among those the one with the highest id; so a late
 * full delivery never undoes newer months, and a month that is run again does not undo the months after it. The day of a delivery is the end
 * of its period; one without a period shows the state of the time when it was made, which ids tell: the latest end of any delivery that was
 * listed with a lower id.
 */
final class KeyedRows {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
    private static final Field<Integer> RANK = DSL.field(DSL.name("_rank"), SQLDataType.INTEGER);
    private static final Field<Long> BEFORE_ROW = DSL.field(DSL.name("_before_row"), SQLDataType.BIGINT);
    private static final Field<Long> BEFORE_HASH = DSL.field(DSL.name("_before_hash"), SQLDataType.BIGINT);
    private static final Field<Long> BEFORE_END = DSL.field(DSL.name("_before_end"), SQLDataType.BIGINT);
    private static final Field<Long> NOW_ROW = DSL.field(DSL.name("_now_row"), SQLDataType.BIGINT);
    private static final Field<Long> NOW_HASH = DSL.field(DSL.name("_now_hash"), SQLDataType.BIGINT);
    private static final Field<Long> NOW_BEGIN = DSL.field(DSL.name("_now_begin"), SQLDataType.BIGINT);
    private static final Field<Long> NONE = DSL.castNull(SQLDataType.BIGINT);

    private final Merging merging;
    private final Table<Record> rows;

    KeyedRows(Merging merging) {
        this.merging = merging;
        this.rows = Names.rows(merging.table());
    }

    /**
     * The current row of each key.
     *
     * @param fields what to tell of it, of the rows or their cells, each with a name of its own
     * @param cells the cells whose rows count
     */
    Select<?> select(List<Field<?>> fields, Condition cells) {
        Field<LocalDate> before = DSL.max(DELIVERY.periodEnd)
                .over()
                .partitionBy(DELIVERY.sourceId)
                .orderBy(DELIVERY.deliveryId)
                .rowsBetweenUnboundedPreceding()
                .andPreceding(1);
        Field<LocalDate> day = DSL.field(DSL.name("_day"), SQLDataType.LOCALDATE);
        Field<Long> key = DSL.field(DSL.name("_delivery"), SQLDataType.BIGINT);
        Table<?> states = DSL.select(
                        DELIVERY.deliveryKey.as(key),
                        DSL.coalesce(DELIVERY.periodEnd, before, DSL.inline(BEFORE_ALL))
                                .as(day))
                .from(DELIVERY)
                .asTable(DSL.name("_states"));
        List<Field<?>> parts = new ArrayList<>(merging.keyFields());
        parts.add(0, CELL.sourceId);
        List<Field<?>> ranked = new ArrayList<>(fields);
        ranked.add(DSL.rowNumber()
                .over()
                .partitionBy(parts)
                .orderBy(day.desc(), CELL.deliveryId.desc(), Names.rowId(rows).desc())
                .as(RANK));
        Table<?> all = DSL.select(ranked)
                .from(rows)
                .join(CELL)
                .on(CELL.cellId.eq(Names.cellId(rows)))
                .join(states)
                .on(key.eq(CELL.deliveryKey))
                .where(cells)
                .asTable(DSL.name("_ranked"));
        List<Field<?>> told = fields.stream()
                .<Field<?>>map(field -> DSL.field(DSL.name(field.getName()), field.getDataType()))
                .toList();
        return DSL.select(told).from(all).where(RANK.eq(1));
    }

    /** The ids of the current rows, sorted. */
    long[] ids(DSLContext sql, Condition cells) {
        return sql.fetch(select(List.of(Names.rowId(rows)), cells)).stream()
                .mapToLong(row -> row.get(0, Long.class))
                .sorted()
                .toArray();
    }

    /**
     * What a key's current row was and is, told where it is another one.
     *
     * @param beforeRow the row it was, null if the key is new
     * @param beforeHash its hash
     * @param ended the event by which the cell of that row ceased to be current, if it did
     * @param nowRow the row it is, null if the key is gone
     * @param nowHash its hash
     * @param began the event by which the cell of that row became current
     */
    record Pair(
            @Nullable Long beforeRow,
            @Nullable Long beforeHash,
            @Nullable Long ended,
            @Nullable Long nowRow,
            @Nullable Long nowHash,
            @Nullable Long began) {

        /** The key has another row with equal values. */
        boolean isEqual() {
            return beforeHash != null && beforeHash.equals(nowHash);
        }
    }

    /** Tells every key whose current row is another one now than before. */
    void pairs(
            DSLContext sql,
            Condition before,
            Condition now,
            Field<Long> ended,
            Field<Long> began,
            Consumer<Pair> sink) {
        List<Field<?>> names = new ArrayList<>();
        List<Field<?>> parts = new ArrayList<>();
        parts.add(CELL.sourceId);
        parts.addAll(merging.keyFields());
        for (int i = 0; i < parts.size(); i++) {
            names.add(DSL.field(DSL.name("_key_" + i), parts.get(i).getDataType()));
        }
        Field<Long> id = Names.rowId(rows);
        Field<Long> hash = Names.rowHash(rows);
        Select<?> old =
                select(named(parts, names, id.as(BEFORE_ROW), hash.as(BEFORE_HASH), ended.as(BEFORE_END)), before);
        Select<?> current = select(named(parts, names, id.as(NOW_ROW), hash.as(NOW_HASH), began.as(NOW_BEGIN)), now);
        Table<?> oldTable = old.asTable(DSL.name("_old"));
        Table<?> currentTable = current.asTable(DSL.name("_current"));
        Table<?> both = DSL.select(with(
                        names,
                        BEFORE_ROW,
                        BEFORE_HASH,
                        BEFORE_END,
                        NONE.as(NOW_ROW),
                        NONE.as(NOW_HASH),
                        NONE.as(NOW_BEGIN)))
                .from(oldTable)
                .unionAll(DSL.select(with(
                                names,
                                NONE.as(BEFORE_ROW),
                                NONE.as(BEFORE_HASH),
                                NONE.as(BEFORE_END),
                                NOW_ROW,
                                NOW_HASH,
                                NOW_BEGIN))
                        .from(currentTable))
                .asTable(DSL.name("_both"));
        sql.select(
                        DSL.max(BEFORE_ROW),
                        DSL.max(BEFORE_HASH),
                        DSL.max(BEFORE_END),
                        DSL.max(NOW_ROW),
                        DSL.max(NOW_HASH),
                        DSL.max(NOW_BEGIN))
                .from(both)
                .groupBy(names)
                .having(DSL.max(BEFORE_ROW).isDistinctFrom(DSL.max(NOW_ROW)))
                .forEach(row -> sink.accept(
                        new Pair(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
    }

    private static List<Field<?>> named(List<Field<?>> parts, List<Field<?>> names, Field<?>... more) {
        List<Field<?>> fields = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            fields.add(parts.get(i).as(names.get(i).getName()));
        }
        fields.addAll(List.of(more));
        return fields;
    }

    private static List<Field<?>> with(List<Field<?>> names, Field<?>... more) {
        List<Field<?>> fields = new ArrayList<>(names);
        fields.addAll(List.of(more));
        return fields;
    }
}
