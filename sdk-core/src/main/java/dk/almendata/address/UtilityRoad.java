package dk.almendata.address;

import java.util.Objects;

/**
 * A row of a utility's road register ({@code Vejkartotek}): its own number, and what that stands for officially. Immutable; may be shared between
 * threads.
 *
 * @param number VEJNR, the utility's own number
 * @param municipality Kommune nr
 * @param roadCode Kommunal vej-kode
 * @param name VEJNAVN, the official name
 */
public record UtilityRoad(UtilityRoadNumber number, MunicipalityCode municipality, RoadCode roadCode, String name) {

    /** Checks that no part is missing. */
    public UtilityRoad {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(roadCode, "roadCode");
        Objects.requireNonNull(name, "name");
    }
}
