package dk.almendata.address;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A utility's road register, which maps its own road numbers to official codes and names.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class UtilityRoads {

    private final Map<UtilityRoadNumber, UtilityRoad> byNumber = new HashMap<>();

    private UtilityRoads(List<UtilityRoad> roads) {
        for (UtilityRoad road : roads) {
            UtilityRoad other = byNumber.putIfAbsent(road.number(), road);
            if (other != null && !other.equals(road)) {
                throw new IllegalArgumentException("Road number " + road.number() + ": expected one road, found "
                        + other.municipality() + "/" + other.roadCode() + " and " + road.municipality() + "/"
                        + road.roadCode() + ". Give each road its own number.");
            }
        }
    }

    /**
     * The register.
     *
     * @param roads its rows
     * @return the register
     * @throws IllegalArgumentException if one number stands for two roads
     */
    public static UtilityRoads of(List<UtilityRoad> roads) {
        return new UtilityRoads(roads);
    }

    /**
     * The road that a number stands for.
     *
     * @param number the utility's own number
     * @return empty if the register does not have it
     */
    public Optional<UtilityRoad> find(UtilityRoadNumber number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
