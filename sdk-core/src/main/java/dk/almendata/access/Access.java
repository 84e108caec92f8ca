package dk.almendata.access;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who may see what: a set of pairs, each of an organisation and a datapakke.
 *
 * <p>Decision: a pair needs one right that covers both, so that the lists of different rights are never crossed: access to {@code 0240} in
 * {@code Bbr_Fuld} and to {@code 0397} in {@code Lån_Fuld} is no access to {@code 0240} in {@code Lån_Fuld}. Two accesses are equal if their
 * pairs are. Immutable; may be shared between threads.
 *
 * <p>Example: {@code Access.of(organisations, datapakker).union(other).allows(organisation, datapakke)}.
 */
public final class Access {

    private static final Access NONE = new Access(false, new TreeMap<>());
    private static final Access EVERYTHING = new Access(true, new TreeMap<>());

    private final boolean everything;
    private final Map<DatapakkeName, SortedSet<LbfNumber>> organisations;

    private Access(boolean everything, Map<DatapakkeName, SortedSet<LbfNumber>> organisations) {
        this.everything = everything;
        this.organisations = organisations;
    }

    /**
     * No access at all.
     *
     * @return the empty access
     */
    public static Access none() {
        return NONE;
    }

    /**
     * Access to every organisation in every datapakke, as LBF itself has it.
     *
     * @return the full access
     */
    public static Access everything() {
        return EVERYTHING;
    }

    /**
     * Access to each of some organisations in each of some datapakker.
     *
     * @param organisations LBF numbers of organisations
     * @param datapakker names of datapakker
     * @return the access; none if either is empty
     * @throws IllegalArgumentException if a number is not an organisation's
     */
    public static Access of(Collection<LbfNumber> organisations, Collection<DatapakkeName> datapakker) {
        TreeSet<LbfNumber> numbers = new TreeSet<>(organisations);
        numbers.forEach(Access::requireOrganisation);
        TreeMap<DatapakkeName, SortedSet<LbfNumber>> pairs = new TreeMap<>();
        if (!numbers.isEmpty()) {
            datapakker.forEach(datapakke -> pairs.put(datapakke, Collections.unmodifiableSortedSet(numbers)));
        }
        return pairs.isEmpty() ? NONE : new Access(false, pairs);
    }

    private static void requireOrganisation(LbfNumber number) {
        if (number.level() != LbfLevel.ORGANISATION) {
            throw new IllegalArgumentException(
                    "Access: expected LBF numbers of organisations (four digits), found '" + number + "'");
        }
    }

    /**
     * What one of two accesses allows.
     *
     * @param other the other
     * @return the pairs of both
     */
    public Access union(Access other) {
        if (everything || other.everything) {
            return EVERYTHING;
        }
        TreeMap<DatapakkeName, SortedSet<LbfNumber>> pairs = new TreeMap<>(organisations);
        other.organisations.forEach((datapakke, numbers) -> pairs.merge(datapakke, numbers, (mine, theirs) -> {
            TreeSet<LbfNumber> both = new TreeSet<>(mine);
            both.addAll(theirs);
            return Collections.unmodifiableSortedSet(both);
        }));
        return new Access(false, pairs);
    }

    /**
     * What both of two accesses allow.
     *
     * @param other the other
     * @return the pairs that they have in common
     */
    public Access intersection(Access other) {
        if (everything || other.everything) {
            return everything ? other : this;
        }
        TreeMap<DatapakkeName, SortedSet<LbfNumber>> pairs = new TreeMap<>();
        organisations.forEach((datapakke, numbers) -> {
            TreeSet<LbfNumber> common = new TreeSet<>(numbers);
            common.retainAll(other.organisations.getOrDefault(datapakke, Collections.emptySortedSet()));
            if (!common.isEmpty()) {
                pairs.put(datapakke, Collections.unmodifiableSortedSet(common));
            }
        });
        return new Access(false, pairs);
    }

    /**
     * Whether this is access to all there is.
     *
     * @return true for {@link #everything()}
     */
    public boolean isEverything() {
        return everything;
    }

    /**
     * Whether a pair is allowed.
     *
     * @param organisation an organisation's LBF number
     * @param datapakke the datapakke
     * @return true if one right covers both
     */
    public boolean allows(LbfNumber organisation, DatapakkeName datapakke) {
        return everything || organisations(datapakke).contains(organisation);
    }

    /**
     * Whether the datapakke may be had for any organisation.
     *
     * @param datapakke the datapakke
     * @return true if there is at least one
     */
    public boolean allowsSome(DatapakkeName datapakke) {
        return everything || organisations.containsKey(datapakke);
    }

    /**
     * Whether the organisation may be seen in any datapakke.
     *
     * @param organisation an organisation's LBF number
     * @return true if there is at least one
     */
    public boolean allowsSome(LbfNumber organisation) {
        return everything || organisations.values().stream().anyMatch(numbers -> numbers.contains(organisation));
    }

    /**
     * The organisations that may be seen in a datapakke.
     *
     * @param datapakke the datapakke
     * @return an unmodifiable set in ascending order; empty also for {@link #everything()}, whose organisations nobody lists
     */
    public SortedSet<LbfNumber> organisations(DatapakkeName datapakke) {
        return organisations.getOrDefault(Objects.requireNonNull(datapakke, "datapakke"), Collections.emptySortedSet());
    }

    /**
     * The datapakker that may be had for at least one organisation.
     *
     * @return an unmodifiable set in ascending order; empty also for {@link #everything()}
     */
    public SortedSet<DatapakkeName> datapakker() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(organisations.keySet()));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Access other
                && everything == other.everything
                && organisations.equals(other.organisations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(everything, organisations);
    }

    /** For people, such as {@code {Bbr_Fuld=[0240, 0397]}}. */
    @Override
    public String toString() {
        return everything ? "everything" : organisations.toString();
    }
}
