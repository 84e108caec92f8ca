package dk.almendata.address;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds road name and house number in one part of a text, with floor and door behind them.
 *
 * <p>The house number is the last number with a road name before it: road names may end in digits and begin with them ({@code Pier 5},
 * {@code 4 Maj Stræde}). An earlier number may be it too; then there are several heads, the likelier first.
 */
final class HeadText {

    private static final int SHORTEST_ROAD = 3;
    private static final int LONGEST_JOINING = 5;
    private static final String LETTER_JOINS = "+&/";
    private static final String HOUSE = "hus";

    private final AddressParts shared;
    private int used;
    private boolean several;
    private @Nullable AddressReason refusal;

    /**
     * Prepares reading.
     *
     * @param shared what is known already, carried into every head
     */
    HeadText(AddressParts shared) {
        this.shared = shared;
    }

    /** Says how many parts of the text belong to the heads that are read from now on. */
    void use(int parts) {
        used = parts;
    }

    /** Why the part that was read last has no head; null if it has one, or no number that may be one of a house. */
    @Nullable
    AddressReason refusal() {
        return refusal;
    }

    /** Tells something of every head that is read from now on. */
    void note(AddressReason reason) {
        shared.note(reason);
    }

    /** The heads of a part, also where the number is one word with the road. */
    List<Head> partedHeads(String segment, String prefix) {
        List<Head> heads = heads(segment, prefix);
        if (heads.isEmpty()) {
            AddressReason refused = refusal;
            String parted = parted(segment);
            heads = parted == null ? heads : heads(parted, prefix);
            heads.forEach(head -> head.parts().note(AddressReason.NUMBER_SPLIT));
            refusal = heads.isEmpty() && refusal == null ? refused : refusal;
        }
        return heads;
    }

    /** The heads of a part whose road name begins in another part, or here. */
    List<Head> heads(String segment, String prefix) {
        List<Head> heads = new ArrayList<>(2);
        refusal = null;
        several = false;
        int last = -1;
        for (int at = 0; at >= 0 && at < segment.length(); at = Words.next(segment, at)) {
            if (!Digits.isDigit(segment.charAt(at))) {
                continue;
            }
            last = at;
            if ((at == 0 && prefix.isEmpty()) || isBehindUnitWord(segment, at, heads)) {
                continue;
            }
            Head head = headAt(segment, prefix, at);
            if (head != null) {
                heads.add(head);
                if (UnitPhrase.isAt(head.rest(), 0)) {
                    break;
                }
            }
        }
        if (heads.isEmpty()) {
            AddressReason number = last > 0 ? HouseToken.read(segment, last).refusal() : null;
            refusal = several ? AddressReason.SEVERAL_ADDRESSES : number;
            return heads;
        }
        return heads.size() == 1 ? heads : HeadRanking.of(heads, shared.has(AddressReason.COMMA_ADDED));
    }

    /** The head whose house number stands here, null if there is none. */
    @Nullable
    Head headAt(String segment, String prefix, int at) {
        HouseToken token = HouseToken.read(segment, at);
        if (token.refusal() != null) {
            several |= token.refusal() == AddressReason.SEVERAL_ADDRESSES;
            return null;
        }
        int after = Words.skipBlanks(segment, token.end());
        if (isJoinedLetters(segment, after)) {
            several = true;
            return null;
        }
        UnitText unit = UnitText.read(segment, after, false);
        boolean behind = after < segment.length();
        if (token.isStopped() && (at == 0 || (behind && unit.isEmpty()))) {
            return null;
        }
        String rest = segment.substring(Words.skipBlanks(segment, unit.end()));
        Door door = unit.door();
        boolean letter = door != null && unit.floor() == null && door.isLetter();
        if ((token.isStopped() && letter) || !isRest(rest)) {
            return null;
        }
        AddressParts parts = shared.copy();
        String road = roadName(segment.substring(0, at).strip(), prefix, parts);
        if (road == null) {
            return null;
        }
        if (token.isStopped() && unit.floor() != null && endsInNumber(road)) {
            return null;
        }
        parts.roadName = road;
        parts.number = token;
        parts.noteAll(token.reasons());
        if (token.isStopped()) {
            parts.note(AddressReason.STOP_REMOVED);
        }
        HouseNumberRange range = token.range();
        if (token.houseNumber().isLegacy() || (range != null && range.to().isLegacy())) {
            parts.note(AddressReason.LETTER_LEGACY);
        }
        if (range != null) {
            parts.note(AddressReason.RANGE);
        }
        if (behind && !token.reasons().contains(AddressReason.COMMA_READ)) {
            parts.note(AddressReason.COMMA_ADDED);
        }
        return new Head(parts, unit, rest, used);
    }

    /** What may stand behind house number, floor and door without a comma: a town, or a unit text. */
    private boolean isRest(String rest) {
        if (rest.isEmpty()) {
            return true;
        }
        String word = Words.first(rest);
        if (AddressWords.isJoining(word)) {
            several = true;
            return false;
        }
        if (UnitPhrase.isAt(rest, 0) || NameWords.isName(rest)) {
            return true;
        }
        if (AddressWords.isNumberWord(word) && Digits.isDigit(Words.last(rest).charAt(0))) {
            return true;
        }
        if (rest.startsWith("(")) {
            return true;
        }
        boolean twoCapitals = rest.length() == 2 && rest.codePoints().allMatch(Character::isUpperCase);
        return !Digits.isIn(rest)
                && !twoCapitals
                && Character.isLetter(rest.charAt(0))
                && !RoadWords.isRoadWord(word)
                && !RoadWords.isRoadWord(Words.last(rest));
    }

    /** The road name before a house number, null if there is none. */
    private @Nullable String roadName(String before, String prefix, AddressParts parts) {
        String name = before;
        String lastWord = Words.last(name);
        if (AddressWords.isNumberWord(lastWord)) {
            name = name.substring(0, name.length() - lastWord.length()).strip();
            lastWord = Words.last(name);
            if (lastWord.equalsIgnoreCase(HOUSE)) {
                name = name.substring(0, name.length() - HOUSE.length()).strip();
                lastWord = Words.last(name);
            }
            parts.note(AddressReason.NUMBER_WORD_REMOVED);
        }
        boolean unit = !name.isEmpty() && lastWord.length() == name.length() && UnitWords.isUnit(lastWord);
        if (name.isEmpty()) {
            name = prefix;
            lastWord = Words.last(name);
            parts.note(AddressReason.COMMA_REMOVED);
        } else if (!prefix.isEmpty()) {
            name = prefix + ", " + name;
        }
        if (AddressWords.isNoRoadEnd(lastWord) || joinsNumbers(name)) {
            several = true;
            return null;
        }
        if (UnitWords.isAtEnd(name) || UnitWords.isBeforeNumbers(name)) {
            return null;
        }
        int reference = NumberInRoad.referenceEnd(name);
        if (reference > 0) {
            parts.keep(name.substring(0, reference));
            name = name.substring(Words.skipBlanks(name, reference));
        }
        int ordinal = NumberInRoad.gluedOrdinalEnd(name);
        if (ordinal > 0) {
            name = name.substring(0, ordinal) + " " + name.substring(ordinal);
            parts.note(AddressReason.BLANKS_TIDIED);
        }
        if (NumberInRoad.isIn(name) || Brackets.isIn(name) || parted(lastWord) != null) {
            return null;
        }
        return hasLetter(name) && !unit ? name : null;
    }

    /** Whether the letters of several house numbers begin here, joined in one word: A+B. */
    private static boolean isJoinedLetters(String segment, int at) {
        if (at < segment.length() && NameWords.isName(segment.substring(at))) {
            return false;
        }
        int to = Words.end(segment, at);
        for (int i = at; i < to; i++) {
            char c = segment.charAt(i);
            if ((i - at) % 2 == 0 ? !Character.isLetter(c) : LETTER_JOINS.indexOf(c) < 0) {
                return false;
            }
        }
        return to - at > 2 && (to - at) % 2 == 1;
    }

    /** Whether a name ends in a number that is not its own by its kind, so that a number with a stop behind it is a floor: Kollegievej 2 4. th. 3. */
    private static boolean endsInNumber(String name) {
        int blank = name.lastIndexOf(' ');
        return blank > 0
                && Digits.isDigit(name.charAt(name.length() - 1))
                && !RoadWords.isNumberedRoad(name.substring(0, blank));
    }

    /** Whether a name holds a number and behind it a word that joins: 12 og Markvej. */
    private static boolean joinsNumbers(String name) {
        boolean number = false;
        for (int at = 0; at >= 0 && at < name.length(); at = Words.next(name, at)) {
            int to = Words.end(name, at);
            if (number && to - at <= LONGEST_JOINING && AddressWords.isJoining(name, at, to)) {
                return true;
            }
            number = Digits.isDigit(name.charAt(at));
        }
        return false;
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A number behind lejl. or indgang is none of the house, if the house has one before it. */
    private static boolean isBehindUnitWord(String segment, int at, List<Head> heads) {
        return !heads.isEmpty()
                && UnitWords.isUnit(Words.last(segment.substring(0, at).strip()));
    }

    /** The part with the house number parted from the road: Østergade43, Gade.5; null if it has none such. */
    private static @Nullable String parted(String segment) {
        for (int at = 0; at >= 0 && at < segment.length(); at = Words.next(segment, at)) {
            int to = Words.end(segment, at);
            int letters = at;
            while (letters < to && !Digits.isDigit(segment.charAt(letters))) {
                letters++;
            }
            boolean stop = letters > at && segment.charAt(letters - 1) == '.';
            int roadEnd = stop ? letters - 1 : letters;
            boolean road = roadEnd > at
                    && Character.isLetter(segment.charAt(roadEnd - 1))
                    && (roadEnd - at >= SHORTEST_ROAD || AddressWords.isNumberWord(segment.substring(at, roadEnd)));
            if (letters < to && road) {
                return segment.substring(0, roadEnd) + " " + segment.substring(letters);
            }
        }
        return null;
    }
}
