package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LbfCommandTest {

    @TempDir
    private Path folder;

    /** The table of decision 1 on LBF numbers. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            240          ; organisation ; repaired ; 0240      ; 0
            0240         ; organisation ; ok       ; 0240      ; 0
            240001       ; afdeling     ; repaired ; 0240001   ; 0
            24000102     ; byggeafsnit  ; repaired ; 024000102 ; 0
            4508501      ; none         ; refused  ; null      ; 1
            240-1-2      ; byggeafsnit  ; repaired ; 024000102 ; 0
            0240 001 02  ; byggeafsnit  ; repaired ; 024000102 ; 0
            45/85        ; afdeling     ; repaired ; 0045085   ; 0
            0045_085     ; afdeling     ; repaired ; 0045085   ; 0
            0045 08501   ; byggeafsnit  ; repaired ; 004508501 ; 0
            240001.0     ; afdeling     ; repaired ; 0240001   ; 0
            "'240001"    ; afdeling     ; repaired ; 0240001   ; 0
            240.001      ; afdeling     ; repaired ; 0240001   ; 0
            240001,0     ; afdeling     ; repaired ; 0240001   ; 0
            240.000      ; afdeling     ; refused  ; null      ; 1
            2,40E+05     ; afdeling     ; refused  ; null      ; 1
            0000         ; organisation ; warning  ; 0000      ; 0
            0240001      ; organisation ; refused  ; null      ; 1
            """)
    void lbf_answersTheTable(String input, String level, String outcome, String canonical, int exitCode) {
        String line = input.replace("\"", "");
        Run run = new Run().input(line + "\n");
        if (level.equals("none")) {
            run.run("lbf", "--format", "json", "-");
        } else {
            run.run("lbf", "--level", level, "--format", "json", "-");
        }

        assertThat(run.json("input", "outcome", "canonical")).containsExactly(line + "|" + outcome + "|" + canonical);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void lbf_json_hasThePropertiesOfTheContractAndNullWhereThereIsNothing() {
        Run run = new Run().input("0240\n240\nx\n").run("lbf", "--level", "organisation", "--format", "json", "-");

        assertThat(run.output().lines())
                .containsExactly(
                        "{\"input\":\"0240\",\"outcome\":\"ok\",\"canonical\":\"0240\",\"reasons\":[],\"message\":null}",
                        "{\"input\":\"240\",\"outcome\":\"repaired\",\"canonical\":\"0240\",\"reasons\":[\"zeros-padded\"],"
                                + "\"message\":\"'240' was read as 0240. Missing leading zeros were added.\"}",
                        "{\"input\":\"x\",\"outcome\":\"refused\",\"canonical\":null,\"reasons\":[\"letters\"],"
                                + "\"message\":\"Expected an LBF number of 4 digits (organisation), found 'x'."
                                + " It has letters; write the digits only.\"}");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void lbf_answersEveryLine_emptyOnesAndTheLastWithoutEndToo() {
        Run run = new Run().input("240\r\n\r\n\n0240").run("lbf", "--level", "organisation", "--format", "json", "-");

        assertThat(run.json("input", "outcome")).containsExactly("240|repaired", "|refused", "|refused", "0240|ok");
    }

    @Test
    void lbf_file_mayHaveByteOrderMarkAndDanishLetters() throws Exception {
        Path file = folder.resolve("numre på æøå.txt");
        Files.writeString(file, "\uFEFF0240\r\nSømærke\r\n");

        Run run = Run.of("lbf", "--level", "organisation", "--format", "json", file.toString());

        assertThat(run.json("input", "outcome")).containsExactly("0240|ok", "Sømærke|refused");
    }

    @Test
    void lbf_answersBytesThatAreNotUtf8() {
        Run run = new Run()
                .input("S\u00f8\n0240\n".getBytes(StandardCharsets.ISO_8859_1))
                .run("lbf", "--level", "organisation", "--format", "json", "-");

        assertThat(run.json("outcome")).containsExactly("refused", "ok");
    }

    @Test
    void lbf_withoutInput_answersNothing() {
        Run run = new Run().input("").run("lbf", "--level", "afdeling", "--format", "json", "-");

        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void lbf_csv_isQuotedAndEndsLinesByLf() {
        Run run = new Run().input("240,1\n").run("lbf", "--level", "organisation", "--format", "csv", "-");

        assertThat(run.output().split("\n", -1)).hasSize(3).doesNotHaveAnyElementsOfTypes(Integer.class);
        assertThat(run.output())
                .startsWith("input,outcome,canonical,reasons,message\n\"240,1\",refused,,")
                .doesNotContain("\r");
    }

    @Test
    void lbf_table_isInTheCharsetOfTheConsole_jsonAlwaysUtf8() {
        Run table = new Run().charset(StandardCharsets.ISO_8859_1).input("ø\n").run("lbf", "-");
        Run json = new Run().charset(StandardCharsets.ISO_8859_1).input("ø\n").run("lbf", "--format", "json", "-");

        assertThat(new String(table.bytes(), StandardCharsets.ISO_8859_1)).contains("ø");
        assertThat(json.output()).contains("ø");
    }

    @Test
    void lbf_table_fitsItsColumns() {
        Run run = new Run().input("0240\n240\n").run("lbf", "--level", "organisation", "-");

        assertThat(run.output().lines().toList())
                .isEqualTo(
                        List.of(
                                "input  outcome   canonical  reasons       message",
                                "0240   ok        0240",
                                "240    repaired  0240       zeros-padded  '240' was read as 0240. Missing leading zeros were added."));
    }

    @Test
    void lbf_answersMoreLinesThanItMeasures() {
        Run run = new Run().input("0240\n".repeat(2_000)).run("lbf", "--level", "organisation", "-");

        assertThat(run.output().lines()).hasSize(2_001);
    }

    @Test
    void lbf_missingFile_isALocalFileFault() {
        Run run =
                Run.of("lbf", "--level", "afdeling", folder.resolve("none.txt").toString());

        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(run.errors()).contains("There is no file").contains("none.txt");
        assertThat(run.output()).isEmpty();
    }

    @Test
    void lbf_folderInsteadOfFile_isALocalFileFault() {
        Run run = Run.of("lbf", "--level", "afdeling", folder.toString());

        assertThat(run.exitCode()).isEqualTo(74);
    }
}
