package dk.almendata.address;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Floor and door as they stand at one place of a text, in all the ways in which people write them. What follows them is left to the caller.
 *
 * <p>A number alone, one to two digits without a stop, is {@linkplain #isBare() bare}: the caller decides what it is.
 */
final class UnitText {

    private static final int FLOOR_DIGITS = 2;

    private final String text;
    private final int from;
    private int end;
    private @Nullable Floor floor;
    private @Nullable Door door;
    private int bareNumber;
    private boolean certain;
    private boolean maybeTown;
    private boolean several;
    private boolean shortWord;
    private @Nullable Set<AddressReason> reasons;

    private UnitText(String text, int from) {
        this.text = text;
        this.from = from;
        this.end = from;
    }

    /**
     * Reads floor and door.
     *
     * @param text the text, tidied
     * @param from where they begin
     * @param smallWords whether a short word of small letters alone, or one letter as Å, may be a door or a town
     * @return what was read; neither floor nor door if there is none
     */
    static UnitText read(String text, int from, boolean smallWords) {
        UnitText unit = new UnitText(text, from);
        if (from < text.length()) {
            char first = text.charAt(from);
            boolean read = Digits.isDigit(first)
                    ? unit.readNumber(from)
                    : Character.isLetter(first) && unit.readFloorWord(from);
            if (unit.several) {
                unit.forget(from);
            } else if (!read) {
                unit.readDoorFirst(from, smallWords);
            }
        }
        return unit;
    }

    @Nullable
    Floor floor() {
        return floor;
    }

    @Nullable
    Door door() {
        return door;
    }

    /** One past what was read. */
    int end() {
        return end;
    }

    /** What was read, as it stands in the text. */
    String written() {
        return text.substring(from, end);
    }

    boolean isBare() {
        return bareNumber > 0;
    }

    /** The bare number, 0 if there is none. */
    int bareNumber() {
        return bareNumber;
    }

    boolean isEmpty() {
        return floor == null && door == null && bareNumber == 0;
    }

    /** Whether a stop, a floor word or a side shows that this is floor or door. */
    boolean isCertain() {
        return certain;
    }

    /** Whether it is a short word that may be a town too. */
    boolean isMaybeTown() {
        return maybeTown;
    }

    /** Whether it is st or kl alone, which abbreviates words of towns too. */
    boolean isShort() {
        return shortWord;
    }

    /** Whether several floors or doors stand there, such as 1.-2. sal, so that none is taken. */
    boolean isSeveral() {
        return several;
    }

    Set<AddressReason> reasons() {
        return reasons == null ? Collections.emptySet() : reasons;
    }

    /** A door without a floor before it; the floor may follow: tv 1. sal. */
    private void readDoorFirst(int from, boolean smallWords) {
        DoorText read = DoorText.read(text, from, false, smallWords);
        several = read.door() != null && isSeveralFrom(read.end());
        if (read.door() == null || several) {
            return;
        }
        take(read);
        certain = read.isCertain();
        maybeTown = read.isMaybeTown();
        int at = Words.skipBlanks(text, end);
        if (certain && Door.isSide(String.valueOf(door)) && at < text.length()) {
            UnitText behind = read(text, at, false);
            if (behind.floor != null && behind.door == null && behind.certain) {
                floor = behind.floor;
                end = behind.end;
                behind.reasons().forEach(this::note);
                note(AddressReason.ORDER_CHANGED);
            }
        }
    }

    /** Several floors are none. */
    private void forget(int from) {
        floor = null;
        door = null;
        certain = false;
        reasons = null;
        end = from;
    }

    private void take(DoorText read) {
        door = read.door();
        end = read.end();
        read.reasons().forEach(this::note);
    }

    private boolean readNumber(int from) {
        int to = Digits.end(text, from);
        int number = to - from <= FLOOR_DIGITS ? Digits.value(text, from, to) : 0;
        if (number < 1) {
            return false;
        }
        if (to == text.length()) {
            return bare(from, to, number);
        }
        char next = text.charAt(to);
        if (next == '.') {
            return floor(from, number, to + 1, true);
        }
        if (Character.isLetter(next)) {
            return readGlued(from, to, number);
        }
        if (next == '-' || next == '/') {
            if (!Door.isSide(Words.lettersAt(text, to + 1))) {
                return false;
            }
            note(AddressReason.PARTS_SPLIT);
            return floor(from, number, to + 1, true);
        }
        return next == ' ' && readSpaced(from, to, number);
    }

    /** 2tv, 2sal. */
    private boolean readGlued(int from, int to, int number) {
        int end = Words.lettersEnd(text, to);
        if (FloorWords.isAfterFloor(text, to, end)) {
            note(AddressReason.FLOOR_WORD);
            return floor(from, number, to, true);
        }
        boolean sal = isSal(to, end) && end < text.length();
        if (sal || Door.isSide(text, to, end) || FloorWords.isAfterFloorWithSide(text, to, end)) {
            note(AddressReason.PARTS_SPLIT);
            return floor(from, number, to, true);
        }
        return false;
    }

    /** 2 sal, 2 tv, 2 3; a number alone where something else follows. */
    private boolean readSpaced(int from, int to, int number) {
        int at = Words.skipBlanks(text, to);
        if (at < text.length() && text.charAt(at) == '.') {
            return floor(from, number, at + 1, true);
        }
        int word = Words.lettersEnd(text, at);
        boolean after = FloorWords.isAfterFloor(text, at, word) || isSal(at, word);
        if (after || FloorWords.isAfterFloorWithSide(text, at, word)) {
            return floor(from, number, at, true);
        }
        DoorText following = DoorText.read(text, at, true, false);
        if (following.door() != null && (following.isCertain() || following.end() == text.length())) {
            note(AddressReason.STOP_ADDED);
            return floor(from, number, at, following.isCertain());
        }
        return bare(from, to, number);
    }

    private boolean bare(int from, int to, int number) {
        bareNumber = number;
        end = to;
        noteZeros(from);
        return true;
    }

    /** Takes a floor, the words behind it, and the door that follows. */
    private boolean floor(int from, int number, int after, boolean sure) {
        noteZeros(from);
        floor = Floor.ofLevel(number);
        certain = sure;
        end = after;
        int at = Words.skipBlanks(text, after);
        int word = Words.lettersEnd(text, at);
        boolean glued = FloorWords.isAfterFloorWithSide(text, at, word);
        if (glued || FloorWords.isAfterFloor(text, at, word) || isSal(at, word)) {
            note(AddressReason.FLOOR_WORD);
            end = glued ? word - 2 : word;
            end = end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
        }
        readDoorBehind(true);
        return !several;
    }

    /** Whether s or et behind a number stands for sal or etage: before nothing, a bracket or a door; a capital wants a stop or a side behind it. */
    private boolean isSal(int at, int to) {
        if (!FloorWords.isSal(text, at, to)) {
            return false;
        }
        boolean stop = to < text.length() && text.charAt(to) == '.';
        int behind = Words.skipBlanks(text, stop ? to + 1 : to);
        if (behind == text.length() || text.charAt(behind) == '(') {
            return stop || Character.isLowerCase(text.charAt(at));
        }
        char next = text.charAt(behind);
        boolean mark = next == '-' || next == '/';
        return (stop && Digits.isDigit(next))
                || DoorText.read(text, mark ? behind + 1 : behind, true, false).isCertain();
    }

    /** st, kl, stuen, k2, sttv and their like; false if the word is none of them or begins a town such as St. Darum. */
    private boolean readFloorWord(int from) {
        int to = Words.lettersEnd(text, from);
        Floor read = FloorWords.floor(text, from, to);
        boolean digit = to < text.length() && Digits.isDigit(text.charAt(to));
        if (digit && FloorWords.isBeforeDepth(text, from, to)) {
            int digits = Digits.end(text, to);
            int depth = digits == to + 1 ? text.charAt(to) - '0' : 0;
            String behind = Words.lettersAt(text, digits);
            if (depth < 1 || (!behind.isEmpty() && !Door.isSide(behind))) {
                return false;
            }
            note(behind.isEmpty() ? null : AddressReason.PARTS_SPLIT);
            read = depth == 1 ? Floor.BASEMENT : Floor.ofLevel(-depth);
            noteWord(text.substring(from, digits), read);
            to = digits;
        } else if (read == null) {
            int level = FloorNumeral.levelAt(text, from);
            if (level > 0) {
                note(AddressReason.FLOOR_WORD);
                return floor(from, level, FloorNumeral.end(text, from), true);
            }
            read = FloorWords.floorBeforeSide(text, from, to);
            if (read == null) {
                return false;
            }
            note(AddressReason.PARTS_SPLIT);
            floor = read;
            door = Door.read(text.substring(to - 2, to));
            certain = true;
            end = to;
            skipStops();
            return true;
        } else if (TownAbbreviation.isAt(text, from, to)) {
            return false;
        } else {
            noteWord(text.substring(from, to), read);
            shortWord = to - from == 2;
        }
        if (to < text.length() && text.charAt(to) == '.') {
            to++;
        } else {
            note(AddressReason.STOP_ADDED);
        }
        floor = read;
        certain = true;
        end = to;
        readDoorBehind(false);
        return !several;
    }

    /** Takes the door that follows the floor; several floors or several doors are none. */
    private void readDoorBehind(boolean capitals) {
        if (isSeveralFrom(end)) {
            several = true;
            return;
        }
        int at = Words.skipBlanks(text, end);
        boolean mark = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '/');
        DoorText following = DoorText.read(text, mark ? Words.skipBlanks(text, at + 1) : at, true, capitals);
        if (following.door() != null && !isSeveralFrom(following.end())) {
            take(following);
        }
    }

    /** Whether another floor or side is joined to the one that ends here: 1.-2. sal, tv og th. */
    private boolean isSeveralFrom(int from) {
        int mark = Words.skipBlanks(text, from);
        if (mark == text.length()) {
            return false;
        }
        boolean joined = "-/+&".indexOf(text.charAt(mark)) >= 0;
        int word = Words.lettersEnd(text, mark);
        if (!joined && !AddressWords.isJoining(text, mark, word)) {
            return false;
        }
        int next = Words.skipBlanks(text, Math.max(mark + 1, word));
        UnitText other = read(text, next, false);
        boolean sided =
                Door.isSide(String.valueOf(other.door)) && from > 0 && Character.isLetter(text.charAt(from - 1));
        boolean sides = other.floor == null
                && sided
                && !joined
                && !Words.small(text.substring(mark, word)).equals("til");
        return other.several || (other.floor != null && other.certain) || sides;
    }

    private void skipStops() {
        while (end < text.length() && text.charAt(end) == '.') {
            end++;
            note(AddressReason.STOP_REMOVED);
        }
    }

    private void noteWord(String written, Floor read) {
        note(written.equals(read.toString()) ? null : AddressReason.FLOOR_WORD);
    }

    private void noteZeros(int from) {
        note(text.charAt(from) == '0' ? AddressReason.ZEROS_REMOVED : null);
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
