package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SplitAndAllocationTest {

    private static final WeatherStation STATION = new WeatherStation("Station 1");
    private static final ConsumptionPeriod EXAMPLE =
            new ConsumptionPeriod(LocalDate.of(2002, 5, 8), LocalDate.of(2003, 5, 11));

    /** 30.9 MWh at 01-01-2003, 238 and 130 days: 19.9842 and 10.9158 MWh (consumption, 6). */
    @Test
    void byDays_isThatOfTheWorkedCase() {
        List<SplitPart> parts = PeriodSplit.byDays()
                .split(
                        Consumption.measured(Volume.ofM3("901.4"), Energy.ofMwh("30.9")),
                        EXAMPLE,
                        List.of(LocalDate.of(2003, 1, 1)))
                .orElseThrow();

        assertThat(parts)
                .extracting(part -> part.period().days(DayCount.EXCLUSIVE))
                .containsExactly(238L, 130L);
        assertThat(parts)
                .extracting(part -> NumericPolicy.presented(
                                part.consumption().energy().orElseThrow().mwh(), 4)
                        .toPlainString())
                .containsExactly("19.9842", "10.9158");
        assertThat(sum(parts)).isEqualTo(Consumption.of(Volume.ofM3("901.4"), Energy.ofMwh("30.9"), Quality.ESTIMATED));
        assertThat(parts)
                .allMatch(part -> part.method() == SplitMethod.BY_DAYS
                        && part.degreeDays().isEmpty());
    }

    /**
     * A year of hours whose heat is a fixed amount an hour and the rest in proportion to the degree days: the oracle adds the hours up, and the
     * split by base and weather must give the same.
     */
    @Test
    void baseAndWeather_isTheSumOfTheHours() {
        Random random = new Random(17);
        for (int run = 0; run < 20; run++) {
            LocalDate start = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(365));
            int length = 300 + random.nextInt(100);
            Map<LocalDate, BigDecimal> degreeDays = new HashMap<>();
            long[] wattHours = new long[length];
            long fixedPerHour = 100 + random.nextInt(200);
            for (int day = 0; day < length; day++) {
                int tenths = Math.max(
                        0,
                        (int) (100
                                        + 90
                                                * Math.cos(2
                                                        * Math.PI
                                                        * start.plusDays(day).getDayOfYear()
                                                        / 365.0))
                                - random.nextInt(60));
                degreeDays.put(start.plusDays(day), BigDecimal.valueOf(tenths, 1));
                for (int hour = 0; hour < 24; hour++) {
                    wattHours[day] += fixedPerHour + 7L * tenths;
                }
            }
            TreeSet<Integer> cuts = new TreeSet<>();
            for (int i = 0; i < 4; i++) {
                cuts.add(1 + random.nextInt(length - 1));
            }
            ConsumptionPeriod period = new ConsumptionPeriod(start, start.plusDays(length));
            Energy fixed = Energy.of(BigDecimal.valueOf(fixedPerHour * 24 * length, 3), EnergyUnit.KILOWATT_HOUR);
            Energy whole = between(wattHours, 0, length);

            List<SplitPart> parts = PeriodSplit.baseAndWeather(
                            Guf.ofAmount(fixed), DegreeDayTable.of(STATION, degreeDays))
                    .split(
                            Consumption.ofNullable(null, whole, Quality.MEASURED),
                            period,
                            cuts.stream().map(start::plusDays).toList())
                    .orElseThrow();

            List<Integer> edges = new ArrayList<>(List.of(0));
            edges.addAll(cuts);
            edges.add(length);
            assertThat(sum(parts).energy()).contains(whole);
            for (int i = 0; i < parts.size(); i++) {
                Energy truth = between(wattHours, edges.get(i), edges.get(i + 1));
                Energy part = parts.get(i).consumption().energy().orElseThrow();
                assertThat(NumericPolicy.presented(part.mwh(), 20))
                        .isEqualByComparingTo(NumericPolicy.presented(truth.mwh(), 20));
                assertThat(parts.get(i).degreeDays().orElseThrow().station()).contains(STATION);
            }
        }
    }

    private static Energy between(long[] wattHours, int from, int to) {
        long sum = 0;
        for (int day = from; day < to; day++) {
            sum += wattHours[day];
        }
        return Energy.of(BigDecimal.valueOf(sum, 3), EnergyUnit.KILOWATT_HOUR);
    }

    /** Property: the parts add up exactly to the whole, by every method, with any cuts. */
    @ParameterizedTest
    @EnumSource(SplitMethod.class)
    void parts_addUpExactly(SplitMethod method) {
        Random random = new Random(method.ordinal());
        DegreeDayTable table = DegreeDayTable.of(STATION, everyDay(random));
        PeriodSplit split = switch (method) {
            case BY_DAYS -> PeriodSplit.byDays();
            case BY_DEGREE_DAYS -> PeriodSplit.byDegreeDays(table);
            case BASE_AND_WEATHER -> PeriodSplit.baseAndWeather(Guf.ofShare(new BigDecimal("0.3")), table);
            case BY_PER_MILLE -> PeriodSplit.byPerMille(PerMilleTable.SUMMER_BY_MONTH);
        };
        for (int i = 0; i < 200; i++) {
            Consumption whole = Consumption.measured(
                    Volume.of(BigDecimal.valueOf(random.nextInt(10_000_000), 2)),
                    Energy.of(BigDecimal.valueOf(random.nextInt(10_000_000), 3), EnergyUnit.GIGAJOULE));
            TreeSet<LocalDate> cuts = new TreeSet<>();
            for (int cut = 0; cut < random.nextInt(6); cut++) {
                cuts.add(EXAMPLE.start().plusDays(1 + random.nextInt(366)));
            }

            List<SplitPart> parts =
                    split.split(whole, EXAMPLE, List.copyOf(cuts)).orElseThrow();

            assertThat(sum(parts).volume()).isEqualTo(whole.volume());
            assertThat(sum(parts).energy()).isEqualTo(whole.energy());
            assertThat(parts).hasSize(cuts.size() + 1).allMatch(part -> part.method() == method);
            assertThat(sum(parts).quality()).isEqualTo(cuts.isEmpty() ? Quality.MEASURED : Quality.ESTIMATED);
        }
    }

    /** The same in MWh, in which they are printed: no part has more than 34 digits there, so none is rounded. */
    @ParameterizedTest
    @EnumSource(SplitMethod.class)
    void parts_addUpInMwh(SplitMethod method) {
        Random random = new Random(method.ordinal());
        DegreeDayTable table = DegreeDayTable.of(STATION, everyDay(random));
        PeriodSplit split = switch (method) {
            case BY_DAYS -> PeriodSplit.byDays();
            case BY_DEGREE_DAYS -> PeriodSplit.byDegreeDays(table);
            case BASE_AND_WEATHER -> PeriodSplit.baseAndWeather(Guf.ofShare(new BigDecimal("0.3")), table);
            case BY_PER_MILLE -> PeriodSplit.byPerMille(PerMilleTable.SUMMER_BY_MONTH);
        };
        for (int i = 0; i < 200; i++) {
            BigDecimal mwh = BigDecimal.valueOf(1 + random.nextInt(10_000_000), random.nextInt(6));
            TreeSet<LocalDate> cuts = new TreeSet<>();
            for (int cut = 0; cut < 6; cut++) {
                cuts.add(EXAMPLE.start().plusDays(1 + random.nextInt(366)));
            }

            List<SplitPart> parts = split.split(
                            Consumption.ofNullable(null, Energy.of(mwh, EnergyUnit.MEGAWATT_HOUR), Quality.MEASURED),
                            EXAMPLE,
                            List.copyOf(cuts))
                    .orElseThrow();

            assertThat(parts.stream()
                            .map(part ->
                                    part.consumption().energy().orElseThrow().mwh())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(mwh);
        }
    }

    /** Why there is no result: which of the causes it is. */
    @Test
    void obstacle_tellsTheCause() {
        DegreeDayTable weather = DegreeDayTable.of(STATION, everyDay(new Random(1)));
        Consumption heat = Consumption.ofNullable(null, Energy.ofMwh("1"), Quality.MEASURED);
        Consumption none = Consumption.ofNullable(Volume.ofM3("9"), Energy.ZERO, Quality.MEASURED);
        Consumption water = Consumption.ofNullable(Volume.ofM3("900"), null, Quality.MEASURED);
        PeriodSplit amount = PeriodSplit.baseAndWeather(Guf.ofAmount(Energy.ofMwh("0.9")), weather);
        ConsumptionPeriod longer =
                new ConsumptionPeriod(EXAMPLE.start(), EXAMPLE.end().plusDays(1));

        assertThat(amount.obstacle(heat, EXAMPLE)).isEmpty();
        assertThat(amount.obstacle(none, EXAMPLE)).contains(ConsumptionFlag.FIXED_ABOVE_TOTAL);
        assertThat(amount.obstacle(water, EXAMPLE)).contains(ConsumptionFlag.AMOUNT_MISSING);
        assertThat(amount.obstacle(heat, longer)).contains(ConsumptionFlag.NO_DEGREE_DAYS);
        assertThat(amount.split(water, EXAMPLE, List.of())).isEmpty();
        assertThat(PeriodSplit.baseAndWeather(Guf.ofShare(BigDecimal.ONE), weather)
                        .obstacle(water, EXAMPLE))
                .isEmpty();
        assertThat(PeriodSplit.byDegreeDays(weather).obstacle(none, EXAMPLE)).isEmpty();
    }

    @Test
    void period_ofNoDay_isNotSplit() {
        ConsumptionPeriod day = new ConsumptionPeriod(EXAMPLE.start(), EXAMPLE.start());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodSplit.byDays().split(Consumption.NOTHING, day, List.of()))
                .withMessageContaining("one day or more");
    }

    private static Map<LocalDate, BigDecimal> everyDay(Random random) {
        Map<LocalDate, BigDecimal> days = new HashMap<>();
        for (LocalDate day = EXAMPLE.start(); day.isBefore(EXAMPLE.end()); day = day.plusDays(1)) {
            days.put(day, BigDecimal.valueOf(random.nextInt(250), 1));
        }
        return days;
    }

    @Test
    void byDegreeDays_followsTheWeather() {
        Map<LocalDate, BigDecimal> days = new HashMap<>();
        for (LocalDate day = EXAMPLE.start(); day.isBefore(EXAMPLE.end()); day = day.plusDays(1)) {
            days.put(day, BigDecimal.valueOf(day.getYear() == 2002 ? 10 : 20));
        }
        List<SplitPart> parts = PeriodSplit.byDegreeDays(DegreeDayTable.of(STATION, days))
                .split(
                        Consumption.ofNullable(Volume.ofM3("498"), null, Quality.SMOOTHED),
                        EXAMPLE,
                        List.of(LocalDate.of(2003, 1, 1)))
                .orElseThrow();

        assertThat(parts)
                .extracting(SplitPart::consumption)
                .containsExactly(
                        Consumption.ofNullable(Volume.ofM3("238"), null, Quality.ESTIMATED),
                        Consumption.ofNullable(Volume.ofM3("260"), null, Quality.ESTIMATED));
        assertThat(parts.get(1).degreeDays()).contains(DegreeDays.of(new BigDecimal("2600"), STATION));
    }

    @Test
    void split_withoutDegreeDaysOrWithTooLargeABase_hasNoResult() {
        Map<LocalDate, BigDecimal> days = everyDay(new Random(1));
        days.remove(LocalDate.of(2002, 12, 24));
        Consumption whole = Consumption.measured(Volume.ofM3("1"), Energy.ofMwh("1"));
        Map<LocalDate, BigDecimal> none = new HashMap<>();
        everyDay(new Random(1)).keySet().forEach(day -> none.put(day, BigDecimal.ZERO));

        assertThat(PeriodSplit.byDegreeDays(DegreeDayTable.of(STATION, days)).split(whole, EXAMPLE, List.of()))
                .isEmpty();
        assertThat(PeriodSplit.byDegreeDays(DegreeDayTable.of(STATION, none)).split(whole, EXAMPLE, List.of()))
                .isEmpty();
        assertThat(PeriodSplit.baseAndWeather(
                                Guf.ofAmount(Energy.ofMwh("2")), DegreeDayTable.of(STATION, everyDay(new Random(1))))
                        .split(whole, EXAMPLE, List.of()))
                .isEmpty();
        assertThat(PeriodSplit.baseAndWeather(Guf.ofShare(BigDecimal.ONE), DegreeDayTable.of(STATION, none))
                        .split(whole, EXAMPLE, List.of())
                        .orElseThrow())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2002-05-08", "2003-05-11", "2001-01-01", "2004-01-01"})
    void cut_liesInside(LocalDate cut) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodSplit.byDays().split(Consumption.NOTHING, EXAMPLE, List.of(cut)))
                .withMessageContaining(cut.toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodSplit.byDays()
                        .split(
                                Consumption.NOTHING,
                                EXAMPLE,
                                List.of(LocalDate.of(2003, 1, 1), LocalDate.of(2002, 12, 1))));
    }

    /** The table of VDI 2067: a year is 1000, June to August are 40, a day in February is 150/28 or 150/29. */
    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2024-01-01, 1000.0000",
        "2024-01-01, 2025-01-01, 1000.0000",
        "2023-01-01, 2023-02-01, 170.0000",
        "2023-02-01, 2023-03-01, 150.0000",
        "2023-03-01, 2023-04-01, 130.0000",
        "2023-04-01, 2023-05-01, 80.0000",
        "2023-05-01, 2023-06-01, 40.0000",
        "2023-06-01, 2023-09-01, 40.0000",
        "2023-09-01, 2023-10-01, 30.0000",
        "2023-10-01, 2023-11-01, 80.0000",
        "2023-11-01, 2023-12-01, 120.0000",
        "2023-12-01, 2024-01-01, 160.0000",
        "2023-02-01, 2023-02-02, 5.3571",
        "2024-02-01, 2024-02-02, 5.1724",
        "2023-07-01, 2023-07-02, 0.4348",
        "2023-01-31, 2023-02-02, 10.8410",
        "2023-07-01, 2023-07-01, 0.0000",
    })
    void perMille_isThatOfTheTable(LocalDate start, LocalDate end, String perMille) {
        assertThat(NumericPolicy.presented(PerMilleTable.SUMMER_TOGETHER.between(start, end), 4))
                .hasToString(perMille);
    }

    @ParameterizedTest
    @CsvSource({"6, 14", "7, 13", "8, 13"})
    void perMille_mayHaveItsSummerByMonth(int month, BigDecimal perMille) {
        LocalDate start = LocalDate.of(2023, month, 1);

        assertThat(PerMilleTable.SUMMER_BY_MONTH.between(start, start.plusMonths(1)))
                .isEqualByComparingTo(perMille);
        assertThat(NumericPolicy.presented(
                        PerMilleTable.SUMMER_BY_MONTH.between(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1)), 20))
                .isEqualByComparingTo("1000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100.00  | 2 | 1 1 1          | 33.34 33.33 33.33
            100     | 0 | 1 1 1          | 34 33 33
            -100.00 | 2 | 1 1 1          | -33.34 -33.33 -33.33
            0       | 2 | 1 2            | 0.00 0.00
            10      | 0 | 0 3 7          | 0 3 7
            10      | 0 | 1 3 3          | 2 4 4
            7       | 0 | 0.5 0.5 0.0001 | 4 3 0
            """)
    void largestRemainder_keepsTheSum(BigDecimal whole, int decimals, String weights, String parts) {
        assertThat(Apportionment.largestRemainder(whole, decimals, numbers(weights)))
                .isEqualTo(numbers(parts));
    }

    private static List<BigDecimal> numbers(String text) {
        return List.of(text.split(" ", -1)).stream().map(BigDecimal::new).toList();
    }

    /** Property: the sum is kept, no part is a whole step from its share, and equal weights are at most a step apart. */
    @Test
    void largestRemainder_isFair() {
        Random random = new Random(99);
        for (int i = 0; i < 2_000; i++) {
            List<BigDecimal> weights = new ArrayList<>();
            for (int j = 0; j < 1 + random.nextInt(30); j++) {
                weights.add(BigDecimal.valueOf(random.nextInt(1_000), random.nextInt(3)));
            }
            weights.add(BigDecimal.ONE);
            BigDecimal whole = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 2);

            List<BigDecimal> parts = Apportionment.largestRemainder(whole, 2, weights);
            List<BigDecimal> exact = Apportionment.exact(whole, weights);

            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
            assertThat(exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
            for (int j = 0; j < parts.size(); j++) {
                assertThat(parts.get(j).subtract(exact.get(j)).abs()).isLessThan(new BigDecimal("0.01"));
            }
        }
    }

    /** Also a whole of more digits than a division keeps is given out to its last digit. */
    @Test
    void exact_keepsEveryDigitOfTheWhole() {
        BigDecimal whole = new BigDecimal("1234567890123456789012345678901234567890.123");

        List<BigDecimal> parts = Apportionment.exact(whole, numbers("1 3 3"));

        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
    }

    @Test
    void allocation_refusesWhatCannotBeShared() {
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.exact(BigDecimal.ONE, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.exact(BigDecimal.ONE, List.of(BigDecimal.ZERO)));
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.exact(BigDecimal.ONE, numbers("1 -1 2")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.largestRemainder(new BigDecimal("0.001"), 2, numbers("1")));
    }

    private static Consumption sum(List<SplitPart> parts) {
        return parts.stream().map(SplitPart::consumption).reduce(Consumption.NOTHING, Consumption::plus);
    }

    /** 2388.07 + 2237.09 + 1156.29, less 4770.00 on account: 5781.45 and 1011.45, printed (consumption, 6). */
    @Test
    void bill_isTheSumOfItsRoundedLines() {
        Bill bill = new Bill(numbers("2388.07 2237.09 1156.29"), BigDecimal.ZERO);

        assertThat(bill.total()).isEqualTo(new BigDecimal("5781.45"));
        assertThat(bill.due(new BigDecimal("4770.00"))).isEqualTo(new BigDecimal("1011.45"));
    }

    /** Each line is rounded, VAT is on the rounded subtotal: three lines of 0.335 are 1.02, not 1.01. */
    @Test
    void bill_roundsEachLineAndThenTheVat() {
        Bill bill = new Bill(numbers("0.335 0.335 0.335"), new BigDecimal("0.25"));

        assertThat(bill.lines())
                .containsExactly(new BigDecimal("0.34"), new BigDecimal("0.34"), new BigDecimal("0.34"));
        assertThat(bill.subtotal()).isEqualTo(new BigDecimal("1.02"));
        assertThat(bill.vat()).isEqualTo(new BigDecimal("0.26"));
        assertThat(bill.total()).isEqualTo(new BigDecimal("1.28"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bill(List.of(), new BigDecimal("-0.25")));
    }

    /** kWh and m3 a year and m2 of the configured factors, named in the result. */
    @Test
    void benchmark_isByTheConfiguredArea() {
        Map<Integer, BigDecimal> factors =
                Map.of(601, new BigDecimal("180"), 602, new BigDecimal("120"), 603, new BigDecimal("30"));
        Consumption annual = Consumption.of(Volume.ofM3("300"), Energy.ofMwh("13.68"), Quality.ESTIMATED);
        Benchmark dwelling = new Benchmark(
                annual, FloorArea.of(factors, FloorArea.STANDARD_FACTORS).orElseThrow());
        Benchmark both =
                new Benchmark(annual, FloorArea.of(factors, List.of(602, 603)).orElseThrow());

        assertThat(dwelling.kilowattHoursPerSquareMetre().orElseThrow()).isEqualByComparingTo("114");
        assertThat(dwelling.cubicMetresPerSquareMetre().orElseThrow()).isEqualByComparingTo("2.5");
        assertThat(dwelling.area().factorNumbers()).containsExactly(602);
        assertThat(dwelling.flags()).containsExactly(ConsumptionFlag.ESTIMATED);
        assertThat(both.cubicMetresPerSquareMetre().orElseThrow()).isEqualByComparingTo("2");
        assertThat(both.area().factorNumbers()).containsExactly(602, 603);
        assertThat(FloorArea.of(factors, List.of(604))).isEmpty();
        assertThat(new Benchmark(Consumption.ofNullable(null, null, Quality.MEASURED), both.area())
                        .kilowattHoursPerSquareMetre())
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new FloorArea(BigDecimal.ZERO, List.of(602)));
        assertThatIllegalArgumentException().isThrownBy(() -> new FloorArea(BigDecimal.ONE, List.of()));
    }
}
