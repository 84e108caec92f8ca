package dk.almendata.table;

/** Takes findings as they are made. Called on the thread that reads; an implementation need not be thread-safe. */
@FunctionalInterface
public interface FindingSink {

    /**
     * Takes one finding.
     *
     * @param finding the finding
     */
    void accept(Finding finding);
}
