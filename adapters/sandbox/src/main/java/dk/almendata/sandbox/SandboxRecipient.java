package dk.almendata.sandbox;

import dk.almendata.delivery.RecipientId;
import java.util.Objects;

/**
 * Somebody who receives deliveries from a sandbox ({@code Modtager}), with a key of its own.
 *
 * <p>Immutable; may be shared between threads if its access may.
 *
 * @param id the id, as it stands in subscriptions and deliveries
 * @param name the name, not blank
 * @param apiKey the key that its calls need; visible ASCII, no blanks around it
 * @param access what it may see on which day
 */
public record SandboxRecipient(RecipientId id, String name, String apiKey, AccessByDay access) {

    /**
     * Checks each part.
     *
     * @throws IllegalArgumentException if the name is blank or the key cannot stand in a header
     */
    public SandboxRecipient {
        Objects.requireNonNull(id, "id");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: expected text, found nothing");
        }
        HeaderValue.check("apiKey", apiKey);
        Objects.requireNonNull(access, "access");
    }

    /** Without the key, such as {@code 0240 Sandkassen}. */
    @Override
    public String toString() {
        return id + " " + name;
    }
}
