package dk.almendata.archive;

import dk.almendata.delivery.Delivery;
import java.util.Objects;
import java.util.Optional;

/**
 * A zip in an {@link ArchiveFolder} that is not offered as a delivery.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param file its name
 * @param delivery the delivery that its name states, empty if the name cannot be read
 * @param message what was expected, what was found, and what to do
 */
public record RefusedFile(String file, Optional<Delivery> delivery, String message) {

    /** Checks that no part is missing. */
    public RefusedFile {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(message, "message");
    }
}
