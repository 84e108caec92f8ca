package dk.almendata.address;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A door ({@code dør}): {@code tv}, {@code mf} or {@code th}, a number 1 to 9999, or at most four letters, digits, hyphens and strokes.
 *
 * <p>No full stop after it (danmarksadresser.dk). Registers hold {@code A-10}, {@code 1-1}, {@code 3/19}, {@code tv01}, {@code vær1}, single capital
 * letters, and once a blank inside; such doors are kept as they are and {@link #isOfficial} says no. Zeros in front are dropped and
 * {@code TV}, {@code MF}, {@code TH} made small; other letters keep their case, but doors are <em>equal without regard to case</em> (domain document
 * 1.3). Immutable; may be shared between threads.
 *
 * <p>Example: {@code Door.parse("0101").toString()} is {@code 101}, {@code Door.parse("Th.").toString()} is {@code th}.
 */
public final class Door {

    private static final int MOST = 4;

    private final String text;

    private Door(String text) {
        this.text = text;
    }

    /**
     * Reads a door as people and files write it: blanks around it, a stop behind it, zeros in front, {@code TH}.
     *
     * @param text the text
     * @return the door
     * @throws InvalidAddressException if it is anything else, such as {@code lejl. 43}, which is unit text
     */
    public static Door parse(String text) {
        Door door = read(text);
        if (door == null) {
            throw InvalidAddressException.ofPart("a door", text, AddressReason.DOOR_FORM);
        }
        return door;
    }

    /**
     * Whether {@link #parse} can read a text.
     *
     * @param text the text
     * @return false if it would be refused
     */
    public static boolean isReadable(String text) {
        return read(text) != null;
    }

    /** The door, null if it is none. */
    static @Nullable Door read(String text) {
        String rest = text.strip();
        if (rest.endsWith(".")) {
            rest = rest.substring(0, rest.length() - 1);
        }
        int from = 0;
        while (from < rest.length() - 1 && rest.charAt(from) == '0' && isWordCharacter(rest.charAt(from + 1))) {
            from++;
        }
        return ofWord(from == 0 ? rest : rest.substring(from));
    }

    /** The door of a word without zeros in front, null if it is none. */
    private static @Nullable Door ofWord(String word) {
        if (word.isEmpty() || word.length() > MOST || word.equals("0")) {
            return null;
        }
        boolean substantial = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean inside = i > 0 && i < word.length() - 1;
            if (isWordCharacter(c)) {
                substantial = true;
            } else if (!inside || (c != '-' && c != '/' && c != ' ')) {
                return null;
            }
        }
        return substantial ? new Door(isSide(word) ? word.toLowerCase(Locale.ROOT) : word) : null;
    }

    /** Whether a word is tv, mf or th in any letter case. */
    static boolean isSide(CharSequence word) {
        return isSide(word, 0, word.length());
    }

    /** Whether the word from here to there is tv, mf or th in any letter case. */
    static boolean isSide(CharSequence text, int from, int to) {
        if (to - from != 2) {
            return false;
        }
        int first = text.charAt(from) | ' ';
        int second = text.charAt(from + 1) | ' ';
        return (first == 't' && (second == 'v' || second == 'h')) || (first == 'm' && second == 'f');
    }

    /** Letters a to z, the Danish three, and digits. */
    static boolean isWordCharacter(char c) {
        return Digits.isLetter(c) || Digits.isDigit(c) || "æøåÆØÅ".indexOf(c) >= 0;
    }

    /**
     * Whether officials would give this door today: a side, a number, or letters a to z, digits, hyphens and strokes, all small.
     *
     * @return false for a capital letter, a Danish letter or a blank
     */
    public boolean isOfficial() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Digits.isDigit(c) && !(c >= 'a' && c <= 'z') && c != '-' && c != '/') {
                return false;
            }
        }
        return true;
    }

    /** Whether it is one letter. */
    boolean isLetter() {
        return text.length() == 1 && Character.isLetter(text.charAt(0));
    }

    /** Whether it would be read as a word for a floor behind the floor's number. */
    boolean isLikeSal() {
        return FloorWords.isSal(text, 0, text.length()) && Character.isLowerCase(text.charAt(0));
    }

    /** Whether it is a number. */
    boolean isNumber() {
        return Digits.value(text, MOST) > 0;
    }

    /** Whether a text is the canonical one, letter case included. */
    boolean isWritten(String other) {
        return text.equals(other);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Door other && text.equalsIgnoreCase(other.text);
    }

    @Override
    public int hashCode() {
        return text.toLowerCase(Locale.ROOT).hashCode();
    }

    /** The canonical text; {@code parse} gives the door back. */
    @Override
    public String toString() {
        return text;
    }
}
