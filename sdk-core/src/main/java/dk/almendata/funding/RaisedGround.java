package dk.almendata.funding;

import java.util.List;
import java.util.Objects;

/**
 * A ground for cancelling, raised by facts. It cancels nothing: a person decides.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param ground the ground
 * @param because what raises it, at least one fact with its date
 */
public record RaisedGround(CancellationGround ground, List<String> because) {

    /** So many missed deadlines are "repeatedly" (decision). */
    public static final int REPEATEDLY = 2;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if nothing raises it
     */
    public RaisedGround {
        Objects.requireNonNull(ground, "ground");
        because = List.copyOf(because);
        if (because.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one fact for " + ground);
        }
    }
}
