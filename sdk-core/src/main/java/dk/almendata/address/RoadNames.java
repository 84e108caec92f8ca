package dk.almendata.address;

import java.text.Normalizer;
import java.util.Map;

/**
 * Brings the spellings of a road name or town to one, so that they can be compared and looked up.
 *
 * <p>Letter case, stops, hyphens and accents do not count; å is aa (they mix inside one address), oe is ø and ae is æ; single letters join ({@code H/F}, {@code H.F.}
 * and {@code HF}); what addressing names abbreviate is abbreviated ({@code Nordre} is {@code Ndr.}, {@code Sankt} and {@code Skt.} are {@code Sct.};
 * domain document 1.6).
 */
public final class RoadNames {

    /** The most characters of an addressing name ({@code vejadresseringsnavn}). */
    public static final int ADDRESSING_NAME_LENGTH = 20;

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("nordre", "ndr"),
            Map.entry("nørre", "nr"),
            Map.entry("søndre", "sdr"),
            Map.entry("sønder", "sdr"),
            Map.entry("gammel", "gl"),
            Map.entry("gamle", "gl"),
            Map.entry("gml", "gl"),
            Map.entry("sankt", "sct"),
            Map.entry("sankte", "sct"),
            Map.entry("skt", "sct"),
            Map.entry("store", "st"),
            Map.entry("lille", "ll"),
            Map.entry("borgmester", "borgm"),
            Map.entry("doktor", "dr"),
            Map.entry("professor", "prof"),
            Map.entry("kaptajn", "kapt"),
            Map.entry("christian", "chr"),
            Map.entry("boulevard", "blvd"),
            Map.entry("boulevarden", "blvd"),
            Map.entry("boul", "blvd"),
            Map.entry("plads", "pl"),
            Map.entry("kongens", "kgs"),
            Map.entry("københavn", "kbh"),
            Map.entry("frederiksberg", "frb"),
            Map.entry("haveforening", "hf"),
            Map.entry("haveforeningen", "hf"));

    private RoadNames() {}

    /**
     * The form in which two spellings of the same name are equal.
     *
     * @param name a name as people or registers write it, in any Unicode form
     * @return small letters, digits and single blanks; empty if the name has neither letter nor digit
     */
    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length() + 4);
        int word = 0;
        boolean single = false;
        String composed = plain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
        for (int i = 0; i <= composed.length(); i++) {
            char c = i < composed.length() ? composed.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                append(folded, word, c);
            } else if (c != '\'' && c != '\u2019' && folded.length() > word) {
                single = endWord(folded, word, single);
                word = folded.length();
            }
        }
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    /**
     * Whether two names are the same but for spelling.
     *
     * @param one a name
     * @param other a name
     * @return true if {@link #fold} brings them to one form
     */
    public static boolean areSame(String one, String other) {
        return one.equals(other) || fold(one).equals(fold(other));
    }

    /**
     * Whether one name may be the other mistyped: a letter or two wrong, missing, too many, or two neighbours exchanged. One such fault in a
     * folded name of five to eleven characters, two in a longer one, none in a shorter. Digits and words of one letter are never taken as
     * mistyped, since {@code Pier 5} and {@code Pier 6}, {@code Bjergvej A} and {@code Bjergvej B} are different roads.
     *
     * @param one a name
     * @param other a name
     * @return true if they are alike, also if they are the same
     */
    public static boolean areAlike(String one, String other) {
        return MistypedName.areAlike(fold(one), fold(other));
    }

    /**
     * Whether two names are the same but for blanks and hyphens: Ny Gade and Nygade, Vejrup-Vej and Vejrupvej. A blank between two digits counts.
     *
     * @param one a name
     * @param other a name
     * @return true also if they are the same
     */
    public static boolean areSameButForBlanks(String one, String other) {
        return withoutBlanks(fold(one)).equals(withoutBlanks(fold(other)));
    }

    private static String withoutBlanks(String folded) {
        StringBuilder joined = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            boolean counts = folded.charAt(i) != ' '
                    || (Digits.isDigit(folded.charAt(i - 1)) && Digits.isDigit(folded.charAt(i + 1)));
            if (counts) {
                joined.append(folded.charAt(i));
            }
        }
        return joined.toString();
    }

    /**
     * Whether one name may be the other with words abbreviated: Ø. Gade and Øster Gade, Rådhuspl. and Rådhuspladsen, d. and den. A word may
     * abbreviate another if it has at most three letters or a stop behind it, begins as the other does, and has its letters in their order.
     *
     * @param one a name
     * @param other a name
     * @return true also if they are the same
     */
    public static boolean mayAbbreviate(String one, String other) {
        return AbbreviatedName.areAlike(one, other);
    }

    /**
     * Whether one name is the other cut at 20 characters, as addressing names are.
     *
     * @param one a name
     * @param other a name
     * @return true if the shorter has 20 characters (19 where a blank was cut off) and the longer begins with it
     */
    public static boolean isCut(String one, String other) {
        String cut = one.length() < other.length() ? one : other;
        String whole = one.length() < other.length() ? other : one;
        return whole.length() > ADDRESSING_NAME_LENGTH
                && cut.equalsIgnoreCase(
                        whole.substring(0, ADDRESSING_NAME_LENGTH).strip());
    }

    private static boolean plain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= '\u0300') {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder folded, int word, char c) {
        char small = Character.toLowerCase(c);
        int last = folded.length() - 1;
        if (small == 'e' && last >= word && (folded.charAt(last) == 'o' || folded.charAt(last) == 'a')) {
            folded.setCharAt(last, folded.charAt(last) == 'o' ? 'ø' : 'æ');
            return;
        }
        if (small < 0x80 || small == 'æ' || small == 'ø') {
            folded.append(small);
            return;
        }
        switch (small) {
            case 'å' -> folded.append("aa");
            case 'ä' -> folded.append('æ');
            case 'ö' -> folded.append('ø');
            case 'ü', 'ÿ' -> folded.append('y');
            default -> {
                String parts = Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD);
                if (parts.charAt(0) == small) {
                    folded.append(small);
                } else {
                    append(folded, word, parts.charAt(0));
                }
            }
        }
    }

    /** Abbreviates the word that ends here, and sets a blank unless it and the one before are single letters. */
    private static boolean endWord(StringBuilder folded, int word, boolean afterSingle) {
        boolean single = folded.length() == word + 1 && Character.isLetter(folded.charAt(word));
        if (single && afterSingle) {
            folded.deleteCharAt(word - 1);
        } else {
            String abbreviated = SHORT.get(folded.substring(word));
            if (abbreviated != null) {
                folded.replace(word, folded.length(), abbreviated);
            }
        }
        folded.append(' ');
        return single;
    }
}
