package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code schema}: what is stored, shown, edited and pinned. */
class SchemaCommandTest {

    private static final String FILE = "Bolig_Delvis.csv";

    @TempDir
    private Path root;

    private Path zips;

    @BeforeEach
    void load() throws Exception {
        zips = Files.createDirectory(root.resolve("zips"));
        add(12, "AfdelingIdentifikator;Areal;Tekst\n0240001;75;a\n");
        assertThat(sync().exitCode()).isZero();
    }

    @Test
    void show_saysEveryColumn() {
        assertThat(Run.of("schema", "show", "--db", database(), "--format", "csv")
                        .output())
                .isEqualTo("""
                        table,column,name,type,lbfLevel,integerDigits,decimals,role,required,key,drift,merge
                        bolig,AfdelingIdentifikator,afdelingidentifikator,string,afdeling,,,lbfColumn,false,false,,
                        bolig,Areal,areal,integer,,2,0,,false,false,,
                        bolig,Tekst,tekst,string,,,,,false,false,,
                        """);
    }

    @Test
    void shownSchema_isPinnedAsItIs() throws Exception {
        Path file = show();

        Run pin = Run.of("schema", "pin", file.toString(), "--db", database());
        Run json = Run.of("schema", "show", "--db", database(), "--format", "json");

        assertThat(pin.exitCode()).isZero();
        assertThat(pin.errors()).contains("Pinned: 1 table.");
        assertThat(json.json()).hasSize(1);
        assertThat(json.json().get(0).toString())
                .isEqualTo("{\"resources\":[{\"name\":\"bolig\",\"path\":\"bolig.csv\",\"schema\":{\"fields\":["
                        + "{\"name\":\"AfdelingIdentifikator\",\"type\":\"string\",\"lbfLevel\":\"afdeling\"},"
                        + "{\"name\":\"Areal\",\"type\":\"integer\",\"integerDigits\":2},"
                        + "{\"name\":\"Tekst\",\"type\":\"string\"}],\"missingValues\":[\"\"],"
                        + "\"lbfColumn\":\"AfdelingIdentifikator\",\"drift\":\"additive\"}}]}");
    }

    /** An open table keeps what it has no column for, and gets no other column for it, whatever comes. */
    @Test
    void openTable_keepsUnknownColumnsTogether() throws Exception {
        edit(show(), "\"drift\" : \"additive\"", "\"drift\" : \"open\"");
        assertThat(Run.of("schema", "pin", root.resolve("s.json").toString(), "--db", database())
                        .exitCode())
                .isZero();
        add(
                13,
                "02-01_2025-02-28",
                "Rum;AfdelingIdentifikator;Areal;Tekst;Bem\u00e6rkning\n3;0240001;76;a;\"s\u00e5 \"\"ny\"\"\"\n;0240001;50;b;\n");
        add(14, "03-01_2025-03-31", "AfdelingIdentifikator;Areal;Tekst;Altan\n0240001;51;c;ja\n");
        add(15, "04-01_2025-04-30", "AfdelingIdentifikator;Areal;Tekst\n0240001;52;d\n");

        Run run = sync();

        assertThat(run.json("deliveryId", "outcome")).contains("13|loaded", "14|loaded", "15|loaded");
        assertThat(run.json("deliveryId", "message").get(1)).contains("column extra");
        assertThat(Run.of("changes", "--since", "1", "--db", database(), "--format", "json")
                        .output())
                .contains(
                        "\"extra*\":\"{\\\"Rum\\\":\\\"3\\\",\\\"Bem\u00e6rkning\\\":\\\"s\u00e5 \\\\\\\"ny\\\\\\\"\\\"}\"")
                .contains("\"extra*\":\"{\\\"Altan\\\":\\\"ja\\\"}\"")
                .contains("\"Tekst\":\"d\",\"extra*\":null");
        assertThat(Run.of("schema", "show", "--db", database(), "--format", "csv")
                        .output())
                .contains("bolig,extra*,extra,string")
                .doesNotContain("Altan");
    }

    /** Months that bring what has changed: of each key the newest row is current, and none goes because a month lacks it. */
    @Test
    void mergeByKey_isWhatTheViewShows() throws Exception {
        edit(show(), "\"drift\" : \"additive\"", "\"primaryKey\" : \"Tekst\", \"merge\" : \"upsert-by-key\"");
        assertThat(Run.of("schema", "pin", root.resolve("s.json").toString(), "--db", database())
                        .exitCode())
                .isZero();
        add(13, "02-01_2025-02-28", "AfdelingIdentifikator;Areal;Tekst\n0240001;76;a\n0240001;50;b\n");
        add(14, "03-01_2025-03-31", "AfdelingIdentifikator;Areal;Tekst\n0240001;51;b\n");

        Run run = sync();

        assertThat(run.json("deliveryId", "inserted", "updated", "deleted")).contains("13|1|1|0", "14|0|1|0");
        assertThat(Run.of("rebuild", "--db", database(), "--format", "csv").output())
                .isEqualTo("table,rowsCame,rowsWent\nbolig,0,0\n");
        Path zip = root.resolve("ud.zip");
        assertThat(Run.of("export", "--db", database(), "--to", zip.toString()).exitCode())
                .isZero();
        assertThat(Run.of("rebuild", "Rum", "--db", database()).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void prune_saysWhichDeliveriesLostTheirRows() {
        add(13, "AfdelingIdentifikator;Areal;Tekst\n0240001;76;a\n");
        add(14, "02-01_2025-02-28", "AfdelingIdentifikator;Areal;Tekst\n0240001;77;a\n");
        sync();

        Run run = Run.of("prune", "--keep", "0", "--db", database(), "--format", "csv");

        assertThat(run.output()).isEqualTo("source,deliveryId\ndata-ud,12\n");
        assertThat(run.exitCode()).isZero();
        assertThat(sync().json("deliveryId", "outcome")).contains("12|unchanged");
        assertThat(Run.of("changes", "--since", "1", "--db", database()).exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("explain", "12", "--db", database()).output()).contains("its rows were removed");
        assertThat(Run.of("reject", "13", "--reason", "Forkert", "--db", database())
                        .exitCode())
                .isZero();
        assertThat(sync().json("deliveryId", "outcome")).contains("12|loaded", "13|declined");
        assertThat(Run.of("prune", "--keep", "-1", "--db", database()).exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("prune", "--keep", "1", "--source", "andet", "--db", database())
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    /** Decision on schema drift. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "drift" : "additive" | "drift" : "frozen"        | AfdelingIdentifikator;Areal;Tekst;Rum/0240001;80;b;3 | rejected | the columns of the pinned schema and no others
            "drift" : "additive" | "drift" : "additive"      | AfdelingIdentifikator;Areal;Tekst;Rum/0240001;80;b;3 | loaded   | rows came
            "drift" : "additive" | "drift" : "additive"      | AfdelingIdentifikator;Areal;Tekst/0240001;180;b      | rejected | found '180'
            "integerDigits" : 2  | "integerDigits" : 4       | AfdelingIdentifikator;Areal;Tekst/0240001;180;b      | loaded   | rows came
            "drift" : "additive" | "drift" : "additive", "primaryKey" : "Areal" | AfdelingIdentifikator;Areal;Tekst/0240001;80;b/0240001;80;b | loaded | rows came
            "drift" : "additive" | "drift" : "additive", "primaryKey" : "Areal" | AfdelingIdentifikator;Areal;Tekst/0240001;80;b/0240001;80;c | rejected | one row for each key
            "drift" : "additive" | "drift" : "additive", "primaryKey" : "Areal" | AfdelingIdentifikator;Areal;Tekst/0240001;;b                | rejected | a value in every column of the key
            "name" : "Areal",    | "name" : "Areal", "required" : true, | AfdelingIdentifikator;Tekst/0240001;b     | rejected | the columns that the pinned schema requires
            """)
    void pinnedTable_takesWhatThePinAllows(String from, String to, String file, String outcome, String message)
            throws Exception {
        edit(show(), from, to);
        assertThat(Run.of("schema", "pin", root.resolve("s.json").toString(), "--db", database())
                        .exitCode())
                .isZero();
        add(13, file.replace('/', '\n') + "\n");

        Run run = sync();

        assertThat(run.json("deliveryId", "outcome")).contains("13|" + outcome);
        assertThat(run.output()).contains(message);
    }

    @Test
    void pin_thatWouldLoseValues_isRefusedWithEveryFault() throws Exception {
        Path file = show();
        edit(file, "\"integerDigits\" : 2", "\"integerDigits\" : 1");
        edit(file, "\"lbfColumn\" : \"AfdelingIdentifikator\",", "");

        Run run = Run.of("schema", "pin", file.toString(), "--db", database());

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors())
                .contains(
                        "table bolig, column 'Areal': a stored type stays or becomes a wider number; found integer of 1"
                                + " digits where integer of 2 digits is stored")
                .contains("column 'AfdelingIdentifikator': rows that are stored keep the organisation they were given")
                .contains("Nothing was pinned.");
        assertThat(Run.of("schema", "show", "--db", database(), "--format", "csv")
                        .output())
                .doesNotContain("additive");
    }

    /** How to give a table another LBF column: pin it before the first delivery. */
    @Test
    void pin_intoANewDatabase_saysHowItsDeliveriesAreRead() throws Exception {
        Path file = show();
        edit(file, "\"type\" : \"integer\",", "\"type\" : \"number\", \"decimals\" : 1,");
        edit(file, "\"lbfColumn\" : \"AfdelingIdentifikator\",", "");
        String other = "jdbc:h2:file:" + root.resolve("other");

        assertThat(Run.of("schema", "pin", file.toString(), "--db", other).exitCode())
                .isZero();
        assertThat(Run.of("sync", "--without-base", "--from", zips.toString(), "--db", other)
                        .exitCode())
                .isZero();

        assertThat(Run.of("schema", "show", "--db", other, "--format", "csv").output())
                .contains("bolig,Areal,areal,number,,2,1,,false,false,additive")
                .doesNotContain("lbfColumn");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schema pin                        | 64 | pin: expected a FILE to pin
            schema show s.json                | 64 | show: expected no FILE; see --to
            schema show --table nej           | 64 | there is no table 'nej'. Known are: bolig.
            schema turn                       | 64 | show
            schema pin none.json              | 74 | cannot be read
            """)
    void wrongUsage_isExplained(String arguments, int exitCode, String message) {
        Run run = Run.of((arguments + " --db " + database()).split(" "));

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.errors()).contains(message);
    }

    @Test
    void schemaThatNamesNoTable_needsItsName() throws Exception {
        Path file = Files.writeString(root.resolve("one.json"), "{\"fields\": [{\"name\": \"Sats\"}]}");

        Run unnamed = Run.of("schema", "pin", file.toString(), "--db", database());
        Run named = Run.of("schema", "pin", file.toString(), "--table", "satser", "--db", database());

        assertThat(unnamed.exitCode()).isEqualTo(64);
        assertThat(unnamed.errors()).contains("names no table", "--table NAME");
        assertThat(named.exitCode()).isZero();
    }

    @Test
    void show_neverWritesOverAFile() throws Exception {
        show();

        Run run = Run.of(
                "schema",
                "show",
                "--db",
                database(),
                "--to",
                root.resolve("s.json").toString());

        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(run.errors()).contains("exists. Give the name of a new file.");
    }

    private Path show() {
        Path file = root.resolve("s.json");
        assertThat(Run.of("schema", "show", "--db", database(), "--to", file.toString())
                        .exitCode())
                .isZero();
        return file;
    }

    private static void edit(Path file, String from, String to) throws Exception {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to), StandardCharsets.UTF_8);
    }

    private void add(int id, String content) {
        add(id, "01-01_2025-01-31", content);
    }

    private void add(int id, String days, String content) {
        ZipFiles.write(zips, "Huslejedata_Delvis_" + id + "_2025-" + days + ".zip", ZipFiles.zip(FILE, content));
    }

    private Run sync() {
        return Run.of("sync", "--without-base", "--from", zips.toString(), "--db", database(), "--format", "json");
    }

    private String database() {
        return "jdbc:h2:file:" + root.resolve("almendata");
    }
}
