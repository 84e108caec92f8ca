package dk.almendata.text;

import dk.almendata.address.HouseNumber;
import dk.almendata.address.MunicipalityCode;
import dk.almendata.address.Postcode;
import dk.almendata.address.Road;
import dk.almendata.address.RoadCode;
import dk.almendata.address.RoadDirectory;
import dk.almendata.address.RoadInterval;
import dk.almendata.address.RoadNames;
import dk.almendata.address.RoadSide;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A road directory in arrays: a road is made when it is asked for. Immutable; may be shared between threads. */
final class RoadTable implements RoadDirectory {

    static final int BOTH = 0;
    static final int EVEN = 1;
    static final int ODD = 2;
    static final char NO_LETTER = '@';

    /** A row without bounds, side and postcode, which is no stretch. */
    static final long NOTHING = 0;

    private static final int ROADS = 10_000;
    private static final int NUMBER_BITS = 15;
    private static final int LETTER_BITS = 5;
    private static final int POSTCODE_BITS = 14;
    private static final int TO_SHIFT = NUMBER_BITS;
    private static final int POSTCODE_SHIFT = 2 * NUMBER_BITS;
    private static final int SIDE_SHIFT = POSTCODE_SHIFT + POSTCODE_BITS;

    private final int[] codes;
    private final int[] names;
    private final int[] addressingNames;
    private final int[] firstStretch;
    private final long[] stretches;
    private final byte[] text;
    private final RoadNameIndex index;

    RoadTable(
            int[] codes,
            int[] names,
            int[] addressingNames,
            int[] firstStretch,
            long[] stretches,
            byte[] text,
            RoadNameIndex index) {
        this.codes = codes;
        this.names = names;
        this.addressingNames = addressingNames;
        this.firstStretch = firstStretch;
        this.stretches = stretches;
        this.text = text;
        this.index = index;
    }

    /** A house number in 15 bits, never 0. */
    static int number(int number, char letter) {
        return (number << LETTER_BITS) | (letter - NO_LETTER);
    }

    /** Whether a packed house number is even. */
    static boolean isEven(int packed) {
        return (packed >>> LETTER_BITS) % 2 == 0;
    }

    /** A stretch in 46 bits; 0 for an absent bound or postcode. */
    static long stretch(int side, int from, int to, int postcode) {
        return ((long) side << SIDE_SHIFT) | ((long) postcode << POSTCODE_SHIFT) | ((long) to << TO_SHIFT) | from;
    }

    @Override
    public List<Road> named(String roadName) {
        int[] found = index.find(RoadNames.fold(roadName));
        return found.length == 0 ? List.of() : new Found(found);
    }

    @Override
    public List<Road> alike(String roadName) {
        int[] found = index.alike(RoadNames.fold(roadName));
        return found.length == 0 ? List.of() : new Found(found);
    }

    @Override
    public Optional<Road> find(MunicipalityCode municipality, RoadCode code) {
        int road = Arrays.binarySearch(codes, Integer.parseInt(municipality.text()) * ROADS + code.number());
        return road < 0 ? Optional.empty() : Optional.of(road(road));
    }

    private Road road(int road) {
        List<RoadInterval> intervals = new ArrayList<>(firstStretch[road + 1] - firstStretch[road]);
        for (int i = firstStretch[road]; i < firstStretch[road + 1]; i++) {
            intervals.add(interval(stretches[i]));
        }
        String name = name(names[road]);
        return new Road(
                MunicipalityCode.ofNumber(codes[road] / ROADS),
                RoadCode.of(codes[road] % ROADS),
                name,
                names[road] == addressingNames[road] ? name : name(addressingNames[road]),
                intervals);
    }

    private String name(int place) {
        int length = ((text[place] & 0xff) << 8) | (text[place + 1] & 0xff);
        return new String(text, place + 2, length, StandardCharsets.UTF_8);
    }

    private static RoadInterval interval(long stretch) {
        int side = (int) (stretch >>> SIDE_SHIFT);
        int postcode = (int) (stretch >>> POSTCODE_SHIFT) & ((1 << POSTCODE_BITS) - 1);
        return new RoadInterval(
                side == EVEN ? RoadSide.EVEN : side == ODD ? RoadSide.ODD : RoadSide.BOTH,
                number((int) stretch & ((1 << NUMBER_BITS) - 1)),
                number((int) (stretch >>> TO_SHIFT) & ((1 << NUMBER_BITS) - 1)),
                postcode == 0 ? Optional.empty() : Optional.of(Postcode.ofNumber(postcode)));
    }

    private static Optional<HouseNumber> number(int packed) {
        int letter = packed & ((1 << LETTER_BITS) - 1);
        int number = packed >>> LETTER_BITS;
        if (packed == 0) {
            return Optional.empty();
        }
        return Optional.of(letter == 0 ? HouseNumber.of(number) : HouseNumber.of(number, (char) (NO_LETTER + letter)));
    }

    /** The roads that were found, each made when it is read. */
    private final class Found extends AbstractList<Road> {

        private final int[] roads;

        Found(int[] roads) {
            this.roads = roads;
        }

        @Override
        public Road get(int position) {
            return road(roads[position]);
        }

        @Override
        public int size() {
            return roads.length;
        }
    }
}
