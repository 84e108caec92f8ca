package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    /** H2 itself refuses a path that is relative in silence. */
    @ParameterizedTest
    @CsvSource({"almendata,almendata", "./data/almendata,data/almendata", "../almendata,../almendata"})
    void h2_relativePath_liesInTheWorkingDirectory(String path, String expected) {
        Path file = Path.of(expected).toAbsolutePath().normalize();

        DatabaseUrl url = DatabaseUrl.parse("jdbc:h2:file:" + path);

        assertThat(url.file()).contains(file);
        assertThat(url.text()).isEqualTo("jdbc:h2:file:" + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~/almendata", "~\\almendata"})
    void h2_home_isThatOfTheUser(String path) {
        assertThat(DatabaseUrl.parse("jdbc:h2:file:" + path).file())
                .contains(Path.of(System.getProperty("user.home"), "almendata"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\data\\almendata", "C:/data/almendata"})
    void h2_windowsPath_isAFile(String path) {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:h2:file:" + path);

        assertThat(url.file()).contains(Path.of(path).toAbsolutePath());
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void h2_windowsPath_staysAsItIs() {
        assertThat(DatabaseUrl.parse("jdbc:h2:file:C:/data/almendata").text())
                .isEqualTo("jdbc:h2:file:C:\\data\\almendata");
    }

    @Test
    void h2_harmlessParameters_areKept() {
        assertThat(DatabaseUrl.parse("jdbc:h2:file:/data/a;LOCK_TIMEOUT=1000;CACHE_SIZE=65536")
                        .text())
                .endsWith(";CACHE_SIZE=65536;LOCK_TIMEOUT=1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:5432/almendata",
                "jdbc:postgresql:almendata",
                "jdbc:postgresql://db.example/almendata?sslmode=verify-full&connectTimeout=5",
            })
    void postgresql_isTaken(String text) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.text()).isEqualTo(text);
        assertThat(url.file()).isEmpty();
    }

    /** Parameters run scripts, load classes, open ports or hold passwords; other schemes are other places. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "almendata",
                "jdbc:h2:mem:x",
                "jdbc:h2:tcp://localhost/x",
                "jdbc:h2:~/x",
                "jdbc:sqlite:x",
                "JDBC:H2:FILE:x",
                "jdbc:h2:file:",
                "jdbc:h2:file:  ",
                "jdbc:h2:file:memFS:x",
                "jdbc:h2:file:zip:a.zip!/x",
                "jdbc:h2:file:nio:/x",
                "jdbc:h2:file:./x.mv.db",
                "jdbc:h2:file:./x;INIT=RUNSCRIPT FROM 'http://host/x.sql'",
                "jdbc:h2:file:./x;init=CREATE ALIAS A FOR 'java.lang.System.exit'",
                "jdbc:h2:file:./x;CACHE_SIZE=1;INIT=SELECT 1",
                "jdbc:h2:file:./x;CACHE_SIZE=1\\;INIT=SELECT 1",
                "jdbc:h2:file:./x;TRACE_LEVEL_FILE=4",
                "jdbc:h2:file:./x;AUTO_SERVER=TRUE",
                "jdbc:h2:file:./x;DATABASE_EVENT_LISTENER='x'",
                "jdbc:h2:file:./x;PASSWORD=hemmelig",
                "jdbc:h2:file:./x;",
                "jdbc:h2:file:./x;LOCK_TIMEOUT",
                "jdbc:postgresql://h/x?socketFactory=org.springframework.Context&socketFactoryArg=http://h/x.xml",
                "jdbc:postgresql://h/x?sslfactory=x",
                "jdbc:postgresql://h/x?loggerFile=/etc/x",
                "jdbc:postgresql://h/x?sslmode=require&authenticationPluginClassName=x",
                "jdbc:postgresql://h/x?SSLMODE=require",
                "jdbc:postgresql://h/x?user=a&password=hemmelig",
                "jdbc:postgresql://a:hemmelig@h/x",
                "jdbc:postgresql://h/x?",
            })
    void everythingElse_isWrongUsageAndNoValueIsShown(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.exitCode()).isEqualTo(64);
            assertThat(refusal.sentence()).startsWith("--db: ").doesNotContain("hemmelig", "http:");
        });
    }
}
