package dk.almendata.address;

import java.util.ArrayList;
import java.util.List;

/** Decides what a bare number behind the house number is: a floor, a door, a further house number; what the form leaves open becomes several readings. */
final class BareNumber {

    private static final int DOOR_DIGITS = 4;

    private BareNumber() {}

    /**
     * Takes floor and door. A bare number is a door if there is a floor, a floor if a door follows, and otherwise both.
     *
     * @param states the readings so far, which are changed
     * @param unit floor and door, or a bare number
     * @param segments the parts between commas
     * @param next which of them follows
     * @return the same readings, and others where the number may be either
     */
    static List<AddressParts> take(List<AddressParts> states, UnitText unit, List<String> segments, int next) {
        List<AddressParts> more = new ArrayList<>(2);
        for (AddressParts state : states) {
            more.add(state);
            if (state.numbersKept) {
                state.numbersKept = false;
                continue;
            }
            if (!unit.isBare()) {
                state.take(unit);
                continue;
            }
            state.noteAll(unit.reasons());
            if (state.floor != null) {
                state.door = Door.read(Integer.toString(unit.bareNumber()));
            } else if (isDoorNext(segments, next)) {
                state.floor = Floor.ofLevel(unit.bareNumber());
                state.note(AddressReason.STOP_ADDED);
            } else if (isSureUnit(segments, next)) {
                state.door = Door.read(Integer.toString(unit.bareNumber()));
            } else {
                state.note(AddressReason.FLOOR_OR_DOOR);
                AddressParts other = state.copy();
                state.door = Door.read(Integer.toString(unit.bareNumber()));
                other.floor = Floor.ofLevel(unit.bareNumber());
                other.note(AddressReason.STOP_ADDED);
                more.add(other);
            }
        }
        return more;
    }

    /** Two bare numbers in parts of their own: floor and door, or further house numbers, which are kept. */
    static List<AddressParts> floorAndDoor(List<AddressParts> states, List<String> segments, int at, UnitText floor) {
        List<AddressParts> more = new ArrayList<>(2);
        for (AddressParts state : states) {
            AddressParts other = state.copy().note(AddressReason.UNIT_OR_NUMBERS);
            other.keep(segments.get(at) + ", " + segments.get(at + 1));
            other.numbersKept = true;
            state.noteAll(floor.reasons());
            state.floor = Floor.ofLevel(floor.bareNumber());
            state.note(AddressReason.STOP_ADDED).note(AddressReason.UNIT_OR_NUMBERS);
            more.add(state);
            more.add(other);
        }
        return more;
    }

    /** Whether a part is a number of one to four digits and nothing else. */
    static boolean isAt(List<String> segments, int at) {
        return at < segments.size() && Digits.value(segments.get(at), DOOR_DIGITS) > 0;
    }

    /** Whether the next segment has a floor, so that the number before it is neither floor nor door. */
    static boolean isFloorNext(List<String> segments, int next) {
        return next < segments.size()
                && UnitText.read(segments.get(next), 0, false).floor() != null;
    }

    /** Whether the next segment is floor and door for sure, so that the number before it is a door, or says something else. */
    private static boolean isSureUnit(List<String> segments, int next) {
        if (next >= segments.size()) {
            return false;
        }
        UnitText unit = UnitText.read(segments.get(next), 0, false);
        return unit.isCertain()
                && unit.floor() != null
                && unit.door() != null
                && unit.end() == segments.get(next).length();
    }

    /** Whether the next segment is a door, so that the number before it is the floor. */
    private static boolean isDoorNext(List<String> segments, int next) {
        if (next >= segments.size()) {
            return false;
        }
        UnitText unit = UnitText.read(segments.get(next), 0, true);
        return unit.floor() == null && !unit.isMaybeTown() && (unit.door() != null || unit.isBare());
    }
}
