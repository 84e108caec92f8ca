package dk.almendata.address;

import java.util.Objects;
import java.util.Optional;

/**
 * House number, floor and door from the fixed-width fields of a register row: four, two and four characters, as in {@code 025 01A-10}.
 *
 * <p>House number of three digits and a letter or a blank; floor {@code 01}, {@code st}, {@code kl} or blank; a door that is a number with zeros in
 * front, any other to the right with blanks (domain document, sections 3 and 5). Blanks at the end may be missing. Immutable; may be shared between
 * threads.
 *
 * <p>Example: {@code RegisterFields.parse("003   3/19").door()} is {@code 3/19}.
 *
 * @param houseNumber the house number; empty on some administrative roads
 * @param floor the floor; empty where there is none
 * @param door the door; empty where there is none
 */
public record RegisterFields(Optional<HouseNumber> houseNumber, Optional<Floor> floor, Optional<Door> door) {

    private static final int FLOOR_LENGTH = 2;
    private static final int DOOR_AT = FixedFields.HOUSE_LENGTH + FLOOR_LENGTH;
    private static final int LENGTH = DOOR_AT + FixedFields.DOOR_LENGTH;

    /** Checks that no part is missing. */
    public RegisterFields {
        Objects.requireNonNull(houseNumber, "houseNumber");
        Objects.requireNonNull(floor, "floor");
        Objects.requireNonNull(door, "door");
    }

    /**
     * Reads the fields.
     *
     * @param fields at most ten characters
     * @return the parts
     * @throws InvalidAddressException if there are more characters, or a field holds what is no such part
     */
    public static RegisterFields parse(String fields) {
        if (fields.length() > LENGTH) {
            throw refused(fields, AddressReason.TOO_LONG);
        }
        FixedFields fixed = new FixedFields(fields + " ".repeat(LENGTH - fields.length()), ' ');
        Optional<HouseNumber> houseNumber = Optional.ofNullable(fixed.houseNumber(0));
        Optional<Floor> floor = Optional.ofNullable(fixed.floor(FixedFields.HOUSE_LENGTH, FLOOR_LENGTH));
        Optional<Door> door = Optional.ofNullable(fixed.door(DOOR_AT));
        AddressReason refusal = fixed.refusal();
        if (refusal != null) {
            throw refused(fields, refusal);
        }
        return new RegisterFields(houseNumber, floor, door);
    }

    private static InvalidAddressException refused(String fields, AddressReason reason) {
        return InvalidAddressException.ofPart(
                "a house number, floor and door of 4, 2 and 4 characters", fields, reason);
    }
}
