package dk.almendata.jooq;

import dk.almendata.table.Column;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Looks at the declared key of a file's rows once they are in the database, by statements over all of them, since a reader of a stream cannot
 * know which keys it has seen. Decision on keys: equal rows with one key are counted and one of them is kept, different ones refuse the file.
 */
final class KeyCheck {

    private static final int FIRST_ROW = 0;
    private static final int ROWS = 1;
    private static final int LOWEST_HASH = 2;
    private static final int HIGHEST_HASH = 3;

    private final DSLContext sql;
    private final Merging merging;
    private final Table<Record> rows;
    private final Field<Long> rowId;

    KeyCheck(DSLContext sql, Merging merging) {
        this.sql = sql;
        this.merging = merging;
        this.rows = Names.rows(merging.table());
        this.rowId = Names.rowId(rows);
    }

    /** The file without its repeated rows, and with what there is to say about its key. */
    FileRows of(FileRows file) {
        if (merging.key().isEmpty()) {
            return file;
        }
        Condition ofFile = rowId.between(FileRows.firstRowId(file.key()), FileRows.lastRowId(file.key()));
        List<Finding> findings = new ArrayList<>();
        empty(file, ofFile).ifPresent(findings::add);
        long repeated = 0;
        long shared = 0;
        long firstRepeated = 0;
        long firstShared = 0;
        List<Field<?>> key = merging.keyFields();
        Field<Long> hash = Names.rowHash(rows);
        List<? extends Record> several = sql.select(
                        DSL.min(rowId), DSL.count().cast(SQLDataType.BIGINT), DSL.min(hash), DSL.max(hash))
                .from(rows)
                .where(ofFile)
                .andNot(merging.isKeyEmpty())
                .groupBy(key)
                .having(DSL.count().gt(1))
                .orderBy(DSL.min(rowId))
                .fetch();
        for (Record group : several) {
            long first = group.get(FIRST_ROW, Long.class);
            if (group.get(LOWEST_HASH).equals(group.get(HIGHEST_HASH))) {
                firstRepeated = repeated == 0 ? first : firstRepeated;
                repeated += remove(file, first, group.get(ROWS, Long.class), group.get(LOWEST_HASH, Long.class));
            } else {
                firstShared = shared == 0 ? first : firstShared;
                shared++;
            }
        }
        if (shared > 0) {
            findings.add(finding(
                    FindingCode.KEY_SHARED,
                    file,
                    firstShared,
                    "found " + count(shared, "key", "keys") + " that different rows share"));
        }
        if (repeated > 0) {
            findings.add(finding(
                    FindingCode.KEY_REPEATED,
                    file,
                    firstRepeated,
                    "found " + count(repeated, "row", "rows") + " again that the file had before"));
        }
        return file.checked(repeated, findings);
    }

    private Optional<Finding> empty(FileRows file, Condition ofFile) {
        Record found = sql.select(DSL.min(rowId), DSL.count().cast(SQLDataType.BIGINT))
                .from(rows)
                .where(ofFile)
                .and(merging.isKeyEmpty())
                .fetchSingle();
        long without = found.get(ROWS, Long.class);
        if (without == 0) {
            return Optional.empty();
        }
        long first = found.get(FIRST_ROW, Long.class);
        Column column = merging.key().stream()
                .filter(part -> sql.fetchExists(
                        rows, rowId.eq(first).and(merging.fieldOf(part).isNull())))
                .findFirst()
                .orElseThrow();
        return Optional.of(finding(
                FindingCode.KEY_EMPTY, file, first, column, "found " + count(without, "row", "rows") + " without one"));
    }

    /** Removes all but the first of equal rows; being equal they lie in one cell. */
    private long remove(FileRows file, long first, long count, long hash) {
        Condition equal = rowId.between(first, FileRows.lastRowId(file.key()))
                .and(Names.rowHash(rows).eq(hash));
        for (Field<?> field : merging.keyFields()) {
            equal = equal.and(same(field, first));
        }
        Long cell =
                sql.select(Names.cellId(rows)).from(rows).where(rowId.eq(first)).fetchSingle(0, Long.class);
        sql.deleteFrom(rows).where(equal).and(rowId.gt(first)).execute();
        file.places().remove(FileRows.cellNumber(cell), count - 1);
        return count - 1;
    }

    private <T> Condition same(Field<T> field, long first) {
        T value = sql.select(field).from(rows).where(rowId.eq(first)).fetchSingle(field);
        return field.eq(value);
    }

    private Finding finding(FindingCode code, FileRows file, long row, String detail) {
        return finding(code, file, row, merging.key().get(0), detail);
    }

    private Finding finding(FindingCode code, FileRows file, long row, Column column, String detail) {
        Place place = new Place(
                Optional.of(file.load().entry().name()),
                OptionalLong.empty(),
                OptionalLong.of(row - FileRows.firstRowId(file.key()) + 1),
                Optional.of(column.header()));
        String columns = merging.key().size() == 1
                ? ""
                : " (the key has " + merging.key().size() + " columns)";
        return Finding.of(code, place, detail + columns);
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
