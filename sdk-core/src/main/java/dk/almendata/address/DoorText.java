package dk.almendata.address;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A door as it stands at one place of a text, in all the ways in which people write it. */
final class DoorText {

    private static final int MOST = 4;

    private final String text;
    private final boolean afterFloor;
    private final boolean smallWords;
    private int end;
    private @Nullable Door door;
    private boolean certain;
    private boolean maybeTown;
    private @Nullable Set<AddressReason> reasons;

    private DoorText(String text, int from, boolean afterFloor, boolean smallWords) {
        this.text = text;
        this.end = from;
        this.afterFloor = afterFloor;
        this.smallWords = smallWords;
    }

    /**
     * Reads a door.
     *
     * @param text the text, tidied
     * @param from where it begins
     * @param afterFloor whether a floor stands before it
     * @param smallWords whether a short word of small letters alone, or one letter as Å, may be a door or a town
     * @return what was read; no door and the end where it begins if there is none
     */
    static DoorText read(String text, int from, boolean afterFloor, boolean smallWords) {
        DoorText read = new DoorText(text, from, afterFloor, smallWords);
        read.readAt(from);
        return read;
    }

    @Nullable
    Door door() {
        return door;
    }

    int end() {
        return end;
    }

    /** Whether a side or the word dør shows that it is a door. */
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

    private void readAt(int from) {
        int to = Words.end(text, from);
        boolean hyphen = to > from + 1 && text.charAt(from) == '-' && Digits.isDigit(text.charAt(from + 1));
        int start = hyphen ? from + 1 : from;
        int stop = to;
        while (stop > start && text.charAt(stop - 1) == '.') {
            stop--;
        }
        boolean stopped = stop < to;
        if (start == stop || (hyphen && stopped)) {
            return;
        }
        String word = text.substring(start, stop);
        String small = Words.small(word);
        String side = Door.isSide(word) ? small : FloorWords.side(small);
        if (stopped && isShortSide(small, from, to)) {
            side = "t" + small;
        }
        int after = side == null || small.equals("midt") ? longSide(small, to) : to;
        if (side == null && after > to) {
            side = small.equals("til") ? sideAt(Words.skipBlanks(text, to)) : small + oneLetter(to);
        }
        if (side != null && !afterFloor && TownAbbreviation.isAt(text, from, from + word.length())) {
            return;
        }
        if (side != null) {
            note(side.equals(word) ? null : AddressReason.DOOR_WORD);
            certain = true;
            take(Door.read(side), after, stopped && side.equals(word));
        } else if (small.equals("dør") || small.equals("døren")) {
            readDoorWord(to);
        } else if (isDoorWord(word, to, afterFloor && !stopped)) {
            note(word.charAt(0) == '0' ? AddressReason.ZEROS_REMOVED : null);
            note(hyphen ? AddressReason.DOOR_WORD : null);
            take(Door.read(word), to, stopped);
        }
    }

    /** Whether v or h ends the text behind a floor with a stop or a word: st. v., 2. sal h. */
    private boolean isShortSide(String small, int from, int to) {
        int before = from - 1;
        while (before > 0 && text.charAt(before) == ' ') {
            before--;
        }
        return afterFloor
                && to == text.length()
                && (small.equals("v") || small.equals("h"))
                && before > 0
                && !Digits.isDigit(text.charAt(before));
    }

    /** One past a side of two words: til højre, midt for, t. h. or t h; the end of its first word if it is none. */
    private int longSide(String first, int to) {
        int next = Words.skipBlanks(text, to);
        boolean two = (first.equals("til") && sideAt(next) != null)
                || (first.equals("midt")
                        && Words.small(Words.lettersAt(text, next)).equals("for"))
                || (first.length() == 1 && next > to && Door.isSide(first + oneLetter(to)));
        return two ? Words.end(text, next) : to;
    }

    private @Nullable String sideAt(int from) {
        return FloorWords.side(Words.small(Words.lettersAt(text, from)));
    }

    /** The next word in small letters if it is one letter, with or without a stop; empty otherwise. */
    private String oneLetter(int to) {
        int next = Words.skipBlanks(text, to);
        String word = Words.bare(text.substring(next, Words.end(text, next)));
        return word.length() == 1 ? Words.small(word) : "";
    }

    /** dør 3, dør nr. 3, dør -3. */
    private void readDoorWord(int after) {
        int at = Words.skipBlanks(text, after);
        if (AddressWords.isNumberWord(text.substring(at, Words.end(text, at)))) {
            at = Words.skipBlanks(text, Words.end(text, at));
        }
        int to = Words.end(text, at);
        boolean hyphen = to > at + 1 && text.charAt(at) == '-' && Digits.isDigit(text.charAt(at + 1));
        Door read = Door.read(text.substring(hyphen ? at + 1 : at, to));
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
    private boolean isDoorWord(String word, int to, boolean directly) {
        boolean letters = true;
        boolean small = true;
        for (int i = 0; i < word.length(); i++) {
            letters &= Character.isLetter(word.charAt(i));
            small &= !Character.isUpperCase(word.charAt(i));
        }
        if (UnitWords.isUnit(word)
                || FloorWords.floor(word) != null
                || AddressWords.isNoRoadEnd(word)
                || NameWords.isNameAt(word, 0)) {
            return false;
        }
        if (!letters) {
            return true;
        }
        boolean last = to == text.length();
        if (word.length() == 1) {
            maybeTown = !directly && smallWords && last && !Digits.isLetter(word.charAt(0));
            return last || (directly && !small);
        }
        if (directly) {
            return last && (small || (smallWords && isCapitals(word)));
        }
        maybeTown = smallWords && last && word.length() <= MOST && (small || isCapitals(word));
        return maybeTown;
    }

    private static boolean isCapitals(String word) {
        return word.codePoints().allMatch(Character::isUpperCase);
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
