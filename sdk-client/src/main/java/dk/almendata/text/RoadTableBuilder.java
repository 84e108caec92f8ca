package dk.almendata.text;

import dk.almendata.address.MunicipalityCode;
import dk.almendata.address.RoadDirectory;
import dk.almendata.address.RoadNames;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a road directory and packs them. For one thread, used once. */
final class RoadTableBuilder {

    private static final int ROADS = 10_000;
    private static final int MOST_DIGITS = 4;
    private static final int TEN = 10;
    private static final int FILLER = 9_999;
    private static final int BAD = -1;
    private static final int HIGHEST_NUMBER = 999;
    private static final int FIRST_ROWS = 1_024;

    /** Both codes of each row, and its stretch. */
    private int[] codes = new int[FIRST_ROWS];

    private long[] stretches = new long[FIRST_ROWS];
    private int rows;

    /** Name and addressing name of each road, as places in {@link #names}. */
    private final Map<Integer, int[]> roads = new HashMap<>();

    private final Map<String, Integer> placeOfName = new HashMap<>();
    private final ByteArrayOutputStream names = new ByteArrayOutputStream();

    private int lastCode = BAD;
    private String lastName = "";

    /** Takes a row; what is wrong with it, null if nothing is. */
    @Nullable
    String add(RecordScanner row, RoadColumns columns) {
        int municipality = digits(row, columns.municipality());
        int road = digits(row, columns.road());
        String name = text(row, columns.name());
        if (municipality < 1) {
            return expected("municipalityCode", "three or four digits", text(row, columns.municipality()));
        }
        if (isAbroad(municipality)) {
            return expected("municipalityCode", "a Danish municipality", text(row, columns.municipality()));
        }
        if (road < 1) {
            return expected("roadCode", "1 to 9999", text(row, columns.road()));
        }
        if (name.isEmpty()) {
            return "column roadName: expected a name, found none";
        }
        int code = municipality * ROADS + road;
        String other = road(code, name, text(row, columns.addressingName()));
        if (other != null) {
            return "column roadName: expected the name of the road's other rows, found another";
        }
        int side = side(text(row, columns.side()));
        if (side == BAD) {
            return expected("side", "EVEN, ODD or nothing", text(row, columns.side()));
        }
        int from = number(row, columns.from());
        int to = number(row, columns.to());
        if (from == BAD || to == BAD) {
            return from == BAD
                    ? expected("from", "a house number", text(row, columns.from()))
                    : expected("to", "a house number", text(row, columns.to()));
        }
        String stretch = stretchFault(side, from, to);
        if (stretch != null) {
            return stretch;
        }
        int postcode = postcode(row, columns.postcode());
        if (postcode == BAD) {
            return expected("postcode", "four digits", text(row, columns.postcode()));
        }
        take(code, RoadTable.stretch(side, from, to, postcode));
        return null;
    }

    private static boolean isAbroad(int municipality) {
        MunicipalityCode code = MunicipalityCode.ofNumber(municipality);
        return code.isGreenlandic() || code.isFaroese();
    }

    /** What is wrong with a stretch: it runs backwards, or a bound lies on the other side. */
    private static @Nullable String stretchFault(int side, int from, int to) {
        if (from != 0 && to != 0 && from > to) {
            return "columns from and to: expected from at most to, found them the other way round";
        }
        boolean even = (from == 0 || RoadTable.isEven(from)) && (to == 0 || RoadTable.isEven(to));
        boolean odd = (from == 0 || !RoadTable.isEven(from)) && (to == 0 || !RoadTable.isEven(to));
        if ((side == RoadTable.EVEN && !even) || (side == RoadTable.ODD && !odd)) {
            return "columns from and to: expected numbers of the side, found one of the other";
        }
        return null;
    }

    private static String expected(String column, String expectation, String found) {
        return "column " + column + ": expected " + expectation + ", found '" + found + "'";
    }

    /** Takes the names of a road; null if they are those of its other rows. */
    private @Nullable String road(int code, String name, String addressingName) {
        if (code == lastCode && name.equals(lastName)) {
            return null;
        }
        lastCode = code;
        lastName = name;
        int place = place(name);
        int[] known = roads.get(code);
        if (known == null) {
            roads.put(code, new int[] {place, addressingName.isEmpty() ? place : place(addressingName)});
            return null;
        }
        return known[0] == place ? null : name;
    }

    /** A name as its length in two bytes, and its bytes. */
    private int place(String name) {
        return placeOfName.computeIfAbsent(name, added -> {
            byte[] bytes = added.getBytes(StandardCharsets.UTF_8);
            int place = names.size();
            names.write(bytes.length >> 8);
            names.write(bytes.length);
            names.writeBytes(bytes);
            return place;
        });
    }

    private void take(int code, long stretch) {
        if (rows == codes.length) {
            codes = Arrays.copyOf(codes, rows * 2);
            stretches = Arrays.copyOf(stretches, rows * 2);
        }
        codes[rows] = code;
        stretches[rows++] = stretch;
    }

    private static int digits(RecordScanner row, int column) {
        return column < 0 ? BAD : digits(row.bytes(), row.from(column), row.to(column));
    }

    private static int digits(byte[] bytes, int from, int to) {
        int value = from < to && to - from <= MOST_DIGITS ? 0 : BAD;
        for (int i = from; i < to && value >= 0; i++) {
            int digit = bytes[i] - '0';
            value = digit < 0 || digit >= TEN ? BAD : value * TEN + digit;
        }
        return value;
    }

    /** A house number packed, 0 where there is none. */
    private static int number(RecordScanner row, int column) {
        if (column < 0 || row.from(column) == row.to(column)) {
            return 0;
        }
        int to = row.to(column);
        int last = row.bytes()[to - 1] & 0xdf;
        boolean lettered = last >= 'A' && last <= 'Z' && to - row.from(column) > 1;
        int number = digits(row.bytes(), row.from(column), lettered ? to - 1 : to);
        return number < 1 || number > HIGHEST_NUMBER
                ? BAD
                : RoadTable.number(number, lettered ? (char) last : RoadTable.NO_LETTER);
    }

    private static int postcode(RecordScanner row, int column) {
        if (column < 0 || row.from(column) == row.to(column)) {
            return 0;
        }
        int code = digits(row, column);
        boolean full = code == 0 || row.to(column) - row.from(column) >= MOST_DIGITS - 1;
        return !full ? BAD : code == FILLER ? 0 : code;
    }

    private static int side(String side) {
        return switch (RoadFile.plain(side)) {
            case "" -> RoadTable.BOTH;
            case "even", "l", "lige" -> RoadTable.EVEN;
            case "odd", "u", "ulige" -> RoadTable.ODD;
            case "both", "begge" -> RoadTable.BOTH;
            default -> BAD;
        };
    }

    private static String text(RecordScanner row, int column) {
        return column < 0 ? "" : CsvHeader.normal(Utf8.text(row.bytes(), row.from(column), row.to(column)));
    }

    /** Packs everything: roads in the order of their codes, their stretches beside each other. */
    RoadDirectory build() {
        long[] order = new long[rows];
        for (int i = 0; i < rows; i++) {
            order[i] = ((long) codes[i] << 32) | i;
        }
        Arrays.sort(order);
        int[] roadCodes = new int[roads.size()];
        int[] roadNames = new int[roads.size()];
        int[] addressingNames = new int[roads.size()];
        int[] first = new int[roads.size() + 1];
        long[] packed = new long[rows];
        int road = -1;
        int count = 0;
        for (long entry : order) {
            int code = (int) (entry >>> 32);
            if (road < 0 || roadCodes[road] != code) {
                road++;
                roadCodes[road] = code;
                int[] places = roads.getOrDefault(code, new int[2]);
                roadNames[road] = places[0];
                addressingNames[road] = places[1];
                first[road] = count;
            }
            long stretch = stretches[(int) entry];
            if (stretch != RoadTable.NOTHING) {
                packed[count++] = stretch;
            }
        }
        first[roads.size()] = count;
        return new RoadTable(
                roadCodes,
                roadNames,
                addressingNames,
                first,
                Arrays.copyOf(packed, count),
                names.toByteArray(),
                index(roadCodes, roadNames, addressingNames));
    }

    /** Which roads have which name, addressing name or cut name, by the form in which spellings are equal. */
    private RoadNameIndex index(int[] roadCodes, int[] roadNames, int[] addressingNames) {
        Map<Integer, String> nameAt = new HashMap<>();
        placeOfName.forEach((name, place) -> nameAt.put(place, name));
        Map<String, Roads> byKey = new LinkedHashMap<>();
        for (int road = 0; road < roadCodes.length; road++) {
            String name = nameAt.getOrDefault(roadNames[road], "");
            String addressingName = nameAt.getOrDefault(addressingNames[road], "");
            String key = RoadNames.fold(name);
            byKey.computeIfAbsent(key, one -> new Roads()).add(road);
            String other = RoadNames.fold(
                    name.equals(addressingName) && name.length() > RoadNames.ADDRESSING_NAME_LENGTH
                            ? name.substring(0, RoadNames.ADDRESSING_NAME_LENGTH)
                            : addressingName);
            if (!other.equals(key)) {
                byKey.computeIfAbsent(other, one -> new Roads()).add(road);
            }
        }
        RoadNameIndex.Builder index = new RoadNameIndex.Builder(byKey.size());
        byKey.forEach((key, all) -> index.add(key, Arrays.copyOf(all.roads, all.count)));
        return index.build();
    }

    /** The roads of one name. */
    private static final class Roads {
        private int[] roads = new int[2];
        private int count;

        void add(int road) {
            if (count == roads.length) {
                roads = Arrays.copyOf(roads, count * 2);
            }
            roads[count++] = road;
        }
    }
}
