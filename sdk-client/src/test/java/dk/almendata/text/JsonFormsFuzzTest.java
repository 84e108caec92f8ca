package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.funding.StandardPools;
import dk.almendata.funding.StandardStrategy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes in place of what users write in JSON: a value, or the exception of the form with at least one fault. */
class JsonFormsFuzzTest {

    static Stream<byte[]> broken() {
        return Stream.of(
                        "",
                        "{",
                        "[]",
                        "null",
                        "{}",
                        "{\"a\":1,\"a\":2}",
                        "{} {}",
                        "[".repeat(40),
                        "{\"\":\"\\ud800\"}",
                        "\0\0{\0",
                        "\0\0\0{{!re")
                .map(JsonFormsFuzzTest::utf8);
    }

    static Stream<byte[]> schemas() {
        return Stream.concat(
                broken(),
                Stream.of(
                                "{\"fields\": [{\"name\": \"AfdelingIdentifikator\", \"type\": \"string\","
                                        + " \"lbfLevel\": \"afdeling\"}, {\"name\": \"Areal\", \"type\": \"integer\"},"
                                        + " {\"name\": \"Beløb\", \"type\": \"number\", \"integerDigits\": 12,"
                                        + " \"decimals\": 2}, {\"name\": \"Dato\", \"type\": \"date\"}],"
                                        + " \"lbfColumn\": \"AfdelingIdentifikator\", \"periodColumn\": \"Dato\","
                                        + " \"missingValues\": [\"\"]}",
                                "{\"resources\": [{\"path\": \"A_Fuld.csv\", \"schema\": {\"fields\": [{\"name\":"
                                        + " \"a\"}]}}, {\"name\": \"b\", \"schema\": {\"fields\": [{\"name\":"
                                        + " \"b\", \"format\": \"default\"}]}}]}")
                        .map(JsonFormsFuzzTest::utf8));
    }

    @MethodSource("schemas")
    @FuzzTest
    void schema(byte[] json) {
        try {
            assertThat(TableSchemaJson.read(json).tables()).isNotNull();
        } catch (InvalidTableSchemaException e) {
            assertTold(e.faults());
        }
    }

    static Stream<byte[]> catalogues() {
        return Stream.concat(
                broken(),
                Stream.of(
                                "{\"Datapakker\": [{\"Navn\": \"Ny_Fuld\", \"Beskrivelse\": \"x\", \"Gentagelse\":"
                                        + " \"Månedlig\", \"Periodefilter\": \"Ingen periodefilter\","
                                        + " \"Dataområde\": \"Ny\", \"Omfang\": \"Fuld\", \"Tvilling\": \"Ny_Delvis\"}]}",
                                "{\"Elementer\": [{\"Navn\": \"Bbr_Fuld\"}], \"Side\": 1, \"SiderIAlt\": 1}")
                        .map(JsonFormsFuzzTest::utf8));
    }

    @MethodSource("catalogues")
    @FuzzTest
    void catalogue(byte[] json) {
        try {
            assertThat(CatalogueJson.read(json, Catalogue.standard())).isNotNull();
        } catch (InvalidCatalogueException e) {
            assertTold(e.faults());
        }
    }

    static Stream<byte[]> grantLists() {
        return Stream.concat(
                broken(),
                Stream.of("{\"Adgange\": [{\"Id\": \"1\", \"RådgiverCvrNr\": \"10000009\", \"TildelerCvrNr\":"
                                + " \"10000017\", \"RådgiverNavn\": \"Rådgiver A/S\", \"StartDato\": \"2025-01-01\","
                                + " \"SlutDato\": \"2025-12-31\", \"TargitAdgang\": true, \"Organisation\":"
                                + " [\"0240\"], \"Datapakker\": [\"Bbr_Fuld\"]}], \"Godkendte\": [\"10000009\"]}")
                        .map(JsonFormsFuzzTest::utf8));
    }

    @MethodSource("grantLists")
    @FuzzTest
    void grants(byte[] json) {
        try {
            assertThat(GrantsJson.read(json)).isNotNull();
        } catch (InvalidGrantsException e) {
            assertTold(e.faults());
        }
    }

    static Stream<byte[]> agreements() {
        return Stream.concat(
                broken(),
                Stream.of("{\"agreements\": [{\"application\": \"1\", \"amount\": 1.00, \"signed\": \"2024-08-15\","
                                + " \"requirements\": [\"x\"], \"followUps\": [\"2025-06-01\"], \"deadlines\": [{\"what\": \"x\","
                                + " \"due\": \"2025-03-01\", \"met\": \"2025-02-20\"}], \"evaluation\": \"2026-03-31\","
                                + " \"cancellation\": [\"not-as-agreed\"], \"facts\": [{\"ground\": \"not-as-agreed\","
                                + " \"date\": \"2025-05-02\", \"what\": \"x\"}]}]}")
                        .map(JsonFormsFuzzTest::utf8));
    }

    @MethodSource("agreements")
    @FuzzTest
    void agreement(byte[] json) {
        try {
            assertThat(AgreementsJson.read(json, StandardPools.BAEREDYGTIGHED))
                    .allSatisfy(each -> assertThat(each.agreement().check()).isNotNull());
        } catch (InvalidFundingException e) {
            assertTold(e.faults());
        }
    }

    static Stream<byte[]> strategies() {
        return Stream.concat(
                broken(),
                Stream.of(
                                "{\"reached\": {\"strategy\": \"2021-03-22\"}, \"projects\": [{\"id\": \"s\", \"aims\": [\"start\"],"
                                        + " \"gain\": \"g\", \"coordination\": \"c\", \"formats\": \"CSV\", \"evaluation\": \"e\"}],"
                                        + " \"bodies\": {\"styregruppe\": [\"BL\"]}}")
                        .map(JsonFormsFuzzTest::utf8));
    }

    @MethodSource("strategies")
    @FuzzTest
    void strategy(byte[] json) {
        try {
            assertThat(StrategyJson.read(json, StandardStrategy.DIGITALISERING, LocalDate.of(2022, 1, 1))
                            .check())
                    .isNotNull();
        } catch (InvalidFundingException e) {
            assertTold(e.faults());
        }
    }

    /** At least one fault, each short and in one line, whatever the document holds. */
    private static void assertTold(List<String> faults) {
        assertThat(faults).isNotEmpty();
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault).isNotBlank();
            assertThat(fault.chars()).noneMatch(Character::isISOControl);
        });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
