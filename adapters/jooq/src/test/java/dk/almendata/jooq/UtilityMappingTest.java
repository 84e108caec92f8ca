package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.consumption.UtilityField;
import dk.almendata.consumption.UtilityTable;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UtilityMappingTest {

    /** The page maps every field that is not sensitive of consumers, roads, parts, factors and components, and every table. */
    @Test
    void workedMapping_hasEveryFieldOfTheText() {
        UtilityMapping mapping = UtilityMapping.of(WorkedMapping.settings());

        assertThat(mapping.tables())
                .containsExactlyInAnyOrder(
                        UtilityTable.CONSUMERS,
                        UtilityTable.ROADS,
                        UtilityTable.PARTS,
                        UtilityTable.READINGS,
                        UtilityTable.EXPECTED,
                        UtilityTable.FACTORS,
                        UtilityTable.COMPONENTS);
        assertThat(UtilityTable.CONSUMERS.fields().stream()
                        .filter(field -> !field.isSensitive() && !mapping.fields(UtilityTable.CONSUMERS)
                                .contains(field)))
                .containsExactly(
                        // Of the reading, of the register of roads: both are known without a column.
                        UtilityField.FLOW_METER_NUMBER, UtilityField.MUNICIPALITY_CODE, UtilityField.ROAD_CODE);
        assertThat(mapping.fields(UtilityTable.PARTS)).hasSameSizeAs(UtilityTable.PARTS.fields());
        assertThat(mapping.fields(UtilityTable.COMPONENTS)).hasSameSizeAs(UtilityTable.COMPONENTS.fields());
        assertThat(mapping.fields(UtilityTable.CONTACTS)).isEmpty();
    }

    /** One line more, or another value, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from                               | FORBRUGER; DROP TABLE X | from: expected the name of a table",
                "from                               | A.B.C.D            | from: expected the name of a table",
                "column.WEB_PIN                     | FORBRUGER.PINKODE  | column.WEB_PIN: the field is sensitive",
                "sensitive.NODE                     | INSTALLATION.KNUDE | sensitive.NODE: the field is not sensitive",
                "column.SIZE                        | FORBRUGER.X        | column.SIZE: there is no such field",
                "column.READING_KIND                | FORBRUGER.X        | column.READING_KIND: there is no such field",
                "column.NODE                        | A.B + A.C          | column.NODE: expected the name of a column",
                "column.NODE                        | COUNT(*)           | column.NODE: expected the name of a column",
                "passive.NODE                       | FORBRUGER.X        | passive.NODE: expected a field of the address",
                "readings.passive.ROAD_CODE         | FORBRUGER.X        | readings.passive.ROAD_CODE: there is no such field",
                "join.x                             | A ON A.B = C.D     | join.x: expected a number",
                "join.1                             | A ON A.B > C.D     | join.1: expected a number after join, and TABLE ON COLUMN = COLUMN",
                "join.1                             | A ON A.B = 1 OR 1 = 1 | join.1: expected",
                "join.01                            | EJENDOM ON EJENDOM.NR = INSTALLATION.EJENDOM_NR | join.1: the number stands twice",
                "where                              | 1 = 1              | where: expected from, join.N",
                "code.NODE.1                        | ANNUAL             | code.NODE.1: the field has no codes",
                "readings.code.READING_KIND.9       | YEARLY             | readings.code.READING_KIND.9: expected code.FIELD.CODE = one of ANNUAL",
                "readings.code.VOLUME_PART.F        | FLOW               | readings.code.VOLUME_PART: the field has codes and no column",
                "readings.from                      | ''                 | readings.from: expected the name of a table",
                "factors.column.INSTALLATION_NUMBER | F.NR               | factors: expected a column for exactly one of",
                "contacts.from                      | ADRESSAT           | contacts: expected a column for exactly one of [CONSUMER_NUMBER], found 0",
                "contacts.column.CONTACT_EMAIL      | ADRESSAT.EMAIL     | contacts.column.CONTACT_EMAIL: the field is sensitive",
            })
    void mappingThatIsWrong_isRefusedWithWhatIsWrong(String key, String value, String told) {
        Map<String, String> settings = new TreeMap<>(WorkedMapping.settings());
        settings.put(key, value);

        assertThatThrownBy(() -> UtilityMapping.of(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "column.PROPERTY_NUMBER       | factors: expected column.PROPERTY_NUMBER of the consumers too",
                "column.INSTALLATION_NUMBER   | readings: expected column.INSTALLATION_NUMBER of the consumers too",
                "readings.column.READING_KIND | readings.column.READING_KIND: expected a column, found none",
                "factors.column.FACTOR        | factors.column.FACTOR: expected a column, found none",
                "from                         | from: expected the name of a table",
            })
    void lineThatIsMissing_isTold(String key, String told) {
        Map<String, String> settings = new TreeMap<>(WorkedMapping.settings());
        settings.remove(key);

        assertThatThrownBy(() -> UtilityMapping.of(settings)).hasMessageContaining(told);
    }

    @Test
    void mapping_tellsEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> UtilityMapping.of(Map.of("where", "x", "column.X", "y", "readings.from", "A")))
                .hasMessageContainingAll("from:", "where:", "column.X:", "readings.column.READ_ON:", "at least one column");
    }

    /** No credential and nothing of a person can be selected by a line that begins with column. */
    @ParameterizedTest
    @EnumSource(UtilityTable.class)
    void sensitiveFields_areNeverMappedByColumn(UtilityTable table) {
        String word = table == UtilityTable.CONSUMERS ? "" : table.word() + ".";
        for (UtilityField field : table.fields()) {
            if (field.isSensitive()) {
                assertThatThrownBy(() -> UtilityMapping.of(Map.of("from", "A", word + "column." + field, "A.B")))
                        .hasMessageContaining(field + ": the field is sensitive");
            }
        }
    }
}
