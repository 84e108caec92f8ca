package dk.almendata.building;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The value of a property factor from a day on. Immutable; may be shared between threads.
 *
 * @param factor the number of the factor
 * @param start the day from which it holds
 * @param value the value as the utility wrote it
 */
public record FactorValue(int factor, LocalDate start, String value) {

    /** Checks that no part is missing. */
    public FactorValue {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(value, "value");
    }

    /**
     * The value that counts: the one with the latest start date, whatever day it is ({@code forbrugerdatabaser.txt}, note 2).
     *
     * @param values the values of one property
     * @param factor the number of the factor
     * @return the value, the last one in order where several start on one day; empty if there is none of that factor
     */
    public static Optional<FactorValue> counting(Collection<FactorValue> values, int factor) {
        return values.stream()
                .filter(value -> value.factor == factor)
                .reduce((one, other) -> Comparator.comparing(FactorValue::start).compare(one, other) > 0 ? one : other);
    }
}
