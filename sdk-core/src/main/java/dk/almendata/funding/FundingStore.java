package dk.almendata.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the ledgers, applications and agreements of pools are kept. Nothing is ever changed or removed: a ledger grows, and a document gets a
 * newer version.
 *
 * <p>Faults of what lies below are unchecked and those of the implementation.
 */
public interface FundingStore {

    /**
     * Adds entries to the ledger of a pool, all or none of them. Two that add at the same time come one after the other, and the second is
     * judged with the entries of the first.
     *
     * @param pool the pool
     * @param entries the entries; none adds nothing
     * @param by who adds them: a function or system, no private person
     * @param why why, for whoever reads the ledger later
     * @param at when, by the host's clock
     * @return what became of each entry; if one is refused, none is added
     * @throws IllegalArgumentException if {@code by} or {@code why} is blank
     */
    List<EntryOutcome> append(Pool pool, List<PoolEntry> entries, String by, String why, Instant at);

    /**
     * The ledger of a pool as it stands.
     *
     * @param pool the pool
     * @return every entry that was added; an empty ledger if none was
     */
    PoolLedger ledger(Pool pool);

    /**
     * The ledger of a pool with who added what, when and why.
     *
     * @param pool the pool
     * @return every entry in the order in which they were added
     */
    List<RecordedEntry> history(Pool pool);

    /**
     * Keeps a document: a new one, or a newer version of one that is there.
     *
     * @param document the document; its version must follow the newest that is kept, 1 for a new one
     * @return false if that version is kept already, so that two who change one document do not overwrite each other; nothing is kept then
     */
    boolean save(FundingDocument document);

    /**
     * The newest version of a document.
     *
     * @param pool the pool
     * @param kind what it is
     * @param id its number
     * @return the document; empty if there is none
     */
    Optional<FundingDocument> find(Pool pool, FundingDocument.Kind kind, String id);

    /**
     * The newest version of every document of a kind.
     *
     * @param pool the pool
     * @param kind what they are
     * @return the documents in the order of their numbers
     */
    List<FundingDocument> documents(Pool pool, FundingDocument.Kind kind);

    /**
     * Every version of a document.
     *
     * @param pool the pool
     * @param kind what it is
     * @param id its number
     * @return the versions, oldest first; empty if there is no such document
     */
    List<FundingDocument> versions(Pool pool, FundingDocument.Kind kind, String id);
}
