package dk.almendata.address;

import java.util.List;
import java.util.Objects;

/**
 * A road of a road directory. Immutable; may be shared between threads.
 *
 * @param municipality the municipality
 * @param code its code in that municipality
 * @param name its name
 * @param addressingName its name in at most 20 characters; the name itself where the directory has no other
 * @param intervals its stretches, empty where the directory has none
 */
public record Road(
        MunicipalityCode municipality,
        RoadCode code,
        String name,
        String addressingName,
        List<RoadInterval> intervals) {

    /** Copies the intervals and checks that no part is missing. */
    public Road {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(addressingName, "addressingName");
        intervals = List.copyOf(intervals);
    }

    /** The codes and the name, such as {@code 0461/9725 Østre Stationsvej}. */
    @Override
    public String toString() {
        return municipality + "/" + code + " " + name;
    }
}
