package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * By which rules consumption is computed of readings, where the sources leave a choice.
 *
 * <p>Immutable; may be shared between threads.
 *
 * <pre>{@code
 * ReadingPolicy policy = ReadingPolicy.builder().method(CoolingMethod.REGISTERS).build();
 * }</pre>
 */
public final class ReadingPolicy {

    private static final ReadingPolicy STANDARD = builder().build();

    private final DayCount dayCount;
    private final Annualisation annualisation;
    private final CoolingMethod method;
    private final CoolingLimits limits;
    private final CorrectionSign correctionSign;
    private final BigDecimal rolloverEdge;
    private final BigDecimal jumpFactor;

    private ReadingPolicy(Builder builder) {
        this.dayCount = builder.dayCount;
        this.annualisation = builder.annualisation;
        this.method = builder.method;
        this.limits = builder.limits;
        this.correctionSign = builder.correctionSign;
        this.rolloverEdge = builder.rolloverEdge;
        this.jumpFactor = builder.jumpFactor;
    }

    /**
     * The rules that hold where nobody states others: days half-open, 860, corrections added.
     *
     * @return the policy
     */
    public static ReadingPolicy standard() {
        return STANDARD;
    }

    /**
     * Rules of one's own.
     *
     * @return a builder with the standard rules
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How the days between two readings are counted.
     *
     * @return the count
     */
    public DayCount dayCount() {
        return dayCount;
    }

    /**
     * How annual values are made.
     *
     * @return the rule
     */
    public Annualisation annualisation() {
        return annualisation;
    }

    /**
     * How mean cooling is computed.
     *
     * @return the method
     */
    public CoolingMethod method() {
        return method;
    }

    /**
     * When a cooling is shown and flagged.
     *
     * @return the limits
     */
    public CoolingLimits limits() {
        return limits;
    }

    /**
     * What a correction does.
     *
     * @return its sign
     */
    public CorrectionSign correctionSign() {
        return correctionSign;
    }

    /**
     * How near its last figure a register must stand, and how near nothing after, to have rolled over.
     *
     * @return a share of the register's range
     */
    public BigDecimal rolloverEdge() {
        return rolloverEdge;
    }

    /**
     * How many times the rate of the other readings is a jump.
     *
     * @return the factor
     */
    public BigDecimal jumpFactor() {
        return jumpFactor;
    }

    /** Builds a policy. For one thread. */
    public static final class Builder {

        private DayCount dayCount = DayCount.EXCLUSIVE;
        private Annualisation annualisation = Annualisation.STANDARD;
        private CoolingMethod method = CoolingMethod.FACTOR_860;
        private CoolingLimits limits = CoolingLimits.standard();
        private CorrectionSign correctionSign = CorrectionSign.ADDED;
        private BigDecimal rolloverEdge = new BigDecimal("0.1");
        private BigDecimal jumpFactor = BigDecimal.TEN;

        private Builder() {}

        /**
         * How the days between two readings are counted. Default: the last day is not.
         *
         * @param value the count
         * @return this builder
         */
        public Builder dayCount(DayCount value) {
            this.dayCount = Objects.requireNonNull(value, "dayCount");
            return this;
        }

        /**
         * How annual values are made. Default {@link Annualisation#STANDARD}.
         *
         * @param value the rule
         * @return this builder
         */
        public Builder annualisation(Annualisation value) {
            this.annualisation = Objects.requireNonNull(value, "annualisation");
            return this;
        }

        /**
         * How mean cooling is computed. Default {@link CoolingMethod#FACTOR_860}.
         *
         * @param value the method
         * @return this builder
         */
        public Builder method(CoolingMethod value) {
            this.method = Objects.requireNonNull(value, "method");
            return this;
        }

        /**
         * When a cooling is shown and flagged. Default {@link CoolingLimits#standard()}.
         *
         * @param value the limits
         * @return this builder
         */
        public Builder limits(CoolingLimits value) {
            this.limits = Objects.requireNonNull(value, "limits");
            return this;
        }

        /**
         * What a correction does. Default: it is added.
         *
         * @param value its sign
         * @return this builder
         */
        public Builder correctionSign(CorrectionSign value) {
            this.correctionSign = Objects.requireNonNull(value, "correctionSign");
            return this;
        }

        /**
         * How near its last figure a register must stand, and how near nothing after, to have rolled over. Default 0.1.
         *
         * @param share a share of the register's range, above 0 and at most 0.5
         * @return this builder
         * @throws IllegalArgumentException if it is out of these bounds
         */
        public Builder rolloverEdge(BigDecimal share) {
            if (share.signum() <= 0 || share.compareTo(new BigDecimal("0.5")) > 0) {
                throw new IllegalArgumentException("Expected a share above 0 and at most 0.5, found " + share);
            }
            this.rolloverEdge = share;
            return this;
        }

        /**
         * How many times the rate of the other readings is a jump. Default 10: a winter's month is about twice the year's mean.
         *
         * @param factor above 1
         * @return this builder
         * @throws IllegalArgumentException if it is not above 1
         */
        public Builder jumpFactor(BigDecimal factor) {
            if (factor.compareTo(BigDecimal.ONE) <= 0) {
                throw new IllegalArgumentException("Expected a factor above 1, found " + factor);
            }
            this.jumpFactor = factor;
            return this;
        }

        /**
         * Builds the policy.
         *
         * @return a policy; this builder may be used again
         */
        public ReadingPolicy build() {
            return new ReadingPolicy(this);
        }
    }
}
