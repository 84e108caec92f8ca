package dk.almendata.address;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds road name and house number at the front of a text, across its parts.
 *
 * <p>They stand in the first part that has a house number with a road name before it ({@link HeadText}). What stands before them is a name, a box or a
 * unit, or begins the road name, which may hold commas ({@code Omfartsvejen, Haslev}); a later part that holds an address too decides.
 */
final class HeadReader {

    private final List<String> segments;
    private final AddressParts shared;
    private final HeadText part;
    private AddressReason refusal = AddressReason.HOUSE_NUMBER_MISSING;

    /**
     * Prepares reading.
     *
     * @param segments the parts between commas, without postcode and district
     * @param shared what is known already, carried into every head
     */
    HeadReader(List<String> segments, AddressParts shared) {
        this.segments = segments;
        this.shared = shared;
        this.part = new HeadText(shared);
    }

    /** Why there is no head. */
    AddressReason refusal() {
        return refusal;
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
            part.use(i + 1);
            String segment = FrontText.withoutLabel(part, segments.get(i));
            List<Head> heads = i == first ? FrontText.heads(part, segment) : behind(front, segment);
            if (!heads.isEmpty()) {
                return i == first ? orSecond(orNumbered(heads, i), i) : heads;
            }
            AddressReason refused = part.refusal();
            if (refused != null) {
                refusal = refused;
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
                || !RoadWords.isNumberedRoad(plain.road())) {
            return heads;
        }
        String segment = segments.get(at + 1);
        String word = Words.first(segment);
        int number = AddressWords.isNumberWord(word) ? Words.skipBlanks(segment, word.length()) : 0;
        boolean digit = number < segment.length() && Digits.isDigit(segment.charAt(number));
        part.use(at + 2);
        Head numbered = digit ? part.headAt(segment, plain.road() + plain.number(), number) : null;
        if (numbered == null || !numbered.isPlain() || plain.number().isEmpty()) {
            return heads;
        }
        plain.parts().note(AddressReason.NUMBER_OR_ROAD_NAME);
        numbered.parts().note(AddressReason.NUMBER_OR_ROAD_NAME);
        boolean unitBehind = at + 2 < segments.size()
                && UnitText.read(segments.get(at + 2), 0, false).isCertain();
        return unitBehind ? List.of(numbered, plain) : List.of(plain, numbered);
    }

    /** Whether a part is a name, a box or a unit, and the address follows. */
    private boolean isInFront(int at) {
        String segment = segments.get(at);
        if (Brackets.isOpen(segment.charAt(0))
                && UnitPhrase.withoutBrackets(segment).length() < segment.length()) {
            return true;
        }
        if (NameWords.isName(segment)) {
            return !Digits.isIn(segment) || isAddressBehind(at, true);
        }
        if (!UnitPhrase.isAt(segment, 0)) {
            return ReferenceNumber.isWhole(segment) && isAddressBehind(at, true);
        }
        boolean box = UnitWords.isBox(Words.first(segment));
        boolean whole = UnitPhrase.isWhole(segment);
        boolean unit = whole || !RoadWords.isRoadLike(segment);
        return (box && segment.indexOf(' ') > 0) || (unit && isAddressBehind(at, whole));
    }

    /** Whether a later part has a road and a house number; behind words that are no unit for sure the road must look like one. */
    private boolean isAddressBehind(int at, boolean anyRoad) {
        for (String segment : segments.subList(at + 1, segments.size())) {
            List<Head> heads = isUnit(segment) ? List.of() : part.heads(segment, "");
            if (!heads.isEmpty()
                    && (anyRoad || RoadWords.isRoadLike(heads.get(0).road()))) {
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
        List<Head> own = part.heads(segment, "");
        if (!own.isEmpty()) {
            return FrontText.behindNames(FrontText.combined(front, own));
        }
        int last = front.size() - 1;
        return FrontText.combined(front.subList(0, last), part.partedHeads(segment, front.get(last)));
    }

    /** The heads, or those of a second address in a later part, before which the first is something else. */
    private List<Head> orSecond(List<Head> heads, int first) {
        for (int i = first + 1; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (Character.isLetter(segment.charAt(0)) && Digits.isIn(segment) && !UnitPhrase.isAt(segment, 0)) {
                part.use(i + 1);
                List<Head> second = part.heads(segment, "");
                if (!second.isEmpty() && RoadWords.isRoadLike(second.get(0).road())) {
                    return orSecond(heads, second, segments.subList(first, i));
                }
            }
        }
        return heads;
    }

    private List<Head> orSecond(List<Head> heads, List<Head> second, List<String> front) {
        if (RoadWords.isRoadLike(heads.get(0).road())) {
            refusal = AddressReason.SEVERAL_ADDRESSES;
            return List.of();
        }
        List<Head> all = new ArrayList<>();
        second.forEach(head -> all.add(head.behind(front, head.road())));
        all.addAll(heads);
        all.forEach(head -> head.parts().note(AddressReason.FRONT_OR_ROAD_NAME));
        return all;
    }
}
