package dk.almendata.enrichment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the headings of an inbox turned out to be.
 *
 * @param width how many cells a row has
 * @param rawWidth the same with the empty headings at the end
 * @param keys the positions of the key columns that are there
 * @param ownPositions the positions of the own columns
 * @param own the own columns
 * @param shown every heading as findings name it
 * @param usable whether rows can be taken
 */
record InboxColumns(
        int width,
        int rawWidth,
        Map<KeyColumn, Integer> keys,
        List<Integer> ownPositions,
        List<EnrichmentColumn> own,
        List<String> shown,
        boolean usable) {

    InboxColumns {
        keys = new EnumMap<>(keys);
        ownPositions = List.copyOf(ownPositions);
        own = List.copyOf(own);
        shown = List.copyOf(shown);
    }

    /** The position of a key column, or -1. */
    int position(KeyColumn column) {
        return keys.getOrDefault(column, -1);
    }

    /** A column as findings name it, also one beyond the headings. */
    String shown(int position) {
        return position < shown.size() ? shown.get(position) : "#" + (position + 1);
    }
}
