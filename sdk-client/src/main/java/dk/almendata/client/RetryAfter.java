package dk.almendata.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Headers;

/**
 * What {@code Retry-After} says (RFC 9110, 10.2.3): seconds from now, or a moment in one of the forms that dates in headers have. What can
 * be read in neither way, or lies in the past, is as if it were not there.
 */
final class RetryAfter {

    private static final String NAME = "Retry-After";
    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    /** Some thirty years: what stands for a number that is longer. */
    private static final long LONGEST = 999_999_999;

    private RetryAfter() {}

    /** The moment from which the service wants to be asked again. */
    static Optional<Instant> of(Headers headers, Instant now) {
        String text = headers.get(NAME);
        if (text == null) {
            return Optional.empty();
        }
        String seconds = text.strip();
        Optional<Instant> moment = SECONDS.matcher(seconds).matches()
                ? Optional.of(now.plus(Duration.ofSeconds(seconds.length() > 9 ? LONGEST : Long.parseLong(seconds))))
                : Optional.ofNullable(headers.getInstant(NAME));
        return moment.filter(later -> later.isAfter(now));
    }
}
