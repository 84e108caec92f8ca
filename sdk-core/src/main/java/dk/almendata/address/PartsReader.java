package dk.almendata.address;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts every reading of a text together: the tail, the heads, and what stands between them. */
final class PartsReader {

    private static final int LONGEST = 400;

    private final String text;
    private final AddressParts tidied;
    /** Without capitals or without small letters, so that letter case tells nothing. */
    private final boolean oneCase;

    private final List<AddressParts> readings = new ArrayList<>(1);
    private @Nullable AddressReason refusal;

    private PartsReader(String tidy, AddressParts tidied) {
        this.text = tidy;
        this.tidied = tidied;
        this.oneCase = isOneCase(tidy);
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

    private static boolean isOneCase(String text) {
        boolean capital = false;
        boolean small = false;
        for (int i = 0; i < text.length() && !(capital && small); i++) {
            capital |= Character.isUpperCase(text.charAt(i));
            small |= Character.isLowerCase(text.charAt(i));
        }
        return !capital || !small;
    }

    private void readAll() {
        List<String> segments = TidyText.segments(text, tidied);
        if (segments.isEmpty()) {
            refusal = AddressReason.EMPTY;
            return;
        }
        AddressParts tail = tidied.copy();
        PostcodeTail.Certainty certainty = PostcodeTail.take(segments, tail);
        readHeads(segments, tail);
        if (certainty == PostcodeTail.Certainty.RATHER || certainty == PostcodeTail.Certainty.HARDLY) {
            readAsDoor(tail.postcode, certainty);
        }
    }

    /** The four digits at the end as a door, if they can be one. */
    private void readAsDoor(@Nullable Postcode postcode, PostcodeTail.Certainty certainty) {
        List<AddressParts> asPostcode = List.copyOf(readings);
        readings.clear();
        readHeads(TidyText.segments(text, tidied), tidied.copy());
        String digits = postcode == null ? "" : Integer.toString(postcode.number());
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
            if (heads.size() > 1 && head.unit().isBare() && isFloorNext(segments, reader.used())) {
                continue;
            }
            List<AddressParts> states = new ArrayList<>(1);
            states.add(head.parts());
            if (!head.isPlain()) {
                states = unit(states, head.unit(), segments, reader.used());
                rest(states, head.rest(), isTown(head.rest()));
            }
            for (int i = reader.used(); i < segments.size(); i++) {
                states = segment(states, segments, i);
            }
            for (AddressParts state : states) {
                finish(state);
                readings.add(state);
            }
        }
    }

    private List<AddressParts> segment(List<AddressParts> states, List<String> segments, int at) {
        String segment = segments.get(at);
        UnitText unit = UnitText.read(segment, 0, true);
        String rest = segment.substring(unit.end()).strip();
        boolean known = unit.isBare() && !rest.isEmpty() && !isWord(rest);
        if (unit.isEmpty() || known || (unit.isMaybeTown() && states.get(0).door != null)) {
            rest(states, segment, isWord(segment));
            return states;
        }
        if (unit.isMaybeTown()) {
            boolean townFirst = oneCase || segment.length() == 1;
            return townOr(states, segment, townFirst, state -> state.door = unit.door());
        }
        boolean floorWord = unit.floor() != null && unit.door() == null && Character.isLetter(segment.charAt(0));
        if (oneCase && floorWord && !rest.isEmpty() && isWord(rest) && states.get(0).floor == null) {
            return townOr(states, segment, true, state -> {
                state.noteAll(unit.reasons());
                state.floor = unit.floor();
                state.town(rest);
            });
        }
        boolean doorTaken = states.get(0).door != null && (unit.door() != null || unit.isBare());
        boolean floorTaken = states.get(0).floor != null && unit.floor() != null;
        boolean taken = doorTaken || floorTaken || states.get(0).townName != null;
        if (taken) {
            rest(states, segment, isWord(segment));
            return states;
        }
        List<AddressParts> more = unit(states, unit, segments, at + 1);
        if (!rest.isEmpty()) {
            more.forEach(state -> state.note(AddressReason.COMMA_ADDED));
        }
        rest(more, rest, isTown(rest));
        return more;
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
            state.noteAll(unit.reasons());
            more.add(state);
            if (!unit.isBare()) {
                state.floor = unit.floor() == null ? state.floor : unit.floor();
                state.door = unit.door() == null ? state.door : unit.door();
            } else if (state.floor != null) {
                state.door = Door.read(Integer.toString(unit.bareNumber()));
            } else if (isDoorNext(segments, next)) {
                state.floor = Floor.ofLevel(unit.bareNumber());
                state.note(AddressReason.STOP_ADDED);
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

    /** Whether the next segment is a door, so that the number before it is the floor. */
    private static boolean isDoorNext(List<String> segments, int next) {
        if (next >= segments.size()) {
            return false;
        }
        UnitText unit = UnitText.read(segments.get(next), 0, true);
        return unit.floor() == null && !unit.isMaybeTown() && (unit.door() != null || unit.isBare());
    }

    /** What is neither floor nor door: a unit text, a town, or left over. */
    private static void rest(List<AddressParts> states, String rest, boolean town) {
        if (rest.isEmpty()) {
            return;
        }
        for (AddressParts state : states) {
            if (town) {
                state.town(rest);
            } else {
                state.keep(rest);
            }
        }
    }

    /** Whether what follows without a comma may be the name of a town: as {@link #isWord}, with a capital if the text has any. */
    private boolean isTown(String text) {
        return !text.isEmpty() && (oneCase || !Character.isLowerCase(text.charAt(0))) && isWord(text);
    }

    /** Whether a text may be the name of a town: no digits, and no word of a unit in front. */
    private static boolean isWord(String text) {
        int blank = text.indexOf(' ');
        return Character.isLetter(text.charAt(0))
                && !AddressWords.isWholeUnit(text)
                && !Digits.isIn(text)
                && !(blank > 0 && AddressWords.isUnit(text.substring(0, blank)));
    }

    private static void finish(AddressParts state) {
        String town = state.townName;
        if (state.postcode == null && !state.has(AddressReason.POSTCODE_FILLER)) {
            state.note(AddressReason.POSTCODE_MISSING);
            if (town != null && PostcodeList.hasDistrict(town)) {
                state.district = town;
                state.townName = null;
            }
        }
    }
}
