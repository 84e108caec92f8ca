package dk.almendata.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.text.CsvDialect;
import dk.almendata.text.DecimalMark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file form of the wire profile. */
class WireProfileJsonTest {

    private static final DatapakkeName BBR = DatapakkeName.of("Bbr_Fuld");

    private static WireProfile read(String json) {
        return WireProfileJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(String json) {
        return catchThrowableOfType(InvalidWireProfileException.class, () -> read(json))
                .faults();
    }

    private static String write(WireProfile profile) {
        return new String(WireProfileJson.write(profile), StandardCharsets.UTF_8);
    }

    @Test
    void emptyFile_isTheAssumedProfile() {
        assertThat(write(read("{}"))).isEqualTo(write(WireProfile.assumed()));
    }

    @Test
    void file_saysOnlyWhatDiffers() {
        WireProfile profile = read("""
                {'baseUrl': 'https://host.dk/api', 'keyHeader': 'Authorization', 'keyPrefix': 'Bearer ',
                 'paths': {'deliveries': '/alle', 'rerun': null},
                 'paging': {'style': 'nextLink', 'sizeParameter': 'top', 'size': 7, 'rootArray': true},
                 'names': {'items': 'value', 'status': ['status', 'Tilstand']},
                 'dates': ['dd.MM.uuuu', 'iso'],
                 'statuses': {'Tilføjet køen': ['Queued', 'Waiting'], 'Succes': 'Succeeded'},
                 'csv': {'separator': ',', 'datapakker': {'Bbr_Fuld': {'separator': '\\t', 'decimalMark': ','}}}}
                """);

        assertThat(profile.baseUrl()).contains("https://host.dk/api");
        assertThat(profile.keyHeader() + "|" + profile.keyPrefix()).isEqualTo("Authorization|Bearer ");
        assertThat(profile.path(WirePath.DELIVERIES)).isEqualTo("/alle");
        assertThat(profile.path(WirePath.DELIVERY)).isEqualTo(WirePath.DELIVERY.assumed());
        assertThat(profile.offers(WirePath.RERUN)).isFalse();
        assertThat(profile.paging()).isEqualTo(new Paging(PagingStyle.NEXT_LINK, "", "top", 1, 7, true));
        assertThat(profile.names(WireField.ITEMS)).containsExactly("value");
        assertThat(profile.names(WireField.STATUS)).containsExactly("status", "Tilstand");
        assertThat(profile.names(WireField.ID)).containsExactly("Id");
        assertThat(profile.datePatterns()).containsExactly("dd.MM.uuuu", "iso");
        assertThat(profile.status("Waiting")).isEqualTo(DeliveryStatus.TILFOEJET_KOEEN);
        assertThat(profile.status(" Succeeded ")).isEqualTo(DeliveryStatus.SUCCES);
        assertThat(profile.status("Fejlet")).isEqualTo(DeliveryStatus.FEJLET);
        assertThat(profile.status("Archived")).isEqualTo(DeliveryStatus.of("Archived"));
        assertThat(profile.csvDialect())
                .isEqualTo(CsvDialect.builder().separator(',').build());
        assertThat(profile.csvDialect(BBR))
                .isEqualTo(CsvDialect.builder()
                        .separator('\t')
                        .decimalMark(DecimalMark.COMMA)
                        .build());

        assertThat(write(WireProfileJson.read(WireProfileJson.write(profile)))).isEqualTo(write(profile));
    }

    /** What is written holds a line for every property, so that a user has one to correct. */
    @Test
    void write_isComplete() {
        String complete = write(WireProfile.assumed());

        for (WirePath path : WirePath.values()) {
            assertThat(complete).contains("\"" + path.word() + "\" : \"" + path.assumed() + "\"");
        }
        for (WireField field : WireField.values()) {
            assertThat(complete).contains("\"" + field.word() + "\" : \"" + field.assumed() + "\"");
        }
        assertThat(complete)
                .contains("\"baseUrl\" : null", "\"periodStart\"", "\"Succes\" : \"Succes\"", "\"separator\" : \";\"")
                .doesNotContain("\r");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | expected a JSON object, found something else",
                "{'a | expected JSON, found a fault at line 1, column 4: look there for a quote, comma or bracket that is missing or one too many, or a word that stands twice",
                "{'keyHeader': 'A', 'keyHeader': 'B'} | expected JSON, found a fault at line 1, column 31: look there for a quote, comma or bracket that is missing or one too many, or a word that stands twice",
                "{'pagings': {}} | 'pagings' is not known here; leave it out",
                "{'keyHeader': 7} | keyHeader: expected text, found a number",
                "{'keyHeader': null} | keyHeader: expected text, found nothing",
                "{'keyHeader': 'content-Length'} | keyHeader: The header of the key: expected a header name such as 'X-Api-Key', found 'content-Length'",
                "{'keyHeader': 'X Y'} | keyHeader: The header of the key: expected a header name such as 'X-Api-Key', found 'X Y'",
                "{'baseUrl': 'http://host.dk'} | baseUrl: The base URL of host.dk: expected https, found http; only a loopback address may be spoken to in plain text",
                "{'paths': []} | paths: expected an object, found an array of 0",
                "{'paths': {'list': '/x'}} | paths: 'list' is not known here; leave it out",
                "{'paths': {'delivery': '/x'}} | paths.delivery: Path of DELIVERY: expected one such as '/v1/dataleverancer/{id}', found '/x'",
                "{'paths': {'download': null}} | paths.download: A service without DOWNLOAD has nothing to offer",
                "{'paging': {'style': 'cursor'}} | paging.style: expected one of 'page', 'offset', 'nextLink', 'none', found 'cursor'",
                "{'paging': {'size': '7'}} | paging.size: expected a whole number, found text(1)",
                "{'paging': {'size': 0}} | paging: size: expected 1 to 10000, found 0",
                "{'paging': {'style': 'none', 'parameter': 'x'}} | paging: parameter: expected none for the style none, found 'x'",
                "{'paging': {'rootArray': 1}} | paging.rootArray: expected true or false, found a number",
                "{'names': {'id': []}} | names.id: expected text or an array of texts, found an array of 0",
                "{'names': {'id': ['a', 1]}} | names.id: expected text or an array of texts, found an array of 2",
                "{'names': {'Id': 'a'}} | names: 'Id' is not known here; leave it out",
                "{'dates': 'uuuu-MM-dpn'} | dates: The form of dates: expected a pattern such as 'uuuu-MM-dd', or 'iso', found 'uuuu-MM-dpn'",
                "{'dates': 'nope'} | dates: The form of dates: expected a pattern such as 'uuuu-MM-dd', or 'iso', found 'nope'",
                "{'statuses': {'Arkiveret': 'x'}} | statuses: 'Arkiveret' is not known here; leave it out",
                "{'statuses': {'Fejlet': 'Succes'}} | The word 'Succes' stands for the statuses Fejlet and Succes: expected one",
                "{'csv': {'separator': ';;'}} | csv.separator: expected one character, found ';;'",
                "{'csv': {'separator': ',', 'quote': ','}} | csv: separator and quote must differ, both are ','",
                "{'csv': {'decimalMark': ';'}} | csv.decimalMark: expected '.' or ',', found ';'",
                "{'csv': {'datapakker': {'Bbr_Fuld': 1}}} | csv.datapakker.Bbr_Fuld: expected an object, found a number",
            })
    void oneFault_isToldWithItsPlace(String json, String fault) {
        assertThat(faults(json)).containsExactly(fault);
    }

    @Test
    void allFaults_areToldAtOnce() {
        assertThat(faults("{'keyHeader': '', 'x': 1, 'names': {'id': 7, 'y': 'z'}, 'csv': {'quote': ''}, 'dates': []}"))
                .hasSize(6)
                .anyMatch(fault -> fault.startsWith("'x'"))
                .anyMatch(fault -> fault.startsWith("keyHeader:"))
                .anyMatch(fault -> fault.startsWith("names.id:"))
                .anyMatch(fault -> fault.startsWith("names: 'y'"))
                .anyMatch(fault -> fault.startsWith("csv.quote:"))
                .anyMatch(fault -> fault.startsWith("dates:"));
    }
}
