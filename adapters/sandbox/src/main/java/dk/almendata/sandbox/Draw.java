package dk.almendata.sandbox;

/**
 * What chance decides. Every draw is a pure function of the seed and of what it is about, so that any row can be made on its own, at any
 * time and in any order, and nothing has to be kept.
 *
 * <p>A <em>key</em> stands for a thing (an estate, a dwelling, a bill); keys of parts are derived from the key of the whole. The mixing
 * function is that of SplitMix64.
 */
final class Draw {

    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    private Draw() {}

    /** What a draw is about, so that two draws on one thing have nothing to do with each other. The names count, the order does not. */
    enum Subject {
        AFDELING,
        ESTATE,
        DWELLING,
        UUID,
        BUILDING,
        KIND,
        SIZE,
        PLACE,
        YEAR,
        ROOMS,
        AREA,
        RENT,
        HEAT,
        TENANCY,
        MOVE,
        GAP,
        EQUIPMENT,
        VOUCHER,
        AMOUNT,
        DAY,
        TEXT,
        CORRECTION,
        BUDGET,
        CONDITION,
        PLAN,
        LOAN,
        FATE,
        ORGANISATION;

        private final long salt = name().hashCode() * STEP;
    }

    /** The key of one part of a thing. */
    static long key(long whole, Subject subject, long index) {
        return mix(mix(whole + subject.salt) + STEP * index);
    }

    /** A number from 0, below a bound; the same for the same thing and subject. */
    static int below(int bound, long thing, Subject subject) {
        return (int) Math.floorMod(key(thing, subject, 0), (long) bound);
    }

    /** A number from {@code least} to {@code most}, both included. */
    static int between(int least, int most, long thing, Subject subject) {
        return least + below(most - least + 1, thing, subject);
    }

    /** Whether one of {@code chances} out of a hundred is met. */
    static boolean percent(int chances, long thing, Subject subject) {
        return below(100, thing, subject) < chances;
    }

    /** One of several. */
    static <T> T oneOf(T[] choices, long thing, Subject subject) {
        return choices[below(choices.length, thing, subject)];
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
