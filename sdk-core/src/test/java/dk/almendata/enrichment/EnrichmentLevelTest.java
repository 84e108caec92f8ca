package dk.almendata.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.lbf.LbfNumber;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichmentLevelTest {

    /** The table of the guide, 3.2.1. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Boligorganisation     ; LBF-nr.                          ; 0240      ;      ;
            Afdeling              ; LBF-nr.                          ; 0240001   ;      ;
            Byggeafsnit           ; LBF-nr.                          ; 024000102 ;      ;
            Organisationsregnskab ; LBF-nr., Regnskabsår, Kontonr.   ; 0240      ; 2024 ; 1000
            Afdelingsregnskab     ; LBF-nr., Regnskabsår, Kontonr.   ; 0240001   ; 2024 ; 1000
            """)
    void levels_haveTheColumnsAndExamplesOfTheGuide(
            String name, String columns, String example, Integer year, String account) {
        EnrichmentLevel level = EnrichmentLevel.find(name).orElseThrow();
        LbfNumber number = LbfNumber.of(level.lbfLevel(), example);

        DataPoint point =
                year == null ? DataPoint.of(level, number) : DataPoint.ofAccount(level, number, year, account);

        assertThat(level.text()).isEqualTo(name);
        assertThat(level.keyColumns().stream().map(KeyColumn::heading)).containsExactly(columns.split(", "));
        assertThat(level.keyColumns().stream().map(point::text))
                .containsExactlyElementsOf(Stream.of(example, year == null ? null : "2024", account)
                        .filter(text -> text != null)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, BOLIGORGANISATION",
        "AFDELING, AFDELING",
        "organisation-account, ORGANISATIONSREGNSKAB",
        "afdeling-account, AFDELINGSREGNSKAB",
        "organisationsregnskab, ORGANISATIONSREGNSKAB"
    })
    void find_takesTheWordsOfTheCommandLine(String text, EnrichmentLevel level) {
        assertThat(EnrichmentLevel.find(text)).contains(level);
    }

    @Test
    void find_ofAnotherWord_isEmpty() {
        assertThat(EnrichmentLevel.find("lejemål")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LBF-nr.",
                "LBF nr",
                "Lbf-nr.",
                "lbfnr",
                "LBF_NR",
                "LBF\u00a0nr.",
                "LBF-nummer",
                "LBF-nr.:",
                "LBF-nr. *"
            })
    void keyColumn_isFoundInTheSpellingsOfPeople(String heading) {
        assertThat(KeyColumn.find(heading)).contains(KeyColumn.LBF_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regnskabsår", "Regnskabsaar", "regnskabs-år", "REGNSKABSÅR", "Regnskabsa\u030ar"})
    void keyColumn_yearIsFoundInTheSpellingsOfPeople(String heading) {
        assertThat(KeyColumn.find(heading)).contains(KeyColumn.FINANCIAL_YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kontonr.", "Konto", "konto nr", "Kontonummer"})
    void keyColumn_accountIsFoundInTheSpellingsOfPeople(String heading) {
        assertThat(KeyColumn.find(heading)).contains(KeyColumn.ACCOUNT_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LBF-nr. afdeling", "Kontotekst", "År", "Nr."})
    void keyColumn_isNotGuessed(String heading) {
        assertThat(KeyColumn.find(heading)).isEmpty();
    }

    /** Kontonr. is opaque text: leading zeros and points count (decision). */
    @Test
    void dataPoints_areOrderedAndTheAccountIsOpaque() {
        EnrichmentLevel level = EnrichmentLevel.AFDELINGSREGNSKAB;
        LbfNumber number = LbfNumber.of(level.lbfLevel(), "0240001");
        List<String> accounts = List.of("", "01000", "1000", "116.2", "7401.041");

        assertThat(accounts.stream()
                        .map(account -> DataPoint.ofAccount(level, number, 2024, account))
                        .sorted()
                        .map(DataPoint::toString))
                .containsExactly(
                        "0240001/2024",
                        "0240001/2024/01000",
                        "0240001/2024/1000",
                        "0240001/2024/116.2",
                        "0240001/2024/7401.041");
        assertThat(DataPoint.ofAccount(level, number, 2024, "1000"))
                .isEqualTo(DataPoint.ofAccount(level, number, 2024, "1000"))
                .isNotEqualTo(DataPoint.ofAccount(level, number, 2024, "01000"))
                .isNotEqualTo(DataPoint.ofAccount(level, number, 2023, "1000"));
    }

    @Test
    void dataPoints_ofTheWrongLevel_areRefused() {
        LbfNumber organisation = LbfNumber.of(EnrichmentLevel.BOLIGORGANISATION.lbfLevel(), "0240");

        assertThatThrownBy(() -> DataPoint.of(EnrichmentLevel.AFDELING, organisation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7 digits");
        assertThatThrownBy(() -> DataPoint.of(EnrichmentLevel.ORGANISATIONSREGNSKAB, organisation))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataPoint.ofAccount(EnrichmentLevel.BOLIGORGANISATION, organisation, 2024, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataPoint.ofAccount(EnrichmentLevel.ORGANISATIONSREGNSKAB, organisation, 24, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
