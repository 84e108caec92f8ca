package dk.almendata.sync;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.table.Finding;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * The user's database: rows, the ledger of deliveries, and what is current.
 *
 * <p>What is current is a pure function of the loaded deliveries: of all that offer a cell (organisation × month of a table), the one with
 * the highest id rules it, whatever the order in which they came. A delivery becomes visible whole or not at all, also after a kill or
 * power cut. Every method throws {@link StoreException} if the database fails.
 *
 * <p>Not thread-safe. Several stores, also of other processes, may work on one database: whoever changes what belongs to a source should
 * {@linkplain Leases claim} it first. What {@link #recordListing}, {@link #recordDownload}, {@link #recordRefusal},
 * {@link #recordReconciliation}, {@link #prepare} and {@link #load} write for a source that another has claimed, or has taken over meanwhile, never becomes visible; they throw with
 * {@link StoreException.Reason#SOURCE_TAKEN} instead.
 */
public interface DeliveryStore extends Leases {

    /**
     * Writes down what a source lists. Nothing that was known is forgotten.
     *
     * @param source the source
     * @param listing its complete listing
     * @param at the time to write down
     */
    void recordListing(SourceId source, Listing listing, Instant at);

    /**
     * Writes down that a run begins. Never in the way of another one: a run that was killed stays without an end.
     *
     * @param source the source
     * @param owner who runs, perhaps empty
     * @param at the time to write down
     * @return its number, for {@link #endAttempt}
     */
    long beginAttempt(SourceId source, String owner, Instant at);

    /**
     * Writes down how a run ended.
     *
     * @param attempt the number that {@link #beginAttempt} gave
     * @param message what it came to, a sentence
     * @param at the time to write down
     */
    void endAttempt(long attempt, String message, Instant at);

    /**
     * The runs on a source.
     *
     * @param source the source
     * @return the newest first, at most 1,000
     */
    List<Attempt> attempts(SourceId source);

    /**
     * The sources that the store knows.
     *
     * @return their names, sorted
     */
    List<SourceId> sources();

    /**
     * What a source lists: its subscriptions, and every delivery ever seen. A subscription that the newest listing with subscriptions no
     * longer held is left out, because nothing is owed for it any more; a listing without any (a folder of files knows none) says nothing
     * about them.
     *
     * @param source the source
     * @return the listing, both lists empty if the source is unknown
     */
    Listing listing(SourceId source);

    /**
     * Whether the newest listing of a source held no delivery at all, although older ones may be known.
     *
     * @param source the source
     * @return true also for a source that was never listed
     */
    boolean isNewestListingEmpty(SourceId source);

    /**
     * The ledger of a source.
     *
     * @param source the source
     * @return an entry for every delivery ever seen, empty if the source is unknown
     */
    Map<DeliveryId, LedgerEntry> ledger(SourceId source);

    /**
     * Writes down that the archive of a delivery lies in the spool. A delivery that was held or rejected is downloaded again and no longer
     * either.
     *
     * @param source the source
     * @param delivery a listed delivery
     * @param archive the archive
     * @param at the time to write down
     */
    void recordDownload(SourceId source, Delivery delivery, SpooledArchive archive, Instant at);

    /**
     * Writes down that a delivery is kept out of the tables, with the reason. Replaces what was found about it before.
     *
     * @param source the source
     * @param delivery a listed delivery that is not loaded
     * @param state {@link DeliveryState#HELD} or {@link DeliveryState#REJECTED}
     * @param message why, for people
     * @param findings what was found
     * @param at the time to write down
     */
    void recordRefusal(
            SourceId source,
            Delivery delivery,
            DeliveryState state,
            String message,
            List<Finding> findings,
            Instant at);

    /**
     * Writes down how a full delivery that is kept out compares with the months that it would replace. Replaces what was written before; a load
     * of the delivery that is compared replaces it in turn.
     *
     * @param source the source
     * @param delivery a listed delivery that is not loaded
     * @param reconciliations one for each table that was compared, perhaps none
     */
    void recordReconciliation(SourceId source, Delivery delivery, List<Reconciliation> reconciliations);

    /**
     * The schema under which the rows of a table are stored. One that was prepared, but under which no delivery was loaded yet, binds
     * nobody: so a delivery that is refused leaves nothing behind that the next one would have to fit.
     *
     * @param table the table's name
     * @return the schema, empty if there is no such table, or no delivery was loaded into it and nobody pinned it
     */
    Optional<TableSchema> schema(String table);

    /**
     * What a user pinned of a table.
     *
     * @param table the table's name
     * @return the pin, with the schema as it is stored now; empty if nobody pinned it
     */
    Optional<SchemaPin> pin(String table);

    /**
     * What {@link #schema} and {@link #pin} say of several tables. A store that can ask for all of them at once should.
     *
     * @param tables names of tables
     * @return those of them that have a schema which binds, by name
     */
    default Map<String, StoredTable> storedTables(Collection<String> tables) {
        Map<String, StoredTable> stored = new HashMap<>();
        tables.forEach(table ->
                schema(table).ifPresent(schema -> stored.put(table, new StoredTable(schema, pin(table)))));
        return stored;
    }

    /**
     * Pins the schemas of tables, all or none: those that hold rows, and those that are to come. A table that is pinned already takes the new
     * pin. Where it has its deliveries merged in another way, what is current of the rows that are here is worked out anew at once.
     *
     * @param pins the schemas, one for each table
     * @throws PinRefusedException if a table that holds rows would lose values, or its rows do not have the key; carries the faults of every
     *     table
     */
    void pin(Collection<SchemaPin> pins);

    /**
     * Works out anew which rows of a table are current, from nothing but the accepted deliveries and the decisions, and makes its view anew.
     * Nothing is fetched or read again. A sound store is left as it is.
     *
     * @param table the table's name
     * @return what is current now and was not, and the other way round
     * @throws NoSuchElementException if there is no such table
     */
    RebuildReceipt rebuild(String table);

    /**
     * Whose rows a table holds.
     *
     * @param table the table's name
     * @return the datapakker of the deliveries that were loaded into it, from every source; empty if none were
     */
    Set<DatapakkeName> datapakker(String table);

    /**
     * What {@link #datapakker(String)} says of several tables. A store that can ask for all of them at once should.
     *
     * @param tables names of tables
     * @return the datapakker by the table's name; a table without any is left out
     */
    default Map<String, Set<DatapakkeName>> datapakker(Collection<String> tables) {
        Map<String, Set<DatapakkeName>> owners = new HashMap<>();
        tables.forEach(table -> owners.put(table, datapakker(table)));
        owners.values().removeIf(Set::isEmpty);
        return owners;
    }

    /**
     * What the newest delivery of a datapakke brought.
     *
     * @param source the source
     * @param datapakke the datapakke
     * @return the tables of the loaded delivery with the highest id, empty if none is loaded
     */
    Set<String> tablesOf(SourceId source, DatapakkeName datapakke);

    /**
     * Every table stored.
     *
     * @return the names, sorted
     */
    Set<String> tables();

    /**
     * How many rows of a source are current in a table, by where they belong and which delivery brought them.
     *
     * @param source the source
     * @param table the table's name
     * @return the cells with current rows, empty if there is no such table; in a table that is merged by key all rows count that a key chooses
     *     from
     */
    List<CurrentCell> cells(SourceId source, String table);

    /**
     * Makes tables ready for their rows: creates them with their views, adds columns, widens types. Only ever adds, except to a table that no
     * delivery was loaded into, which is made anew; safe to repeat after a kill.
     *
     * @param schema the schema to have; one that {@link #schema} gives is contained in it without loss
     */
    void prepare(TableSchema schema);

    /**
     * Loads one delivery: every row of every file, where it belongs, what it changes, and the ledger, visible together or not at all.
     * Rows of an earlier try of the same delivery are removed first. If the delivery is loaded already with the same content, nothing
     * happens and the receipt says so. That the lease on the source still stands is asked last, so that a load which was paused for longer
     * than its lease lasted cannot become visible beside the one of whoever took over. A connection that breaks around the commit leaves no
     * doubt: what came of it is read on another one.
     *
     * @param order what to load; its rows are read on the calling thread
     * @return what changed
     * @throws StoreException with {@link StoreException.Reason#CONFLICT} or {@link StoreException.Reason#DISCONNECTED} if the whole delivery
     *     may be tried again at once, with {@link StoreException.Reason#SOURCE_TAKEN} if another run works on its source; nothing is left behind
     * @throws LoadAbandonedException if the order's guard said no; nothing is left behind
     */
    LoadReceipt load(LoadOrder order);

    /**
     * Removes the rows of deliveries that newer ones of the same datapakke, filter and period stand for, and that have no current row. What is
     * current does not change. What was current at an earlier mark can no longer be told ({@link StoreReader#changes}); and if the newer ones
     * are rejected, the next run fetches a removed delivery again.
     *
     * @param source the source, claimed or free
     * @param keep how many earlier runs keep their rows besides the newest one that is loaded, at least 0
     * @return the deliveries whose rows were removed, by id
     * @throws IllegalArgumentException if the number is negative
     */
    List<DeliveryId> prune(SourceId source, int keep);

    /**
     * Writes down a decision about a delivery and gives effect to it.
     *
     * <p>A loaded delivery that is rejected ceases to count at once: what it had displaced is current again; its rows are kept. One that is not
     * loaded stays out. A delivery that is accepted counts again at once if its rows are here, otherwise the next run loads it whatever guards
     * say. An undo leads back to what the rules say: a delivery that only came in because it was accepted is held again.
     *
     * @param source the source
     * @param delivery a delivery that the source has listed
     * @param decision the decision
     * @return what changed at once
     * @throws IllegalArgumentException if the delivery is not known
     */
    DecisionReceipt decide(SourceId source, DeliveryId delivery, Decision decision);

    /**
     * Everything that was ever decided about the deliveries of a source.
     *
     * @param source the source
     * @return for each delivery with decisions, all of them in their order; see {@link Decision#standing}
     */
    Map<DeliveryId, List<Decision>> decisions(SourceId source);

    /**
     * Everything that is known of one delivery.
     *
     * @param source the source
     * @param delivery the delivery
     * @return its life so far, empty if it was never listed
     */
    Optional<DeliveryLife> life(SourceId source, DeliveryId delivery);

    /**
     * What was found about a delivery the last time it was refused or loaded.
     *
     * @param source the source
     * @param delivery the delivery
     * @return the findings, empty if there are none
     */
    List<Finding> findings(SourceId source, DeliveryId delivery);

    /**
     * How a full delivery compared with the months that it replaced when it was loaded, or that it would replace if it is held. What became of
     * the rows since changes nothing in it.
     *
     * @param source the source
     * @param delivery the delivery
     * @return one for each table that was compared, by name; empty if none was: the delivery is not known or was not tried yet, is a partial one,
     *     or replaced no month
     */
    List<Reconciliation> reconciliation(SourceId source, DeliveryId delivery);

    /**
     * How the rows of two deliveries compare, whatever rules now: all that came with either, also what has been displaced since.
     *
     * @param source the source
     * @param older the delivery that counts as before
     * @param newer the delivery that counts as after
     * @return one for each table that either of them brought, by name
     * @throws IllegalArgumentException if one of them is not known or its rows are not here, or if they have no table in common
     */
    List<TableDifference> difference(SourceId source, DeliveryId older, DeliveryId newer);
}
