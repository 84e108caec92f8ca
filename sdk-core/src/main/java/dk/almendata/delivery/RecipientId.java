package dk.almendata.delivery;

import java.util.Objects;

/**
 * The id of a recipient ({@code Modtager ID}): whoever subscribes and receives deliveries. Opaque text; the guide does not
 * say what it is made of.
 *
 * <p>Source: guide 3.3.3 and 3.3.4. Immutable; instances may be shared between threads.
 *
 * @param text the id, not blank
 */
public record RecipientId(String text) implements Comparable<RecipientId> {

    /**
     * Refuses blank text.
     */
    public RecipientId {
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("A recipient id: expected text, found nothing");
        }
    }

    /**
     * The id with this text.
     *
     * @param text the text as the service states it, not blank
     * @return the id
     */
    public static RecipientId of(String text) {
        return new RecipientId(text);
    }

    @Override
    public int compareTo(RecipientId other) {
        return text.compareTo(other.text);
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
