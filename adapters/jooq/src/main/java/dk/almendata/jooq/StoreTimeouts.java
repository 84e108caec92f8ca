package dk.almendata.jooq;

import java.time.Duration;
import java.util.Objects;

/**
 * How long the store lets PostgreSQL wait, so that a process that is paused or cut off stands in the way of others for a limited time only. They
 * hold for the store's own transactions and are set with {@code SET LOCAL}, so connections go back to their pool as they came. H2 has its own
 * {@code LOCK_TIMEOUT} and knows nothing of these.
 *
 * <pre>{@code
 * StoreTimeouts patient = StoreTimeouts.ofDefaults().withStatement(Duration.ofHours(4));
 * DeliveryStore store = JooqDeliveryStore.open(dataSource, patient);
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class StoreTimeouts {

    private static final StoreTimeouts DEFAULTS =
            new StoreTimeouts(Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(30));

    private final Duration statement;
    private final Duration idle;
    private final Duration lock;

    private StoreTimeouts(Duration statement, Duration idle, Duration lock) {
        this.statement = statement;
        this.idle = idle;
        this.lock = lock;
    }

    /**
     * A statement may take an hour, a silence inside a transaction last a minute, a lock be waited for 30 seconds.
     *
     * @return the defaults
     */
    public static StoreTimeouts ofDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with another limit for one statement ({@code statement_timeout}). All rows of a file may go to the server in one statement, so
     * it must be longer than the largest file takes; a sender that is paused in the middle of one is ended by it.
     *
     * @param value from a millisecond to 20 days
     * @return the timeouts
     * @throws IllegalArgumentException if it is not
     */
    public StoreTimeouts withStatement(Duration value) {
        return new StoreTimeouts(checked("statement", value), idle, lock);
    }

    /**
     * The same with another limit for the time between two statements of a transaction ({@code idle_in_transaction_session_timeout}).
     *
     * @param value from a millisecond to 20 days
     * @return the timeouts
     * @throws IllegalArgumentException if it is not
     */
    public StoreTimeouts withIdle(Duration value) {
        return new StoreTimeouts(statement, checked("idle", value), lock);
    }

    /**
     * The same with another limit for the wait for a lock ({@code lock_timeout}). A delivery is tried three times. Three waits should be longer
     * than the silence that is allowed, so that a run that takes over outlasts one that is paused while it holds what both need.
     *
     * @param value from a millisecond to 20 days
     * @return the timeouts
     * @throws IllegalArgumentException if it is not
     */
    public StoreTimeouts withLock(Duration value) {
        return new StoreTimeouts(statement, idle, checked("lock", value));
    }

    /**
     * The limit for one statement.
     *
     * @return at least a millisecond
     */
    public Duration statement() {
        return statement;
    }

    /**
     * The limit for the time between two statements of a transaction.
     *
     * @return at least a millisecond
     */
    public Duration idle() {
        return idle;
    }

    /**
     * The limit for the wait for a lock.
     *
     * @return at least a millisecond
     */
    public Duration lock() {
        return lock;
    }

    /** PostgreSQL counts in milliseconds up to the largest int, and 0 would mean without end. */
    private static Duration checked(String name, Duration value) {
        Objects.requireNonNull(value, "value");
        if (value.toDays() >= 20 || value.toMillis() < 1) {
            throw new IllegalArgumentException(name + ": expected from a millisecond to 20 days, found " + value);
        }
        return value;
    }

    /** The three in the order of their accessors. */
    @Override
    public String toString() {
        return "statement " + statement + ", idle " + idle + ", lock " + lock;
    }
}
