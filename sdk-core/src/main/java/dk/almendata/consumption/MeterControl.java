package dk.almendata.consumption;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a meter stands in the utility's control by samples ({@code kontrolsystem}; utility text, 3.4): its lot, when one of it was last taken
 * out, and its sample. Immutable; may be shared between threads.
 */
public final class MeterControl {

    private final String lot;
    private final @Nullable LocalDate lastTakenOut;
    private final @Nullable String sampleNumber;

    private MeterControl(String lot, @Nullable LocalDate lastTakenOut, @Nullable String sampleNumber) {
        if (lot.isBlank()) {
            throw new IllegalArgumentException("Expected the name of a control lot, found a blank one");
        }
        this.lot = lot.strip();
        this.lastTakenOut = lastTakenOut;
        this.sampleNumber = sampleNumber;
    }

    /**
     * What a store holds, where what is not known is null.
     *
     * @param lot the lot ({@code kontrolparti}), not blank
     * @param lastTakenOut when it was last taken out, or null
     * @param sampleNumber the number of the sample, or null
     * @return the control
     * @throws IllegalArgumentException if the lot is blank
     */
    public static MeterControl of(String lot, @Nullable LocalDate lastTakenOut, @Nullable String sampleNumber) {
        return new MeterControl(lot, lastTakenOut, sampleNumber);
    }

    /**
     * The lot.
     *
     * @return its name without blanks around it
     */
    public String lot() {
        return lot;
    }

    /**
     * When it was last taken out.
     *
     * @return empty if it is not known
     */
    public Optional<LocalDate> lastTakenOut() {
        return Optional.ofNullable(lastTakenOut);
    }

    /**
     * The number of the sample.
     *
     * @return empty if it is not known
     */
    public Optional<String> sampleNumber() {
        return Optional.ofNullable(sampleNumber);
    }

    /** The lot. */
    @Override
    public String toString() {
        return lot;
    }
}
