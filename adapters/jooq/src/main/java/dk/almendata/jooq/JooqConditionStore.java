package dk.almendata.jooq;

import static dk.almendata.jooq.ConditionTables.CURRENT_ITEM;
import static dk.almendata.jooq.ConditionTables.CURRENT_PART;
import static dk.almendata.jooq.ConditionTables.ITEM;
import static dk.almendata.jooq.ConditionTables.LOAD;
import static dk.almendata.jooq.ConditionTables.PART;
import static dk.almendata.jooq.ConditionTables.TURN;

import dk.almendata.condition.BuildingPart;
import dk.almendata.condition.ConditionHolding;
import dk.almendata.condition.ConditionHolding.Kind;
import dk.almendata.condition.ConditionStore;
import dk.almendata.condition.PlanItem;
import dk.almendata.jooq.ConditionTables.Held;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.table.Received;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Reviews and maintenance plans in an H2 file or a PostgreSQL database, beside a store of deliveries or alone.
 *
 * <p>Read with plain SQL: {@code condition_review}, {@code condition_part}, {@code condition_plan}, {@code condition_item} and
 * {@code condition_need} are views of what counts, each row with where it came from. A load counts as a whole or not at all, also after a crash.
 *
 * <p>The host owns the data source: connections are taken for each call and given back. May be used by several threads and, on PostgreSQL, by
 * any number of processes; an H2 file belongs to one process.
 */
public final class JooqConditionStore implements ConditionStore {

    /** So many rows go to the database at a time; PostgreSQL takes 32,767 values in one statement. */
    private static final int ROWS_AT_A_TIME = 500;

    private final Database database;
    private final Counted counted;

    private JooqConditionStore(Database database) {
        this.database = database;
        this.counted = new Counted(database, TURN.kind, TURN.loads);
    }

    /**
     * Opens the store, and makes or upgrades its tables.
     *
     * @param dataSource an H2 file or PostgreSQL database; stays the host's
     * @return the store
     * @throws dk.almendata.sync.StoreException if the database cannot be used
     */
    public static JooqConditionStore open(DataSource dataSource) {
        Database database = Database.of(Objects.requireNonNull(dataSource, "dataSource"), StoreTimeouts.ofDefaults());
        Migration.CONDITION.run(database);
        return new JooqConditionStore(database);
    }

    @Override
    public void saveReviews(List<BuildingPart> parts, Received received) {
        parts.forEach(ConditionRows::check);
        save(Kind.REVIEW, PART, parts, ConditionRows::values, received);
    }

    @Override
    public void savePlans(List<PlanItem> items, Received received) {
        items.forEach(ConditionRows::check);
        save(Kind.PLAN, ITEM, items, ConditionRows::values, received);
    }

    private <T> void save(Kind kind, Held table, List<T> rows, Function<T, List<Object>> values, Received received) {
        Objects.requireNonNull(received, "received");
        if (rows.isEmpty()) {
            return;
        }
        counted.inTurn(kind.name(), (session, loads) -> {
            DSLContext sql = session.sql();
            int load = loads + 1;
            // What a load left that was cut short.
            sql.deleteFrom(table).where(table.loadNo.gt(loads)).execute();
            sql.deleteFrom(LOAD)
                    .where(LOAD.kind.eq(kind.name()).and(LOAD.loadNo.gt(loads)))
                    .execute();
            sql.insertInto(LOAD)
                    .set(LOAD.kind, kind.name())
                    .set(LOAD.loadNo, load)
                    .set(LOAD.origin, received.origin())
                    .set(LOAD.loadedBy, received.by())
                    .set(LOAD.loadedAt, received.at())
                    .execute();
            for (int from = 0; from < rows.size(); from += ROWS_AT_A_TIME) {
                insert(sql, table, load, from, rows, values);
            }
            counted.count(session, kind.name(), load);
            return load;
        });
    }

    private static <T> void insert(
            DSLContext sql, Held table, int load, int from, List<T> rows, Function<T, List<Object>> values) {
        InsertValuesStepN<Record> insert = sql.insertInto(table).columns(table.fields());
        for (int i = from; i < Math.min(rows.size(), from + ROWS_AT_A_TIME); i++) {
            List<Object> row = new ArrayList<>(List.of(load, i + 1));
            row.addAll(values.apply(rows.get(i)));
            insert = insert.values(row);
        }
        insert.execute();
    }

    @Override
    public List<BuildingPart> parts(LbfNumber within) {
        return current(CURRENT_PART, within, ConditionRows::part);
    }

    @Override
    public List<PlanItem> items(LbfNumber within) {
        return current(CURRENT_ITEM, within, ConditionRows::item);
    }

    private <T> List<T> current(Held view, LbfNumber within, Function<Record, T> value) {
        return database.inTransaction(session -> session.sql()
                .selectFrom(view)
                .where(isWithin(view, within))
                .orderBy(view.loadNo, view.rowNo)
                .fetch(value::apply));
    }

    private static Condition isWithin(Held table, LbfNumber within) {
        return table.place.startsWith(within.toString());
    }

    @Override
    public List<ConditionHolding> history(LbfNumber within) {
        List<ConditionHolding> all = new ArrayList<>(history(Kind.REVIEW, PART, within));
        all.addAll(history(Kind.PLAN, ITEM, within));
        return List.copyOf(all);
    }

    private record Which(LbfNumber holder, LocalDate day) {}

    private List<ConditionHolding> history(Kind kind, Held table, LbfNumber within) {
        int loads = counted.of(kind.name());
        List<ConditionHolding> newestFirst = new ArrayList<>();
        Set<Which> seen = new HashSet<>();
        database.inTransaction(session -> session.sql()
                        .select(
                                table.loadNo,
                                table.holder,
                                table.day(),
                                DSL.count(),
                                LOAD.origin,
                                LOAD.loadedBy,
                                LOAD.loadedAt)
                        .from(table)
                        .join(LOAD)
                        .on(LOAD.kind.eq(kind.name()).and(LOAD.loadNo.eq(table.loadNo)))
                        .where(isWithin(table, within).and(table.loadNo.le(loads)))
                        .groupBy(table.loadNo, table.holder, table.day(), LOAD.origin, LOAD.loadedBy, LOAD.loadedAt)
                        .orderBy(
                                table.loadNo.desc(),
                                table.holder.desc(),
                                table.day().desc())
                        .fetch())
                .forEach(row -> {
                    Which which = new Which(ConditionRows.number(row.get(table.holder)), row.get(table.day()));
                    newestFirst.add(new ConditionHolding(
                            kind,
                            which.holder(),
                            which.day(),
                            row.get(DSL.count()),
                            new Received(row.get(LOAD.origin), row.get(LOAD.loadedBy), row.get(LOAD.loadedAt)),
                            seen.add(which)));
                });
        List<ConditionHolding> oldestFirst = new ArrayList<>();
        newestFirst.forEach(each -> oldestFirst.add(0, each));
        return oldestFirst;
    }
}
