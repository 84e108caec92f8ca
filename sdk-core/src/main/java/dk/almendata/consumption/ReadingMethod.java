package dk.almendata.consumption;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a meter is read, by the number of the method. The utility may change the names, so the number alone counts (utility text, 3.4).
 *
 * <p>Ten numbers are known; another one is kept and belongs to no group. Equal by number. Immutable; may be shared between threads.
 *
 * <p>Example: {@code ReadingMethod.of(80).group()} is {@link ReadingGroup#AUTOMATIC}.
 */
public final class ReadingMethod {

    private static final List<ReadingMethod> KNOWN = List.of(
            new ReadingMethod(0, "manuel", ReadingGroup.MANUAL),
            new ReadingMethod(40, "via telefon", ReadingGroup.MANUAL),
            new ReadingMethod(60, "voice response", ReadingGroup.MANUAL),
            new ReadingMethod(10, "elektronisk", ReadingGroup.MANUAL_ELECTRONIC),
            new ReadingMethod(30, "udvendigt elektronisk aftasterstik", ReadingGroup.MANUAL_ELECTRONIC),
            new ReadingMethod(50, "udvendig aftasterstik", ReadingGroup.MANUAL_ELECTRONIC),
            new ReadingMethod(20, "fjernaflæsning", ReadingGroup.AUTOMATIC),
            new ReadingMethod(70, "M-Bus", ReadingGroup.AUTOMATIC),
            new ReadingMethod(80, "radioaflæsning", ReadingGroup.AUTOMATIC),
            new ReadingMethod(90, "router", ReadingGroup.AUTOMATIC));

    private final int number;
    private final @Nullable String name;
    private final @Nullable ReadingGroup group;

    private ReadingMethod(int number, @Nullable String name, @Nullable ReadingGroup group) {
        this.number = number;
        this.name = name;
        this.group = group;
    }

    /**
     * The method of a number.
     *
     * @param number the number, 0 or more
     * @return the method, also for a number that is not known
     * @throws IllegalArgumentException if the number is negative
     */
    public static ReadingMethod of(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("Expected the number of a reading method, found " + number);
        }
        for (ReadingMethod method : KNOWN) {
            if (method.number == number) {
                return method;
            }
        }
        return new ReadingMethod(number, null, null);
    }

    /**
     * The ten methods of the utility's text.
     *
     * @return unmodifiable, by group
     */
    public static List<ReadingMethod> known() {
        return KNOWN;
    }

    /**
     * The number.
     *
     * @return 0 or more
     */
    public int number() {
        return number;
    }

    /**
     * The name it has unless the utility changed it.
     *
     * @return empty if the number is not known
     */
    public Optional<String> standardName() {
        return Optional.ofNullable(name);
    }

    /**
     * The group it belongs to.
     *
     * @return empty if the number is not known
     */
    public Optional<ReadingGroup> group() {
        return Optional.ofNullable(group);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ReadingMethod other && number == other.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    /** The number. */
    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
