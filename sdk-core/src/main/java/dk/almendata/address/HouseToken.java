package dk.almendata.address;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A house number or a range of them as it stands at one place of a text, in all the ways in which people write it; or why what stands there is
 * none.
 */
final class HouseToken {

    private static final int SIGNIFICANT_DIGITS = 3;
    private static final char NONE = 0;

    /** The word for the hyphen of a range. */
    private static final String TO = "til ";

    private final String text;
    private int end;
    private int value;
    private char letter = NONE;
    private @Nullable HouseNumberRange range;
    private @Nullable AddressReason refusal;
    private boolean stopped;
    private @Nullable Set<AddressReason> reasons;

    private HouseToken(String text) {
        this.text = text;
    }

    /**
     * Reads what stands at a place.
     *
     * @param text the text, tidied
     * @param from where a digit stands
     * @return the number, the range, or the reason why there is none
     */
    static HouseToken read(String text, int from) {
        HouseToken token = new HouseToken(text);
        token.readNumber(from);
        return token;
    }

    /** Why there is no house number, null if there is one. */
    @Nullable
    AddressReason refusal() {
        return refusal;
    }

    /** The house number; for a range its first. */
    HouseNumber houseNumber() {
        return HouseNumber.read(value, letter);
    }

    @Nullable
    HouseNumberRange range() {
        return range;
    }

    /** Whether a full stop follows, so that it may be an ordinal number or a floor. */
    boolean isStopped() {
        return stopped;
    }

    /** One past what was read. */
    int end() {
        return end;
    }

    int value() {
        return value;
    }

    boolean hasLetter() {
        return letter != NONE;
    }

    Set<AddressReason> reasons() {
        return reasons == null ? Collections.emptySet() : reasons;
    }

    private void readNumber(int from) {
        int digits = Digits.end(text, from);
        int first = from;
        while (first < digits && text.charAt(first) == '0') {
            first++;
        }
        end = digits;
        if (first == digits) {
            refusal = digits == from ? AddressReason.HOUSE_NUMBER_FORM : AddressReason.HOUSE_NUMBER_ZERO;
        } else if (digits - first > SIGNIFICANT_DIGITS) {
            refusal = AddressReason.HOUSE_NUMBER_TOO_HIGH;
        } else {
            value = Digits.value(text, first, digits);
            note(first > from ? AddressReason.ZEROS_REMOVED : null);
            readLetter();
        }
    }

    private void readLetter() {
        int letters = Words.lettersEnd(text, end);
        if (letters == end + 1) {
            if (!Digits.isLetter(text.charAt(end))) {
                refusal = AddressReason.HOUSE_NUMBER_LETTER;
                return;
            }
            takeLetter(end);
        } else if (letters > end) {
            if (FloorWords.isFloorOrSide(text, end, letters)) {
                note(AddressReason.PARTS_SPLIT);
                return;
            }
            if (!Digits.isLetter(text.charAt(end)) || !FloorWords.isFloorOrSide(text, end + 1, letters)) {
                refusal = AddressReason.HOUSE_NUMBER_LETTERS;
                return;
            }
            takeLetter(end);
            note(AddressReason.PARTS_SPLIT);
            return;
        } else if (isLetterBehindBlank()) {
            note(AddressReason.LETTER_JOINED);
            takeLetter(Words.skipBlanks(text, end));
        }
        readRange();
        if (refusal == null && range == null && end < text.length()) {
            readStop();
        }
    }

    /** A single letter behind a blank; not the word i before another word. */
    private boolean isLetterBehindBlank() {
        int at = Words.skipBlanks(text, end);
        if (at == end || at == text.length() || !Digits.isLetter(text.charAt(at))) {
            return false;
        }
        int after = at + 1;
        if (after == text.length() || text.charAt(after) == '[' || isLastStop(after) || isStopBeforeFloor(after)) {
            return true;
        }
        if (text.charAt(after) == '-') {
            return after + 1 == text.length() || text.charAt(after + 1) != '0';
        }
        int next = Words.skipBlanks(text, after);
        String following = Words.lettersAt(text, next);
        boolean unit = following.length() == 2 && FloorWords.isFloorOrSide(following, 0, 2);
        boolean word = text.charAt(at) == 'i' && !following.isEmpty() && !unit;
        return next > after && !word;
    }

    /** Whether a full stop stands here and ends the text. */
    private boolean isLastStop(int at) {
        return at == text.length() - 1 && text.charAt(at) == '.';
    }

    /** Whether a full stop stands here and floor or side behind it: 12 B. 1. sal tv; the s of 12 s. tv is that of sal. */
    private boolean isStopBeforeFloor(int at) {
        int next = Words.skipBlanks(text, at + 1);
        if (text.charAt(at) != '.' || next == at + 1 || next == text.length()) {
            return false;
        }
        UnitText unit = UnitText.read(text, next, false);
        return unit.isCertain() && (unit.floor() != null || !FloorWords.isSal(text, at - 1, at));
    }

    private void readStop() {
        char next = text.charAt(end);
        if (next == '.') {
            stopped = true;
            end++;
        } else if (next != ' ' && next != '(') {
            boolean joined = next == '/' || next == '+' || next == '&';
            refusal = joined ? AddressReason.SEVERAL_ADDRESSES : AddressReason.HOUSE_NUMBER_FORM;
        }
    }

    /** A hyphen behind the number, perhaps in a bracket: a range, or a dash before floor and door. */
    private void readRange() {
        int at = Words.skipBlanks(text, end);
        boolean bracket = at < text.length() && text.charAt(at) == '[';
        int dash = bracket ? Words.skipBlanks(text, at + 1) : at;
        int second = afterDash(dash);
        if (second < 0) {
            refusal = bracket ? AddressReason.RANGE_FORM : refusal;
            return;
        }
        int digits = Digits.end(text, second);
        int letters = lastLetterEnd(digits);
        int after = Words.skipBlanks(text, letters);
        boolean closed = bracket && after < text.length() && text.charAt(after) == ']';
        int to = closed ? after + 1 : letters;
        boolean stop = digits > second && to < text.length() && text.charAt(to) == '.';
        boolean word = letters > digits && FloorWords.isFloorOrSide(text, digits, letters);
        boolean floor = !bracket && (stop || word || (digits > second && isFloorBehind(letters)));
        if (floor && text.charAt(dash) == '-') {
            note(AddressReason.COMMA_READ);
            end = dash + 1;
            return;
        }
        range = rangeTo(second, digits, letters);
        boolean bounded = to == text.length() || text.charAt(to) == ' ';
        if (range == null || !bounded || (bracket && !closed)) {
            range = null;
            refusal = AddressReason.RANGE_FORM;
        } else {
            end = to;
        }
    }

    /** Where the second number of a range begins behind a hyphen, or behind til and a blank; -1 if neither stands here. */
    private int afterDash(int at) {
        if (at < text.length() && text.charAt(at) == '-') {
            return Words.skipBlanks(text, at + 1);
        }
        boolean word = at > end && text.regionMatches(true, at, TO, 0, TO.length());
        int second = word ? Words.skipBlanks(text, at + TO.length()) : text.length();
        return second < text.length() && Digits.isDigit(text.charAt(second)) ? second : -1;
    }

    /** One past the letters behind the second number of a range, also behind a blank if the first has such a letter: 19 A - 19 F. */
    private int lastLetterEnd(int digits) {
        int letters = Words.lettersEnd(text, digits);
        int at = Words.skipBlanks(text, digits);
        boolean parted = letters == digits && at > digits && letter != NONE && Words.lettersEnd(text, at) == at + 1;
        return parted && (at + 1 == text.length() || text.charAt(at + 1) == ' ') ? at + 1 : letters;
    }

    /** Whether the number that ends here is a floor: 1 tv, 1 sal. */
    private boolean isFloorBehind(int to) {
        int at = Words.skipBlanks(text, to);
        int end = Words.lettersEnd(text, at);
        return FloorWords.isAfterFloor(text, at, end) || Door.isSide(text, at, end);
    }

    private @Nullable HouseNumberRange rangeTo(int from, int digits, int letters) {
        boolean parted = letters > digits && text.charAt(digits) == ' ';
        boolean oneLetter = (letters == digits + 1 || parted) && Digits.isLetter(text.charAt(letters - 1));
        if (digits - from > SIGNIFICANT_DIGITS || (letters > digits && !oneLetter) || letters == from) {
            return null;
        }
        int number = digits > from ? Digits.value(text, from, digits) : value;
        if (number == 0 || (digits == from && letter == NONE)) {
            return null;
        }
        HouseNumber last = HouseNumber.read(number, oneLetter ? text.charAt(letters - 1) : NONE);
        return houseNumber().compareTo(last) < 0 ? new HouseNumberRange(houseNumber(), last) : null;
    }

    private void takeLetter(int at) {
        letter = text.charAt(at);
        note(letter >= 'a' ? AddressReason.LETTER_RAISED : null);
        end = at + 1;
    }

    private void note(@Nullable AddressReason reason) {
        if (reason != null) {
            if (reasons == null) {
                reasons = EnumSet.noneOf(AddressReason.class);
            }
            reasons.add(reason);
        }
    }
}
