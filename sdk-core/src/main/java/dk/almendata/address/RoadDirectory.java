package dk.almendata.address;

import java.util.List;
import java.util.Optional;

/**
 * A register of roads that a host supplies: municipality, road code, name, and the stretches with their postcodes.
 *
 * <p>A name is no key: of 100,547 pairs of municipality and name 7,604 have more than one road code (register of 2015), so a search by name answers
 * all roads. Implementations are immutable and may be shared between threads.
 */
public interface RoadDirectory {

    /**
     * The roads with a name.
     *
     * @param roadName a name or an addressing name in any spelling that {@link RoadNames#fold} brings to the same form, blanks and hyphens left out
     *     of account ({@link RoadNames#areSameButForBlanks})
     * @return all of them, in the order of their codes; empty if there is none
     */
    List<Road> named(String roadName);

    /**
     * The roads with a name that is written almost so.
     *
     * @param roadName a name or an addressing name
     * @return all roads of which one or the other name is {@linkplain RoadNames#areAlike alike} but not the same, in the order of their codes; empty
     *     if there is none
     */
    List<Road> alike(String roadName);

    /**
     * The road with a code.
     *
     * @param municipality the municipality
     * @param code the road's code in it
     * @return empty if there is none
     */
    Optional<Road> find(MunicipalityCode municipality, RoadCode code);
}
