package dk.almendata.sandbox;

import dk.almendata.sandbox.Draw.Subject;
import java.math.BigDecimal;

/**
 * What a dwelling costs, in øre.
 *
 * <p>Every estate has a net rent for a square metre and year: from 760 to 1,010 kroner in the year in which the history begins, and one to
 * four per cent more each January. (899 kroner were the national mean of 2023.) A dwelling's rent is the same all year.
 */
final class Rents {

    /** Øre in a krone. */
    static final int KRONE = 100;

    private Rents() {}

    /** The net rent of a month. */
    static long monthly(Dwelling dwelling, int year) {
        return dwelling.area() * perSquareMetre(dwelling.estate(), year) / 12;
    }

    /**
     * The net rents that an estate's tenants owe for a month: nothing for vacant dwellings. Account 201 gets exactly this.
     */
    static long owed(Estate estate, int month) {
        return estate.eachDwelling()
                .filter(dwelling -> !Tenancy.of(dwelling, month).vacant())
                .mapToLong(dwelling -> monthly(dwelling, Months.year(month)))
                .sum();
    }

    /** The payment on account for heat, in estates that share their heating: 11 kroner a square metre and month. */
    static long heatOnAccount(Dwelling dwelling) {
        return 11L * KRONE * dwelling.area();
    }

    /** What a new tenant pays in ({@code indskud}): some five months' rent, whole hundreds of kroner. */
    static long deposit(Dwelling dwelling, int year) {
        long hundred = 100L * KRONE;
        return 5 * monthly(dwelling, year) / hundred * hundred;
    }

    /** Kroner with two decimals, as files show them. */
    static BigDecimal kroner(long oere) {
        return BigDecimal.valueOf(oere, 2);
    }

    private static long perSquareMetre(Estate estate, int year) {
        long rate = Draw.between(760, 1010, estate.key(), Subject.RENT) * (long) KRONE;
        for (int y = Months.FIRST_YEAR + 1; y <= year; y++) {
            long january = Draw.key(estate.key(), Subject.RENT, y);
            rate += rate * Draw.between(10, 40, january, Subject.RENT) / 1000;
        }
        return rate;
    }
}
