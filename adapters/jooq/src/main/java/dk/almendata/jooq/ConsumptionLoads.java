package dk.almendata.jooq;

import dk.almendata.consumption.ConsumerLineTable;
import dk.almendata.consumption.FilePlace;
import dk.almendata.jooq.Database.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The loads of consumers: begun, filled, and seen with one change of their row, which also hides what they replace. A load that was cut off is
 * never seen, and swept away by the next opening.
 */
final class ConsumptionLoads {

    static final Table<Record> LOAD = DSL.table(DSL.name("consumption_load"));
    static final Field<Long> LOAD_ID = DSL.field(DSL.name("load_id"), SQLDataType.BIGINT);

    private static final Table<Record> LINES = Names.rows(ConsumerLineTable.SCHEMA.table());
    private static final Field<String> ORIGIN = DSL.field(DSL.name("origin"), SQLDataType.VARCHAR);
    private static final Field<String> SOURCE = DSL.field(DSL.name("consumer_source"), SQLDataType.VARCHAR);
    private static final Field<String> CONTENT = DSL.field(DSL.name("content"), SQLDataType.VARCHAR);
    private static final Field<String> MUNICIPALITY = DSL.field(DSL.name("municipality_code"), SQLDataType.VARCHAR);
    private static final Field<String> POSTCODE = DSL.field(DSL.name("postcode"), SQLDataType.VARCHAR);
    private static final Field<String> TOWN = DSL.field(DSL.name("town"), SQLDataType.VARCHAR);
    private static final Field<Instant> LOADED_AT = DSL.field(DSL.name("loaded_at"), SQLDataType.INSTANT);
    private static final Field<String> STATE = DSL.field(DSL.name("state"), SQLDataType.VARCHAR);
    private static final Field<Long> ROWS = DSL.field(DSL.name("row_count"), SQLDataType.BIGINT);
    private static final Field<Long> REFUSED = DSL.field(DSL.name("refused_count"), SQLDataType.BIGINT);

    private static final String LOADING = "LOADING";
    private static final String LOADED = "LOADED";
    private static final String REPLACED = "REPLACED";

    private final Session session;

    ConsumptionLoads(Session session) {
        this.session = session;
    }

    /** Begins a load, and gives its number. */
    long begin(ConsumerLoad load, Content content) throws SQLException {
        session.dialect().lockShapes(session.connection());
        Long newest = session.sql().select(DSL.max(LOAD_ID)).from(LOAD).fetchOne(0, Long.class);
        long id = newest == null ? 1 : newest + 1;
        FilePlace place = load.place();
        session.sql()
                .insertInto(LOAD)
                .set(LOAD_ID, id)
                .set(ORIGIN, load.origin())
                .set(SOURCE, load.source().name())
                .set(CONTENT, content.name())
                .set(MUNICIPALITY, place.municipality().map(Object::toString).orElse(null))
                .set(POSTCODE, place.postcode().map(Object::toString).orElse(null))
                .set(TOWN, place.town().isEmpty() ? null : place.town())
                .set(LOADED_AT, load.at())
                .set(STATE, LOADING)
                .set(ROWS, 0L)
                .set(REFUSED, 0L)
                .execute();
        session.keep();
        return id;
    }

    /** Makes a load seen, and hides those of its origin that it replaces, with one statement. */
    void finish(ConsumerLoad load, Content content, long id, long rows, long refused) throws SQLException {
        Condition own = LOAD_ID.eq(id);
        Condition earlier = ORIGIN.eq(load.origin())
                .and(CONTENT.eq(content.name()))
                .and(STATE.eq(LOADED))
                .and(LOAD_ID.lt(id));
        session.sql()
                .update(LOAD)
                .set(STATE, DSL.when(own, LOADED).otherwise(REPLACED))
                .set(ROWS, DSL.when(own, DSL.inline(rows)).otherwise(ROWS))
                .set(REFUSED, DSL.when(own, DSL.inline(refused)).otherwise(REFUSED))
                .where(load.mode() == LoadMode.REPLACE ? own.or(earlier) : own)
                .execute();
        session.keep();
        sweep(STATE.eq(REPLACED));
    }

    /** Takes away what was begun and never finished, and what was replaced. */
    void sweep() {
        sweep(STATE.in(LOADING, REPLACED));
    }

    private void sweep(Condition state) {
        List<Long> gone = session.sql().select(LOAD_ID).from(LOAD).where(state).fetch(LOAD_ID);
        for (long id : gone) {
            session.sql().deleteFrom(LINES).where(Names.cellId(LINES).eq(id)).execute();
            for (Table<Record> table : ExtractRows.TABLES.values()) {
                session.sql().deleteFrom(table).where(LOAD_ID.eq(id)).execute();
            }
            session.sql()
                    .deleteFrom(ExtractRows.SENSITIVE)
                    .where(LOAD_ID.eq(id))
                    .execute();
            session.sql().deleteFrom(LOAD).where(LOAD_ID.eq(id)).execute();
        }
    }

    /** What a load holds; a load replaces those of the same origin and content. */
    enum Content {
        LINES,
        CONSUMERS
    }
}
