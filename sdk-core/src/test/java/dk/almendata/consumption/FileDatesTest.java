package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileDatesTest {

    /** Every day and every day that is none of the years 1898 to 2102, in order and then in disorder, where days push each other out. */
    @Test
    void days_areThoseOfTheCalendar() {
        FileDates dates = new FileDates();
        for (int digits = 18_980_000; digits <= 21_029_999; digits++) {
            check(dates, digits);
        }
        Random random = new Random(1);
        for (int i = 0; i < 300_000; i++) {
            check(dates, (1_890 + random.nextInt(220)) * 10_000 + random.nextInt(14) * 100 + random.nextInt(33));
        }
    }

    @Test
    void zerosAlone_areNoDay() {
        assertThat(new FileDates().place(0)).isNegative();
    }

    private static void check(FileDates dates, int digits) {
        LocalDate expected = date(digits / 10_000, digits / 100 % 100, digits % 100);
        int place = dates.place(digits);
        if (expected == null ? place >= 0 : place < 0 || dates.number(place) != expected.toEpochDay()) {
            throw new AssertionError(digits + ": expected " + expected + ", found place " + place);
        }
        if (expected != null) {
            assertThat(dates.date(place)).isEqualTo(expected);
        }
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException unreal) {
            return null;
        }
    }
}
