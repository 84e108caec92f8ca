package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DataArea;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.Extent;
import dk.almendata.datapakke.PeriodFilter;
import dk.almendata.datapakke.Repetition;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueJsonTest {

    @Test
    void read_addsAPackage_assumedAsItsNameSuggests() {
        Datapakke energy = read("""
                {"Datapakker": [{"Navn": "Energi_Delvis", "Beskrivelse": "Energi (Seneste måned)"}]}
                """).get(DatapakkeName.of("Energi_Delvis"));

        assertThat(energy.description()).isEqualTo("Energi (Seneste måned)");
        assertThat(energy.repetition()).isEqualTo(Repetition.MONTHLY);
        assertThat(energy.extent()).isEqualTo(Extent.PARTIAL);
        assertThat(energy.hasTwin()).isFalse();
    }

    @Test
    void read_overridesWhatIsWritten_andLeavesTheRest() {
        Catalogue catalogue = read("""
                {"Datapakker": [
                  {"Navn": "Bbr_Delvis", "Gentagelse": "Årligt", "Periodefilter": "Aktuelt år"},
                  {"Navn": "Satser_Fuld", "Dataområde": "Takster", "Omfang": "Delvis", "Tvilling": "Takster_Fuld"}]}
                """);
        Datapakke bbr = catalogue.get(DatapakkeName.of("Bbr_Delvis"));
        Datapakke rates = catalogue.get(DatapakkeName.of("Satser_Fuld"));

        assertThat(bbr.repetition()).isEqualTo(Repetition.YEARLY);
        assertThat(bbr.periodFilter()).isEqualTo(PeriodFilter.CURRENT_YEAR);
        assertThat(bbr.description()).isEqualTo("BBR (Seneste måned)");
        assertThat(bbr.twin()).contains(DatapakkeName.of("Bbr_Fuld"));
        assertThat(rates.area()).isEqualTo(DataArea.of("Takster"));
        assertThat(rates.extent()).isEqualTo(Extent.PARTIAL);
        assertThat(rates.twin()).contains(DatapakkeName.of("Takster_Fuld"));
        assertThat(catalogue.all()).hasSize(19);
    }

    @Test
    void read_takesAPageOfTheServicesOwnList() {
        Catalogue catalogue = read("""
                {"Elementer": [{"Navn": "Dcab_Fuld", "Beskrivelse": "Dcab", "Gentagelse": "Årligt",
                  "Periodefilter": "Ingen periodefilter"}], "Side": 1, "Antal": 100, "SiderIAlt": 1, "ElementerIAlt": 1}
                """);

        assertThat(catalogue.get(DatapakkeName.of("Dcab_Fuld")).repetition()).isEqualTo(Repetition.YEARLY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                          | expected a JSON object
            {                                                           | fault at line 1
            {"Datapakker": 1}                                           | Datapakker: expected an array
            {"Pakker": []}                                              | 'Pakker' is not known here
            {"Datapakker": [{"Beskrivelse": "x"}]}                      | Datapakker[0].Navn: expected the name
            {"Datapakker": [{"Navn": 7}]}                               | Datapakker[0].Navn: expected the name
            {"Datapakker": [{"Navn": "X", "Gentagelse": "Ugentligt"}]}  | one of 'Initialt', 'Årligt', 'Månedligt', found 'Ugentligt'
            {"Datapakker": [{"Navn": "X", "Gentagelse": "Månedligt", "Periodefilter": "Aktuelt år"}]} | does not go with
            {"Datapakker": [{"Navn": "X", "gentagelse": "Årligt"}]}     | Datapakker[0]: 'gentagelse' is not known here
            {"Datapakker": [{"Navn": "X"}, {"Navn": "X"}]}              | Datapakker[1]: expected every name once
            """)
    void read_saysWhatIsWrongAndWhere(String json, String expected) {
        InvalidCatalogueException fault = catchThrowableOfType(InvalidCatalogueException.class, () -> read(json));

        assertThat(fault.faults()).anySatisfy(phrase -> assertThat(phrase).contains(expected));
    }

    @Test
    void read_tellsEveryFaultAtOnce() {
        InvalidCatalogueException fault = catchThrowableOfType(InvalidCatalogueException.class, () -> read("""
                {"Datapakker": [{"Navn": "X", "Omfang": "Halv", "Periodefilter": "Altid"}, {}]}
                """));

        assertThat(fault.faults()).hasSize(3);
    }

    private static Catalogue read(String json) {
        return CatalogueJson.read(json.getBytes(StandardCharsets.UTF_8), Catalogue.standard());
    }
}
