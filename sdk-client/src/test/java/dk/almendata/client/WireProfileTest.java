package dk.almendata.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.text.CsvDialect;
import dk.almendata.text.DecimalMark;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireProfileTest {

    private static final WireProfile ASSUMED = WireProfile.assumed();
    private static final DatapakkeName BBR = DatapakkeName.of("Bbr_Fuld");
    private static final CsvDialect COMMA =
            CsvDialect.builder().separator(',').quote('\'').build();
    private static final CsvDialect TAB =
            CsvDialect.builder().separator('\t').decimalMark(DecimalMark.COMMA).build();

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
        assertThat(parameters)
                .contains(ASSUMED.paging().parameter(), ASSUMED.paging().sizeParameter());
    }

    @ParameterizedTest
    @EnumSource(value = WireField.class, mode = EnumSource.Mode.EXCLUDE, names = "NEXT")
    void assumed_saysWhatTheContractSays_names(WireField field) throws Exception {
        assertThat(fieldNames(contract())).contains(field.assumed());
        assertThat(Normalizer.isNormalized(field.assumed(), Normalizer.Form.NFC))
                .isTrue();
        assertThat(ASSUMED.name(field)).isEqualTo(field.assumed());
    }

    @Test
    void toBuilder_carriesEverything() {
        WireProfile other = ASSUMED.toBuilder()
                .baseUrl("https://host.dk/api")
                .keyHeader("Authorization")
                .keyPrefix("Bearer ")
                .putPath(WirePath.DELIVERY, "/x/{id}")
                .putName(WireField.ID, "Nr", "No")
                .paging(Paging.byOffset().withParameter("skip").withSize(7))
                .datePatterns("dd-MM-uuuu", "iso")
                .putStatusWord(DeliveryStatus.SUCCES, "Succeeded", "Done")
                .csvDialect(COMMA)
                .putCsvDialect(BBR, TAB)
                .build()
                .toBuilder()
                .build();
        assertThat(other.keyHeader()).isEqualTo("Authorization");
        assertThat(other.path(WirePath.DELIVERY)).isEqualTo("/x/{id}");
        assertThat(other.path(WirePath.DOWNLOAD)).isEqualTo(WirePath.DOWNLOAD.assumed());
        assertThat(other.baseUrl()).contains("https://host.dk/api");
        assertThat(other.keyPrefix()).isEqualTo("Bearer ");
        assertThat(other.name(WireField.ID)).isEqualTo("Nr");
        assertThat(other.names(WireField.ID)).containsExactly("Nr", "No");
        assertThat(other.paging()).isEqualTo(new Paging(PagingStyle.OFFSET, "skip", "limit", 0, 7, false));
        assertThat(other.datePatterns()).containsExactly("dd-MM-uuuu", "iso");
        assertThat(other.statusWords(DeliveryStatus.SUCCES)).containsExactly("Succeeded", "Done");
        assertThat(other.csvDialect(DatapakkeName.of("Dcab_Fuld"))).isEqualTo(COMMA);
        assertThat(other.csvDialect(BBR)).isEqualTo(TAB);
        assertThat(ASSUMED.csvDialect(BBR)).isEqualTo(CsvDialect.standard());
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
        assertThatIllegalArgumentException().isThrownBy(() -> builder.putName(WireField.ID, "Id", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.keyPrefix(" Bearer"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.keyPrefix("Bearer\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.baseUrl("http://host.dk"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.putStatusWord(DeliveryStatus.of("Arkiveret"), "Archived"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.putStatusWord(DeliveryStatus.SUCCES, " "));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        builder.putStatusWord(DeliveryStatus.FEJLET, "Succes").build())
                .withMessageContainingAll("Succes", "Fejlet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "", "MM-dd", "yyyy-MM-dd", "HH:mm"})
    void datePatterns_refuseWhatNoDayCanBeReadBy(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ASSUMED.toBuilder().datePatterns("uuuu-MM-dd", pattern))
                .withMessageContaining("uuuu-MM-dd");
    }

    /** The day is the one that is named, not the one that it is in Copenhagen at that moment. */
    @ParameterizedTest
    @CsvSource({
        "uuuu-MM-dd, 2024-12-31, 2024-12-31",
        "uuuu-MM-dd, 2024-12-31T23:30:00Z, ",
        "uuuu-MM-dd, 2025-02-29, ",
        "iso, 2024-12-31, 2024-12-31",
        "iso, 2024-12-31T23:30, 2024-12-31",
        "iso, 2024-12-31T23:30:00.1234567, 2024-12-31",
        "iso, 2024-12-31T23:30:00Z, 2024-12-31",
        "iso, 2024-12-31T23:30:00+01:00, 2024-12-31",
        "iso, 2025-02-29T00:00:00Z, ",
        "iso, 31.12.2024, ",
        "dd.MM.uuuu, 31.12.2024, 2024-12-31",
        "dd.MM.uuuu HH:mm, 31.12.2024 23:30, 2024-12-31",
        "uuuuMMdd, ' 20241231 ', 2024-12-31"
    })
    void dates_areTheDayThatIsNamed(String pattern, String text, LocalDate day) {
        DateForms forms = new DateForms(List.of(pattern));
        assertThat(forms.parse(text)).isEqualTo(Optional.ofNullable(day));
        DateForms second = new DateForms(List.of("uuuu/MM/dd", pattern));
        assertThat(second.parse(text)).isEqualTo(Optional.ofNullable(day));
    }

    @ParameterizedTest
    @CsvSource({
        "PAGE, '', antal, 1, 10, parameter",
        "PAGE, side, '', 1, 10, sizeParameter",
        "PAGE, side, side, 1, 10, two names",
        "PAGE, side, antal, 2, 10, 0 or 1",
        "OFFSET, offset, limit, 0, 0, 1 to 10000",
        "OFFSET, offset, limit, 0, 10001, 1 to 10000",
        "NEXT_LINK, side, '', 1, 10, parameter",
        "NONE, side, '', 1, 10, parameter",
    })
    void paging_refusesWhatDoesNotGoWithItsStyle(
            PagingStyle style, String parameter, String sizeParameter, int first, int size, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Paging(style, parameter, sizeParameter, first, size, false))
                .withMessageContaining(problem);
    }
}
