package dk.almendata.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a road directory makes of the readings of a text: all candidates that fit, by their evidence. */
final class RoadSearch {

    private final RoadDirectory directory;

    RoadSearch(RoadDirectory directory) {
        this.directory = directory;
    }

    /** Whether the directory has a road of this name. */
    boolean has(String name) {
        return !directory.named(name).isEmpty();
    }

    /**
     * Resolves the readings.
     *
     * @param readings the readings by form, the likelier first
     * @param reasons takes what was found; reasons of readings that are gone are taken out
     * @return the candidates with codes if a road fits; otherwise the readings by form, followed by what fits but for the postcode
     *     or a letter or two of the name
     */
    List<RoadCandidate> resolve(List<RoadCandidate> readings, Set<AddressReason> reasons) {
        List<RoadCandidate> fitting = new ArrayList<>();
        List<RoadCandidate> elsewhere = new ArrayList<>();
        for (RoadCandidate reading : readings) {
            for (Road road : directory.named(reading.address().roadName())) {
                RoadCandidate candidate = candidate(reading.address(), road, name(reading.address(), road));
                (fitsPostcode(candidate, road) ? fitting : elsewhere).add(candidate);
            }
        }
        if (fitting.isEmpty()) {
            return unresolved(readings, elsewhere, reasons);
        }
        if (fitting.stream().anyMatch(candidate -> !candidate.has(RoadEvidence.NAME_BLANKS))) {
            fitting.removeIf(candidate -> candidate.has(RoadEvidence.NAME_BLANKS));
        }
        if (fitting.stream().anyMatch(candidate -> candidate.has(RoadEvidence.HOUSE_NUMBER))) {
            fitting.removeIf(candidate -> !candidate.has(RoadEvidence.HOUSE_NUMBER));
        }
        fitting.sort(Comparator.comparingInt(RoadCandidate::score).reversed());
        RoadCandidate first = fitting.get(0);
        if (readings.stream()
                .noneMatch(reading ->
                        reading.address().roadName().equals(first.address().roadName()))) {
            reasons.add(AddressReason.ROAD_NAME_FROM_DIRECTORY);
        }
        boolean knowsNumbers = !first.has(RoadEvidence.HOUSE_NUMBER)
                && first.address().houseNumber().isPresent()
                && roadOf(first).filter(road -> !road.intervals().isEmpty()).isPresent();
        if (knowsNumbers) {
            reasons.add(AddressReason.NUMBER_NOT_ON_ROAD);
        }
        if (first.address().roadCode().filter(RoadCode::isAdministrative).isPresent()) {
            reasons.add(AddressReason.ROAD_ADMINISTRATIVE);
        }
        if (first.address().municipalityCode().filter(RoadSearch::isUnknown).isPresent()) {
            reasons.add(AddressReason.MUNICIPALITY_UNKNOWN);
        }
        tellWhatIsLeft(fitting, reasons);
        return fitting;
    }

    private static boolean isUnknown(MunicipalityCode code) {
        return KnownMunicipalities.standing(Integer.parseInt(code.text())) != MunicipalityStanding.CURRENT;
    }

    private List<RoadCandidate> unresolved(
            List<RoadCandidate> readings, List<RoadCandidate> elsewhere, Set<AddressReason> reasons) {
        List<RoadCandidate> others = alike(readings);
        if (!others.isEmpty()) {
            reasons.add(AddressReason.ROAD_NAME_ALIKE);
        }
        if (!elsewhere.isEmpty()) {
            reasons.add(AddressReason.POSTCODE_OF_OTHER_ROAD);
        }
        others.addAll(elsewhere);
        if (others.isEmpty()) {
            reasons.add(AddressReason.ROAD_NOT_FOUND);
        }
        others.sort(Comparator.comparingInt(RoadCandidate::score).reversed());
        List<RoadCandidate> all = new ArrayList<>(readings);
        all.addAll(others);
        if (all.size() == 1) {
            reasons.removeIf(reason -> reason.outcome() == AddressOutcome.AMBIGUOUS);
        }
        return all;
    }

    /** The roads whose name may have been mistyped, where the postcode speaks for them. */
    private List<RoadCandidate> alike(List<RoadCandidate> readings) {
        List<RoadCandidate> alike = new ArrayList<>();
        for (RoadCandidate reading : readings) {
            for (Road road : directory.alike(reading.address().roadName())) {
                RoadCandidate candidate = candidate(reading.address(), road, RoadEvidence.NAME_ALIKE);
                if (fitsPostcode(candidate, road)) {
                    alike.add(candidate);
                }
            }
        }
        return alike;
    }

    private static boolean fitsPostcode(RoadCandidate candidate, Road road) {
        return candidate.address().postcode().isEmpty()
                || candidate.has(RoadEvidence.POSTCODE)
                || road.intervals().stream()
                        .allMatch(interval -> interval.postcode().isEmpty());
    }

    /** Takes out the reasons of readings that no road fits, and tells if several roads do. */
    private static void tellWhatIsLeft(List<RoadCandidate> fitting, Set<AddressReason> reasons) {
        if (isOne(fitting, Address::numberText)) {
            reasons.remove(AddressReason.NUMBER_OR_ROAD_NAME);
            reasons.remove(AddressReason.LETTER_OR_COUNTRY);
        }
        if (isOne(fitting, Address::postcode)) {
            reasons.remove(AddressReason.POSTCODE_OR_DOOR);
        }
        if (isOne(fitting, Address::floor)) {
            reasons.remove(AddressReason.FLOOR_OR_DOOR);
        }
        if (isOne(fitting, Address::townName)) {
            reasons.remove(AddressReason.UNIT_OR_TOWN);
        }
        if (isOne(fitting, Address::unitText)) {
            reasons.remove(AddressReason.FRONT_OR_ROAD_NAME);
            reasons.remove(AddressReason.UNIT_OR_NUMBERS);
        }
        if (!isOne(fitting, address -> address.municipalityCode().toString() + address.roadCode())) {
            reasons.add(AddressReason.SEVERAL_ROADS);
        }
    }

    private static boolean isOne(List<RoadCandidate> all, java.util.function.Function<Address, Object> part) {
        return all.stream()
                        .map(candidate -> part.apply(candidate.address()))
                        .distinct()
                        .count()
                == 1;
    }

    private Optional<Road> roadOf(RoadCandidate candidate) {
        return candidate
                .address()
                .municipalityCode()
                .flatMap(municipality ->
                        candidate.address().roadCode().flatMap(code -> directory.find(municipality, code)));
    }

    private static RoadCandidate candidate(Address address, Road road, RoadEvidence name) {
        List<RoadEvidence> evidence = new ArrayList<>(3);
        evidence.add(name);
        Optional<Postcode> postcode = address.postcode();
        if (postcode.isPresent()
                && road.intervals().stream()
                        .anyMatch(interval -> interval.postcode().equals(postcode))) {
            evidence.add(RoadEvidence.POSTCODE);
        }
        boolean numbered = road.intervals().stream()
                .filter(interval -> postcode.isEmpty()
                        || interval.postcode().isEmpty()
                        || interval.postcode().equals(postcode))
                .anyMatch(interval -> covers(interval, address));
        if (numbered) {
            evidence.add(RoadEvidence.HOUSE_NUMBER);
        }
        return new RoadCandidate(
                address.toBuilder()
                        .roadName(road.name())
                        .codes(road.municipality(), road.code())
                        .build(),
                evidence);
    }

    private static RoadEvidence name(Address address, Road road) {
        if (road.name().equals(address.roadName())) {
            return RoadEvidence.NAME_EXACT;
        }
        if (RoadNames.areSame(road.name(), address.roadName())) {
            return RoadEvidence.NAME_SPELLING;
        }
        return RoadNames.areSameButForBlanks(road.name(), address.roadName())
                ? RoadEvidence.NAME_BLANKS
                : RoadEvidence.ADDRESSING_NAME;
    }

    private static boolean covers(RoadInterval interval, Address address) {
        return address.houseNumber()
                .map(interval::covers)
                .orElseGet(() -> address.range()
                        .filter(range -> interval.covers(range.from()) && interval.covers(range.to()))
                        .isPresent());
    }
}
