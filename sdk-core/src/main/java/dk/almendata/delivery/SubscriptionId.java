package dk.almendata.delivery;

import dk.almendata.datapakke.DatapakkeName;
import java.util.Objects;

/**
 * What a subscription is known by, and what a delivery names it by.
 *
 * <p><em>Assumed</em>: the guide lists no id for a subscription and no reference to one on a delivery (3.3.3, 3.3.4). Where the
 * service gives none, an id is made of recipient, datapakke and scope with {@link #assumed}. Immutable; instances may be
 * shared between threads.
 *
 * @param text the id, opaque, not blank
 */
public record SubscriptionId(String text) implements Comparable<SubscriptionId> {

    /**
     * Refuses blank text.
     */
    public SubscriptionId {
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("A subscription id: expected text, found nothing");
        }
    }

    /**
     * The id with this text.
     *
     * @param text the text as the service states it, not blank
     * @return the id
     */
    public static SubscriptionId of(String text) {
        return new SubscriptionId(text);
    }

    /**
     * The id of a subscription for which the service states none.
     *
     * <p>Decision: made of recipient, datapakke and scope. A repaired subscription, whose scope has changed, therefore looks
     * like a new one.
     *
     * @param recipient who receives
     * @param datapakke the package's name
     * @param scope the filter on organisations
     * @return for example {@code 4711/Bbr_Delvis/0240,0397}
     */
    public static SubscriptionId assumed(RecipientId recipient, DatapakkeName datapakke, Scope scope) {
        return new SubscriptionId(recipient + "/" + datapakke + "/" + scope);
    }

    /** Numbers before other texts and in their order, so that 2 comes before 10. */
    @Override
    public int compareTo(SubscriptionId other) {
        int kinds = Boolean.compare(other.isNumber(), isNumber());
        if (kinds != 0) {
            return kinds;
        }
        int lengths = isNumber() ? Integer.compare(text.length(), other.text.length()) : 0;
        return lengths != 0 ? lengths : text.compareTo(other.text);
    }

    private boolean isNumber() {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
