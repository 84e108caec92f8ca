package dk.almendata.consumption;

import dk.almendata.building.PropertyFactor;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which property factors make up the dwelling area that use is related to ({@code BBR boligareal}). A result names them.
 *
 * <p>Factor 602 is {@code BYG_BOLIG_AREAL}, and the default (decision). Immutable; may be shared between threads.
 */
public final class FactorNumbers {

    /** Dwelling area, 602. */
    public static final FactorNumbers DWELLING_AREA = of(List.of(PropertyFactor.DWELLING_AREA));

    private static final int HIGHEST = 999;

    private final List<Integer> numbers;

    private FactorNumbers(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * Some factors, whose values are added.
     *
     * @param numbers 0 to 999, at least one
     * @return the factors
     * @throws IllegalArgumentException if there is none, or one cannot be a factor
     */
    public static FactorNumbers of(Collection<Integer> numbers) {
        SortedSet<Integer> sorted = new TreeSet<>(numbers);
        if (sorted.isEmpty() || sorted.first() < 0 || sorted.last() > HIGHEST) {
            throw new IllegalArgumentException("Expected numbers of factors from 0 to 999, found " + sorted);
        }
        return new FactorNumbers(List.copyOf(sorted));
    }

    /**
     * The numbers.
     *
     * @return unmodifiable, in order
     */
    public List<Integer> numbers() {
        return numbers;
    }

    /** Such as {@code 602} or {@code 602+603}. */
    @Override
    public String toString() {
        return String.join("+", numbers.stream().map(String::valueOf).toList());
    }
}
