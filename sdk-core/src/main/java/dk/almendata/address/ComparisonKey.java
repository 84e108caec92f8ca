package dk.almendata.address;

import java.util.Objects;

/**
 * A text that two addresses share exactly if their parts are the same but for spelling, for joins and for finding duplicates.
 *
 * <p>Made of the codes where the address has them, otherwise of postcode and road name; of house number, floor and door. Unit text, town and
 * district are not in it. Two keys of one address differ if only one was made with codes. Not a key to keep: it changes with the rules of
 * spelling. Immutable; may be shared between threads.
 *
 * <p>Example: that of {@code Østergade 43, 2. TV, 5000 Odense C} is {@code 5000|østergade|43|2|tv}.
 *
 * @param text the key
 */
public record ComparisonKey(String text) implements Comparable<ComparisonKey> {

    /** Checks that it is there. */
    public ComparisonKey {
        Objects.requireNonNull(text, "text");
    }

    /**
     * The key of an address.
     *
     * @param address the address
     * @return the key
     */
    public static ComparisonKey of(Address address) {
        StringBuilder text = new StringBuilder(48);
        if (address.municipalityCode().isPresent() && address.roadCode().isPresent()) {
            text.append(address.municipalityCode().get())
                    .append('|')
                    .append(address.roadCode().get());
        } else {
            address.postcode().ifPresent(text::append);
            text.append('|').append(RoadNames.fold(address.roadName()));
        }
        text.append('|').append(address.numberText()).append('|');
        address.floor().ifPresent(text::append);
        text.append('|');
        address.door().ifPresent(door -> text.append(Words.small(door.toString())));
        return new ComparisonKey(text.toString());
    }

    @Override
    public int compareTo(ComparisonKey other) {
        return text.compareTo(other.text);
    }

    /** The key. */
    @Override
    public String toString() {
        return text;
    }
}
