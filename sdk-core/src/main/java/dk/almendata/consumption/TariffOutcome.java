package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a return-temperature tariff comes to: a surcharge above 0, a rebate below.
 *
 * <p>Unrounded but for {@link #line()}. Immutable; may be shared between threads.
 */
public final class TariffOutcome {

    private final BigDecimal limit;
    private final TemperatureDifference deviation;
    private final TemperatureDifference counted;
    private final @Nullable BigDecimal percent;
    private final BigDecimal kroner;
    private final boolean waived;

    TariffOutcome(
            BigDecimal limit,
            TemperatureDifference deviation,
            TemperatureDifference counted,
            @Nullable BigDecimal percent,
            BigDecimal kroner,
            boolean waived) {
        this.limit = Objects.requireNonNull(limit, "limit");
        this.deviation = Objects.requireNonNull(deviation, "deviation");
        this.counted = Objects.requireNonNull(counted, "counted");
        this.percent = percent;
        this.kroner = Objects.requireNonNull(kroner, "kroner");
        this.waived = waived;
    }

    /**
     * What was expected.
     *
     * @return °C, of the return or of the cooling
     */
    public BigDecimal limit() {
        return limit;
    }

    /**
     * How far the use is from it.
     *
     * @return above 0 on the worse side
     */
    public TemperatureDifference deviation() {
        return deviation;
    }

    /**
     * The degrees that cost or give something.
     *
     * @return above 0 for a surcharge, below for a rebate, 0 inside the neutral band
     */
    public TemperatureDifference counted() {
        return counted;
    }

    /**
     * The share of the variable price.
     *
     * @return percent, above 0 for a surcharge; empty where the basis is kroner
     */
    public Optional<BigDecimal> percent() {
        return Optional.ofNullable(percent);
    }

    /**
     * The amount.
     *
     * @return kroner, unrounded, above 0 for a surcharge
     */
    public BigDecimal kroner() {
        return kroner;
    }

    /**
     * The amount as a line of a bill.
     *
     * @return kroner, rounded half up to øre
     */
    public BigDecimal line() {
        return Bill.rounded(kroner);
    }

    /**
     * Whether a surcharge was waived because the return was cold enough.
     *
     * @return true if there would have been one
     */
    public boolean isWaived() {
        return waived;
    }

    /** Limit, degrees and kroner. */
    @Override
    public String toString() {
        return "limit " + limit.toPlainString() + ", counted " + counted + ", " + kroner.toPlainString() + " kr";
    }
}
