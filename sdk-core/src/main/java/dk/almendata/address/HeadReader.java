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

    private static final int MOST_IN_ROAD_NAME = 99;
    private static final int SHORTEST_ROAD = 3;
    private static final int MOST_DIGITS = 6;

    /**
     * A road name with its house number.
     *
     * @param parts road name, house number and reasons
     * @param unit floor and door that follow in the same part of the text; empty if there are none
     * @param rest what follows these
     */
    record Head(AddressParts parts, UnitText unit, String rest) {

        boolean isPlain() {
            return unit.isEmpty() && rest.isEmpty();
        }
    }

    private final List<String> segments;
    private final AddressParts shared;
    private int used;
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

    /** How many segments belong to the heads. */
    int used() {
        return used;
    }

    /** Why there is no head. */
    AddressReason refusal() {
        return refusal == null ? AddressReason.HOUSE_NUMBER_MISSING : refusal;
    }

    /** The heads, the likelier first; empty if there is none. */
    List<Head> read() {
        int first = 0;
        while (first < segments.size() && isBefore(segments.get(first), first)) {
            shared.keep(segments.get(first));
            first++;
        }
        String prefix = "";
        for (int i = first; i < segments.size(); i++) {
            String segment = i == first ? withoutBox(segments.get(i)) : segments.get(i);
            used = i + 1;
            List<Head> heads = heads(segment, prefix);
            if (heads.isEmpty()) {
                String parted = parted(segment);
                heads = parted == null ? heads : heads(parted, prefix);
                heads.forEach(head -> head.parts.note(AddressReason.NUMBER_SPLIT));
            }
            if (!heads.isEmpty() || refusal != null) {
                return heads;
            }
            prefix = prefix.isEmpty() ? segment : prefix + ", " + segment;
        }
        refusal = prefix.isEmpty() ? AddressReason.ROAD_NAME_MISSING : AddressReason.HOUSE_NUMBER_MISSING;
        return List.of();
    }

    /** A box or a name in front, if something follows that may be the address. */
    private boolean isBefore(String segment, int at) {
        int blank = segment.indexOf(' ');
        return at < segments.size() - 1 && blank > 0 && AddressWords.isBefore(segment.substring(0, blank));
    }

    /** The segment without a box in front, if more follows than its number. */
    private String withoutBox(String segment) {
        int word = tokenEnd(segment, 0);
        int number = skipBlanks(segment, word);
        int after = skipBlanks(segment, tokenEnd(segment, Math.min(number, segment.length())));
        boolean box = AddressWords.isBox(segment.substring(0, word))
                && number < segment.length()
                && Digits.isDigit(segment.charAt(number))
                && after < segment.length();
        if (!box) {
            return segment;
        }
        shared.keep(segment.substring(0, after).strip());
        return segment.substring(after);
    }

    private List<Head> heads(String segment, String prefix) {
        List<Head> heads = new ArrayList<>(2);
        int last = -1;
        for (int at = 0; at >= 0 && at < segment.length(); at = nextToken(segment, at)) {
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
            }
        }
        if (heads.isEmpty()) {
            refusal = last > 0 ? HouseToken.read(segment, last).refusal() : null;
            return heads;
        }
        return heads.size() == 1 ? heads : ranked(heads);
    }

    /** The head whose house number stands here, null if there is none. */
    private @Nullable Head head(String segment, String prefix, int at) {
        HouseToken token = HouseToken.read(segment, at);
        if (token.refusal() != null) {
            return null;
        }
        int after = skipBlanks(segment, token.end());
        UnitText unit = UnitText.read(segment, after, false);
        boolean behind = after < segment.length();
        if (token.isStopped() && (at == 0 || (behind && unit.isEmpty()))) {
            return null;
        }
        String rest = segment.substring(skipBlanks(segment, unit.end()));
        if (!isRest(rest)) {
            return null;
        }
        AddressParts parts = shared.copy();
        String road = roadName(segment.substring(0, at).strip(), prefix, parts);
        if (road == null) {
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
        return new Head(parts, unit, rest);
    }

    /** What may stand behind house number, floor and door without a comma: a town, or a unit text. */
    private static boolean isRest(String rest) {
        if (rest.isEmpty()) {
            return true;
        }
        String word = rest.substring(0, tokenEnd(rest, 0));
        if (AddressWords.isUnit(word)) {
            return true;
        }
        if (rest.startsWith("(")) {
            return true;
        }
        boolean twoCapitals = rest.length() == 2 && rest.codePoints().allMatch(Character::isUpperCase);
        String lastWord = rest.substring(rest.lastIndexOf(' ') + 1);
        return !Digits.isIn(rest)
                && !twoCapitals
                && Character.isLetter(rest.charAt(0))
                && !AddressWords.isRoadWord(word)
                && !AddressWords.isRoadWord(lastWord);
    }

    /** The road name before a house number, null if there is none. */
    private static @Nullable String roadName(String before, String prefix, AddressParts parts) {
        String name = before;
        int word = name.lastIndexOf(' ');
        String lastWord = AddressWords.small(name.substring(word + 1));
        if (word > 0 && (lastWord.equals("nr") || lastWord.equals("nr."))) {
            name = name.substring(0, word).strip();
            parts.note(AddressReason.NUMBER_WORD_REMOVED);
        }
        if (name.isEmpty()) {
            name = prefix;
            parts.note(AddressReason.COMMA_REMOVED);
        } else if (!prefix.isEmpty()) {
            name = prefix + ", " + name;
        }
        return hasLetter(name) && !AddressWords.isBox(name) ? name : null;
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
        if (heads.isEmpty()) {
            return false;
        }
        String before = segment.substring(0, at).strip();
        return AddressWords.isUnit(before.substring(before.lastIndexOf(' ') + 1));
    }

    /**
     * Several numbers. A road name does not end in a number with a stop or a letter, or in two numbers; where a stop or a word marks the floor
     * behind the first number, that is the house number if the road name is whole without it. Otherwise both readings stand: the standard form,
     * which has a comma before a door, comes first, unless the text leaves out commas or the road name would end in a number above 99.
     */
    private List<Head> ranked(List<Head> heads) {
        Head first = heads.get(0);
        List<Head> kept = new ArrayList<>(2);
        for (Head head : heads.subList(1, heads.size())) {
            if (endsInPlainNumber(head)) {
                kept.add(head);
            }
        }
        if (kept.isEmpty()) {
            return List.of(first);
        }
        String road = String.valueOf(first.parts.roadName);
        boolean certain = first.unit.isCertain() || first.unit.floor() != null;
        if (certain && first.unit.isCertain() && AddressWords.isWholeRoad(road.substring(road.lastIndexOf(' ') + 1))) {
            return List.of(first);
        }
        boolean withoutCommas = shared.has(AddressReason.COMMA_ADDED);
        boolean numberFirst = first.unit.isBare() && (withoutCommas || endsAboveRoadNumbers(kept.get(0)));
        kept.add(certain || numberFirst ? 0 : kept.size(), first);
        kept.forEach(head -> head.parts.note(AddressReason.NUMBER_OR_ROAD_NAME));
        return kept;
    }

    private static boolean endsInPlainNumber(Head head) {
        String road = String.valueOf(head.parts.roadName);
        int blank = road.lastIndexOf(' ');
        int number = Digits.value(road.substring(blank + 1), MOST_DIGITS);
        boolean second = blank > 0 && Digits.isDigit(road.charAt(blank - 1));
        boolean lettered = second && road.length() == blank + 2;
        boolean words = !lettered && !Digits.isDigit(road.charAt(blank + 1)) && !endsInUnit(road, blank);
        return number < 0 ? words : number > 0 && !second;
    }

    private static boolean endsAboveRoadNumbers(Head head) {
        String road = String.valueOf(head.parts.roadName);
        return Digits.value(road.substring(road.lastIndexOf(' ') + 1), MOST_DIGITS) > MOST_IN_ROAD_NAME;
    }

    private static boolean endsInUnit(String road, int blank) {
        String word = AddressWords.small(road.substring(blank + 1));
        return AddressWords.floor(word.replace(".", "")) != null
                || Door.isSide(word)
                || AddressWords.isAfterFloor(word.replace(".", ""));
    }

    /** The part with the house number parted from the road: Østergade43, Gade.5; null if it has none such. */
    private static @Nullable String parted(String segment) {
        for (int at = 0; at >= 0 && at < segment.length(); at = nextToken(segment, at)) {
            int to = tokenEnd(segment, at);
            int letters = at;
            while (letters < to && !Digits.isDigit(segment.charAt(letters))) {
                letters++;
            }
            boolean stop = letters > at && segment.charAt(letters - 1) == '.';
            int roadEnd = stop ? letters - 1 : letters;
            boolean road = roadEnd - at >= SHORTEST_ROAD && Character.isLetter(segment.charAt(roadEnd - 1));
            if (letters < to && road) {
                return segment.substring(0, roadEnd) + " " + segment.substring(letters);
            }
        }
        return null;
    }

    private static int nextToken(String text, int at) {
        int to = tokenEnd(text, at);
        return to == text.length() ? -1 : skipBlanks(text, to);
    }

    private static int tokenEnd(String text, int from) {
        int blank = text.indexOf(' ', from);
        return blank < 0 ? text.length() : blank;
    }

    private static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
