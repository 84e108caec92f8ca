package dk.almendata.address;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two addresses are the same, and why.
 *
 * <p>Roads are compared by their codes where both have them, otherwise by name and postcode; spelling does not count ({@link RoadNames}). House
 * number, floor and door are compared by value, never by likeness: 2 and 2A differ, and so do 8A and 8. What only one of the two has makes the
 * answer <em>perhaps</em>, never yes (domain document, section 4). There are no grades.
 *
 * <pre>{@code
 * AddressReader reader = AddressReader.byForm();
 * AddressMatch match = AddressMatch.of(reader.read("Ndr. Kajgade 1, 9500 Hobro"), reader.read("NORDRE KAJGADE 1, 9500 HOBRO"));
 * match.verdict();  // YES
 * match.reasons();  // [ROAD_NAME_SPELLING]
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param verdict yes, perhaps or no
 * @param reasons what agrees and what does not, in the order of {@link MatchReason}, unmodifiable
 */
public record AddressMatch(MatchVerdict verdict, List<MatchReason> reasons) {

    /** Checks that no part is missing. */
    public AddressMatch {
        Objects.requireNonNull(verdict, "verdict");
        reasons = List.copyOf(reasons);
    }

    /**
     * Compares two addresses.
     *
     * @param one an address
     * @param other an address
     * @return the same as with the two exchanged
     */
    public static AddressMatch of(Address one, Address other) {
        Set<MatchReason> reasons = EnumSet.noneOf(MatchReason.class);
        compareRoads(one, other, reasons);
        compareNumbers(one, other, reasons);
        compareParts(one.floor(), other.floor(), MatchReason.FLOOR_DIFFERS, reasons);
        compareParts(one.door(), other.door(), MatchReason.DOOR_DIFFERS, reasons);
        if (differ(one.unitText(), other.unitText())
                || one.unitText().isPresent() != other.unitText().isPresent()) {
            reasons.add(MatchReason.UNIT_TEXT_DIFFERS);
        }
        if (differ(one.townName(), other.townName())) {
            reasons.add(MatchReason.TOWN_DIFFERS);
        }
        return of(reasons);
    }

    /**
     * Compares two texts that were read. Every reading of the one is compared with every reading of the other: the verdict is theirs if all agree, and
     * otherwise perhaps.
     *
     * @param one what a text was read as
     * @param other what another was read as
     * @return perhaps if either was not read
     */
    public static AddressMatch of(AddressReading one, AddressReading other) {
        List<Address> ones = readings(one);
        List<Address> others = readings(other);
        if (ones.isEmpty() || others.isEmpty()) {
            return of(EnumSet.of(MatchReason.NOT_READ));
        }
        Set<MatchVerdict> verdicts = EnumSet.noneOf(MatchVerdict.class);
        Set<MatchReason> reasons = EnumSet.copyOf(of(ones.get(0), others.get(0)).reasons());
        for (Address left : ones) {
            for (Address right : others) {
                verdicts.add(of(left, right).verdict());
            }
        }
        if (verdicts.size() == 1) {
            return of(reasons);
        }
        reasons.removeIf(reason -> reason.verdict() == MatchVerdict.NO);
        reasons.add(MatchReason.AMBIGUOUS);
        return of(reasons);
    }

    private static List<Address> readings(AddressReading reading) {
        List<Address> all = new ArrayList<>();
        reading.address().ifPresent(all::add);
        reading.alternatives().forEach(candidate -> all.add(candidate.address()));
        return all;
    }

    private static AddressMatch of(Set<MatchReason> reasons) {
        MatchVerdict worst = MatchVerdict.YES;
        for (MatchReason reason : reasons) {
            worst = worst.compareTo(reason.verdict()) < 0 ? reason.verdict() : worst;
        }
        return new AddressMatch(worst, List.copyOf(reasons));
    }

    private static void compareRoads(Address one, Address other, Set<MatchReason> reasons) {
        boolean coded = one.municipalityCode().isPresent()
                && one.roadCode().isPresent()
                && other.municipalityCode().isPresent()
                && other.roadCode().isPresent();
        if (coded) {
            boolean same = one.municipalityCode().equals(other.municipalityCode())
                    && one.roadCode().equals(other.roadCode());
            reasons.add(same ? MatchReason.SAME_CODES : MatchReason.ROAD_CODE_DIFFERS);
            return;
        }
        reasons.add(compareNames(one.roadName(), other.roadName()));
        if (one.postcode().isEmpty() || other.postcode().isEmpty()) {
            reasons.add(MatchReason.POSTCODE_MISSING);
        } else if (!one.postcode().equals(other.postcode())) {
            boolean bulk = one.postcode().filter(Postcode::isBulkReceiver).isPresent()
                    || other.postcode().filter(Postcode::isBulkReceiver).isPresent();
            reasons.add(bulk ? MatchReason.POSTCODE_BULK : MatchReason.POSTCODE_DIFFERS);
        }
    }

    private static MatchReason compareNames(String one, String other) {
        if (one.equals(other)) {
            return MatchReason.SAME_ROAD_NAME;
        }
        String left = RoadNames.fold(one);
        String right = RoadNames.fold(other);
        if (left.equals(right)) {
            return MatchReason.ROAD_NAME_SPELLING;
        }
        if (RoadNames.isCut(one, other)) {
            return MatchReason.ROAD_NAME_CUT;
        }
        if (RoadNames.areSameButForBlanks(one, other)) {
            return MatchReason.ROAD_NAME_BLANKS;
        }
        return RoadNames.mayAbbreviate(one, other) ? MatchReason.ROAD_NAME_ABBREVIATED : MatchReason.ROAD_NAME_DIFFERS;
    }

    private static void compareNumbers(Address one, Address other, Set<MatchReason> reasons) {
        if (one.houseNumber().equals(other.houseNumber()) && one.range().equals(other.range())) {
            return;
        }
        boolean inRange = isIn(one, other) || isIn(other, one) || overlap(one, other);
        reasons.add(inRange ? MatchReason.IN_RANGE : MatchReason.HOUSE_NUMBER_DIFFERS);
    }

    private static boolean isIn(Address one, Address other) {
        return one.houseNumber()
                .flatMap(number -> other.range().filter(range -> range.contains(number)))
                .isPresent();
    }

    private static boolean overlap(Address one, Address other) {
        return one.range()
                .flatMap(mine -> other.range()
                        .filter(their -> mine.from().compareTo(their.to()) <= 0
                                && their.from().compareTo(mine.to()) <= 0))
                .isPresent();
    }

    private static <T> void compareParts(
            Optional<T> one, Optional<T> other, MatchReason differ, Set<MatchReason> reasons) {
        if (one.isPresent() != other.isPresent()) {
            reasons.add(MatchReason.UNIT_MISSING);
        } else if (!one.equals(other)) {
            reasons.add(differ);
        }
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !RoadNames.areSame(one.get(), other.get());
    }
}
