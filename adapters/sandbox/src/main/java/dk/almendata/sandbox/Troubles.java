package dk.almendata.sandbox;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Rehearsed troubles of the way: calls that are turned away, and downloads that break off. Thread-safe. */
final class Troubles {

    private int refusals;
    private int status;
    private @Nullable String retryAfter;
    private int cuts;
    private long cutAfter;

    /** Turns the next calls away; replaces an earlier rehearsal. */
    synchronized void refuse(int calls, int answer, @Nullable String after) {
        refusals = calls;
        status = answer;
        retryAfter = after;
    }

    /** Breaks the next downloads off; replaces an earlier rehearsal. */
    synchronized void cut(int downloads, long bytes) {
        cuts = downloads;
        cutAfter = bytes;
    }

    /** The answer to a call that is turned away. */
    synchronized Optional<Answer> refusal() {
        if (refusals == 0) {
            return Optional.empty();
        }
        refusals--;
        Answer answer = Answer.problem(status, Besked.busy());
        return Optional.of(retryAfter == null ? answer : answer.with("Retry-After", retryAfter));
    }

    /** After how many bytes a download that begins now breaks off. */
    synchronized OptionalLong cut() {
        if (cuts == 0) {
            return OptionalLong.empty();
        }
        cuts--;
        return OptionalLong.of(cutAfter);
    }
}
