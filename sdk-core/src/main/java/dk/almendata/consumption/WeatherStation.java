package dk.almendata.consumption;

/**
 * Where the outdoor temperature was measured that degree days are made of. Kept with every result, because those of two stations do not
 * compare. Immutable; may be shared between threads.
 *
 * @param name its name or number as the file has it, not blank
 */
public record WeatherStation(String name) implements Comparable<WeatherStation> {

    /** Checks that there is a name. */
    public WeatherStation {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Expected the name of a weather station, found a blank one");
        }
    }

    @Override
    public int compareTo(WeatherStation other) {
        return name.compareTo(other.name);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
