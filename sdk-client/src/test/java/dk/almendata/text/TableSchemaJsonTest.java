package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.DriftPolicy;
import dk.almendata.table.MergeMode;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.SqlNames;
import dk.almendata.table.TableSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableSchemaJsonTest {

    private static final String SCHEMA = """
            {"fields": [
                {"name": " Afdeling ", "type": "string", "lbfLevel": "afdeling", "title": "LBF-nr."},
                {"name": "Areal", "type": "integer"},
                {"name": "Beløb", "type": "number", "integerDigits": 10, "decimals": 2},
                {"name": "Sats", "type": "number"},
                {"name": "Antal", "type": "number", "decimals": 0},
                {"name": "Dato", "type": "date", "format": "default"},
                {"name": "Tekst"}],
             "lbfColumn": "Afdeling", "periodColumn": "Dato", "missingValues": [""]}
            """;

    @Test
    void schema_isReadWithItsTypes() {
        PinnedSchemas schemas = read(SCHEMA);

        TableSchema schema = schemas.of("bolig").orElseThrow();
        assertThat(schema.table()).isEqualTo("bolig");
        assertThat(schema.columns())
                .containsExactly(
                        new Column("Afdeling", "afdeling", ColumnType.lbf(dk.almendata.lbf.LbfLevel.AFDELING)),
                        new Column("Areal", "areal", ColumnType.integer(18)),
                        new Column("Beløb", "beloeb", ColumnType.decimal(10, 2)),
                        new Column("Sats", "sats", ColumnType.decimal(12, 6)),
                        new Column("Antal", "antal", ColumnType.integer(12)),
                        new Column("Dato", "dato", ColumnType.DATE),
                        new Column("Tekst", "tekst", ColumnType.TEXT));
        assertThat(schema.lbfHeader()).contains("Afdeling");
        assertThat(schema.periodHeader()).contains("Dato");
    }

    /** A pinned schema overrules what headings are taken to mean. */
    @Test
    void knownHeading_isOnlyWhatTheSchemaSays() {
        TableSchema schema = read("{\"fields\": [{\"name\": \"AfdelingIdentifikator\"}]}")
                .of("bolig")
                .orElseThrow();

        assertThat(schema.columns().get(0).type()).isEqualTo(ColumnType.TEXT);
        assertThat(schema.lbfHeader()).isEmpty();
    }

    @Test
    void dataPackage_hasASchemaForEachTable() {
        PinnedSchemas schemas = read("""
                {"name": "huslejedata", "resources": [
                    {"path": "Huslejedata/Bolig_Fuld.csv", "schema": {"fields": [{"name": "a"}]}},
                    {"name": "lejemål", "schema": {"fields": [{"name": "b", "type": "date"}]}}]}
                """);

        assertThat(schemas.tables()).containsExactlyInAnyOrder("bolig", "lejemaal");
        assertThat(schemas.of("bolig"))
                .map(TableSchema::columns)
                .contains(List.of(new Column("a", "a", ColumnType.TEXT)));
        assertThat(schemas.of("other")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"fields": [                                                        | expected JSON, found a fault at line 1
            []                                                                  | expected a JSON object
            {"fields": [{"name": "a"}]} {}                                      | expected JSON
            {"fields": [{"name": "a", "name": "b"}]}                            | expected JSON
            {}                                                                  | fields: expected an array of at least one field
            {"fields": []}                                                      | fields: expected an array of at least one field
            {"fields": [{"type": "date"}]}                                      | fields[0].name: expected the heading
            {"fields": [{"name": 7}]}                                           | fields[0].name: expected the heading
            {"fields": [{"name": "a"}, {"name": "A "}]}                         | fields[1].name: expected every heading once, found 'A'
            {"fields": [{"name": "a", "type": "boolean"}]}                      | fields[0].type: expected integer, number, date, string or any, found 'boolean'
            {"fields": [{"name": "a", "type": "date", "format": "%d-%m-%Y"}]}   | fields[0].format
            {"fields": [{"name": "a", "constraints": {"required": true}}]}      | fields[0]: 'constraints' is not known here
            {"fields": [{"name": "a"}], "uniqueKeys": ["a"]}                    | 'uniqueKeys' is not known here
            {"fields": [{"name": "a"}], "primaryKey": "b"}                      | primaryKey: expected the name of a field
            {"fields": [{"name": "a"}], "primaryKey": ["a", "a"]}               | primaryKey: expected
            {"fields": [{"name": "a"}], "primaryKey": [1]}                      | primaryKey: expected
            {"fields": [{"name": "a"}], "merge": "upsert"}                      | merge: expected replace-cell, replace-all, upsert-by-key, append
            {"fields": [{"name": "a"}], "merge": "upsert-by-key"}               | merge: expected a primaryKey beside
            {"fields": [{"name": "a"}], "missingValues": ["", "NULL"]}          | missingValues
            {"fields": [{"name": "a", "lbfLevel": "hus"}]}                      | fields[0].lbfLevel: expected organisation, afdeling or byggeafsnit
            {"fields": [{"name": "a", "lbfLevel": "afdeling", "type": "integer"}]} | loses its zeros
            {"fields": [{"name": "a", "type": "number", "decimals": 19}]}       | together at most 18
            {"fields": [{"name": "a", "type": "number", "decimals": "2"}]}      | together at most 18
            {"fields": [{"name": "a", "type": "integer", "decimals": 2}]}       | go with the type number
            {"fields": [{"name": "a"}], "lbfColumn": "b"}                       | lbfColumn: expected the name of a field
            {"fields": [{"name": "a"}], "lbfColumn": "a"}                       | lbfColumn: expected a field with lbfLevel
            {"fields": [{"name": "a"}], "periodColumn": "a"}                    | periodColumn: expected a field of type date
            {"fields": [{"name": "a", "required": "yes"}]}                      | fields[0].required: expected true or false
            {"fields": [{"name": "a"}], "drift": "any"}                        | drift: expected frozen, additive or open
            {"fields": [{"name": "a"}], "provenance": ["b"]}                    | provenance: expected names of fields
            {"resources": []}                                                   | resources: expected an array
            {"resources": [{"schema": {"fields": [{"name": "a"}]}}]}            | resources[0]: expected a path or name
            {"resources": [{"path": ["a.csv"], "schema": {"fields": [{"name": "a"}]}}]} | resources[0]: expected a path or name
            {"resources": [{"path": "a.csv", "schema": "a.json"}]}              | resources[0].schema: expected an object
            {"resources": [{"path": "a.csv", "schema": {"fields": [{}]}}]}      | resources[0].schema.fields[0].name
            {"resources": [{"path": "a.csv", "dialect": {}, "schema": {"fields": [{"name": "a"}]}}]} | resources[0].dialect: expected the delimiter ;
            """)
    void fault_isToldWithItsPlace(String json, String fault) {
        assertThat(faults(json)).hasSize(1).first().asString().contains(fault);
    }

    @Test
    void faults_areToldAllAtOnce() {
        assertThat(faults("""
                {"resources": [
                    {"path": "a_Fuld.csv", "schema": {"fields": [{"name": "a", "type": "x"}, {"name": "b", "y": 1}]}},
                    {"path": "b.csv", "schema": {"fields": [{"name": "a"}]}},
                    {"path": "b_Delvis.csv", "schema": {"fields": [{"name": "a"}]}}]}
                """))
                .hasSize(3)
                .anyMatch(fault -> fault.startsWith("resources[0].schema.fields[0].type"))
                .anyMatch(fault -> fault.startsWith("resources[0].schema.fields[1]: 'y'"))
                .anyMatch(fault -> fault.startsWith("resources[2]: expected one resource for table b"));
    }

    /** What schema show prints, schema pin takes back. */
    @Test
    void written_isReadAgain() {
        TableSchema schema = TableSchema.propose(
                "bolig",
                List.of("AfdelingIdentifikator", "Areal", "Beløb", "Posteringsdato", "Tekst", "Tom"),
                List.of(
                        ColumnType.TEXT,
                        ColumnType.integer(4),
                        ColumnType.decimal(9, 2),
                        ColumnType.DATE,
                        ColumnType.TEXT,
                        ColumnType.UNDETERMINED));
        SchemaPin pin = new SchemaPin(
                schema,
                DriftPolicy.FROZEN,
                Set.of("Areal"),
                List.of("Tekst", "AfdelingIdentifikator"),
                Optional.of(MergeMode.UPSERT_BY_KEY));

        assertThat(TableSchemaJson.read(TableSchemaJson.write(List.of(pin))).pins())
                .containsExactly(pin);
        assertThat(read(TableSchemaJson.line(List.of(pin))).pins()).containsExactly(pin);
        assertThat(TableSchemaJson.line(List.of(pin))).doesNotContain("\n");
    }

    /** Table Schema has one heading as text, or an array. */
    @Test
    void key_isOneHeadingOrSeveral() {
        assertThat(read("{\"fields\": [{\"name\": \"a\"}], \"primaryKey\": \"a\"}")
                        .pin("bolig")
                        .orElseThrow()
                        .key())
                .containsExactly("a");
    }

    @Test
    void provenance_isNoneOfTheTablesOwn() {
        PinnedSchemas schemas = read("""
                {"fields": [{"name": "a"}, {"name": "from_row", "type": "integer"}], "provenance": ["from_row"]}
                """);

        assertThat(schemas.of("bolig"))
                .map(TableSchema::columns)
                .contains(List.of(new Column("a", "a", ColumnType.TEXT)));
    }

    /** An import puts a file into the table that its name says. */
    @Test
    void file_leadsBackToItsTable() {
        Random random = new Random(17);
        String[] parts = {
            "Bolig", "_Fuld", "_Delvis", "_2024", "2024", "_2025-03", "-", "x", "_rows", "sync_", "order", "å"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int part = random.nextInt(4); part >= 0; part--) {
                name.append(parts[random.nextInt(parts.length)]);
            }
            String table = SqlNames.tableOf(name + ".csv");
            assertThat(SqlNames.tableOf(TableFile.of(table)))
                    .as(name.toString())
                    .isEqualTo(table);
        }
    }

    private static PinnedSchemas read(String json) {
        return TableSchemaJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(String json) {
        return catchThrowableOfType(InvalidTableSchemaException.class, () -> read(json))
                .faults();
    }
}
