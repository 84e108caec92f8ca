package dk.almendata.address;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts every reading of a text together: the tail, the heads, and what stands between them. */
final class PartsReader {

    private static final int LONGEST = 400;

    private final String text;
    private final AddressParts tidied;
    private final BehindNumber behind;

    private final List<AddressParts> readings = new ArrayList<>(1);
    private @Nullable AddressReason refusal;

    private PartsReader(String tidy, AddressParts tidied) {
        this.text = tidy;
        this.tidied = tidied;
        this.behind = new BehindNumber(new TownWords(tidy));
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
        if (certainty == PostcodeTail.Certainty.SURE && SecondAddress.isBefore(segments, tail)) {
            refusal = AddressReason.SEVERAL_ADDRESSES;
            return;
        }
        readHeads(segments, tail);
        if (SecondAddress.isInAll(readings)) {
            readings.clear();
            refusal = AddressReason.SEVERAL_ADDRESSES;
            return;
        }
        String words = tail.behindDistrict;
        if (words != null) {
            DistrictText.keepOrLengthen(readings, words);
        }
        if (tail.has(AddressReason.LETTER_OR_COUNTRY)) {
            orWithLetter();
        }
        if (certainty == PostcodeTail.Certainty.RATHER || certainty == PostcodeTail.Certainty.HARDLY) {
            readAsDoor(tail.postcode, certainty);
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
        List<Head> heads = reader.read();
        if (heads.isEmpty()) {
            refusal = reader.refusal();
        }
        for (Head head : heads) {
            if (heads.size() > 1
                    && head.unit().isBare()
                    && head.isOfNumbers()
                    && BareNumber.isFloorNext(segments, head.used())) {
                continue;
            }
            List<AddressParts> states = new ArrayList<>(1);
            states.add(head.parts());
            if (!head.isPlain()) {
                states = behind.withNumber(states, head, segments);
            }
            for (int i = head.used(); i < segments.size(); i++) {
                if (NumberList.isIn(segments, head.used(), i)) {
                    refusal = AddressReason.SEVERAL_ADDRESSES;
                    return;
                }
                states = behind.part(states, segments, i);
            }
            for (AddressParts state : states) {
                finish(state);
                readings.add(state);
            }
        }
    }

    private static void finish(AddressParts state) {
        if (state.postcode == null && !state.has(AddressReason.POSTCODE_FILLER)) {
            state.note(AddressReason.POSTCODE_MISSING);
        }
        takeFloorInFront(state);
        MissingDistrict.take(state);
    }

    /** Floor and door that stand before the road, and were kept as what stands there. */
    private static void takeFloorInFront(AddressParts state) {
        String text = state.unitText;
        if (text == null || state.floor != null || state.door != null) {
            return;
        }
        UnitText unit = UnitText.read(text, 0, false);
        if (unit.floor() != null && unit.isCertain() && unit.end() == text.length()) {
            state.unitText = null;
            state.reasons().remove(AddressReason.UNIT_TEXT);
            state.take(unit);
            state.note(AddressReason.ORDER_CHANGED);
        }
    }
}
