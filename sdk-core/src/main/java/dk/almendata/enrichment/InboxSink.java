package dk.almendata.enrichment;

/** Takes an inbox from whoever reads its text or its spreadsheet. */
public interface InboxSink {

    /**
     * Takes how the records are separated, before the first of them.
     *
     * @param separator what stands between cells
     */
    void separator(InboxSeparator separator);

    /**
     * Takes a record, the headings first.
     *
     * @param record valid until the next call
     */
    void record(InboxRecord record);

    /**
     * Takes what the reader itself found wrong.
     *
     * @param finding the finding
     */
    void finding(EnrichmentFinding finding);
}
