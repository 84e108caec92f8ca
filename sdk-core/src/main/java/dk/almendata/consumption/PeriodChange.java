package dk.almendata.consumption;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What computing a period again has changed. Immutable; may be shared between threads.
 *
 * @param installation whose period it is
 * @param before what was stored, null if nothing was
 * @param after what was computed, null if there is no such period any more
 */
public record PeriodChange(
        InstallationNumber installation, @Nullable PeriodFigures before, @Nullable PeriodFigures after) {

    /** Checks that there is a change. */
    public PeriodChange {
        Objects.requireNonNull(installation, "installation");
        if (Objects.equals(before, after)) {
            throw new IllegalArgumentException("Expected a change, found the same figures twice");
        }
    }
}
