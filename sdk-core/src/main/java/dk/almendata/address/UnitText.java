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
    private int end;
    private @Nullable Floor floor;
    private @Nullable Door door;
    private int bareNumber;
    private boolean certain;
    private boolean maybeTown;
    private @Nullable Set<AddressReason> reasons;

    private UnitText(String text, int from) {
        this.text = text;
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
            if (!read) {
                unit.readDoor(from, false, smallWords);
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

    Set<AddressReason> reasons() {
        return reasons == null ? Collections.emptySet() : reasons;
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
            if (!Door.isSide(wordAt(to + 1))) {
                return false;
            }
            note(AddressReason.PARTS_SPLIT);
            return floor(from, number, to + 1, true);
        }
        return next == ' ' && readSpaced(from, to, number);
    }

    /** 2tv, 2sal. */
    private boolean readGlued(int from, int to, int number) {
        String word = AddressWords.small(wordAt(to));
        if (AddressWords.isAfterFloor(word)) {
            note(AddressReason.FLOOR_WORD);
            return floor(from, number, to, true);
        }
        if (Door.isSide(word) || isAfterFloorWithSide(word)) {
            note(AddressReason.PARTS_SPLIT);
            return floor(from, number, to, true);
        }
        return false;
    }

    /** salth. */
    private static boolean isAfterFloorWithSide(String word) {
        int cut = word.length() - 2;
        return cut > 0 && Door.isSide(word.substring(cut)) && AddressWords.isAfterFloor(word.substring(0, cut));
    }

    /** 2 sal, 2 tv, 2 3; a number alone where something else follows. */
    private boolean readSpaced(int from, int to, int number) {
        int at = skipBlanks(to);
        if (at < text.length() && text.charAt(at) == '.') {
            return floor(from, number, at + 1, true);
        }
        String word = wordAt(at);
        String small = AddressWords.small(word);
        if (AddressWords.isAfterFloor(small) || isAfterFloorWithSide(small)) {
            return floor(from, number, at, true);
        }
        UnitText following = new UnitText(text, at);
        following.readDoor(at, true, false);
        if (following.door != null && (following.certain || following.end == text.length())) {
            note(AddressReason.STOP_ADDED);
            boolean sure = following.certain;
            floor(from, number, at, sure);
            certain = sure;
            return true;
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
        int at = skipBlanks(after);
        String word = AddressWords.small(wordAt(at));
        boolean glued = isAfterFloorWithSide(word);
        if (glued || AddressWords.isAfterFloor(word)) {
            note(AddressReason.FLOOR_WORD);
            end = at + word.length() - (glued ? 2 : 0);
            end = end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
        }
        readDoorBehind(true);
        return true;
    }

    /** st, kl, stuen, k2, sttv and their like; false if the word is none of them or begins a town such as St. Darum. */
    private boolean readFloorWord(int from) {
        String word = wordAt(from);
        String small = AddressWords.small(word);
        int to = from + word.length();
        Floor read = AddressWords.floor(small);
        boolean lower =
                (small.equals("k") || small.equals("kl")) && to < text.length() && Digits.isDigit(text.charAt(to));
        if (lower) {
            int digits = Digits.end(text, to);
            int depth = digits == to + 1 ? text.charAt(to) - '0' : 0;
            String behind = wordAt(digits);
            if (depth < 1 || (!behind.isEmpty() && !Door.isSide(behind))) {
                return false;
            }
            note(behind.isEmpty() ? null : AddressReason.PARTS_SPLIT);
            read = depth == 1 ? Floor.BASEMENT : Floor.ofLevel(-depth);
            noteWord(text.substring(from, digits), read);
            to = digits;
        } else if (read == null) {
            read = AddressWords.floorBeforeSide(small);
            if (read == null) {
                return false;
            }
            note(AddressReason.PARTS_SPLIT);
            floor = read;
            door = Door.read(small.substring(small.length() - 2));
            certain = true;
            end = to;
            skipStops();
            return true;
        } else if (isTown(word, to)) {
            return false;
        } else {
            noteWord(word, read);
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
        return true;
    }

    /** St. Darum: a capital and a small letter, and a word with a capital follows that is no side. */
    private boolean isTown(String word, int to) {
        if (word.length() != 2 || !Character.isUpperCase(word.charAt(0)) || !Character.isLowerCase(word.charAt(1))) {
            return false;
        }
        int at = to < text.length() && text.charAt(to) == '.' ? to + 1 : to;
        String next = wordAt(skipBlanks(at));
        return next.length() > 1
                && Character.isUpperCase(next.charAt(0))
                && !Door.isSide(next)
                && !AddressWords.isUnit(next)
                && AddressWords.side(AddressWords.small(next)) == null;
    }

    private void readDoorBehind(boolean capitals) {
        int at = skipBlanks(end);
        boolean mark = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '/');
        UnitText following = new UnitText(text, mark ? skipBlanks(at + 1) : at);
        following.readDoor(following.end, true, capitals);
        if (following.door != null) {
            door = following.door;
            end = following.end;
            following.reasons().forEach(this::note);
        }
    }

    /** Reads a door; the end stays where it is if there is none. */
    private void readDoor(int from, boolean afterFloor, boolean smallWords) {
        int to = tokenEnd(from);
        boolean hyphen = to > from + 1 && text.charAt(from) == '-' && Digits.isDigit(text.charAt(from + 1));
        String token = text.substring(hyphen ? from + 1 : from, to);
        int stops = token.length();
        while (stops > 0 && token.charAt(stops - 1) == '.') {
            stops--;
        }
        String word = token.substring(0, stops);
        if (word.isEmpty()) {
            return;
        }
        String small = AddressWords.small(word);
        String side = Door.isSide(word) ? small : AddressWords.side(small);
        if (side == null && small.equals("til")) {
            int next = skipBlanks(to);
            side = AddressWords.side(AddressWords.small(wordAt(next)));
            to = side == null ? to : tokenEnd(next);
        }
        if (side != null && !afterFloor && isTown(word, from + word.length())) {
            return;
        }
        if (side != null) {
            note(side.equals(word) ? null : AddressReason.DOOR_WORD);
            certain = true;
            take(Door.read(side), to, stops < token.length() && side.equals(word));
        } else if (small.equals("dør") || small.equals("døren")) {
            readDoorWord(to);
        } else if (isDoorWord(word, to, afterFloor && stops == token.length(), smallWords)) {
            note(word.charAt(0) == '0' ? AddressReason.ZEROS_REMOVED : null);
            note(hyphen ? AddressReason.DOOR_WORD : null);
            take(Door.read(word), to, stops < token.length());
        }
    }

    /** dør 3, dør nr. 3. */
    private void readDoorWord(int after) {
        int at = skipBlanks(after);
        String word = AddressWords.small(wordAt(at));
        if (word.equals("nr")) {
            at = skipBlanks(tokenEnd(at));
        }
        int to = tokenEnd(at);
        Door read = Door.read(text.substring(at, to));
        if (read != null) {
            note(AddressReason.DOOR_WORD);
            certain = true;
            take(read, to, false);
        }
    }

    private void take(@Nullable Door read, int to, boolean stop) {
        door = read;
        if (read != null) {
            end = to;
            note(stop ? AddressReason.STOP_REMOVED : null);
            note(read.isOfficial() ? null : AddressReason.DOOR_UNOFFICIAL);
        }
    }

    /** Whether a word that is no side can be a door where it stands. */
    private boolean isDoorWord(String word, int to, boolean afterFloor, boolean smallWords) {
        boolean letters = true;
        boolean small = true;
        for (int i = 0; i < word.length(); i++) {
            letters &= Character.isLetter(word.charAt(i));
            small &= !Character.isUpperCase(word.charAt(i));
        }
        if (AddressWords.isUnit(word) || AddressWords.floor(AddressWords.small(word)) != null) {
            return false;
        }
        if (!letters) {
            return true;
        }
        boolean last = to == text.length();
        if (word.length() == 1) {
            maybeTown = !afterFloor && smallWords && last && !Digits.isLetter(word.charAt(0));
            return last || (afterFloor && !small);
        }
        if (afterFloor) {
            return last && (small || (smallWords && isCapitals(word)));
        }
        maybeTown = smallWords && (small || isCapitals(word)) && last && word.length() <= 4;
        return maybeTown;
    }

    private static boolean isCapitals(String word) {
        return word.codePoints().allMatch(Character::isUpperCase);
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

    /** The letters that stand here. */
    private String wordAt(int from) {
        int to = from;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(Math.min(from, to), to);
    }

    private int tokenEnd(int from) {
        int blank = text.indexOf(' ', from);
        return blank < 0 ? text.length() : blank;
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
