package dk.almendata.address;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the parts of an {@link Address}. For one thread, short-lived; a null part is absent. */
public final class AddressBuilder {

    @Nullable
    String roadName;

    @Nullable
    HouseNumber houseNumber;

    @Nullable
    HouseNumberRange range;

    @Nullable
    Floor floor;

    @Nullable
    Door door;

    @Nullable
    String unitText;

    @Nullable
    String townName;

    @Nullable
    Postcode postcode;

    @Nullable
    String district;

    @Nullable
    MunicipalityCode municipalityCode;

    @Nullable
    RoadCode roadCode;

    AddressBuilder() {}

    AddressBuilder(Address address) {
        roadName = address.roadName();
        houseNumber = address.houseNumber().orElse(null);
        range = address.range().orElse(null);
        floor = address.floor().orElse(null);
        door = address.door().orElse(null);
        unitText = address.unitText().orElse(null);
        townName = address.townName().orElse(null);
        postcode = address.postcode().orElse(null);
        district = address.district().orElse(null);
        municipalityCode = address.municipalityCode().orElse(null);
        roadCode = address.roadCode().orElse(null);
    }

    /**
     * The road name.
     *
     * @param value not blank
     * @return this
     */
    public AddressBuilder roadName(String value) {
        this.roadName = text("road name", value);
        return this;
    }

    /**
     * The house number; replaces a range.
     *
     * @param value the number
     * @return this
     */
    public AddressBuilder houseNumber(HouseNumber value) {
        this.houseNumber = Objects.requireNonNull(value, "value");
        this.range = null;
        return this;
    }

    /**
     * Several house numbers; replaces a single one.
     *
     * @param value the range
     * @return this
     */
    public AddressBuilder range(HouseNumberRange value) {
        this.range = Objects.requireNonNull(value, "value");
        this.houseNumber = null;
        return this;
    }

    /**
     * The floor.
     *
     * @param value null for none
     * @return this
     */
    public AddressBuilder floor(@Nullable Floor value) {
        this.floor = value;
        return this;
    }

    /**
     * The door.
     *
     * @param value null for none
     * @return this
     */
    public AddressBuilder door(@Nullable Door value) {
        this.door = value;
        return this;
    }

    /**
     * What is said of the unit and is neither floor nor door.
     *
     * @param value null for none
     * @return this
     */
    public AddressBuilder unitText(@Nullable String value) {
        this.unitText = value == null ? null : text("unit text", value);
        return this;
    }

    /**
     * The supplementary town name.
     *
     * @param value null for none
     * @return this
     */
    public AddressBuilder townName(@Nullable String value) {
        this.townName = value == null ? null : text("town name", value);
        return this;
    }

    /**
     * The postcode.
     *
     * @param value null for none
     * @return this
     */
    public AddressBuilder postcode(@Nullable Postcode value) {
        this.postcode = value;
        return this;
    }

    /**
     * The postal district.
     *
     * @param value null for none
     * @return this
     */
    public AddressBuilder district(@Nullable String value) {
        this.district = value == null ? null : text("district", value);
        return this;
    }

    /**
     * The codes of municipality and road, which go together.
     *
     * @param municipality the municipality
     * @param road the road's code in it
     * @return this
     */
    public AddressBuilder codes(MunicipalityCode municipality, RoadCode road) {
        this.municipalityCode = Objects.requireNonNull(municipality, "municipality");
        this.roadCode = Objects.requireNonNull(road, "road");
        return this;
    }

    /**
     * The address.
     *
     * @return the address
     * @throws IllegalStateException if the road name, or both house number and range, are missing
     */
    public Address build() {
        String road = roadName;
        if (road == null || (houseNumber == null && range == null)) {
            throw new IllegalStateException("An address needs a road name and a house number or a range of them");
        }
        return new Address(this, road);
    }

    private static String text(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("Expected a " + name + ", found a blank text. Leave it out.");
        }
        return value;
    }
}
