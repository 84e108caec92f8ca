package dk.almendata.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses as people, offices and registers write them on one line.
 *
 * <p>Forgiven, and told in the reasons: missing commas and stops, capitals, {@code 2 sal tv}, {@code stuePlan}, {@code kld.}, {@code STTV}, a door
 * without a floor, a number glued to its road or parted from its letter, zeros in front, {@code DK-} and three digits in the postcode, a missing
 * postcode or district, tabs, hard blanks, letters in two pieces, line ends for commas. Ranges of house numbers are read as such. What is neither
 * floor nor door is kept as unit text.
 *
 * <p>Without a road directory the form alone decides, and what it cannot decide is {@linkplain AddressOutcome#AMBIGUOUS ambiguous} with every reading:
 * a bare number 1 to 99 behind the comma is a door or a floor whose stop is missing; a road name may end in digits; four digits at the end may be a
 * postcode or a door. With a directory the codes are found and the postcode chooses; what still fits is reported with its evidence, and nothing is
 * invented (domain document, sections 1.3, 1.4 and 4).
 *
 * <pre>{@code
 * AddressReading reading = AddressReader.byForm().read("Østergade 43, 2. sAl tv, 5000 Odense C");
 * reading.canonical();  // Østergade 43, 2. tv, 5000 Odense C
 * reading.reasons();    // [FLOOR_WORD]
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class AddressReader {

    private static final AddressReader BY_FORM = new AddressReader(null, false);
    private static final int ROAD_NAME_LENGTH = 40;
    private static final int TOWN_LENGTH = 34;

    private final @Nullable RoadSearch roads;
    private final boolean forNewAddresses;

    private AddressReader(@Nullable RoadSearch roads, boolean forNewAddresses) {
        this.roads = roads;
        this.forNewAddresses = forNewAddresses;
    }

    /**
     * A reader that decides by form alone.
     *
     * @return the reader
     */
    public static AddressReader byForm() {
        return BY_FORM;
    }

    /**
     * This reader with a road directory.
     *
     * @param directory the roads
     * @return another reader
     */
    public AddressReader with(RoadDirectory directory) {
        return new AddressReader(new RoadSearch(Objects.requireNonNull(directory, "directory")), forNewAddresses);
    }

    /**
     * This reader for addresses that are being made: house numbers with I, J, O or Q are invalid.
     *
     * @return another reader
     */
    public AddressReader forNewAddresses() {
        return new AddressReader(roads, true);
    }

    /**
     * The one address that a text stands for.
     *
     * @param text one address
     * @return the address
     * @throws InvalidAddressException if it is none, or may be read in more than one way; the message does not show the text
     */
    public Address parse(String text) {
        AddressReading reading = read(text);
        if (reading.outcome().compareTo(AddressOutcome.AMBIGUOUS) >= 0) {
            List<AddressReason> reasons = reading.reasons();
            throw InvalidAddressException.ofText("one address", text, reasons.get(reasons.size() - 1));
        }
        return reading.address().orElseThrow();
    }

    /**
     * Reads a text and tells everything about it; never throws for a text.
     *
     * @param text one address
     * @return outcome, readings and reasons
     */
    public AddressReading read(String text) {
        Objects.requireNonNull(text, "text");
        AddressParts refused = new AddressParts();
        List<AddressParts> parts = PartsReader.read(text, refused);
        if (parts.size() > 1 && !parts.stream().allMatch(this::isUnproven)) {
            parts.removeIf(this::isUnproven);
        }
        if (parts.isEmpty()) {
            return new AddressReading(text, List.of(), refused.reasons());
        }
        Set<AddressReason> reasons = parts.get(0).reasons();
        List<RoadCandidate> readings =
                parts.size() == 1 ? List.of(RoadCandidate.ofForm(parts.get(0).address())) : different(parts, reasons);
        if (readings.size() == 1 && !reasons.isEmpty()) {
            reasons.removeIf(reason -> reason.outcome() == AddressOutcome.AMBIGUOUS);
        }
        if (roads != null) {
            readings = roads.resolve(readings, reasons);
        }
        check(readings.get(0).address(), text, reasons);
        if (forNewAddresses && reasons.remove(AddressReason.LETTER_LEGACY)) {
            reasons.add(AddressReason.HOUSE_NUMBER_NOT_NEW);
        }
        return new AddressReading(text, readings, reasons);
    }

    /** Whether nothing speaks for a road name but a directory, and there is none that has it. */
    private boolean isUnproven(AddressParts parts) {
        return parts.unproven && (roads == null || !roads.has(String.valueOf(parts.roadName)));
    }

    /** The readings that differ, and why there are several. */
    private static List<RoadCandidate> different(List<AddressParts> parts, Set<AddressReason> reasons) {
        List<RoadCandidate> readings = new ArrayList<>(parts.size());
        for (AddressParts one : parts) {
            RoadCandidate candidate = RoadCandidate.ofForm(one.address());
            if (!readings.contains(candidate)) {
                readings.add(candidate);
            }
            for (AddressReason reason : one.reasons()) {
                if (reason.outcome() == AddressOutcome.AMBIGUOUS) {
                    reasons.add(reason);
                }
            }
        }
        boolean told = reasons.stream().anyMatch(reason -> reason.outcome() == AddressOutcome.AMBIGUOUS);
        if (readings.size() > 1 && !told) {
            reasons.add(reasonOfDifference(readings));
        }
        return readings;
    }

    /** Why readings differ where no rule said so: nothing is resolved in silence. */
    private static AddressReason reasonOfDifference(List<RoadCandidate> readings) {
        String road = readings.get(0).address().roadName();
        return readings.stream().allMatch(one -> one.address().roadName().equals(road))
                ? AddressReason.UNIT_OR_NUMBERS
                : AddressReason.NUMBER_OR_ROAD_NAME;
    }

    private static void check(Address address, String text, Set<AddressReason> reasons) {
        Postcode postcode = address.postcode().orElse(null);
        String district = address.district().orElse(null);
        if (postcode != null) {
            String listed = PostcodeList.district(postcode.number());
            if (postcode.isGreenlandic()) {
                reasons.add(AddressReason.POSTCODE_GREENLAND);
            } else if (listed == null) {
                reasons.add(AddressReason.POSTCODE_UNKNOWN);
            } else if (postcode.isBulkReceiver()) {
                reasons.add(AddressReason.POSTCODE_BULK);
            }
            if (district == null) {
                reasons.add(AddressReason.DISTRICT_MISSING);
            } else if (listed != null && !listed.equals(district) && !RoadNames.areSame(listed, district)) {
                reasons.add(AddressReason.DISTRICT_DIFFERS);
            }
        }
        if (address.roadName().length() > ROAD_NAME_LENGTH
                || address.townName().orElse("").length() > TOWN_LENGTH) {
            reasons.add(AddressReason.PART_LONG);
        }
        if (tellNoChange(reasons) && !address.isWritten(text)) {
            reasons.add(AddressReason.FORM_CHANGED);
        }
    }

    /** Whether no reason tells of a change, so that a difference from the text is still to be told. */
    private static boolean tellNoChange(Set<AddressReason> reasons) {
        for (AddressReason reason : reasons) {
            boolean change = reason.compareTo(AddressReason.FORM_CHANGED) <= 0
                    || reason == AddressReason.POSTCODE_BULK
                    || reason == AddressReason.ROAD_NAME_FROM_DIRECTORY;
            if (change) {
                return false;
            }
        }
        return true;
    }
}
