package dk.almendata.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrichmentSetTest {

    private static final LbfNumber ORGANISATION = LbfNumber.of(LbfLevel.ORGANISATION, "0240");

    private static final EnrichmentSet HELD = set(
            List.of(text("Varmekilde"), danish("Areal")),
            Map.of("0240001", List.of("Gas", "10.00"), "0240002", List.of("Olie", "20.00")));

    private static final EnrichmentSet PASTED = set(
            List.of(danish("areal"), text("Note")),
            Map.of("0240002", List.of("25.00", ""), "0240003", List.of("30.00", "ny")));

    /** The portal replaces: what is not pasted again is gone (guide 3.2.5). */
    @Test
    void replace_deletesWhatIsNotPastedAgain() {
        ImportPreview preview = ImportPreview.of(ImportMode.REPLACE, Optional.of(HELD), PASTED);

        assertThat(preview.result()).isEqualTo(PASTED);
        assertThat(preview.difference().columnsAdded()).containsExactly("Note");
        assertThat(preview.difference().columnsDeleted()).containsExactly("Varmekilde");
        assertThat(preview.difference().rows().stream().map(row -> row.kind() + " " + row.point()))
                .containsExactly("DELETED 0240001", "CHANGED 0240002", "ADDED 0240003");
    }

    @Test
    void merge_keepsWhatIsNotInThePastedSet() {
        ImportPreview preview = ImportPreview.of(ImportMode.MERGE, Optional.of(HELD), PASTED);

        assertThat(preview.result().definition().columns().stream().map(EnrichmentColumn::heading))
                .containsExactly("Varmekilde", "Areal", "Note");
        assertThat(preview.result().rows().values())
                .containsExactly(List.of("Gas", "10.00", ""), List.of("Olie", "25.00", ""), List.of("", "30.00", "ny"));
        assertThat(preview.difference().rows())
                .containsExactly(
                        new RowChange(
                                RowChange.Kind.CHANGED,
                                point("0240002"),
                                List.of(new RowChange.ValueChange("Areal", "20.00", "25.00"))),
                        new RowChange(
                                RowChange.Kind.ADDED,
                                point("0240003"),
                                List.of(
                                        new RowChange.ValueChange("Areal", "", "30.00"),
                                        new RowChange.ValueChange("Note", "", "ny"))));
    }

    @Test
    void merge_takesAnEmptyValueForAValue() {
        EnrichmentSet emptied = set(List.of(text("Varmekilde")), Map.of("0240001", List.of("")));

        assertThat(HELD.merge(emptied).rows().get(point("0240001"))).containsExactly("", "10.00");
    }

    @Test
    void new_isRefusedWhereItIsThere_andTheOthersWhereItIsNot() {
        assertThat(ImportPreview.of(ImportMode.NEW, Optional.empty(), PASTED)
                        .difference()
                        .count(RowChange.Kind.ADDED))
                .isEqualTo(2);
        assertThatThrownBy(() -> ImportPreview.of(ImportMode.NEW, Optional.of(HELD), PASTED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there already");
        for (ImportMode mode : List.of(ImportMode.REPLACE, ImportMode.MERGE)) {
            assertThatThrownBy(() -> ImportPreview.of(mode, Optional.empty(), PASTED))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no such enrichment");
        }
    }

    @Test
    void sets_ofAnotherOrganisationOrLevel_areKeptApart() {
        EnrichmentDefinition other = new EnrichmentDefinition(
                LbfNumber.of(LbfLevel.ORGANISATION, "0690"), EnrichmentLevel.AFDELING, "", List.of(text("Note")));

        assertThatThrownBy(() -> HELD.merge(EnrichmentSet.of(other, Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0690");
        assertThatThrownBy(() -> EnrichmentSet.of(other, Map.of(point("0240001"), List.of("x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in 0690");
    }

    @Test
    void sets_holdCanonicalValuesOnly() {
        for (List<String> values :
                List.of(List.of("Gas"), List.of("Gas", "10"), List.of("a\0", "10.00"), List.of("a\r", ""))) {
            assertThatThrownBy(() -> set(HELD.definition().columns(), Map.of("0240001", values)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("Gas");
        }
    }

    @Test
    void difference_comparesNumbersAsNumbers() {
        EnrichmentSet moreDecimals = set(
                List.of(
                        text("Varmekilde"),
                        new EnrichmentColumn("AREAL", ValueType.number(NumberNotation.INTERNATIONAL, 3))),
                Map.of("0240001", List.of("Gas", "10.000"), "0240002", List.of("Olie", "20.000")));

        assertThat(EnrichmentDifference.between(HELD, moreDecimals).isEmpty()).isTrue();
        assertThat(HELD.merge(moreDecimals).rows().get(point("0240001"))).containsExactly("Gas", "10.000");
    }

    /** Kept type and value, the type that is pasted, and what becomes of the value that stays; empty where it does not fit. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            danish:2        | 1234.50  | danish:2        | 1234.50
            danish:2        | 1234.50  | danish:3        | 1234.500
            danish:2        | 1234.50  | danish:1        | 1234.5
            danish:2        | 1234.55  | danish:1        | -
            danish:2        | 1234.50  | international:2 | 1234.50
            danish:2        | 1234.50  | text            | 1234,50
            international:2 | 1234.50  | text            | 1234.50
            text            | 1.234,5  | danish:2        | 1234.50
            text            | 1.234    | danish:2        | 1234.00
            text            | 1.234    | international:3 | 1.234
            text            | 1,234.5  | danish:2        | -
            text            | Gas      | danish:2        | -
            text            | Gas      | text            | Gas
            """)
    void merge_givesTheValuesThatStayTheTypeThatIsPasted(String kept, String value, String pasted, String expected) {
        EnrichmentSet before =
                set(List.of(new EnrichmentColumn("Areal", type(kept))), Map.of("0240001", List.of(value)));
        EnrichmentSet after = set(List.of(new EnrichmentColumn("Areal", type(pasted))), Map.of());

        if (expected.equals("-")) {
            assertThatThrownBy(() -> before.merge(after))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("import with 'replace'")
                    .hasMessageNotContaining(value);
            return;
        }
        EnrichmentSet merged = before.merge(after);
        assertThat(merged.rows().get(point("0240001"))).containsExactly(expected);
        assertThat(EnrichmentDifference.between(before, merged).columnsRetyped())
                .isEqualTo(
                        kept.equals(pasted) ? List.of() : List.of(new TypeChange("Areal", type(kept), type(pasted))));
    }

    private static ValueType type(String text) {
        String[] parts = text.split(":", -1);
        return parts.length == 1
                ? ValueType.text()
                : ValueType.number(
                        NumberNotation.valueOf(parts[0].toUpperCase(Locale.ROOT)), Integer.parseInt(parts[1]));
    }

    /** An oracle over plain maps: what differs, and that going forth by the difference leads from one set to the other. */
    @Test
    void difference_agreesWithPlainMaps() {
        Random random = new Random(325);
        for (int i = 0; i < 500; i++) {
            EnrichmentSet before = random(random);
            EnrichmentSet after = random(random);
            Map<String, String> expected = new TreeMap<>();
            Map<String, String> old = cells(before);
            Map<String, String> now = cells(after);
            Set<String> keys = new HashSet<>(old.keySet());
            keys.addAll(now.keySet());
            for (String key : keys) {
                if (!old.getOrDefault(key, "").equals(now.getOrDefault(key, ""))) {
                    expected.put(key, old.getOrDefault(key, "") + ">" + now.getOrDefault(key, ""));
                }
            }

            EnrichmentDifference difference = EnrichmentDifference.between(before, after);

            Map<String, String> found = new TreeMap<>();
            difference
                    .rows()
                    .forEach(row -> row.values()
                            .forEach(value -> found.put(
                                    row.point() + " " + value.column(), value.before() + ">" + value.after())));
            assertThat(found).isEqualTo(expected);
            Set<DataPoint> onlyBefore = new HashSet<>(before.rows().keySet());
            onlyBefore.removeAll(after.rows().keySet());
            assertThat(difference.count(RowChange.Kind.DELETED)).isEqualTo(onlyBefore.size());
            assertThat(EnrichmentDifference.between(after, after).isEmpty()).isTrue();
            assertThat(EnrichmentDifference.between(after, before.merge(after)).rows().stream()
                            .filter(row -> row.kind() == RowChange.Kind.DELETED))
                    .isEmpty();
        }
    }

    private static EnrichmentSet random(Random random) {
        List<EnrichmentColumn> columns = new ArrayList<>(List.of(text("A")));
        if (random.nextBoolean()) {
            columns.add(text("B"));
        }
        Map<String, List<String>> rows = new HashMap<>();
        for (int n = random.nextInt(6); n > 0; n--) {
            List<String> values = new ArrayList<>();
            columns.forEach(column -> values.add(random.nextInt(4) == 0 ? "" : String.valueOf(random.nextInt(3))));
            rows.put("024000" + (1 + random.nextInt(5)), values);
        }
        return set(columns, rows);
    }

    private static Map<String, String> cells(EnrichmentSet set) {
        Map<String, String> cells = new HashMap<>();
        set.rows().forEach((point, values) -> {
            for (int i = 0; i < values.size(); i++) {
                cells.put(point + " " + set.definition().columns().get(i).heading(), values.get(i));
            }
        });
        return cells;
    }

    private static EnrichmentSet set(List<EnrichmentColumn> columns, Map<String, List<String>> rows) {
        Map<DataPoint, List<String>> byPoint = new HashMap<>();
        rows.forEach((number, values) -> byPoint.put(point(number), values));
        return EnrichmentSet.of(
                new EnrichmentDefinition(ORGANISATION, EnrichmentLevel.AFDELING, "Varme", columns), byPoint);
    }

    private static DataPoint point(String number) {
        return DataPoint.of(EnrichmentLevel.AFDELING, LbfNumber.of(LbfLevel.AFDELING, number));
    }

    private static EnrichmentColumn text(String heading) {
        return new EnrichmentColumn(heading, ValueType.text());
    }

    private static EnrichmentColumn danish(String heading) {
        return new EnrichmentColumn(heading, ValueType.number(NumberNotation.DANISH, 2));
    }
}
