package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.COLUMN;
import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.FILE;
import static dk.almendata.jooq.SyncTables.TABLE;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.SourceId;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.TableSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The schemas of the tables, written down column by column. */
final class Schemas {

    private final DSLContext sql;

    Schemas(DSLContext sql) {
        this.sql = sql;
    }

    Set<String> tables() {
        return new TreeSet<>(sql.select(TABLE.tableName).from(TABLE).fetch(TABLE.tableName));
    }

    /** Tables whose physical columns may lag behind what is written down, because the work on them was cut short. */
    List<String> unready() {
        return sql.select(TABLE.tableName)
                .from(TABLE)
                .where(TABLE.isReady.isFalse())
                .fetch(TABLE.tableName);
    }

    /** Whether a delivery was loaded into the table, be it set aside since. */
    boolean isInUse(String table) {
        return !datapakker(table).isEmpty();
    }

    /** The datapakker whose deliveries were loaded into the table. */
    Set<DatapakkeName> datapakker(String table) {
        return datapakker(List.of(table)).getOrDefault(table, Set.of());
    }

    /** The same for several tables, by one statement; those into which none was loaded are left out. */
    Map<String, Set<DatapakkeName>> datapakker(Collection<String> tables) {
        Map<String, Set<DatapakkeName>> owners = new HashMap<>();
        sql.selectDistinct(FILE.tableName, DELIVERY.datapakke)
                .from(FILE)
                .join(DELIVERY)
                .on(DELIVERY.deliveryKey.eq(FILE.deliveryKey))
                .where(FILE.tableName.in(tables))
                .and(DELIVERY.loadSeq.isNotNull())
                .forEach(row -> owners.computeIfAbsent(row.value1(), table -> new TreeSet<>())
                        .add(DatapakkeName.of(row.value2())));
        return owners;
    }

    /** Those of some tables into which another delivery brought rows, or began to; only there can it displace any. */
    Set<String> sharedWithOthers(Collection<String> tables, long deliveryKey) {
        return sql.selectDistinct(FILE.tableName)
                .from(FILE)
                .where(FILE.tableName.in(tables))
                .and(FILE.deliveryKey.ne(deliveryKey))
                .fetchSet(FILE.tableName);
    }

    /** The tables of the loaded delivery of a datapakke that has the highest id. */
    Set<String> tablesOf(SourceId source, DatapakkeName datapakke) {
        return new TreeSet<>(sql.select(FILE.tableName)
                .from(FILE)
                .where(FILE.deliveryKey.eq(DSL.select(DELIVERY.deliveryKey)
                        .from(DELIVERY)
                        .where(DELIVERY.sourceId.eq(source.text()))
                        .and(DELIVERY.datapakke.eq(datapakke.text()))
                        .and(DELIVERY.state.eq(DeliveryState.LOADED.name()))
                        .orderBy(DELIVERY.deliveryId.desc())
                        .limit(1)))
                .fetch(FILE.tableName));
    }

    boolean isReady(String table) {
        return ready(List.of(table)).contains(table);
    }

    /** Those of some tables that are there as they are written down. */
    Set<String> ready(Collection<String> tables) {
        return sql.select(TABLE.tableName)
                .from(TABLE)
                .where(TABLE.tableName.in(tables))
                .and(TABLE.isReady.isTrue())
                .fetchSet(TABLE.tableName);
    }

    Optional<TableSchema> find(String table) {
        return Optional.ofNullable(find(List.of(table)).get(table));
    }

    /** The same for several tables, by one statement; those that are not written down are left out. */
    Map<String, TableSchema> find(Collection<String> tables) {
        Map<String, TableSchema> found = new HashMap<>();
        sql.selectFrom(COLUMN)
                .where(COLUMN.tableName.in(tables))
                .orderBy(COLUMN.columnNo)
                .fetchGroups(COLUMN.tableName)
                .forEach((table, rows) -> found.put(table, schema(table, rows)));
        return found;
    }

    private static TableSchema schema(String table, List<Record> rows) {
        List<Column> columns = new ArrayList<>();
        String lbfHeader = null;
        String periodHeader = null;
        for (Record row : rows) {
            String header = row.get(COLUMN.header);
            columns.add(new Column(
                    header,
                    row.get(COLUMN.columnName),
                    new ColumnType(
                            ColumnType.Kind.valueOf(row.get(COLUMN.kind)),
                            row.get(COLUMN.integerDigits),
                            row.get(COLUMN.decimalDigits))));
            lbfHeader = row.get(COLUMN.isLbf) ? header : lbfHeader;
            periodHeader = row.get(COLUMN.isPeriod) ? header : periodHeader;
        }
        return new TableSchema(table, columns, Optional.ofNullable(lbfHeader), Optional.ofNullable(periodHeader));
    }

    /** Writes a schema down in place of the one before; the table is not ready until {@link #markReady}. */
    void write(TableSchema schema) {
        String table = schema.table();
        if (sql.update(TABLE)
                        .set(TABLE.isReady, false)
                        .where(TABLE.tableName.eq(table))
                        .execute()
                == 0) {
            sql.insertInto(TABLE)
                    .set(TABLE.tableName, table)
                    .set(TABLE.isReady, false)
                    .execute();
        }
        sql.deleteFrom(COLUMN).where(COLUMN.tableName.eq(table)).execute();
        List<Query> writes = new ArrayList<>();
        for (int i = 0; i < schema.columns().size(); i++) {
            Column column = schema.columns().get(i);
            writes.add(sql.insertInto(COLUMN)
                    .set(COLUMN.tableName, table)
                    .set(COLUMN.columnNo, i + 1)
                    .set(COLUMN.header, column.header())
                    .set(COLUMN.columnName, column.name())
                    .set(COLUMN.kind, column.type().kind().name())
                    .set(COLUMN.integerDigits, column.type().integerDigits())
                    .set(COLUMN.decimalDigits, column.type().scale())
                    .set(COLUMN.isLbf, schema.lbfHeader().equals(Optional.of(column.header())))
                    .set(COLUMN.isPeriod, schema.periodHeader().equals(Optional.of(column.header()))));
        }
        sql.batch(writes).execute();
    }

    void markReady(String table) {
        sql.update(TABLE)
                .set(TABLE.isReady, true)
                .where(TABLE.tableName.eq(table))
                .execute();
    }
}
