package dk.almendata.coverage;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A grant of access that has ended, as a gap names it.
 *
 * <p>Immutable; instances may be shared between threads.
 *
 * @param id what people know the grant by, not blank
 * @param lastDay the last day on which it gave access
 * @param grantedBy who gave it, such as an organisation or its LBF number; empty where it is not known
 */
public record EndedGrant(String id, LocalDate lastDay, String grantedBy) {

    /** Checks that nothing is missing and that the grant has a name. */
    public EndedGrant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(lastDay, "lastDay");
        Objects.requireNonNull(grantedBy, "grantedBy");
        if (id.isBlank()) {
            throw new IllegalArgumentException("A grant: expected an id, found nothing");
        }
    }

    /** A sentence for people, such as {@code Grant 17, given by 0240, ended 2025-06-30.} */
    @Override
    public String toString() {
        return "Grant " + id + (grantedBy.isBlank() ? "" : ", given by " + grantedBy) + ", ended " + lastDay + ".";
    }
}
