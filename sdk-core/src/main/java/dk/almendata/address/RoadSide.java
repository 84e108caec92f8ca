package dk.almendata.address;

/** A side of a road, as registers keep intervals of house numbers ({@code L} lige, {@code U} ulige). Immutable; may be shared between threads. */
public enum RoadSide {
    /** Even numbers ({@code L}). */
    EVEN,
    /** Odd numbers ({@code U}). */
    ODD,
    /** Both, in directories that do not part them. */
    BOTH;

    /**
     * Whether a house number stands on this side.
     *
     * @param number the number
     * @return true for {@link #BOTH}, otherwise by its parity
     */
    public boolean has(HouseNumber number) {
        boolean even = number.number() % 2 == 0;
        return this == BOTH || even == (this == EVEN);
    }
}
