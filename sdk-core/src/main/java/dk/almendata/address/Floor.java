package dk.almendata.address;

import org.jspecify.annotations.Nullable;

/**
 * A floor ({@code etage}): {@code st}, {@code 1} to {@code 99}, {@code kl} or a lower basement {@code k2} to {@code k9}.
 *
 * <p>Lower case, without a zero in front; in text always followed by a full stop (danmarksadresser.dk; CPR guidance). Sources contradict each other
 * on lower basements; {@code k2} to {@code k9} is our form, {@code kl2} to {@code kl9} are read as these and {@code k1} as {@code kl} (decision).
 * Ordered from the lowest basement up. Immutable; may be shared between threads.
 *
 * <p>Example: {@code Floor.parse("2. sal").toString()} is {@code 2}, {@code Floor.parse("stuePlan").toString()} is {@code st}.
 */
public final class Floor implements Comparable<Floor> {

    /** The ground floor. */
    public static final Floor GROUND = new Floor(0);
    /** The basement. */
    public static final Floor BASEMENT = new Floor(-1);

    private static final int HIGHEST = 99;
    private static final int LOWEST = -9;

    private final int level;

    private Floor(int level) {
        this.level = level;
    }

    /**
     * The floor at a level.
     *
     * @param level 0 for the ground floor, 1 to 99 above it, -1 for the basement, -2 to -9 below that
     * @return the floor
     * @throws InvalidAddressException if it is anything else
     */
    public static Floor ofLevel(int level) {
        if (level < LOWEST || level > HIGHEST) {
            throw InvalidAddressException.ofPart("a floor", Integer.toString(level), AddressReason.FLOOR_FORM);
        }
        return new Floor(level);
    }

    /**
     * Reads a floor as people and files write it: any letter case, {@code st.}, {@code stuen}, {@code stueplan}, {@code kld}, {@code 1. sal} with or
     * without the stop, {@code 01}, {@code kl2}, blanks around it.
     *
     * @param text the text
     * @return the floor
     * @throws InvalidAddressException if it is anything else
     */
    public static Floor parse(String text) {
        Floor floor = read(text);
        if (floor == null) {
            throw InvalidAddressException.ofPart("a floor", text, AddressReason.FLOOR_FORM);
        }
        return floor;
    }

    /**
     * Whether {@link #parse} can read a text.
     *
     * @param text the text
     * @return false if it would be refused
     */
    public static boolean isReadable(String text) {
        return read(text) != null;
    }

    /** The floor, null if it is none. */
    static @Nullable Floor read(String text) {
        String stripped = text.strip();
        UnitText unit = UnitText.read(stripped, 0, false);
        if (unit.door() != null || unit.end() != stripped.length()) {
            return null;
        }
        return unit.isBare() ? new Floor(unit.bareNumber()) : unit.floor();
    }

    /**
     * The level.
     *
     * @return 0 for the ground floor, above it 1 to 99, below it -1 to -9
     */
    public int level() {
        return level;
    }

    @Override
    public int compareTo(Floor other) {
        return Integer.compare(level, other.level);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Floor other && level == other.level;
    }

    @Override
    public int hashCode() {
        return level;
    }

    /** The canonical text without a stop; {@code parse} gives the floor back. */
    @Override
    public String toString() {
        if (level > 0) {
            return Integer.toString(level);
        }
        return level == 0 ? "st" : level == -1 ? "kl" : "k" + -level;
    }
}
