package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NormalisationTest {

    private static final WeatherStation STATION = new WeatherStation("Landbohøjskolen");
    private static final NormalYear NORMAL = NormalYear.of(new BigDecimal("3000"));

    /** 50 MWh, GUF 20 %, 1500 degree days, normal 3000: 10 + 80 = 90, printed (consumption, 6). */
    @Test
    void corrected_isFixedAndWeather() {
        NormalisedEnergy normalised = normalise("50", "0.20", "1500");

        assertThat(normalised.fixed()).contains(Energy.ofMwh("10"));
        assertThat(normalised.weather()).contains(Energy.ofMwh("80"));
        assertThat(normalised.corrected()).contains(Energy.ofMwh("90"));
        assertThat(normalised.flags()).isEmpty();
        assertThat(normalised.normalYear()).isEqualTo(NORMAL).hasToString("3000");
    }

    @Test
    void result_keepsStationAndNormalYear() {
        NormalisedEnergy normalised = NormalisedEnergy.of(
                Energy.ofMwh("50"),
                Quality.ESTIMATED,
                BuildingUse.DWELLING.guf(),
                DegreeDays.of(new BigDecimal("2900"), STATION),
                NormalYear.ELO_3112);

        assertThat(normalised.degreeDays().orElseThrow().station()).contains(STATION);
        assertThat(normalised.normalYear()).isEqualTo(NormalYear.of(new BigDecimal("3112.0")));
        assertThat(normalised.quality()).isEqualTo(Quality.ESTIMATED);
        assertThat(normalised.flags()).containsExactly(ConsumptionFlag.ESTIMATED);
        assertThat(normalised.fixed()).contains(Energy.ofMwh("15"));
    }

    /** Properties: a period as cold as the normal year stays; GUF 100 % ignores degree days; fixed + weather = corrected. */
    @Test
    void normalising_hasItsProperties() {
        Random random = new Random(3112);
        for (int i = 0; i < 2_000; i++) {
            String used = BigDecimal.valueOf(random.nextInt(100_000), 3).toPlainString();
            String share = BigDecimal.valueOf(random.nextInt(101), 2).toPlainString();
            String period = BigDecimal.valueOf(random.nextInt(1, 40_000), 1).toPlainString();

            assertThat(normalise(used, share, "3000").corrected()).contains(Energy.ofMwh(used));
            assertThat(normalise(used, "1", period).corrected()).contains(Energy.ofMwh(used));
            NormalisedEnergy normalised = normalise(used, share, period);
            assertThat(normalised.corrected())
                    .contains(normalised
                            .fixed()
                            .orElseThrow()
                            .plus(normalised.weather().orElseThrow()));
        }
    }

    @Test
    void noDegreeDays_noResult() {
        assertThat(normalise("50", "0.2", "0").corrected()).isEmpty();
        assertThat(normalise("50", "0.2", "0").flags()).containsExactly(ConsumptionFlag.NO_DEGREE_DAYS);
        NormalisedEnergy without = NormalisedEnergy.withoutDegreeDays(Quality.MEASURED, NORMAL);
        assertThat(without.corrected()).isEmpty();
        assertThat(without.fixed()).isEmpty();
        assertThat(without.weather()).isEmpty();
        assertThat(without.degreeDays()).isEmpty();
        assertThat(without.flags()).containsExactly(ConsumptionFlag.NO_DEGREE_DAYS);
    }

    /** (June + July + August) / 3 × 12. */
    @Test
    void summer_tellsTheFixedPart() {
        Guf guf = Guf.ofSummer(Energy.ofMwh("0.9"), Energy.ofMwh("0.8"), Energy.ofMwh("0.7"));

        assertThat(guf.fixedPartOf(Energy.ofMwh("50"))).isEqualTo(Energy.ofMwh("9.6"));
        NormalisedEnergy tooMuch =
                NormalisedEnergy.of(Energy.ofMwh("9"), Quality.MEASURED, guf, DegreeDays.of("3000"), NORMAL);
        assertThat(tooMuch.corrected()).isEmpty();
        assertThat(tooMuch.flags()).containsExactly(ConsumptionFlag.FIXED_ABOVE_TOTAL);
    }

    @Test
    void mean_skipsYearsWithoutResult() {
        assertThat(NormalisedEnergy.mean(List.of(
                        normalise("50", "0.2", "1500"), normalise("50", "0.2", "0"), normalise("80", "1", "1"))))
                .contains(Energy.ofMwh("85"));
        assertThat(NormalisedEnergy.mean(List.of(normalise("50", "0.2", "0")))).isEmpty();
    }

    /** The shares of the handbook 2021, appendix 4.7.1.2. */
    @ParameterizedTest
    @CsvSource({
        "DWELLING, 30",
        "ROUND_THE_CLOCK_INSTITUTION, 31",
        "OTHER_YEAR_ROUND_HOUSING, 22",
        "GARAGE, 15",
        "OFFICE_AND_TRADE, 18",
        "HOTEL_AND_RESTAURANT, 28",
        "CULTURE, 14",
        "EDUCATION, 19",
        "HOSPITAL, 29",
        "DAY_CARE, 28",
        "OTHER_INSTITUTION, 26",
        "SPORT, 36",
    })
    void gufShare_isThatOfTheHandbook(BuildingUse use, String percent) {
        assertThat(use.gufShare()).isEqualByComparingTo(new BigDecimal(percent).movePointLeft(2));
        assertThat(use.guf().fixedPartOf(Energy.ofMwh("100"))).isEqualTo(Energy.ofMwh(percent));
    }

    @Test
    void guf_isAShareOrAnAmount() {
        assertThatIllegalArgumentException().isThrownBy(() -> Guf.ofShare(new BigDecimal("1.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> Guf.ofShare(new BigDecimal("-0.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> Guf.ofAmount(Energy.ofMwh("-1")));
    }

    /** 17 °C less the day's mean (consumption, 2.5). */
    @ParameterizedTest
    @CsvSource({"10, 7", "17, 0", "-5, 22", "16, 1", "25, 0"})
    void degreeDays_ofADay(String mean, String expected) {
        assertThat(DegreeDays.ofDailyMean(Temperature.of(mean))).isEqualTo(DegreeDays.of(expected));
    }

    /** January 584.2 normal and 528.8 actual, March 528.2 and 430.5: -9.5 % and -18.5 % printed; without hot water 485.0. */
    @Test
    void degreeDays_againstNormal() {
        assertThat(percent(DegreeDays.of("528.8"), DegreeDays.of("584.2"))).hasToString("-9.5");
        assertThat(percent(DegreeDays.of("430.5"), DegreeDays.of("528.2"))).hasToString("-18.5");
        assertThat(DegreeDays.of("584.2").withoutHotWater(new BigDecimal("3.2"), 31))
                .isEqualTo(DegreeDays.of("485.0"));
        assertThatIllegalArgumentException().isThrownBy(() -> DegreeDays.of("-1"));
    }

    private static BigDecimal percent(DegreeDays actual, DegreeDays normal) {
        return NumericPolicy.presented(actual.deviationFrom(normal).movePointRight(2), 1);
    }

    /** The month table: sum 3112, January 0.166773779, printed (consumption, 6). */
    @Test
    void normalYear3112_hasItsMonths() {
        Map<Month, BigDecimal> months = NormalYear.ELO_3112.months().orElseThrow();

        assertThat(months.values().stream().map(BigDecimal::intValueExact))
                .containsExactly(519, 486, 444, 311, 154, 58, 22, 18, 91, 207, 341, 461);
        assertThat(NormalYear.ELO_3112.degreeDays()).isEqualByComparingTo("3112");
        assertThat(NumericPolicy.presented(
                        NormalYear.ELO_3112.share(Month.JANUARY).orElseThrow(), 9))
                .hasToString("0.166773779");
        assertThat(NORMAL.months()).isEmpty();
        assertThat(NORMAL.share(Month.MAY)).isEmpty();
        assertThat(NORMAL.distribute(Energy.ZERO, Energy.ZERO)).isEmpty();
    }

    /** The weather part from 3 January to 20 May is 58.7 % of a year by this table (consumption, 2.5). */
    @Test
    void normalYear3112_untilThe21stOfMay() {
        Map<Month, BigDecimal> months = NormalYear.ELO_3112.months().orElseThrow();
        BigDecimal january =
                NumericPolicy.divide(months.get(Month.JANUARY).multiply(new BigDecimal("29")), new BigDecimal("31"));
        BigDecimal may =
                NumericPolicy.divide(months.get(Month.MAY).multiply(new BigDecimal("20")), new BigDecimal("31"));
        BigDecimal sum = january.add(may).add(new BigDecimal(486 + 444 + 311));

        assertThat(NumericPolicy.presented(NumericPolicy.divide(sum, new BigDecimal("31.12")), 1))
                .hasToString("58.7");
    }

    @Test
    void months_addUpToTheYear() {
        Map<Month, Energy> months = NormalYear.ELO_3112
                .distribute(Energy.ofMwh("12.1"), Energy.ofMwh("31.117"))
                .orElseThrow();

        assertThat(months.values().stream().reduce(Energy.ZERO, Energy::plus)).isEqualTo(Energy.ofMwh("43.217"));
        assertThat(NumericPolicy.presented(months.get(Month.JANUARY).mwh(), 4)).hasToString("6.1978");
        assertThat(NumericPolicy.presented(months.get(Month.AUGUST).mwh(), 4)).hasToString("1.1883");
    }

    @Test
    void normalYear_hasTwelveMonthsAndIsAboveNothing() {
        Map<Month, BigDecimal> eleven =
                new HashMap<>(NormalYear.ELO_3112.months().orElseThrow());
        eleven.remove(Month.JULY);
        Map<Month, BigDecimal> negative =
                new HashMap<>(NormalYear.ELO_3112.months().orElseThrow());
        negative.put(Month.JULY, new BigDecimal("-1"));

        assertThatIllegalArgumentException().isThrownBy(() -> NormalYear.of(eleven));
        assertThatIllegalArgumentException().isThrownBy(() -> NormalYear.of(negative));
        assertThatIllegalArgumentException().isThrownBy(() -> NormalYear.of(BigDecimal.ZERO));
    }

    @Test
    void table_knowsADayOrDoesNot() {
        Map<LocalDate, BigDecimal> days = new HashMap<>();
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            days.put(day, BigDecimal.valueOf(day.getDayOfMonth()));
        }
        days.remove(LocalDate.of(2024, 3, 15));
        DegreeDayTable table = DegreeDayTable.of(STATION, days);

        assertThat(table.of(YearMonth.of(2024, 2))).contains(DegreeDays.of(new BigDecimal("435"), STATION));
        assertThat(table.of(YearMonth.of(2024, 3))).isEmpty();
        assertThat(table.between(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 1)))
                .contains(DegreeDays.of(BigDecimal.ZERO, STATION));
        assertThat(table.between(LocalDate.of(2024, 12, 30), LocalDate.of(2025, 1, 2)))
                .isEmpty();
        assertThat(table.days()).hasSize(365);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DegreeDayTable.of(STATION, Map.of(LocalDate.of(2024, 1, 1), new BigDecimal("-1"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new WeatherStation(" "));
    }

    private static NormalisedEnergy normalise(String used, String share, String degreeDays) {
        return NormalisedEnergy.of(
                Energy.ofMwh(used),
                Quality.MEASURED,
                Guf.ofShare(new BigDecimal(share)),
                DegreeDays.of(degreeDays),
                NORMAL);
    }

    /** Climate-corrected same month last year: fixed 1 of 6 MWh, 5 scaled by 500/400. */
    @Test
    void monthlyInformation_correctsLastYear() {
        DegreeDayTable table = twoJanuaries("500", "400");
        MonthlyInformation information =
                MonthlyInformation.of(YearMonth.of(2025, 1), used("7"), used("6"), Energy.ofMwh("1"), table);

        assertThat(information.lastYearCorrected()).contains(Energy.ofMwh("7.25"));
        assertThat(information.lastYear()).contains(used("6"));
        assertThat(information.used()).isEqualTo(used("7"));
        assertThat(information.month()).isEqualTo(YearMonth.of(2025, 1));
        assertThat(information.station()).contains(STATION);
        assertThat(information.flags()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Quality.class)
    void monthlyInformation_withoutDegreeDaysOrLastYear(Quality quality) {
        Consumption weak = used("6").atBest(quality);
        MonthlyInformation unknown = MonthlyInformation.of(
                YearMonth.of(2025, 2), used("7"), weak, Energy.ofMwh("1"), twoJanuaries("500", "400"));
        MonthlyInformation summer = MonthlyInformation.of(
                YearMonth.of(2025, 1), used("7"), used("0.9"), Energy.ofMwh("1"), twoJanuaries("500", "0"));
        MonthlyInformation mild = MonthlyInformation.of(
                YearMonth.of(2025, 1), used("7"), used("6"), Energy.ofMwh("1"), twoJanuaries("500", "0"));
        MonthlyInformation first = MonthlyInformation.of(YearMonth.of(2025, 1), weak);

        assertThat(unknown.lastYearCorrected()).isEmpty();
        assertThat(unknown.flags()).contains(ConsumptionFlag.NO_DEGREE_DAYS).containsAll(Flags.of(quality));
        assertThat(summer.lastYearCorrected()).contains(Energy.ofMwh("0.9"));
        assertThat(mild.lastYearCorrected()).isEmpty();
        assertThat(first.lastYear()).isEmpty();
        assertThat(first.flags()).isEqualTo(Flags.of(quality));
        assertThat(first.station()).isEmpty();
    }

    private static DegreeDayTable twoJanuaries(String now, String then) {
        Map<LocalDate, BigDecimal> days = new HashMap<>();
        for (int day = 1; day <= 31; day++) {
            days.put(LocalDate.of(2025, 1, day), day == 1 ? new BigDecimal(now) : BigDecimal.ZERO);
            days.put(LocalDate.of(2024, 1, day), day == 1 ? new BigDecimal(then) : BigDecimal.ZERO);
        }
        return DegreeDayTable.of(STATION, days);
    }

    private static Consumption used(String megawattHours) {
        return Consumption.measured(Volume.ofM3("100"), Energy.ofMwh(megawattHours));
    }
}
