package dk.almendata.enrichment;

import org.jspecify.annotations.Nullable;

/**
 * A column as a person fills it in.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param heading the heading
 * @param number whether it holds numbers
 * @param notation how numbers are written; only looked at for numbers, and then needed
 * @param decimals the most decimals; only looked at for numbers
 */
public record ColumnDraft(
        @Nullable String heading, boolean number, @Nullable NumberNotation notation, int decimals) {

    /**
     * A column of text.
     *
     * @param heading the heading
     * @return the draft
     */
    public static ColumnDraft text(String heading) {
        return new ColumnDraft(heading, false, null, 0);
    }
}
