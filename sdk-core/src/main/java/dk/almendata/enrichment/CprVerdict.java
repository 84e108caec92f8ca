package dk.almendata.enrichment;

/**
 * How sure it is that ten digits are a CPR number: a real date, and whether the check digits hold.
 *
 * <p>Modulus 11 raises confidence and never clears a value, because numbers without it are valid since 1 October 2007 (decision; cpr.dk).
 * Ordered by confidence. Immutable; may be shared between threads.
 */
public enum CprVerdict {
    /** No CPR number: no such day, or not ten digits. */
    NONE,
    /** A real day, but the check digits do not hold: {@code 3112991234}. */
    POSSIBLE,
    /** 1 January of 1960 to 1999 without check digits, the days for which such numbers were given out so far: {@code 0101654321}. */
    LIKELY,
    /** A real day, and the check digits hold: {@code 111111-1118}. */
    SURE
}
