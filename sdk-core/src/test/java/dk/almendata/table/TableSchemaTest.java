package dk.almendata.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableSchemaTest {

    private static final TableSchema SCHEMA = new TableSchema(
            "bolig",
            List.of(
                    new Column("Afdeling", "afdeling", ColumnType.TEXT),
                    new Column("Dato", "dato", ColumnType.DATE),
                    new Column("Areal", "areal", ColumnType.integer(3))),
            Optional.of("Afdeling"),
            Optional.of("Dato"));

    /** Decision on schema drift: one finding for each column. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Afdeling,Dato,Areal       ; ''
            Areal,Dato,Afdeling       ; ''
            Afdeling,Dato,Areal,Rum   ; Rum column-new
            Afdeling,Dato             ; Areal column-missing
            Afdeling,Dato,Rum         ; Areal column-renamed,Rum column-new
            Dato,Areal                ; Afdeling column-required
            Afdeling,Areal,Rum        ; Dato column-required,Rum column-new
            """)
    void drift_tellsEachColumnThatDiffers(String headings, String expected) {
        List<String> found = SCHEMA.drift("Bolig.csv", List.of(headings.split(","))).stream()
                .map(finding -> finding.place().column().orElseThrow() + " "
                        + finding.code().text())
                .toList();

        assertThat(String.join(",", found)).isEqualTo(expected);
    }

    /** Decision: the number of an account is opaque text; 201 and 201.0 are two accounts. */
    @ParameterizedTest
    @CsvSource({
        "Kontonr., TEXT",
        "kontonr, TEXT",
        "KontoNummer, TEXT",
        "Ident, TEXT",
        "Beløb, DECIMAL",
        "Kontonavn, DECIMAL",
        "AfdelingIdentifikator, LBF_AFDELING"
    })
    void propose_knowsWhatAHeadingStandsForWhateverTheValuesLookLike(String heading, ColumnType.Kind kind) {
        TableSchema proposed = TableSchema.propose("konto", List.of(heading), List.of(ColumnType.decimal(4, 1)));

        assertThat(proposed.columns().get(0).type().kind()).isEqualTo(kind);
    }
}
