package dk.almendata.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a text names two addresses, where one of them would end as door, road name or unit text of the other: {@code Storegade 9, 6880 Tarm og
 * Storegade 11, 6880 Tarm}.
 *
 * <p>Four digits before their own district are a postcode and nothing else, so that a text with two of these is no address; nor is one where road and
 * number are left over behind a word that joins, or as a part that begins with a capital.
 */
final class SecondAddress {

    private SecondAddress() {}

    /**
     * Whether a postcode with its own district is left before the one that was taken off. The same one said twice is taken off too.
     *
     * @param segments the parts between commas, without postcode and district
     * @param tail the postcode and district that were taken off
     */
    static boolean isBefore(List<String> segments, AddressParts tail) {
        int last = segments.size() - 1;
        for (int i = last; i >= 0; i--) {
            String segment = segments.get(i);
            int at = PostcodeInside.withDistrict(segment);
            if (at >= 0) {
                boolean again = i == last && PostcodeInside.isWhole(segment, at, tail);
                if (!again) {
                    return true;
                }
                segments.remove(i);
                String before = segment.substring(0, at).strip();
                if (!before.isEmpty()) {
                    segments.add(before);
                }
                tail.note(AddressReason.FORM_CHANGED);
                return isBefore(segments, tail);
            }
        }
        return false;
    }

    /** Whether the unit text of every reading holds a road with a house number, or a floor and side on another floor. */
    static boolean isInAll(List<AddressParts> readings) {
        for (AddressParts reading : readings) {
            String unit = reading.unitText;
            if (unit == null || !Digits.isIn(unit)) {
                return false;
            }
            if (!isIn(unit, String.valueOf(reading.roadName)) && !isOtherUnit(unit, reading.floor)) {
                return false;
            }
        }
        return !readings.isEmpty();
    }

    private static boolean isIn(String unit, String road) {
        for (String part : unit.split(", ", -1)) {
            boolean capital = !part.isEmpty() && Character.isUpperCase(part.charAt(0));
            if (capital && !UnitPhrase.isAt(part, 0) && !NameWords.isName(part) && isAddress(part, road)) {
                return true;
            }
            for (int at = 0; at >= 0; at = Words.next(part, at)) {
                int next = Words.next(part, at);
                boolean joins = next > 0 && AddressWords.isJoining(part, at, Words.end(part, at));
                if (joins && isAddress(part.substring(next), road)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a part, or what stands behind a word that joins, is floor and side on another floor: 1. tv og 2. th. */
    private static boolean isOtherUnit(String text, @Nullable Floor floor) {
        for (String part : text.split(", ", -1)) {
            boolean begins = true;
            for (int at = 0; at >= 0 && at < part.length() && floor != null; at = Words.next(part, at)) {
                if (begins && isOtherUnit(UnitText.read(part, at, false), floor)) {
                    return true;
                }
                begins = AddressWords.isJoining(part, at, Words.end(part, at));
            }
        }
        return false;
    }

    private static boolean isOtherUnit(UnitText unit, Floor floor) {
        Floor other = unit.floor();
        return other != null && !other.equals(floor) && Door.isSide(String.valueOf(unit.door()));
    }

    /** Whether a text is an address on a road that looks like one, or on this one. */
    private static boolean isAddress(String text, String road) {
        List<Head> heads = new HeadText(new AddressParts()).heads(text, "");
        return !heads.isEmpty()
                && (RoadWords.isRoadLike(heads.get(0).road())
                        || RoadNames.areSame(heads.get(0).road(), road));
    }
}
