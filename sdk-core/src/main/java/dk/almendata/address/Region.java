package dk.almendata.address;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.Optional;

/**
 * A Danish region.
 *
 * <p>On 1 January 2027 Hovedstaden and Sjælland become one, Østdanmark (lov nr. 699 of 20 June 2025 § 126), so what region a municipality lies in
 * is a question with a date. The code of Østdanmark is not known yet. Immutable; may be shared between threads.
 */
public enum Region {
    /** Region Nordjylland. */
    NORDJYLLAND("1081", "Region Nordjylland"),
    /** Region Midtjylland. */
    MIDTJYLLAND("1082", "Region Midtjylland"),
    /** Region Syddanmark. */
    SYDDANMARK("1083", "Region Syddanmark"),
    /** Region Hovedstaden, until the end of 2026. */
    HOVEDSTADEN("1084", "Region Hovedstaden"),
    /** Region Sjælland, until the end of 2026. */
    SJAELLAND("1085", "Region Sjælland"),
    /** Region Østdanmark, from 2027. */
    OESTDANMARK("", "Region Østdanmark");

    private static final LocalDate UNION = LocalDate.of(2027, Month.JANUARY, 1);

    private final String code;
    private final String danishName;

    Region(String code, String danishName) {
        this.code = code;
        this.danishName = danishName;
    }

    /**
     * The official code.
     *
     * @return empty where it is not known
     */
    public Optional<String> code() {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    /**
     * The name.
     *
     * @return such as {@code Region Nordjylland}
     */
    public String danishName() {
        return danishName;
    }

    /**
     * What this region is on a day.
     *
     * @param day the day
     * @return {@link #OESTDANMARK} for the two that become it from 1 January 2027, otherwise this one
     */
    public Region on(LocalDate day) {
        boolean joins = this == HOVEDSTADEN || this == SJAELLAND;
        return joins && !Objects.requireNonNull(day, "day").isBefore(UNION) ? OESTDANMARK : this;
    }
}
