package dk.almendata.address;

import java.util.List;

/**
 * Finds a postcode that does not stand at the end: in front, in the middle, or with floor and door behind the district.
 *
 * <p>A known postcode before its own district is the postcode wherever it stands; so are four digits that begin a part of the text and have words
 * behind them, which no door has.
 */
final class PostcodeInside {

    private static final int DIGITS = 4;
    private static final int MOST_WORDS = 4;

    private PostcodeInside() {}

    /**
     * Takes postcode and district out of the parts of a text.
     *
     * @param segments the parts between commas; the one that has them is shortened, parted or taken out
     * @param parts takes postcode and district
     * @return whether there is one
     */
    static boolean take(List<String> segments, AddressParts parts) {
        for (int i = segments.size() - 1; i >= 0; i--) {
            String segment = segments.get(i);
            for (int at = nextRun(segment, 0); at >= 0; at = nextRun(segment, Digits.end(segment, at))) {
                int number = Digits.value(segment, at, at + DIGITS);
                int district = PostcodeTail.districtStart(segment, at + DIGITS);
                int end = districtEnd(segment, district, number);
                if (end > district) {
                    take(segments, i, at, end, parts);
                    return true;
                }
            }
        }
        return takeInFront(segments, parts);
    }

    /** Where a known postcode stands in a text before its own district, also without the letter behind it; -1 if there is none. */
    static int withDistrict(String segment) {
        for (int at = nextRun(segment, 0); at >= 0; at = nextRun(segment, Digits.end(segment, at))) {
            String behind = segment.substring(PostcodeTail.districtStart(segment, at + DIGITS));
            if (DistrictText.knownEnd(behind, Digits.value(segment, at, at + DIGITS)) > 0) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a text ends with the postcode that begins here and its district, and both are those that were taken. */
    static boolean isWhole(String segment, int at, AddressParts taken) {
        int number = Digits.value(segment, at, at + DIGITS);
        Postcode postcode = taken.postcode;
        return postcode != null
                && postcode.number() == number
                && PostcodeTail.isDistrict(number, segment.substring(PostcodeTail.districtStart(segment, at + DIGITS)));
    }

    private static void take(List<String> segments, int i, int at, int end, AddressParts parts) {
        String segment = segments.remove(i);
        String before = PostcodeTail.before(segment, at, parts);
        String behind = segment.substring(end).strip();
        PostcodeTail.postcode(parts, Digits.value(segment, at, at + DIGITS)).note(AddressReason.ORDER_CHANGED);
        PostcodeTail.district(parts, segment.substring(PostcodeTail.districtStart(segment, at + DIGITS), end));
        if (!behind.isEmpty()) {
            segments.add(i, behind);
        }
        if (i > 0 || !before.isEmpty()) {
            keepWords(segments, i, parts);
        }
        if (!before.isEmpty()) {
            segments.add(i, before);
        }
    }

    /** Words behind the district are no town: they are kept as unit text, so that only floor and door are left there. */
    private static void keepWords(List<String> segments, int from, AddressParts parts) {
        int i = from;
        while (i < segments.size()) {
            String segment = UnitPhrase.opened(segments.get(i));
            segments.set(i, segment);
            UnitText unit = UnitText.read(segment, 0, false);
            String rest = segment.substring(unit.end()).strip();
            boolean known =
                    rest.isEmpty() || rest.charAt(0) == '(' || NameWords.isName(rest) || UnitPhrase.isAt(rest, 0);
            if (unit.isEmpty() || !known) {
                parts.keep(segments.remove(i));
            } else {
                i++;
            }
        }
    }

    /** Four digits that begin a part: with words behind them, or alone in front and known, perhaps with their district as the next part. */
    private static boolean takeInFront(List<String> segments, AddressParts parts) {
        for (int i = segments.size() - 1; i >= 0; i--) {
            String segment = segments.get(i);
            if (nextRun(segment, 0) != 0 || segments.size() == 1) {
                continue;
            }
            int number = Digits.value(segment, 0, DIGITS);
            String behind = segment.substring(DIGITS).strip();
            boolean words = !behind.isEmpty() && Character.isLetter(behind.charAt(0)) && !Digits.isIn(behind);
            boolean alone = behind.isEmpty() && i == 0 && PostcodeList.district(number) != null;
            if (Postcode.isPostcode(number) && (words || alone)) {
                segments.remove(i);
                PostcodeTail.postcode(parts, number).note(AddressReason.ORDER_CHANGED);
                if (words) {
                    DistrictText.take(behind, number, segments, parts);
                } else if (segments.size() > 1 && PostcodeTail.isDistrict(number, segments.get(0))) {
                    PostcodeTail.district(parts, segments.remove(0));
                }
                return true;
            }
        }
        return false;
    }

    /** Where the longest run of words ends that is the postcode's own district; where it begins if none is. */
    private static int districtEnd(String text, int from, int number) {
        int end = from;
        int to = from;
        for (int words = 0;
                words < MOST_WORDS && to < text.length() && PostcodeList.district(number) != null;
                words++) {
            to = Words.end(text, Words.skipBlanks(text, to));
            if (PostcodeTail.isDistrict(number, text.substring(from, to))) {
                end = to;
            }
        }
        return end;
    }

    /** The next run of exactly four digits, -1 if there is none. */
    private static int nextRun(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int end = Digits.end(text, at);
            if (end - at == DIGITS) {
                return at;
            }
            at = Math.max(end, at + 1);
        }
        return -1;
    }
}
