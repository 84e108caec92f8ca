package dk.almendata.jooq;

import dk.almendata.jooq.Database.Session;
import dk.almendata.sync.StoreException;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * How many batches or rows count of what is only ever added to, for each key. The number is written last, so that a batch counts as a whole or
 * not at all, also after a crash; and its row is the one by which writers take turns.
 */
final class Counted {

    /** A transaction that commits as it goes lets go of its row too early. Such a database belongs to one process, in which this is held instead. */
    private static final Object IN_ONE_PROCESS = new Object();

    private final Database database;
    private final Table<Record> table;
    private final TableField<Record, String> key;
    private final TableField<Record, Integer> number;

    Counted(Database database, TableField<Record, String> key, TableField<Record, Integer> number) {
        this.database = database;
        this.table = key.getTable();
        this.key = key;
        this.number = number;
    }

    /** What is done in a turn, told how many count before it. */
    @FunctionalInterface
    interface Turn<T> {
        T take(Session session, int counted) throws SQLException;
    }

    /** Does something in one transaction while no other writer of the key does. */
    <T> T inTurn(String of, Turn<T> turn) {
        begin(of);
        if (!database.dialect().commitsAsItGoes()) {
            return locked(of, turn);
        }
        synchronized (IN_ONE_PROCESS) {
            return locked(of, turn);
        }
    }

    private <T> T locked(String of, Turn<T> turn) {
        return database.inTransaction(session -> turn.take(
                session,
                session.sql()
                        .select(number)
                        .from(table)
                        .where(key.eq(of))
                        .forUpdate()
                        .fetchSingle(number)));
    }

    /** Makes the row of a key; another may have made it meanwhile. */
    private void begin(String of) {
        if (find(of).isPresent()) {
            return;
        }
        try {
            database.inTransaction(session ->
                    session.sql().insertInto(table).set(key, of).set(number, 0).execute());
        } catch (StoreException fault) {
            if (find(of).isEmpty()) {
                throw fault;
            }
        }
    }

    private Optional<Integer> find(String of) {
        return database.inTransaction(session ->
                session.sql().select(number).from(table).where(key.eq(of)).fetchOptional(number));
    }

    /** How many count; 0 for a key that nobody wrote to. */
    int of(String of) {
        return find(of).orElse(0);
    }

    /** Lets so many count, of which the last are written. To be called in a turn, as its end. */
    void count(Session session, String of, int counted) throws SQLException {
        session.keep();
        session.sql().update(table).set(number, counted).where(key.eq(of)).execute();
    }
}
