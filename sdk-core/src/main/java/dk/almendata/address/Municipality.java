package dk.almendata.address;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A municipality with the days on which its code was in use.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param code its code
 * @param name such as {@code Høje-Taastrup}
 * @param region the region it lies in, as of 2026; empty for Christiansø, which lies in none, and for municipalities older than the regions
 * @param firstDay the first day of the code; empty if it has always been
 * @param endExclusive the first day on which it was no more; empty if it still is
 */
public record Municipality(
        MunicipalityCode code,
        String name,
        Optional<Region> region,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> endExclusive) {

    /** Checks that no part is missing and that the days are in order. */
    public Municipality {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(region, "region");
        if (firstDay.isPresent() && endExclusive.isPresent() && !firstDay.get().isBefore(endExclusive.get())) {
            throw new IllegalArgumentException("Municipality " + code + ": expected an end after " + firstDay.get()
                    + ", found " + endExclusive.get() + ". Check the two days.");
        }
    }

    /**
     * A municipality of today.
     *
     * @param code its code
     * @param name its name
     * @param region its region, if it lies in one
     * @return the municipality, without first and last day
     */
    public static Municipality current(MunicipalityCode code, String name, Optional<Region> region) {
        return new Municipality(code, name, region, Optional.empty(), Optional.empty());
    }

    /**
     * Whether the code was in use on a day.
     *
     * @param day the day
     * @return true from the first day on, until the day before the end
     */
    public boolean isCurrentOn(LocalDate day) {
        return firstDay.filter(day::isBefore).isEmpty()
                && endExclusive.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /**
     * The region it lies in on a day.
     *
     * @param day the day; from 1 January 2027 two regions are one
     * @return empty where it lies in none
     */
    public Optional<Region> region(LocalDate day) {
        return region.map(one -> one.on(day));
    }
}
