package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BbrCommandTest {

    @Test
    void bbr_json_hasThePropertiesOfTheContract() {
        Run run = Run.of("bbr", "130", "0141", "--list", "building-use", "--on", "2026-11-26", "--format", "json");

        assertThat(run.output().lines())
                .containsExactly(
                        "{\"input\":\"130\",\"list\":\"building-use\",\"outcome\":\"known\",\"code\":\"130\","
                                + "\"label\":\"Række-, kæde-, eller dobbelthus (lodret adskillelse mellem enhederne).\","
                                + "\"labelEn\":\"Terraced, linked or semi-detached house (divided vertically)\","
                                + "\"status\":\"being-phased-out\",\"on\":\"2026-11-26\",\"reasons\":[\"being-phased-out\"],"
                                + "\"message\":\"The code is being phased out; it still stands in most registers.\",\"group\":\"all-year-living\"}",
                        "{\"input\":\"0141\",\"list\":\"building-use\",\"outcome\":\"unknown\",\"code\":\"0141\",\"label\":null,"
                                + "\"labelEn\":null,\"status\":null,\"on\":\"2026-11-26\",\"reasons\":[\"zeros-removed\",\"not-in-list\"],"
                                + "\"message\":\"Expected a code of the list building-use, found '0141'. Zeros in front were removed."
                                + " The list has no such code; it is kept as it is. Check the list and the code.\",\"group\":null}");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void bbr_day_changesTheMeaning() {
        assertThat(Run.of("bbr", "416", "--list", "building-use", "--on", "2016-06-01", "--format", "json")
                        .json("label"))
                .containsExactly("Konferencecenter");
        assertThat(Run.of("bbr", "416", "--list", "building-use", "--on", "2026-06-01", "--format", "json")
                        .json("label"))
                .containsExactly("Forlystelsespark");
    }

    @Test
    void bbr_standardInput_answersEveryLine() {
        Run run = new Run().input("01\n\nx\n90").run("bbr", "-", "--list", "supplementary-heating", "--format", "json");

        assertThat(run.json("input", "outcome", "code"))
                .containsExactly("01|known|1", "|invalid|null", "x|invalid|null", "90|known|90");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void bbr_withoutACode_showsTheList() {
        Run run = Run.of("bbr", "--list", "heating-fuel", "--format", "csv");

        assertThat(run.output().lines()).hasSize(8).anyMatch(line -> line.contains("Naturgas"));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void bbr_otherList_isRefusedWithTheNearest() {
        Run run = Run.of("bbr", "1", "--list", "heating-feul");

        assertThat(run.errors()).contains("There is no list 'heating-feul'. Did you mean heating-fuel?", "unit-use");
        assertThat(run.exitCode()).isEqualTo(64);
    }

    @Test
    void bbr_csv_hasEveryProperty_theTableThoseThatPeopleRead() {
        assertThat(Run.of("bbr", "1", "--list", "heating-fuel", "--on", "2024-01-01", "--format", "csv")
                        .output()
                        .lines())
                .containsExactly(
                        "input,list,outcome,code,label,labelEn,status,on,reasons,message,group",
                        "1,heating-fuel,known,1,Elektricitet,Electricity,in-force,2024-01-01,,,");
        assertThat(Run.of("bbr", "1", "--list", "heating-fuel")
                        .output()
                        .lines()
                        .toList()
                        .get(0))
                .startsWith("input  outcome  code  label")
                .doesNotContain("labelEn");
    }

    @Test
    void bbr_codesAndStandardInput_areAnsweredInTheirOrder() {
        Run run = new Run().input("120\n140\n").run("bbr", "110", "-", "150", "--list", "unit-use", "--format", "json");

        assertThat(run.json("code", "label"))
                .containsExactly(
                        "110|Stuehus til landbrugsejendom",
                        "120|Fritliggende enfamilieshus (parcelhus).",
                        "140|Bolig i etageejendom, flerfamiliehus eller to-familiehus",
                        "150|Kollegiebolig");
    }

    @Test
    void bbr_lists_showsEveryList() {
        assertThat(Run.of("bbr", "--lists", "--format", "json").json("list", "factor", "codes", "oldestList"))
                .containsExactly(
                        "building-use|701|104|2017-01-03",
                        "unit-use|null|101|2019-09-01",
                        "heating-installation|702|9|2017-01-03",
                        "supplementary-heating|703|11|2017-01-03",
                        "heating-fuel|704|7|2017-01-03",
                        "energy-label|705|13|2017-08-18",
                        "coordinate-system|null|5|2019-09-01");
    }

    @Test
    void bbr_factorsAndFields_haveARowEach() {
        assertThat(Run.of("bbr", "--factors", "--format", "json").json("factor", "kind", "label", "field", "bbrField"))
                .hasSize(44)
                .contains(
                        "572|measure-date|7. Automatik; 7,3 Etablering af CTS mm.|null|null",
                        "601|area|Samlet bygningsareal|BYG_AREAL|byg038SamletBygningsareal",
                        "604|area|Samlet tagetageareal|TAGETAGE_AREAL|null");
        assertThat(Run.of("bbr", "--fields", "--format", "json").json("factor", "bbrField", "certainty", "perFloor"))
                .hasSize(22)
                .contains(
                        "606|eta022Kælderareal|seen|true",
                        "null|byg404Koordinat|official|false",
                        "604|null|unknown|false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bbr", "bbr 110", "bbr --lists --factors", "bbr 110 --lists", "bbr --fields --list unit-use"})
    void bbr_wrongUsage_is64AndSaysWhatIsExpected(String command) {
        Run run = Run.of(command.split(" "));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).containsAnyOf("Expected --list", "stand alone");
    }
}
