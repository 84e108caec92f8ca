package dk.almendata.sandbox;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.sandbox.Draw.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the organisation owns, and under which LBF numbers, month by month.
 *
 * <p>There are {@value #AFDELINGER} afdelinger of one to three byggeafsnit, each byggeafsnit an {@link Estate} of 5 to 8 dwellings times the
 * size. Some things happen on the way, as they do:
 *
 * <ul>
 *   <li>{@link #MERGED} joins {@link #HOST} in January 2024. Its estates become byggeafsnit of the other; its own number is found in older
 *       months only.
 *   <li>{@link #OPENED_2023} is built and opens in July 2023, {@link #OPENED_2025} in April 2025.
 *   <li>{@link #EXTENDED} gets one more byggeafsnit in May 2024.
 * </ul>
 */
final class Stock {

    static final int AFDELINGER = 60;
    static final int HOST = 5;
    static final int MERGED = 18;
    static final int EXTENDED = 10;
    static final int OPENED_2023 = 59;
    static final int OPENED_2025 = 60;

    private static final int FOREVER = Integer.MAX_VALUE;
    private static final int BEGINNING = Months.month(Months.FIRST_YEAR, 1);
    private static final int MERGER = Months.month(2024, 1);

    private final LbfNumber organisation;
    private final List<Byggeafsnit> all;

    /**
     * An estate under its LBF number.
     *
     * @param number the number
     * @param estate the estate
     * @param totals what it holds
     * @param first the first month under this number
     * @param last the last one
     */
    record Byggeafsnit(LbfNumber number, Estate estate, Totals totals, int first, int last) {

        LbfNumber organisation() {
            return number.organisation();
        }

        LbfNumber afdeling() {
            return number.afdeling().orElseThrow();
        }

        private boolean isThere(int month) {
            return first <= month && month <= last;
        }

        private Byggeafsnit under(LbfNumber other, int from) {
            return new Byggeafsnit(other, estate, totals, from, last);
        }

        private Byggeafsnit until(int end) {
            return new Byggeafsnit(number, estate, totals, first, end);
        }
    }

    private Stock(LbfNumber organisation, List<Byggeafsnit> all) {
        this.organisation = organisation;
        this.all = List.copyOf(all);
    }

    static Stock of(LbfNumber organisation, long seed, int size) {
        List<Byggeafsnit> all = new ArrayList<>();
        for (int i = 1; i <= AFDELINGER; i++) {
            LbfNumber afdeling = afdeling(organisation, i);
            long key = Draw.key(seed, Subject.AFDELING, i);
            Estate.Place place = Draw.oneOf(Estate.Place.values(), key, Subject.PLACE);
            int draw = Draw.below(10, key, Subject.SIZE);
            int estates = (draw < 4 ? 1 : draw < 8 ? 2 : 3) + (i == EXTENDED ? 1 : 0);
            for (int n = 1; n <= estates; n++) {
                boolean extension = i == EXTENDED && n == estates;
                int opened = extension ? Months.month(2024, 5) : opened(i);
                Estate estate = Estate.of(seed, all.size(), opened, place, size);
                all.add(new Byggeafsnit(byggeafsnit(afdeling, n), estate, Totals.of(estate), opened, FOREVER));
            }
        }
        merge(all, afdeling(organisation, HOST), afdeling(organisation, MERGED));
        all.sort((a, b) -> a.number.compareTo(b.number));
        return new Stock(organisation, all);
    }

    private static int opened(int index) {
        return index == OPENED_2023 ? Months.month(2023, 7) : index == OPENED_2025 ? Months.month(2025, 4) : BEGINNING;
    }

    private static void merge(List<Byggeafsnit> all, LbfNumber host, LbfNumber merged) {
        int number = (int) all.stream().filter(b -> b.afdeling().equals(host)).count();
        List<Byggeafsnit> moved = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Byggeafsnit old = all.get(i);
            if (old.afdeling().equals(merged)) {
                number++;
                moved.add(old.under(byggeafsnit(host, number), MERGER));
                all.set(i, old.until(MERGER - 1));
            }
        }
        all.addAll(moved);
    }

    /** Numbers have gaps: 20, 41 and 62 were given up long ago. */
    private static LbfNumber afdeling(LbfNumber organisation, int index) {
        return LbfNumber.ofPacked(LbfLevel.AFDELING, organisation.packed() * 1000 + index + index / 20);
    }

    private static LbfNumber byggeafsnit(LbfNumber afdeling, int index) {
        return LbfNumber.ofPacked(LbfLevel.BYGGEAFSNIT, afdeling.packed() * 100 + index);
    }

    LbfNumber organisation() {
        return organisation;
    }

    /** The number of an afdeling, by its index from 1. */
    LbfNumber afdeling(int index) {
        return afdeling(organisation, index);
    }

    /** The byggeafsnit of a month, ordered by number. */
    List<Byggeafsnit> in(int month) {
        return all.stream().filter(byggeafsnit -> byggeafsnit.isThere(month)).toList();
    }

    /** The afdelinger of a month, ordered by number, with their byggeafsnit. */
    SortedMap<LbfNumber, List<Byggeafsnit>> afdelingerIn(int month) {
        return in(month).stream()
                .collect(Collectors.groupingBy(Byggeafsnit::afdeling, TreeMap::new, Collectors.toList()));
    }

    /** The afdelinger that are there in some month of a run, with all their byggeafsnit, also those of other months. */
    SortedMap<LbfNumber, List<Byggeafsnit>> afdelingerIn(Months months) {
        return all.stream()
                .filter(byggeafsnit -> byggeafsnit.first <= months.last() && byggeafsnit.last >= months.first())
                .collect(Collectors.groupingBy(Byggeafsnit::afdeling, TreeMap::new, Collectors.toList()));
    }

    /** What an afdeling calls itself; names hold the separator and quotes, as real ones do. */
    static String nameOf(LbfNumber afdeling, Estate first) {
        long number = afdeling.packed() % 1000;
        String road = first.road(0);
        return switch ((int) (number % 4)) {
            case 0 -> String.format(Locale.ROOT, "Afd. %d; %s", number, road);
            case 1 -> String.format(Locale.ROOT, "Afd. %d \"%s\"", number, road);
            default -> String.format(Locale.ROOT, "Afd. %d %s", number, road);
        };
    }
}
