package dk.almendata.funding;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a pool's basis, which needs the approval of the ministry first (Administrationsgrundlag, point 3).
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param what what is changed
 * @param from the first day on which the change holds
 * @param approved the day it was approved; null if it is not
 * @param by who approved it; null if not stated
 */
public record BasisChange(
        String what,
        LocalDate from,
        @Nullable LocalDate approved,
        @Nullable String by) {

    /**
     * Checks that it says something.
     *
     * @throws IllegalArgumentException if what is changed is blank
     */
    public BasisChange {
        Objects.requireNonNull(from, "from");
        if (Objects.requireNonNull(what, "what").isBlank()) {
            throw new IllegalArgumentException("Expected what is changed, found a blank text");
        }
    }

    /**
     * Whether it may hold from its first day on.
     *
     * @return true if somebody approved it on that day or earlier
     */
    public boolean isApproved() {
        return approved != null && !approved.isAfter(from) && by != null && !by.isBlank();
    }
}
