package dk.almendata.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats calls as the {@link RetryPolicy} says. Thread-safe; all calls of a client share one. */
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final long PROGRESS = 1 << 20;
    private static final Set<Integer> THROTTLED = Set.of(429, 503);

    private final RetryPolicy policy;
    private final Keyring keys;
    private final Faults faults;
    private final Clock clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final ClientObserver observer;
    private final TokenBucket stock;

    Attempts(DataUdClientBuilder options, Keyring keys, Faults faults) {
        this.policy = options.retryPolicy;
        this.keys = keys;
        this.faults = faults;
        this.clock = options.clock;
        this.sleeper = options.sleeper;
        this.random = options.random;
        this.observer = new CarefulClientObserver(options.observer);
        this.stock = new TokenBucket(policy.stock());
    }

    /** One attempt. */
    @FunctionalInterface
    interface Work<T> {
        T attempt(Answered answered);
    }

    /** What an attempt notes of the answer it got. */
    static final class Answered {
        int status;

        @Nullable
        String requestId;
    }

    /** A call that only reads and is repeated. */
    <T> T repeat(String call, Work<T> work) {
        return run(call, true, () -> 0, work);
    }

    /** A call that changes something and is made once, or twice if a refused key can be renewed. */
    <T> T once(String call, Work<T> work) {
        return run(call, false, () -> 0, work);
    }

    /** A download, repeated as long as it gets on. */
    <T> T download(String call, LongSupplier received, Work<T> work) {
        return run(call, true, received, work);
    }

    private <T> T run(String call, boolean repeats, LongSupplier received, Work<T> work) {
        List<Attempt> tried = new ArrayList<>();
        Instant since = clock.instant();
        long mark = received.getAsLong();
        int failures = 0;
        boolean renewed = false;
        while (true) {
            Answered answered = new Answered();
            int number = tried.size() + 1;
            Instant started = clock.instant();
            observer.started(call, number);
            DataUdException fault;
            try {
                T result = work.attempt(answered);
                stock.giveBack(failures > 0);
                observer.ended(
                        new Attempt(call, number, started, until(started), answered.status, null, answered.requestId));
                return result;
            } catch (DataUdException failed) {
                fault = failed;
            }
            Attempt attempt = new Attempt(
                    call,
                    number,
                    started,
                    until(started),
                    fault.status().orElse(answered.status),
                    fault.reason(),
                    fault.requestId().orElse(answered.requestId));
            tried.add(attempt);
            observer.ended(attempt);
            Secret refused = fault.refused();
            if (refused != null && !renewed && keys.renew(refused)) {
                renewed = true;
                continue;
            }
            if (!repeats || !fault.isRepeatable()) {
                throw fault.after(tried, "");
            }
            long now = received.getAsLong();
            if (now - mark >= PROGRESS) {
                mark = now;
                failures = 0;
                since = clock.instant();
            }
            failures++;
            Duration wait = wait(fault, failures);
            String why = whyNoMore(fault, failures, since, wait);
            if (!why.isEmpty()) {
                throw fault.after(tried, " (" + why + ")");
            }
            pause(call, attempt, wait, tried);
        }
    }

    private Duration wait(DataUdException fault, int failures) {
        boolean throttled = fault.status().stream().anyMatch(THROTTLED::contains);
        long upper = policy.upperEnd(failures, throttled).toMillis();
        Duration own = Duration.ofMillis(random.nextLong(upper + 1));
        // The service's wait comes first and ours on top, so that not everybody comes back at the same moment.
        return fault.retryAt()
                .map(moment -> Duration.between(clock.instant(), moment).plus(own))
                .orElse(own);
    }

    private String whyNoMore(DataUdException fault, int failures, Instant since, Duration wait) {
        if (failures >= policy.attempts()) {
            return failures == 1 ? "not repeated" : failures + " attempts";
        }
        Instant now = clock.instant();
        if (fault.retryAt()
                .filter(moment -> moment.isAfter(now.plus(policy.longestServerWait())))
                .isPresent()) {
            return "not repeated, because the service wants a longer wait than " + seconds(policy.longestServerWait());
        }
        if (now.plus(wait).isAfter(since.plus(policy.deadline()))) {
            return attempts(failures) + ", and no time left of " + seconds(policy.deadline());
        }
        return stock.take() ? "" : attempts(failures) + ", and too many calls were repeated lately";
    }

    private void pause(String call, Attempt failed, Duration wait, List<Attempt> tried) {
        LOG.warn("{}; next attempt in {} ms", failed, wait.toMillis());
        observer.waiting(failed, wait);
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw faults.interrupted(call, e).after(tried, "");
        }
    }

    private Duration until(Instant started) {
        return Duration.between(started, clock.instant());
    }

    private static String attempts(int number) {
        return number == 1 ? "1 attempt" : number + " attempts";
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " seconds";
    }
}
