package dk.almendata.address;

/** Tells the abbreviated first word of a town from a floor or a side: St. Darum, Kl. Torup, Th. Havn. */
final class TownAbbreviation {

    private static final int LENGTH = 2;

    private TownAbbreviation() {}

    /** Whether a capital and a small letter stand here, and a word with a capital follows that is no side. */
    static boolean isAt(String text, int from, int to) {
        if (to - from != LENGTH
                || !Character.isUpperCase(text.charAt(from))
                || !Character.isLowerCase(text.charAt(from + 1))) {
            return false;
        }
        String next = following(text, to);
        return next.length() > 1 && Character.isUpperCase(next.charAt(0)) && !belongsToUnit(next);
    }

    /** Whether st or kl, in any letter case, stands here and a word follows that may be the rest of a town's name. */
    static boolean mayBeAt(String text, int from, int to) {
        String next = following(text, to);
        return to - from == LENGTH && next.length() > 1 && !belongsToUnit(next);
    }

    private static String following(String text, int to) {
        int at = to < text.length() && text.charAt(to) == '.' ? to + 1 : to;
        return Words.lettersAt(text, Words.skipBlanks(text, at));
    }

    private static boolean belongsToUnit(String word) {
        String small = Words.small(word);
        return Door.isSide(word)
                || FloorWords.side(small) != null
                || UnitWords.isUnit(word)
                || UnitWords.isWholeUnit(word)
                || AddressWords.isJoining(word)
                || small.equals("til")
                || small.equals("dør");
    }
}
