package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsumptionReportTest {

    private static final LbfNumber ONE = LbfNumber.parse(LbfLevel.AFDELING, "0240001");
    private static final LbfNumber TWO = LbfNumber.parse(LbfLevel.AFDELING, "0240002");

    /** Year 0 of 365 days: 10 MWh and 300 m3, and 20 MWh and 700 m3; year -1 of the first alone. */
    private final List<ReportedInstallation> installations = List.of(
            installation(1, "2022-01-01 0 0", "2023-01-01 8 200", "2024-01-01 18 500")
                    .in(ONE)
                    .heating(new BigDecimal("100")),
            installation(2, "2023-01-01 0 0", "2024-01-01 20 700").in(ONE),
            installation(3, "2023-03-01 0 0", "2024-02-29 5 400").in(TWO).heating(new BigDecimal("50")),
            installation(4, "2024-01-01 3 70"));

    @Test
    void year_isTheSumOfWhatIsKnown_andItsCoolingIsOfTheSums() {
        ConsumptionReport report = ConsumptionReport.of(installations, 10);
        AfdelingUse first = report.afdelinger().get(0);
        YearUse year = first.years().get(0);

        assertThat(first.afdeling()).contains(ONE);
        assertThat(first.installations()).isEqualTo(2);
        assertThat(first.squareMetres()).isEqualByComparingTo("100");
        assertThat(year.installations()).isEqualTo(2);
        assertThat(year.annual()).isEqualTo(Consumption.measured(Volume.ofM3("1000"), Energy.ofMwh("30")));
        // 30 x 860 / 1000, not the mean of 10 x 860 / 300 and 20 x 860 / 700.
        assertThat(year.cooling().difference().orElseThrow().kelvin()).isEqualByComparingTo("25.8");
        // 10 MWh on 100 m2; the area of the second is not known.
        assertThat(year.kwhPerSquareMetre().orElseThrow()).isEqualByComparingTo("100");
        assertThat(first.years().get(1).annual())
                .isEqualTo(Consumption.measured(Volume.ofM3("200"), Energy.ofMwh("8")));
        assertThat(first.years()).hasSize(5);
        assertThat(first.years().get(2).installations()).isZero();
        assertThat(first.years().get(2).annual().energy()).isEmpty();
        assertThat(first.years().get(2).kwhPerSquareMetre()).isEmpty();
    }

    @Test
    void afdelinger_areInOrder_thoseWithoutOneLast() {
        ConsumptionReport report = ConsumptionReport.of(installations, 10);

        assertThat(report.afdelinger())
                .extracting(use -> use.afdeling().orElse(null))
                .containsExactly(ONE, TWO, null);
        assertThat(report.installations()).isEqualTo(4);
        assertThat(report.withoutArea()).isEqualTo(2);
        assertThat(report.withFaults()).isZero();
        assertThat(report.flags()).containsEntry(ConsumptionFlag.NO_YEAR, 1);
    }

    @Test
    void worst_areThoseThatCoolLeast_asManyAsWanted() {
        assertThat(ConsumptionReport.of(installations, 2).worst())
                .extracting(installation -> installation.number().value())
                .containsExactly(3L, 2L);
        assertThat(ConsumptionReport.of(installations, 10).worst()).hasSize(3);
        assertThat(ConsumptionReport.of(installations, 0).worst()).isEmpty();
    }

    @Test
    void withoutInstallations_thereIsNothingToTell() {
        ConsumptionReport report = ConsumptionReport.of(List.of(), 10);

        assertThat(report.afdelinger()).isEmpty();
        assertThat(report.worst()).isEmpty();
        assertThatThrownBy(() -> installations.get(3).heating(BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Readings as {@code date MWh m3}, all annual. */
    private static ReportedInstallation installation(long number, String... readings) {
        List<MeterReading> made = new ArrayList<>();
        for (String reading : readings) {
            String[] parts = reading.split(" ");
            made.add(MeterReading.builder(made.size() + 1, ReadingKind.ANNUAL, Meter.unknown())
                    .date(LocalDate.parse(parts[0]))
                    .value(Register.ENERGY, new BigDecimal(parts[1]))
                    .value(Register.VOLUME, new BigDecimal(parts[2]))
                    .build());
        }
        return ReportedInstallation.of(ConsumptionHistory.of(
                ReadingSeries.of(new InstallationNumber(number), made), ReadingPolicy.standard()));
    }
}
