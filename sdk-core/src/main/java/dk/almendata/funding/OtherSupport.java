package dk.almendata.funding;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Other support that a project has or applies for, as the applicant states it.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param source who gives it
 * @param parts what it pays, in the words of the budget's lines
 * @param separation how these parts are kept watertight apart from those that the pool pays; null if not stated
 */
public record OtherSupport(
        SupportSource source, List<String> parts, @Nullable String separation) {

    /** Copies the list. */
    public OtherSupport {
        Objects.requireNonNull(source, "source");
        parts = List.copyOf(parts);
    }
}
