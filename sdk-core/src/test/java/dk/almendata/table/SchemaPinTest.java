package dk.almendata.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.lbf.LbfLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaPinTest {

    private static final TableSchema STORED =
            schema("Afdeling", "Dato", "Afdeling:lbf:afdeling", "Dato:date", "Areal:integer:3", "Ny:any");

    /** Decision on schema drift: policy of the table, and one finding for each column. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            additive | -     | Afdeling,Dato,Areal,Ny            | -
            additive | -     | Ny,Areal,Dato,Afdeling            | -
            additive | -     | Afdeling,Dato,Areal,Ny,Rum        | column-new Rum
            frozen   | -     | Afdeling,Dato,Areal,Ny            | -
            frozen   | -     | Afdeling,Dato,Areal,Ny,Rum,Etage  | column-frozen Rum,column-frozen Etage
            frozen   | -     | Afdeling,Dato,Ny                  | column-missing Areal
            additive | Areal | Afdeling,Dato,Ny                  | column-pinned Areal
            additive | Areal | Afdeling,Dato,Areal               | column-missing Ny
            frozen   | Areal | Afdeling,Dato,Ny,Rum              | column-renamed Areal,column-frozen Rum
            additive | Dato  | Afdeling,Areal,Ny                 | column-required Dato
            """)
    void drift_isToldOnceForEachColumn(String drift, String required, String headings, String expected) {
        SchemaPin pin = new SchemaPin(
                STORED, DriftPolicy.find(drift).orElseThrow(), required == null ? Set.of() : Set.of(required));

        assertThat(pin.drift("Bolig.csv", List.of(headings.split(","))))
                .extracting(finding ->
                        finding.code().text() + " " + finding.place().column().orElseThrow())
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(",")));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            Afdeling:lbf:afdeling;Dato:date;Areal:integer:3;Ny:any                | Afdeling | Dato | -
            Afdeling:lbf:afdeling;Dato:date;Areal:integer:18;Ny:text;Rum:integer:1 | Afdeling | Dato | -
            Afdeling:lbf:afdeling;Dato:date;Areal:decimal:9:2;Ny:date             | Afdeling | Dato | -
            Ny:any;Areal:integer:3;Dato:date;Afdeling:lbf:afdeling                | Afdeling | Dato | -
            Afdeling:lbf:afdeling;Dato:date;Areal:integer:2;Ny:any                | Afdeling | Dato | TYPE_LOSES Areal
            Afdeling:lbf:afdeling;Dato:text;Areal:text;Ny:any                     | Afdeling | -    | TYPE_LOSES Dato,TYPE_LOSES Areal
            Afdeling:text;Dato:date;Areal:integer:3;Ny:any                        | -        | Dato | TYPE_LOSES Afdeling
            Afdeling:lbf:afdeling;Dato:date;Ny:any                                | Afdeling | Dato | COLUMN_LOST Areal
            Afdeling:lbf:afdeling;Dato:date;Areal:integer:3;Ny:any                | -        | -    | LBF_COLUMN Afdeling,PERIOD_COLUMN Dato
            Afdeling:lbf:afdeling;Dato:date;Areal:integer:3;Ny:date               | Afdeling | Ny   | PERIOD_COLUMN Ny
            """)
    void pin_overStoredRows_losesNothing(String columns, String lbf, String period, String expected) {
        SchemaPin pin = SchemaPin.of(schema(lbf == null ? "" : lbf, period == null ? "" : period, columns.split(";")));

        List<String> faults = pin.faults(STORED).stream()
                .map(fault -> fault.rule() + " " + fault.column().orElseThrow())
                .toList();

        assertThat(faults).containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(",")));
        if (faults.isEmpty()) {
            TableSchema kept = pin.over(STORED).schema();
            assertThat(kept.columns()).extracting(Column::name).startsWith("afdeling", "dato", "areal", "ny");
            assertThat(STORED.lossesTo(kept)).isEmpty();
        } else {
            assertThatThrownBy(() -> pin.over(STORED)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void fault_saysWhatIsStoredAndWhatWasAskedFor() {
        SchemaPin pin =
                SchemaPin.of(schema("Afdeling", "Dato", "Afdeling:lbf:afdeling", "Dato:date", "Areal:text", "Ny:any"));

        assertThat(pin.faults(STORED).get(0).message())
                .isEqualTo(
                        "table bolig, column 'Areal': a stored type stays or becomes a wider number; found text where"
                                + " integer of 3 digits is stored");
    }

    @Test
    void requiredColumn_isOneOfTheTable() {
        assertThatThrownBy(() -> new SchemaPin(STORED, DriftPolicy.FROZEN, Set.of("Rum")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Rum'");
    }

    @Test
    void keyColumn_mayNotBeMissingFromAFile() {
        SchemaPin pin = new SchemaPin(
                STORED, DriftPolicy.ADDITIVE, Set.of(), List.of("Areal"), Optional.of(MergeMode.UPSERT_BY_KEY));

        assertThat(pin.drift("Bolig.csv", List.of("Afdeling", "Dato", "Ny")))
                .extracting(Finding::code)
                .containsExactly(FindingCode.COLUMN_PINNED);
        assertThat(pin.over(STORED)).isEqualTo(pin);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            Rum         | append        | 'Rum'
            Areal;Areal | append        | twice
            -           | upsert-by-key | merged by key and has none
            """)
    void key_isOfColumnsThatTheTableHas(String key, String mode, String told) {
        assertThatThrownBy(() -> new SchemaPin(
                        STORED,
                        DriftPolicy.ADDITIVE,
                        Set.of(),
                        key == null ? List.of() : List.of(key.split(";")),
                        MergeMode.find(mode)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }

    private static TableSchema schema(String lbf, String period, String... columns) {
        List<String> headers = new ArrayList<>();
        List<ColumnType> types = new ArrayList<>();
        for (String column : columns) {
            String[] parts = column.split(":");
            headers.add(parts[0]);
            types.add(
                    switch (parts[1]) {
                        case "integer" -> ColumnType.integer(Integer.parseInt(parts[2]));
                        case "decimal" -> ColumnType.decimal(Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
                        case "date" -> ColumnType.DATE;
                        case "text" -> ColumnType.TEXT;
                        case "lbf" -> ColumnType.lbf(LbfLevel.AFDELING);
                        default -> ColumnType.UNDETERMINED;
                    });
        }
        return new TableSchema(
                "bolig",
                TableSchema.propose("bolig", headers, types).columns(),
                Optional.of(lbf).filter(header -> !header.isEmpty()),
                Optional.of(period).filter(header -> !header.isEmpty()));
    }
}
