package dk.almendata.sandbox;

import dk.almendata.sandbox.Draw.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dwelling: what of it never changes. It is made anew from its number whenever it is asked for.
 *
 * @param estate where it stands
 * @param index its number there, from 0
 * @param key what its draws depend on
 */
record Dwelling(Estate estate, int index, long key) {

    private static final int PER_STAIRCASE = 6;
    private static final String[] FLOORS = {"st", "1", "2"};
    private static final String[] DOORS = {"tv", "th"};

    /** Whom a dwelling is built for; the order is that of the columns in Stamdata. */
    enum Kind {
        FAMILY(1, "Familiebolig", 2, 5, 24, 96),
        YOUTH(2, "Ungdomsbolig", 1, 2, 12, 30),
        ELDERLY(3, "Ældrebolig", 2, 3, 20, 72);

        /** {@code TypeKode}, made up. */
        final int code;

        /** The Danish word. */
        final String word;

        final int fewestRooms;
        final int mostRooms;

        /** The months from one tenant to the next, at least. */
        final int shortestStay;

        final int longestStay;

        Kind(int code, String word, int fewestRooms, int mostRooms, int shortestStay, int longestStay) {
            this.code = code;
            this.word = word;
            this.fewestRooms = fewestRooms;
            this.mostRooms = mostRooms;
            this.shortestStay = shortestStay;
            this.longestStay = longestStay;
        }
    }

    static Dwelling of(Estate estate, int index) {
        return new Dwelling(estate, index, Draw.key(estate.key(), Subject.DWELLING, index));
    }

    /** The <em>enhedsID</em> of BBR, the only key a dwelling has across systems. */
    String uuid() {
        return uuid(key);
    }

    int rooms() {
        return Draw.between(estate.kind().fewestRooms, estate.kind().mostRooms, key, Subject.ROOMS);
    }

    /** Whole square metres: 19 a room, and some more. */
    int area() {
        return 14 + 19 * rooms() + Draw.below(12, key, Subject.AREA);
    }

    /** The number of the building that it lies in, from 0. */
    int building() {
        return index / Estate.PER_BUILDING;
    }

    /** Houses stand in pairs, {@code 12A} and {@code 12B}; six flats share an entrance. */
    String houseNumber() {
        return estate.stacked()
                ? Integer.toString(1 + 2 * (index / PER_STAIRCASE % Estate.NUMBERS_PER_ROAD))
                : 2 * (1 + index / 2 % Estate.NUMBERS_PER_ROAD) + (index % 2 == 0 ? "A" : "B");
    }

    String road() {
        int entrances = index / (estate.stacked() ? PER_STAIRCASE : 2);
        return estate.road(entrances / Estate.NUMBERS_PER_ROAD);
    }

    @Nullable
    String floor() {
        return estate.stacked() ? FLOORS[index % PER_STAIRCASE / DOORS.length] : null;
    }

    @Nullable
    String door() {
        return estate.stacked() ? DOORS[index % DOORS.length] : null;
    }

    /** A version 4 UUID, with letters in two places so that no ten digits in a row look like a CPR number. */
    static String uuid(long key) {
        long high = (Draw.key(key, Subject.UUID, 0) & ~0xF000L) | 0x4000L | 0xA_0000_0000L;
        long low = (Draw.key(key, Subject.UUID, 1) & ~(0xCL << 60)) | (0x8L << 60) | 0xA00_0000L;
        return new UUID(high, low).toString();
    }
}
