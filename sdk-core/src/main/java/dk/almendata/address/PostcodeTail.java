package dk.almendata.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds postcode and district at the end of a text and takes them off, before the rest is read from the front. */
final class PostcodeTail {

    private static final int DIGITS = 4;
    private static final int SHORT_DIGITS = 3;
    private static final int FILLER = 9_999;
    private static final int SHORTEST_GLUED = 2;

    /** How sure it is that four digits are a postcode. */
    enum Certainty {
        /** There is none. */
        NONE,
        /** It is. */
        SURE,
        /** Rather the postcode than a door. */
        RATHER,
        /** Rather a door than the postcode. */
        HARDLY
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
        if (digits < 0) {
            return last > 1 && isPostcodeAlone(segments.get(last - 1)) ? takeTwo(segments, parts) : Certainty.NONE;
        }
        return isCode(text, digits) ? takeOne(segments, parts, digits) : Certainty.NONE;
    }

    /** Postcode and district with a comma between them. */
    private static Certainty takeTwo(List<String> segments, AddressParts parts) {
        String district = segments.remove(segments.size() - 1);
        String code = segments.remove(segments.size() - 1);
        parts.note(AddressReason.COMMA_REMOVED);
        int digits = lastDigits(code);
        if (countryStart(code, digits) < digits) {
            parts.note(AddressReason.COUNTRY_REMOVED);
        }
        postcode(parts, Digits.value(code, digits, digits + DIGITS));
        district(parts, district);
        return Certainty.SURE;
    }

    private static Certainty takeOne(List<String> segments, AddressParts parts, int digits) {
        int last = segments.size() - 1;
        String text = segments.get(last);
        int number = Digits.value(text, digits, digits + DIGITS);
        int start = countryStart(text, digits);
        String before = text.substring(0, start).strip();
        String after = text.substring(digits + DIGITS).strip();
        boolean sure = !after.isEmpty() || start < digits || number == FILLER;
        if (number == 0 || (!sure && PostcodeList.district(number) == null)) {
            return Certainty.NONE;
        }
        if (!sure && last == 0 && lastDigits(before) < 0) {
            return Certainty.NONE;
        }
        Certainty certainty = sure ? Certainty.SURE : certainty(before, last);
        if (start < digits) {
            parts.note(AddressReason.COUNTRY_REMOVED);
        }
        segments.remove(last);
        if (!before.isEmpty()) {
            segments.add(before);
            parts.note(AddressReason.COMMA_ADDED);
        }
        postcode(parts, number);
        if (!after.isEmpty() && number != FILLER) {
            district(parts, after);
            if (text.charAt(digits + DIGITS) != ' ') {
                parts.note(AddressReason.BLANKS_TIDIED);
            }
        }
        return certainty;
    }

    /** Four known digits without a district: behind a floor they are rather a door, behind a door surely not. */
    private static Certainty certainty(String before, int last) {
        if (before.isEmpty()) {
            return last > 1 ? Certainty.SURE : Certainty.RATHER;
        }
        int stop = before.length() - 1;
        if (before.charAt(stop) == '.') {
            return Certainty.HARDLY;
        }
        return Door.isSide(before.substring(before.lastIndexOf(' ') + 1)) ? Certainty.SURE : Certainty.RATHER;
    }

    private static AddressParts postcode(AddressParts parts, int number) {
        if (number == FILLER) {
            return parts.note(AddressReason.POSTCODE_FILLER);
        }
        parts.postcode = Postcode.ofNumber(number);
        return parts;
    }

    private static void district(AddressParts parts, String district) {
        Postcode postcode = parts.postcode;
        @Nullable String listed = postcode == null ? null : PostcodeList.district(postcode.number());
        if (listed != null && !listed.equals(district) && listed.equalsIgnoreCase(district)) {
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

    private static boolean isPostcodeAlone(String text) {
        int digits = lastDigits(text);
        return digits >= 0
                && digits + DIGITS == text.length()
                && isCode(text, digits)
                && countryStart(text, digits) == 0
                && (digits > 0 || PostcodeList.district(Digits.value(text, digits, text.length())) != null);
    }

    /** Whether four digits stand alone: a word or DK before them, a blank, the end or a longer word behind. */
    private static boolean isCode(String text, int digits) {
        int to = Digits.end(text, digits);
        boolean inWord = digits > 0 && text.charAt(digits - 1) != ' ' && countryStart(text, digits) == digits;
        if (to - digits != DIGITS || inWord) {
            return false;
        }
        if (to == text.length() || text.charAt(to) == ' ') {
            return true;
        }
        int letters = to;
        while (letters < text.length() && Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        return letters - to >= SHORTEST_GLUED;
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
    private static int countryStart(String text, int digits) {
        int i = digits;
        boolean hyphen = i > 0 && text.charAt(i - 1) == '-';
        if (i > 0 && (hyphen || text.charAt(i - 1) == ' ')) {
            i--;
        }
        int start = text.regionMatches(true, i - 2, "DK", 0, 2) ? i - 2 : i - 1;
        boolean single = hyphen && start >= 0 && text.regionMatches(true, start, "D", 0, 1);
        boolean country = start == i - 2 || single;
        boolean word = country && (start == 0 || text.charAt(start - 1) == ' ');
        return word ? start : digits;
    }
}
