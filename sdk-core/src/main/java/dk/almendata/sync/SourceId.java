package dk.almendata.sync;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name a user gives to one place that deliveries come from. Ids of deliveries are only unique within a source, and two sources never
 * rule each other's rows, so test and production may share a database.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param text 1 to 64 letters, digits, dots, hyphens or underscores, for example {@code data-ud}
 */
public record SourceId(String text) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}0-9._-]{1,64}");

    /** Checks the form. */
    public SourceId {
        Objects.requireNonNull(text, "text");
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A source is named by 1 to 64 letters, digits, dots, hyphens or underscores, found '" + text + "'");
        }
    }

    /** The name itself. */
    @Override
    public String toString() {
        return text;
    }
}
