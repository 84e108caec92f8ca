package dk.almendata.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens to a file with a column that its pinned table does not have (decision on schema drift). */
public enum DriftPolicy {
    /** The delivery is rejected. */
    FROZEN,
    /** The column is added to the table. This is what a table does that nobody pinned. */
    ADDITIVE,
    /** The table stays as it is, and the values are kept together in one column ({@link Column#EXTRA}). */
    OPEN;

    /**
     * The policy of a word.
     *
     * @param word {@code frozen}, {@code additive} or {@code open}
     * @return the policy, empty for any other word
     */
    public static Optional<DriftPolicy> find(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.text().equals(word))
                .findFirst();
    }

    /**
     * The word for the policy.
     *
     * @return {@code frozen}, {@code additive} or {@code open}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
