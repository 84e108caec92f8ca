package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.almendata.consumption.CountedFrom;
import dk.almendata.consumption.ReturnTariff;
import dk.almendata.consumption.RowChoice;
import dk.almendata.consumption.TariffBasis;
import dk.almendata.consumption.TariffMeasure;
import dk.almendata.consumption.Temperature;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffJsonTest {

    @Test
    void read_takesEveryWord() {
        ReturnTariff tariff = read("""
                {"limits": {"60": 32, "61.5": 31.5}, "rowChoice": "interpolate", "measure": "cooling", "rebatePerDegree": 2,
                 "surchargePerDegree": 10.25, "basis": "kroner-per-mwh", "neutralBetter": 1, "neutralWorse": 5.5,
                 "countedFrom": "band-edge", "months": 3, "waivedUpTo": 40}
                """);

        assertThat(tariff.limits().rows())
                .containsEntry(Temperature.of("60"), new BigDecimal("32"))
                .containsEntry(Temperature.of("61.5"), new BigDecimal("31.5"));
        assertThat(tariff.limits().choice()).isEqualTo(RowChoice.INTERPOLATE);
        assertThat(tariff.measure()).isEqualTo(TariffMeasure.COOLING);
        assertThat(tariff.rebate()).isEqualByComparingTo("2");
        assertThat(tariff.surcharge()).isEqualByComparingTo("10.25");
        assertThat(tariff.basis()).isEqualTo(TariffBasis.KRONER_PER_MWH);
        assertThat(tariff.neutralBetter()).isEqualByComparingTo("1");
        assertThat(tariff.neutralWorse()).isEqualByComparingTo("5.5");
        assertThat(tariff.countedFrom()).isEqualTo(CountedFrom.BAND_EDGE);
        assertThat(tariff.months()).isEqualTo(3);
        assertThat(tariff.waivedUpTo()).contains(Temperature.of("40"));
    }

    @Test
    void read_fillsInWhatIsLeftOut() {
        ReturnTariff tariff = read("{\"limit\": 40.7}");

        assertThat(tariff.limits().at(Temperature.of("68"))).isEqualByComparingTo("40.7");
        assertThat(tariff.measure()).isEqualTo(TariffMeasure.RETURN_TEMPERATURE);
        assertThat(tariff.basis()).isEqualTo(TariffBasis.PERCENT_OF_PRICE);
        assertThat(tariff.rebate()).isOne();
        assertThat(tariff.surcharge()).isOne();
        assertThat(tariff.months()).isEqualTo(12);
        assertThat(tariff.waivedUpTo()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"limit": 999.9}                       | limit: expected a number above 0 and at most 150
            {"limit": 1e999}                       | limit: expected a number above 0 and at most 150
            {"limits": {"70": 1e9}}                | limits, 70: expected a number above 0 and at most 150
            {"limit": 40, "rebatePerDegree": 1e99} | rebatePerDegree: expected a number of 0 or more, at most 100000
            {"limit": 0}                           | limit: expected a number above 0 and at most 150
            {"limit": 40, "waivedUpTo": 243.0}     | waivedUpTo: expected a number above 0 and at most 150
            {"limits": {"60": 999.9}}              | limits, 60: expected a number above 0 and at most 150
            {"limits": {"60": 32, "60.0": 33}}     | limits, 60.0: expected each supply temperature once
            []                                     | expected a JSON object
            {}                                     | expected one of limit and limits
            {"limit": 1, "limits": {"60": 32}}     | expected one of limit and limits
            {"limit": "38"}                        | limit: expected a number above 0
            {"limit": -1}                          | limit: expected a number above 0 and at most 150
            {"limits": {}}                         | limits: expected an object with at least one row
            {"limits": {"warm": 32}}               | limits: expected a limit by supply temperature
            {"limits": {"60": "32"}}               | limits: expected a limit by supply temperature
            {"limit": 38, "rowChoice": "ceiling"}  | rowChoice: expected one of floor, nearest, interpolate
            {"limit": 38, "basis": 1}              | basis: expected one of percent-of-price, kroner-per-mwh
            {"limit": 38, "months": 13}            | months: expected 1 to 12
            {"limit": 38, "neutralWorse": -1}      | neutralWorse: expected a number of 0 or more
            {"limit": 38, "band": 5}               | 'band' is not known here
            """)
    void read_refusesWhatIsNoTariff(String json, String fault) {
        assertThatExceptionOfType(InvalidTariffException.class)
                .isThrownBy(() -> read(json))
                .satisfies(refused -> assertThat(refused.faults()).hasSizeGreaterThan(0))
                .withMessageContaining(fault);
    }

    private static ReturnTariff read(String json) {
        return TariffJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
