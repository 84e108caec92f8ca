package dk.almendata.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Danish address in its parts: road name, house number or a range of them, floor, door, supplementary town name, postcode and district, and the
 * codes of municipality and road where they are known.
 *
 * <p>The standard form is {@code vejnavn husnr, etage. dør, supplerende bynavn, postnr distrikt} (danmarksadresser.dk; CPR guidance): a comma after the
 * house number only if a floor or a door follows, a stop after the floor, none after the door. What is neither floor nor door ({@code lejl. 43},
 * {@code bygn. A}) is <em>unit text</em>. The postcode of a bulk receiver is read and kept, but not written (decision, domain document 1.5).
 *
 * <pre>{@code
 * Address address = Address.builder().roadName("Østre Stationsvej").houseNumber(HouseNumber.parse("41N"))
 *         .floor(Floor.GROUND).door(Door.parse("mf")).postcode(Postcode.of("5000")).district("Odense C").build();
 * address.text();       // Østre Stationsvej 41N, st. mf, 5000 Odense C
 * address.twoLines();   // [Østre Stationsvej 41N, st. mf] [5000 Odense C]
 * }</pre>
 *
 * <p>Immutable; may be shared between threads. Texts are read by {@link AddressReader}.
 */
public final class Address {

    private final String roadName;
    private final @Nullable HouseNumber houseNumber;
    private final @Nullable HouseNumberRange range;
    private final @Nullable Floor floor;
    private final @Nullable Door door;
    private final @Nullable String unitText;
    private final @Nullable String townName;
    private final @Nullable Postcode postcode;
    private final @Nullable String district;
    private final @Nullable MunicipalityCode municipalityCode;
    private final @Nullable RoadCode roadCode;

    private Address(Builder builder, String roadName) {
        this.roadName = roadName;
        this.houseNumber = builder.houseNumber;
        this.range = builder.range;
        this.floor = builder.floor;
        this.door = builder.door;
        this.unitText = builder.unitText;
        this.townName = builder.townName;
        this.postcode = builder.postcode;
        this.district = builder.district;
        this.municipalityCode = builder.municipalityCode;
        this.roadCode = builder.roadCode;
    }

    /**
     * Begins without any part.
     *
     * @return a builder for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that carries every part of this address.
     *
     * @return a builder for one thread
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * The road name.
     *
     * @return not blank
     */
    public String roadName() {
        return roadName;
    }

    /**
     * The house number.
     *
     * @return empty exactly if there is a range
     */
    public Optional<HouseNumber> houseNumber() {
        return Optional.ofNullable(houseNumber);
    }

    /**
     * The range of house numbers.
     *
     * @return empty exactly if there is one house number
     */
    public Optional<HouseNumberRange> range() {
        return Optional.ofNullable(range);
    }

    /**
     * House number or range as they are written.
     *
     * @return such as {@code 27I} or {@code 11-15}
     */
    public String numberText() {
        return String.valueOf(houseNumber == null ? range : houseNumber);
    }

    /**
     * The floor.
     *
     * @return empty for most addresses
     */
    public Optional<Floor> floor() {
        return Optional.ofNullable(floor);
    }

    /**
     * The door, which may stand without a floor.
     *
     * @return empty for most addresses
     */
    public Optional<Door> door() {
        return Optional.ofNullable(door);
    }

    /**
     * What is said of the unit and is neither floor nor door.
     *
     * @return such as {@code lejl. 43}
     */
    public Optional<String> unitText() {
        return Optional.ofNullable(unitText);
    }

    /**
     * The supplementary town name.
     *
     * @return empty where there is none
     */
    public Optional<String> townName() {
        return Optional.ofNullable(townName);
    }

    /**
     * The postcode.
     *
     * @return empty where it is not known
     */
    public Optional<Postcode> postcode() {
        return Optional.ofNullable(postcode);
    }

    /**
     * The postal district.
     *
     * @return empty where it is not known
     */
    public Optional<String> district() {
        return Optional.ofNullable(district);
    }

    /**
     * The municipality.
     *
     * @return empty where it is not known
     */
    public Optional<MunicipalityCode> municipalityCode() {
        return Optional.ofNullable(municipalityCode);
    }

    /**
     * The road's code in the municipality.
     *
     * @return empty where it is not known
     */
    public Optional<RoadCode> roadCode() {
        return Optional.ofNullable(roadCode);
    }

    /**
     * The standard form on one line.
     *
     * @return such as {@code Vejrup-Vej 63, Vejrup, 5491 Blommenslyst}
     */
    public String text() {
        StringBuilder text = new StringBuilder(64);
        appendPlace(text);
        appendTown(text);
        appendPost(text, ", ");
        return text.toString();
    }

    /**
     * The standard form for a label of two lines: the second is postcode and district.
     *
     * @return one line where there is neither postcode nor district
     */
    public List<String> twoLines() {
        StringBuilder first = new StringBuilder(48);
        appendPlace(first);
        appendTown(first);
        return withPost(new ArrayList<>(List.of(first.toString())));
    }

    /**
     * The standard form for a label of three lines: the second is the supplementary town name.
     *
     * @return two lines where there is no town name, and no last one where there is neither postcode nor district
     */
    public List<String> threeLines() {
        StringBuilder first = new StringBuilder(48);
        appendPlace(first);
        List<String> lines = new ArrayList<>(List.of(first.toString()));
        townName().ifPresent(lines::add);
        return withPost(lines);
    }

    private List<String> withPost(List<String> lines) {
        StringBuilder post = new StringBuilder();
        appendPost(post, "");
        if (post.length() > 0) {
            lines.add(post.toString());
        }
        return List.copyOf(lines);
    }

    private void appendPlace(StringBuilder text) {
        text.append(roadName).append(' ');
        if (houseNumber == null) {
            text.append(range);
        } else {
            houseNumber.appendTo(text);
        }
        if (floor != null) {
            text.append(", ").append(floor).append('.');
        }
        if (door != null) {
            text.append(floor == null ? ", " : " ").append(door);
        }
        if (unitText != null) {
            text.append(", ").append(unitText);
        }
    }

    private void appendTown(StringBuilder text) {
        if (townName != null) {
            text.append(", ").append(townName);
        }
    }

    private void appendPost(StringBuilder text, String separator) {
        boolean code = postcode != null && !postcode.isBulkReceiver();
        if (postcode != null && code) {
            text.append(separator).append(postcode);
        }
        if (district != null) {
            text.append(code ? " " : separator).append(district);
        }
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Address other
                && roadName.equals(other.roadName)
                && Objects.equals(houseNumber, other.houseNumber)
                && Objects.equals(range, other.range)
                && Objects.equals(floor, other.floor)
                && Objects.equals(door, other.door)
                && Objects.equals(unitText, other.unitText)
                && Objects.equals(townName, other.townName)
                && Objects.equals(postcode, other.postcode)
                && Objects.equals(district, other.district)
                && Objects.equals(municipalityCode, other.municipalityCode)
                && Objects.equals(roadCode, other.roadCode);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                roadName,
                houseNumber,
                range,
                floor,
                door,
                unitText,
                townName,
                postcode,
                district,
                municipalityCode,
                roadCode);
    }

    /** The standard form on one line. */
    @Override
    public String toString() {
        return text();
    }

    /** Collects the parts of an {@link Address}. For one thread, short-lived; a null part is absent. */
    public static final class Builder {

        private @Nullable String roadName;
        private @Nullable HouseNumber houseNumber;
        private @Nullable HouseNumberRange range;
        private @Nullable Floor floor;
        private @Nullable Door door;
        private @Nullable String unitText;
        private @Nullable String townName;
        private @Nullable Postcode postcode;
        private @Nullable String district;
        private @Nullable MunicipalityCode municipalityCode;
        private @Nullable RoadCode roadCode;

        private Builder() {}

        private Builder(Address address) {
            roadName = address.roadName;
            houseNumber = address.houseNumber;
            range = address.range;
            floor = address.floor;
            door = address.door;
            unitText = address.unitText;
            townName = address.townName;
            postcode = address.postcode;
            district = address.district;
            municipalityCode = address.municipalityCode;
            roadCode = address.roadCode;
        }

        /**
         * The road name.
         *
         * @param value not blank
         * @return this
         */
        public Builder roadName(String value) {
            this.roadName = text("road name", value);
            return this;
        }

        /**
         * The house number; replaces a range.
         *
         * @param value the number
         * @return this
         */
        public Builder houseNumber(HouseNumber value) {
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
        public Builder range(HouseNumberRange value) {
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
        public Builder floor(@Nullable Floor value) {
            this.floor = value;
            return this;
        }

        /**
         * The door.
         *
         * @param value null for none
         * @return this
         */
        public Builder door(@Nullable Door value) {
            this.door = value;
            return this;
        }

        /**
         * What is said of the unit and is neither floor nor door.
         *
         * @param value null for none
         * @return this
         */
        public Builder unitText(@Nullable String value) {
            this.unitText = value == null ? null : text("unit text", value);
            return this;
        }

        /**
         * The supplementary town name.
         *
         * @param value null for none
         * @return this
         */
        public Builder townName(@Nullable String value) {
            this.townName = value == null ? null : text("town name", value);
            return this;
        }

        /**
         * The postcode.
         *
         * @param value null for none
         * @return this
         */
        public Builder postcode(@Nullable Postcode value) {
            this.postcode = value;
            return this;
        }

        /**
         * The postal district.
         *
         * @param value null for none
         * @return this
         */
        public Builder district(@Nullable String value) {
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
        public Builder codes(MunicipalityCode municipality, RoadCode road) {
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
}
