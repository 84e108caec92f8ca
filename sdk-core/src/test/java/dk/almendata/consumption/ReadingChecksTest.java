package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of readings that do not fit together, and the small types around them. */
class ReadingChecksTest {

    /** A date before its predecessor puts both in doubt: the periods around them have no amounts, the others stand. */
    @Test
    void order_ofDatesMustRise() {
        Readings readings = new Readings()
                .annual("2019-01-01", "10", "100")
                .annual("2020-01-01", "20", "400")
                .annual("2031-01-01", "30", "700")
                .annual("2022-01-01", "40", "1000");
        List<PeriodConsumption> periods = readings.history().periods();

        assertThat(readings.codes()).containsExactly("reading-order@5:date");
        assertThat(periods.get(0).consumption().energy()).isEmpty();
        assertThat(periods.get(0).days()).isEmpty();
        assertThat(periods.get(0).start()).contains(LocalDate.of(2031, 1, 1));
        assertThat(periods.get(0).flags()).contains(ConsumptionFlag.READINGS_AT_FAULT);
        assertThat(periods.get(1).consumption().energy()).isEmpty();
        assertThat(periods.get(2).consumption().energy()).contains(Energy.ofMwh("10"));
    }

    @Test
    void findings_sayWhereAndWhatToDo() {
        String message = new Readings()
                .annual("2020-01-01", "20", "400")
                .annual("2019-01-01", "30", "700")
                .history()
                .findings()
                .get(0)
                .message();

        assertThat(message)
                .contains("line 3, column 'date'")
                .contains("expected readings whose dates rise with their numbers")
                .contains("found 2019-01-01 after 2020-01-01 in reading 2 of installation 1")
                .contains("Correct the number or the date");
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 2021, ''",
        "2020, 2020, reading-year-mark@3:yearMark",
        "2021, 2020, reading-year-mark@3:yearMark",
    })
    void yearMarks_mustRise(int first, int second, String codes) {
        Readings readings = new Readings()
                .annual("2020-05-01", "20", "400")
                .mark(first)
                .annual("2021-05-01", "30", "700")
                .mark(second);

        assertThat(String.join(" ", readings.codes())).isEqualTo(codes);
        assertThat(readings.year().consumption().energy().isPresent()).isEqualTo(codes.isEmpty());
    }

    /** Readings between two annual ones may carry either year; two annual readings of one year are found across them. */
    @Test
    void yearMarks_ofReadingsInBetween_mayRepeat() {
        Readings right = new Readings()
                .annual("2020-05-01", "20", "400")
                .mark(2020)
                .intermediate("2020-08-01", "21", "450")
                .mark(2020)
                .intermediate("2020-11-01", "23", "520")
                .mark(2021)
                .annual("2021-05-01", "30", "700")
                .mark(2021);
        Readings wrong = new Readings()
                .annual("2020-05-01", "20", "400")
                .mark(2020)
                .intermediate("2020-08-01", "21", "450")
                .mark(2020)
                .annual("2021-05-01", "30", "700")
                .mark(2020);

        assertThat(right.codes()).isEmpty();
        assertThat(wrong.codes()).containsExactly("reading-year-mark@4:yearMark");
    }

    /** A mark that is wrong beside its neighbour and beside the annual reading before is one wrong mark. */
    @Test
    void yearMark_isToldOnce() {
        Readings readings = new Readings()
                .annual("2020-05-01", "20", "400")
                .mark(2020)
                .intermediate("2020-11-01", "23", "520")
                .mark(2021)
                .annual("2021-05-01", "30", "700")
                .mark(2020);

        assertThat(readings.codes()).containsExactly("reading-year-mark@4:yearMark");
        assertThat(readings.year().consumption().energy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "1999-11-30", "2000-01-31", "2127-01-01"})
    void date_thatIsNone_isFound(String date) {
        Readings readings = new Readings()
                .annual("1998-05-01", "10", "100")
                .annual(date, "20", "400")
                .annual("2001-05-01", "30", "700")
                .annual("2002-05-01", "40", "1000");
        List<PeriodConsumption> periods = readings.history().periods();

        assertThat(readings.codes()).containsExactly("reading-date@3:date");
        assertThat(periods.get(0).consumption().energy()).contains(Energy.ofMwh("10"));
        assertThat(periods.get(1).consumption().energy()).isEmpty();
        assertThat(periods.get(2).consumption().energy()).isEmpty();
        assertThat(periods.get(1).start()).isEmpty();
    }

    /** Figures that stand for none, and figures that the register cannot show: both are no reading of it. */
    @ParameterizedTest
    @CsvSource({
        "-2147483648, reading-sentinel@3:energy",
        "-1,          reading-impossible@3:energy",
        "100000,      reading-impossible@3:energy",
    })
    void figure_thatIsNone_isFound(String figure, String code) {
        Readings readings = new Readings()
                .on(Readings.meter("F", "E"))
                .annual("2020-05-01", "20", "400")
                .annual("2021-05-01", figure, "700");

        assertThat(readings.codes()).containsExactly(code);
        assertThat(readings.year().consumption().energy()).isEmpty();
        assertThat(readings.year().consumption().volume()).contains(Volume.ofM3("300"));
    }

    @Test
    void figure_thatIsMissingAtOneEnd_isFoundOnce() {
        Readings readings = new Readings()
                .annual("2020-05-01", "20", "400")
                .annual("2021-05-01", "-", "700")
                .annual("2022-05-01", "40", "1000");

        assertThat(readings.codes()).containsExactly("reading-missing@3:energy");
        assertThat(readings.year().flags()).contains(ConsumptionFlag.AMOUNT_MISSING);
    }

    @Test
    void number_isUsedOnce_andAnnualReadingsHaveADayEach() {
        MeterReading one = MeterReading.builder(1, ReadingKind.ANNUAL, Meter.unknown())
                .date(LocalDate.of(2020, 1, 1))
                .build();
        MeterReading other = MeterReading.builder(1, ReadingKind.ANNUAL, Meter.unknown())
                .date(LocalDate.of(2021, 1, 1))
                .build();
        ConsumptionHistory twice = ConsumptionHistory.of(
                ReadingSeries.of(Readings.INSTALLATION, List.of(one, other)), ReadingPolicy.standard());
        Readings sameDay = new Readings().annual("2020-05-01", "20", "400").annual("2020-05-01", "20", "400");

        assertThat(twice.findings()).hasSize(1);
        assertThat(twice.findings().get(0).message()).contains("a second time");
        assertThat(sameDay.codes()).containsExactly("reading-order@3:date");
    }

    @ParameterizedTest
    @CsvSource({"KILOWATT_HOUR, 1, ####0.000", "MEGAWATT_HOUR, 10, ####0.000", "MEGAWATT_HOUR, 1, ######0.000"})
    void unit_ofOneMeterDoesNotChange(EnergyUnit unit, BigDecimal factor, String format) {
        Readings readings = new Readings()
                .on(Readings.meter("F", "E"))
                .annual("2020-05-01", "20", "400")
                .on(Readings.plainMeter("F", "E")
                        .energyUnit(unit)
                        .factor(factor)
                        .format(Register.ENERGY, RegisterFormat.parse(format))
                        .build())
                .annual("2021-05-01", "30", "700");

        assertThat(readings.codes()).contains("reading-unit@3:energy");
        assertThat(readings.year().consumption().energy()).isEmpty();
    }

    @Test
    void readings_areTakenByNumber() {
        ReadingSeries series = new Readings()
                .annual("2020-05-01", "20", "400")
                .annual("2021-05-01", "30", "700")
                .series();
        List<MeterReading> reversed =
                List.of(series.readings().get(1), series.readings().get(0));

        assertThat(ReadingSeries.of(Readings.INSTALLATION, reversed).readings()).isEqualTo(series.readings());
    }

    /** The ten methods of the utility's text in their three groups. */
    @ParameterizedTest
    @CsvSource({
        "0,  MANUAL",
        "40, MANUAL",
        "60, MANUAL",
        "10, MANUAL_ELECTRONIC",
        "30, MANUAL_ELECTRONIC",
        "50, MANUAL_ELECTRONIC",
        "20, AUTOMATIC",
        "70, AUTOMATIC",
        "80, AUTOMATIC",
        "90, AUTOMATIC",
    })
    void readingMethod_isMatchedByItsNumber(int number, ReadingGroup group) {
        assertThat(ReadingMethod.of(number).group()).contains(group);
        assertThat(ReadingMethod.of(number).standardName()).isPresent();
        assertThat(ReadingMethod.of(number)).isEqualTo(ReadingMethod.of(number)).hasToString(Integer.toString(number));
    }

    @Test
    void readingMethod_thatIsNotKnown_isKept() {
        assertThat(ReadingMethod.known()).hasSize(10);
        assertThat(ReadingMethod.known().stream().map(ReadingMethod::number).collect(Collectors.toSet()))
                .hasSize(10);
        assertThat(ReadingMethod.of(99).number()).isEqualTo(99);
        assertThat(ReadingMethod.of(99).group()).isEmpty();
        assertThat(ReadingMethod.of(99).standardName()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ReadingMethod.of(-1));
    }

    @ParameterizedTest
    @CsvSource({"######0.000, 7, 3, 10000000", "####0.00, 5, 2, 100000", "0, 1, 0, 10", "'#######0,0', 8, 1, 100000000"
    })
    void registerFormat_tellsWhereItWraps(String picture, int whole, int decimals, BigDecimal wrap) {
        RegisterFormat format = RegisterFormat.parse(picture);

        assertThat(format).isEqualTo(new RegisterFormat(whole, decimals));
        assertThat(format.wrap()).isEqualByComparingTo(wrap);
        assertThat(RegisterFormat.parse(format.toString())).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7.3", "#.", ".0", "###############0", "0.0000000", "x"})
    void registerFormat_refusesAnythingElse(String picture) {
        assertThat(RegisterFormat.find(picture)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> RegisterFormat.parse(picture));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "' 0012 ', 12", "999999999999999999, 999999999999999999"})
    void installationNumber_isAPositiveNumber(String text, long number) {
        assertThat(InstallationNumber.parse(text))
                .isEqualTo(new InstallationNumber(number))
                .hasToString("" + number);
        assertThat(new InstallationNumber(1)).isLessThanOrEqualTo(InstallationNumber.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000", "-1", "1.5", "12a", "1000000000000000000", "１２"})
    void installationNumber_refusesAnythingElse(String text) {
        assertThat(InstallationNumber.isReadable(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> InstallationNumber.parse(text));
    }

    @Test
    void sentinels_areKnown() {
        assertThat(Sentinel.is(LocalDate.of(2127, 1, 1))).isTrue();
        assertThat(Sentinel.is(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(Sentinel.is(new BigDecimal("-2147483648.0"))).isTrue();
        assertThat(Sentinel.is(BigDecimal.ZERO)).isFalse();
        assertThat(List.of("999.9", "243", "0.00")).allMatch(celsius -> Sentinel.is(Temperature.of(celsius)));
        assertThat(Sentinel.is(Temperature.of("45"))).isFalse();
    }
}
