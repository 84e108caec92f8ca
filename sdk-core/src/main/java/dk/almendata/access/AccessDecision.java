package dk.almendata.access;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an adviser may see something on a day, by which grant, or why not.
 *
 * <p>Made by {@link Grants#decide}. Two decisions are equal if reason and grant are. Immutable; may be shared between threads.
 *
 * <p>Example: {@code decision.danish()} is {@code Adgangen er udløbet. Adgang 7 sluttede 2025-12-31.}
 */
public final class AccessDecision {

    private final @Nullable AccessRefusal refusal;
    private final @Nullable Grant grant;

    private AccessDecision(@Nullable AccessRefusal refusal, @Nullable Grant grant) {
        this.refusal = refusal;
        this.grant = grant;
    }

    static AccessDecision by(Grant grant) {
        return new AccessDecision(null, Objects.requireNonNull(grant, "grant"));
    }

    static AccessDecision refused(AccessRefusal refusal) {
        return new AccessDecision(Objects.requireNonNull(refusal, "refusal"), null);
    }

    static AccessDecision refused(AccessRefusal refusal, Grant grant) {
        return new AccessDecision(Objects.requireNonNull(refusal, "refusal"), Objects.requireNonNull(grant, "grant"));
    }

    /**
     * Whether it may.
     *
     * @return true if a grant gives it
     */
    public boolean isAllowed() {
        return refusal == null;
    }

    /**
     * Why it may not.
     *
     * @return the reason; empty if it may
     */
    public Optional<AccessRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * The grant that gives it, or the one that the refusal speaks of.
     *
     * @return the grant; empty for a refusal that speaks of none
     */
    public Optional<Grant> grant() {
        return Optional.ofNullable(grant);
    }

    /**
     * The decision with the grant and its day.
     *
     * @return English sentences, without names and mail addresses
     */
    public String english() {
        return told(
                refusal == null ? "The access is given." : refusal.english(),
                "Grant ",
                " starts on ",
                refusal == null ? " lasts until " : " ended on ");
    }

    /**
     * The decision with the grant and its day.
     *
     * @return Danish sentences, without names and mail addresses
     */
    public String danish() {
        return told(
                refusal == null ? "Adgangen er givet." : refusal.danish(),
                "Adgang ",
                " begynder ",
                refusal == null ? " gælder til og med " : " sluttede ");
    }

    private String told(String sentence, String subject, String starts, String ends) {
        if (grant == null) {
            return sentence;
        }
        String days = refusal == AccessRefusal.NOT_STARTED ? starts + grant.start() : ends + grant.end();
        boolean daysMatter =
                refusal == null || refusal == AccessRefusal.NOT_STARTED || refusal == AccessRefusal.EXPIRED;
        return sentence + " " + subject + grant.id() + (daysMatter ? days : "") + ".";
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof AccessDecision other && refusal == other.refusal && Objects.equals(grant, other.grant);
    }

    @Override
    public int hashCode() {
        return Objects.hash(refusal, grant);
    }

    /** For people, such as {@code EXPIRED grant 7 of CVR 10150817 2024-01-01..2025-01-01}. */
    @Override
    public String toString() {
        return (refusal == null ? "ALLOWED" : refusal.name()) + (grant == null ? "" : " " + grant);
    }
}
