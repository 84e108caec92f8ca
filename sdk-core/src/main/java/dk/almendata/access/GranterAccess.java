package dk.almendata.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a granter may see itself on a day. A port.
 *
 * <p>A granter can give only what it has (guide 3.4.2). Decision: what it loses later its advisers lose with it on the same day, wherever its
 * own access is known; the grant stays as it is, so that a right that comes back comes back for the adviser too.
 */
@FunctionalInterface
public interface GranterAccess {

    /**
     * The access of a granter.
     *
     * @param granter who has granted
     * @param on the day
     * @return its access, {@link Access#none()} if it has none; empty where it is not known, and then the grant counts as it stands
     */
    Optional<Access> of(Granter granter, LocalDate on);
}
