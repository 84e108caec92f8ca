package dk.almendata.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which known word was probably meant. */
final class NearestWord {

    private NearestWord() {}

    /**
     * The known word that fewest changes lead to: a letter more, less or other, or two that changed places. Letter case, hyphens and underscores
     * do not count.
     *
     * @param known the words
     * @param typed what was typed
     * @return the word, the first of several; empty if more than half of what was typed would have to change
     */
    static Optional<String> to(Collection<String> known, String typed) {
        String wanted = folded(typed);
        return known.stream()
                .min(Comparator.comparingInt(word -> changes(folded(word), wanted)))
                .filter(word -> 2 * changes(folded(word), wanted) <= Math.max(2, wanted.length()));
    }

    /** A word without what people write differently. */
    static String folded(String word) {
        return word.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Optimal string alignment. */
    private static int changes(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                least[i][j] = Math.min(least[i - 1][j - 1] + same, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[one.length()][other.length()];
    }
}
