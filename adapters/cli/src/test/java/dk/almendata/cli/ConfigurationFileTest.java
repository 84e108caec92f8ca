package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a configuration file may say, and that every fault is told with its place. */
class ConfigurationFileTest {

    private static final String DATABASE = "'database': {'url': 'jdbc:h2:file:db'}";

    @TempDir
    private Path root;

    @Test
    void source_saysWhatTheOptionsSay() throws Exception {
        SourceSettings source = read("""
                {'sources': [{'name': 'data-ud', 'url': 'https://host/api', 'apiKeyEnv': 'NOEGLE', 'spool': 'spool',
                  'database': {'url': 'jdbc:postgresql://db/almen', 'user': 'almen', 'passwordEnv': 'KODE'}}]}
                """).get(0);

        assertThat(source.source().id()).hasToString("data-ud");
        assertThat(source.service().url()).hasValue("https://host/api");
        assertThat(source.service().hasKey()).isTrue();
        assertThat(source.folder()).isEmpty();
        assertThat(source.database().url().text()).isEqualTo("jdbc:postgresql://db/almen");
        assertThat(source.spool().folder(source.database().url())).isEqualTo(root.resolve("spool"));
        assertThat(source.service().isProfileGiven()).isFalse();
        assertThat(source.catalogue().isGiven()).isFalse();
    }

    /** Relative to the file, because a scheduled job starts in any folder. */
    @Test
    void paths_startInTheFolderOfTheFile() throws Exception {
        SourceSettings source = read("""
                {'sources': [{'name': 'zips', 'folder': 'Downloads/Data ud',
                  'database': {'url': 'jdbc:h2:file:data/almendata;CACHE_SIZE=1000'}}]}
                """).get(0);

        assertThat(source.folder()).hasValue(root.resolve("Downloads").resolve("Data ud"));
        assertThat(source.database().url().file()).hasValue(root.resolve("data").resolve("almendata"));
        assertThat(source.database().url().text()).endsWith(";CACHE_SIZE=1000");
        assertThat(source.spool().folder(source.database().url()))
                .isEqualTo(root.resolve("data").resolve("almendata-spool"));
    }

    @Test
    void paths_mayBeAbsoluteOrBeginAtHome() throws Exception {
        String absolute = root.resolve("elsewhere").toString().replace("\\", "\\\\");
        SourceSettings source = read("{'sources': [{'name': 'zips', 'folder': '" + absolute + "', 'spool': '~/spool',"
                        + " 'database': {'url': 'jdbc:postgresql://db/almen'}}]}")
                .get(0);

        assertThat(source.folder()).hasValue(root.resolve("elsewhere"));
        assertThat(source.spool().folder(source.database().url()))
                .isEqualTo(Path.of(System.getProperty("user.home"), "spool"));
    }

    @Test
    void spool_withPostgresql_liesBesideTheFile() throws Exception {
        SourceSettings source =
                read("{'sources': [{'name': 'a', 'folder': 'x', 'database': {'url': 'jdbc:postgresql://db/almen'}}]}")
                        .get(0);

        assertThat(source.spool().folder(source.database().url())).isEqualTo(root.resolve("almendata-spool"));
    }

    /** Decision: what belongs together is replaced together. */
    @Test
    void defaults_holdForEverySourceThatSaysNothingElse() throws Exception {
        List<SourceSettings> sources = read("""
                {'defaults': {'url': 'https://host/api', 'apiKeyEnv': 'NOEGLE', 'spool': 'spool', 'profile': 'profile.json',
                   'database': {'url': 'jdbc:h2:file:db', 'user': 'almen', 'passwordEnv': 'KODE'}},
                 'sources': [
                   {'name': 'a'},
                   {'name': 'b', 'url': 'https://other/api', 'apiKeyFile': 'key', 'profile': null},
                   {'name': 'c', 'folder': 'zips', 'database': {'url': 'jdbc:h2:file:other'}}]}
                """);

        assertThat(sources)
                .extracting(source -> source.source().id() + " "
                        + source.service().isUrlTyped() + " " + source.service().hasKey() + " "
                        + source.service().isProfileGiven() + " "
                        + source.folder().isPresent() + " "
                        + source.database().url().file().orElseThrow().getFileName())
                .containsExactly(
                        "a true true true false db", "b true true false false db", "c false false true true other");
        assertThat(sources.get(1).service().url()).hasValue("https://other/api");
        assertThat(sources)
                .allSatisfy(source -> assertThat(
                                source.spool().folder(source.database().url()))
                        .isEqualTo(root.resolve("spool")));
    }

    /** Windows editors put one at the beginning. */
    @Test
    void byteOrderMark_isForgiven() throws Exception {
        Path file = root.resolve("almendata.json");
        Files.writeString(file, "\uFEFF" + json("{'sources': [{'name': 'a', 'folder': 'x', " + DATABASE + "}]}"));

        assertThat(ConfigurationFile.read(file)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'ulr': 'https://h/'                        | /sources/0/ulr: not known here. Did you mean url?
            'Folder': 'x'                              | /sources/0/Folder: not known here. Did you mean folder?
            'maxDrop': 3                               | /sources/0/maxDrop: not known here. Known are name, url
            'apiKey': 'abc'                            | /sources/0/apiKey: a key or password never stands in this file.
            'key': 'abc'                               | name that: apiKeyEnv, apiKeyFile
            'url': 7                                   | /sources/0/url: expected text, found a number
            'url': ''                                  | /sources/0/url: expected text, found none
            'url': 'http://example.com/'               | /sources/0/url: The base URL of example.com: expected https
            'folder': ['x']                            | /sources/0/folder: expected text, found an array
            'folder': 'x\\ty'                          | /sources/0/folder: has a control character; the backslashes
            'url': 'https://h/', 'folder': 'x'         | /sources/0: expected one of url and folder, found both
            'apiKeyEnv': 'A', 'apiKeyFile': 'b'        | /sources/0: expected one of apiKeyEnv and apiKeyFile, found both
            'folder': 'x', 'apiKeyEnv': 'A'            | /sources/0: a folder of zips asks no service and takes no key
            'profile': 'p.json', 'apiKeyEnv': 'A B'    | /sources/0/apiKeyEnv: expected the name of an environment variable
            'url': 'https://h/'                        | /sources/0: expected one of apiKeyEnv and apiKeyFile, found neither
            'apiKeyEnv': 'A'                           | /sources/0: expected a url or a folder of zips, found neither
            'policy': 3                                | /sources/0/policy: expected an object, found a number
            'policy': {'maxdrop': 3}                   | /sources/0/policy/maxdrop: not known here. Did you mean maxDrop?
            'policy': {'maxDrop': 101}                 | /sources/0/policy/maxDrop: expected 0 to 100, found 101
            'policy': {'maxDrop': '30'}                | /sources/0/policy/maxDrop: expected a whole number, found text
            'policy': {'maxDrop': 1.5}                 | /sources/0/policy/maxDrop: expected a whole number, found a number
            'policy': {'maxRejectedRows': 100001}      | /sources/0/policy/maxRejectedRows: expected 0 to 100000, found 100001
            'policy': {'withoutBase': 'yes'}           | /sources/0/policy/withoutBase: expected true or false, found text
            'name': 'a/b'                              | /sources/0/name: A source is named by
            'name': 'b'                                | /sources/1/name: expected another name for each source, found 'b' again
            'name': null                               | /sources/0/name: expected the name under which
            'database': null                           | /sources/0/database: expected the database into which it goes, found none
            'database': {'user': 'x'}                  | /sources/0/database/url: expected the address of a database, found none
            'database': {'url': 'jdbc:h2:mem:x'}       | /sources/0/database/url: expected jdbc:h2:file:PATH
            'database': {'url': 'jdbc:h2:file:x;INIT=Y'} | /sources/0/database/url: the parameter 'INIT' is not taken
            'database': {'password': 'x'}              | /sources/0/database/password: a key or password never stands in this file.
            'database': {'url': 'jdbc:h2:file:x', 'passwordEnv': 'A', 'passwordFile': 'b'} | /sources/0/database: expected one of passwordEnv and passwordFile, found both
            """)
    void fault_isToldWithItsPlace(String properties, String fault) throws Exception {
        String name = properties.contains("'name'") ? "" : "'name': 'a', ";
        String database = properties.contains("'database'") ? "" : DATABASE + ", ";

        String message = fault("{'sources': [{" + name + database + properties + "}, {'name': 'b', 'folder': 'y', "
                + DATABASE + "}]}");

        assertThat(message).startsWith(root.resolve("almendata.json") + ": ").contains(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            []                                       | expected a JSON object, found something else
            {                                        | expected JSON, found a fault at line 1
            {} {}                                    | expected JSON, found a fault at line 1
            {'sources': [], 'sources': []}           | expected JSON, found a fault at line 1
            {}                                       | /sources: expected an array of one or more sources, found nothing
            {'sources': []}                          | /sources: expected an array of one or more sources, found none
            {'sources': {}}                          | /sources: expected an array of one or more sources, found an object
            {'sources': [7]}                         | /sources/0: expected an object, found a number
            {'sourcs': []}                           | /sourcs: not known here. Did you mean sources?
            {'defaults': {'name': 'a'}, 'sources': []} | /defaults/name: not known here.
            {'defaults': {'policy': {'maxDrop': -1}}, 'sources': []} | /defaults/policy/maxDrop: expected 0 to 100, found -1
            {'sources': [{'folder': 'C:\\data'}]}    | in JSON the backslashes of a path are written twice, as in C:
            """)
    void document_isReadStrictly(String document, String fault) throws Exception {
        Path file = Files.writeString(
                root.resolve("almendata.json"), document.replace('\'', '"').replace("\\\\d", "\\d"));

        assertThat(catchThrowableOfType(Refusal.class, () -> ConfigurationFile.read(file)))
                .hasMessageContaining(fault)
                .extracting(Refusal::exitCode)
                .isEqualTo(ExitCode.CONFIGURATION);
    }

    @Test
    void allFaults_areToldAtOnce() throws Exception {
        String message = fault("""
                {'defaults': {'spol': 'x'},
                 'sources': [{'name': 'a', 'url': 'https://h/', 'policy': {'maxDrop': 200, 'x': 1}}, {'nam': 'b'}]}
                """);

        assertThat(message)
                .contains(
                        "/defaults/spol: not known here. Did you mean spool?",
                        "/sources/0/policy/x: ",
                        "/sources/0/policy/maxDrop: ",
                        "/sources/0: expected one of apiKeyEnv and apiKeyFile",
                        "/sources/0/database: ",
                        "/sources/1/nam: not known here. Did you mean name?",
                        "/sources/1/name: ",
                        "/sources/1: expected a url or a folder of zips");
    }

    /** Keys slip into wrong places, and messages are mailed around. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'apiKey': 'HEMMELIG'",
                "'apiKeyEnv': 'HEMMELIG+x=='",
                "'HEMMELIG+x==': 'apiKeyEnv'",
                "'url': 'https://h/?key=HEMMELIG'",
                "'url': 'https://HEMMELIG@h/'",
                "'database': {'url': 'jdbc:postgresql://u:HEMMELIG@h/d'}",
                "'database': {'url': 'jdbc:postgresql://h/d?password=HEMMELIG'}",
                "'database': {'passwordEnv': 'HEMMELIG/x'}",
            })
    void secret_isNeverShown(String properties) throws Exception {
        assertThat(fault("{'sources': [{'name': 'a', 'apiKeyFile': 'x', " + properties + "}]}"))
                .doesNotContain("HEMMELIG");
    }

    @Test
    void fileThatIsNotThere_isAFaultOfTheFile() {
        assertThat(catchThrowableOfType(Refusal.class, () -> ConfigurationFile.read(root.resolve("none.json"))))
                .hasMessageContaining("none.json cannot be read")
                .extracting(Refusal::exitCode)
                .isEqualTo(ExitCode.LOCAL_FILE);
    }

    @Test
    void otherEncoding_isAFaultOfTheConfiguration() throws Exception {
        Path file = Files.write(
                root.resolve("almendata.json"),
                json("{'sources': [{'name': 'prøve'}]}").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(catchThrowableOfType(Refusal.class, () -> ConfigurationFile.read(file)))
                .extracting(Refusal::exitCode)
                .isEqualTo(ExitCode.CONFIGURATION);
    }

    private String fault(String document) throws Exception {
        Path file = Files.writeString(root.resolve("almendata.json"), json(document));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ConfigurationFile.read(file));
        assertThat(refusal.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        return refusal.sentence();
    }

    private List<SourceSettings> read(String document) throws Exception {
        return ConfigurationFile.read(Files.writeString(root.resolve("almendata.json"), json(document)));
    }

    private static String json(String document) {
        return document.replace('\'', '"');
    }
}
