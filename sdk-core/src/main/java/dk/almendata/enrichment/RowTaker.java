package dk.almendata.enrichment;

import java.util.List;

/** Takes the rows of an inbox that have no error. */
@FunctionalInterface
public interface RowTaker {

    /**
     * Takes a row.
     *
     * @param point what it is about
     * @param values one canonical value for each own column, in their order; empty where there is none. Unmodifiable
     */
    void accept(DataPoint point, List<String> values);
}
