package dk.almendata.building;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The value of a property factor from a day on, as the utility wrote it, and typed by the kind of its factor.
 *
 * <pre>{@code
 * FactorValue roof = new FactorValue(511, LocalDate.of(2017, 1, 1), "31-12-2016");
 * roof.date();    // 2016-12-31, the day on which the roof was insulated
 * roof.area();    // empty: 511 is no area
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
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
     * The values that count: those with the latest start date, whatever day it is ({@code forbrugerdatabaser.txt}, note 2). A start in the future
     * counts too.
     *
     * @param values the values of one property
     * @param factor the number of the factor
     * @return unmodifiable; none if there is none of that factor, and more than one exactly if different values start on the latest day, which
     *     leaves no choice
     */
    public static List<FactorValue> latest(Collection<FactorValue> values, int factor) {
        List<FactorValue> own = values.stream()
                .filter(value -> value.factor == factor)
                .distinct()
                .toList();
        LocalDate day =
                own.stream().map(FactorValue::start).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        return own.stream().filter(value -> value.start.equals(day)).toList();
    }

    /**
     * The value that counts, as {@link #latest} finds it.
     *
     * @param values the values of one property
     * @param factor the number of the factor
     * @return empty if there is none of that factor, or if different values start on the latest day
     */
    public static Optional<FactorValue> counting(Collection<FactorValue> values, int factor) {
        List<FactorValue> latest = latest(values, factor);
        return latest.size() == 1 ? Optional.of(latest.get(0)) : Optional.empty();
    }

    /**
     * Whether the value can be read as what its factor says.
     *
     * @return what is wrong, empty if nothing is or the factor is not defined; a code that its list does not have is no fault, its reading says so
     */
    public Optional<FactorFault> check() {
        return PropertyFactor.of(factor).map(PropertyFactor::kind).map(kind -> FactorText.fault(kind, value));
    }

    /**
     * When an energy saving measure was established.
     *
     * @return empty if the factor is no measure, or the value no date as {@code 31-12-2016} or {@code 2016-12-31}
     */
    public Optional<LocalDate> date() {
        return isOf(FactorKind.MEASURE_DATE) ? Optional.ofNullable(FactorText.date(value)) : Optional.empty();
    }

    /**
     * An area.
     *
     * @return square metres; empty if the factor is no area, or the value no such number
     */
    public Optional<BigDecimal> area() {
        return isOf(FactorKind.AREA) ? Optional.of(FactorText.number(value)) : Optional.empty();
    }

    /**
     * The year in which a building was built or rebuilt.
     *
     * @return empty if the factor is no year, or the value has not four digits
     */
    public Optional<Year> year() {
        return isOf(FactorKind.YEAR) ? Optional.of(Year.parse(value.strip())) : Optional.empty();
    }

    /**
     * Whether the customer is to be told at once.
     *
     * @return empty if the factor is not that one, or the value neither 0 nor 1
     */
    public Optional<Boolean> notice() {
        return isOf(FactorKind.NOTICE) ? Optional.of(value.strip().equals("1")) : Optional.empty();
    }

    /**
     * What a code means.
     *
     * @param on the day whose list counts
     * @return empty if the factor is no code, or there is none; an unknown code is kept and flagged
     */
    public Optional<BbrReading> code(LocalDate on) {
        return isOf(FactorKind.CODE)
                ? PropertyFactor.of(factor).flatMap(PropertyFactor::list).map(list -> list.read(value, on))
                : Optional.empty();
    }

    private boolean isOf(FactorKind kind) {
        return PropertyFactor.of(factor).filter(known -> known.kind() == kind).isPresent() && check().isEmpty();
    }
}
