package dk.almendata.sandbox;

import dk.almendata.access.Access;
import java.time.LocalDate;

/**
 * What a recipient of a sandbox may see, day by day. An adviser is a recipient whose access changes with the day.
 *
 * <pre>{@code
 * AccessByDay lostInJune = day -> day.isBefore(LocalDate.of(2025, 6, 1)) ? access : Access.none();
 * }</pre>
 *
 * <p>It is asked while the sandbox is locked and from several threads: it gives the same answer for the same day, and does not call the
 * sandbox.
 */
@FunctionalInterface
public interface AccessByDay {

    /**
     * The access on a day.
     *
     * @param day the date in Copenhagen
     * @return what may be seen; {@link Access#none()} for nothing
     */
    Access on(LocalDate day);
}
