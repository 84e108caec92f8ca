package dk.almendata.consumption;

/** Takes issues as they are found. Called on the thread that reads; an implementation need not be thread-safe. */
@FunctionalInterface
public interface ConsumerLineIssueSink {

    /**
     * Takes one issue.
     *
     * @param issue the issue
     */
    void accept(ConsumerLineIssue issue);
}
