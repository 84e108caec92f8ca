package dk.almendata.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireProfileTest {

    private static final WireProfile ASSUMED = WireProfile.assumed();

    private static JsonNode contract() throws Exception {
        try (InputStream in = WireProfile.class.getResourceAsStream("openapi.json")) {
            assertThat(in).as("openapi.json").isNotNull();
            return new ObjectMapper().readTree(in);
        }
    }

    private static Set<String> fieldNames(JsonNode node) {
        Set<String> names = new TreeSet<>();
        for (JsonNode properties : node.findValues("properties")) {
            properties.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    @Test
    void assumed_saysWhatTheContractSays_header() throws Exception {
        JsonNode scheme = contract().path("components").path("securitySchemes").path("ApiKey");
        if (scheme.isMissingNode()) {
            scheme = contract()
                    .path("components")
                    .path("securitySchemes")
                    .elements()
                    .next();
        }
        assertThat(scheme.path("in").asText()).isEqualTo("header");
        assertThat(scheme.path("name").asText()).isEqualTo(ASSUMED.keyHeader());
    }

    @Test
    void assumed_saysWhatTheContractSays_paths() throws Exception {
        Set<String> expected = new TreeSet<>();
        for (WirePath path : WirePath.values()) {
            expected.add(path.assumed());
        }
        Set<String> found = new TreeSet<>();
        contract().path("paths").fieldNames().forEachRemaining(found::add);
        assertThat(found).isEqualTo(expected);
        for (WirePath verb : List.of(
                WirePath.SUBSCRIPTIONS,
                WirePath.START,
                WirePath.STOP,
                WirePath.RERUN,
                WirePath.VALIDATE,
                WirePath.REPAIR)) {
            assertThat(contract().path("paths").path(verb.assumed()).has("post"))
                    .as("%s", verb)
                    .isTrue();
        }
        assertThat(contract()
                        .path("paths")
                        .path(WirePath.SUBSCRIPTION.assumed())
                        .properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("patch", "delete");
    }

    @ParameterizedTest
    @EnumSource(
            value = WirePath.class,
            names = {"DELIVERIES", "SUBSCRIPTIONS"})
    void assumed_saysWhatTheContractSays_paging(WirePath path) throws Exception {
        JsonNode root = contract();
        Set<String> parameters = new TreeSet<>();
        for (JsonNode parameter :
                root.path("paths").path(path.assumed()).path("get").path("parameters")) {
            JsonNode resolved = parameter.has("$ref")
                    ? root.at(parameter.path("$ref").asText().substring(1))
                    : parameter;
            parameters.add(resolved.path("name").asText());
        }
        assertThat(parameters).contains(ASSUMED.pageParameter(), ASSUMED.sizeParameter());
    }

    @ParameterizedTest
    @EnumSource(WireField.class)
    void assumed_saysWhatTheContractSays_names(WireField field) throws Exception {
        assertThat(fieldNames(contract())).contains(field.assumed());
        assertThat(Normalizer.isNormalized(field.assumed(), Normalizer.Form.NFC))
                .isTrue();
        assertThat(ASSUMED.name(field)).isEqualTo(field.assumed());
    }

    @Test
    void toBuilder_carriesEverything() {
        WireProfile other = ASSUMED.toBuilder()
                .keyHeader("Authorization")
                .putPath(WirePath.DELIVERY, "/x/{id}")
                .putName(WireField.ID, "Nr")
                .pageParameter("page")
                .sizeParameter("size")
                .firstPage(0)
                .pageSize(7)
                .datePattern("dd-MM-uuuu")
                .build()
                .toBuilder()
                .build();
        assertThat(other.keyHeader()).isEqualTo("Authorization");
        assertThat(other.path(WirePath.DELIVERY)).isEqualTo("/x/{id}");
        assertThat(other.path(WirePath.DOWNLOAD)).isEqualTo(WirePath.DOWNLOAD.assumed());
        assertThat(other.name(WireField.ID)).isEqualTo("Nr");
        assertThat(other.pageParameter()).isEqualTo("page");
        assertThat(other.sizeParameter()).isEqualTo("size");
        assertThat(other.firstPage()).isZero();
        assertThat(other.pageSize()).isEqualTo(7);
        assertThat(other.datePattern()).isEqualTo("dd-MM-uuuu");
        assertThat(ASSUMED.keyHeader()).isEqualTo("X-Api-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Api", "X:Api", "X\r\nApi", "Nøgle"})
    void keyHeader_refusesWhatIsNoHeaderName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ASSUMED.toBuilder().keyHeader(name));
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERY, /x",
        "DELIVERY, x/{id}",
        "DELIVERY, /x/a{id}",
        "DELIVERIES, /x/{id}",
        "DELIVERIES, /x?y=1",
        "DELIVERIES, /x#y",
        "DELIVERIES, /../x",
        "DELIVERIES, /x/.",
        "DELIVERIES, /x y"
    })
    void putPath_refusesWhatLeadsElsewhere(WirePath path, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ASSUMED.toBuilder().putPath(path, value))
                .withMessageContaining(path.assumed());
    }

    @Test
    void builder_refusesSingleFaultsAtOnceAndContradictionsAtTheEnd() {
        WireProfile.Builder builder = ASSUMED.toBuilder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.putName(WireField.ID, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.pageParameter("a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.sizeParameter(""));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.firstPage(2));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.pageSize(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.pageSize(10_001));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.datePattern("nope"));
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.sizeParameter("side").build())
                .withMessageContaining("side");
    }
}
