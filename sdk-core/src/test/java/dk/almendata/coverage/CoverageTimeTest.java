package dk.almendata.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.subscription.DeliveryCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An instant becomes a day in Copenhagen and nowhere else, wherever the host believes it is. */
class CoverageTimeTest {

    @ParameterizedTest
    @CsvSource({
        // instant,             last loaded, gaps, newest row
        // 31 December 23:59 and 1 January 00:01 in Copenhagen, winter time
        "2025-12-31T22:59:00Z, 2025-11, 0, 2025-12-01..2025-12-31",
        "2025-12-31T23:01:00Z, 2025-11, 1, 2026-01-01..2026-01-31",
        // the clock goes forward on 30 March 2025 and back on 26 October 2025
        "2025-03-30T00:59:00Z, 2025-02, 0, 2025-03-01..2025-03-31",
        "2025-03-30T01:01:00Z, 2025-02, 0, 2025-03-01..2025-03-31",
        "2025-10-26T00:30:00Z, 2025-09, 0, 2025-10-01..2025-10-31",
        "2025-10-26T01:30:00Z, 2025-09, 0, 2025-10-01..2025-10-31",
        // the first midnight after either change: summer time is two hours ahead, winter time one
        "2025-03-31T21:59:00Z, 2025-02, 0, 2025-03-01..2025-03-31",
        "2025-03-31T22:01:00Z, 2025-02, 1, 2025-04-01..2025-04-30",
        "2025-10-31T22:59:00Z, 2025-09, 0, 2025-10-01..2025-10-31",
        "2025-10-31T23:01:00Z, 2025-09, 1, 2025-11-01..2025-11-30"
    })
    void day_isThatOfCopenhagen_inEveryHostZone(Instant instant, String lastLoaded, int gaps, String newest) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : new String[] {"UTC", "Europe/Copenhagen", "Pacific/Kiritimati", "America/Los_Angeles"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                LocalDate day = LocalDate.ofInstant(instant, DeliveryCalendar.COPENHAGEN);

                Coverage coverage = new World()
                        .subscription("1", "Huslejedata_Delvis")
                        .loadedMonths(1, "Huslejedata_Delvis", "2025-01", lastLoaded)
                        .on(day.toString());

                assertThat(coverage.gaps()).as(zone).hasSize(gaps);
                assertThat(coverage.rows().get(coverage.rows().size() - 1).period())
                        .as(zone)
                        .hasToString(newest);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
