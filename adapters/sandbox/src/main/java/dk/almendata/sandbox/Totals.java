package dk.almendata.sandbox;

import dk.almendata.sandbox.Stock.Byggeafsnit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * What houses hold, counted. Figures of an afdeling and of the organisation are sums of those of their byggeafsnit (source: LBF's notice
 * 2003/12).
 */
final class Totals {

    private static final int MOST_ROOMS = 5;

    private final Map<Dwelling.Kind, Integer> byKind = new EnumMap<>(Dwelling.Kind.class);
    private final int[] byRooms = new int[MOST_ROOMS + 1];
    private long area;
    private int garages;

    private Totals() {}

    static Totals of(Estate estate) {
        Totals totals = new Totals();
        estate.eachDwelling().forEach(totals::count);
        totals.garages = estate.garages();
        return totals;
    }

    static Totals of(Collection<Byggeafsnit> parts) {
        Totals sum = new Totals();
        parts.forEach(part -> sum.add(part.totals()));
        return sum;
    }

    private void count(Dwelling dwelling) {
        byKind.merge(dwelling.estate().kind(), 1, Integer::sum);
        byRooms[dwelling.rooms()]++;
        area += dwelling.area();
    }

    private void add(Totals other) {
        other.byKind.forEach((kind, count) -> byKind.merge(kind, count, Integer::sum));
        for (int i = 0; i < byRooms.length; i++) {
            byRooms[i] += other.byRooms[i];
        }
        area += other.area;
        garages += other.garages;
    }

    int dwellings() {
        return byKind.values().stream().mapToInt(Integer::intValue).sum();
    }

    int dwellings(Dwelling.Kind kind) {
        return byKind.getOrDefault(kind, 0);
    }

    /** Dwellings of so many rooms, 1 to 5. */
    int withRooms(int rooms) {
        return byRooms[rooms];
    }

    /** Rooms of all dwellings. */
    long rooms() {
        long sum = 0;
        for (int rooms = 1; rooms < byRooms.length; rooms++) {
            sum += (long) rooms * byRooms[rooms];
        }
        return sum;
    }

    /** Square metres of dwellings. */
    long area() {
        return area;
    }

    int garages() {
        return garages;
    }

    /** {@code Lejemålsenheder}: one for a dwelling, a fifth for a garage (source: LBF's account form). */
    BigDecimal units() {
        return BigDecimal.valueOf(dwellings() * 10L + garages * 2L, 1);
    }
}
