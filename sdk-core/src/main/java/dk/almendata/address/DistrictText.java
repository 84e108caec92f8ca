package dk.almendata.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts the district behind a postcode from what people write behind it: floor and door, a name, a remark.
 *
 * <p>The postcode's own district decides, also without its last letter or abbreviated by a stop; of another one a bracket or a word that a name
 * follows. A letter, and words that make another district of the list or what the district's letter stands for ({@code Nykøbing Falster}), belong to it.
 */
final class DistrictText {

    private static final int MOST_WORDS = 4;
    private static final int LONGEST_LETTERS = 2;

    private DistrictText() {}

    /**
     * Takes the district and hands on what stands behind it.
     *
     * @param text what stands behind the postcode
     * @param number the postcode
     * @param segments takes what is floor and door or surely a unit text
     * @param parts takes the district, and words that may belong to it
     */
    static void take(String text, int number, List<String> segments, AddressParts parts) {
        if (text.equals(PostcodeList.district(number))) {
            parts.district = text;
            return;
        }
        String bare = UnitPhrase.withoutBrackets(text);
        if (PostcodeTail.isDistrict(number, bare)) {
            PostcodeTail.district(parts, bare);
            return;
        }
        int end = isUnit(text) ? 0 : end(text, PostcodeList.district(number));
        if (end > 0) {
            PostcodeTail.district(parts, text.substring(0, end).strip());
        }
        if (end == text.length()) {
            return;
        }
        String behind = text.substring(end).strip();
        parts.note(AddressReason.ORDER_CHANGED);
        if (isUnit(behind)) {
            segments.add(behind);
        } else if (Character.isLowerCase(behind.charAt(0)) && Character.isUpperCase(text.charAt(0))) {
            segments.add("(" + behind + ")");
        } else {
            int words = TownWords.end(behind);
            parts.behindDistrict = behind.substring(0, words).strip();
            if (words < behind.length()) {
                segments.add(behind.substring(words));
            }
        }
    }

    /** Words behind the district are kept as unit text, or belong to it, so that each reading becomes two; one word rather belongs to it. */
    static void keepOrLengthen(List<AddressParts> readings, String behind) {
        boolean lengthenFirst = behind.indexOf(' ') < 0;
        for (int i = readings.size() - 1; i >= 0; i--) {
            AddressParts kept = readings.get(i).note(AddressReason.UNIT_OR_TOWN);
            AddressParts lengthened = kept.copy();
            lengthened.district = kept.district + " " + behind;
            kept.keep(behind);
            readings.add(lengthenFirst ? i : i + 1, lengthened);
        }
    }

    /** Where the district of a postcode begins that ends a text, -1 if it ends otherwise. */
    static int start(String text, int number) {
        String listed = PostcodeList.district(number);
        int start = -1;
        int at = text.length();
        for (int words = 0; words < MOST_WORDS && at > 0 && listed != null; words++) {
            at = text.lastIndexOf(' ', at - 1);
            start = PostcodeList.isSame(text.substring(at + 1), listed) ? at + 1 : start;
        }
        return start;
    }

    /** One past the longest run of words in front that is the district of a postcode, with or without its last letters; 0 if none is. */
    static int knownEnd(String text, int number) {
        String listed = PostcodeList.district(number);
        return listed == null || text.isEmpty() ? 0 : knownEnd(text, listed);
    }

    private static int end(String text, @Nullable String listed) {
        int end = TownWords.end(text);
        String name = text.substring(0, end).strip();
        int known = listed == null ? 0 : knownEnd(name, listed);
        boolean whole = listed == null
                || known == 0
                || isLetters(name.substring(known).strip())
                || PostcodeList.hasDistrict(name)
                || RoadNames.mayAbbreviate(name, listed);
        return whole ? end : known;
    }

    /** One past the longest run of words in front that is the district, with or without its last letters; 0 if none is. */
    private static int knownEnd(String text, String listed) {
        int last = listed.lastIndexOf(' ');
        String bare = last > 0 && listed.length() - last - 1 <= LONGEST_LETTERS ? listed.substring(0, last) : listed;
        int end = 0;
        int at = 0;
        for (int words = 0; words < MOST_WORDS && at >= 0; words++) {
            int to = Words.end(text, at);
            String front = text.substring(0, to);
            end = PostcodeList.isSame(front, listed) || RoadNames.areSame(front, bare) ? to : end;
            at = Words.next(text, at);
        }
        return end;
    }

    /** Nothing, or one letter or two that are no floor and no side, as districts end with. */
    private static boolean isLetters(String text) {
        String bare = Words.bare(text);
        return bare.length() <= LONGEST_LETTERS
                && Words.lettersEnd(bare, 0) == bare.length()
                && FloorWords.floor(bare) == null
                && !Door.isSide(bare);
    }

    /** Whether a text is floor and door, stands in brackets, or begins with a known word of a unit text. */
    private static boolean isUnit(String text) {
        UnitText unit = UnitText.read(text, 0, false);
        return (unit.isCertain() && unit.end() == text.length())
                || text.charAt(0) == '('
                || NameWords.isName(text)
                || UnitPhrase.isAt(text, 0);
    }
}
