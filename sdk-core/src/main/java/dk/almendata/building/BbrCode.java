package dk.almendata.building;

import java.util.Objects;
import java.util.Optional;

/**
 * One code of a list with its meaning on a day. Immutable; may be shared between threads.
 *
 * @param list the list
 * @param code as the official list writes it, without zeros in front
 * @param danish the Danish text, empty where it is not known here
 * @param english a gloss of ours, empty where the text is not known
 * @param status whether it is still given
 */
public record BbrCode(BbrList list, String code, Optional<String> danish, Optional<String> english, BbrStatus status) {

    /** Checks that no part is missing. */
    public BbrCode {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(danish, "danish");
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(status, "status");
    }
}
