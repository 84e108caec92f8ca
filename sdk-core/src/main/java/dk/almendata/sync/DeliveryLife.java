package dk.almendata.sync;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.table.Finding;
import java.util.List;
import java.util.Objects;

/**
 * Everything that the store knows of one delivery.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param delivery the delivery as last listed
 * @param entry its place in the ledger
 * @param files what its load brought, in the order of its files; empty if it was never loaded
 * @param findings what was found about it the last time it was refused or loaded
 * @param decisions everything that was decided about it, in its order
 */
public record DeliveryLife(
        Delivery delivery, LedgerEntry entry, List<FileLife> files, List<Finding> findings, List<Decision> decisions) {

    /** Copies the lists. */
    public DeliveryLife {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(entry, "entry");
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        decisions = List.copyOf(decisions);
    }

    /**
     * One file of a loaded delivery.
     *
     * @param file the archive entry
     * @param table the table of its rows
     * @param rowsInFile the records in the file
     * @param rowsLanded the rows stored
     * @param rowsCurrent those of them that are current now
     * @param rowsReplaced the rows that ceased to be current when it was loaded
     * @param ruledBy deliveries with rows or offers in the places where rows of this file are no longer current, by id; at most 20
     */
    public record FileLife(
            String file,
            String table,
            long rowsInFile,
            long rowsLanded,
            long rowsCurrent,
            long rowsReplaced,
            List<DeliveryId> ruledBy) {

        /** Copies the list. */
        public FileLife {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(table, "table");
            ruledBy = List.copyOf(ruledBy);
        }
    }
}
