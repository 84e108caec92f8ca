package dk.almendata.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds postcode and district at the end of a text and takes them off, before the rest is read from the front. */
final class PostcodeTail {

    private static final int DIGITS = 4;
    private static final int SHORT_DIGITS = 3;
    static final int FILLER = 9_999;
    private static final int SHORTEST_GLUED = 2;
    private static final String FILLER_DISTRICT = "Ukendt";

    /** How sure it is that four digits are a postcode. */
    enum Certainty {
        /** There is none. */
        NONE,
        /** It is. */
        SURE,
        /** Rather the postcode than a door. */
        RATHER,
        /** Rather a door than the postcode. */
        HARDLY,
        /** Digits before a district that are no Danish postcode. */
        MALFORMED
    }

    private PostcodeTail() {}

    /**
     * Takes the postcode and the district off the end.
     *
     * @param segments the parts between commas; the last are taken off or shortened
     * @param parts takes postcode and district
     * @return how sure it is; where it is not, the caller keeps the segments as they were too
     */
    static Certainty take(List<String> segments, AddressParts parts) {
        int last = segments.size() - 1;
        if (last > 0 && AddressWords.isCountry(segments.get(last))) {
            segments.remove(last--);
            parts.note(AddressReason.COUNTRY_REMOVED);
        } else if (last > 0 || (last == 0 && segments.get(0).endsWith(")"))) {
            segments.set(last, withoutCountry(segments.get(last), parts));
        }
        if (last < 0) {
            return Certainty.NONE;
        }
        String text = segments.get(last);
        if (last > 0 && isShort(text)) {
            segments.remove(last);
            postcode(parts, Digits.value(text, 0, SHORT_DIGITS)).note(AddressReason.POSTCODE_ZERO_ADDED);
            district(parts, text.substring(SHORT_DIGITS + 1));
            return Certainty.SURE;
        }
        int digits = lastDigits(text);
        if (digits >= 0 && isCode(text, digits)) {
            Certainty certainty = takeOne(segments, parts, digits);
            if (certainty != Certainty.NONE) {
                return certainty;
            }
        }
        if (digits < 0 && last > 0 && isPostcodeAlone(segments.get(last - 1), text, last > 1)) {
            return takeTwo(segments, parts);
        }
        if (PostcodeInside.take(segments, parts)) {
            return Certainty.SURE;
        }
        return last > 0 && isMalformed(text) ? Certainty.MALFORMED : Certainty.NONE;
    }

    /** Postcode and district with a comma between them. */
    private static Certainty takeTwo(List<String> segments, AddressParts parts) {
        String district = segments.remove(segments.size() - 1);
        String code = segments.remove(segments.size() - 1);
        parts.note(AddressReason.COMMA_REMOVED);
        int digits = lastDigits(code);
        String before = before(code, digits, parts);
        if (!before.isEmpty()) {
            segments.add(before);
        }
        int number = Digits.value(code, digits, digits + DIGITS);
        postcode(parts, number);
        DistrictText.take(district, number, segments, parts);
        return Certainty.SURE;
    }

    private static Certainty takeOne(List<String> segments, AddressParts parts, int digits) {
        int last = segments.size() - 1;
        String text = segments.get(last);
        int number = Digits.value(text, digits, digits + DIGITS);
        String after = after(text, digits);
        boolean country = countryStart(text, digits) < digits || AddressWords.isCountry(after);
        if (AddressWords.isCountry(after)) {
            parts.note(AddressReason.COUNTRY_REMOVED);
            after = "";
        }
        boolean sure = !after.isEmpty() || country;
        if (number == 0 || (!sure && number != FILLER && PostcodeList.district(number) == null)) {
            return Certainty.NONE;
        }
        String before = before(text, digits, parts);
        if (!sure && last == 0 && lastDigits(before) < 0) {
            return Certainty.NONE;
        }
        segments.remove(last);
        Certainty certainty = sure ? Certainty.SURE : certainty(before, segments);
        postcode(parts, number);
        if (!sure && before.isEmpty() && last > 1 && isDistrict(number, segments.get(last - 1))) {
            district(parts, segments.remove(last - 1));
            parts.note(AddressReason.ORDER_CHANGED);
            return Certainty.SURE;
        }
        int district = after.isEmpty() ? DistrictText.start(before, number) : -1;
        if (district >= 0) {
            district(parts, before.substring(district));
            parts.note(AddressReason.ORDER_CHANGED);
            before = before.substring(0, district).strip();
            certainty = Certainty.SURE;
        }
        if (!before.isEmpty()) {
            segments.add(before);
            parts.note(AddressReason.COMMA_ADDED);
        }
        if (!after.isEmpty() && !(number == FILLER && after.equalsIgnoreCase(FILLER_DISTRICT))) {
            DistrictText.take(withoutCountry(after, parts), number, segments, parts);
            if (text.charAt(digits + DIGITS) != ' ') {
                parts.note(AddressReason.BLANKS_TIDIED);
            }
        }
        return certainty;
    }

    /** What stands before the four digits, without the country, a bracket or dash, or the word for a postcode. */
    static String before(String text, int digits, AddressParts parts) {
        int start = countryStart(text, digits);
        if (start < digits) {
            parts.note(AddressReason.COUNTRY_REMOVED);
        }
        String before = text.substring(0, start).strip();
        boolean letter = start < digits && !text.regionMatches(true, start, "DK", 0, 2);
        boolean house = !before.isEmpty()
                && Digits.isDigit(before.charAt(before.length() - 1))
                && Character.isLetter(before.charAt(0));
        if (letter && house) {
            parts.note(AddressReason.LETTER_OR_COUNTRY);
        }
        if (!before.isEmpty() && "(-/".indexOf(before.charAt(before.length() - 1)) >= 0) {
            before = before.substring(0, before.length() - 1).strip();
            parts.note(AddressReason.FORM_CHANGED);
        }
        String word = Words.last(before);
        if (AddressWords.isPostcodeWord(word)) {
            parts.note(AddressReason.LABEL_REMOVED);
            return before.substring(0, before.length() - word.length()).strip();
        }
        return before;
    }

    /** What stands behind the four digits, without a bracket, hyphen or stop before the district. */
    private static String after(String text, int digits) {
        return text.substring(districtStart(text, digits + DIGITS));
    }

    /** A district without the country behind it. */
    private static String withoutCountry(String district, AddressParts parts) {
        String word = Words.last(district);
        if (word.length() == district.length() || !AddressWords.isCountry(word)) {
            return district;
        }
        parts.note(AddressReason.COUNTRY_REMOVED);
        String before = district.substring(0, district.length() - word.length()).strip();
        String bare = Words.bare(before);
        return bare.isEmpty() ? before : bare;
    }

    /** The first place that is no bracket, hyphen, stop or blank. */
    static int districtStart(String text, int from) {
        int at = from;
        while (at < text.length() && ")-. ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Four known digits without a district: behind a floor they are rather a door, behind a door surely not. */
    private static Certainty certainty(String before, List<String> others) {
        if (before.isEmpty()) {
            int last = others.size() - 1;
            return last > 0 && !others.get(last).endsWith(".") ? Certainty.SURE : Certainty.RATHER;
        }
        int stop = before.length() - 1;
        if (before.charAt(stop) == '.') {
            return Certainty.HARDLY;
        }
        return Door.isSide(Words.last(before)) ? Certainty.SURE : Certainty.RATHER;
    }

    static AddressParts postcode(AddressParts parts, int number) {
        if (number == FILLER) {
            return parts.note(AddressReason.POSTCODE_FILLER);
        }
        parts.postcode = Postcode.ofNumber(number);
        return parts;
    }

    static void district(AddressParts parts, String district) {
        Postcode postcode = parts.postcode;
        @Nullable String listed = postcode == null ? null : PostcodeList.district(postcode.number());
        if (listed != null
                && !listed.equals(district)
                && (listed.equalsIgnoreCase(district) || PostcodeList.isSame(district, listed))) {
            parts.district = listed;
            parts.note(AddressReason.DISTRICT_RESPELT);
        } else {
            parts.district = district;
        }
    }

    /** Three digits and the district that the list gives them with a zero in front. */
    private static boolean isShort(String text) {
        int digits = Digits.end(text, 0);
        if (digits != SHORT_DIGITS || digits + 1 >= text.length() || text.charAt(digits) != ' ') {
            return false;
        }
        String listed = PostcodeList.district(Digits.value(text, 0, digits));
        return listed != null && RoadNames.fold(listed).equals(RoadNames.fold(text.substring(digits + 1)));
    }

    /** Whether words stand behind three digits, five and more, parted ones, or those of another country: 100 Tórshavn, SE-211 45 Malmö. */
    private static boolean isMalformed(String text) {
        int from = Words.lettersEnd(text, 0);
        boolean country = from > 0 && from <= SHORT_DIGITS && from < text.length() && text.charAt(from) == '-';
        from = country ? from + 1 : 0;
        int digits = Digits.end(text, from);
        int next = Words.skipBlanks(text, digits);
        int more = Digits.end(text, next);
        int words = more > next ? Words.skipBlanks(text, more) : next;
        boolean form = country || digits - from == SHORT_DIGITS || digits - from > DIGITS || more > next;
        return digits > from
                && form
                && words > digits
                && Words.lettersEnd(text, words) - words > SHORTEST_GLUED
                && !Digits.isIn(text.substring(words));
    }

    /** Whether a part ends in a postcode, the district being the next part. */
    private static boolean isPostcodeAlone(String text, String district, boolean early) {
        int digits = lastDigits(text);
        if (digits < 0 || digits + DIGITS != text.length() || Digits.end(text, digits) < text.length()) {
            return false;
        }
        int number = Digits.value(text, digits, text.length());
        if (isDistrict(number, district)) {
            return true;
        }
        boolean whole = countryStart(text, digits) == 0;
        return early && whole && isCode(text, digits) && (digits > 0 || PostcodeList.district(number) != null);
    }

    /** Whether a text is the district of a postcode, in any spelling or abbreviated by a stop. */
    static boolean isDistrict(int number, String text) {
        String listed = PostcodeList.district(number);
        return listed != null && PostcodeList.isSame(text, listed);
    }

    /** Whether four digits stand alone, or before their own district: a word or DK before them, a blank, the end or a longer word behind. */
    private static boolean isCode(String text, int digits) {
        int to = Digits.end(text, digits);
        if (to - digits != DIGITS) {
            return false;
        }
        boolean inWord = digits > 0 && text.charAt(digits - 1) != ' ' && countryStart(text, digits) == digits;
        boolean bounded =
                to == text.length() || text.charAt(to) == ' ' || Words.lettersEnd(text, to) - to >= SHORTEST_GLUED;
        return (bounded && (!inWord || isBehindDash(text, digits)))
                || isDistrict(Digits.value(text, digits, to), after(text, digits));
    }

    /** Whether a dash is glued to a known postcode, behind a side or before words: 2. tv-4840, 1-4840 Nørre Alslev. */
    private static boolean isBehindDash(String text, int digits) {
        int to = digits + DIGITS;
        return digits > 1
                && text.charAt(digits - 1) == '-'
                && (to < text.length() || endsInSide(text.substring(0, digits - 1)))
                && PostcodeList.district(Digits.value(text, digits, to)) != null;
    }

    private static boolean endsInSide(String text) {
        int side = text.length() - 2;
        return side > 0 && Door.isSide(text.substring(side)) && !Character.isLetter(text.charAt(side - 1));
    }

    /** Where the last run of digits begins, -1 if there is none. */
    private static int lastDigits(String text) {
        int i = text.length() - 1;
        while (i >= 0 && !Digits.isDigit(text.charAt(i))) {
            i--;
        }
        while (i > 0 && Digits.isDigit(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Where DK or D- before the digits begins; the digits themselves if there is none. */
    static int countryStart(String text, int digits) {
        int i = digits;
        boolean hyphen = false;
        while (i > 0 && (text.charAt(i - 1) == ' ' || (!hyphen && text.charAt(i - 1) == '-'))) {
            i--;
            hyphen |= text.charAt(i) == '-';
        }
        int start = text.regionMatches(true, i - 2, "DK", 0, 2) ? i - 2 : i - 1;
        boolean single = hyphen && i == digits - 1 && start >= 0 && text.regionMatches(true, start, "D", 0, 1);
        boolean country = start == i - 2 || single;
        boolean word = country && (start == 0 || text.charAt(start - 1) == ' ');
        return word ? start : digits;
    }
}
