package dk.almendata.subscription;

import dk.almendata.access.Access;
import dk.almendata.lbf.LbfNumber;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a recipient has lost of what a subscription asks for ({@code Validér}).
 *
 * <p>Source: guide 3.3.3.7; decision: the package or one lost organisation is enough. A subscription without filter asks for the package and
 * at least one organisation. Immutable; may be shared between threads.
 *
 * @param subscription the subscription that was compared
 * @param isDatapakkeLost whether the recipient may have the package for no organisation at all
 * @param lostOrganisations the organisations of the filter that the recipient may not see; empty where the whole package is lost
 */
public record SubscriptionValidation(
        Subscription subscription, boolean isDatapakkeLost, SortedSet<LbfNumber> lostOrganisations) {

    /** Copies the organisations. */
    public SubscriptionValidation {
        Objects.requireNonNull(subscription, "subscription");
        lostOrganisations = Collections.unmodifiableSortedSet(new TreeSet<>(lostOrganisations));
    }

    /**
     * Compares a subscription with what its recipient may see.
     *
     * @param subscription the subscription
     * @param access the access of its recipient on the day
     * @return what is lost
     */
    public static SubscriptionValidation of(Subscription subscription, Access access) {
        if (!access.allowsSome(subscription.datapakke())) {
            return new SubscriptionValidation(subscription, true, Collections.emptySortedSet());
        }
        SortedSet<LbfNumber> lost = new TreeSet<>(subscription.scope().organisations());
        lost.removeIf(organisation -> access.allows(organisation, subscription.datapakke()));
        return new SubscriptionValidation(subscription, false, lost);
    }

    /**
     * Whether nothing is lost.
     *
     * @return true for a valid subscription
     */
    public boolean isValid() {
        return !isDatapakkeLost && lostOrganisations.isEmpty();
    }

    /**
     * Whether the filter names nothing else than what is lost, so that nothing would remain of it.
     *
     * @return false for a subscription without filter
     */
    public boolean nothingRemains() {
        return !subscription.scope().isAll()
                && lostOrganisations.containsAll(subscription.scope().organisations());
    }

    /**
     * The result as it goes into {@code Besked}.
     *
     * @return a Danish sentence; empty if nothing is lost
     */
    public String besked() {
        if (isDatapakkeLost) {
            return "Modtageren har ikke længere adgang til datapakken " + subscription.datapakke() + ".";
        }
        return lostOrganisations.isEmpty() ? "" : "Modtageren har ikke længere adgang til " + lostNames() + ".";
    }

    /**
     * The same in English.
     *
     * @return a sentence; empty if nothing is lost
     */
    public String message() {
        if (isDatapakkeLost) {
            return "The recipient has no access to the datapakke " + subscription.datapakke() + " any more.";
        }
        return lostOrganisations.isEmpty() ? "" : "The recipient has no access to " + lostNames() + " any more.";
    }

    private String lostNames() {
        return lostOrganisations.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
