package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code changes}: so that another program posts every row once. */
class ChangesCommandTest {

    @TempDir
    private Path root;

    private Path zips;

    @BeforeEach
    void load() throws Exception {
        zips = Files.createDirectory(root.resolve("zips"));
        deliver(12, "AfdelingIdentifikator;change\n0240001;a\n0240002;\n");
    }

    @Test
    void changes_tellRowByRowAndTheNextMark() {
        Run run = changes("--since", "0", "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).isEqualTo("""
                        {"kind":"row","table":"bolig","change":"inserted","deliveryId":12,"source":"data-ud",\
                        "fromDelivery":12,"fromFile":"Bolig_Delvis.csv","fromRow":1,\
                        "values":{"AfdelingIdentifikator":"0240001","change":"a"}}
                        {"kind":"row","table":"bolig","change":"inserted","deliveryId":12,"source":"data-ud",\
                        "fromDelivery":12,"fromFile":"Bolig_Delvis.csv","fromRow":2,\
                        "values":{"AfdelingIdentifikator":"0240002","change":null}}
                        {"kind":"summary","inserted":2,"deleted":0,"mark":1,"message":"2 rows came, 0 went.\
                         The next time: changes --since 1."}
                        """);
    }

    @Test
    void changes_sinceAMark_areWhatCameAndWentSince() {
        deliver(13, "AfdelingIdentifikator;change\n0240001;b\n0240002;\n");

        assertThat(changes("--since", "1", "--format", "json").json("change", "deliveryId", "fromDelivery", "fromRow"))
                .containsExactly("deleted|13|12|1", "inserted|13|13|1", "-|-|-|-");
        assertThat(changes("--since-delivery", "12", "--format", "json").json("change"))
                .containsExactly("deleted", "inserted", "-");
        assertThat(changes("--since", "2", "--format", "json").json("kind", "mark"))
                .containsExactly("summary|2");
    }

    /** Columns as in the file; one that is headed like ours gives way. */
    @Test
    void csv_hasTheColumnsOfItsTable() {
        Run run = changes("--since", "0", "--format", "csv", "--table", "bolig");

        assertThat(run.output()).isEqualTo("""
                        change,deliveryId,source,fromDelivery,fromFile,fromRow,AfdelingIdentifikator,change_2
                        inserted,12,data-ud,12,Bolig_Delvis.csv,1,0240001,a
                        inserted,12,data-ud,12,Bolig_Delvis.csv,2,0240002,
                        """);
        assertThat(run.errors()).contains("changes --since 1");
    }

    @Test
    void table_showsTheValuesThatAreThere() {
        assertThat(changes("--since", "0").output())
                .contains("AfdelingIdentifikator=0240001 change=a")
                .contains("2 rows came, 0 went. The next time: changes --since 1.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --format json                       | Expected one of --since and --since-delivery, found neither
            --since 1 --since-delivery 12       | found both
            --since -1                          | expected zero or more
            --since 7                           | the newest mark of this database is 1, found 7
            --since-delivery 99                 | delivery 99 of data-ud is not loaded
            --since 0 --format csv              | expected one --table
            --since 0 --table nej               | there is no table 'nej'
            """)
    void wrongUsage_isExplained(String options, String message) {
        Run run = changes(options.split(" "));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains(message);
    }

    private void deliver(int id, String content) {
        ZipFiles.write(
                zips,
                "Huslejedata_Delvis_" + id + "_2025-01-01_2025-01-31.zip",
                ZipFiles.zip("Bolig_Delvis.csv", content));
        assertThat(Run.of("sync", "--without-base", "--from", zips.toString(), "--db", database())
                        .exitCode())
                .isZero();
    }

    private Run changes(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "changes";
        arguments[1] = "--db";
        arguments[2] = database();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Run.of(arguments);
    }

    private String database() {
        return "jdbc:h2:file:" + root.resolve("almendata");
    }
}
