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
 * {@code bygn. A}) is <em>unit text</em>, in brackets where it would be read as a town, a floor or a door ({@code (Kollegiet)}). The postcode of a bulk receiver is read and kept, but not written (decision, domain document 1.5).
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

    Address(AddressBuilder builder, String roadName) {
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
    public static AddressBuilder builder() {
        return new AddressBuilder();
    }

    /**
     * A builder that carries every part of this address.
     *
     * @return a builder for one thread
     */
    public AddressBuilder toBuilder() {
        return new AddressBuilder(this);
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
        return standardForm().toString();
    }

    /** Whether a text is the standard form on one line. */
    boolean isWritten(String text) {
        return text.contentEquals(standardForm());
    }

    private StringBuilder standardForm() {
        StringBuilder text = new StringBuilder(64);
        appendPlace(text);
        appendTown(text);
        appendPost(text, ", ");
        return text;
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
            text.append(floor == null ? ", " : door.isLikeSal() ? " dør " : " ").append(door);
        }
        if (unitText != null) {
            UnitPhrase.appendTo(text, unitText);
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
}
