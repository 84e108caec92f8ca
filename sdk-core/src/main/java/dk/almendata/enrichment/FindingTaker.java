package dk.almendata.enrichment;

/** Takes the findings of a check as they come, so that none has to be kept. */
@FunctionalInterface
public interface FindingTaker {

    /**
     * Takes a finding.
     *
     * @param finding in the order of the lines, those of the inbox as a whole last
     */
    void accept(EnrichmentFinding finding);
}
