package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A return-temperature tariff ({@code motivationstarif}) as data: there is no national formula, so table, row choice, neutral band, slopes,
 * basis and period are all configuration (consumption, 4).
 *
 * <p>The better side is a colder return or a larger cooling than the limit, the worse side the other one. Immutable; may be shared between
 * threads.
 *
 * <pre>{@code
 * // 2 % rebate a degree, free to 5 degrees above, then 1 % counted from the expected value
 * ReturnTariff tariff = ReturnTariff.builder(LimitTable.flat(new BigDecimal("40.7")))
 *         .slopes(new BigDecimal("2"), new BigDecimal("1"))
 *         .neutral(BigDecimal.ZERO, new BigDecimal("5"))
 *         .build();
 * tariff.settle(use).kroner();  // 68/38, 18 MWh, 545 kr: -529.74
 * }</pre>
 */
public final class ReturnTariff {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final LimitTable limits;
    private final TariffMeasure measure;
    private final BigDecimal rebate;
    private final BigDecimal surcharge;
    private final BigDecimal neutralBetter;
    private final BigDecimal neutralWorse;
    private final CountedFrom countedFrom;
    private final TariffBasis basis;
    private final int months;
    private final @Nullable Temperature waivedUpTo;

    private ReturnTariff(Builder builder) {
        this.limits = builder.limits;
        this.measure = builder.measure;
        this.rebate = builder.rebate;
        this.surcharge = builder.surcharge;
        this.neutralBetter = builder.neutralBetter;
        this.neutralWorse = builder.neutralWorse;
        this.countedFrom = builder.countedFrom;
        this.basis = builder.basis;
        this.months = builder.months;
        this.waivedUpTo = builder.waivedUpTo;
    }

    /**
     * A tariff.
     *
     * @param limits what is expected
     * @return a builder
     */
    public static Builder builder(LimitTable limits) {
        return new Builder(limits);
    }

    /**
     * Applies the tariff.
     *
     * @param use what was used in one period of it
     * @return what it comes to
     */
    public TariffOutcome settle(TariffUse use) {
        Fraction limit = limits.exactlyAt(use.supply());
        Fraction deviation = measure == TariffMeasure.COOLING
                ? limit.minus(Fraction.of(use.cooling().kelvin()))
                : Fraction.of(use.returned().celsius()).minus(limit);
        Fraction counted = counted(deviation);
        boolean waived =
                counted.signum() > 0 && waivedUpTo != null && use.returned().compareTo(waivedUpTo) <= 0;
        Fraction charged = waived ? Fraction.ZERO : counted;
        Fraction steps = charged.times(charged.signum() > 0 ? surcharge : rebate);
        boolean percentages = basis == TariffBasis.PERCENT_OF_PRICE;
        BigDecimal ofMwh = percentages ? use.pricePerMwh() : HUNDRED;
        Fraction kroner = steps.times(use.energy().exact())
                .times(ofMwh)
                .dividedBy(EnergyUnit.MEGAWATT_HOUR.joule().multiply(HUNDRED));
        return new TariffOutcome(limit, deviation, charged, percentages ? steps : null, kroner, waived);
    }

    private Fraction counted(Fraction deviation) {
        boolean worse = deviation.compareTo(Fraction.of(neutralWorse)) > 0;
        boolean better = deviation.compareTo(Fraction.of(neutralBetter.negate())) < 0;
        if (!worse && !better) {
            return Fraction.ZERO;
        }
        if (countedFrom == CountedFrom.LIMIT) {
            return deviation;
        }
        return worse ? deviation.minus(Fraction.of(neutralWorse)) : deviation.plus(Fraction.of(neutralBetter));
    }

    /**
     * What is expected.
     *
     * @return the limits
     */
    public LimitTable limits() {
        return limits;
    }

    /**
     * What is looked at.
     *
     * @return the measure
     */
    public TariffMeasure measure() {
        return measure;
    }

    /**
     * What a degree costs or gives.
     *
     * @return the basis of both slopes
     */
    public TariffBasis basis() {
        return basis;
    }

    /**
     * What a degree on the better side gives.
     *
     * @return percent or kroner, 0 or more
     */
    public BigDecimal rebate() {
        return rebate;
    }

    /**
     * What a degree on the worse side costs.
     *
     * @return percent or kroner, 0 or more
     */
    public BigDecimal surcharge() {
        return surcharge;
    }

    /**
     * How many degrees better are free.
     *
     * @return 0 or more
     */
    public BigDecimal neutralBetter() {
        return neutralBetter;
    }

    /**
     * How many degrees worse are free.
     *
     * @return 0 or more
     */
    public BigDecimal neutralWorse() {
        return neutralWorse;
    }

    /**
     * Where degrees outside the band are counted from.
     *
     * @return the limit or the edge
     */
    public CountedFrom countedFrom() {
        return countedFrom;
    }

    /**
     * How long a period is that the tariff is settled for.
     *
     * @return months, 12 or a part of a year
     */
    public int months() {
        return months;
    }

    /**
     * Up to which return temperature a surcharge is waived.
     *
     * @return empty if it never is
     */
    public Optional<Temperature> waivedUpTo() {
        return Optional.ofNullable(waivedUpTo);
    }

    /** Builds a tariff. For one thread. */
    public static final class Builder {

        private static final int MONTHS_OF_A_YEAR = 12;

        private final LimitTable limits;
        private TariffMeasure measure = TariffMeasure.RETURN_TEMPERATURE;
        private BigDecimal rebate = BigDecimal.ONE;
        private BigDecimal surcharge = BigDecimal.ONE;
        private BigDecimal neutralBetter = BigDecimal.ZERO;
        private BigDecimal neutralWorse = BigDecimal.ZERO;
        private CountedFrom countedFrom = CountedFrom.LIMIT;
        private TariffBasis basis = TariffBasis.PERCENT_OF_PRICE;
        private int months = MONTHS_OF_A_YEAR;
        private @Nullable Temperature waivedUpTo;

        private Builder(LimitTable limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
        }

        /**
         * What is looked at. Default: the return temperature.
         *
         * @param value the measure
         * @return this builder
         */
        public Builder measure(TariffMeasure value) {
            this.measure = Objects.requireNonNull(value, "measure");
            return this;
        }

        /**
         * What a degree gives and costs. Default 1 and 1; 0 for none.
         *
         * @param rebatePerDegree on the better side, 0 or more
         * @param surchargePerDegree on the worse side, 0 or more
         * @return this builder
         * @throws IllegalArgumentException if one is negative
         */
        public Builder slopes(BigDecimal rebatePerDegree, BigDecimal surchargePerDegree) {
            this.rebate = notNegative(rebatePerDegree);
            this.surcharge = notNegative(surchargePerDegree);
            return this;
        }

        /**
         * What is free on both sides of the limit. Default 0 and 0.
         *
         * @param better degrees better, 0 or more
         * @param worse degrees worse, 0 or more
         * @return this builder
         * @throws IllegalArgumentException if one is negative
         */
        public Builder neutral(BigDecimal better, BigDecimal worse) {
            this.neutralBetter = notNegative(better);
            this.neutralWorse = notNegative(worse);
            return this;
        }

        /**
         * Where degrees outside the band are counted from. Default: the limit.
         *
         * @param value the limit or the edge
         * @return this builder
         */
        public Builder countedFrom(CountedFrom value) {
            this.countedFrom = Objects.requireNonNull(value, "countedFrom");
            return this;
        }

        /**
         * What the slopes are. Default: percent of the price.
         *
         * @param value the basis
         * @return this builder
         */
        public Builder basis(TariffBasis value) {
            this.basis = Objects.requireNonNull(value, "basis");
            return this;
        }

        /**
         * How long a period is. Default 12 months.
         *
         * @param value months, 1 to 12
         * @return this builder
         * @throws IllegalArgumentException if it is out of these bounds
         */
        public Builder months(int value) {
            if (value < 1 || value > MONTHS_OF_A_YEAR) {
                throw new IllegalArgumentException("Expected a period of 1 to 12 months, found " + value);
            }
            this.months = value;
            return this;
        }

        /**
         * Up to which return temperature a surcharge is waived. Default: it never is.
         *
         * @param value the warmest return that waives it
         * @return this builder
         */
        public Builder waivedUpTo(Temperature value) {
            this.waivedUpTo = Objects.requireNonNull(value, "waivedUpTo");
            return this;
        }

        /**
         * Builds the tariff.
         *
         * @return a tariff; this builder may be used again
         */
        public ReturnTariff build() {
            return new ReturnTariff(this);
        }

        private static BigDecimal notNegative(BigDecimal value) {
            if (value.signum() < 0) {
                throw new IllegalArgumentException("Expected 0 or more, found " + value);
            }
            return value;
        }
    }
}
