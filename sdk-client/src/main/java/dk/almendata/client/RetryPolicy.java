package dk.almendata.client;

import java.time.Duration;
import java.util.Objects;

/**
 * How often a call that failed is repeated, and how long is waited before.
 *
 * <p>Decision, after what the clients of the large clouds do: four attempts; before attempt <i>n</i>+1 a time drawn evenly from 0 to
 * {@code base · 2}<sup>n−1</sup>, at most {@code longestWait}, where {@code base} is 200 milliseconds, or one second after 429 and 503; where
 * the service says {@code Retry-After}, at least that long, but if that is more than {@code longestServerWait} the call fails at once and the
 * fault says until when. A download that brought at least a mebibyte begins to count anew. Whatever is repeated takes from a common stock of
 * {@code stock} tokens, five a time, and success gives back; when it is used up nothing is repeated, so that a service in trouble is not
 * given more of it.
 *
 * <p>Repeated are calls that only read: after a broken connection, 408, 425, 429, 500, 502, 503 and 504. Never repeated are calls that change
 * something, other statuses, faults of TLS and certificates, and whatever comes after the thread was interrupted. A 401 is another matter,
 * see {@link KeySource}. Immutable; may be shared between threads.
 *
 * <p>Example: {@code RetryPolicy.standard().toBuilder().attempts(6).build()}.
 */
public final class RetryPolicy {

    private static final RetryPolicy STANDARD = new Builder().build();

    private final int attempts;
    private final Duration base;
    private final Duration throttledBase;
    private final Duration longestWait;
    private final Duration longestServerWait;
    private final Duration deadline;
    private final int stock;

    private RetryPolicy(Builder builder) {
        this.attempts = builder.attempts;
        this.base = builder.base;
        this.throttledBase = builder.throttledBase;
        this.longestWait = builder.longestWait;
        this.longestServerWait = builder.longestServerWait;
        this.deadline = builder.deadline;
        this.stock = builder.stock;
    }

    /**
     * The defaults.
     *
     * @return the policy
     */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /**
     * Nothing is repeated.
     *
     * @return the policy
     */
    public static RetryPolicy none() {
        return STANDARD.toBuilder().attempts(1).build();
    }

    /**
     * A builder that carries everything in this policy.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.attempts = attempts;
        builder.base = base;
        builder.throttledBase = throttledBase;
        builder.longestWait = longestWait;
        builder.longestServerWait = longestServerWait;
        builder.deadline = deadline;
        builder.stock = stock;
        return builder;
    }

    /**
     * How many attempts a call has.
     *
     * @return at least 1, the first one counted
     */
    public int attempts() {
        return attempts;
    }

    /**
     * The upper end of the first wait after most faults.
     *
     * @return the time
     */
    public Duration base() {
        return base;
    }

    /**
     * The upper end of the first wait after 429 and 503.
     *
     * @return the time
     */
    public Duration throttledBase() {
        return throttledBase;
    }

    /**
     * What no wait of ours exceeds.
     *
     * @return the time
     */
    public Duration longestWait() {
        return longestWait;
    }

    /**
     * How long the service may make us wait.
     *
     * @return the time
     */
    public Duration longestServerWait() {
        return longestServerWait;
    }

    /**
     * How long all attempts of a call may take together, waits included; of a download, since it last brought a mebibyte.
     *
     * @return the time
     */
    public Duration deadline() {
        return deadline;
    }

    /**
     * How many tokens the stock holds.
     *
     * @return the number
     */
    public int stock() {
        return stock;
    }

    /** The upper end of the wait before the next attempt. */
    Duration upperEnd(int failedAttempts, boolean throttled) {
        Duration first = throttled ? throttledBase : base;
        // Beyond 30 doublings every wait is the longest one.
        Duration doubled = first.multipliedBy(1L << Math.min(30, failedAttempts - 1));
        return doubled.compareTo(longestWait) > 0 ? longestWait : doubled;
    }

    /** Builds a {@link RetryPolicy}. For one thread, short-lived. */
    public static final class Builder {

        private static final Duration DAY = Duration.ofDays(1);

        private int attempts = 4;
        private Duration base = Duration.ofMillis(200);
        private Duration throttledBase = Duration.ofSeconds(1);
        private Duration longestWait = Duration.ofSeconds(20);
        private Duration longestServerWait = Duration.ofSeconds(60);
        private Duration deadline = Duration.ofMinutes(5);
        private int stock = 500;

        private Builder() {}

        /**
         * How many attempts a call has; default: 4.
         *
         * @param value 1 to 100; 1 repeats nothing
         * @return this builder
         */
        public Builder attempts(int value) {
            if (value < 1 || value > 100) {
                throw new IllegalArgumentException("attempts: expected 1 to 100, found " + value);
            }
            this.attempts = value;
            return this;
        }

        /**
         * The upper end of the first wait after most faults; default: 200 milliseconds.
         *
         * @param value a millisecond to a day
         * @return this builder
         */
        public Builder base(Duration value) {
            this.base = checked("base", value);
            return this;
        }

        /**
         * The upper end of the first wait after 429 and 503; default: one second.
         *
         * @param value a millisecond to a day
         * @return this builder
         */
        public Builder throttledBase(Duration value) {
            this.throttledBase = checked("throttledBase", value);
            return this;
        }

        /**
         * What no wait of ours exceeds; default: 20 seconds.
         *
         * @param value a millisecond to a day
         * @return this builder
         */
        public Builder longestWait(Duration value) {
            this.longestWait = checked("longestWait", value);
            return this;
        }

        /**
         * How long the service may make us wait by {@code Retry-After}; default: 60 seconds.
         *
         * @param value a millisecond to a day
         * @return this builder
         */
        public Builder longestServerWait(Duration value) {
            this.longestServerWait = checked("longestServerWait", value);
            return this;
        }

        /**
         * How long all attempts of a call may take together; default: five minutes.
         *
         * @param value a millisecond to a day
         * @return this builder
         */
        public Builder deadline(Duration value) {
            this.deadline = checked("deadline", value);
            return this;
        }

        /**
         * How many tokens the stock holds; default: 500, which is a hundred repeats.
         *
         * @param value 0 to 1 000 000; below 5 nothing is repeated
         * @return this builder
         */
        public Builder stock(int value) {
            if (value < 0 || value > 1_000_000) {
                throw new IllegalArgumentException("stock: expected 0 to 1000000, found " + value);
            }
            this.stock = value;
            return this;
        }

        /**
         * Makes the policy.
         *
         * @return the policy
         */
        public RetryPolicy build() {
            return new RetryPolicy(this);
        }

        private static Duration checked(String option, Duration value) {
            Objects.requireNonNull(value, option);
            if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(DAY) > 0) {
                throw new IllegalArgumentException(option + ": expected a millisecond to a day, found " + value);
            }
            return value;
        }
    }
}
