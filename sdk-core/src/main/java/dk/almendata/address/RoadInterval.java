package dk.almendata.address;

import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of a road: the house numbers of one side, from the first to the last, with their postcode.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param side the side
 * @param from the first number; empty where the register leaves it blank, which means the lowest
 * @param to the last number, such as {@code 999Z}; empty for no end
 * @param postcode the postcode; empty where the directory has none
 */
public record RoadInterval(
        RoadSide side, Optional<HouseNumber> from, Optional<HouseNumber> to, Optional<Postcode> postcode) {

    /** Checks that no part is missing. */
    public RoadInterval {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(postcode, "postcode");
    }

    /**
     * Whether a house number lies in the stretch.
     *
     * @param number the number
     * @return true if it is on this side, not before the first and not after the last
     */
    public boolean covers(HouseNumber number) {
        return side.has(number)
                && from.filter(first -> number.compareTo(first) < 0).isEmpty()
                && to.filter(last -> number.compareTo(last) > 0).isEmpty();
    }
}
