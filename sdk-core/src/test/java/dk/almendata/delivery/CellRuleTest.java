package dk.almendata.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.CellRule.Offer;
import dk.almendata.delivery.CellRule.Replaces;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which months rows belong to and which a delivery offers (decision on cells, and on merge modes). */
class CellRuleTest {

    /** Period, period column, what it replaces; then whether rows go by their date, the month of the others, and what is offered. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Finanspostering_Delvis | 2025-03-01..2025-03-31 | true  | -      | false | 2025-03 | 2025-03..2025-03
            Finanspostering_Delvis | 2025-03-01..2025-03-31 | true  | MONTHS | false | 2025-03 | 2025-03..2025-03
            Finanspostering_Delvis | 2025-03-01..2025-03-31 | true  | TABLE  | false | none    | 0000..9999-99,none..none
            Finanspostering_Fuld   | ..2024-12-31           | true  | -      | true  | none    | 0000..2024-12,none..none
            Finanspostering_Fuld   | ..2024-12-31           | true  | TABLE  | false | none    | 0000..9999-99,none..none
            Finanspostering_Fuld   | ..2024-12-31           | false | -      | false | none    | 0000..2024-12,none..none
            Finanspostering_Fuld   | ..2024-12-31           | false | MONTHS | false | none    | 0000..2024-12,none..none
            Satser_Fuld            | -                      | true  | -      | false | none    | 0000..9999-99,none..none
            Satser_Fuld            | -                      | true  | MONTHS | true  | none    | 0000..9999-99,none..none
            Dcab_Delvis            | 2024-01-01..2024-12-31 | true  | -      | true  | 2024    | 2024..2024-12
            Dcab_Delvis            | 2024-01-01..2024-12-31 | true  | TABLE  | false | none    | 0000..9999-99,none..none
            """)
    void rule(
            String datapakke,
            String period,
            boolean periodColumn,
            Replaces replaces,
            boolean byRowDate,
            String month,
            String offers) {
        CellRule rule = CellRule.of(
                Catalogue.standard().definitionOf(DatapakkeName.of(datapakke)),
                period == null ? DeliveryPeriod.none() : DeliveryPeriod.parse(period),
                periodColumn,
                Optional.ofNullable(replaces));

        assertThat(rule.byRowDate()).isEqualTo(byRowDate);
        assertThat(CellMonth.text(rule.month())).isEqualTo(month);
        assertThat(rule.offers().stream().map(CellRuleTest::text).collect(Collectors.joining(",")))
                .isEqualTo(offers);
    }

    private static String text(Offer offer) {
        return offer.first() + ".." + offer.last();
    }
}
