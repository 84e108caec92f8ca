package dk.almendata.address;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts every reading of a text together: the tail, the heads, and what stands between them. */
final class PartsReader {

    private static final int LONGEST = 400;
    private static final int DOOR_DIGITS = 4;

    private final String text;
    private final AddressParts tidied;
    private final TownWords towns;

    private final List<AddressParts> readings = new ArrayList<>(1);
    private @Nullable AddressReason refusal;

    private PartsReader(String tidy, AddressParts tidied) {
        this.text = tidy;
        this.tidied = tidied;
        this.towns = new TownWords(tidy);
    }

    /**
     * Reads a text.
     *
     * @param text as it came
     * @param refused takes what was changed before reading, and the reason, if the text is refused
     * @return every reading, the likelier first; empty if the text is refused
     */
    static List<AddressParts> read(String text, AddressParts refused) {
        if (text.length() > LONGEST) {
            refused.note(AddressReason.TOO_LONG);
            return List.of();
        }
        PartsReader reader = new PartsReader(TidyText.of(text, refused), refused);
        reader.readAll();
        if (reader.readings.isEmpty()) {
            refused.note(reader.refusal == null ? AddressReason.HOUSE_NUMBER_MISSING : reader.refusal);
        }
        return reader.readings;
    }

    private void readAll() {
        List<String> segments = TidyText.segments(text, tidied);
        if (segments.isEmpty()) {
            refusal = AddressReason.EMPTY;
            return;
        }
        AddressParts tail = tidied.copy();
        PostcodeTail.Certainty certainty = PostcodeTail.take(segments, tail);
        if (certainty == PostcodeTail.Certainty.MALFORMED) {
            refusal = AddressReason.POSTCODE_FORM;
            return;
        }
        readHeads(segments, tail);
        String behind = tail.behindDistrict;
        if (behind != null) {
            keepOrLengthen(behind);
        }
        if (tail.has(AddressReason.LETTER_OR_COUNTRY)) {
            orWithLetter();
        }
        if (certainty == PostcodeTail.Certainty.RATHER || certainty == PostcodeTail.Certainty.HARDLY) {
            readAsDoor(tail.postcode, certainty);
        }
    }

    /** Words behind the district are kept as unit text, or belong to it; one word rather does. */
    private void keepOrLengthen(String behind) {
        boolean lengthenFirst = behind.indexOf(' ') < 0;
        for (int i = readings.size() - 1; i >= 0; i--) {
            AddressParts kept = readings.get(i).note(AddressReason.UNIT_OR_TOWN);
            AddressParts lengthened = kept.copy();
            lengthened.district = kept.district + " " + behind;
            kept.keep(behind);
            readings.add(lengthenFirst ? i : i + 1, lengthened);
        }
    }

    /** A D between the house number and the postcode is the country, or the letter of the number. */
    private void orWithLetter() {
        for (int i = readings.size() - 1; i >= 0; i--) {
            AddressParts country = readings.get(i);
            HouseToken number = country.number;
            if (number != null && number.range() == null && !number.hasLetter()) {
                AddressParts letter = country.copy().note(AddressReason.LETTER_JOINED);
                letter.reasons().remove(AddressReason.COUNTRY_REMOVED);
                letter.number = HouseToken.read(number.houseNumber() + "D", 0);
                readings.add(i, letter);
            }
        }
    }

    /** The four digits at the end as a door, if they can be one. */
    private void readAsDoor(@Nullable Postcode postcode, PostcodeTail.Certainty certainty) {
        List<AddressParts> asPostcode = List.copyOf(readings);
        readings.clear();
        readHeads(TidyText.segments(text, tidied), tidied.copy());
        String digits = Integer.toString(postcode == null ? PostcodeTail.FILLER : postcode.number());
        readings.removeIf(
                reading -> reading.door == null || !reading.door.toString().equals(digits));
        if (asPostcode.isEmpty() || readings.isEmpty()) {
            readings.addAll(asPostcode);
            return;
        }
        List<AddressParts> asDoor = List.copyOf(readings);
        readings.clear();
        boolean doorFirst = certainty == PostcodeTail.Certainty.HARDLY;
        readings.addAll(doorFirst ? asDoor : asPostcode);
        readings.addAll(doorFirst ? asPostcode : asDoor);
        readings.forEach(reading -> reading.note(AddressReason.POSTCODE_OR_DOOR));
    }

    private void readHeads(List<String> segments, AddressParts tail) {
        HeadReader reader = new HeadReader(segments, tail);
        List<HeadReader.Head> heads = reader.read();
        if (heads.isEmpty()) {
            refusal = reader.refusal();
        }
        for (HeadReader.Head head : heads) {
            if (heads.size() > 1 && head.unit().isBare() && head.isOfNumbers() && isFloorNext(segments, head.used())) {
                continue;
            }
            List<AddressParts> states = new ArrayList<>(1);
            states.add(head.parts());
            if (!head.isPlain()) {
                states = readBehindNumber(states, head, segments);
            }
            for (int i = head.used(); i < segments.size(); i++) {
                if (NumberList.isIn(segments, head.used(), i)) {
                    refusal = AddressReason.SEVERAL_ADDRESSES;
                    return;
                }
                states = segment(states, segments, i);
            }
            for (AddressParts state : states) {
                finish(state);
                readings.add(state);
            }
        }
    }

    /** Floor, door and what follows in the same part of the text as the house number. */
    private List<AddressParts> readBehindNumber(
            List<AddressParts> states, HeadReader.Head head, List<String> segments) {
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
        if (floor != null && AddressWords.isRoadWord(rest)) {
            return townOrUnit(states, head.unit().written() + " " + rest, head.unit(), rest);
        }
        List<AddressParts> more = unit(states, head.unit(), segments, head.used());
        return behindUnit(more, rest);
    }

    private List<AddressParts> segment(List<AddressParts> states, List<String> segments, int at) {
        String segment = UnitPhrase.opened(segments.get(at));
        if (AddressWords.isName(segment)) {
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
        if (unit.floor() != null && AddressWords.isRoadWord(rest)) {
            return townOrUnit(states, segment, unit, rest);
        }
        if (unit.isBare() && rest.isEmpty() && isBareNumber(segments, at + 1)) {
            return numbers(states, segments, at, unit);
        }
        List<AddressParts> more = unit(states, unit, segments, at + 1);
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
                take(other, unit);
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
                take(other, all);
                more.add(other);
                state.note(AddressReason.FLOOR_OR_DOOR);
            }
            state.keep(phrase);
            take(state, unit);
            more.add(state);
        }
        return more;
    }

    /** An ordinal before a word such as afdeling: a town, or a floor and a unit text. */
    private static List<AddressParts> townOrUnit(
            List<AddressParts> states, String segment, UnitText unit, String rest) {
        return townOr(states, segment, true, state -> {
            take(state, unit);
            state.keep(rest);
        });
    }

    private static void take(AddressParts state, UnitText unit) {
        state.noteAll(unit.reasons());
        state.floor = unit.floor() == null ? state.floor : unit.floor();
        state.door = unit.door() == null ? state.door : unit.door();
    }

    /** Two bare numbers in parts of their own: floor and door, or further house numbers, which are kept. */
    private List<AddressParts> numbers(List<AddressParts> states, List<String> segments, int at, UnitText floor) {
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

    private static boolean isBareNumber(List<String> segments, int at) {
        return at < segments.size() && Digits.value(segments.get(at), DOOR_DIGITS) > 0;
    }

    /** What follows floor and door without a comma: a town, a unit text, or a unit text and the side behind it. */
    private List<AddressParts> behindUnit(List<AddressParts> states, String rest) {
        if (UnitPhrase.isAt(rest, 0)) {
            return phrase(states, rest);
        }
        if (rest.startsWith("(")) {
            return segment(states, List.of(rest), 0);
        }
        int town = TownWords.end(rest);
        if (town < rest.length()) {
            return segment(behindUnit(states, rest.substring(0, town).strip()), List.of(rest.substring(town)), 0);
        }
        String side = AddressWords.small(Words.bare(Words.last(rest)));
        int before = rest.lastIndexOf(' ');
        boolean sided = before > 0 && Door.isSide(side) && !AddressWords.isName(rest) && !TownWords.joins(rest);
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
            return segment(words(states, segment.substring(0, town).strip()), List.of(segment.substring(town)), 0);
        }
        int at = unitAtEnd(segment);
        if (at > 0 && states.get(0).floor == null && states.get(0).door == null) {
            states.forEach(state -> take(state, UnitText.read(segment, at, false)));
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

    /** Takes floor and door. A bare number is a door if there is a floor, a floor if a door follows, and otherwise both. */
    private List<AddressParts> unit(List<AddressParts> states, UnitText unit, List<String> segments, int next) {
        List<AddressParts> more = new ArrayList<>(2);
        for (AddressParts state : states) {
            more.add(state);
            if (state.numbersKept) {
                state.numbersKept = false;
                continue;
            }
            if (!unit.isBare()) {
                take(state, unit);
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

    /** Whether the next segment has a floor, so that the number before it is neither floor nor door. */
    private static boolean isFloorNext(List<String> segments, int next) {
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

    private static void finish(AddressParts state) {
        if (state.postcode == null && !state.has(AddressReason.POSTCODE_FILLER)) {
            state.note(AddressReason.POSTCODE_MISSING);
        }
        String front = state.districtInFront;
        if (front != null) {
            if (state.townName == null) {
                state.townName = front;
            } else if (isDistrict(state, front) && !isDistrict(state, state.townName)) {
                PostcodeTail.district(state, front);
            } else {
                state.keep(front);
            }
        }
        String town = state.townName;
        if (town != null && isDistrict(state, town)) {
            PostcodeTail.district(state, town);
            state.townName = null;
        }
    }

    /** Whether a town is the missing district: the one of the postcode, or where there is no postcode any. */
    private static boolean isDistrict(AddressParts state, String town) {
        Postcode postcode = state.postcode;
        if (state.district != null || state.has(AddressReason.POSTCODE_FILLER)) {
            return false;
        }
        return postcode == null ? PostcodeList.hasDistrict(town) : PostcodeTail.isDistrict(postcode.number(), town);
    }
}
