package dk.almendata.consumption;

/** Who a contact of a consumer is ({@code adressater}; utility text, 3.4). */
public enum ContactRole {
    /** {@code Beboer}: who lives there. */
    OCCUPANT,
    /** {@code Ejer}. */
    OWNER,
    /** {@code Opkrævning}: who gets the bill. */
    BILLING,
    /** {@code Teknik}. */
    TECHNICAL,
    /** {@code Andet}. */
    OTHER
}
