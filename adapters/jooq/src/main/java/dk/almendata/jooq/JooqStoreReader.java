package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.PRUNED;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.sync.LoadMark;
import dk.almendata.sync.RowChange;
import dk.almendata.sync.RowSelection;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.StoreReader;
import dk.almendata.sync.StoredRow;
import dk.almendata.table.TableSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Reads the rows of the store in an H2 file or a PostgreSQL database, as of one moment. Makes, upgrades and removes nothing.
 *
 * <pre>{@code
 * JooqStoreReader.read(dataSource, reader -> OpenExport.builder().build().write(reader, Path.of("almendata.zip")));
 * }</pre>
 */
public final class JooqStoreReader implements StoreReader {

    private final DSLContext sql;
    private final Schemas schemas;

    private JooqStoreReader(DSLContext sql) {
        this.sql = sql;
        this.schemas = new Schemas(sql);
    }

    /**
     * Reads on one connection, in one transaction that sees one moment. What a load of another connection makes visible meanwhile is not
     * seen, and no load waits for the reader.
     *
     * @param <T> what comes of it
     * @param dataSource an H2 file or PostgreSQL database; stays the host's
     * @param work reads; the reader is only valid during the call
     * @return what the work gave; empty if the database holds no store, or one that {@link JooqDeliveryStore#open} has yet to upgrade
     * @throws dk.almendata.sync.StoreException if the database cannot be used
     */
    public static <T> Optional<T> read(DataSource dataSource, Function<StoreReader, T> work) {
        Objects.requireNonNull(work, "work");
        Database database = Database.of(Objects.requireNonNull(dataSource, "dataSource"), StoreTimeouts.ofDefaults());
        boolean found = database.inTransaction(Migration.DELIVERIES::isDone);
        return found
                ? Optional.of(database.onConnection(session ->
                        ofOneMoment(session.connection(), () -> work.apply(new JooqStoreReader(session.sql())))))
                : Optional.empty();
    }

    private static <T> T ofOneMoment(Connection connection, Supplier<T> work) throws SQLException {
        // Ends the transaction that has begun, and with it the limits of a load: whoever reads may take his time.
        connection.rollback();
        int before = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return work.get();
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(before);
        }
    }

    @Override
    public Set<String> tables() {
        return schemas.tables().stream().filter(schemas::isInUse).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Optional<TableSchema> schema(String table) {
        return schemas.isInUse(table) ? schemas.find(table) : Optional.empty();
    }

    @Override
    public LoadMark mark() {
        return new Visibility(sql).newest();
    }

    @Override
    public Optional<LoadMark> markOf(SourceId source, DeliveryId delivery) {
        return new Visibility(sql).ofLoad(source, delivery);
    }

    @Override
    public void current(String table, RowSelection selection, Consumer<StoredRow> rows) {
        TableSchema schema = required(table);
        Visibility visibility = new Visibility(sql);
        Set<String> organisations = selection.scope().organisations().stream()
                .map(LbfNumber::toString)
                .collect(Collectors.toSet());
        Merging merging = merging(schema);
        Condition cells = visibility.at(visibility.newest());
        long[] newest = merging.isByKey() ? new KeyedRows(merging).ids(sql, cells) : new long[0];
        boolean everyone = organisations.isEmpty() || schema.lbfColumn().isEmpty();
        new RowsByOrigin(
                        sql,
                        schema,
                        cells,
                        (organisation, month) ->
                                (everyone || organisations.contains(organisation)) && selection.isOfPeriod(month),
                        visibility.began(),
                        rowId -> !merging.isByKey() || Arrays.binarySearch(newest, rowId) >= 0)
                .rows((row, rowId, load) -> rows.accept(row));
    }

    @Override
    public void changes(String table, LoadMark since, Consumer<RowChange> changes) {
        TableSchema schema = required(table);
        if (since.compareTo(mark()) > 0) {
            throw new IllegalArgumentException("The newest mark is " + mark() + ", found " + since);
        }
        Long pruned = sql.select(PRUNED.untilSeq)
                .from(PRUNED)
                .where(PRUNED.tableName.eq(table))
                .fetchOne(PRUNED.untilSeq);
        if (pruned != null && since.number() < pruned && since.number() > 0) {
            throw new IllegalArgumentException("Table " + table + ": what was current before mark " + pruned
                    + " can no longer be told, because rows of it were removed or it is merged in another way since; found "
                    + since
                    + ". Begin anew, with an export and its mark, or with 0.");
        }
        Merging merging = merging(schema);
        if (merging.isByKey()) {
            new ChangedKeys(sql, merging, since).tell(changes);
        } else {
            new ChangedRows(sql, schema, since).tell(changes);
        }
    }

    private Merging merging(TableSchema schema) {
        return new Pins(sql).merging(schema);
    }

    private TableSchema required(String table) {
        return schema(table).orElseThrow(() -> new NoSuchElementException("There is no table " + table));
    }
}
