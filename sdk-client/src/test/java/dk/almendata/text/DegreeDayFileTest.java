package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.almendata.consumption.DegreeDayTable;
import dk.almendata.consumption.DegreeDays;
import dk.almendata.consumption.NumberForm;
import dk.almendata.consumption.WeatherStation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DegreeDayFileTest {

    private static final WeatherStation STATION = new WeatherStation("06180");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "station,day,value\n06180,2025-01-01,14.2\n06180,2025-01-02,13.8\n",
                "station;day;value\r\n06180;2025-01-01;14,2\r\n06180;2025-01-02;13,8",
                "\uFEFFValue,Station,Day\n13.8,06180,2025-01-02\n\n14.2, 06180 ,2025-01-01\n",
            })
    void read_takesTheFormInItsVariants(String csv) {
        SortedMap<WeatherStation, DegreeDayTable> tables = read(csv, NumberForm.UNDECLARED);

        assertThat(tables.keySet()).containsExactly(STATION);
        assertThat(tables.get(STATION).between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 3)))
                .contains(DegreeDays.of(new BigDecimal("28.0"), STATION));
        assertThat(tables.get(STATION).between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 4)))
                .isEmpty();
    }

    @Test
    void read_keepsStationsApart() {
        SortedMap<WeatherStation, DegreeDayTable> tables =
                read("station,day,value\nB,2025-01-01,1\nA,2025-01-01,2\n", NumberForm.POINT);

        assertThat(tables.keySet()).containsExactly(new WeatherStation("A"), new WeatherStation("B"));
        assertThat(tables.get(new WeatherStation("A")).days()).containsValue(new BigDecimal("2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            station,day                                        | the column value is missing
            station,day,value,note~A,2025-01-01,1,x            | column 4: its heading is not known here
            station,day,value,Day~A,2025-01-01,1,2025-01-01    | the column day stands twice
            station,day,value                                  | expected at least one day, found none
            station,day,value~A,2025-01-01                     | line 2: expected 3 fields, found 2
            station,day,value~,2025-01-01,1                    | line 2: station: expected a name
            station,day,value~A,01-01-2025,1                   | line 2: day: expected a day such as 2025-01-31
            station,day,value~A,2025-02-29,1                   | line 2: day: expected a day
            station,day,value~A,2025-01-01,-1                  | line 2: value: expected degree days of 0 or more
            station,day,value~A,2025-01-01,                    | line 2: value: expected degree days
            station;day;value~A;2025-01-01;1,5                 | line 2: value: expected degree days
            station,day,value~A,2025-01-01,1~A,2025-01-01,1    | line 3: day: 2025-01-01 stands twice
            station,day,value~A,2025-01-01,"1                  | line 2: value: expected quotes around the whole field
            station,"day,value~A,2025-01-01,1                  | line 1, column 2: expected quotes around the whole field
            """)
    void read_refusesWhatIsNotOfTheForm(String csv, String fault) {
        assertThatExceptionOfType(InvalidDegreeDaysException.class)
                .isThrownBy(() -> read(csv.replace('~', '\n'), NumberForm.POINT))
                .satisfies(refused -> assertThat(refused.faults()).anyMatch(told -> told.contains(fault)))
                .withMessageContaining(fault);
    }

    @Test
    void read_tellsEveryFaultAtOnce() {
        assertThatExceptionOfType(InvalidDegreeDaysException.class)
                .isThrownBy(() -> read("station,day,value\n,x,y\nA,2025-01-01,1\n,x,y\n", NumberForm.POINT))
                .satisfies(refused -> assertThat(refused.faults()).hasSize(6));
    }

    @Test
    void read_refusesEmptyFilesAndOtherEncodings() {
        assertThatExceptionOfType(InvalidDegreeDaysException.class)
                .isThrownBy(() -> read("", NumberForm.POINT))
                .withMessageContaining("empty file");
        assertThatExceptionOfType(InvalidDegreeDaysException.class)
                .isThrownBy(() -> DegreeDayFile.read(
                        "station,day,value\nSøby,2025-01-01,1".getBytes(StandardCharsets.ISO_8859_1), NumberForm.POINT))
                .withMessageContaining("UTF-8");
    }

    private static SortedMap<WeatherStation, DegreeDayTable> read(String csv, NumberForm form) {
        return DegreeDayFile.read(csv.getBytes(StandardCharsets.UTF_8), form);
    }
}
