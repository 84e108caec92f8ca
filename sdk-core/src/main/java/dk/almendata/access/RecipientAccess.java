package dk.almendata.access;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What any recipient may see on a day: an adviser by its grants, everybody else by itself (guide 3.3.3.1).
 *
 * <pre>{@code
 * RecipientAccess access = RecipientAccess.of(OwnAccess.of(packages, register), grants);
 * SubscriptionStep step = life.run(state, access.on(recipient, day), day);
 * }</pre>
 *
 * <p>As thread-safe as the ports behind it.
 */
public final class RecipientAccess {

    private final OwnAccess own;
    private final Grants grants;

    private RecipientAccess(OwnAccess own, Grants grants) {
        this.own = own;
        this.grants = grants;
    }

    /**
     * Access of every kind of recipient.
     *
     * @param own what recipients may see by themselves
     * @param grants what advisers were granted
     * @return the access
     */
    public static RecipientAccess of(OwnAccess own, Grants grants) {
        return new RecipientAccess(Objects.requireNonNull(own, "own"), Objects.requireNonNull(grants, "grants"));
    }

    /**
     * What a recipient may see.
     *
     * @param recipient the recipient
     * @param on the day
     * @return the access
     */
    public Access on(Recipient recipient, LocalDate on) {
        return recipient.kind() == RecipientKind.RAADGIVER
                ? grants.accessOf(CvrNumber.of(recipient.id()), on)
                : own.on(recipient.kind(), recipient.id(), on);
    }
}
