package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.almendata.consumption.Consumption;
import dk.almendata.consumption.ConsumptionHistory;
import dk.almendata.consumption.Energy;
import dk.almendata.consumption.EnergyUnit;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.MeterPart;
import dk.almendata.consumption.MeterReading;
import dk.almendata.consumption.NumberForm;
import dk.almendata.consumption.Quality;
import dk.almendata.consumption.ReadingKind;
import dk.almendata.consumption.ReadingMethod;
import dk.almendata.consumption.ReadingPolicy;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.consumption.Register;
import dk.almendata.consumption.RegisterFormat;
import dk.almendata.consumption.Volume;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsFileTest {

    private static final String HEADER = "installationNumber,readingNumber,date,kind,energy,volume";

    @Test
    void read_takesEveryColumn() {
        String csv = """
                installationNumber;readingNumber;date;kind;energy;volume;supplyRegister;returnRegister;energyUnit;yearMark;method;quality;\
                flowMeter;electronicMeter;otherMeter;energyFormat;volumeFormat;volumePart;factor;energyCorrection;volumeCorrection;priceSplit
                7;3;2023-05-11;Exchange-Out;1.234,5;617,98;7410;4429;KWh;2023;80;estimated;\
                F1;E1;O1;######0;####0,00;electronic;10;-1,5;2;yes
                """;

        ReadingsFile file = ReadingsFile.read(csv.getBytes(StandardCharsets.UTF_8), NumberForm.COMMA);

        assertThat(file.findings()).isEmpty();
        assertThat(file.refused()).isEmpty();
        MeterReading reading = file.series().get(0).readings().get(0);
        assertThat(file.series().get(0).installation()).isEqualTo(new InstallationNumber(7));
        assertThat(reading.number()).isEqualTo(3);
        assertThat(reading.date()).contains(LocalDate.of(2023, 5, 11));
        assertThat(reading.kind()).isEqualTo(ReadingKind.EXCHANGE_OUT);
        assertThat(reading.value(Register.ENERGY)).contains(new BigDecimal("1234.5"));
        assertThat(reading.value(Register.VOLUME)).contains(new BigDecimal("617.98"));
        assertThat(reading.value(Register.SUPPLY_PRODUCT)).contains(new BigDecimal("7410"));
        assertThat(reading.value(Register.RETURN_PRODUCT)).contains(new BigDecimal("4429"));
        assertThat(reading.meter().energyUnit()).isEqualTo(EnergyUnit.KILOWATT_HOUR);
        assertThat(reading.yearMark()).hasValue(2023);
        assertThat(reading.method()).contains(ReadingMethod.of(80));
        assertThat(reading.quality()).isEqualTo(Quality.ESTIMATED);
        assertThat(reading.meter().part(MeterPart.FLOW)).isPresent();
        assertThat(reading.meter().part(MeterPart.OTHER)).isPresent();
        assertThat(reading.meter().serialNumberOf(Register.VOLUME)).contains("E1");
        assertThat(reading.meter().format(Register.VOLUME)).contains(RegisterFormat.parse("####0.00"));
        assertThat(reading.meter().factor()).isEqualByComparingTo("10");
        assertThat(reading.correction(Register.ENERGY)).contains(new BigDecimal("-1.5"));
        assertThat(reading.correction(Register.VOLUME)).contains(new BigDecimal("2"));
        assertThat(reading.isPriceSplit()).isTrue();
        assertThat(reading.line()).hasValue(2);
    }

    @Test
    void read_groupsByInstallation_inTheOrderOfTheFile() {
        ReadingsFile file =
                read(HEADER + "\n2,1,2022-01-01,annual,1,1\n1,2,2023-01-01,annual,,2\n2,0,2021-01-01,annual,1,1\n");

        assertThat(file.series())
                .extracting(ReadingSeries::installation)
                .containsExactly(new InstallationNumber(2), new InstallationNumber(1));
        assertThat(file.series().get(0).readings())
                .extracting(MeterReading::number)
                .containsExactly(0, 1);
        assertThat(file.series().get(1).readings().get(0).value(Register.ENERGY))
                .isEmpty();
        assertThat(file.series().get(1).readings().get(0).meter())
                .isSameAs(file.series().get(0).readings().get(0).meter());
    }

    @Test
    void read_takesWhatIsExpected() {
        ReadingsFile file = read(HEADER + ",energyUnit\n1,1,2022-01-01,annual,1,1,GJ\n1,0,,expected,36,600,GJ\n");

        assertThat(file.series().get(0).readings()).hasSize(1);
        assertThat(file.series().get(0).expected())
                .contains(Consumption.of(Volume.ofM3("600"), Energy.ofMwh("10"), Quality.ESTIMATED));
    }

    /** A row that is no reading leaves its installation without an answer, because it cannot be told what is missing; the others stand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            1,2,2022-01-01,yearly,1,1        | kind              | text(6)
            1,2,2022-01-01,,1,1              | kind              | -
            1,x,2022-01-01,annual,1,1        | readingNumber     | 'x'
            1,,2022-01-01,annual,1,1         | readingNumber     | -
            1,2,01-01-2022,annual,1,1        | date              | '01-01-2022'
            1,2,0001-01-01,annual,1,1        | date              | '0001-01-01'
            1,2,9999-12-31,annual,1,1        | date              | '9999-12-31'
            1,Ida,2022-01-01,annual,1,1      | readingNumber     | text(3)
            1,2,2022-01-01,annual,1          | -                 | -
            """)
    void read_refusesTheInstallationOfARowThatIsNoReading(String row, String column, String value) {
        ReadingsFile file = read(HEADER + "\n1,1,2021-01-01,annual,1,1\n" + row + "\n2,1,2021-01-01,annual,1,1\n");

        assertThat(file.refused()).containsExactly(new InstallationNumber(1));
        assertThat(file.series()).extracting(ReadingSeries::installation).containsExactly(new InstallationNumber(2));
        assertThat(file.findings()).hasSize(1);
        Finding finding = file.findings().get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.READING_ROW);
        assertThat(finding.place().line()).hasValue(3);
        assertThat(finding.place().column().orElse("-")).isEqualTo(column);
        assertThat(finding.value().orElse("-")).isEqualTo(value);
    }

    /** What may stand in the column is told with it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            energyUnit   | kW    | text(2) where this stands: J, MJ, GJ, kWh, MWh, Gcal
            method       | far   | text(3) where this stands: a whole number of at most 9 digits
            quality      | good  | text(4) where this stands: measured, corrected, smoothed, estimated
            energyFormat | 7.3   | text(3) where this stands: digits such as ######0.000
            returnFormat | 7.3   | text(3) where this stands: digits such as ######0.000
            volumePart   | pipe  | text(4) where this stands: flow, electronic, other
            factor       | 0     | '0' where this stands: a number above 0
            factor       | x     | 'x' where this stands: a number above 0
            yearMark     | 2O23  | '2O23' where this stands: a whole number of at most 9 digits
            priceSplit   | maybe | text(5) where this stands: yes, true, 1, no, false or 0
            """)
    void read_refusesWhatIsNotOfItsColumn(String column, String value, String detail) {
        ReadingsFile file = read(HEADER + "," + column + "\n1,1,2021-01-01,annual,1,1," + value + "\n");

        assertThat(file.refused()).hasSize(1);
        assertThat(file.findings())
                .extracting(finding -> finding.place().column())
                .containsExactly(java.util.Optional.of(column));
        assertThat(file.findings().get(0).message()).contains("found " + detail + ". ");
    }

    @Test
    void read_tellsABadRowOnce() {
        ReadingsFile file = read(HEADER + "\n7;1;2023-05-01;annual;10;100\n");

        assertThat(file.findings()).extracting(Finding::detail).containsExactly("found 1 fields instead of 6");
    }

    @Test
    void read_saysWhichKindsAndDatesThereAre() {
        ReadingsFile file = read(HEADER + "\n1,1,01-05-2022,monthly,1,1\n");

        assertThat(file.findings())
                .extracting(Finding::detail)
                .containsExactly(
                        "found text(7) where this stands: annual, intermediate, move-in, move-out, exchange-out, exchange-in, expected",
                        "found '01-05-2022' where this stands: a day such as 2022-05-08, of the years 1900 to 2100");
    }

    /** Which of two rows holds cannot be told, so neither does; the readings stand. */
    @Test
    void read_ofTwoExpectations_takesNeither() {
        ReadingsFile file =
                read(HEADER + "\n1,1,2022-05-01,annual,1,1\n1,0,,expected,14.5,480\n1,0,,expected,15.5,500\n");

        assertThat(file.series().get(0).expected()).isEmpty();
        assertThat(file.series().get(0).readings()).hasSize(1);
        assertThat(file.findings()).extracting(Finding::code).containsExactly(FindingCode.READING_EXPECTED);
        assertThat(file.findings().get(0).place().line()).hasValue(4);
        assertThat(file.findings().get(0).message()).contains("found a second one; the first is in line 3");
    }

    /** 007 and 7 are one installation, which is told once. */
    @Test
    void read_tellsZerosInFrontOfANumber() {
        ReadingsFile file = read(
                HEADER + "\n007,1,2022-05-01,annual,1,1\n007,2,2023-05-01,annual,2,2\n7,3,2024-05-01,annual,3,3\n");

        assertThat(file.series()).hasSize(1);
        assertThat(file.findings()).extracting(Finding::code).containsExactly(FindingCode.READING_ZEROS);
        assertThat(file.findings().get(0).message())
                .contains("line 2, column 'installationNumber'", "found '007', read as 7");
    }

    /** A figure that is no number is told as that, and not as missing too. */
    @Test
    void figure_thatCannotBeRead_isToldOnce() {
        ReadingsFile file = read(HEADER + "\n1,1,2022-05-01,annual,1x,10\n1,2,2023-05-01,annual,22,410\n");
        ReadingSeries series = file.series().get(0);

        assertThat(file.findings()).extracting(Finding::code).containsExactly(FindingCode.READING_NUMBER);
        assertThat(series.readings().get(0).isUnreadable(Register.ENERGY)).isTrue();
        assertThat(series.readings().get(0).isUnreadable(Register.VOLUME)).isFalse();
        assertThat(ConsumptionHistory.of(series, ReadingPolicy.standard()).findings())
                .isEmpty();
    }

    @Test
    void read_takesAFigureThatCannotBeReadAsNotRead() {
        ReadingsFile file = read(HEADER + "\n1,1,2021-01-01,annual,\"1,5\",100\nx,1,2021-01-01,annual,1,1\n");

        assertThat(file.series().get(0).readings().get(0).value(Register.ENERGY))
                .isEmpty();
        assertThat(file.series().get(0).readings().get(0).value(Register.VOLUME))
                .contains(new BigDecimal("100"));
        assertThat(file.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.READING_NUMBER, FindingCode.READING_ROW);
        assertThat(file.findings().get(0).value()).contains("'1,5'");
    }

    /** A quote that is not closed is a fault of its own line, and all other rows stand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            2,1,2022-05-01,annual,"1,100           | energy
            2,1,2022-05-01,annual,1,"100           | volume
            2,1,2022-05-01,annual,"1"x,100         | energy
            2,1,2022-05-01,annual,"1"",100         | energy
            2,1,2022-05-01,annual,"                | energy
            2,"1,2022-05-01,annual,1,100           | readingNumber
            2,1,"2022-05-01","annual,"1","100"     | kind
            """)
    void read_tellsAQuoteThatIsNotClosed_andKeepsTheOtherRows(String row, String column) {
        ReadingsFile file = read(HEADER + "\n1,1,2022-05-01,annual,1,10\n\n" + row
                + "\n3,1,2022-05-01,annual,\"3\",30\n3,2,2023-05-01,annual,4,40\n");

        assertThat(file.series())
                .extracting(series -> series.installation().value())
                .containsExactly(1L, 3L);
        assertThat(file.series().get(1).readings()).hasSize(2);
        assertThat(file.refused()).containsExactly(new InstallationNumber(2));
        assertThat(file.findings()).extracting(Finding::code).containsExactly(FindingCode.READING_QUOTE);
        assertThat(file.findings().get(0).message())
                .isEqualTo("the archive, line 4, column '" + column
                        + "': expected quotes around the whole field, doubled inside, closed on the same line,"
                        + " found a quote that is not closed at the end of the field. Close the quote, or take it out; the installation is left without an answer until"
                        + " then.");
    }

    /** Whose row it is cannot be told then, so no installation is refused; the line is. */
    @Test
    void read_tellsAQuoteBeforeTheNumberOfTheInstallation() {
        ReadingsFile file = read(HEADER + "\n\"1,1,2022-05-01,annual,1,10\n2,1,2022-05-01,annual,1,10\n");

        assertThat(file.series()).hasSize(1);
        assertThat(file.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("line 2, column 'installationNumber'");
    }

    /** Empty lines are lines too, and quotes may hold separators and quotes. */
    @Test
    void read_takesWhatQuotesHold() {
        ReadingsFile file = read("\n" + HEADER
                + ",flowMeter\r\n\r\n1,1,2022-05-01,annual,1,10,\"F\"\"1,a\" \r\n\r\n1,2,x,annual,1,10,F1\r\n");

        assertThat(file.findings())
                .extracting(finding -> finding.place().line().orElseThrow())
                .containsExactly(6L);
        ReadingsFile good = read(HEADER + ",flowMeter\n1,1,2022-05-01,annual,1,10,\"F\"\"1,a\" \n");
        assertThat(good.series().get(0).readings().get(0).meter().serialNumberOf(Register.VOLUME))
                .contains("F\"1,a");
    }

    @Test
    void read_tellsAQuoteInTheHeader() {
        assertThatExceptionOfType(InvalidReadingsException.class)
                .isThrownBy(() -> read("installationNumber,\"readingNumber,date\n1,1,2022-05-01\n"))
                .withMessageContaining("line 1, column 2: expected quotes around the whole field");
    }

    @Test
    void read_withoutTheColumns_isNoFileOfReadings() {
        assertThatExceptionOfType(InvalidReadingsException.class)
                .isThrownBy(() -> read("installationNumber,date,mwh\n"))
                .satisfies(refused -> assertThat(refused.faults()).hasSize(3))
                .withMessageContaining("the column readingNumber is missing")
                .withMessageContaining("column 3: its heading is not known here");
    }

    @Test
    void read_ofTheHeaderAlone_holdsNothingAndSaysSo() {
        assertThat(read(HEADER).series()).isEqualTo(List.of());
        assertThat(read(HEADER + "\n\n").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.READING_NONE);
    }

    private static ReadingsFile read(String csv) {
        return ReadingsFile.read(csv.getBytes(StandardCharsets.UTF_8), NumberForm.POINT);
    }
}
