package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.address.HouseNumber;
import dk.almendata.address.RoadCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsumerLineParserTest {

    /** The two examples of the utility text, 3.1. */
    private static final String ACTIVE = "John Doe,12345678,1,3423,12,A,stuen,901.4,30.9,08-05-2002,11-05-2003";

    private static final String POTENTIAL = "John Doe,0,0,3423,12,A,stuen,901.4,30.9,01-01-2007,31-12-2007";

    private final List<ConsumerLineIssue> issues = new ArrayList<>();

    @Test
    void active_exampleOfTheUtilityText() {
        ConsumerLine line = read(ACTIVE);

        assertThat(line)
                .isEqualTo(ConsumerLine.active(
                                new ConsumerNumber(12_345_678),
                                new InstallationNumber(1),
                                new InstallationPlace(RoadCode.of(3423), HouseNumber.of(12, 'A')),
                                Consumption.measured(Volume.ofM3("901.4"), Energy.ofMwh("30.9")),
                                new ConsumptionPeriod(LocalDate.of(2002, 5, 8), LocalDate.of(2003, 5, 11)))
                        .withName("John Doe")
                        .withUnitText("stuen"));
        assertThat(line.kind()).isEqualTo(ConsumerKind.ACTIVE_OFFLINE);
        assertThat(line.flags()).isEmpty();
        assertThat(line.toString())
                .isEqualTo("12345678/1 at 3423 12A: 901.4 m3, 111240000000 J, MEASURED in 2002-05-08..2003-05-11")
                .doesNotContain("Doe");
    }

    /** The first four rows of the worked cases. */
    @ParameterizedTest
    @CsvSource({
        "active,    EXCLUSIVE, 368, 894.0516, 30.6481, 29.4808",
        "active,    INCLUSIVE, 369, 891.6287, 30.5650, 29.4808",
        "potential, EXCLUSIVE, 365, 901.4000, 30.9000, 29.4808",
        "potential, INCLUSIVE, 365, 901.4000, 30.9000, 29.4808",
    })
    void figures_areTheWorkedCases(String kind, DayCount count, long days, String m3, String mwh, String celsius) {
        ConsumerLineParser parser = parser(kind.equals("active") ? ACTIVE : POTENTIAL);
        ConsumerFigures figures = ConsumerFigures.of(parser.line(), count);

        assertThat(figures.days()).isEqualTo(days).isEqualTo(parser.days(count));
        assertThat(rounded(figures.annual().volume().orElseThrow().cubicMetres(), 4))
                .isEqualTo(m3);
        assertThat(rounded(figures.annual().energy().orElseThrow().mwh(), 4)).isEqualTo(mwh);
        assertThat(rounded(figures.cooling().difference().orElseThrow().kelvin(), 4))
                .isEqualTo(celsius);
        assertThat(rounded(parser.annualVolume(count).orElseThrow(), 4)).isEqualTo(m3);
        assertThat(rounded(parser.annualEnergyMwh(count).orElseThrow(), 4)).isEqualTo(mwh);
        assertThat(rounded(parser.meanCooling().orElseThrow(), 4)).isEqualTo(celsius);
        assertThat(figures.flags()).isEmpty();
        assertThat(figures.cooling().method()).isEqualTo(CoolingMethod.FACTOR_860);
    }

    /** Decision on potential rows: never rescaled, and flagged when the period is not 365 days with both ends. */
    @ParameterizedTest
    @CsvSource({
        "01-01-2007, 31-12-2007, false",
        "01-01-2008, 31-12-2008, true",
        "01-01-2008, 30-12-2008, false",
        "01-07-2007, 30-06-2008, true",
        "01-05-2006, 30-04-2007, false",
        "01-01-2007, 01-01-2008, true",
        "01-01-2007, 30-06-2007, true",
    })
    void potential_isFlaggedUnlessItIsAYear(String from, String to, boolean flagged) {
        ConsumerLine line = read("lokalplan 12,0,0,3423,12,,,901.4,30.9," + from + "," + to);

        assertThat(line.flags().contains(ConsumerLineFlag.NOT_A_YEAR)).isEqualTo(flagged);
        assertThat(ConsumerFigures.of(line, DayCount.EXCLUSIVE).annual()).isEqualTo(line.consumption());
        assertThat(line.consumer()).isEmpty();
        assertThat(line.installation()).isEmpty();
    }

    /** One row for every fault that a field can have; each is told once, with its field. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x|                                                                                  FIELD_COUNT       |    |
            Doe,1,1,3423,12,A,,901.4,30.9,08-05-2002                                           |FIELD_COUNT       |    |
            Doe, John,1,1,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003                          |FIELD_COUNT       |    |
            Doe,1,1,3423,12,A,,901,4,30.9,08-05-2002,11-05-2003                                |FIELD_COUNT       |    |
            Doe;1;1;3423;12;A;;901.4;30.9;08-05-2002;11-05-2003                                |FIELD_COUNT       |    |
            "Doe,1,1,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003                               |QUOTE             | 1  |
            "Doe" jr,1,1,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003                           |QUOTE             | 1  |
            Doe,,1,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003                                 |REQUIRED          | 2  |
            Doe,1,,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003                                 |REQUIRED          | 3  |
            Doe,1,1,,12,A,,901.4,30.9,08-05-2002,11-05-2003                                    |REQUIRED          | 4  |
            Doe,1,1,3423,,A,,901.4,30.9,08-05-2002,11-05-2003                                  |REQUIRED          | 5  |
            Doe,1,1,3423,12,A,,901.4,30.9,,11-05-2003                                          |REQUIRED          | 10 |
            Doe,1,1,3423,12,A,,901.4,30.9,08-05-2002,                                          |REQUIRED          | 11 |
            Doe,-1,1,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003                               |WHOLE_NUMBER      | 2  |-1
            Doe,1.0,1,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003                              |WHOLE_NUMBER      | 2  |1.0
            Doe,1,x,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003                                |WHOLE_NUMBER      | 3  |x
            Doe,1,1234567890123456789,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003              |WHOLE_NUMBER      | 3  |1234567890123456789
            Doe,1,Hansen,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003                           |WHOLE_NUMBER      | 3  |text(6)
            Doe,1,1,3423,12A,,,901.4,30.9,08-05-2002,11-05-2003                                |WHOLE_NUMBER      | 5  |12A
            Doe,1,1,3423,12 A,,,901.4,30.9,08-05-2002,11-05-2003                               |WHOLE_NUMBER      | 5  |12 A
            Doe,1,1,3423,7-13,,,901.4,30.9,08-05-2002,11-05-2003                               |WHOLE_NUMBER      | 5  |7-13
            Doe,0,1,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003                                |ZERO_IN_ONE       | 2  |0
            Doe,1,0,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003                                |ZERO_IN_ONE       | 3  |0
            Doe,1,1,0,12,A,,901.4,30.9,08-05-2002,11-05-2003                                   |ROAD_CODE         | 4  |0
            Doe,1,1,34230,12,A,,901.4,30.9,08-05-2002,11-05-2003                               |ROAD_CODE         | 4  |34230
            Doe,1,1,03423,12,A,,901.4,30.9,08-05-2002,11-05-2003                               |ROAD_CODE         | 4  |03423
            Doe,1,1,3423,0,A,,901.4,30.9,08-05-2002,11-05-2003                                 |HOUSE_NUMBER      | 5  |0
            Doe,1,1,3423,1000,A,,901.4,30.9,08-05-2002,11-05-2003                              |HOUSE_NUMBER      | 5  |1000
            Doe,1,1,3423,12,AB,,901.4,30.9,08-05-2002,11-05-2003                               |LETTER            | 6  |text(2)
            Doe,1,1,3423,12,Ø,,901.4,30.9,08-05-2002,11-05-2003                                |LETTER            | 6  |Ø
            Doe,1,1,3423,12,1,,901.4,30.9,08-05-2002,11-05-2003                                |LETTER            | 6  |1
            Doe,1,1,3423,12,A,,9O1.4,30.9,08-05-2002,11-05-2003                                |AMOUNT            | 8  |9O1.4
            Doe,1,1,3423,12,A,,901.,30.9,08-05-2002,11-05-2003                                 |AMOUNT            | 8  |901.
            Doe,1,1,3423,12,A,,.4,30.9,08-05-2002,11-05-2003                                   |AMOUNT            | 8  |.4
            Doe,1,1,3423,12,A,,1.234.5,30.9,08-05-2002,11-05-2003                              |AMOUNT            | 8  |1.234.5
            Doe,1,1,3423,12,A,,901.4,-30.9,08-05-2002,11-05-2003                               |AMOUNT            | 9  |-30.9
            Doe,1,1,3423,12,A,,9E2,30.9,08-05-2002,11-05-2003                                  |AMOUNT            | 8  |9E2
            Doe,1,1,3423,12,A,,"901,4",30.9,08-05-2002,11-05-2003                              |DECIMAL_COMMA     | 8  |901,4
            Doe,1,1,3423,12,A,,"1.234,5",30.9,08-05-2002,11-05-2003                            |DECIMAL_COMMA     | 8  |1.234,5
            Doe,1,1,3423,12,A,,1234567890,30.9,08-05-2002,11-05-2003                           |AMOUNT_TOO_LONG   | 8  |1234567890
            Doe,1,1,3423,12,A,,12345678901234567890.1,30.9,08-05-2002,11-05-2003               |AMOUNT_TOO_LONG   | 8  |12345678901234567890.1
            Doe,1,1,3423,12,A,,901.4,0.1234567890,08-05-2002,11-05-2003                        |AMOUNT_TOO_LONG   | 9  |0.1234567890
            Doe,1,1,3423,12,A,,,,08-05-2002,11-05-2003                                         |NO_AMOUNT         | 8  |
            Doe,1,1,3423,12,A,,901.4,30.9,08-05-02,11-05-2003                                  |DATE_FORM         | 10 |08-05-02
            Doe,1,1,3423,12,A,,901.4,30.9,08052002,11-05-2003                                  |DATE_FORM         | 10 |08052002
            Doe,1,1,3423,12,A,,901.4,30.9,8-5-2002,11-05-2003                                  |DATE_FORM         | 10 |8-5-2002
            Doe,1,1,3423,12,A,,901.4,30.9,2002-05-08,11-05-2003                                |DATE_FORM         | 10 |2002-05-08
            Doe,1,1,3423,12,A,,901.4,30.9,08.05.2002,11-05-2003                                |DATE_FORM         | 10 |08.05.2002
            Doe,1,1,3423,12,A,,901.4,30.9,08-05-2002,0x-05-2003                                |DATE_FORM         | 11 |0x-05-2003
            Doe,1,1,3423,12,A,,901.4,30.9,31-02-2002,11-05-2003                                |DATE_UNREAL       | 10 |31-02-2002
            Doe,1,1,3423,12,A,,901.4,30.9,00-00-0000,11-05-2003                                |DATE_UNREAL       | 10 |00-00-0000
            Doe,1,1,3423,12,A,,901.4,30.9,29-02-2002,11-05-2003                                |DATE_UNREAL       | 10 |29-02-2002
            Doe,1,1,3423,12,A,,901.4,30.9,08-13-2002,11-05-2003                                |DATE_UNREAL       | 10 |08-13-2002
            Doe,1,1,3423,12,A,,901.4,30.9,08-05-2002,01-01-2127                                |DATE_UNREAL       | 11 |01-01-2127
            Doe,1,1,3423,12,A,,901.4,30.9,08-05-2002,00-01-2003                                |DATE_UNREAL       | 11 |00-01-2003
            Doe,Ida,1,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003                              |WHOLE_NUMBER      | 2  |text(3)
            Doe,1,1,3423,20123456,A,,901.4,30.9,08-05-2002,11-05-2003                          |HOUSE_NUMBER      | 5  |text(8)
            Doe,1,1,3423,12,Bo,,901.4,30.9,08-05-2002,11-05-2003                               |LETTER            | 6  |text(2)
            Doe,1,1,3423,12,+4520123456,,901.4,30.9,08-05-2002,11-05-2003                      |LETTER            | 6  |text(11)
            Doe,1,1,3423,12,A,,Ole,30.9,08-05-2002,11-05-2003                                  |AMOUNT            | 8  |text(3)
            Doe,1,1,3423,12,A,,901.4,PIN 4711,08-05-2002,11-05-2003                            |AMOUNT            | 9  |text(8)
            Doe,1,1,3423,12,A,,901.4,30.9,080502-1234,11-05-2003                               |DATE_FORM         | 10 |text(11)
            Doe,1,1,3423,12,A,,901.4,30.9,11-05-2003,08-05-2002                                |PERIOD_ORDER      | 11 |08-05-2002
            Doe,1,1,3423,12,A,,901.4,30.9,08-05-2002,08-05-2002                                |PERIOD_ORDER      | 11 |08-05-2002
            """)
    void fault_isToldOnceWithItsField(String text, ConsumerLineFault fault, Integer field, String value) {
        ConsumerLineParser parser = new ConsumerLineParser(LineEncoding.UTF_8, FieldSeparator.COMMA);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(parser.parse(bytes, 0, bytes.length, 7, issues::add)).isFalse();

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(7);
            assertThat(issue.fault()).isEqualTo(fault);
            assertThat(issue.field().map(ConsumerField::number).orElse(null)).isEqualTo(field);
            assertThat(issue.value().orElse(null)).isEqualTo(value);
            assertThat(issue.message())
                    .startsWith("Line 7")
                    .contains(fault.expectation(), fault.remedy())
                    .doesNotContain("Doe", "Hansen");
        });
        assertThatThrownBy(parser::line).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyFaultOfALine_isTold() {
        parse("Doe,x,0,0,1000,AB,,9O1.4,,31-02-2002,2003", LineEncoding.UTF_8, FieldSeparator.COMMA);

        assertThat(issues)
                .extracting(ConsumerLineIssue::fault)
                .containsExactly(
                        ConsumerLineFault.WHOLE_NUMBER,
                        ConsumerLineFault.ROAD_CODE,
                        ConsumerLineFault.HOUSE_NUMBER,
                        ConsumerLineFault.LETTER,
                        ConsumerLineFault.AMOUNT,
                        ConsumerLineFault.DATE_UNREAL,
                        ConsumerLineFault.DATE_FORM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "Doe, John",1,1,3423,12,A,st. th,901.4,30.9,08-05-2002,11-05-2003     |Doe, John     |st. th
            "Doe ""JD"" John",1,1,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003     |Doe "JD" John |''
            Doe "JD" John,1,1,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003         |Doe "JD" John |''
            O'Doe,1,1,3423,12,A,'7[ - 13]',901.4,30.9,08-05-2002,11-05-2003       |O'Doe         |'''7[ - 13]'''
            "",1,1,3423,12,A,"a,b",901.4,30.9,08-05-2002,11-05-2003               |''            |a,b
            ,1,1,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003                      |''            |''
            """)
    void name_mayHoldSeparatorsAndQuotes(String text, String name, String unitText) {
        ConsumerLine line = read(text);

        assertThat(line.name()).isEqualTo(name);
        assertThat(line.unitText())
                .isEqualTo(unitText.startsWith("''") ? unitText.substring(1, unitText.length() - 1) : unitText);
    }

    @ParameterizedTest
    @CsvSource({
        "0034, 012, a, ZEROS_DROPPED LETTER_RAISED",
        "3423, 12,  I, LEGACY_LETTER",
        "3423, 12,  J, LEGACY_LETTER",
        "3423, 12,  O, LEGACY_LETTER",
        "3423, 12,  q, LETTER_RAISED LEGACY_LETTER",
        "9900, 12,  Z, NOT_A_PHYSICAL_ROAD",
        "9899, 12,  A, ''",
    })
    void repairedAndDoubtfulCodes_areFlagged(String road, String house, String letter, String flags) {
        ConsumerLine line = read("Doe,1,1," + road + "," + house + "," + letter + ",,901.4,30.9,08-05-2002,11-05-2003");

        assertThat(line.flags().stream().map(Enum::name))
                .containsExactly(flags.isEmpty() ? new String[0] : flags.split(" "));
        assertThat(line.place())
                .isEqualTo(new InstallationPlace(RoadCode.parse(road), HouseNumber.parse("12" + letter)));
        assertThat(line.place().roadCode().text()).isEqualTo(road);
    }

    /** A number of fixed width is the same number without its zeros; the reader is told. 0 in both fields has none to drop. */
    @ParameterizedTest
    @CsvSource({"0012345678, 1, true", "12345678, 01, true", "12345678, 10, false", "00, 0, false"})
    void zerosInFrontOfNumbers_areFlagged(String consumer, String installation, boolean flagged) {
        ConsumerLine line =
                read("Doe," + consumer + "," + installation + ",3423,12,,,901.4,30.9,01-01-2007,31-12-2007");

        assertThat(line.flags().contains(ConsumerLineFlag.ZEROS_DROPPED)).isEqualTo(flagged);
        assertThat(line.consumer().map(ConsumerNumber::value).orElse(0L)).isEqualTo(Long.parseLong(consumer));
    }

    /** Days that databases write where there is none are real days too, so the reader is told and nothing is refused. */
    @ParameterizedTest
    @CsvSource({"30-11-1999, 30-11-2000, true", "31-01-1999, 31-01-2000, true", "01-12-1999, 30-11-2000, false"})
    void daysThatStandForNone_areFlagged(String from, String to, boolean flagged) {
        ConsumerLine line = read("Doe,1,1,3423,12,,,901.4,30.9," + from + "," + to);

        assertThat(line.flags().contains(ConsumerLineFlag.DATE_OF_NONE)).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({"30, false", "31, true"})
    void nameOverThirtyCharacters_isKeptAndFlagged(int length, boolean flagged) {
        String name = "ø".repeat(length);
        ConsumerLine line = read(name + ",1,1,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003");

        assertThat(line.name()).isEqualTo(name);
        assertThat(line.flags().contains(ConsumerLineFlag.NAME_TOO_LONG)).isEqualTo(flagged);
    }

    @ParameterizedTest
    @EnumSource(LineEncoding.class)
    void danishLetters_areReadInTheDeclaredEncoding(LineEncoding encoding) {
        byte[] bytes = "Søren Ærø;1;1;3423;12;A;kælder;901.4;30.9;08-05-2002;11-05-2003".getBytes(encoding.charset());
        ConsumerLineParser parser = new ConsumerLineParser(encoding, FieldSeparator.SEMICOLON);

        assertThat(parser.parse(bytes, 0, bytes.length, 1, issues::add)).isTrue();
        assertThat(parser.line().name()).isEqualTo("Søren Ærø");
        assertThat(parser.line().unitText()).isEqualTo("kælder");
        assertThat(LineEncoding.find(encoding.toString())).contains(encoding);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, UTF_8",
        "IBM850,       UTF_8",
        "UTF-16BE,     UTF_8",
    })
    void bytesOfAnotherEncoding_areRefused(String written, LineEncoding declared) {
        byte[] name = "Sørn".getBytes(Charset.forName(written));
        byte[] rest = ";1;1;3423;12;A;;901.4;30.9;08-05-2002;11-05-2003".getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = java.util.Arrays.copyOf(name, name.length + rest.length);
        System.arraycopy(rest, 0, bytes, name.length, rest.length);
        ConsumerLineParser parser = new ConsumerLineParser(declared, FieldSeparator.SEMICOLON);

        assertThat(parser.parse(bytes, 0, bytes.length, 3, issues::add)).isFalse();
        assertThat(issues)
                .singleElement()
                .satisfies(issue ->
                        assertThat(issue.fault()).isIn(ConsumerLineFault.ENCODING, ConsumerLineFault.CONTROL_CHARACTER))
                .satisfies(issue -> assertThat(issue.field()).contains(ConsumerField.NAME))
                .satisfies(issue -> assertThat(issue.value().orElseThrow()).startsWith("text("));
    }

    @Test
    void byteThatWindows1252DoesNotHave_isRefused() {
        byte[] bytes = ACTIVE.getBytes(StandardCharsets.US_ASCII);
        bytes[2] = (byte) 0x81;

        assertThat(new ConsumerLineParser(LineEncoding.WINDOWS_1252, FieldSeparator.COMMA)
                        .parse(bytes, 0, bytes.length, 1, issues::add))
                .isFalse();
        assertThat(issues).extracting(ConsumerLineIssue::fault).containsExactly(ConsumerLineFault.ENCODING);
    }

    @Test
    void headings_areOneFaultOfTheFirstLineOnly() {
        String headings = "navn,forbruger,installation,vej,hus,litra,litra2,m3,MWh,fra,til";
        ConsumerLineParser parser = new ConsumerLineParser(LineEncoding.UTF_8, FieldSeparator.COMMA);
        byte[] bytes = headings.getBytes(StandardCharsets.UTF_8);

        parser.parse(bytes, 0, bytes.length, 1, issues::add);
        assertThat(issues).extracting(ConsumerLineIssue::fault).containsExactly(ConsumerLineFault.HEADINGS);

        issues.clear();
        parser.parse(bytes, 0, bytes.length, 2, issues::add);
        assertThat(issues).hasSizeGreaterThan(5);
    }

    @Test
    void emptyLine_isAWarning() {
        parse("", LineEncoding.UTF_8, FieldSeparator.COMMA);
        parse("  ", LineEncoding.UTF_8, FieldSeparator.COMMA);

        assertThat(issues)
                .extracting(ConsumerLineIssue::fault)
                .containsOnly(ConsumerLineFault.LINE_EMPTY)
                .hasSize(2);
    }

    /** An oracle written as anybody would write it, over lines of every size of number. */
    @Test
    void fixedPointFigures_areTheExactOnesRounded() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal m3 = amount(random);
            BigDecimal mwh = amount(random);
            LocalDate from = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
            LocalDate to = from.plusDays(1 + random.nextInt(random.nextBoolean() ? 3 : 2_000));
            boolean potential = random.nextInt(5) == 0;
            ConsumerLineParser parser = parser("Doe," + (potential ? "0,0" : "5,6") + ",3423,12,A,,"
                    + m3.toPlainString() + "," + mwh.toPlainString() + "," + text(from) + "," + text(to));
            ConsumerFigures exact = ConsumerFigures.of(parser.line(), DayCount.EXCLUSIVE);

            assertThat(parser.annualVolume(DayCount.EXCLUSIVE).orElseThrow().setScale(9))
                    .isEqualTo(nine(exact.annual().volume().orElseThrow().cubicMetres()));
            assertThat(parser.annualEnergyMwh(DayCount.EXCLUSIVE).orElseThrow().setScale(9))
                    .isEqualTo(nine(exact.annual().energy().orElseThrow().mwh()));
            if (m3.signum() != 0) {
                assertThat(parser.meanCooling().orElseThrow())
                        .isEqualTo(nine(MeanCooling.of(parser.line().consumption())
                                .difference()
                                .orElseThrow()
                                .kelvin()));
            }
        }
    }

    /** No bytes make it fail, and each line is either read or has a fault. */
    @Test
    void anyBytes_areReadOrRefused() {
        Random random = new Random(11);
        byte[] alphabet = ",,,;\"\"0123456789.--ABxø \t\0\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        ConsumerLineParser parser = new ConsumerLineParser(LineEncoding.UTF_8, FieldSeparator.COMMA);
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = ACTIVE.getBytes(StandardCharsets.US_ASCII);
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = alphabet[random.nextInt(alphabet.length)];
            }
            issues.clear();
            boolean read = parser.parse(bytes, 0, bytes.length, 2, issues::add);

            assertThat(read).isEqualTo(issues.isEmpty());
            assertThat(issues.stream().map(issue -> issue.field() + " " + issue.fault()))
                    .doesNotHaveDuplicates();
            if (read) {
                ConsumerFigures.of(parser.line(), DayCount.EXCLUSIVE);
            }
        }
    }

    private static BigDecimal amount(Random random) {
        int whole = random.nextInt(10);
        int decimals = random.nextInt(10);
        long value = (long) (random.nextDouble() * Math.pow(10, whole + decimals));
        return BigDecimal.valueOf(value, decimals);
    }

    private static String text(LocalDate day) {
        return String.format(
                java.util.Locale.ROOT, "%02d-%02d-%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static BigDecimal nine(BigDecimal value) {
        return value.setScale(9, RoundingMode.HALF_UP);
    }

    private static String rounded(BigDecimal value, int decimals) {
        return NumericPolicy.presented(value, decimals).toPlainString();
    }

    private ConsumerLine read(String text) {
        return parser(text).line();
    }

    private ConsumerLineParser parser(String text) {
        ConsumerLineParser parser = parse(text, LineEncoding.UTF_8, FieldSeparator.COMMA);
        assertThat(issues).isEmpty();
        return parser;
    }

    private ConsumerLineParser parse(String text, LineEncoding encoding, FieldSeparator separator) {
        ConsumerLineParser parser = new ConsumerLineParser(encoding, separator);
        byte[] bytes = text.getBytes(encoding.charset());
        parser.parse(bytes, 0, bytes.length, 7, issues::add);
        return parser;
    }
}
