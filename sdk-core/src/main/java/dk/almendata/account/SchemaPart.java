package dk.almendata.account;

import java.util.Optional;

/** The part of the schema that an ident belongs to, by its first digit (LBF's notices on regnskabsindberetning). Other digits are unknown. */
public enum SchemaPart {
    /** The accounts of a boligorganisation. */
    ORGANISATION(1),
    /** The main lines of an afdeling. */
    AFDELING(5),
    /** The notes of an afdeling. */
    AFDELING_NOTE(7);

    private final int digit;

    SchemaPart(int digit) {
        this.digit = digit;
    }

    /**
     * The first digit of its idents.
     *
     * @return the digit
     */
    public int digit() {
        return digit;
    }

    static Optional<SchemaPart> find(int digit) {
        for (SchemaPart part : values()) {
            if (part.digit == digit) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
