package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.sandbox.SandboxServer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The end of a year against the sandbox, over HTTP: months, and in January the full package run again. Bills of the sandbox come late and are corrected from
 * 20 to 70 days after their month, so that the books of the year are not what the months said.
 */
class JanuaryTest {

    private static final DatapakkeName FULL = DatapakkeName.of("Finanspostering_Fuld");
    private static final LocalDate START = LocalDate.of(2025, 9, 15);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 15);

    @TempDir
    private Path folder;

    private final SandboxServer sandbox = SandboxServer.builder()
            .on(START)
            .datapakker(FULL, DatapakkeName.of("Finanspostering_Delvis"))
            .start();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void newFuldOverTheMonths_isHeldWithWhatWasCorrected_andLoadedOnceItIsAccepted() throws Exception {
        assertThat(sync(START).exitCode()).isZero();
        sandbox.moveTo(JANUARY);
        Run year = sync(JANUARY);
        assertThat(year.exitCode()).as(year.errors() + year.output()).isZero();
        assertThat(year.output()).doesNotContain("Warning");
        List<Delivery> again = sandbox.rerun(sandbox.subscription(FULL).id());
        DeliveryId full = again.get(again.size() - 1).id();

        Run held = sync(JANUARY, "--reconcile", "hold");

        assertThat(held.exitCode()).as(held.output()).isEqualTo(2);
        assertThat(held.json("deliveryId", "outcome")).contains(full + "|held");
        Run report = ask("reconcile", full.toString(), "--format", "json");
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(report.json("kind", "table", "month"))
                .contains("line|finanspostering|2025-09")
                .noneMatch(line -> line.contains("|2024-") || line.contains("|2026-"));
        assertThat(rows(report)).as("bills that came late").isPositive();
        assertThat(report.json())
                .as("the books are in balance, and not what they were")
                .anySatisfy(line -> {
                    JsonNode amount = line.path("amounts").path(0);
                    assertThat(amount.path("difference").asText()).isEqualTo("0.00");
                    assertThat(amount.path("aboveZeroBefore").asText())
                            .isNotEqualTo(amount.path("aboveZeroAfter").asText());
                });

        ask("accept", full.toString(), "--reason", "Rettelser gennemgået");
        assertThat(sync(JANUARY, "--reconcile", "hold").json("deliveryId", "outcome"))
                .contains(full + "|loaded");
        Path page = folder.resolve("afstemning.html");
        Run loaded = ask("reconcile", full.toString(), "--format", "json", "--html", page.toString());
        assertThat(loaded.json("kind", "table", "organisation", "month", "rowsBefore", "rowsAfter", "amounts"))
                .isEqualTo(report.json("kind", "table", "organisation", "month", "rowsBefore", "rowsAfter", "amounts"));
        assertThat(Files.readString(page))
                .contains("Afstemning af dataleverance " + full, "<th scope=\"row\">2025-09</th>");
        Run first = ask("reconcile", full.toString(), "--with", "1", "--format", "json");
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.json("kind", "withDeliveryId")).contains("summary|1");
    }

    /** How many rows more the full delivery has in all that differs; each voucher is two postings that add up to nothing. */
    private static long rows(Run report) {
        long more = 0;
        for (JsonNode line : report.json()) {
            if (line.path("kind").asText().equals("line")) {
                more += line.path("rowsAfter").asLong()
                        - line.path("rowsBefore").asLong();
                assertThat(new BigDecimal(
                                line.path("amounts").get(0).path("after").asText()))
                        .isEqualByComparingTo(BigDecimal.ZERO);
            }
        }
        return more;
    }

    private Run sync(LocalDate on, String... options) {
        List<String> all = new ArrayList<>(List.of(
                "sync", "--url", sandbox.url(), "--api-key-env", "KEY", "--on", on.toString(), "--format", "json"));
        all.addAll(List.of(options));
        return ask(all.toArray(String[]::new));
    }

    private Run ask(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--db", "jdbc:h2:file:" + folder.resolve("almendata")));
        return new Run().variable("KEY", sandbox.apiKey()).run(all.toArray(String[]::new));
    }
}
