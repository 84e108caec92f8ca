package dk.almendata.consumption;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The dates of a file by their digits {@code yyyymmdd}. Its lines share them: two neighbouring years are held, each day in a place of its own, and
 * of years further apart the day that was asked for last. For one thread.
 */
final class FileDates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int[] MONTH_LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /** The digits of a year and those of the next fall into different places. */
    private static final int PLACES = 4096;

    // Not one array of objects, for these three lie close together in memory.
    private final int[] digits = new int[PLACES];
    private final int[] numbers = new int[PLACES];
    private final LocalDate[] dates = new LocalDate[PLACES];

    FileDates() {
        Arrays.fill(digits, -1);
    }

    /** Where a day is held until another one is asked for; negative if the calendar does not have it, or it is not of the years 1900 to 2100. */
    int place(int yyyymmdd) {
        int place = yyyymmdd & PLACES - 1;
        return digits[place] == yyyymmdd || hold(place, yyyymmdd) ? place : -1;
    }

    private boolean hold(int place, int yyyymmdd) {
        int year = yyyymmdd / 10_000;
        int month = yyyymmdd / 100 % 100;
        int day = yyyymmdd % 100;
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > length(month, year)) {
            return false;
        }
        LocalDate date = LocalDate.of(year, month, day);
        digits[place] = yyyymmdd;
        numbers[place] = (int) date.toEpochDay();
        dates[place] = date;
        return true;
    }

    LocalDate date(int place) {
        return dates[place];
    }

    /** The days since 1970-01-01. */
    int number(int place) {
        return numbers[place];
    }

    private static int length(int month, int year) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && !leap ? 28 : MONTH_LENGTHS[month - 1];
    }
}
