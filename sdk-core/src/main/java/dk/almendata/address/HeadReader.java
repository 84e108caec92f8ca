package dk.almendata.address;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds road name and house number at the front of a text.
 *
 * <p>The house number is the last number of the first part that has one with a road name before it: road names may end in digits, begin with
 * them and hold commas ({@code Pier 5}, {@code 4 Maj Stræde}, {@code Omfartsvejen, Haslev}). Where a comma before floor or door is missing, an earlier
 * number may be the house number; then there are several heads, the likelier first.
 */
final class HeadReader {

    private static final int SHORTEST_ROAD = 3;
    private static final int LONGEST_JOINING = 5;

    /**
     * A road name with its house number.
     *
     * @param parts road name, house number and reasons
     * @param unit floor and door that follow in the same part of the text; empty if there are none
     * @param rest what follows these
     * @param used how many parts of the text belong to it
     */
    record Head(AddressParts parts, UnitText unit, String rest, int used) {

        boolean isPlain() {
            return unit.isEmpty() && rest.isEmpty();
        }

        String road() {
            return String.valueOf(parts.roadName);
        }

        /** The house number behind a blank; empty if it is a range or has a letter or stop. */
        String number() {
            HouseToken token = parts.number;
            if (token == null || token.range() != null || token.hasLetter() || token.isStopped()) {
                return "";
            }
            return " " + token.houseNumber();
        }

        /** Whether the number may well end the name of the road: Pier 5, Skovvej nr. 2. */
        boolean isOfNumbers() {
            return AddressWords.isNumberedRoad(road()) || parts.has(AddressReason.NUMBER_WORD_REMOVED);
        }

        /** The same, with something told. */
        Head noted(AddressReason reason) {
            parts.note(reason);
            return this;
        }

        /** The same with another road name, and what stands before it as unit text. */
        Head behind(List<String> front, String road) {
            AddressParts copy = parts.copy();
            copy.roadName = road;
            front.forEach(copy::inFront);
            return new Head(copy, unit, rest, used);
        }
    }

    private final List<String> segments;
    private final AddressParts shared;
    private int used;
    private boolean several;
    private @Nullable AddressReason refusal;

    /**
     * Prepares reading.
     *
     * @param segments the parts between commas, without postcode and district
     * @param shared what is known already, carried into every head
     */
    HeadReader(List<String> segments, AddressParts shared) {
        this.segments = segments;
        this.shared = shared;
    }

    /** Why there is no head. */
    AddressReason refusal() {
        return refusal == null ? AddressReason.HOUSE_NUMBER_MISSING : refusal;
    }

    /** The heads, the likelier first; empty if there is none. */
    List<Head> read() {
        int first = 0;
        while (first < segments.size() - 1 && isInFront(first)) {
            shared.keep(segments.get(first));
            first++;
        }
        List<String> front = new ArrayList<>(0);
        for (int i = first; i < segments.size(); i++) {
            used = i + 1;
            String segment = FrontText.withoutLabel(this, segments.get(i));
            List<Head> heads = i == first ? FrontText.heads(this, segment) : behind(front, segment);
            if (!heads.isEmpty()) {
                return i == first ? orSecond(orNumbered(heads, i), i) : heads;
            }
            if (refusal != null) {
                return heads;
            }
            front.add(segment);
        }
        refusal = front.isEmpty() ? AddressReason.ROAD_NAME_MISSING : AddressReason.HOUSE_NUMBER_MISSING;
        return List.of();
    }

    /** The heads, or those of a road of a kind that is told apart by numbers, whose own number a comma follows: Pier 5, 42. */
    private List<Head> orNumbered(List<Head> heads, int at) {
        Head plain = heads.get(0);
        if (heads.size() > 1
                || !plain.isPlain()
                || at + 1 == segments.size()
                || !AddressWords.isNumberedRoad(plain.road())) {
            return heads;
        }
        String segment = segments.get(at + 1);
        String word = Words.first(segment);
        int number = AddressWords.isNumberWord(word) ? Words.skipBlanks(segment, word.length()) : 0;
        boolean digit = number < segment.length() && Digits.isDigit(segment.charAt(number));
        used = at + 2;
        Head numbered = digit ? head(segment, plain.road() + plain.number(), number) : null;
        if (numbered == null || !numbered.isPlain() || plain.number().isEmpty()) {
            return heads;
        }
        plain.parts.note(AddressReason.NUMBER_OR_ROAD_NAME);
        numbered.parts.note(AddressReason.NUMBER_OR_ROAD_NAME);
        boolean unitBehind = at + 2 < segments.size()
                && UnitText.read(segments.get(at + 2), 0, false).isCertain();
        return unitBehind ? List.of(numbered, plain) : List.of(plain, numbered);
    }

    /** Whether a part is a name, a box or a unit, and the address follows. */
    private boolean isInFront(int at) {
        String segment = segments.get(at);
        if (AddressWords.isName(segment)) {
            return !Digits.isIn(segment) || isAddressBehind(at, true);
        }
        if (!UnitPhrase.isAt(segment, 0)) {
            return false;
        }
        boolean box = AddressWords.isBox(Words.first(segment));
        boolean whole = UnitPhrase.isWhole(segment);
        boolean unit = whole || !AddressWords.isRoadLike(segment);
        return (box && segment.indexOf(' ') > 0) || (unit && isAddressBehind(at, whole));
    }

    /** Whether a later part has a road and a house number; behind words that are no unit for sure the road must look like one. */
    private boolean isAddressBehind(int at, boolean anyRoad) {
        for (String segment : segments.subList(at + 1, segments.size())) {
            List<Head> heads = isUnit(segment) ? List.of() : heads(segment, "");
            if (!heads.isEmpty()
                    && (anyRoad || AddressWords.isRoadLike(heads.get(0).road()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnit(String segment) {
        UnitText unit = UnitText.read(segment, 0, false);
        return !unit.isEmpty() && unit.end() == segment.length();
    }

    /** A house number with what stands in the parts before it: the road, or a name, an office or a town before the road. */
    private List<Head> behind(List<String> front, String segment) {
        List<Head> own = heads(segment, "");
        if (!own.isEmpty()) {
            return FrontText.behindNames(FrontText.combined(front, own));
        }
        int last = front.size() - 1;
        return FrontText.combined(front.subList(0, last), partedHeads(segment, front.get(last)));
    }

    /** The heads, or those of a second address in a later part, before which the first is something else. */
    private List<Head> orSecond(List<Head> heads, int first) {
        for (int i = first + 1; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (Character.isLetter(segment.charAt(0)) && Digits.isIn(segment) && !UnitPhrase.isAt(segment, 0)) {
                used = i + 1;
                List<Head> second = heads(segment, "");
                if (!second.isEmpty() && AddressWords.isRoadLike(second.get(0).road())) {
                    return orSecond(heads, second, segments.subList(first, i));
                }
            }
        }
        return heads;
    }

    private List<Head> orSecond(List<Head> heads, List<Head> second, List<String> front) {
        if (AddressWords.isRoadLike(heads.get(0).road())) {
            refusal = AddressReason.SEVERAL_ADDRESSES;
            return List.of();
        }
        List<Head> all = new ArrayList<>();
        second.forEach(head -> all.add(head.behind(front, head.road())));
        all.addAll(heads);
        all.forEach(head -> head.parts.note(AddressReason.FRONT_OR_ROAD_NAME));
        return all;
    }

    /** The heads of a part, also where the number is one word with the road. */
    List<Head> partedHeads(String segment, String prefix) {
        List<Head> heads = heads(segment, prefix);
        if (heads.isEmpty()) {
            AddressReason refused = refusal;
            String parted = parted(segment);
            heads = parted == null ? heads : heads(parted, prefix);
            heads.forEach(head -> head.parts.note(AddressReason.NUMBER_SPLIT));
            refusal = heads.isEmpty() && refusal == null ? refused : refusal;
        }
        return heads;
    }

    /** Tells something of every head that is read from now on. */
    void note(AddressReason reason) {
        shared.note(reason);
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
            Head head = head(segment, prefix, at);
            if (head != null) {
                heads.add(head);
                if (UnitPhrase.isAt(head.rest, 0)) {
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
    private @Nullable Head head(String segment, String prefix, int at) {
        HouseToken token = HouseToken.read(segment, at);
        if (token.refusal() != null) {
            several |= token.refusal() == AddressReason.SEVERAL_ADDRESSES;
            return null;
        }
        int after = Words.skipBlanks(segment, token.end());
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
        if (AddressWords.isJoining(AddressWords.small(word))) {
            several = true;
            return false;
        }
        if (UnitPhrase.isAt(rest, 0) || AddressWords.isName(rest)) {
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
                && !AddressWords.isRoadWord(word)
                && !AddressWords.isRoadWord(Words.last(rest));
    }

    /** The road name before a house number, null if there is none. */
    private @Nullable String roadName(String before, String prefix, AddressParts parts) {
        String name = before;
        String lastWord = Words.last(name);
        if (AddressWords.isNumberWord(lastWord)) {
            name = name.substring(0, name.length() - lastWord.length()).strip();
            lastWord = Words.last(name);
            parts.note(AddressReason.NUMBER_WORD_REMOVED);
        }
        boolean unit = !name.isEmpty() && lastWord.length() == name.length() && AddressWords.isUnit(lastWord);
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
        if (NumberInRoad.isIn(name) || parted(lastWord) != null) {
            return null;
        }
        return hasLetter(name) && !unit ? name : null;
    }

    /** Whether a name ends in a number that is not its own by its kind, so that a number with a stop behind it is a floor: Kollegievej 2 4. th. 3. */
    private static boolean endsInNumber(String name) {
        int blank = name.lastIndexOf(' ');
        return blank > 0
                && Digits.isDigit(name.charAt(name.length() - 1))
                && !AddressWords.isNumberedRoad(name.substring(0, blank));
    }

    /** Whether a name holds a number and behind it a word that joins: 12 og Markvej. */
    private static boolean joinsNumbers(String name) {
        boolean number = false;
        for (int at = 0; at >= 0 && at < name.length(); at = Words.next(name, at)) {
            int to = Words.end(name, at);
            if (number
                    && to - at <= LONGEST_JOINING
                    && AddressWords.isJoining(AddressWords.small(name.substring(at, to)))) {
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
                && AddressWords.isUnit(Words.last(segment.substring(0, at).strip()));
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
