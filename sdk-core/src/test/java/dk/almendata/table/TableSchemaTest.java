package dk.almendata.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"areal", "AREAL"})
    void drift_namesTheHeadingThatDiffersInLetterCaseOnly(String heading) {
        assertThat(SCHEMA.drift("Bolig.csv", List.of("Afdeling", "Dato", heading))
                        .get(0)
                        .message())
                .contains("'" + heading + "', which differs in letter case only");
    }

    /** Rows that are stored keep their place, so another file cannot change the rule that places them. */
    @Test
    void join_keepsTheColumnsThatPlaceRows() {
        TableSchema plain = TableSchema.propose("bolig", List.of("Type"), List.of(ColumnType.TEXT));
        TableSchema placed = TableSchema.propose(
                "bolig", List.of("AfdelingIdentifikator", "Posteringsdato"), List.of(ColumnType.TEXT, ColumnType.TEXT));

        assertThat(placed.periodHeader()).contains("Posteringsdato");
        assertThat(plain.join(placed).lbfHeader()).isEmpty();
        assertThat(plain.join(placed).periodHeader()).isEmpty();
        assertThat(placed.join(plain).lbfHeader()).contains("AfdelingIdentifikator");
        assertThat(placed.join(plain).periodHeader()).contains("Posteringsdato");
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
        "AfdelingIdentifikator, LBF_AFDELING",
        "Bogføringsdato, DATE",
        "Posteringsdato, DATE"
    })
    void propose_knowsWhatAHeadingStandsForWhateverTheValuesLookLike(String heading, ColumnType.Kind kind) {
        TableSchema proposed = TableSchema.propose("konto", List.of(heading), List.of(ColumnType.decimal(4, 1)));

        assertThat(proposed.columns().get(0).type().kind()).isEqualTo(kind);
    }
}
