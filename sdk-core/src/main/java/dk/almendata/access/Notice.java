package dk.almendata.access;

import java.util.Objects;

/**
 * Something that happened to a grant, of which its parties are told.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param event what happened
 * @param grant the grant, after a change as it is now, after a removal as it was
 */
public record Notice(NoticeEvent event, Grant grant) {

    /** Checks that no part is missing. */
    public Notice {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(grant, "grant");
    }
}
