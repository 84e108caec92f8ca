package dk.almendata.building;

import java.util.Objects;
import java.util.Optional;

/**
 * One code of a list with its meaning on a day. Immutable; may be shared between threads.
 *
 * @param list the list
 * @param code as the official list writes it, without zeros in front
 * @param danish the Danish text
 * @param english a gloss of ours
 * @param status whether it is still given
 */
public record BbrCode(BbrList list, String code, String danish, String english, BbrStatus status) {

    /** Checks that no part is missing. */
    public BbrCode {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(danish, "danish");
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(status, "status");
    }

    /**
     * What the building or unit is used for at large.
     *
     * @return empty for codes outside the groups, and for lists that do not say a use
     */
    public Optional<UseGroup> group() {
        return list == BbrList.BUILDING_USE || list == BbrList.UNIT_USE ? UseGroup.of(code) : Optional.empty();
    }
}
