package dk.almendata.house;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.subscription.CalendarPlan;
import dk.almendata.subscription.DeliveryCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of datapakker says what the catalogue and the calendar say, with an example for each. */
class DatapakkerPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "datapakker.md");
    private static final LocalDate DAY = LocalDate.of(2025, 4, 15);

    @Test
    void page_hasALineForEveryDatapakke() throws IOException {
        List<String> expected = Catalogue.standard().all().stream()
                .map(DatapakkerPageTest::line)
                .toList();

        List<String> found = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(found).containsExactlyElementsOf(expected);
    }

    private static String line(Datapakke datapakke) {
        CalendarPlan plan = DeliveryCalendar.of(datapakke).activate(DAY);
        List<DeliveryPeriod> periods = plan.deliveries();
        String first = text(periods.get(0));
        String example = periods.size() == 1 ? first : first + " … " + text(periods.get(periods.size() - 1));
        return "| `" + datapakke.name() + "` | " + datapakke.description() + " | "
                + datapakke.extent().word() + " | "
                + datapakke.repetition().word() + " | "
                + datapakke.periodFilter().word() + " | " + example + " ("
                + periods.size() + ") | "
                + plan.nextRun().map(LocalDate::toString).orElse("–") + " |";
    }

    private static String text(DeliveryPeriod period) {
        return period.isNone() ? "whole tables" : period.toString();
    }
}
