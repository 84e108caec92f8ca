package dk.almendata.consumption;

import dk.almendata.address.MunicipalityCode;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where all consumers of a file are: municipality, postcode and town, set when the file is loaded, because its lines have none of them
 * (utility text, 3.2). Each may be left out. Equal by value. Immutable; may be shared between threads.
 *
 * <p>Example: {@code FilePlace.of(MunicipalityCode.of("0461")).withPostcode("5000").withTown("Odense C")}.
 */
public final class FilePlace {

    /** Nothing is known. */
    public static final FilePlace UNKNOWN = new FilePlace(null, "", "");

    private static final Pattern POSTCODE = Pattern.compile("[0-9]{4}");

    private final @Nullable MunicipalityCode municipality;
    private final String postcode;
    private final String town;

    private FilePlace(@Nullable MunicipalityCode municipality, String postcode, String town) {
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
        return new FilePlace(Objects.requireNonNull(municipality, "municipality"), "", "");
    }

    /**
     * Whether a text is written as a postcode is; if there is one is not asked.
     *
     * @param text the text
     * @return true for four digits
     */
    public static boolean isPostcode(String text) {
        return POSTCODE.matcher(text).matches();
    }

    /**
     * The same with a postcode.
     *
     * @param text four digits, or empty for none
     * @return the place
     * @throws IllegalArgumentException if it is anything else
     */
    public FilePlace withPostcode(String text) {
        if (!text.isEmpty() && !isPostcode(text)) {
            throw new IllegalArgumentException("Expected a postcode of four digits, found text(" + text.length() + ")");
        }
        return new FilePlace(municipality, text, town);
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
     * @return four digits; empty if it was not set
     */
    public String postcode() {
        return postcode;
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
                && postcode.equals(other.postcode)
                && town.equals(other.town);
    }

    @Override
    public int hashCode() {
        return Objects.hash(municipality, postcode, town);
    }

    /** Such as {@code 0461, 5000 Odense C}; a dash for a municipality that was not set. */
    @Override
    public String toString() {
        return (municipality == null ? "-" : municipality) + ", " + (postcode + " " + town).strip();
    }
}
