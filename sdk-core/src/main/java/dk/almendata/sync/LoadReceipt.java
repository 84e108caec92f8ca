package dk.almendata.sync;

import java.util.List;

/**
 * What a load did.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param alreadyLoaded true if the same content of the same delivery was visible already and nothing was done
 * @param changes what changed, one for each file, in the order of the files; empty if already loaded
 */
public record LoadReceipt(boolean alreadyLoaded, List<TableChange> changes) {

    /** Copies the changes. */
    public LoadReceipt {
        changes = List.copyOf(changes);
    }
}
