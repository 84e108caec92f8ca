package dk.almendata.sandbox;

import dk.almendata.datapakke.DeliveryPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.stream.IntStream;

/**
 * A run of whole months, both ends included; empty where the last lies before the first. A month is a whole number, counted from the year 0,
 * because every row asks for some.
 *
 * <p>The history of the sample organisation begins in {@value #FIRST_YEAR}. A month is known from the first day of the next one: what is
 * delivered on a day never holds anything of the month that is still running.
 *
 * @param first the first month
 * @param last the last month
 */
record Months(int first, int last) {

    /** The year in which every history begins. */
    static final int FIRST_YEAR = 2022;

    /** The months that a delivery holds: those of its period that have ended by the day it is made. */
    static Months of(DeliveryPeriod period, LocalDate madeOn) {
        int first = period.start().map(Months::of).orElse(month(FIRST_YEAR, 1));
        int lastKnown = of(madeOn) - 1;
        int last = period.end().map(Months::of).orElse(lastKnown);
        return new Months(Math.max(first, month(FIRST_YEAR, 1)), Math.min(last, lastKnown));
    }

    static int month(int year, int month) {
        return year * 12 + month - 1;
    }

    static int of(LocalDate day) {
        return (int) day.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    static int year(int month) {
        return month / 12;
    }

    /** The month of the year, 1 to 12. */
    static int ofYear(int month) {
        return month % 12 + 1;
    }

    static LocalDate firstDay(int month) {
        return LocalDate.of(year(month), ofYear(month), 1);
    }

    static LocalDate lastDay(int month) {
        return YearMonth.of(year(month), ofYear(month)).atEndOfMonth();
    }

    IntStream each() {
        return IntStream.rangeClosed(first, last);
    }

    /** The years of which every month is in this run. */
    IntStream years() {
        return IntStream.rangeClosed(year(first + 11), year(last + 1) - 1);
    }
}
