package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Østergade 43, 2. sAl tv, 5000 Odense C ; ok        ; Østergade 43, 2. tv, 5000 Odense C ; 0
            Byvej 027I                             ; legacy    ; Byvej 27I                          ; 0
            Nørregade 1,1, 8900 Randers C          ; ambiguous ; Nørregade 1, 1, 8900 Randers C     ; 0
            Østergade 0                            ; invalid   ; null                               ; 1
            """)
    void address_answersWithItsOutcome(String text, String outcome, String canonical, int exitCode) {
        Run run = new Run().input(text + "\n").run("address", "--format", "json", "-");

        assertThat(run.json("input", "outcome", "canonical")).containsExactly(text + "|" + outcome + "|" + canonical);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void address_json_hasThePropertiesOfTheContractInTheirOrder() {
        Run run = new Run()
                .input("Åsum Bygade 50, st. th, Aasum, 5240 Odense NØ\nx\n")
                .run("address", "--format", "json", "-");

        assertThat(run.output().lines())
                .containsExactly(
                        "{\"input\":\"Åsum Bygade 50, st. th, Aasum, 5240 Odense NØ\",\"outcome\":\"ok\",\"roadName\":\"Åsum Bygade\","
                                + "\"houseNumber\":\"50\",\"floor\":\"st\",\"door\":\"th\",\"unitText\":null,\"townName\":\"Aasum\","
                                + "\"postcode\":\"5240\",\"district\":\"Odense NØ\",\"municipalityCode\":null,\"roadCode\":null,"
                                + "\"canonical\":\"Åsum Bygade 50, st. th, Aasum, 5240 Odense NØ\",\"reasons\":[],\"alternatives\":[]}",
                        "{\"input\":\"x\",\"outcome\":\"invalid\",\"roadName\":null,\"houseNumber\":null,\"floor\":null,\"door\":null,"
                                + "\"unitText\":null,\"townName\":null,\"postcode\":null,\"district\":null,\"municipalityCode\":null,"
                                + "\"roadCode\":null,\"canonical\":null,\"reasons\":[\"house-number-missing\"],\"alternatives\":[]}");
    }

    @Test
    void address_json_holdsTheFirstReadingAndTheOthersAsAlternatives() {
        JsonNode answer = new Run()
                .input("Nørregade 1,1, 8900 Randers C\n")
                .run("address", "--format", "json", "-")
                .json()
                .get(0);

        assertThat(answer.path("door").asText()).isEqualTo("1");
        assertThat(answer.path("floor").isNull()).isTrue();
        assertThat(answer.path("alternatives")).hasSize(1);
        assertThat(answer.path("alternatives").get(0).path("floor").asText()).isEqualTo("1");
        assertThat(answer.path("alternatives").get(0).path("door").isNull()).isTrue();
        assertThat(answer.path("alternatives").get(0).path("canonical").asText())
                .isEqualTo("Nørregade 1, 1., 8900 Randers C");
    }

    @Test
    void address_answersEveryLine_emptyOnesToo() {
        Run run = new Run().input("Nygade 1\r\n\r\n\nNygade 2").run("address", "--format", "json", "-");

        assertThat(run.json("input", "outcome")).containsExactly("Nygade 1|ok", "|invalid", "|invalid", "Nygade 2|ok");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void address_tableAndCsv_showTheAlternativesAsText() {
        String input = "Nørregade 1, 1, 8900 Randers C\n";
        Run table = new Run().input(input).run("address", "-");
        Run csv = new Run().input(input).run("address", "--format", "csv", "-");

        assertThat(table.output()).contains("ambiguous", "floor-or-door", "Nørregade 1, 1., 8900 Randers C");
        assertThat(csv.output().lines())
                .hasSize(2)
                .element(1)
                .asString()
                .endsWith("\"Nørregade 1, 1., 8900 Randers C\"");
    }

    @Test
    void address_forNewAddresses_refusesTheFourLetters() {
        Run run = new Run().input("Byvej 27I, 5700 Svendborg\n").run("address", "--new", "--format", "json", "-");

        assertThat(run.json("outcome")).containsExactly("invalid");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void address_withRoads_findsTheCodesAndReportsWhatIsLeft() throws Exception {
        Path roads = folder.resolve("veje på øen.csv");
        Files.writeString(
                roads,
                "kommunekode;vejkode;vejnavn;adresseringsnavn;side;fra;til;postnr\n"
                        + "0846;1097;Nordre Kajgade;Ndr. Kajgade;;;;9500\n0461;1;Østergade;;;;;5000\n0101;2;Østergade;;;;;1100\n");
        Run run = new Run()
                .input("Ndr. Kajgade 1, 9500 Hobro\nØstergade 43\nVestergade 1\n")
                .run("address", "--roads", roads.toString(), "--format", "json", "-");

        assertThat(run.json("outcome", "roadName", "municipalityCode", "roadCode"))
                .containsExactly(
                        "ok|Nordre Kajgade|0846|1097", "ambiguous|Østergade|0101|0002", "ok|Vestergade|null|null");
        JsonNode other = run.json().get(1).path("alternatives").get(0);
        assertThat(other.path("municipalityCode").asText()).isEqualTo("0461");
        assertThat(other.path("score").asInt()).isEqualTo(60);
        assertThat(other.path("evidence")).map(JsonNode::asText).containsExactly("name-exact", "house-number");
    }

    @Test
    void address_roads_faultsOfTheFile() throws Exception {
        Path roads = folder.resolve("roads.csv");
        Run missing = new Run().input("x\n").run("address", "--roads", roads.toString(), "-");
        Files.writeString(roads, "kommunekode;vejkode;vejnavn\n0461;0;Vej\n", StandardCharsets.UTF_8);
        Run invalid = new Run().input("x\n").run("address", "--roads", roads.toString(), "-");

        assertThat(missing.exitCode()).isEqualTo(74);
        assertThat(invalid.exitCode()).isEqualTo(65);
        assertThat(invalid.errors()).contains("line 2: column roadCode: expected 1 to 9999");
    }

    /** The keys of the domain document, section 3. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            04790070027I......  ; cpr       ; legacy  ; 27I  ; null ; null ; 04790070_27I_______ ; 04790070027I......
            04790070_27I_______ ; dawa-kvhx ; legacy  ; 27I  ; null ; null ; 04790070_27I_______ ; 04790070027I......
            01851640_60C        ; dawa-kvh  ; ok      ; 60C  ; null ; null ; 01851640_60C_______ ; 01851640060C......
            04619725041Nst..mf  ; cpr       ; ok      ; 41N  ; st   ; mf   ; 04619725_41N_st__mf ; 04619725041Nst..mf
            07515286___4__4____ ; dawa-kvhx ; ok      ; 4    ; 4    ; null ; 07515286___4__4____ ; 07515286004.04....
            02650689020...0101  ; cpr       ; ok      ; 20   ; null ; 101  ; 02650689__20____101 ; 02650689020...0101
            03260337___3___3/19 ; dawa-kvhx ; ok      ; 3    ; null ; 3/19 ; 03260337___3___3/19 ; 03260337003...3/19
            9560082H007_0002    ; null      ; invalid ; null ; null ; null ; null                ; null
            """)
    void addressKey_answersWithEveryLayout(
            String key,
            String layout,
            String outcome,
            String number,
            String floor,
            String door,
            String kvhx,
            String cpr) {
        String text = key.replace('.', ' ');
        Run run = new Run().input(text + "\n").run("address-key", "--format", "json", "-");

        assertThat(run.json("input", "layout", "outcome", "houseNumber", "floor", "door", "dawaKvhx", "cpr"))
                .containsExactly(
                        String.join("|", text, layout, outcome, number, floor, door, kvhx, cpr.replace('.', ' ')));
        assertThat(run.exitCode()).isEqualTo(outcome.equals("invalid") ? 1 : 0);
    }

    @Test
    void addressKey_json_hasThePropertiesOfTheContractInTheirOrder() {
        Run run = new Run().input("01851640060C\n\n").run("address-key", "--format", "json", "-");

        assertThat(run.output().lines())
                .containsExactly(
                        "{\"input\":\"01851640060C\",\"layout\":\"dawa-kvh\",\"outcome\":\"ok\",\"municipalityCode\":\"0185\","
                                + "\"roadCode\":\"1640\",\"houseNumber\":\"60C\",\"floor\":null,\"door\":null,"
                                + "\"dawaKvhx\":\"01851640_60C_______\",\"cpr\":\"01851640060C      \",\"reasons\":[\"trailing-blanks-lost\"]}",
                        "{\"input\":\"\",\"layout\":null,\"outcome\":\"invalid\",\"municipalityCode\":null,\"roadCode\":null,"
                                + "\"houseNumber\":null,\"floor\":null,\"door\":null,\"dawaKvhx\":null,\"cpr\":null,\"reasons\":[\"empty\"]}");
    }

    @Test
    void addressMatch_takesTwoAddressesOrAFileOfPairs() throws Exception {
        Path pairs = folder.resolve("pairs.txt");
        Files.writeString(
                pairs,
                "Nygade 1, 5000 Odense C;Nygade 1A, 5000 Odense C\nNygade 1, 2. tv, 5000 X\tNygade 1, 5000 X\n\n");
        Run two = Run.of(
                "address-match", "--format", "json", "Ndr. Kajgade 1, 9500 Hobro", "NORDRE KAJGADE 1, 9500 HOBRO");
        Run file = Run.of("address-match", "--format", "json", pairs.toString());

        assertThat(two.json("same", "firstKey", "secondKey"))
                .containsExactly("yes|9500|ndr kajgade|1|||9500|ndr kajgade|1||");
        assertThat(two.json().get(0).path("reasons")).map(JsonNode::asText).containsExactly("road-name-spelling");
        assertThat(two.exitCode()).isZero();
        assertThat(file.json("same")).containsExactly("no", "perhaps", "perhaps");
        assertThat(file.json().get(2).path("reasons")).map(JsonNode::asText).isEqualTo(List.of("not-read"));
        assertThat(file.exitCode()).isEqualTo(1);
    }
}
