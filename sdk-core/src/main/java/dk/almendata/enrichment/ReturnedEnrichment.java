package dk.almendata.enrichment;

import java.util.Objects;

/**
 * Own columns that came back in a delivery: Data ud joins an enrichment to its dimension (guide 3.2), so a delivered table may have columns that
 * are ours, and they may differ from what we hold.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param table the delivered table
 * @param difference from what we hold to what came back; a heading that the table lacks counts as deleted, and so does a data point
 */
public record ReturnedEnrichment(String table, EnrichmentDifference difference) {

    /** Checks that no part is missing. */
    public ReturnedEnrichment {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(difference, "difference");
    }
}
