package dk.almendata.consumption;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was used: a volume, an energy, or both, and how good they are.
 *
 * <p>A part that is not known is absent, never zero, and makes every sum it goes into absent too. Equal by value. Immutable; may be shared
 * between threads.
 *
 * <p>Example: {@code Consumption.measured(Volume.ofM3("901.4"), Energy.ofMwh("30.9"))}.
 */
public final class Consumption {

    /** No use at all, measured: what a sum begins with. */
    public static final Consumption NOTHING = new Consumption(Volume.ZERO, Energy.ZERO, Quality.MEASURED);

    private final @Nullable Volume volume;
    private final @Nullable Energy energy;
    private final Quality quality;

    private Consumption(@Nullable Volume volume, @Nullable Energy energy, Quality quality) {
        this.volume = volume;
        this.energy = energy;
        this.quality = Objects.requireNonNull(quality, "quality");
    }

    /**
     * Both amounts.
     *
     * @param volume the volume
     * @param energy the energy
     * @param quality how good they are
     * @return the consumption
     */
    public static Consumption of(Volume volume, Energy energy, Quality quality) {
        return new Consumption(
                Objects.requireNonNull(volume, "volume"), Objects.requireNonNull(energy, "energy"), quality);
    }

    /**
     * Both amounts, read from a meter.
     *
     * @param volume the volume
     * @param energy the energy
     * @return the consumption
     */
    public static Consumption measured(Volume volume, Energy energy) {
        return of(volume, energy, Quality.MEASURED);
    }

    /**
     * What a file or a store holds, where an amount that is not known is null.
     *
     * @param volume the volume, or null
     * @param energy the energy, or null
     * @param quality how good they are
     * @return the consumption
     */
    public static Consumption ofNullable(@Nullable Volume volume, @Nullable Energy energy, Quality quality) {
        return new Consumption(volume, energy, quality);
    }

    /**
     * The volume.
     *
     * @return empty if it is not known
     */
    public Optional<Volume> volume() {
        return Optional.ofNullable(volume);
    }

    /**
     * The energy.
     *
     * @return empty if it is not known
     */
    public Optional<Energy> energy() {
        return Optional.ofNullable(energy);
    }

    /**
     * How good the amounts are.
     *
     * @return the weakest quality of all that went in
     */
    public Quality quality() {
        return quality;
    }

    /**
     * A sum, exact. A total is the sum of its lines and never made of the outer readings (decision on exchange).
     *
     * @param other what is added
     * @return the sum; an amount that either does not know is absent
     */
    public Consumption plus(Consumption other) {
        return new Consumption(
                volume == null || other.volume == null ? null : volume.plus(other.volume),
                energy == null || other.energy == null ? null : energy.plus(other.energy),
                quality.with(other.quality));
    }

    /**
     * The same amounts as something weaker.
     *
     * @param weakest the quality they have at best
     * @return the consumption
     */
    public Consumption atBest(Quality weakest) {
        return new Consumption(volume, energy, quality.with(weakest));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Consumption other
                && Objects.equals(volume, other.volume)
                && Objects.equals(energy, other.energy)
                && quality == other.quality;
    }

    @Override
    public int hashCode() {
        return Objects.hash(volume, energy, quality);
    }

    /** For example {@code 901.4 m3, 111240000000 J, MEASURED}; a dash for what is not known. */
    @Override
    public String toString() {
        return (volume == null ? "-" : volume) + ", " + (energy == null ? "-" : energy) + ", " + quality;
    }
}
