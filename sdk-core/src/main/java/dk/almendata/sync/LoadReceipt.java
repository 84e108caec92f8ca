package dk.almendata.sync;

import dk.almendata.table.Finding;
import java.util.List;

/**
 * What a load did.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param alreadyLoaded true if the same content of the same delivery was visible already and nothing was done
 * @param changes what changed, one for each file, in the order of the files; empty if already loaded
 * @param findings everything worth saying about the delivery: what was found while its rows were read, then what the store found about
 *     them, such as rows dated outside the delivery's period; errors only of rows that the guard let be refused; empty if already loaded
 */
public record LoadReceipt(boolean alreadyLoaded, List<TableChange> changes, List<Finding> findings) {

    /** Copies the lists. */
    public LoadReceipt {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /**
     * A receipt without findings.
     *
     * @param alreadyLoaded true if nothing was done
     * @param changes what changed
     */
    public LoadReceipt(boolean alreadyLoaded, List<TableChange> changes) {
        this(alreadyLoaded, changes, List.of());
    }

    /** What changed in all tables together, in one sentence. */
    String summary() {
        long inserted = changes.stream().mapToLong(TableChange::inserted).sum();
        long deleted = changes.stream().mapToLong(TableChange::deleted).sum();
        long updated = changes.stream().mapToLong(TableChange::updated).sum();
        boolean nothing = inserted == 0 && deleted == 0 && updated == 0;
        String changed = updated == 0 ? "" : " " + updated + " changed.";
        return nothing ? "The same rows as before." : inserted + " rows came, " + deleted + " went." + changed;
    }
}
