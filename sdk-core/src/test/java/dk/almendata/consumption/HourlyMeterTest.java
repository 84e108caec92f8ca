package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.table.FindingCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Meters that count hour by hour for two years, with registers that roll over, parts that are exchanged, prices that change, and readings on
 * chance days. The oracle adds up the hours.
 */
class HourlyMeterTest {

    private static final int HOURS = 2 * 365 * 24;
    private static final LocalDate START = LocalDate.of(2021, 6, 1);
    private static final long WRAP = 100_000_000L;

    /** Hourly use in Wh and litres, and what two registers of five whole and three decimal digits show of it. */
    private static final class Truth {
        private final long[] wattHours = new long[HOURS];
        private final long[] litres = new long[HOURS];
        private long energyShown;
        private long volumeShown;
        private int rollovers;
        private int flow = 1;
        private int electronic = 1;

        Truth(Random random) {
            for (int hour = 0; hour < HOURS; hour++) {
                double season = 1 + Math.cos(2 * Math.PI * hour / 8760.0 + Math.PI);
                wattHours[hour] = (long) (random.nextInt(3_000) + 4_000 * season);
                litres[hour] = wattHours[hour] / (25 + random.nextInt(15));
            }
            energyShown = WRAP - random.nextInt(20_000_000);
            volumeShown = WRAP - random.nextInt(700_000);
        }

        void count(int hour) {
            rollovers += energyShown + wattHours[hour] >= WRAP ? 1 : 0;
            rollovers += volumeShown + litres[hour] >= WRAP ? 1 : 0;
            energyShown = (energyShown + wattHours[hour]) % WRAP;
            volumeShown = (volumeShown + litres[hour]) % WRAP;
        }

        Meter meter() {
            return Meter.builder()
                    .part(MeterPart.FLOW, InstalledPart.of("F" + flow))
                    .part(MeterPart.ELECTRONIC, InstalledPart.of("E" + electronic))
                    .energyUnit(EnergyUnit.KILOWATT_HOUR)
                    .format(Register.ENERGY, RegisterFormat.parse("####0.000"))
                    .format(Register.VOLUME, RegisterFormat.parse("####0.000"))
                    .build();
        }

        Consumption between(int from, int to) {
            long energy = 0;
            long volume = 0;
            for (int hour = from; hour < to; hour++) {
                energy += wattHours[hour];
                volume += litres[hour];
            }
            return Consumption.measured(
                    Volume.of(BigDecimal.valueOf(volume, 3)),
                    Energy.of(BigDecimal.valueOf(energy, 3), EnergyUnit.KILOWATT_HOUR));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void history_isTheSumOfTheHours(long seed) {
        Random random = new Random(seed);
        Truth truth = new Truth(random);
        TreeSet<Integer> exchanges = new TreeSet<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            exchanges.add(5 + random.nextInt(600));
        }
        int annual = 355 + random.nextInt(20);
        Readings readings = new Readings();
        TreeSet<Integer> cuts = new TreeSet<>();
        int last = 0;
        for (int day = 0; day < HOURS / 24; day++) {
            ReadingKind kind = day == 0 || day == annual ? ReadingKind.ANNUAL : ReadingKind.INTERMEDIATE;
            boolean exchanged = exchanges.contains(day);
            if (exchanged && kind == ReadingKind.INTERMEDIATE) {
                read(readings, truth, ReadingKind.EXCHANGE_OUT, day);
                exchange(truth, random);
                read(readings, truth, ReadingKind.EXCHANGE_IN, day);
                cuts.add(day);
                last = day;
            } else if (kind == ReadingKind.ANNUAL || day - last >= 15 + random.nextInt(15)) {
                read(readings, truth, kind, day);
                if (kind == ReadingKind.INTERMEDIATE && random.nextInt(6) == 0) {
                    readings.priceSplit();
                    cuts.add(day);
                }
                last = day;
            }
            for (int hour = 0; hour < 24; hour++) {
                truth.count(day * 24 + hour);
            }
        }
        ConsumptionHistory history = readings.history();

        assertThat(history.findings()).allMatch(finding -> finding.code() == FindingCode.READING_ROLLOVER);
        assertThat(history.findings()).hasSize(truth.rollovers);
        assertMatches(history.periods().get(0), truth, cuts, 0, annual);
        assertMatches(history.periods().get(1), truth, cuts, annual, last);
    }

    private static void assertMatches(PeriodConsumption period, Truth truth, TreeSet<Integer> cuts, int from, int to) {
        assertThat(period.consumption()).isEqualTo(truth.between(from * 24, to * 24));
        assertThat(period.start()).contains(START.plusDays(from));
        assertThat(period.end()).contains(START.plusDays(to));
        int start = from;
        int line = 0;
        for (int cut : cuts.subSet(from, false, to, false)) {
            assertThat(period.lines().get(line++).consumption()).isEqualTo(truth.between(start * 24, cut * 24));
            start = cut;
        }
        assertThat(period.lines().get(line).consumption()).isEqualTo(truth.between(start * 24, to * 24));
    }

    private static void read(Readings readings, Truth truth, ReadingKind kind, int day) {
        readings.on(truth.meter())
                .read(
                        kind,
                        START.plusDays(day).toString(),
                        BigDecimal.valueOf(truth.energyShown, 3).toPlainString(),
                        BigDecimal.valueOf(truth.volumeShown, 3).toPlainString());
    }

    /** The flow part, the electronics, or both; a new part starts somewhere, the other goes on. */
    private static void exchange(Truth truth, Random random) {
        int parts = 1 + random.nextInt(3);
        if ((parts & 1) != 0) {
            truth.flow++;
            truth.volumeShown = random.nextInt(5_000_000);
        }
        if ((parts & 2) != 0) {
            truth.electronic++;
            truth.energyShown = random.nextInt(5_000_000);
        }
    }
}
