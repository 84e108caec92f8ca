package dk.almendata.house;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.client.WireProfile;
import dk.almendata.client.WireProfileJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the wire profile shows what the code reads and writes. */
class WireProfilePageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "wire-profile.md");

    private static String block(String opening) throws IOException {
        Matcher matcher = Pattern.compile("```" + opening + "\\n(\\{.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(matcher.find()).as("block %s", opening).isTrue();
        return matcher.group(1);
    }

    @Test
    void completeExample_isTheAssumedProfile() throws IOException {
        String complete = block("json");

        assertThat(complete)
                .isEqualTo(new String(WireProfileJson.write(WireProfile.assumed()), StandardCharsets.UTF_8));
        WireProfile read = WireProfileJson.read(complete.getBytes(StandardCharsets.UTF_8));
        assertThat(WireProfileJson.write(read)).isEqualTo(WireProfileJson.write(WireProfile.assumed()));
    }

    @Test
    void shortExample_isRead() throws IOException {
        assertThat(WireProfileJson.read(block("").getBytes(StandardCharsets.UTF_8))
                        .baseUrl())
                .contains("https://host/api");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baseUrl", "keyHeader", "keyPrefix", "paths", "paging.style", "paging.parameter",
                        "paging.sizeParameter",
                "paging.first", "paging.size", "paging.rootArray", "names", "dates", "statuses", "csv.datapakker"
            })
    void everyProperty_hasARow(String property) throws IOException {
        assertThat(Files.readString(PAGE)).contains("\n| `" + property + "` | ");
    }
}
