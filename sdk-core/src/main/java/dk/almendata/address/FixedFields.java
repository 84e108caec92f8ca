package dk.almendata.address;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads house number, floor and door from fields of fixed width, as keys and register rows have them. A part that does not fit is refused, never
 * cut. For one thread.
 */
final class FixedFields {

    static final int HOUSE_LENGTH = 4;
    static final int DOOR_LENGTH = 4;

    private static final int HOUSE_DIGITS = 3;
    private static final char NONE = 0;

    private final String text;
    private final char padding;
    private @Nullable AddressReason refusal;
    private @Nullable Set<AddressReason> reasons;

    /**
     * Prepares reading.
     *
     * @param text the fields
     * @param padding what fills them: a blank in the layouts of the CPR register, {@code _} in those of DAWA
     */
    FixedFields(String text, char padding) {
        this.text = text;
        this.padding = padding;
    }

    /** Why a field could not be read, null if all could. */
    @Nullable
    AddressReason refusal() {
        return refusal;
    }

    Set<AddressReason> reasons() {
        return reasons == null ? Collections.emptySet() : reasons;
    }

    void note(AddressReason reason) {
        if (reasons == null) {
            reasons = EnumSet.noneOf(AddressReason.class);
        }
        reasons.add(reason);
    }

    private boolean isCpr() {
        return padding == ' ';
    }

    /** A number of four digits, -1 with a refusal if it is anything else or zero. */
    int number(int at, AddressReason reason) {
        int number = Digits.value(text, at, at + HOUSE_LENGTH);
        if (number < 1) {
            refusal = reason;
        }
        return number;
    }

    /** The house number; null without a refusal if the field is empty. */
    @Nullable
    HouseNumber houseNumber(int at) {
        int from = start(at, at + HOUSE_LENGTH);
        int to = end(from, at + HOUSE_LENGTH);
        if (from == to) {
            return null;
        }
        int digits = Math.min(Digits.end(text, from), to);
        char letter = digits == to - 1 ? text.charAt(digits) : NONE;
        int number = Digits.value(text, from, digits);
        boolean lettered = letter == NONE ? digits == to : Digits.isLetter(letter);
        if (number < 1 || number > HouseNumber.HIGHEST || !lettered) {
            refusal = refusalOf(number, digits, to);
            return null;
        }
        if (isCpr()) {
            noteIf(from > at || digits != at + HOUSE_DIGITS, AddressReason.PADDING_MOVED);
        } else {
            noteIf(to < at + HOUSE_LENGTH, AddressReason.PADDING_MOVED);
            noteIf(text.charAt(from) == '0', AddressReason.ZEROS_REMOVED);
        }
        noteIf(letter >= 'a', AddressReason.LETTER_RAISED);
        HouseNumber read = HouseNumber.read(number, letter);
        noteIf(read.isLegacy(), AddressReason.LETTER_LEGACY);
        return read;
    }

    /** Why digits and what follows them are no house number. */
    private AddressReason refusalOf(int number, int digits, int to) {
        boolean letters = digits < to;
        for (int i = digits; i < to; i++) {
            letters &= Character.isLetter(text.charAt(i));
        }
        if (number < 0 || (digits < to && !letters)) {
            return AddressReason.HOUSE_NUMBER_FORM;
        }
        if (number == 0) {
            return AddressReason.HOUSE_NUMBER_ZERO;
        }
        if (number > HouseNumber.HIGHEST) {
            return AddressReason.HOUSE_NUMBER_TOO_HIGH;
        }
        return to - digits > 1 ? AddressReason.HOUSE_NUMBER_LETTERS : AddressReason.HOUSE_NUMBER_LETTER;
    }

    /** The floor; null without a refusal if the field is empty. */
    @Nullable
    Floor floor(int at, int length) {
        int from = start(at, at + length);
        int to = end(from, at + length);
        if (from == to) {
            return null;
        }
        int level = Digits.value(text, from, to);
        Floor read = level > 0 && level < 100 ? Floor.ofLevel(level) : level < 0 ? floorWord(from, to) : null;
        if (read == null) {
            refusal = AddressReason.FLOOR_FORM;
            return null;
        }
        boolean zero = text.charAt(from) == '0';
        if (isCpr()) {
            noteIf(to - from != length, AddressReason.PADDING_MOVED);
        } else {
            noteIf(to != at + length, AddressReason.PADDING_MOVED);
            noteIf(zero, AddressReason.ZEROS_REMOVED);
        }
        return read;
    }

    /** st, kl, k2 or kl2, in any letter case. */
    private @Nullable Floor floorWord(int from, int to) {
        int first = text.charAt(from) | ' ';
        int second = to - from > 1 ? text.charAt(from + 1) | ' ' : NONE;
        Floor read = null;
        if (to - from == 2 && first == 's' && second == 't') {
            read = Floor.GROUND;
        } else if (to - from == 2 && first == 'k' && second == 'l') {
            read = Floor.BASEMENT;
        } else if (first == 'k' && (to - from == 2 || (to - from == 3 && second == 'l'))) {
            int depth = Digits.value(text, to - 1, to);
            noteIf(depth == 1 || to - from == 3, AddressReason.FLOOR_WORD);
            read = depth < 1 ? null : depth == 1 ? Floor.BASEMENT : Floor.ofLevel(-depth);
        }
        noteIf(read != null && Character.isUpperCase(text.charAt(from)), AddressReason.FLOOR_WORD);
        return read;
    }

    /** The door; null without a refusal if the field is empty. */
    @Nullable
    Door door(int at) {
        int from = start(at, at + DOOR_LENGTH);
        int to = end(from, at + DOOR_LENGTH);
        if (from == to) {
            return null;
        }
        String word = text.substring(from, to).strip();
        Door read = Door.read(word);
        if (read == null) {
            refusal = AddressReason.DOOR_FORM;
            return null;
        }
        noteIf(word.length() < to - from, AddressReason.PADDING_MOVED);
        boolean full = to - from == DOOR_LENGTH;
        boolean digits = Digits.end(text, from) >= to;
        if (isCpr()) {
            noteIf(digits ? !full : to < at + DOOR_LENGTH, AddressReason.PADDING_MOVED);
        } else {
            noteIf(to < at + DOOR_LENGTH, AddressReason.PADDING_MOVED);
            noteIf(text.charAt(from) == '0', AddressReason.ZEROS_REMOVED);
        }
        noteIf(!digits && !read.isWritten(word), AddressReason.DOOR_WORD);
        noteIf(!digits && !read.isOfficial(), AddressReason.DOOR_UNOFFICIAL);
        return read;
    }

    private int start(int at, int to) {
        int i = at;
        while (i < to && text.charAt(i) == padding) {
            i++;
        }
        return i;
    }

    private int end(int from, int to) {
        int i = to;
        while (i > from && text.charAt(i - 1) == padding) {
            i--;
        }
        return i;
    }

    private void noteIf(boolean holds, AddressReason reason) {
        if (holds) {
            note(reason);
        }
    }
}
