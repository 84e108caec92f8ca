package dk.almendata.consumption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All readings of an installation, in the order of their numbers, and what it is expected to use in a normal year.
 *
 * <p>Anything can be put in: whether the readings fit together is said by {@link ConsumptionHistory}, which reports and never guesses
 * (utility text, note 1: year marks and dates must rise with the reading number). Immutable; may be shared between threads.
 */
public final class ReadingSeries {

    private final InstallationNumber installation;
    private final List<MeterReading> readings;
    private final @Nullable Consumption expected;

    private ReadingSeries(
            InstallationNumber installation, List<MeterReading> readings, @Nullable Consumption expected) {
        this.installation = installation;
        this.readings = readings;
        this.expected = expected;
    }

    /**
     * The readings of an installation.
     *
     * @param installation the installation
     * @param readings its readings in any order
     * @return the series
     */
    public static ReadingSeries of(InstallationNumber installation, List<MeterReading> readings) {
        List<MeterReading> sorted = new ArrayList<>(readings);
        sorted.sort(Comparator.comparingInt(MeterReading::number));
        return new ReadingSeries(Objects.requireNonNull(installation, "installation"), List.copyOf(sorted), null);
    }

    /**
     * The same with what is expected in a normal year ({@code forventet, i normalår}), shown while there is no year of its own.
     *
     * @param consumption the annual values; counted as estimated
     * @return the series
     */
    public ReadingSeries withExpected(Consumption consumption) {
        return new ReadingSeries(installation, readings, consumption.atBest(Quality.ESTIMATED));
    }

    /**
     * Whose readings they are.
     *
     * @return the installation
     */
    public InstallationNumber installation() {
        return installation;
    }

    /**
     * The readings.
     *
     * @return unmodifiable, by number; readings of one number as they were given
     */
    public List<MeterReading> readings() {
        return readings;
    }

    /**
     * Whether a number stands on two readings or more, so that their order is not known and they cannot be stored.
     *
     * @return true if one does
     */
    public boolean hasNumberTwice() {
        return readings.stream().map(MeterReading::number).distinct().count() < readings.size();
    }

    /**
     * What is expected in a normal year.
     *
     * @return empty if nothing is registered; never better than estimated
     */
    public Optional<Consumption> expected() {
        return Optional.ofNullable(expected);
    }
}
