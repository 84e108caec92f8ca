package dk.almendata.delivery;

/**
 * The time part of a cell as one whole number, cheap enough to be worked out for every row: {@code 202503} for a month, {@code 202500} for
 * a whole year, {@link #NONE} where a row belongs to no month.
 *
 * <p>A <em>cell</em> is organisation × month of a table, the smallest thing that one delivery rules. In a database the month is text that
 * sorts as time does: {@code 2025}, {@code 2025-03}, {@code none}.
 */
public final class CellMonth {

    /** No month: the whole table. */
    public static final int NONE = 0;

    /** Sorts before the text of every month. */
    public static final String FIRST = "0000";

    /** Sorts after the text of every month and before {@code none}. */
    public static final String LAST = "9999-99";

    private CellMonth() {}

    /**
     * A month.
     *
     * @param year 1 to 9999
     * @param month 1 to 12
     * @return the number, for example {@code 202503}
     */
    public static int of(int year, int month) {
        return year * 100 + month;
    }

    /**
     * A whole year.
     *
     * @param year 1 to 9999
     * @return the number, for example {@code 202500}
     */
    public static int ofYear(int year) {
        return year * 100;
    }

    /**
     * The month that a day lies in, without making an object.
     *
     * @param epochDay days since 1970-01-01, in the years 1 to 9999
     * @return the number of the month
     */
    public static int ofEpochDay(long epochDay) {
        // Days are counted from 1 March of the year 0, so that the leap day is the last of its year (proleptic
        // Gregorian calendar).
        long days = epochDay + 719_468;
        long era = Math.floorDiv(days, 146_097L);
        long dayOfEra = days - era * 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (int) ((5 * dayOfYear + 2) / 153);
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
        return of(year, month);
    }

    /**
     * The text that a database holds.
     *
     * @param number a number made here
     * @return {@code none}, {@code 2025} or {@code 2025-03}
     */
    public static String text(int number) {
        if (number == NONE) {
            return "none";
        }
        int month = number % 100;
        String year = Integer.toString(10_000 + number / 100).substring(1);
        return month == 0 ? year : year + "-" + Integer.toString(100 + month).substring(1);
    }
}
