package dk.almendata.consumption;

import dk.almendata.address.AddressKey;
import dk.almendata.address.HouseNumber;
import dk.almendata.address.MunicipalityCode;
import dk.almendata.address.RoadCode;
import java.util.Objects;

/**
 * Where an installation is, as a consumer file has it: road code and house number with its letter (utility text, 3.2). The municipality is set
 * for the whole file.
 *
 * <p>What tells dwellings of one house number apart ({@code litra2}) is no part of it: several installations at one of these are what the
 * reference program counts as {@code Antal på adressen}. Immutable; may be shared between threads.
 *
 * <p>Example: {@code new InstallationPlace(RoadCode.of(3423), HouseNumber.of(12, 'A'))} is {@code 3423 12A}.
 *
 * @param roadCode the road
 * @param houseNumber the house number with its letter
 */
public record InstallationPlace(RoadCode roadCode, HouseNumber houseNumber) {

    static final int LAST_HOUSE = 999;
    private static final int LETTERS = 27;

    /** Checks that both are there. */
    public InstallationPlace {
        Objects.requireNonNull(roadCode, "roadCode");
        Objects.requireNonNull(houseNumber, "houseNumber");
    }

    /**
     * The key by which it is joined with other data.
     *
     * @param municipality the municipality of the file
     * @return the key of the access address
     */
    public AddressKey in(MunicipalityCode municipality) {
        return AddressKey.of(municipality, roadCode, houseNumber);
    }

    /** The three in one positive number, different for different places. */
    static int packed(int roadCode, int houseNumber, int letter) {
        return (roadCode * (LAST_HOUSE + 1) + houseNumber) * LETTERS + letter;
    }

    int packed() {
        String letter = houseNumber.letter();
        return packed(roadCode.number(), houseNumber.number(), letter.isEmpty() ? 0 : letter.charAt(0) - 'A' + 1);
    }

    /** Such as {@code 3423 12A}. */
    @Override
    public String toString() {
        return roadCode.text() + " " + houseNumber;
    }
}
