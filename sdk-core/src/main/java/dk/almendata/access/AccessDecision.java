package dk.almendata.access;

import java.util.Objects;
import java.util.Optional;

/**
 * Whether an adviser may see something on a day, by which grant, or why not.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param refusal why not; empty if it may
 * @param grant the grant that gives it, or the one that the refusal speaks of; empty where there is none
 */
public record AccessDecision(Optional<AccessRefusal> refusal, Optional<Grant> grant) {

    /** Checks that a permission has its grant. */
    public AccessDecision {
        Objects.requireNonNull(refusal, "refusal");
        if (refusal.isEmpty() && grant.isEmpty()) {
            throw new IllegalArgumentException("A permission needs the grant that gives it");
        }
    }

    static AccessDecision by(Grant grant) {
        return new AccessDecision(Optional.empty(), Optional.of(grant));
    }

    static AccessDecision refused(AccessRefusal refusal) {
        return new AccessDecision(Optional.of(refusal), Optional.empty());
    }

    static AccessDecision refused(AccessRefusal refusal, Grant grant) {
        return new AccessDecision(Optional.of(refusal), Optional.of(grant));
    }

    /**
     * Whether it may.
     *
     * @return true if a grant gives it
     */
    public boolean isAllowed() {
        return refusal.isEmpty();
    }

    /** For people, such as {@code EXPIRED grant 7 of CVR 10150817 2024-01-01..2025-01-01}. */
    @Override
    public String toString() {
        return refusal.map(AccessRefusal::name).orElse("ALLOWED")
                + grant.map(by -> " " + by).orElse("");
    }
}
