package dk.almendata.consumption;

import java.math.BigDecimal;
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
    private final BigDecimal line;
    private final boolean waived;

    TariffOutcome(
            Fraction limit,
            Fraction deviation,
            Fraction counted,
            @Nullable Fraction percent,
            Fraction kroner,
            boolean waived) {
        this.limit = limit.decimal();
        this.deviation = TemperatureDifference.of(deviation.decimal());
        this.counted = TemperatureDifference.of(counted.decimal());
        this.percent = percent == null ? null : percent.decimal();
        this.kroner = kroner.decimal();
        this.line = kroner.presented(Bill.DECIMALS);
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
     * @return kroner, above 0 for a surcharge; with 34 digits where it does not end
     */
    public BigDecimal kroner() {
        return kroner;
    }

    /**
     * The amount as a line of a bill.
     *
     * @return kroner, rounded half up to øre, once and of the exact amount
     */
    public BigDecimal line() {
        return line;
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
