package dk.almendata.table;

import java.util.Arrays;
import java.util.Optional;

/**
 * How the rows of several deliveries of one table become its current rows (decision on merge modes).
 *
 * <p>Unless a pinned schema says otherwise, a full delivery of a datapakke without a partial twin replaces the whole table, as under
 * {@link #REPLACE_ALL}, and every other delivery its months, as under {@link #REPLACE_CELL}. Which datapakke needs which is unknown until its
 * files are seen.
 */
public enum MergeMode {
    /**
     * A delivery replaces its months for its organisations: dated facts such as postings and rents. Rows that it does not hold again are
     * gone.
     */
    REPLACE_CELL("replace-cell"),
    /** A delivery replaces everything of its organisations, whatever its period: lists that come whole each time. */
    REPLACE_ALL("replace-all"),
    /**
     * Of the rows with one key the newest is current: that of the delivery whose period ends last, and among those the one with the highest
     * id. Nothing is ever deleted because a delivery does not hold it: master data of which months bring what has changed.
     */
    UPSERT_BY_KEY("upsert-by-key"),
    /** The rows of every delivery count beside those of the others: events. Only a re-run stands for the delivery that it runs again. */
    APPEND("append");

    private final String text;

    MergeMode(String text) {
        this.text = text;
    }

    /**
     * The mode of a word.
     *
     * @param word such as {@code replace-cell}
     * @return the mode, empty for any other word
     */
    public static Optional<MergeMode> find(String word) {
        return Arrays.stream(values()).filter(mode -> mode.text.equals(word)).findFirst();
    }

    /**
     * The word for the mode, as documents and the command line use it.
     *
     * @return lower case with hyphens
     */
    public String text() {
        return text;
    }

    /**
     * Whether rows stay beside those of other deliveries instead of giving way to them.
     *
     * @return true for {@link #UPSERT_BY_KEY} and {@link #APPEND}
     */
    public boolean keepsRows() {
        return this == UPSERT_BY_KEY || this == APPEND;
    }
}
