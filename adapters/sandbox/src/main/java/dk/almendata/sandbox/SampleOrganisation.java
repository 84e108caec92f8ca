package dk.almendata.sandbox;

import dk.almendata.datapakke.DataArea;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A housing organisation that is made up, believable and repeatable, with some 60 afdelinger between Køge and Korsør. No person is in it.
 *
 * <p><strong>Rules.</strong> The history begins in January {@value Months#FIRST_YEAR}. Leases begin and end with months, rents rise each
 * January, an afdeling merges, others open ({@link Stock}). A delivery holds the months of its period that have ended by the day it is made;
 * without a period, all of them. Snapshots (Stamdata, Huslejedata, Bbr) have the state at each month's end, dated in
 * {@code Opgørelsesdato}; Dcab has each 31 December; Finanspostering has flows dated in {@code Posteringsdato}. So a full delivery to the
 * end of a year and the partial ones after it hold every month once. A month-end never changes afterwards; postings are corrected for up to
 * 70 days ({@link Ledger}).
 *
 * <p><strong>What adds up</strong>, among files made on one day:
 *
 * <ul>
 *   <li>dwellings and areas: byggeafsnit = afdeling = organisation in Stamdata = rows of {@code Bolig} = rows of {@code Enhed} = areas of
 *       {@code Bygning};
 *   <li>Afdelingsregnskab = postings for each afdeling, year and account; each voucher, and so each afdeling and year, adds up to zero;
 *   <li>account 201 of a month = net rents ({@code Boligudgift}) of the dwellings that are not vacant, with the sign turned;
 *   <li>Ledigbolig = leases that are marked vacant in the month; move-outs = leases that end on a month's last day.
 * </ul>
 *
 * <p><strong>Size.</strong> Size 1 has some 700 dwellings, 12 an afdeling, and some 2,000 postings a month: three years in full are about
 * 200,000 rows in all, a month is about 6,000. Dwellings and bills grow with the size, afdelinger do not; 7 is about life size (81
 * dwellings an afdeling). Rows are made while they are written and none is kept, whatever the size.
 *
 * <p>The other areas of the catalogue have one small table each ({@link SmallAreas}); a datapakke of an area outside it is refused.
 *
 * <p>Immutable, so it may be shared between threads.
 */
final class SampleOrganisation {

    /** The largest size; about seven million dwellings. */
    static final int MAX_SIZE = 10_000;

    private final LbfNumber number;
    private final Map<DataArea, Area> areas;

    private SampleOrganisation(LbfNumber number, Map<DataArea, Area> areas) {
        this.number = number;
        this.areas = Collections.unmodifiableMap(areas);
    }

    /**
     * The organisation of a seed.
     *
     * @param number its LBF number
     * @param seed any number; another one gives other houses, rents and tenancies
     * @param size 1 to {@value #MAX_SIZE}
     */
    static SampleOrganisation of(LbfNumber number, long seed, int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException(
                    "The size of the sample organisation is 1 to " + MAX_SIZE + ", found " + size);
        }
        Stock stock = Stock.of(number, seed, size);
        Map<DataArea, Area> areas = new TreeMap<>(SmallAreas.of(stock));
        areas.put(DataArea.STAMDATA, new Stamdata(stock));
        areas.put(DataArea.HUSLEJEDATA, new Huslejedata(stock));
        areas.put(DataArea.REGNSKAB, new Regnskab(stock));
        areas.put(DataArea.FINANSPOSTERING, new Finanspostering(stock));
        areas.put(DataArea.BBR, new Bbr(stock));
        areas.put(DataArea.DCAB, new Dcab(stock));
        areas.put(DataArea.LEDIGBOLIG, new Ledigbolig(stock));
        return new SampleOrganisation(number, areas);
    }

    LbfNumber number() {
        return number;
    }

    boolean has(DatapakkeName datapakke) {
        return areas.containsKey(datapakke.area());
    }

    /**
     * The tables of one delivery, as they are known on a day.
     *
     * @throws IllegalArgumentException if there are no data for the package
     */
    List<CsvTable> tables(DatapakkeName datapakke, DeliveryPeriod period, LocalDate madeOn) {
        Area area = areas.get(datapakke.area());
        if (area == null) {
            throw new IllegalArgumentException("The sandbox has no data for datapakke '" + datapakke
                    + "': expected one of the areas " + areas.keySet() + ". Subscribe to another datapakke.");
        }
        return area.tables(Months.of(period, madeOn), madeOn);
    }
}
