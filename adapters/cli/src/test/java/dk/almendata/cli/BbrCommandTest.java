package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
                                + "\"message\":\"The code is being phased out; it still stands in most registers.\"}",
                        "{\"input\":\"0141\",\"list\":\"building-use\",\"outcome\":\"unknown\",\"code\":null,\"label\":null,"
                                + "\"labelEn\":null,\"status\":null,\"on\":\"2026-11-26\",\"reasons\":[\"zeros-removed\",\"not-in-list\"],"
                                + "\"message\":\"Expected a code of the list building-use, found '0141'. Zeros in front were removed."
                                + " The list has no such code; it is kept as it is. Check the list and the code.\"}");
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
}
