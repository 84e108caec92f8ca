package dk.almendata.address;

import java.util.List;

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
        return RoadWords.isNumberedRoad(road()) || parts.has(AddressReason.NUMBER_WORD_REMOVED);
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
