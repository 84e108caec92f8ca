package dk.almendata.access;

import java.util.Objects;

/**
 * A recipient ({@code modtager}): what it is, its id and its name (guide 3.3.3).
 *
 * <p>Decision: an adviser's id is its CVR number, by which it is granted access. Immutable; may be shared between threads.
 *
 * @param kind what it is
 * @param id its id, as subscriptions state it; for an adviser the CVR number
 * @param name its name; may be empty
 */
public record Recipient(RecipientKind kind, String id, String name) {

    /**
     * Checks that no part is missing.
     *
     * @throws IllegalArgumentException if the id is blank, or the id of an adviser is no CVR number
     */
    public Recipient {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        if (id.isBlank()) {
            throw new IllegalArgumentException("A recipient: expected an id, found a blank one");
        }
        if (kind == RecipientKind.RAADGIVER) {
            CvrNumber.of(id);
        }
    }

    /**
     * An adviser.
     *
     * @param cvr its CVR number
     * @param name its name; may be empty
     * @return the recipient
     */
    public static Recipient adviser(CvrNumber cvr, String name) {
        return new Recipient(RecipientKind.RAADGIVER, cvr.text(), name);
    }
}
