package dk.almendata.address;

/** Compares folded road names by the fewest faults of typing between them. */
final class MistypedName {

    private static final int SHORTEST_FOR_ONE = 5;
    private static final int SHORTEST_FOR_TWO = 12;

    private MistypedName() {}

    static boolean areAlike(String one, String other) {
        int allowed = allowed(Math.min(one.length(), other.length()));
        return Math.abs(one.length() - other.length()) <= allowed
                && exactWords(one).equals(exactWords(other))
                && faults(one, other) <= allowed;
    }

    private static int allowed(int length) {
        if (length >= SHORTEST_FOR_TWO) {
            return 2;
        }
        return length >= SHORTEST_FOR_ONE ? 1 : 0;
    }

    /** The words that must be the same: those with a digit, and single letters. */
    private static String exactWords(String folded) {
        StringBuilder exact = new StringBuilder();
        int start = 0;
        while (start < folded.length()) {
            int blank = folded.indexOf(' ', start);
            int end = blank < 0 ? folded.length() : blank;
            boolean digit = folded.substring(start, end).chars().anyMatch(Character::isDigit);
            if (digit || end - start == 1) {
                exact.append(folded, start, end).append(' ');
            }
            start = end + 1;
        }
        return exact.toString();
    }

    /** The fewest letters to change, add, leave out or exchange with their neighbour, each letter at most once. */
    private static int faults(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        int[] next = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            next[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int least = Math.min(row[j - 1] + (same ? 0 : 1), Math.min(row[j], next[j - 1]) + 1);
                boolean exchanged = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                next[j] = exchanged ? Math.min(least, before[j - 2] + 1) : least;
            }
            int[] free = before;
            before = row;
            row = next;
            next = free;
        }
        return row[other.length()];
    }
}
