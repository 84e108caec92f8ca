package dk.almendata.delivery;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The filter on organisations of a subscription or a delivery ({@code Organisation}).
 *
 * <p>Source: guide 3.3.3. Decision: an empty filter is {@link #all()}, everything the recipient may see that day; which
 * organisations these are must be read from the rows. Immutable; instances may be shared between threads.
 *
 * <p>Example: {@code Scope.parse("0397,0240").toString()} is {@code 0240,0397}; the scope of an empty filter is {@code all}.
 */
public final class Scope implements Comparable<Scope> {

    private static final Scope ALL = new Scope(Collections.emptySortedSet());
    private static final String ALL_TEXT = "all";

    private final SortedSet<LbfNumber> organisations;
    private final String text;

    private Scope(SortedSet<LbfNumber> organisations) {
        this.organisations = Collections.unmodifiableSortedSet(organisations);
        this.text = organisations.isEmpty()
                ? ALL_TEXT
                : organisations.stream().map(LbfNumber::toString).collect(Collectors.joining(","));
    }

    /**
     * The empty filter: all that the recipient may see.
     *
     * @return the scope {@code all}
     */
    public static Scope all() {
        return ALL;
    }

    /**
     * The scope of a filter.
     *
     * @param organisations LBF numbers of organisations, in any order; empty means {@link #all()}
     * @return the scope
     * @throws IllegalArgumentException if a number is not an organisation's
     */
    public static Scope of(Collection<LbfNumber> organisations) {
        TreeSet<LbfNumber> sorted = new TreeSet<>();
        for (LbfNumber number : organisations) {
            if (number.level() != LbfLevel.ORGANISATION) {
                throw new IllegalArgumentException(
                        "A scope: expected LBF numbers of organisations (four digits), found '" + number + "'");
            }
            sorted.add(number);
        }
        return sorted.isEmpty() ? ALL : new Scope(sorted);
    }

    /**
     * Reads the canonical text.
     *
     * @param text {@code all}, or four-digit numbers joined by commas, in any order
     * @return the scope
     * @throws IllegalArgumentException if a part is not an organisation's number
     */
    public static Scope parse(String text) {
        if (text.equals(ALL_TEXT)) {
            return ALL;
        }
        return of(Arrays.stream(text.split(",", -1))
                .map(part -> LbfNumber.of(LbfLevel.ORGANISATION, part))
                .toList());
    }

    /**
     * The organisations of the filter.
     *
     * @return an unmodifiable set in ascending order; empty for {@link #all()}
     */
    public SortedSet<LbfNumber> organisations() {
        return organisations;
    }

    /**
     * Whether the filter is empty.
     *
     * @return true for {@link #all()}
     */
    public boolean isAll() {
        return organisations.isEmpty();
    }

    /**
     * Whether everything inside another scope is inside this one too. Only {@code all} covers {@code all}.
     *
     * @param other a scope of the same recipient
     * @return true if it is covered
     */
    public boolean covers(Scope other) {
        return isAll() || equals(other) || (!other.isAll() && organisations.containsAll(other.organisations));
    }

    /**
     * Whether an organisation is inside.
     *
     * @param organisation the LBF number of an organisation
     * @return true if it stands in the filter, and always under {@code all}
     */
    public boolean contains(LbfNumber organisation) {
        return isAll() || organisations.contains(organisation);
    }

    @Override
    public int compareTo(Scope other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Scope other && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }

    /** {@code all}, or the numbers in ascending order joined by commas; readable by {@link #parse(String)}. */
    @Override
    public String toString() {
        return text;
    }
}
