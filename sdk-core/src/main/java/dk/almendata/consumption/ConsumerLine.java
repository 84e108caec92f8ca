package dk.almendata.consumption;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a utility's consumer file: who, where, how much, and from when to when (utility text, 3.1: eleven fields).
 *
 * <p>An active consumer has both numbers, and its amounts are those of the period. A potential one has neither, and its amounts are those of
 * a year as they stand, whatever the period says. The file does not tell how good amounts are, so they count as measured. Equal by value.
 * Immutable; may be shared between threads. Its text leaves the name out, which is personal data.
 *
 * <p>Example:
 *
 * <pre>{@code
 * ConsumerLine line = ConsumerLine.active(
 *         new ConsumerNumber(12345678),
 *         new InstallationNumber(1),
 *         new InstallationPlace(RoadCode.of(3423), HouseNumber.of(12, 'A')),
 *         Consumption.measured(Volume.ofM3("901.4"), Energy.ofMwh("30.9")),
 *         new ConsumptionPeriod(LocalDate.of(2002, 5, 8), LocalDate.of(2003, 5, 11)));
 * }</pre>
 */
public final class ConsumerLine {

    /** The most characters that the format gives a name; longer ones are kept and flagged. */
    public static final int NAME_LENGTH = 30;

    private final String name;
    private final @Nullable ConsumerNumber consumer;
    private final @Nullable InstallationNumber installation;
    private final InstallationPlace place;
    private final String unitText;
    private final Consumption consumption;
    private final ConsumptionPeriod period;

    /** What was repaired in reading: a set as the bits of the ordinals. */
    private final int repaired;

    ConsumerLine(
            String name,
            @Nullable ConsumerNumber consumer,
            @Nullable InstallationNumber installation,
            InstallationPlace place,
            String unitText,
            Consumption consumption,
            ConsumptionPeriod period,
            int repaired) {
        this.name = name;
        this.consumer = consumer;
        this.installation = installation;
        this.place = place;
        this.unitText = unitText;
        this.consumption = consumption;
        this.period = period;
        this.repaired = repaired;
    }

    /**
     * A consumer with an installation, without name and unit text.
     *
     * @param consumer the utility's number of the consumer
     * @param installation the utility's number of the installation
     * @param place where the installation is
     * @param consumption volume, energy or both, of the period
     * @param period from one reading to the next; not empty
     * @return the line
     * @throws IllegalArgumentException if there is no amount, a negative one, or the period is empty
     */
    public static ConsumerLine active(
            ConsumerNumber consumer,
            InstallationNumber installation,
            InstallationPlace place,
            Consumption consumption,
            ConsumptionPeriod period) {
        return checked(new ConsumerLine(
                "",
                Objects.requireNonNull(consumer, "consumer"),
                Objects.requireNonNull(installation, "installation"),
                Objects.requireNonNull(place, "place"),
                "",
                Objects.requireNonNull(consumption, "consumption"),
                Objects.requireNonNull(period, "period"),
                0));
    }

    /**
     * A consumer that may come, without name and unit text.
     *
     * @param place where it would be
     * @param consumption volume, energy or both, of a year
     * @param period a year of 365 days, both ends included; another one is flagged
     * @return the line
     * @throws IllegalArgumentException if there is no amount, a negative one, or the period is empty
     */
    public static ConsumerLine potential(InstallationPlace place, Consumption consumption, ConsumptionPeriod period) {
        return checked(new ConsumerLine(
                "",
                null,
                null,
                Objects.requireNonNull(place, "place"),
                "",
                Objects.requireNonNull(consumption, "consumption"),
                Objects.requireNonNull(period, "period"),
                0));
    }

    private static ConsumerLine checked(ConsumerLine line) {
        Consumption amounts = line.consumption;
        if (amounts.volume().isEmpty() && amounts.energy().isEmpty()) {
            throw new IllegalArgumentException("Expected a volume, an energy or both, found none");
        }
        if (amounts.volume().filter(volume -> volume.signum() < 0).isPresent()
                || amounts.energy().filter(energy -> energy.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("Expected amounts of 0 or more, found " + amounts);
        }
        if (!line.period.end().isAfter(line.period.start())) {
            throw new IllegalArgumentException("Expected an end after the start, found " + line.period);
        }
        return line;
    }

    /**
     * The same with another name.
     *
     * @param text the name, a plan area or a form of heating; may be empty
     * @return the line
     * @throws IllegalArgumentException if it has control characters, such as line breaks
     */
    public ConsumerLine withName(String text) {
        return new ConsumerLine(
                printable(text), consumer, installation, place, unitText, consumption, period, repaired);
    }

    /**
     * The same with another unit text.
     *
     * @param text what tells dwellings of one house number apart; may be empty
     * @return the line
     * @throws IllegalArgumentException if it has control characters, such as line breaks
     */
    public ConsumerLine withUnitText(String text) {
        return new ConsumerLine(name, consumer, installation, place, printable(text), consumption, period, repaired);
    }

    private static String printable(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "Expected a text without line breaks, found text(" + text.length() + ")");
        }
        return text.strip();
    }

    /**
     * What the consumer is.
     *
     * @return active offline or potential
     */
    public ConsumerKind kind() {
        return consumer == null ? ConsumerKind.POTENTIAL : ConsumerKind.ACTIVE_OFFLINE;
    }

    /**
     * Who, or for a potential consumer a plan area or a form of heating. Personal data: keep it out of logs and messages.
     *
     * @return may be empty
     */
    public String name() {
        return name;
    }

    /**
     * The utility's number of the consumer.
     *
     * @return empty for a potential consumer
     */
    public Optional<ConsumerNumber> consumer() {
        return Optional.ofNullable(consumer);
    }

    /**
     * The utility's number of the installation.
     *
     * @return empty for a potential consumer
     */
    public Optional<InstallationNumber> installation() {
        return Optional.ofNullable(installation);
    }

    /**
     * Where.
     *
     * @return road and house number
     */
    public InstallationPlace place() {
        return place;
    }

    /**
     * What tells dwellings of one house number apart ({@code litra2}), as it stands.
     *
     * @return may be empty
     */
    public String unitText() {
        return unitText;
    }

    /**
     * How much.
     *
     * @return of the period; of a year for a potential consumer
     */
    public Consumption consumption() {
        return consumption;
    }

    /**
     * From when to when.
     *
     * @return the period as it stands
     */
    public ConsumptionPeriod period() {
        return period;
    }

    /**
     * What a reader should know.
     *
     * @return unmodifiable, in the order of {@link ConsumerLineFlag}
     */
    @SuppressWarnings("EnumOrdinal") // bits are not stored, so the order may change
    public Set<ConsumerLineFlag> flags() {
        EnumSet<ConsumerLineFlag> flags = EnumSet.noneOf(ConsumerLineFlag.class);
        for (ConsumerLineFlag flag : ConsumerLineFlag.values()) {
            if ((repaired & (1 << flag.ordinal())) != 0) {
                flags.add(flag);
            }
        }
        if (name.codePointCount(0, name.length()) > NAME_LENGTH) {
            flags.add(ConsumerLineFlag.NAME_TOO_LONG);
        }
        if (place.houseNumber().isLegacy()) {
            flags.add(ConsumerLineFlag.LEGACY_LETTER);
        }
        if (place.roadCode().isAdministrative()) {
            flags.add(ConsumerLineFlag.NOT_A_PHYSICAL_ROAD);
        }
        if (consumer == null && period.days(DayCount.INCLUSIVE) != Annualisation.DAYS_OF_A_YEAR) {
            flags.add(ConsumerLineFlag.NOT_A_YEAR);
        }
        if (Sentinel.is(period.start()) || Sentinel.is(period.end())) {
            flags.add(ConsumerLineFlag.DATE_OF_NONE);
        }
        return Collections.unmodifiableSet(flags);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ConsumerLine other
                && name.equals(other.name)
                && Objects.equals(consumer, other.consumer)
                && Objects.equals(installation, other.installation)
                && place.equals(other.place)
                && unitText.equals(other.unitText)
                && consumption.equals(other.consumption)
                && period.equals(other.period)
                && repaired == other.repaired;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, consumer, installation, place, unitText, consumption, period);
    }

    /** Numbers, address, amounts and period, without the name. */
    @Override
    public String toString() {
        return (consumer == null ? "potential" : consumer + "/" + installation) + " at " + place + ": " + consumption
                + " in " + period;
    }
}
