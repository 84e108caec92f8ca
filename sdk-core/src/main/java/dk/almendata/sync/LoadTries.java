package dk.almendata.sync;

import java.util.function.Supplier;

/**
 * Loads a delivery again where the database gave way to another's work or the connection broke. The unit is the whole delivery, from the
 * headings of its files on, because nothing of a failed try is left; the ledger decides whether there is anything left to do.
 */
final class LoadTries {

    private LoadTries() {}

    /** What the first try gives that does not end in such a fault, or the fault once they are used up. */
    static <T> T of(Supplier<T> load) {
        for (int tried = 1; ; tried++) {
            try {
                return load.get();
            } catch (StoreException fault) {
                if (tried >= fault.reason().tries()) {
                    throw fault;
                }
            }
        }
    }
}
