package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one of a pool's frames: how much in which year, what becomes of the rest, when and by what it is given. Every rule may be
 * unknown, which is another thing than "no": an advance of 0 percent is a rule, a missing one is not.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class FrameRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FundKind kind;
    private final @Nullable BigDecimal total;
    private final @Nullable SortedMap<Integer, BigDecimal> yearly;
    private final @Nullable Boolean carriedOver;
    private final @Nullable BigDecimal advancePercent;
    private final @Nullable PaymentForm payment;
    private final @Nullable RoundRules rounds;
    private final @Nullable List<Criterion> criteria;

    private FrameRules(Builder builder) {
        this.kind = builder.kind;
        this.yearly = builder.yearly;
        BigDecimal sum = yearly == null ? null : yearly.values().stream().reduce(Kroner.ZERO, BigDecimal::add);
        if (builder.total != null && sum != null && builder.total.compareTo(sum) != 0) {
            throw new IllegalStateException("The frames of the years sum to " + sum.toPlainString() + ", the total of "
                    + kind.text() + " is " + builder.total.toPlainString() + ": state the same");
        }
        this.total = builder.total == null ? sum : builder.total;
        this.carriedOver = builder.carriedOver;
        this.advancePercent = builder.advancePercent;
        this.payment = builder.payment;
        this.rounds = builder.rounds;
        this.criteria = builder.criteria;
    }

    /**
     * Begins with everything unknown.
     *
     * @param kind the frame
     * @return a builder for one thread
     */
    public static Builder builder(FundKind kind) {
        return new Builder(kind);
    }

    /**
     * A frame of which nothing is known.
     *
     * @param kind the frame
     * @return the rules
     */
    public static FrameRules unknown(FundKind kind) {
        return builder(kind).build();
    }

    /**
     * The frame.
     *
     * @return its kind
     */
    public FundKind kind() {
        return kind;
    }

    /**
     * All the money of the frame.
     *
     * @return kroner; empty if unknown
     */
    public Optional<BigDecimal> total() {
        return Optional.ofNullable(total);
    }

    /**
     * The money of each year.
     *
     * @return kroner by year, unmodifiable; empty if unknown
     */
    public Optional<SortedMap<Integer, BigDecimal>> yearly() {
        return Optional.ofNullable(yearly);
    }

    /**
     * Whether unused money goes to the next year.
     *
     * @return yes or no; empty if unknown
     */
    public Optional<Boolean> carriedOver() {
        return Optional.ofNullable(carriedOver);
    }

    /**
     * How much of a later year may be used ahead.
     *
     * @return percent of the year's own frame, 0 for not at all; empty if unknown
     */
    public Optional<BigDecimal> advancePercent() {
        return Optional.ofNullable(advancePercent);
    }

    /**
     * How it is paid.
     *
     * @return the form; empty if unknown
     */
    public Optional<PaymentForm> payment() {
        return Optional.ofNullable(payment);
    }

    /**
     * When applications are taken.
     *
     * @return the rules; empty if unknown
     */
    public Optional<RoundRules> rounds() {
        return Optional.ofNullable(rounds);
    }

    /**
     * What applications are ranked by.
     *
     * @return the criteria in their order, unmodifiable; empty if unknown
     */
    public Optional<List<Criterion>> criteria() {
        return Optional.ofNullable(criteria);
    }

    /** Whether everything is known that says what is free in a year. */
    boolean isReckonable() {
        return yearly != null && carriedOver != null && advancePercent != null && payment != null;
    }

    /** The frame and what is known. */
    @Override
    public String toString() {
        return kind.text() + (isReckonable() ? " " + yearly : " (partly unknown)");
    }

    /** States the rules that are known. For one thread. */
    public static final class Builder {

        private final FundKind kind;
        private @Nullable BigDecimal total;
        private @Nullable SortedMap<Integer, BigDecimal> yearly;
        private @Nullable Boolean carriedOver;
        private @Nullable BigDecimal advancePercent;
        private @Nullable PaymentForm payment;
        private @Nullable RoundRules rounds;
        private @Nullable List<Criterion> criteria;

        private Builder(FundKind kind) {
            this.kind = Objects.requireNonNull(kind, "kind");
        }

        /**
         * All the money of the frame; without it, what the years sum to.
         *
         * @param value kroner from 0.00 on
         * @return this
         * @throws IllegalArgumentException if it is negative or has more than two decimals
         */
        public Builder total(BigDecimal value) {
            total = Kroner.notNegative(value, "total");
            return this;
        }

        /**
         * The money of each year.
         *
         * @param value kroner from 0.00 on by year, at least one year
         * @return this
         * @throws IllegalArgumentException if it is empty, or an amount is negative or has more than two decimals
         */
        public Builder yearly(Map<Integer, BigDecimal> value) {
            TreeMap<Integer, BigDecimal> frames = new TreeMap<>();
            value.forEach((year, amount) -> frames.put(year, Kroner.notNegative(amount, "the frame of " + year)));
            if (frames.isEmpty()) {
                throw new IllegalArgumentException("Expected the frame of at least one year, found none");
            }
            yearly = Collections.unmodifiableSortedMap(frames);
            return this;
        }

        /**
         * Whether unused money goes to the next year.
         *
         * @param value yes or no
         * @return this
         */
        public Builder carriedOver(boolean value) {
            carriedOver = value;
            return this;
        }

        /**
         * How much of later years may be used ahead.
         *
         * @param value percent of the year's own frame, 0 to 100
         * @return this
         * @throws IllegalArgumentException if it is anything else
         */
        public Builder advancePercent(BigDecimal value) {
            if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
                throw new IllegalArgumentException(
                        "Expected 0 to 100 percent as an advance, found " + value.toPlainString());
            }
            advancePercent = value;
            return this;
        }

        /**
         * How it is paid.
         *
         * @param value the form
         * @return this
         */
        public Builder payment(PaymentForm value) {
            payment = Objects.requireNonNull(value, "payment");
            return this;
        }

        /**
         * When applications are taken.
         *
         * @param value the rules
         * @return this
         */
        public Builder rounds(RoundRules value) {
            rounds = Objects.requireNonNull(value, "rounds");
            return this;
        }

        /**
         * What applications are ranked by.
         *
         * @param value the criteria, each id once
         * @return this
         * @throws IllegalArgumentException if an id stands twice
         */
        public Builder criteria(List<Criterion> value) {
            Set<String> ids = new HashSet<>();
            for (Criterion criterion : value) {
                if (!ids.add(criterion.id())) {
                    throw new IllegalArgumentException(
                            "Expected every criterion once, found '" + criterion.id() + "' twice");
                }
            }
            criteria = List.copyOf(value);
            return this;
        }

        /**
         * The rules.
         *
         * @return the rules; what was not stated is unknown
         * @throws IllegalStateException if the years do not sum to the total
         */
        public FrameRules build() {
            return new FrameRules(this);
        }
    }
}
