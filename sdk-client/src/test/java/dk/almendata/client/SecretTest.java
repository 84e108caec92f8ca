package dk.almendata.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @Test
    void toString_neverShowsTheKey() {
        assertThat(Secret.of("abc-123")).hasToString("***").isNotInstanceOf(Serializable.class);
        assertThat(Secret.of("abc-123")).isNotEqualTo(Secret.of("abc-123"));
        assertThat(Secret.of("abc-123").reveal()).isEqualTo("abc-123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " hemmelig",
                "kort1",
                "hemmelig ",
                "hemmelig\n",
                "hem\r\nX-Evil: 1",
                "hem\tmelig",
                "hem\u0000melig",
                "hemmeligø",
                "hem\u007fmelig",
                "hem\u00a0melig"
            })
    void of_refusesWhatCannotStandInAHeader_withoutNamingIt(String value) {
        assertThatThrownBy(() -> Secret.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the API key")
                .message()
                .doesNotContain("hemmelig", "melig", "Evil");
    }

    @Test
    void fromFile_readsTheOnlyLine(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("key"), "abc-123\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Secret.fromFile(file).reveal()).isEqualTo("abc-123");
        assertThat(Secret.fromFile(file).origin()).contains(file.toString());
    }

    @Test
    void fromFile_saysWhichFileIsMissingOrTooLarge(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> Secret.fromFile(missing)).hasMessageContaining(missing.toString());
        Path large = Files.write(folder.resolve("large"), new byte[100_000]);
        assertThatThrownBy(() -> Secret.fromFile(large)).hasMessageContaining("too large");
    }

    @Test
    void fromEnvironment_saysWhichVariableIsMissing() {
        assertThatThrownBy(() -> Secret.fromEnvironment("ALMENDATA_NOT_SET"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ALMENDATA_NOT_SET");
    }

    /** Where the name or the path is expected, people give the key itself. */
    @Test
    void aKeyGivenInPlaceOfItsNameOrPath_isNotRepeated() {
        String key = "abc/9f27c1+hemmelig==";
        assertThatThrownBy(() -> Secret.fromEnvironment(key))
                .hasMessageContaining("the name of the variable")
                .hasMessageNotContaining(key);
        assertThatThrownBy(() -> Secret.fromFile(Path.of(key)))
                .hasMessageContaining("the path of a file")
                .hasMessageNotContaining(key)
                .hasNoCause();
    }

    @Test
    void othersMayRead_tellsWhoElseCouldHaveTheKey(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "needs POSIX permissions");
        Path file = Files.writeString(folder.resolve("key"), "abc-def-ghi");
        for (String mine : List.of("rw-------", "r--------", "rwx--x--x")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mine));
            assertThat(Secret.othersMayRead(file)).as(mine).isFalse();
        }
        for (String open : List.of("rw-r-----", "rw----r--", "rw--w----", "rw-----w-")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));
            assertThat(Secret.othersMayRead(file)).as(open).isTrue();
        }
        assertThat(Secret.othersMayRead(folder.resolve("missing"))).isFalse();
    }
}
