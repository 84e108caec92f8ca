package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.subscription.DeliveryCalendar;
import dk.almendata.sync.SyncObserver.Stage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final Delivery DELIVERY = Delivery.builder(
                    DeliveryId.of(12), DatapakkeName.of("Bbr_Fuld"), DeliveryStatus.SUCCES)
            .build();

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2025-01-15T11:00:00Z");

    @Test
    void interactive_rewritesOneLineAtMostFourTimesASecond() {
        ProgressLine line = line(true);

        line.started(DELIVERY, 3, 12);
        line.entered(Stage.LOAD, "Bygning.csv");
        for (int i = 1; i <= 1_000; i++) {
            now = now.plus(Duration.ofMillis(1));
            line.progressed(i * 1_000L);
        }
        line.clear();

        String text = errors.toString(StandardCharsets.UTF_8);
        List<String> shown = List.of(text.split("\r"));
        assertThat(text).doesNotContain("\n").endsWith("\r");
        assertThat(shown)
                .contains(
                        "Delivery 3 of 12: Bbr_Fuld 12, loading Bygning.csv",
                        "Delivery 3 of 12: Bbr_Fuld 12, loading…g.csv: 1,000,000 rows, 1,000,000 rows/s");
        assertThat(shown.stream().filter(part -> part.contains("rows/s"))).hasSize(4);
    }

    @Test
    void interactive_lineNeverWraps() {
        ProgressLine line = line(true);

        line.started(DELIVERY, 3, 12);
        line.entered(Stage.SURVEY, "x".repeat(200) + ".csv");

        assertThat(errors.toString(StandardCharsets.UTF_8).strip()).hasSize(78).endsWith("x.csv");
    }

    @Test
    void log_hasOneLineForEachDeliveryThatIsWorkedOn() {
        ProgressLine line = line(false);

        line.started(DELIVERY, 1, 3);
        line.started(DELIVERY, 2, 3);
        line.entered(Stage.DOWNLOAD, "");
        line.progressed(100);
        line.entered(Stage.LOAD, "Bygning.csv");
        line.progressed(100);
        line.clear();
        line.started(DELIVERY, 3, 3);
        line.clear();

        assertThat(errors.toString(StandardCharsets.UTF_8).lines()).containsExactly("Delivery 2 of 3: Bbr_Fuld 12");
    }

    private ProgressLine line(boolean interactive) {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return DeliveryCalendar.COPENHAGEN;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new ProgressLine(new Surroundings(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                interactive,
                clock,
                Map.of()));
    }
}
