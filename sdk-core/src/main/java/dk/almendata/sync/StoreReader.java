package dk.almendata.sync;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.table.TableSchema;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the rows of a store, as of one moment: what a load makes visible while somebody reads is not seen.
 *
 * <p>Rows are handed out one after another on the calling thread, in an order that follows from where they came from alone: source, delivery,
 * file, record. So the same deliveries give the same rows in the same order, whatever the order in which they were loaded and whatever the
 * database. Memory does not grow with the rows. Every method throws {@link StoreException} if the database fails; what a consumer throws
 * ends the reading and is thrown on. Not thread-safe.
 */
public interface StoreReader {

    /**
     * The tables that a delivery was loaded into.
     *
     * @return their names, sorted
     */
    Set<String> tables();

    /**
     * The schema of a table.
     *
     * @param table the table's name
     * @return the schema, empty if no delivery was loaded into such a table
     */
    Optional<TableSchema> schema(String table);

    /**
     * How far the store has come.
     *
     * @return the newest mark, {@link LoadMark#BEGINNING} if nothing was ever loaded
     */
    LoadMark mark();

    /**
     * How far the store had come when a delivery was loaded.
     *
     * @param source the source
     * @param delivery the delivery
     * @return the mark of its load, empty if it never was
     */
    Optional<LoadMark> markOf(SourceId source, DeliveryId delivery);

    /**
     * Reads the current rows of a table.
     *
     * @param table a table of {@link #tables}
     * @param selection which of them
     * @param rows takes each row
     * @throws java.util.NoSuchElementException if there is no such table
     */
    void current(String table, RowSelection selection, Consumer<StoredRow> rows);

    /**
     * Reads what changed in the current rows of a table since a mark: rows that were current then and no longer are, then those that are
     * current now and were not then. A row that was replaced by an equal one is neither; equal rows count as often as they stand there. What
     * came and went in between is not told.
     *
     * @param table a table of {@link #tables}
     * @param since the mark, not after {@link #mark}
     * @param changes takes each change
     * @throws java.util.NoSuchElementException if there is no such table
     * @throws IllegalArgumentException if the mark is after the newest, or rows that were current then were removed since
     *     ({@link DeliveryStore#prune})
     */
    void changes(String table, LoadMark since, Consumer<RowChange> changes);
}
