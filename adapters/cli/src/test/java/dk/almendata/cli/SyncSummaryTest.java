package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SyncReport;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the coverage cannot know of must still not end as in step. */
class SyncSummaryTest {

    /** A held delivery that is loaded as well stands in the coverage as loaded. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            HELD,      CONTENT_CHANGED, 2
            HELD,      -,               2
            UNCHANGED, CONTENT_CHANGED, 0
            UNCHANGED, -,               0
            """)
    void serviceThatContradictsWhatIsLoaded_wantsADecision(Result result, FindingCode code, int exitCode) {
        Delivery delivery = Delivery.builder(
                        DeliveryId.of(1), DatapakkeName.of("Huslejedata_Fuld"), DeliveryStatus.SUCCES)
                .build();
        List<Finding> findings =
                code == null ? List.of() : List.of(Finding.of(code, Place.ARCHIVE, "found other content"));
        SyncReport report = new SyncReport(
                new SourceId("data-ud"),
                List.of(new DeliveryOutcome(delivery, result, List.of(), findings, "")),
                Optional.empty());

        SyncSummary summary = new SyncSummary(report, 0, false, Optional.empty(), Optional.empty(), false);

        assertThat(summary.exitCode()).isEqualTo(exitCode);
        assertThat(summary.reason().contains("contradicts what is loaded")).isEqualTo(exitCode == 2);
    }
}
