package dk.almendata.consumption;

import dk.almendata.address.MunicipalityCode;
import dk.almendata.address.Postcode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where all consumers of a file are: municipality, postcode and town, set when the file is loaded, because its lines have none of them
 * (utility text, 3.2). Each may be left out. Equal by value. Immutable; may be shared between threads.
 *
 * <p>Example: {@code FilePlace.of(MunicipalityCode.of("0461")).withPostcode(Postcode.of("5000")).withTown("Odense C")}.
 */
public final class FilePlace {

    /** Nothing is known. */
    public static final FilePlace UNKNOWN = new FilePlace(null, null, "");

    private final @Nullable MunicipalityCode municipality;
    private final @Nullable Postcode postcode;
    private final String town;

    private FilePlace(@Nullable MunicipalityCode municipality, @Nullable Postcode postcode, String town) {
        this.municipality = municipality;
        this.postcode = postcode;
        this.town = town;
    }

    /**
     * A municipality.
     *
     * @param municipality its code
     * @return the place, without postcode and town
     */
    public static FilePlace of(MunicipalityCode municipality) {
        return new FilePlace(Objects.requireNonNull(municipality, "municipality"), null, "");
    }

    /**
     * The same with a postcode.
     *
     * @param code the postcode
     * @return the place
     */
    public FilePlace withPostcode(Postcode code) {
        return new FilePlace(municipality, Objects.requireNonNull(code, "code"), town);
    }

    /**
     * The same with a town.
     *
     * @param text the name of the postal district, or empty for none
     * @return the place
     */
    public FilePlace withTown(String text) {
        return new FilePlace(municipality, postcode, text.strip());
    }

    /**
     * The municipality.
     *
     * @return empty if it was not set
     */
    public Optional<MunicipalityCode> municipality() {
        return Optional.ofNullable(municipality);
    }

    /**
     * The postcode.
     *
     * @return empty if it was not set
     */
    public Optional<Postcode> postcode() {
        return Optional.ofNullable(postcode);
    }

    /**
     * The town.
     *
     * @return empty if it was not set
     */
    public String town() {
        return town;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof FilePlace other
                && Objects.equals(municipality, other.municipality)
                && Objects.equals(postcode, other.postcode)
                && town.equals(other.town);
    }

    @Override
    public int hashCode() {
        return Objects.hash(municipality, postcode, town);
    }

    /** Such as {@code 0461, 5000 Odense C}; a dash for a municipality that was not set. */
    @Override
    public String toString() {
        return (municipality == null ? "-" : municipality) + ", "
                + (postcode == null ? town : postcode + " " + town).strip();
    }
}
