package dk.almendata.address;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind the house number, in its part of the text and in later ones: floor and door, a town, a unit text. */
final class BehindNumber {

    private final TownWords towns;

    /** Prepares for the parts of one text. */
    BehindNumber(TownWords towns) {
        this.towns = towns;
    }

    /** Floor, door and what follows in the same part of the text as the house number. */
    List<AddressParts> withNumber(List<AddressParts> states, Head head, List<String> segments) {
        String rest = head.rest();
        Floor floor = head.unit().floor();
        if (head.unit().door() == null
                && floor != null
                && floor.level() <= 0
                && TownWords.mayBe(rest)
                && head.unit().isShort()) {
            String segment = head.unit().written() + " " + rest;
            return townOr(states, segment, TownWords.isFirst(segment), state -> {
                state.noteAll(head.unit().reasons());
                state.floor = floor;
                state.town(rest);
            });
        }
        if (floor != null && RoadWords.isRoadWord(rest)) {
            return townOrUnit(states, head.unit().written() + " " + rest, head.unit(), rest);
        }
        List<AddressParts> more = BareNumber.take(states, head.unit(), segments, head.used());
        return behindUnit(more, rest);
    }

    /**
     * Floor, door and what else stands in a later part.
     *
     * @param states the readings so far, which are changed
     * @param segments the parts between commas
     * @param at which of them is read
     * @return the same readings, or more of them where the part may be read in several ways
     */
    List<AddressParts> part(List<AddressParts> states, List<String> segments, int at) {
        String segment = UnitPhrase.opened(segments.get(at));
        if (NameWords.isName(segment)) {
            return rest(states, segment, false);
        }
        if (UnitPhrase.isAt(segment, 0)) {
            return phrase(states, segment);
        }
        UnitText unit = UnitText.read(segment, 0, true);
        String rest = segment.substring(unit.end()).strip();
        boolean known = unit.isBare() && !rest.isEmpty() && !TownWords.isTown(rest);
        if (unit.isEmpty() || known || (unit.isMaybeTown() && states.get(0).door != null)) {
            return words(states, segment);
        }
        if (unit.isMaybeTown()) {
            boolean townFirst = towns.isOneCase() || segment.length() == 1;
            return townOr(states, segment, townFirst, state -> state.door = unit.door());
        }
        if (unit.isShort() && unit.door() == null && TownWords.mayBe(rest) && states.get(0).floor == null) {
            return townOr(states, segment, TownWords.isFirst(segment), state -> {
                state.noteAll(unit.reasons());
                state.floor = unit.floor();
                state.town(rest);
            });
        }
        boolean doorTaken = states.get(0).door != null && (unit.door() != null || unit.isBare());
        boolean floorTaken = states.get(0).floor != null && unit.floor() != null;
        boolean behindTown = states.get(0).townName != null && !(unit.isCertain() && rest.isEmpty());
        if (doorTaken || floorTaken || behindTown) {
            boolean mark = states.get(0).floor == null && isMark(states.get(0).door);
            return mark && unit.floor() != null && unit.isCertain() && rest.isEmpty()
                    ? markOrDoor(states, segment, unit)
                    : words(states, segments.get(at));
        }
        if (unit.floor() != null && RoadWords.isRoadWord(rest)) {
            return townOrUnit(states, segment, unit, rest);
        }
        if (unit.isBare() && rest.isEmpty() && BareNumber.isAt(segments, at + 1)) {
            return BareNumber.floorAndDoor(states, segments, at, unit);
        }
        List<AddressParts> more = BareNumber.take(states, unit, segments, at + 1);
        if (!rest.isEmpty()) {
            more.forEach(state -> state.note(AddressReason.COMMA_ADDED));
        }
        return behindUnit(more, rest);
    }

    /** Whether a door is one letter or a number. */
    private static boolean isMark(@Nullable Door door) {
        return door != null && (door.isLetter() || door.isNumber());
    }

    /** A letter or number of its own before floor and door: it says something else, or it is the door. */
    private static List<AddressParts> markOrDoor(List<AddressParts> states, String segment, UnitText unit) {
        List<AddressParts> more = new ArrayList<>(2);
        for (AddressParts state : states) {
            Door door = state.door;
            if (door != null) {
                AddressParts other = state.copy().note(AddressReason.FLOOR_OR_DOOR);
                other.door = null;
                other.keep(door.toString());
                other.take(unit);
                more.add(other);
            }
            state.note(AddressReason.FLOOR_OR_DOOR);
            state.keep(segment);
            more.add(state);
        }
        return more;
    }

    /** lejl. 14 2. tv: a unit text, and floor and door behind it; lejl. 2 tv may be either. */
    private List<AddressParts> phrase(List<AddressParts> states, String segment) {
        int end = UnitPhrase.end(segment, 0);
        UnitText unit = UnitText.read(segment, Words.skipBlanks(segment, end), false);
        AddressParts first = states.get(0);
        boolean free = (first.floor == null || unit.floor() == null) && first.door == null && first.townName == null;
        if (end == segment.length() || unit.end() < segment.length() || !unit.isCertain() || !free) {
            return rest(states, segment, false);
        }
        String phrase = segment.substring(0, end);
        UnitText all = UnitText.read(segment, Words.skipBlanks(segment, Words.end(segment, 0)), false);
        boolean either =
                unit.floor() == null && first.floor == null && all.floor() != null && all.end() == segment.length();
        List<AddressParts> more = new ArrayList<>(2);
        for (AddressParts state : states) {
            if (either) {
                AddressParts other = state.copy().note(AddressReason.FLOOR_OR_DOOR);
                other.keep(Words.first(segment));
                other.take(all);
                more.add(other);
                state.note(AddressReason.FLOOR_OR_DOOR);
            }
            state.keep(phrase);
            state.take(unit);
            more.add(state);
        }
        return more;
    }

    /** An ordinal before a word such as afdeling: a town, or a floor and a unit text. */
    private static List<AddressParts> townOrUnit(
            List<AddressParts> states, String segment, UnitText unit, String rest) {
        return townOr(states, segment, true, state -> {
            state.take(unit);
            state.keep(rest);
        });
    }

    /** What follows floor and door without a comma: a town, a unit text, or a unit text and the side behind it. */
    private List<AddressParts> behindUnit(List<AddressParts> states, String rest) {
        if (UnitPhrase.isAt(rest, 0)) {
            return phrase(states, rest);
        }
        if (rest.startsWith("(")) {
            return part(states, List.of(rest), 0);
        }
        int town = TownWords.end(rest);
        if (town < rest.length()) {
            return part(behindUnit(states, rest.substring(0, town).strip()), List.of(rest.substring(town)), 0);
        }
        String side = Words.small(Words.bare(Words.last(rest)));
        int before = rest.lastIndexOf(' ');
        boolean sided = before > 0 && Door.isSide(side) && !NameWords.isName(rest) && !TownWords.joins(rest);
        if (!sided || states.get(0).floor == null || states.get(0).door != null) {
            return rest(states, rest, towns.isBehindUnit(rest));
        }
        for (AddressParts state : states) {
            state.door = Door.read(side);
            state.keep(rest.substring(0, before));
        }
        return states;
    }

    /** A part that is neither floor nor door: surely a unit text, surely a town, or either. */
    private List<AddressParts> words(List<AddressParts> states, String segment) {
        int town = TownWords.end(segment);
        if (town < segment.length()) {
            return part(words(states, segment.substring(0, town).strip()), List.of(segment.substring(town)), 0);
        }
        int at = unitAtEnd(segment);
        if (at > 0 && states.get(0).floor == null && states.get(0).door == null) {
            states.forEach(state -> state.take(UnitText.read(segment, at, false)));
            return words(states, segment.substring(0, at).strip());
        }
        if (!towns.isEither(segment)) {
            return rest(states, segment, TownWords.isTown(segment));
        }
        return townOr(states, segment, false, state -> state.keep(segment));
    }

    /** Where a floor, and perhaps a door, begins with which a part ends for sure: mellembygningen 2. tv; 0 if it ends otherwise. */
    private static int unitAtEnd(String segment) {
        for (int at = Words.next(segment, 0); at > 0 && at < segment.length(); at = Words.next(segment, at)) {
            UnitText unit = UnitText.read(segment, at, false);
            boolean number = Digits.isDigit(segment.charAt(at));
            if (number && unit.floor() != null && unit.isCertain() && unit.end() == segment.length()) {
                return TownWords.joins(segment.substring(0, at).strip()) ? 0 : at;
            }
        }
        return 0;
    }

    /** A segment that is a town, or something else. */
    private static List<AddressParts> townOr(
            List<AddressParts> states, String segment, boolean townFirst, Consumer<AddressParts> otherwise) {
        List<AddressParts> more = new ArrayList<>();
        for (AddressParts state : states) {
            AddressParts town = state.copy();
            town.town(segment);
            otherwise.accept(state);
            more.add(townFirst ? town : state);
            more.add(townFirst ? state : town);
        }
        more.forEach(state -> state.note(AddressReason.UNIT_OR_TOWN));
        return more;
    }

    /** What is neither floor nor door: a unit text, a town, or left over. */
    private static List<AddressParts> rest(List<AddressParts> states, String rest, boolean town) {
        for (AddressParts state : states) {
            if (town) {
                state.town(rest);
            } else if (!rest.isEmpty()) {
                state.keep(rest);
            }
        }
        return states;
    }
}
