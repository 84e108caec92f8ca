package dk.almendata.address;

/** Compares road names word by word, where one may abbreviate what the other writes in full. */
final class AbbreviatedName {

    private static final int MOST_WITHOUT_STOP = 3;

    private AbbreviatedName() {}

    static boolean areAlike(String one, String other) {
        String[] left = words(one);
        String[] right = words(other);
        if (left.length != right.length) {
            return false;
        }
        for (int i = 0; i < left.length; i++) {
            boolean same = RoadNames.areSame(left[i], right[i]);
            if (!same && !abbreviates(left[i], right[i]) && !abbreviates(right[i], left[i])) {
                return false;
            }
        }
        return true;
    }

    /** The words, a stop inside one ending it as a blank does: Sdr.Boulevard. */
    private static String[] words(String name) {
        return Words.small(name).replace(".", ". ").strip().split("[ -]+");
    }

    private static boolean abbreviates(String shorter, String longer) {
        boolean stop = shorter.endsWith(".");
        String letters = Words.bare(shorter);
        String whole = Words.bare(longer);
        boolean form = stop || letters.length() <= MOST_WITHOUT_STOP;
        if (!form || letters.isEmpty() || letters.length() >= whole.length() || letters.charAt(0) != whole.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < whole.length() && at < letters.length(); i++) {
            at += whole.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length() && !Digits.isIn(letters);
    }
}
