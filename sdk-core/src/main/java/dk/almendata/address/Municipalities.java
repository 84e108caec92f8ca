package dk.almendata.address;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The municipalities that are known, and what a code stands for on a day.
 *
 * <p>{@link #standard()} has the 98 municipalities and Christiansø (0411), unchanged since 2015. Some 224 older codes have ended and need a date to
 * be resolved; a host that has a dated list loads it with {@link #with(List)}. Greenland shares the code space (955 to 957, 959 to 961; 958 and 901
 * to 953 have ended), the Faroe Islands have no code (5902 is an authority of the CPR register); neither is a Danish municipality (domain
 * document 1.4).
 *
 * <pre>{@code
 * Municipalities.standard().region(MunicipalityCode.of("0461"), LocalDate.of(2026, 5, 1)); // SYDDANMARK
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class Municipalities {

    private static final Municipalities STANDARD = new Municipalities(MunicipalityList.read());

    private final Map<MunicipalityCode, List<Municipality>> byCode = new TreeMap<>();

    private Municipalities(List<Municipality> all) {
        all.forEach(one ->
                byCode.computeIfAbsent(one.code(), code -> new ArrayList<>()).add(one));
    }

    /**
     * The municipalities of today, by the list of 17 November 2025.
     *
     * @return 99 of them
     */
    public static Municipalities standard() {
        return STANDARD;
    }

    /**
     * These and others, such as former ones with their days.
     *
     * @param others may repeat a code with other days
     * @return all of them
     * @throws IllegalArgumentException if two with the same code are current on the same day
     */
    public Municipalities with(List<Municipality> others) {
        List<Municipality> all = new ArrayList<>(all());
        for (Municipality other : others) {
            all.stream()
                    .filter(one -> one.code().equals(other.code()) && overlap(one, other))
                    .findFirst()
                    .ifPresent(one -> {
                        throw new IllegalArgumentException(
                                "Municipality " + other.code()
                                        + ": expected days that do not overlap, found two that do. Give each its first and last day.");
                    });
            all.add(other);
        }
        return new Municipalities(all);
    }

    /**
     * All of them.
     *
     * @return unmodifiable, by code
     */
    public List<Municipality> all() {
        return byCode.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The municipality that had a code on a day.
     *
     * @param code the code
     * @param day the day
     * @return empty if the list has none
     */
    public Optional<Municipality> find(MunicipalityCode code, LocalDate day) {
        Objects.requireNonNull(day, "day");
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(one -> one.isCurrentOn(day))
                .findFirst();
    }

    /**
     * What a code stands for on a day.
     *
     * @param code the code
     * @param day the day
     * @return the standing
     */
    public MunicipalityStanding standing(MunicipalityCode code, LocalDate day) {
        if (find(code, day).isPresent()) {
            return MunicipalityStanding.CURRENT;
        }
        if (byCode.containsKey(code)) {
            return MunicipalityStanding.FORMER;
        }
        return outside(code);
    }

    /**
     * The region of the municipality that had a code on a day.
     *
     * @param code the code
     * @param day the day; from 1 January 2027 two regions are one
     * @return empty for Christiansø, which lies in none, and where {@link #find} is empty
     */
    public Optional<Region> region(MunicipalityCode code, LocalDate day) {
        return find(code, day).flatMap(one -> one.region(day));
    }

    private static MunicipalityStanding outside(MunicipalityCode code) {
        if (code.isGreenlandic()) {
            return MunicipalityStanding.GREENLANDIC;
        }
        return code.isFaroese() ? MunicipalityStanding.FAROESE : MunicipalityStanding.UNKNOWN_OR_FORMER;
    }

    private static boolean overlap(Municipality one, Municipality other) {
        boolean oneEndsFirst = one.endExclusive().isPresent()
                && other.firstDay().isPresent()
                && !one.endExclusive().get().isAfter(other.firstDay().get());
        boolean otherEndsFirst = other.endExclusive().isPresent()
                && one.firstDay().isPresent()
                && !other.endExclusive().get().isAfter(one.firstDay().get());
        return !oneEndsFirst && !otherEndsFirst;
    }
}
