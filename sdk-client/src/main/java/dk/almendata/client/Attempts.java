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
        Course course = new Course(call, received);
        while (true) {
            try {
                T result = attempt(course, work);
                stock.giveBack(course.failures > 0);
                return result;
            } catch (DataUdException fault) {
                goOn(course, fault, repeats);
            }
        }
    }

    /** How a call has gone so far. */
    private final class Course {
        final String call;
        final LongSupplier received;
        final List<Attempt> tried = new ArrayList<>();
        Instant since = clock.instant();
        long mark;
        int failures;
        boolean renewed;

        Course(String call, LongSupplier received) {
            this.call = call;
            this.received = received;
            this.mark = received.getAsLong();
        }

        /** A download that gets on begins to count anew. */
        void countFailure() {
            long now = received.getAsLong();
            if (now - mark >= PROGRESS) {
                mark = now;
                failures = 0;
                since = clock.instant();
            }
            failures++;
        }

        Attempt last() {
            return tried.get(tried.size() - 1);
        }
    }

    /** Makes one attempt and tells of it; a failed one is noted. */
    private <T> T attempt(Course course, Work<T> work) {
        Answered answered = new Answered();
        int number = course.tried.size() + 1;
        Instant started = clock.instant();
        observer.started(course.call, number);
        try {
            T result = work.attempt(answered);
            observer.ended(new Attempt(
                    course.call, number, started, until(started), answered.status, null, answered.requestId));
            return result;
        } catch (DataUdException fault) {
            Attempt failed = new Attempt(
                    course.call,
                    number,
                    started,
                    until(started),
                    fault.status().orElse(answered.status),
                    fault.reason(),
                    fault.requestId().orElse(answered.requestId));
            course.tried.add(failed);
            observer.ended(failed);
            throw fault;
        }
    }

    /** Returns when another attempt is to be made, and throws when none is. */
    private void goOn(Course course, DataUdException fault, boolean repeats) {
        Secret refused = fault.refused();
        if (refused != null && !course.renewed && keys.renew(refused)) {
            course.renewed = true;
            return;
        }
        if (!repeats || !fault.isRepeatable()) {
            throw fault.after(course.tried, "");
        }
        course.countFailure();
        Duration wait = wait(fault, course.failures);
        String why = whyNoMore(fault, course.failures, course.since, wait);
        if (!why.isEmpty()) {
            throw fault.after(course.tried, " (" + why + ")");
        }
        pause(course, wait);
    }

    private Duration wait(DataUdException fault, int failures) {
        boolean throttled = fault.status().stream().anyMatch(THROTTLED::contains);
        long upper = policy.upperEnd(failures, throttled).toMillis();
        Duration own = Duration.ofMillis(drawn(upper));
        // The service's wait comes first and ours on top, so that not everybody comes back at the same moment.
        return fault.retryAt()
                .map(moment -> Duration.between(clock.instant(), moment).plus(own))
                .orElse(own);
    }

    /** Generators of chance need not be safe for several threads. */
    private long drawn(long upper) {
        synchronized (random) {
            return random.nextLong(upper + 1);
        }
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

    private void pause(Course course, Duration wait) {
        LOG.warn("{}; next attempt in {} ms", course.last(), wait.toMillis());
        observer.waiting(course.last(), wait);
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw faults.interrupted(course.call, e).after(course.tried, "");
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
